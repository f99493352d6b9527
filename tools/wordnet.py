"""WordNet 3.0's data files (Debian: wordnet-base), and how the tables made from them are written.

WordNet may be used, copied and distributed for any purpose under its own licence, which its files begin with
and so does every table.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

TABLES = Path(__file__).parent.parent / "src/rashomon/language/tables"
FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
# The parts of speech by number; the last is an adjective beside another.
PARTS = "nvara"


class Pointer(NamedTuple):
    """What is how related ("@": above) to a sense: the part of speech and number of that other sense; from
    which word of the one it goes to which of the other, 0 for all."""

    kind: str
    part: str
    target: int
    source: int
    aim: int


class Synset(NamedTuple):
    """A sense: its words as spelled and in small letters, the number of its file, and its pointers."""

    spelled: list[str]
    words: list[str]
    file: int
    pointers: list[Pointer]

    @property
    def above(self) -> Iterator[int]:
        """The numbers of the senses of which this is one."""
        return (pointer.target for pointer in self.pointers if pointer.kind in ("@", "@i"))


class Use(NamedTuple):
    """How many times the corpus that comes with WordNet uses a word in the sense of this rank."""

    word: str
    part: str
    file: int
    rank: int
    times: int


def synsets(folder: Path, part: str = "n") -> dict[int, Synset]:
    """The senses of a part of speech by their numbers."""
    found = {}
    for line in _lines(folder / f"data.{FILES[part]}"):
        fields = line.split(" | ")[0].split()
        at = 4 + 2 * int(fields[3], 16)
        spelled = [word.partition("(")[0] for word in fields[4:at:2]]
        pointers = []
        for start in range(at + 1, at + 1 + 4 * int(fields[at]), 4):
            kind, target, other, ends = fields[start : start + 4]
            other = other.replace("s", "a")
            pointers.append(Pointer(kind, other, int(target), int(ends[:2], 16), int(ends[2:], 16)))
        found[int(fields[0])] = Synset(spelled, [word.lower() for word in spelled], int(fields[1]), pointers)
    return found


def index(folder: Path, part: str) -> Iterator[tuple[str, list[int]]]:
    """Each word of a part of speech with the numbers of its senses, the most frequent first."""
    for line in _lines(folder / f"index.{FILES[part]}"):
        fields = line.split()
        yield fields[0], [int(number) for number in fields[-int(fields[2]) :]]


def uses(folder: Path) -> Iterator[Use]:
    """What the corpus uses."""
    for line in _lines(folder / "cntlist.rev"):
        key, rank, count = line.split()
        word, _, rest = key.partition("%")
        part, file = rest.split(":")[:2]
        yield Use(word, PARTS[int(part) - 1], int(file), int(rank), int(count))


def nouns(folder: Path) -> Iterator[tuple[str, list[tuple[int, float]]]]:
    """Each noun of one word with the numbers of its senses, the most frequent first, each with the share of
    the noun's uses that it makes up (0 where the corpus lacks the noun)."""
    counts: defaultdict[str, defaultdict[int, int]] = defaultdict(lambda: defaultdict(int))
    for use in uses(folder):
        if use.part == "n":
            counts[use.word][use.rank] = use.times
    for noun, numbers in index(folder, "n"):
        if noun.isalpha():
            total = sum(counts[noun].values()) or 1
            yield noun, [(number, counts[noun][rank] / total) for rank, number in enumerate(numbers, 1)]


def write(name: str, folder: Path, lines: Iterable[str]) -> None:
    """Write the table ``name`` with WordNet's notice at its head."""
    table, rows = TABLES / f"{name}.tsv", sorted(lines)
    head = (folder / "data.noun").read_text(encoding="utf-8").splitlines()
    notice = [f"# {line.strip()}" for line in head if line.startswith("  ")]
    table.write_text("\n".join((*notice, *rows)) + "\n", encoding="utf-8")
    print(f"{len(rows)} lines -> {table}")


def _lines(path: Path) -> Iterator[str]:
    """The lines of a file behind its notice."""
    return (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("  "))
