"""One telling says that it is so, another that it is not."""

from collections.abc import Iterator

from rashomon.collation.disagreements import (
    disputes,
    either_or,
    intentions,
    negation,
    opposed,
    silence,
    stances,
    unharmed,
)
from rashomon.collation.disagreements.disputes import contradicted
from rashomon.collation.material import Material
from rashomon.model import Disagreement

_FINDERS = (silence.find, stances.find, intentions.find, negation.find, disputes.find)
# … of which each is shown only where none before shows anything of it.
_FURTHER = (contradicted.find, unharmed.find, either_or.find, opposed.find)


def find(material: Material) -> Iterator[Disagreement]:
    """Every disagreement of this kind: silences, stances, intentions, denials, disputes, and the
    contradictions of speakers and outcomes that exclude each other of which none before shows anything."""
    found = [disagreement for find in _FINDERS for disagreement in find(material)]
    for find in _FURTHER:
        shown = [passage for item in found for side in item.sides for passage in side]
        found += [
            item
            for item in find(material)
            if not any(place.overlaps(other) for side in item.sides for place in side for other in shown)
        ]
    yield from found
