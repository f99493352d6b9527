"""Makes src/rashomon/language/tables/things.tsv from WordNet 3.0's data files (Debian: wordnet-base).

    python tools/make_things.py /usr/share/wordnet

A line of the table: a noun, and those that newsrooms may use instead since such things are some of them, in
one of its first senses ("timepiece" of a clock, "vehicle" of a coach). For WordNet's licence see
tools/wordnet.py.
"""

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from wordfreq import zipf_frequency
from wordnet import nouns, synsets, write

# Only nouns that news text uses are kept, and other words for them that are no rarer than this.
MIN_ZIPF, OTHER_ZIPF = 3.1, 2.5
# So many senses of a noun are looked at, so far above it stand those that may be used instead, and so far
# below the top of all stand those that are of any use ("object" and "event" are of none).
SENSES, HEIGHT, DEPTH = 2, 3, 7


def main(folder: Path) -> None:
    """Read WordNet's index and data files in ``folder`` and write the table."""
    senses = synsets(folder)

    @cache
    def depth(number: int) -> int:
        return 1 + min(map(depth, senses[number].above), default=0)

    def above(number: int, steps: int) -> Iterator[str]:
        one = senses[number]
        if depth(number) >= DEPTH:
            yield from (
                word for word in one.words if word.isalpha() and zipf_frequency(word, "en") >= OTHER_ZIPF
            )
            for other in one.above if steps else ():
                yield from above(other, steps - 1)

    lines = []
    for noun, shares in nouns(folder):
        if zipf_frequency(noun, "en") >= MIN_ZIPF:
            others = sorted(
                {word for number, _ in shares[:SENSES] for word in above(number, HEIGHT)} - {noun}
            )
            if others:
                lines.append(f"{noun}\t{' '.join(others)}")
    write("things", folder, lines)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
