"""What a speaker says that he did not do, has no part in, is not guilty of or is not ready to do."""

from dataclasses import replace
from functools import cache

from rashomon.collation.positions.conditions import condition_of, supposed
from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.forms import RELATIVES, pronoun
from rashomon.collation.positions.grammar import clause_end, verb_group
from rashomon.collation.positions.lexicon import DETERMINERS, code, group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.shown import shown
from rashomon.collation.positions.subjects import subject
from rashomon.collation.positions.trimming import trimmed
from rashomon.language.clauses import is_content
from rashomon.language.vocabulary import means_person
from rashomon.model import Act

# These have a capital only where a sentence begins.
SMALL = DETERMINERS | {"he", "she", "we", "they", "it"}
# "Entirely and completely innocent": how far off "is" may stand.
INNOCENT_REACH = 4
# "No reasonable skipper of a trawler would": how far off "would" may stand.
WOULD_REACH = 5
# "Any good reason": so many words after "see".
ROOM_REACH = 3
# "Seen, so far, anything": so far off stands the verb.
SEEN_REACH = 6
# "Had received no such", "no such thing was": so far off stands the verb.
SUCH_REACH = 3
SUCH = frozenset(
    "got received get receive was were been had has have is are gave made given there took".split()
)
# "No money of the club was": so many words tell what, before "was".
DONE_REACH = 4
# Before "no" where a statement begins.
OPENS = frozenset(("", "that", "and", "but", ",", "said", "says", "."))
# "Nothing to do with the leak": what follows the thing disowned.
TO_DO = ("to", "do", "with")
# "I cannot and will not support it".
NOR_WILL = ("and", "will", "not")


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
        "nothing": _nothing,
        "anything": _anything,
        "innocent": _innocent,
        "no": _no_part,
    }[word](line, index, voice)


def _not_done(line: Line, helper: str, index: int, first: int, voice: Range | None) -> Find | None:
    """ "said his campaign did not collude": the charge is rejected; ``first``: the word after "not"."""
    if helper in group("denials.perfect"):
        return _has_not(line, index, first, voice)
    if helper == "do" and line.word(first) == "see":
        return _sees_none(line, index, first + 1, voice)
    if helper != "did" and line.word(first) not in group("denials.refused"):
        return None
    who, cue = _doer(line, verb_group(line, index)[0]), (index, first)
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
    if not (wanted or line.word(first) in group("wrongs")) or "," in line.lower[max(0, who[0] - 2) : who[0]]:
        return None
    who, own = _holder(line, who, voice)
    return Find("reject", line, cue, who, what, None, None, None, voice=voice, own=own)


def _has_not(line: Line, index: int, first: int, voice: Range | None) -> Find | None:
    """ "said the firm had not misled anybody": that it did is rejected, whoever says so."""
    who = _doer(line, verb_group(line, index)[0])
    what = trimmed(line, first, clause_end(line, first))
    if who is None or what is None or line.word(first) not in group("wrongs.grave"):
        return None
    itself = pronoun(line, who) and line.lower[who[0]] in {"i", "we", "they", "it", "he", "she"}
    doer = "having " if itself else f"that {_small(line, who)} had "
    return Find("reject", line, (index, first), voice, what, voice=voice, about=f"{doer}{shown(line, what)}")


def _small(line: Line, who: Range) -> str:
    """``who`` as it stands inside a sentence."""
    name = shown(line, who)
    return name[:1].lower() + name[1:] if line.lower[who[0]] in SMALL else name


def _sees_none(line: Line, index: int, first: int, voice: Range | None) -> Find | None:
    """ "I do not see a reason for a vote": a vote is rejected."""
    near = range(first, min(first + ROOM_REACH, len(line) - 1))
    place = next((k for k in near if line.lower[k] in group("denials.room") | group("denials.seen")), None)
    if place is None:
        return None
    who = _doer(line, verb_group(line, index)[0])
    what = trimmed(line, first, clause_end(line, place))
    if who is None or what is None or what[1] - place < 2:
        return None
    return Find("reject", line, (index, first), who, what, code=code("reject"), voice=voice, own=True)


