"""What a speaker says that one will or will not do: an offer, a threat or a refusal."""

from dataclasses import replace

from rashomon.collation.positions.bargains import bargain
from rashomon.collation.positions.conditions import condition_of, hearsay, supposed
from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.forms import past, pronoun
from rashomon.collation.positions.grammar import clause_end, verb_group
from rashomon.collation.positions.kinds import decided
from rashomon.collation.positions.lexicon import DETERMINERS, code, group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.promises import (
    WARNING,
    at_others_cost,
    consequences,
    none_will,
    penalties,
    promise,
    unanswered,
    undergone,
    warned,
    who_will,
)
from rashomon.collation.positions.shown import shown
from rashomon.collation.positions.subjects import subject
from rashomon.collation.positions.trimming import trimmed
from rashomon.language.clauses import is_verb
from rashomon.language.words import lemma

# "will not accept" is told by the verb; "will not rule out" is no refusal.
TURNED = frozenset(
    "accept agree consent rule reject oppose deny refuse dismiss object hesitate fail shy".split()
)
# "I would not rule it out": a speaker's own "would not" supposes.
SUPPOSED = frozenset({"would", "wouldn't"})
# "I'm not going to lecture you": a way of speaking.
UNTOLD = frozenset(("lecture", "express", "dignify", "preach", "pretend", "lie"))
DEFIANT = frozenset(
    "intimidated deterred bullied silenced swayed drawn forced cowed pressured moved rushed".split()
)
# "He'd like to", "he'd better".
DESIRING = frozenset(("like", "love", "prefer", "hate", "rather", "better", "want", "have"))


