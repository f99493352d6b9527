"""The surest positions first: what more reports tell, by a verb that names the act, of a known party."""

from collections.abc import Iterable, Sequence

from rashomon.collation.positions.merge import GLANCE
from rashomon.collation.positions.reading import Reading

# From so many reports on one more makes a position no surer.
ENOUGH = 3


def surest_first(groups: Iterable[list[Reading]], known: frozenset[str]) -> list[list[Reading]]:
    """``groups`` of readings, the surest first; ``known``: the keys of the story's parties. Of those alike,
    what is told first."""
    return sorted(groups, key=lambda found: (-min(_reports(found), ENOUGH), _doubts(found, known)))


def _reports(found: Sequence[Reading]) -> int:
    return len({reading.evidence.witness for reading in found})


def _doubts(found: Sequence[Reading], known: frozenset[str]) -> int:
    """How many things speak against showing it on top."""
    first = found[0]
    return (
        (first.holder.key not in known)
        + (not any(reading.plain for reading in found))
        + all(reading.generic or reading.of_it for reading in found)
        + (first.what.count(" ") >= GLANCE)
    )
