"""Whether two passages tell of two places."""

from rashomon.collation.material import Material
from rashomon.model import Passage


def elsewhere(material: Material, one: Passage, other: Passage) -> bool:
    """Whether each names places, and none that the other names: rules eased in Norway and in Chile."""
    ours, theirs = (_places(material, passage) for passage in (one, other))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _places(material: Material, passage: Passage) -> frozenset[str]:
    sentence = material.story.witness(passage.witness).sentence_around(passage)
    return frozenset(party.id for party in material.cast.within(sentence) if party.kind == "place")
