"""One telling says that it is so, another that it is not."""

from collections.abc import Iterator

from rashomon.collation.disagreements import negation, silence
from rashomon.collation.material import Material
from rashomon.model import Disagreement


def find(material: Material) -> Iterator[Disagreement]:
    """Every disagreement of this kind: silence against an answer, then denials against what they deny."""
    yield from silence.find(material)
    yield from negation.find(material)
