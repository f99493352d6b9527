"""Makes src/rashomon/language/tables/spots.tsv from WordNet 3.0's data files (Debian: wordnet-base).

    python tools/make_spots.py /usr/share/wordnet

A line of the table: a noun that names where something can happen (a valley, a kitchen, a ferry). A noun is
kept if a sense that makes up so much of its uses in the corpus that comes with WordNet is such a place, and
news text uses it. For WordNet's licence see tools/wordnet.py.
"""

import sys
from collections.abc import Mapping
from pathlib import Path

from wordfreq import zipf_frequency
from wordnet import Synset, nouns, synsets, write

# What stands above all places: land and water, what is built, rooms, ways, vehicles that hold people; and
# what stands below them and is none.
TOPS = frozenset(
    "geological_formation land body_of_water geographical_area geographic_area district structure "
    "building area room way facility installation tract field vessel vehicle aircraft railcar address "
    "workplace settlement biome desert institution establishment forest wood shore location excavation "
    "platform roof floor ramp parliament court pier barrier table".split()
)
NONE = frozenset(("body_part", "container", "military_unit", "missile", "weapon", "spacecraft", "device"))
MIN_ZIPF = 2.0
# A sense of a smaller share of a noun's uses makes no place of it, but for the first of all.
SHARE = 0.1
# The files of WordNet in which places stand: artefacts, groups, locations, objects of nature.
FILES = frozenset((6, 14, 15, 17))


def main(folder: Path) -> None:
    """Read WordNet's index and data files in ``folder`` and write the table."""
    senses = synsets(folder)
    lines = []
    for noun, shares in nouns(folder):
        unseen = not any(share for _, share in shares)
        usual = (
            number
            for rank, (number, share) in enumerate(shares, 1)
            if rank == 1 or (unseen and rank == 2) or share >= SHARE
        )
        if zipf_frequency(noun, "en") >= MIN_ZIPF and any(
            senses[number].file in FILES and _is_place(number, senses) for number in usual
        ):
            lines.append(noun)
    write("spots", folder, lines)


def _is_place(number: int, senses: Mapping[int, Synset]) -> bool:
    one = senses[number]
    if not NONE.isdisjoint(one.words):
        return False
    return not TOPS.isdisjoint(one.words) or any(_is_place(above, senses) for above in one.above)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
