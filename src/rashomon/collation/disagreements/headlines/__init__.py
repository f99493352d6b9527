"""Headlines: what no text carries, what they judge, and what they make of one event."""

from collections.abc import Iterator

from rashomon.collation.disagreements.headlines import acts, hearsay, judged, quoted, steps
from rashomon.collation.disagreements.headlines.affair import Affair
from rashomon.collation.material import Material
from rashomon.model import Disagreement


def find(material: Material) -> Iterator[Disagreement]:
    """Every disagreement of this kind."""
    affair = Affair(material)
    yield from quoted.find(material)
    yield from judged.find(material, affair)
    yield from steps.find(material)
    yield from acts.find(affair)
    yield from hearsay.find(affair)
