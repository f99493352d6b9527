"""A story in few sentences, all word for word: what it is about, what changed last, what its reports agree
on, who wants what, and what is disputed."""

from dataclasses import replace

from rashomon.collation.claims import settle
from rashomon.collation.digest.agreed import agreed
from rashomon.collation.digest.answers import answers
from rashomon.collation.digest.disputed import disputed, ranked
from rashomon.collation.digest.latest import latest
from rashomon.collation.digest.openings import Openings
from rashomon.collation.digest.pool import Pool
from rashomon.collation.digest.sides import Sides
from rashomon.collation.digest.support import Support
from rashomon.collation.digest.title import find_title
from rashomon.collation.material import Material
from rashomon.model import DigestLine, Disagreement

__all__ = ["Openings", "find_digest", "find_title"]


def find_digest(
    material: Material, openings: Openings, disagreements: tuple[Disagreement, ...], title: str
) -> tuple[DigestLine, ...]:
    """What the story of that ``title`` is about, the latest, what most origins agree on, who wants what, what
    is disputed.

    One origin alone agrees with nobody: its story has no digest.
    """
    if material.story.origins({witness.siglum for witness in material.story.witnesses}) < 2:
        return ()
    disputes = ranked(material.story, disagreements)
    persons = [party for party in material.cast.parties if party.kind == "person"]
    pool = Pool(material.story, openings, title, persons)
    # Who gives the same words to somebody else agrees on nothing but the words.
    spoken = [item for item in disagreements if item.kind == "attribution" and item.judgement != "compatible"]
    apart = (*disputes, *spoken)
    support, sides = Support(material, pool.shares), Sides(apart, pool.shares)
    lines = agreed(replace(material, claims=settle(material.claims, apart)), pool, sides, support)
    lines += answers(pool, support, material.positions, lines)
    lines[1:1] = latest(pool, lines)
    parted = disputed(pool, disputes, lines)
    # Nobody shall read alone what is disputed.
    against = [line for item, line in parted if lines and sides.holds(item, lines[0].evidence[0])]
    return (*lines[:1], *against, *lines[1:], *(line for _, line in parted if line not in against))