def will(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "said it will (not) ...": an offer, a threat or a refusal of the one who speaks."""
    start, _ = verb_group(line, index)
    going, negative = (line.lower[index] == "going", line.lower[index] in {"won't", "wouldn't"})
    if going:
        who, negative = _going(line, index)
    else:
        who = (index, index + 1) if contracted(line, index) else who_will(line, start, voice)
    if who is None or supposed(line, who[0]) or hearsay(line, *who):
        return None
    first = index + 1 + going
    if line.lower[who[0]] == "no" and not negative:
        return none_will(line, index, voice)
    if voice and WARNING & set(line.lower[voice[1] : who[0]]) and (threat := warned(line, index, who, voice)):
        return threat
    if line.word(index + 1) == "not" and line.word(index + 2) == "only":
        return None
    if line.follows(first, ("no", "longer")):
        first, negative = first + 2, True
    while line.word(first) in {"not", "never", "n't", "also", "now", "all", "both", "be"} or line.word(
        first
    ).endswith("ly"):
        negative |= line.word(first) in {"not", "never", "n't"}
        first += 1
    if negative and line.word(first - 1) == "be" and line.word(first) in DETERMINERS:
        return None
    if line.word(first) == "have" and line.lower[index] in SUPPOSED:
        return None
    if negative and line.quotation is not None and line.lower[index] in SUPPOSED:
        return None
    if negative and line.word(first) == "have" and group("wrongs.parts").isdisjoint(line.lower[first:]):
        # "We will not have to wait" foretells.
        return None
    # "would not be accused" is feared, "will not be bullied" defies, "won't be voting" refuses.
    refused = line.word(first) in DEFIANT or line.word(first).endswith("ing")
    if negative and line.word(first - 1) == "be" and not refused:
        return _undone(line, index, first, who, voice)
    end = clause_end(line, first)
    if not negative and (threat := penalties(line, index, first, who, voice)):
        return threat
    if line.word(who[0]) == "there" and not negative and (threat := consequences(line, index, voice, end)):
        return threat
    what = trimmed(line, first, end)
    none = line.word(first + 1) == "nothing" and not negative
    unsaid = TURNED | group("foretold") | UNTOLD | group("silence") | group("inward") | {"need"}
    yields = line.word(first) == "give" and line.word(first + 1) in {"up", "in", "way"}
    condition = condition_of(line, index, end)
    bound = condition is not None and line.word(condition[0]) in group("conditions.insisting")
    # "Won't talk until the tapes are out".
    yields |= bound and line.word(first) in {"talk", "speak", "discuss", "agree", "accept"}
    if what is None or (negative and line.word(first) in unsaid and not yields):
        return None
    if line.word(first) == "no" and line.word(who[0]) == "there":
        condition = condition_of(line, first, end)
        if line.lower[index] in SUPPOSED and line.quotation:
            return None
        if condition is None and not decided(line, (first + 1, max(what[1], first + 2))):
            # "There will be no bread".
            return None
        what = (first + 1, max(what[1], first + 2))
        return Find("reject", line, (index, first), voice, what, None, condition, code("reject"), voice=voice)
    costly = not negative and at_others_cost(line, what)
    if costly and condition is None:
        return None
    act = "reject" if negative or none else "threaten" if costly else promise(line, what, condition)
    if negative and (threat := unanswered(line, (index, first), who, what, voice)):
        return threat
    if act is None:
        act = bargain(line, (first, end), condition)
    if act is None and line.word(first) in group("undertaking"):
        act = "offer"
    if act is None:
        return None
    if none:
        # "Will give nothing": giving anything is rejected.
        about = f"{line.words[first]} anything{shown(line, (first + 1, what[1])).removeprefix('nothing')}"
        find = Find(act, line, (index, first), who, what, None, condition, code(act), voice=voice, own=True)
        return replace(find, about=about)
    if act == "reject" and not negative:
        # "Will oppose the cuts": the cuts are what is rejected.
        what = trimmed(line, first + 1 + (line.word(first + 1) in {"to", "against"}), end) or what
    if not negative and (found := undergone(line, (index, first), (who[0], what[1]), condition, voice, act)):
        return found
    return Find(act, line, (index, first), who, what, None, condition, code(act), voice=voice, own=True)


def _undone(line: Line, index: int, first: int, who: Range, voice: Range | None) -> Find | None:
    """ "said the patent would not be given up": who says so rejects that it be."""
    told = voice is not None and not pronoun(line, who) and who != voice
    deed = lemma(line.word(first)) in (group("actions") | group("undertaking")) - group("undone") | {"sell"}
    what = trimmed(line, first, clause_end(line, first))
    if not (told and deed and what) or line.words[who[1] - 1][:1].isupper():
        return None
    about = f"that {shown(line, who)} be {shown(line, what)}"
    whole, cue = (who[0], what[1]), (index, first)
    return Find("reject", line, cue, voice, whole, code=code("reject"), voice=voice, about=about)


def contracted(line: Line, index: int) -> bool:
    """Whether a pronoun with its "will" or "would" stands at ``index`` ("he'll", "he'd step aside"; but
    "he'd stepped", "he'd better")."""
    if line.lower[index].endswith("'ll"):
        return True
    if not line.lower[index].endswith("'d"):
        return False
    first = index + 1
    while line.word(first) in {"not", "never", "only"} or line.word(first).endswith("ly"):
        first += 1
    word = line.word(first)
    return word == "be" or (lemma(word) == word and is_verb(word) and not past(word) and word not in DESIRING)


def _going(line: Line, index: int) -> tuple[Range | None, bool]:
    """(who is going to do it, whether not) in "we're not going to"."""
    place, negative = index - 1, False
    while line.word(place) in {"not", "n't", "just", "also", "really"}:
        negative |= line.word(place) in {"not", "n't"}
        place -= 1
    if line.word(place).endswith(("'re", "'m", "'s")):
        return (place, place + 1), negative
    negative |= line.word(place) in {"isn't", "aren't"}
    be = line.word(place) in {"is", "are", "am", "isn't", "aren't"}
    return (subject(line, place, None) if be else None), negative
