"""A name, figure or date of a statement against those of a window: met, changed or missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar

from rashomon.collation.checking.lines import Line, surroundings_alike
from rashomon.model import Passage
from rashomon.model.verdict import ChangeKind

Outcome = Literal["met", "changed", "missing"]
# Something else stands in the place of what is said where so many of the words around both are the same …
SAME_PLACE = 1.5
# … and so many more than around where the thing itself is told.
CLEARLY = 1.0
# Where the thing itself is not told at all, less is enough.
LIKELY_PLACE = 0.6
# A sentence beside the one that tells most tells a thing of the same matter where so many words are the same.
BESIDE = 0.6


@dataclass(frozen=True, slots=True)
class Fact:
    """A name, figure or date of a statement, and what the window makes of it.

    ``told`` is what stands there instead; of a missing one, what may do so.
    """

    kind: ChangeKind
    outcome: Outcome
    said: Passage
    told: Passage | None = None


@dataclass(frozen=True, slots=True)
class Sides:
    """The statement and the window, as lines; ``anchor`` is the range of the window's sentence that meets
    most of the statement."""

    said: Line
    told: Line
    anchor: tuple[int, int]

    def outside(self, passage: Passage) -> bool:
        """Whether ``passage`` stands beside the anchor."""
        return not self.anchor[0] <= passage.start < self.anchor[1]

    def alike(self, said: Passage, told: Passage) -> float:
        """How many of the words around both are the same."""
        return surroundings_alike(self.said, (said.start, said.end), self.told, (told.start, told.end))

    def in_place(self, item: "ItemT", met: Sequence["ItemT"]) -> list["ItemT"]:
        """Those of ``met`` that stand in the anchor, or beside it in the place of ``item``."""
        return [
            other
            for other in met
            if not self.outside(other.passage) or self.alike(item.passage, other.passage) >= BESIDE
        ]


class Item(Protocol):
    """What has a place."""

    @property
    def passage(self) -> Passage:
        """The place."""


ItemT = TypeVar("ItemT", bound=Item)


def settle(
    sides: Sides,
    kind: ChangeKind,
    item: Item,
    met: Sequence[Item],
    others: Sequence[Item],
    otherwise_met: bool = False,
) -> Fact:
    """``met`` are the same thing told, ``others`` of its kind what the statement does not say anywhere."""

    def alike(other: Item) -> float:
        return sides.alike(item.passage, other.passage)

    best = max(others, key=alike, default=None)
    if met or otherwise_met:
        own = max((alike(other) for other in met), default=0.0)
        if best is not None and alike(best) >= max(SAME_PLACE, own + CLEARLY):
            return Fact(kind, "changed", item.passage, best.passage)
        return Fact(kind, "met", item.passage)
    if best is None:
        return Fact(kind, "missing", item.passage)
    return Fact(kind, "changed" if alike(best) >= LIKELY_PLACE else "missing", item.passage, best.passage)
