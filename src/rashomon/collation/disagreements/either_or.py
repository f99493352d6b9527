"""What can have come about in one of two ways only, told in one way here and in the other there: resigned or
was put out, guilty or cleared."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache

from rashomon.collation.claims.statements import Statement
from rashomon.collation.disagreements.eras import of_one_era
from rashomon.collation.material import Material
from rashomon.language.kinds import kind_of
from rashomon.language.tables import table
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Disagreement, Passage

# Reports of more statements than this tell of more than one such matter.
MANY = 120
# What stands so near before it leaves it open, or denies it, in characters.
BEFORE = 30
_OPEN = re.compile(
    r"\b(?:if|unless|whether|may|might|could|should|would|must|ought|can|cannot|calls?|called|calling|urg\w+"
    r"|insist\w*|demand\w*|ask\w*|want\w*|refus\w+|declin\w+|threaten\w*|after|before|until|rather than"
    r"|instead of)\b"
    r"|(?<!decided )(?<!agreed )(?<!chose )(?<!chosen )\bto \Z|\?"
)
_DENIAL = re.compile(r"\b(?:not|never|no|nobody|none|nor|neither|without)\b|n['’]t\b|\bdeni")

_OBJECT = re.compile(r"\b(?:him|her|them)\b")
_PASSIVE = re.compile(r"\b(?:was|were|been|being|be|is|are|gets?|got)(?: \w+){0,3}\s*\Z")
_BE = re.compile(r"(?:was|were|been|being|is|are|gets?|got|still|remains?)\b")
# Two capitals in a row name somebody, known or not.
_NAME = re.compile(r"\b[A-Z][\w'’-]+ [A-Z][\w'’-]+\b")
_PRONOUNS = frozenset(("he", "she", "they", "who", "i"))
# Verbs of what is done to somebody.
_DONE_TO = re.compile(
    r"f(?:ound|inds?\b|inding)|convict|acquit|clear|exonerat|sack|fir|dismiss|oust|expel|depos|unseat|stripp|vot"
    r"|thr|kick|push|forc|driv|show|g[ai]v|hand"
)

RULE = "one report tells that it came about in one way, the other in another, and neither tells of both"


@dataclass(frozen=True, slots=True)
class _Slot:
    """What came about in one of two ``ways``; ``whose`` says that it is told of one person each, who must
    be ``named`` or not."""

    about: str
    whose: bool
    named: bool
    ways: tuple[re.Pattern[str], re.Pattern[str]]


@dataclass(frozen=True, slots=True)
class _Telling:
    """A clause that tells one of the two ways (``way``: 0 or 1), with whom it may tell it of."""

    place: Passage
    way: int
    whom: frozenset[str]

    def excludes(self, other: "_Telling") -> bool:
        """Whether the other tells the other way, and of nobody else for certain."""
        others = self.whom and other.whom and self.whom.isdisjoint(other.whom)
        return self.way != other.way and not others


def find(material: Material) -> Iterator[Disagreement]:
    """One disagreement a matter, with the clauses that tell it in one way and in the other."""
    if len(material.statements) > MANY:
        return
    people = {party.id: party.name for party in material.cast.parties if party.kind == "person"}
    for slot in _slots():
        told = list(_told(material, slot, people.keys()))
        mixed = {
            one.place for one in told for other in told if _of_one_report(one, other) and one.excludes(other)
        }
        clear = [one for one in told if one.place not in mixed]
        parted = [
            (one, other)
            for one in clear
            for other in clear
            if one.way < other.way
            and one.excludes(other)
            and not _of_one_report(one, other)
            and of_one_era(material.story, one.place, other.place)
        ]
        if parted:
            yield Disagreement(
                kind="polarity",
                about=_about(slot, parted, people),
                sides=(_places(one for one, _ in parted), _places(other for _, other in parted)),
                judgement="unsure",
                within_one=False,
                rule=RULE,
            )


def _told(material: Material, slot: _Slot, people: Set[str]) -> Iterator[_Telling]:
    """The clauses that tell as a fact that it came about in either way."""
    for statement in material.statements:
        lower = statement.passage.text.lower()
        ways = [
            (way, match)
            for way, pattern in enumerate(slot.ways)
            if (match := pattern.search(lower)) and _is_told(match)
        ]
        # "Ruled out arson" tells no arson.
        ways = [one for one in ways if not any(_within(one[1], other[1]) for other in ways)]
        if len(ways) == 1:
            telling = _telling(material, slot, statement, *ways[0], people)
            if telling:
                yield telling


def _within(one: re.Match[str], other: re.Match[str]) -> bool:
    return other.start() <= one.start() and one.end() <= other.end() and one.span() != other.span()


def _telling(
    material: Material, slot: _Slot, statement: Statement, way: int, match: re.Match[str], people: Set[str]
) -> _Telling | None:
    clause = statement.passage
    behind, before = range(match.start(), len(clause.text)), range(match.start())
    passive = _is_passive(match)
    whom: frozenset[str] = frozenset()
    if slot.whose and not _OBJECT.search(match.group()):
        done_to = not passive and _DONE_TO.match(match.group())
        whom = _named(material, clause, behind, people) if done_to else frozenset()
        whom = whom or _named(material, clause, before, people)
    if slot.whose and not whom and (slot.named or not _of_somebody(match)):
        return None
    return _Telling(place=clause, way=way, whom=whom)


def _is_passive(match: re.Match[str]) -> bool:
    """Whether it is told of what stands before."""
    before = match.string[max(0, match.start() - BEFORE) : match.start()]
    return bool(_PASSIVE.search(before) or _BE.match(match.group()))


def _named(material: Material, clause: Passage, places: range, people: Set[str]) -> frozenset[str]:
    """The people named at ``places`` of the clause, or the last word of an unknown name."""
    part = material.story.witness(clause.witness).passage(
        clause.start + places.start, clause.start + places.stop
    )
    parties = material.cast.within(part)
    found = frozenset(party.id for party in parties if party.id in people)
    if found or parties:
        return found
    return frozenset(name.split()[-1].lower() for name in _NAME.findall(part.text))


def _of_somebody(match: re.Match[str]) -> bool:
    """Whether it may be told of a person where no name says so: "the coach was sacked", not "the line"."""
    if _OBJECT.search(match.group()) or not _is_passive(match):
        return True
    before = Tokens(match.string[: match.start()]).lower
    return any(word in _PRONOUNS or kind_of(lemma(word)) == "person" for word in before)


def _is_told(match: re.Match[str]) -> bool:
    """Whether what is matched is told as a fact: neither denied nor left open, nor asked for."""
    before = match.string[max(0, match.start() - BEFORE) : match.start()]
    return not _OPEN.search(before) and not _DENIAL.search(before)


def _of_one_report(one: _Telling, other: _Telling) -> bool:
    return one.place.witness == other.place.witness


def _about(slot: _Slot, parted: Sequence[tuple[_Telling, _Telling]], people: Mapping[str, str]) -> str:
    """What it is about, with the one person of whom it is told."""
    named = {name for both in parted for one in both for name in one.whom}
    known = [people[name] for name in sorted(named) if name in people]
    return slot.about.format(who=known[0] if len(known) == len(named) == 1 else "somebody")


def _places(told: Iterable[_Telling]) -> tuple[Passage, ...]:
    return tuple(sorted({one.place for one in told}))


@cache
def _slots() -> tuple[_Slot, ...]:
    return tuple(
        _Slot(
            about=row["about"],
            whose=row.get("whose", False),
            named=row.get("named", False),
            ways=(re.compile("|".join(row["one"])), re.compile("|".join(row["other"]))),
        )
        for row in table("either_or")["slot"]
    )
