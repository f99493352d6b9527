"""One telling says that it is so, another that it is not."""

from collections.abc import Iterator

from rashomon.collation.disagreements import disputes, intentions, negation, opposed, silence, stances
from rashomon.collation.disagreements.disputes import contradicted
from rashomon.collation.material import Material
from rashomon.model import Disagreement

_FINDERS = (silence.find, stances.find, intentions.find, opposed.find, negation.find, disputes.find)


def find(material: Material) -> Iterator[Disagreement]:
    """Every disagreement of this kind: silences, stances, intentions, opposite words, denials, disputes, and
    the contradictions of speakers of which none of these shows anything."""
    found = [disagreement for find in _FINDERS for disagreement in find(material)]
    yield from found
    shown = [passage for item in found for side in item.sides for passage in side]
    for item in contradicted.find(material):
        if not any(place.overlaps(other) for side in item.sides for place in side for other in shown):
            yield item
