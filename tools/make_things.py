"""Makes src/rashomon/language/tables/things.tsv from WordNet 3.0's data files (Debian: wordnet-base).

    python tools/make_things.py /usr/share/wordnet

A line of the table: a noun, and those that newsrooms may use instead since such things are some of them, in
one of its first senses ("timepiece" of a clock, "vehicle" of a coach). For WordNet's licence see
tools/make_senses.py.
"""

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from make_kinds import Synset
from make_kinds import _index as read_index
from make_kinds import _synsets as read_synsets
from wordfreq import zipf_frequency

TABLE = Path(__file__).parent.parent / "src/rashomon/language/tables/things.tsv"
# Only nouns that news text uses are kept, and other words for them that are no rarer than this.
MIN_ZIPF, OTHER_ZIPF = 3.1, 2.5
# So many senses of a noun are looked at, so far above it stand those that may be used instead, and so far
# below the top of all stand those that are of any use ("object" and "event" are of none).
SENSES, HEIGHT, DEPTH = 2, 3, 7


def main(folder: Path) -> None:
    """Read WordNet's index and data files in ``folder`` and write the table."""
    synsets = read_synsets(folder / "data.noun")

    @cache
    def depth(offset: int) -> int:
        return 1 + min(map(depth, synsets[offset].above), default=0)

    def above(offset: int, steps: int) -> Iterator[str]:
        one: Synset = synsets[offset]
        if depth(offset) >= DEPTH:
            yield from (
                word for word in one.words if word.isalpha() and zipf_frequency(word, "en") >= OTHER_ZIPF
            )
            for other in one.above if steps else ():
                yield from above(other, steps - 1)

    lines = []
    for noun, offsets in read_index(folder / "index.noun"):
        if zipf_frequency(noun, "en") >= MIN_ZIPF:
            others = sorted({word for offset in offsets[:SENSES] for word in above(offset, HEIGHT)} - {noun})
            if others:
                lines.append(f"{noun}\t{' '.join(others)}")
    head = (folder / "data.noun").read_text(encoding="utf-8").splitlines()
    notice = "".join(f"# {line.strip()}\n" for line in head if line.startswith("  "))
    TABLE.write_text(notice + "\n".join(sorted(lines)) + "\n", encoding="utf-8")
    print(f"{len(lines)} nouns -> {TABLE}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
