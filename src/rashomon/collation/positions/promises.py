"""What a promise holds for the other side."""

from rashomon.collation.positions.conditions import condition_of
from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.grammar import clause_end, past, verb_group
from rashomon.collation.positions.lexicon import DETERMINERS, code, group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.subjects import subject, told_at
from rashomon.collation.positions.trimming import trimmed
from rashomon.language.clauses import is_verb
from rashomon.language.words import lemma
from rashomon.model import Act

# A promise without a condition is of the kind that its first words are.
PROMISE_HEAD = 5

FIGHT_FOR = ("fight", "for")
PULLING = frozenset(("withdraw", "pull"))


def promise(line: Line, what: tuple[int, int], condition: tuple[int, int] | None) -> Act | None:
    """Whether "will ..." is an offer or a threat, by the words of harm or good that stand first in it."""
    start = what[0]
    while start < what[1] - 1 and (line.lower[start].endswith("ly") or line.lower[start] in {"to", "and"}):
        start += 1
    what = (start, what[1])
    words = line.lower[start : what[1]]
    if words and words[0].endswith("ing"):
        words = [lemma(words[0]), *words[1:]]
    # "Carpet-bomb" is a way to bomb.
    words = [word.rpartition("-")[2] or word for word in words]
    head = words[:PROMISE_HEAD] if condition is None else words
    good = group("boon") | group("kindness") if condition else group("boon")
    first = words[0] if words else ""
    if first in group("turning"):
        return "reject"
    bound = condition or condition_of(line, *what)
    hard = is_verb(first) and first not in good and (line.word(start - 1) != "be" or _done(first))
    if bound and line.word(bound[0]) == "unless" and hard:
        return "threaten"
    if first == "leave" and set(words) & group("untouched"):
        return None
    if first not in group("harm") | good | group("light") | DETERMINERS and not _noun_first(line, what):
        return None
    harm = next(
        (
            place
            for place, word in enumerate(head)
            if word in group("harm")
            and (word, line.word(start + place + 1)) != FIGHT_FOR
            and not (word in PULLING and group("forces") & set(head))
        ),
        None,
    )
    boon = next((place for place, word in enumerate(head) if word in good), None)
    if harm is None and boon is None:
        return None
    return "threaten" if boon is None or (harm is not None and harm < boon) else "offer"


def _noun_first(line: Line, what: tuple[int, int]) -> bool:
    """Whether a describing word and its noun stand first ("swift retaliation")."""
    return bool({line.word(what[0] + 1)} & (group("harm") | group("boon"))) and what[1] - what[0] > 1


def undergone(
    line: Line, cue: Range, whole: Range, condition: Range | None, voice: Range | None, act: Act
) -> Find | None:
    """ "supplies will be halted unless the bay is opened, the ministry said": who says so means to do it."""
    if not (condition and voice and _done(line.lower[cue[1]]) and line.word(cue[1] - 1) == "be"):
        return None
    return Find(act, line, cue, voice, whole, None, condition, code(act), voice=voice)


def _done(word: str) -> bool:
    return word.endswith("ed") or past(word) or word in group("done")


def warned(line: Line, index: int, who: Range, voice: Range) -> Find | None:
    """ "warned the guild that it would face consequences"."""
    what = trimmed(line, index + 1, clause_end(line, index + 1))
    if (
        what is None
        or group("reprisals").isdisjoint(line.lower[slice(*what)])
        or line.word(index + 1) == "not"
    ):
        return None
    condition = condition_of(line, index, what[1])
    return Find(
        "threaten", line, (index, index + 1), voice, what, who, condition, code("threaten"), voice=voice
    )


def consequences(line: Line, index: int, voice: Range | None, end: int) -> Find | None:
    """ "there would be consequences if she was found to have lied"."""
    first = index + 1
    condition = condition_of(line, index, end)
    if condition is None or line.word(first) != "be" or group("reprisals").isdisjoint(line.lower[first:end]):
        return None
    what = trimmed(line, first + 1, end)
    return what and Find("threaten", line, (index, first), voice, what, None, condition, code("threaten"))


def none_will(line: Line, index: int, voice: Range | None) -> Find | None:
    """ "no envoy of ours will sit there until the gates are open": sitting there is rejected."""
    end = clause_end(line, index + 1)
    what, condition = trimmed(line, index + 1, end), condition_of(line, index, end)
    if what is None or condition is None or line.word(condition[0]) not in group("conditions.insisting"):
        return None
    return Find("reject", line, (index, index + 1), voice, what, None, condition, code("reject"), voice=voice)


def who_will(line: Line, start: int, voice: Range | None) -> Range | None:
    """Whose verb it is; after "and" that of the verb before ("said his firm bakes no bread and will")."""
    who = subject(line, start, None)
    if who or voice is None or line.word(start - 1) != "and":
        return who
    near = (k for k in range(start - 2, voice[1] + 1, -1) if told_at(line, k))
    told = next(near, None)
    return subject(line, verb_group(line, told)[0], None) if told else None
