"""Makes src/rashomon/language/tables/kinds.tsv from WordNet 3.0's data files (Debian: wordnet-base).

    python tools/make_kinds.py /usr/share/wordnet

A line of the table: a noun, its kind (person, group of people, money), and of a person the nouns for persons
of whom such are some ("peacekeeper": soldier). A noun is of the kind of its most frequent sense, or of a
later one in which the corpus that comes with WordNet uses it in a quarter of its uses; a coin is one in any
sense. Only nouns that news text uses are kept. For WordNet's licence see tools/make_senses.py.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from wordfreq import zipf_frequency

TABLE = Path(__file__).parent.parent / "src/rashomon/language/tables/kinds.tsv"
# WordNet's number of the file in which people stand, and what stands above groups of people, and above money.
PERSON = 18
PEOPLE = frozenset(("personnel", "family", "household", "crew", "crowd", "couple"))
MONEY = frozenset(("monetary_unit", "coin"))
MIN_ZIPF = {"person": 2.3, "group": 2.3, "money": 1.0}
# From this share of a noun's uses a sense that is not its first makes it one of that kind.
SHARE = 0.25
# So far above a noun stand those that a newsroom may use instead; "person" stands above all.
HEIGHT = 3


class Synset(NamedTuple):
    """The words of a sense, the number of its file, and the senses above it."""

    words: list[str]
    file: int
    above: list[int]


def main(folder: Path) -> None:
    """Read WordNet's index and data files in ``folder`` and write the table."""
    synsets = _synsets(folder / "data.noun")
    uses = _uses(folder / "cntlist.rev")
    lines = []
    for noun, offsets in _index(folder / "index.noun"):
        total = sum(uses[noun].values())
        usual = [
            offset
            for rank, offset in enumerate(offsets, 1)
            if rank == 1 or (total and uses[noun][rank] >= SHARE * total)
        ]
        person = next((offset for offset in usual if synsets[offset].file == PERSON), None)
        money = any(_below(offset, MONEY, synsets) for offset in offsets)
        group = _below(offsets[0], PEOPLE, synsets)
        kind = "person" if person else "group" if group else "money" if money else ""
        if kind and zipf_frequency(noun, "en") >= MIN_ZIPF[kind]:
            above = sorted(set(_above(person, synsets, HEIGHT)) - {noun}) if person else []
            lines.append("\t".join((noun, kind, " ".join(above))))
    head = (folder / "data.noun").read_text(encoding="utf-8").splitlines()
    notice = "".join(f"# {line.strip()}\n" for line in head if line.startswith("  "))
    TABLE.write_text(notice + "\n".join(sorted(lines)) + "\n", encoding="utf-8")
    print(f"{len(lines)} nouns -> {TABLE}")


def _below(offset: int, tops: frozenset[str], synsets: dict[int, Synset]) -> bool:
    """Whether a sense is one of ``tops`` or stands below one."""
    one = synsets[offset]
    return not tops.isdisjoint(one.words) or any(_below(above, tops, synsets) for above in one.above)


def _above(offset: int, synsets: dict[int, Synset], steps: int) -> Iterator[str]:
    """The words of a sense for people, and of those above it."""
    one = synsets[offset]
    if one.file == PERSON and "person" not in one.words:
        yield from (word for word in one.words if word.isalpha() and zipf_frequency(word, "en") >= 2.3)
        for above in one.above if steps else ():
            yield from _above(above, synsets, steps - 1)


def _synsets(path: Path) -> dict[int, Synset]:
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("  "):
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            words = [word.lower() for word in fields[4 : 4 + 2 * count : 2]]
            rest = fields[5 + 2 * count :]
            above = [int(rest[at + 1]) for at in range(0, len(rest) - 3, 4) if rest[at] in ("@", "@i")]
            found[int(fields[0])] = Synset(words, int(fields[1]), above)
    return found


def _uses(path: Path) -> dict[str, dict[int, int]]:
    """How often each noun is used in each of its senses."""
    uses: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for line in path.read_text(encoding="utf-8").splitlines():
        key, sense, count = line.split()
        word, _, rest = key.partition("%")
        if rest.startswith("1:"):
            uses[word][int(sense)] = int(count)
    return uses


def _index(path: Path) -> Iterator[tuple[str, list[int]]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split()
        if not line.startswith("  ") and fields[0].isalpha():
            yield fields[0], [int(offset) for offset in fields[-int(fields[2]) :]]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
