"""Makes src/rashomon/language/tables/spots.tsv from WordNet 3.0's data files (Debian: wordnet-base).

    python tools/make_spots.py /usr/share/wordnet

A line of the table: a noun that names where something can happen (a valley, a kitchen, a ferry). A noun is
kept if a sense that makes up so much of its uses in the corpus that comes with WordNet is such a place, and
news text uses it. For WordNet's licence see tools/make_senses.py.
"""

import sys
from pathlib import Path

from make_kinds import Synset
from make_kinds import _index as read_index
from make_kinds import _synsets as read_synsets
from make_kinds import _uses as read_uses
from wordfreq import zipf_frequency

TABLE = Path(__file__).parent.parent / "src/rashomon/language/tables/spots.tsv"
# What stands above all places: land and water, what is built, rooms, ways, vehicles that hold people; and
# what stands below them and is none.
TOPS = frozenset(
    (
        *(
            "geological_formation",
            "land",
            "body_of_water",
            "geographical_area",
            "geographic_area",
            "district",
        ),
        *("structure", "building", "area", "room", "way", "facility", "installation", "tract", "field"),
        *(
            "vessel",
            "vehicle",
            "aircraft",
            "railcar",
            "address",
            "workplace",
            "settlement",
            "biome",
            "desert",
        ),
        *("institution", "establishment", "forest", "wood", "shore", "location", "excavation", "platform"),
        *("roof", "floor", "ramp", "parliament", "court", "pier", "barrier", "table"),
    )
)
NONE = frozenset(("body_part", "container", "military_unit", "missile", "weapon", "spacecraft", "device"))
MIN_ZIPF = 2.0
# A sense of a smaller share of a noun's uses makes no place of it, but for the first of all.
SHARE = 0.1
# The files of WordNet in which places stand: artefacts, groups, locations, objects of nature.
FILES = frozenset((6, 14, 15, 17))


def main(folder: Path) -> None:
    """Read WordNet's index and data files in ``folder`` and write the table."""
    synsets = read_synsets(folder / "data.noun")
    uses = read_uses(folder / "cntlist.rev")
    lines = []
    for noun, offsets in read_index(folder / "index.noun"):
        total = sum(uses[noun].values())
        places = [
            offset
            for rank, offset in enumerate(offsets, 1)
            if rank == 1 or (not total and rank == 2) or (total and uses[noun][rank] >= SHARE * total)
            if synsets[offset].file in FILES and _is_place(offset, synsets)
        ]
        if places and zipf_frequency(noun, "en") >= MIN_ZIPF:
            lines.append(noun)
    head = (folder / "data.noun").read_text(encoding="utf-8").splitlines()
    notice = "".join(f"# {line.strip()}\n" for line in head if line.startswith("  "))
    TABLE.write_text(notice + "\n".join(sorted(lines)) + "\n", encoding="utf-8")
    print(f"{len(lines)} nouns -> {TABLE}")


def _is_place(offset: int, synsets: dict[int, Synset]) -> bool:
    one = synsets[offset]
    if not NONE.isdisjoint(one.words):
        return False
    return not TOPS.isdisjoint(one.words) or any(_is_place(above, synsets) for above in one.above)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
