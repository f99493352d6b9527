"""What a speaker says that he did not do, or is not ready to do."""

from functools import cache

from rashomon.collation.positions.conditions import condition_of
from rashomon.collation.positions.deeds import deed, doer_of, holder_of, insisted, small
from rashomon.collation.positions.disowning import anything, innocent, no_part, nobody, nothing
from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.forms import pronoun
from rashomon.collation.positions.grammar import clause_end, verb_group
from rashomon.collation.positions.lexicon import code, group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.shown import shown
from rashomon.collation.positions.trimming import trimmed

# "Any good reason": so many words after "see".
ROOM_REACH = 3
# "I cannot and will not support it".
NOR_WILL = ("and", "will", "not")
# "I never dreamt it would happen" denies nothing.
DREAMT = frozenset(("dreamt", "dreamed", "imagined", "expected", "thought", "hoped"))


@cache
def openings() -> frozenset[str]:
    """The words at which a denial may stand."""
    helping = group("denials.done") | group("denials.perfect")
    contracted = frozenset(f"{word}n't" for word in helping)
    return (
        helping | contracted | group("denials.disowning") | group("denials.unable") | group("denials.ready")
    )


def denial(line: Line, index: int, voice: Range | None) -> Find | None:
    """What is denied at the word ``index`` by whom ``voice`` names."""
    word = line.lower[index]
    helper = word.removesuffix("n't")
    if helper in group("denials.done") | group("denials.perfect"):
        apart = helper == word
        first = index + 1 + apart
        return (
            _not_done(line, helper, index, first, voice)
            if not apart or line.word(index + 1) in group("denials.not")
            else None
        )
    if word in group("denials.unable") | group("denials.ready"):
        return _unwilling(line, index, voice)
    return {
        "never": _never,
        "nothing": nothing,
        "anything": anything,
        "innocent": innocent,
        "no": no_part if line.word(index + 1) != "one" else nobody,
        "nobody": nobody,
    }[word](line, index, voice)


def _not_done(line: Line, helper: str, index: int, first: int, voice: Range | None) -> Find | None:
    """ "said his campaign did not collude": the charge is rejected; ``first``: the word after "not"."""
    if helper in group("denials.perfect"):
        return _has_not(line, index, first, voice)
    if helper == "do" and line.word(first) == "see":
        return _sees_none(line, index, first + 1, voice)
    if helper != "did" and line.word(first) not in group("denials.refused"):
        return None
    who, cue = doer_of(line, verb_group(line, index)[0]), (index, first)
    while line.word(first) in group("denials.wanting") | {"to"}:
        first += 1
    what = trimmed(line, first, clause_end(line, first))
    wanted = line.lower[first - 1] in group("denials.wished")
    short = what is not None and what[1] - what[0] < 2 and line.lower[what[0]] not in group("alone")
    if who is None or what is None or short or line.word(first) == "be":
        return None
    past = helper == "did" and line.quotation is not None
    if wanted and (past or line.word(first) in group("silence") | group("inward")):
        # "I do not want to talk about it"; what one did not want once.
        return None
    charged = line.word(first) in group("wrongs") or (insisted(line, voice, who) and deed(line, first))
    if not (wanted or charged) or "," in line.lower[max(0, who[0] - 2) : who[0]]:
        return None
    who, own = holder_of(line, who, voice)
    return Find("reject", line, cue, who, what, None, None, None, voice=voice, own=own)


def _has_not(line: Line, index: int, first: int, voice: Range | None) -> Find | None:
    """ "said the firm had not misled anybody": that it did is rejected, whoever says so."""
    who = doer_of(line, verb_group(line, index)[0])
    what = trimmed(line, first, clause_end(line, first))
    charged = line.word(first) in group("wrongs.grave") or (
        who is not None and insisted(line, voice, who) and deed(line, first)
    )
    if who is None or what is None or not charged:
        return None
    itself = pronoun(line, who) and line.lower[who[0]] in {"i", "we", "they", "it", "he", "she"}
    doer = "having " if itself else f"that {small(line, who)} had "
    return Find("reject", line, (index, first), voice, what, voice=voice, about=f"{doer}{shown(line, what)}")


def _sees_none(line: Line, index: int, first: int, voice: Range | None) -> Find | None:
    """ "I do not see a reason for a vote": a vote is rejected."""
    near = range(first, min(first + ROOM_REACH, len(line) - 1))
    place = next((k for k in near if line.lower[k] in group("denials.room") | group("denials.seen")), None)
    if place is None:
        return None
    who = doer_of(line, verb_group(line, index)[0])
    what = trimmed(line, first, clause_end(line, place))
    if who is None or what is None or what[1] - place < 2:
        return None
    return Find("reject", line, (index, first), who, what, code=code("reject"), voice=voice, own=True)


def _never(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "had never met her"; "Lee never paid me a penny"."""
    first = index + 1
    who = doer_of(line, verb_group(line, first)[0])
    what = trimmed(line, first, clause_end(line, first))
    if who is None or what is None or not deed(line, first) or line.word(first) in DREAMT:
        return None
    ours = line.word(first + 1) in group("denials.ours")
    if what[1] - what[0] < (3 if ours else 2):
        return None
    # "I can assure you Lee never paid me".
    said = next((k + 1 for k in range(who[1] - 1, who[0], -1) if line.lower[k] in {"you", "that"}), who[0])
    # "I was never asked".
    was = f" {line.lower[index - 1]}" if line.lower[index - 1] in {"was", "were"} else ""
    about = f"that {small(line, (said, who[1]))}{was} {shown(line, what)}"
    holder, own = (voice, False) if ours else holder_of(line, who, voice)
    return Find("reject", line, (index, first), holder, what, voice=voice, about=about, own=own)


def could_not(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "said she could not support it"."""
    told = voice is not None and line.quotation is None and line.word(index + 1) == "not"
    return _unwilling(line, index + 1, voice) if told else None


def _unwilling(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "said he was not ready to support it", "cannot accept it"."""
    first = index + 1
    while line.word(first).endswith("ly") or line.follows(first, NOR_WILL):
        first += 1 if line.word(first).endswith("ly") else len(NOR_WILL)
    if line.lower[index] in group("denials.ready"):
        start = index
        while line.word(start - 1) in {"yet", "just", "not"} and line.word(start) != "not":
            start -= 1
        if line.word(start) != "not" or line.word(first) != "to":
            return None
        index, first = start - 1, first + 1
    elif line.word(first) not in group("denials.backing"):
        return None
    afford = line.word(first) == "afford"
    if afford:
        # "We cannot afford to wait": waiting is what is rejected.
        first += 1 + (line.word(first + 1) == "to")
    contracted = "'" in line.word(index) and line.lower[index] not in group("denials.unable")
    who = (index, index + 1) if contracted else doer_of(line, verb_group(line, index)[0])
    what = trimmed(line, first, clause_end(line, first))
    if who is None or what is None or (line.word(first) in {"do", "be"} | group("silence") and not afford):
        return None
    condition = condition_of(line, first, what[1])
    return Find(
        "reject", line, (index, first), who, what, None, condition, code("reject"), voice=voice, own=True
    )
