"""What changed in somebody's position: an earlier act or condition against a later one on the same matter."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from rashomon.collation.positions.merge import one_matter
from rashomon.collation.positions.reading import matter
from rashomon.language.similarity import stems

# Saying yes in two words.
ONE_ACT = {"accept": "agree"}
_WORD = re.compile(r"[\w'’-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """A position as one report tells it first."""

    act: str
    what: str
    toward: str | None
    condition: str | None
    day: date | None
    story: str
    article: str
    start: int
    source: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """An earlier position and the later one that stands in its place; ``rule`` says why."""

    earlier: Stand
    later: Stand
    what: Literal["act", "condition"]
    rule: str


def turns(stands: Iterable[Stand]) -> tuple[Turn, ...]:
    """The changes in one party's dated positions, the last one first."""
    dated = sorted((s for s in stands if s.day), key=lambda s: (s.day or date.max, s.article, s.start))
    found = [turn for matter in _matters(dated) for turn in _turned(matter)]
    return tuple(sorted(found, key=lambda turn: turn.later.day or date.max, reverse=True))


def _matters(stands: Sequence[Stand]) -> list[list[Stand]]:
    """The stands in groups, each on one matter with the group's first."""
    groups: list[list[Stand]] = []
    for stand in stands:
        home = next((group for group in groups if same_matter(group[0], stand)), None)
        if home is None:
            groups.append([stand])
        else:
            home.append(stand)
    return groups


def same_matter(left: Stand, right: Stand) -> bool:
    """Whether two positions are about one thing; "the plan" is one plan within one story only."""
    one, other = (matter(tuple(_WORD.findall(stand.what.lower()))) for stand in (left, right))
    if one or other:
        return one_matter(one, other)
    return left.story == right.story and left.what.casefold() == right.what.casefold()


def _turned(matter: Sequence[Stand]) -> Iterator[Turn]:
    days = sorted({stand.day for stand in matter if stand.day})
    for last, first in pairwise(days):
        before = [stand for stand in matter if stand.day and stand.day <= last]
        after = [stand for stand in matter if stand.day and stand.day >= first]
        here = [stand for stand in before if stand.day == last]
        there = [stand for stand in after if stand.day == first]
        if not {_act(s) for s in before} & {_act(s) for s in after}:
            yield Turn(
                earlier=here[0],
                later=there[0],
                what="act",
                rule=f"every report up to {_day(last)} says that it {here[0].act}s; "
                f"none from {_day(first)} on does",
            )
        elif rule := _condition(before, after, last, first):
            yield Turn(earlier=here[0], later=there[0], what="condition", rule=rule)


def _condition(before: Sequence[Stand], after: Sequence[Stand], last: date, first: date) -> str | None:
    """How the condition changed from one day to the next, in words."""
    had, has = [s.condition for s in before], [s.condition for s in after]
    if all(had) and not any(has):
        return f"every report up to {_day(last)} gives a condition; none from {_day(first)} on does"
    if all(has) and not any(had):
        return f"no report up to {_day(last)} gives a condition; every one from {_day(first)} on does"
    if all(had) and all(has):
        words = {word for text in had for word in stems(text or "")}
        if not words & {word for text in has for word in stems(text or "")}:
            return f"the condition up to {_day(last)} and the one from {_day(first)} on share no word"
    return None


def _act(stand: Stand) -> str:
    return ONE_ACT.get(stand.act, stand.act)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
