"""Which sentences hold a side of what is disputed."""

from collections.abc import Iterable, Sequence

from rashomon.collation.digest.shares import Shares
from rashomon.model import Disagreement, Passage


class Sides:
    """The sides of ``disputes``: a sentence holds one where a place of it stands in it, and one of a figure
    also where it tells the same number as its report does there."""

    def __init__(self, disputes: Sequence[Disagreement], shares: Shares) -> None:
        self._disputes, self._shares = disputes, shares

    def held(self, place: Passage) -> bool:
        """Whether ``place`` holds a side of any dispute."""
        return any(self.holds(item, place) for item in self._disputes)

    def holds(self, item: Disagreement, place: Passage) -> bool:
        """Whether ``place`` holds a side of ``item``."""
        return bool(self._held(item, place))

    def own(self, place: Passage) -> list[Passage]:
        """The places of the sides that ``place`` holds."""
        return [
            one for item in self._disputes for number in self._held(item, place) for one in item.sides[number]
        ]

    def beside(self, place: Passage, readings: Iterable[Passage]) -> list[Passage]:
        """``readings`` without those of reports that hold another side of a dispute than ``place`` does."""
        against = set[str]()
        for item in self._disputes:
            held = self._held(item, place)
            sigla = [{one.witness for one in side} for side in item.sides]
            ours = {siglum for number in held for siglum in sigla[number]}
            against |= set[str]().union(*sigla) - ours if held else set[str]()
        return [reading for reading in readings if reading.witness not in against]

    def _held(self, item: Disagreement, place: Passage) -> frozenset[int]:
        told = self._numbers(place) if item.kind == "figure" else frozenset[str]()
        return frozenset(
            number
            for number, side in enumerate(item.sides)
            if any(
                one.witness == place.witness
                and (one.overlaps(place) or not told.isdisjoint(self._numbers(one)))
                for one in side
            )
        )

    def _numbers(self, place: Passage) -> frozenset[str]:
        return frozenset(word for word in self._shares.bag(place.text) if word[0].isdigit())
