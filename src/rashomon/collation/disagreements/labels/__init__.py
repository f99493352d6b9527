"""What the same thing or person is called."""

from collections.abc import Iterator

from rashomon.collation.disagreements.labels.certainty import certainty
from rashomon.collation.disagreements.labels.choices import choices
from rashomon.collation.disagreements.labels.deeds import deeds
from rashomon.collation.disagreements.labels.delays import delays
from rashomon.collation.disagreements.labels.doers import doers
from rashomon.collation.disagreements.labels.extents import extents
from rashomon.collation.disagreements.labels.fates import fates
from rashomon.collation.disagreements.labels.hedged import hedged
from rashomon.collation.disagreements.labels.judged import judged_people
from rashomon.collation.disagreements.labels.people import roles_of_people
from rashomon.collation.disagreements.labels.scopes import scopes
from rashomon.collation.disagreements.labels.sums import sums
from rashomon.collation.disagreements.labels.things import headline_nouns, modifiers
from rashomon.collation.material import Material
from rashomon.model import Disagreement

_RULES = (
    modifiers,
    headline_nouns,
    fates,
    delays,
    deeds,
    doers,
    scopes,
    extents,
    certainty,
    hedged,
    sums,
    choices,
)


def find(material: Material) -> Iterator[Disagreement]:
    """Every disagreement of this kind; of what a person is called, one that judges before one of offices."""
    judged = list(judged_people(material))
    yield from judged
    told = {one.about.split(":")[0] for one in judged}
    yield from (item for item in roles_of_people(material) if item.about not in told)
    for rule in _RULES:
        yield from rule(material)
