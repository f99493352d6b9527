"""How new the reports of a story are, and what they tell."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rashomon.collation.digest.counts import NEXT_DAY, counts
from rashomon.model import Passage, Story

# What a report told is worth so much of what those of a day later tell, and never less than this …
DAY_WORTH, LEAST_WORTH = 0.75, 0.3
# … and where it gives a count that was replaced, so much.
OLD_WORTH = 0.6


class Moments:
    """How new each report of a story is, by its day and by the counts in it that later reports replaced.

    ``witness`` and ``origin`` are the report and the telling it goes back to, by siglum.
    """

    def __init__(self, story: Story) -> None:
        self.witness = {witness.siglum: witness for witness in story.witnesses}
        self.origin = {siglum: story.origin(siglum) for siglum in self.witness}
        days = [(w.role == "report", day) for w in story.witnesses if (day := w.masthead.published)]
        self._last = max(days)[1] if days else None
        every, replaced = counts(story)
        old = {passage.witness for passage in replaced}
        self._replaced: defaultdict[str, list[Passage]] = defaultdict(list)
        for passage in sorted(every):
            if passage in replaced or passage.witness in old:
                self._replaced[passage.witness].append(passage)

    def worth(self, siglum: str) -> float:
        """How much a report's telling is worth by its age: 1 on the last days, or without a date.

        Less where it gives a count that was replaced: then it was written before others.
        """
        day = self.witness[siglum].masthead.published
        age = (self._last - day).days if day and self._last else 0
        old = OLD_WORTH if siglum in self._replaced else 1.0
        return old * max(LEAST_WORTH, DAY_WORTH ** max(age - NEXT_DAY, 0))

    def origins(self, places: Iterable[Passage]) -> int:
        """How many independent origins ``places`` stand in."""
        return len({self.origin[place.witness] for place in places})

    def votes(self, places: Iterable[tuple[Passage, float]]) -> list[float]:
        """One vote an origin that ``places`` stand in: its best place, by its count and its report's age."""
        best: dict[str, float] = {}
        for place, value in places:
            origin = self.origin[place.witness]
            best[origin] = max(best.get(origin, 0.0), value * self.worth(place.witness))
        return sorted(best.values(), reverse=True)

    def later(self, places: Sequence[Passage], others: Sequence[Passage]) -> bool:
        """Whether all of ``places`` stand in reports of a later event than ``others``, or of days later."""
        found, before = ([self.witness[place.witness] for place in side] for side in (places, others))
        if {w.role for w in found} == {"development"} and {w.role for w in before} == {"report"}:
            return True
        days, past = ([w.masthead.published for w in side] for side in (found, before))
        return all(day and earlier and (day - earlier).days > NEXT_DAY for day in days for earlier in past)

    def replaced(self, place: Passage) -> bool:
        """Whether a count in ``place`` was replaced, or stands in a report with one that was."""
        return any(place.contains(passage) for passage in self._replaced.get(place.witness, ()))
