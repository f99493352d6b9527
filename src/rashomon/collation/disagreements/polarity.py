"""One telling says that it is so, another that it is not."""

from collections.abc import Iterator

from rashomon.collation.disagreements import disputes, intentions, negation, opposed, silence, stances
from rashomon.collation.material import Material
from rashomon.model import Disagreement


def find(material: Material) -> Iterator[Disagreement]:
    """Every disagreement of this kind: silences, stances, intentions, opposite words, denials, disputes."""
    yield from silence.find(material)
    yield from stances.find(material)
    yield from intentions.find(material)
    yield from opposed.find(material)
    yield from negation.find(material)
    yield from disputes.find(material)
