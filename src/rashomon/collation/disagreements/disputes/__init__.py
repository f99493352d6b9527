"""Disputes of parties: what is charged and denied, what is said and set against it."""

from collections.abc import Iterator

from rashomon.collation.disagreements.disputes import answered, disputed, done_to, rebuttals, things
from rashomon.collation.disagreements.disputes.spread import spread
from rashomon.collation.material import Material
from rashomon.model import Disagreement


def find(material: Material) -> Iterator[Disagreement]:
    """Charges with their denials, then contrasts of two speakers, each with what other reports tell of either
    side; one of a single report only where no other one shows its words."""
    told = (answered, rebuttals, things, done_to, disputed)
    found = spread(material, (item for room in told for item in room.find(material)))
    between = [item for item in found if not item.within_one]
    yield from between
    shown = [passage for item in between for side in item.sides for passage in side]
    for item in found:
        places = [passage for side in item.sides for passage in side]
        if item.within_one and not any(place.overlaps(other) for place in places for other in shown):
            yield item
            shown += places