def _never(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "had never met her"; "Lee never paid me a penny"."""
    first = index + 1
    who = _doer(line, verb_group(line, first)[0])
    what = trimmed(line, first, clause_end(line, first))
    if who is None or what is None or line.word(first) not in group("wrongs") | group("wrongs.never"):
        return None
    ours = line.word(first + 1) in group("denials.ours")
    if what[1] - what[0] < (3 if ours else 2):
        return None
    # "I can assure you Lee never paid me".
    said = next((k + 1 for k in range(who[1] - 1, who[0], -1) if line.lower[k] in {"you", "that"}), who[0])
    about = f"that {_small(line, (said, who[1]))} {shown(line, what)}"
    holder, own = (voice, False) if ours else _holder(line, who, voice)
    return Find("reject", line, (index, first), holder, what, voice=voice, about=about, own=own)


def _nothing(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "has done nothing wrong"; "had nothing to do with the leak"; "saw nothing that proved it"."""
    if line.word(index - 1) in group("denials.seeing"):
        return _unseen(line, index, index - 1, voice)
    place, verb = index + 1, index - 1 - line.word(index - 1).endswith("ly")
    before = line.word(verb)
    if before in group("denials.doing") and line.word(place) in group("wrongs.kinds"):
        end, about = place + 1, f"having done anything {line.lower[place]}"
    elif before in group("denials.having") and line.follows(place, TO_DO):
        thing = trimmed(line, place + len(TO_DO), clause_end(line, place + len(TO_DO)))
        if thing is None:
            return None
        end, about = thing[1], f"having anything to do with {shown(line, thing)}"
        who = _doer(line, verb_group(line, verb)[0])
        if who and voice and not pronoun(line, who) and line.word(verb - 1) not in RELATIVES:
            about = f"{shown(line, who)} {about}"
            return Find("reject", line, (verb, index), voice, (place - 1, end), voice=voice, about=about)
    else:
        return None
    return _own(line, verb, (place - 1, end), voice, about)


def _anything(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "I have not seen, so far, anything that proved it"."""
    near = range(index - 1, max(-1, index - SEEN_REACH), -1)
    seen = next((k for k in near if line.lower[k] in group("denials.seeing")), None)
    if seen is None or group("modals.negations").isdisjoint(verb_group(line, seen)[1]):
        return None
    return _unseen(line, index, seen, voice)


def _unseen(line: Line, index: int, seen: int, voice: Range | None) -> Find | None:
    """That what is not seen at ``index`` is so: "no evidence that", "nothing to suggest"."""
    first = index + 1 + (line.word(index + 1) == "evidence")
    proof = line.word(first - 1) == "evidence"
    if line.word(first) != "that" and not (proof and line.word(first) == "of"):
        return None
    what = trimmed(line, first + 1, clause_end(line, first + 1))
    about = f"that {'' if proof else 'anything '}{shown(line, what)}" if what else None
    return what and _own(line, seen, what, voice, about if line.word(first) == "that" else None)


def _innocent(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "insisted he was entirely innocent"."""
    verb = next(
        (k for k in range(index - 1, index - INNOCENT_REACH, -1) if line.word(k) in group("denials.being")),
        None,
    )
    if verb is None or line.word(index + 1) not in {"", ".", ",", "and", "of"}:
        return None
    return _own(line, verb, (index, index + 1), voice, "being guilty")


def _no_part(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "had no part in it", "has no plans to resign"."""
    if line.word(index + 1) in {"advance", "prior"} and line.word(index + 2) in group("denials.such"):
        thing = shown(line, (index + 1, index + 3))
        find = Find("reject", line, (index, index + 1), voice, (index + 1, index + 3), voice=voice)
        return replace(find, about=f"having had any {thing}") if voice else None
    if line.word(index + 1) == "such" and line.word(index + 2) in group("denials.such"):
        near = line.lower[max(0, index - SUCH_REACH) : index + SUCH_REACH + 2]
        if voice and not SUCH.isdisjoint(near):
            # "Said it got no such warning": what was said of it before is rejected.
            return Find(
                "reject", line, (index, index + 1), voice, (index + 1, index + 3), voice=voice, takes_up=True
            )
        return None
    if line.word(index + 1) in group("denials.sensible"):
        return _nobody_would(line, index, voice)
    if found := _none_done(line, index, voice):
        return found
    if line.word(index + 1) == "evidence" and line.word(index - 1) in group("denials.seeing"):
        return _unseen(line, index, index - 1, voice)
    if "there" in line.lower[max(0, index - 3) : index]:
        if line.word(index + 1) in group("denials.room"):
            return _no_room(line, index, voice)
        if line.word(index + 1) in group("wrongs.deeds"):
            # "There was no collusion with the guild".
            what = trimmed(line, index + 1, clause_end(line, index + 1))
            return what and Find("reject", line, (index, index + 1), voice, what, voice=voice)
    if line.word(index - 1) not in group("denials.having") or line.word(index + 1) not in group(
        "wrongs.parts"
    ):
        return None
    doing = line.word(index + 2) == "of" and line.word(index + 3).endswith("ing")
    # "No intention of shutting it": shutting it is rejected.
    first = index + 3 if doing else index + 1
    what = trimmed(line, first, clause_end(line, first))
    return _own(line, index - 1, what, voice, None) if what and (doing or what[1] - what[0] > 2) else None


def _none_done(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "no nets were sold": that they were is rejected."""
    near = range(index + 2, min(index + 2 + DONE_REACH, len(line) - 1))
    verb = next((k for k in near if line.lower[k] in group("denials.being") | {"have", "has", "had"}), None)
    if (
        verb is None
        or line.word(index - 1) not in OPENS
        or not all(map(is_content, line.lower[index + 1 : verb]))
    ):
        return None
    done = verb + 1 + (line.word(verb + 1) == "been")
    if line.word(done) not in group("wrongs") | group("wrongs.never"):
        return None
    what = trimmed(line, index + 1, clause_end(line, done))
    about = what and f"that {shown(line, what)}"
    return what and Find("reject", line, (index, done), voice, what, voice=voice, about=about)


def _nobody_would(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "no sane skipper would sail": sailing is rejected; "would not sail": it is demanded."""
    would = next(
        (k for k in range(index + 2, min(index + 2 + WOULD_REACH, len(line))) if line.lower[k] == "would"),
        None,
    )
    if would is None:
        return None
    negative = line.word(would + 1) in group("denials.not")
    what = trimmed(line, would + 1 + negative, clause_end(line, would + 1 + negative))
    act: Act = "demand" if negative else "reject"
    return what and Find(act, line, (index, would + 1), voice, what, code=code(act), voice=voice)


def _no_room(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "there is no excuse for the delay", "there are no plans to resign"."""
    place = index + 2
    if line.word(place) not in {"for", "to"}:
        return None
    what = trimmed(line, place + 1, clause_end(line, place + 1))
    return what and Find("reject", line, (index, place), voice, what, code=code("reject"), voice=voice)


def _own(line: Line, verb: int, what: Range, voice: Range | None, about: str | None) -> Find | None:
    who = _doer(line, verb_group(line, verb)[0])
    if who is None:
        return None
    return Find("reject", line, (verb, verb + 1), who, what, voice=voice, about=about, own=True)


def _holder(line: Line, who: Range, voice: Range | None) -> tuple[Range | None, bool]:
    """(whose denial it is, whether only if he speaks): for "her firm did not pay" it is the speaker's."""
    owned = line.lower[who[0]] in group("pronouns.possessive") and not means_person(line.lower[who[1] - 1])
    return (voice, False) if owned else (who, True)


def _doer(line: Line, start: int) -> Range | None:
    who = subject(line, start, None)
    return None if who is None or supposed(line, who[0]) else who


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
    who = (index, index + 1) if contracted else _doer(line, verb_group(line, index)[0])
    what = trimmed(line, first, clause_end(line, first))
    if who is None or what is None or (line.word(first) in {"do", "be"} | group("silence") and not afford):
        return None
    condition = condition_of(line, first, what[1])
    return Find(
        "reject", line, (index, first), who, what, None, condition, code("reject"), voice=voice, own=True
    )
