"""What changed in somebody's position: an earlier act or condition against a later one on the same matter."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from rashomon.language.similarity import stems
from rashomon.language.words import rarity
from rashomon.publish.phrases import ACTS, day

# Two positions are on one matter where they share this much of the lesser one's telling words, by rarity.
SAME_MATTER = 0.6
# One common word is too little to go by, unless it is all that one of them says.
SHARED_WORDS = 2
# Saying yes in two words.
ONE_ACT = {"accept": "agree"}


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
        home = next((group for group in groups if same_matter(group[0].what, stand.what)), None)
        if home is None:
            groups.append([stand])
        else:
            home.append(stand)
    return groups


def same_matter(left: str, right: str) -> bool:
    """Whether two positions are about one thing."""
    one, other = set(stems(left)), set(stems(right))
    shared = one & other
    least = min(_weight(one), _weight(other))
    enough = len(shared) >= min(SHARED_WORDS, len(one), len(other)) > 0
    return enough and _weight(shared) >= SAME_MATTER * least


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
                rule=f"every report up to {day(last)} says that it {ACTS[here[0].act]}; "  # type: ignore[index]
                f"none from {day(first)} on does",
            )
        elif rule := _condition(before, after, last, first):
            yield Turn(earlier=here[0], later=there[0], what="condition", rule=rule)


def _condition(before: Sequence[Stand], after: Sequence[Stand], last: date, first: date) -> str | None:
    """How the condition changed from one day to the next, in words."""
    had, has = [s.condition for s in before], [s.condition for s in after]
    if all(had) and not any(has):
        return f"every report up to {day(last)} gives a condition; none from {day(first)} on does"
    if all(has) and not any(had):
        return f"no report up to {day(last)} gives a condition; every one from {day(first)} on does"
    if all(had) and all(has):
        words = {word for text in had for word in stems(text or "")}
        if not words & {word for text in has for word in stems(text or "")}:
            return f"the condition up to {day(last)} and the one from {day(first)} on share no word"
    return None


def _act(stand: Stand) -> str:
    return ONE_ACT.get(stand.act, stand.act)


def _weight(words: Iterable[str]) -> float:
    return sum(rarity(word) for word in words)
