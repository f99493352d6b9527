"""Makes src/rashomon/language/tables/senses.tsv from WordNet 3.0's data files (Debian: wordnet-base).

    python tools/make_senses.py /usr/share/wordnet

A line of the table: a lemma, its kin (derivationally related lemmas: withdraw, withdrawal), its synonyms in
its most frequent senses, both lists sorted, how many of a hundred uses are as a verb (in the sense-tagged
corpus that comes with WordNet; by its senses where the corpus lacks it), and its opposites: the antonyms of
these senses, of their synonyms too, with what stands for them. Only lemmas that news text uses are kept,
and verbs of two or three words ("turn_down"). WordNet 3.0 may be used, copied and distributed for any
purpose under its own licence, which WordNet's files begin with and so does the table.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from wordfreq import zipf_frequency

Synsets = dict[str, dict[int, tuple[list[str], list[tuple[str, str, int, int, int]]]]]

TABLE = Path(__file__).parent.parent / "src/rashomon/language/tables/senses.tsv"
FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv", "s": "adj"}
# Rarer words than one in a hundred thousand seldom stand in two reports under two names.
MIN_ZIPF = 2.3
# Synonyms are taken from the senses that WordNet lists first, the most frequent; later ones mislead.
SENSES = {"n": 1, "v": 3, "a": 1, "r": 1}
# Words of so many synonyms in one sense (be, make, get) mean nothing by it.
MAX_SYNONYMS = 8
# Longer ones are sayings.
MAX_WORDS = 3


def main(folder: Path) -> None:
    """Read WordNet's index and data files in ``folder`` and write the table."""
    synsets = {key: _synsets(folder / f"data.{name}") for key, name in FILES.items() if key != "s"}
    synsets["s"] = synsets["a"]
    kin: dict[str, set[str]] = defaultdict(set)
    synonyms: dict[str, set[str]] = defaultdict(set)
    opposites: dict[str, set[str]] = defaultdict(set)
    uses = _uses(folder / "cntlist.rev")
    for part in "nvar":
        for lemma, offsets in _index(folder / f"index.{FILES[part]}"):
            if "_" in lemma and part != "v":
                continue
            uses[lemma][part] += len(offsets) / 10
            for rank, offset in enumerate(offsets):
                words, pointers = synsets[part][offset]
                if lemma in words:
                    number = words.index(lemma) + 1
                    for kind, target_part, target, source, aim in pointers:
                        if kind in ("+", "\\") and source in (0, number):
                            targets = synsets[target_part][target][0]
                            kin[lemma] |= set(targets[aim - 1 : aim] if aim else targets)
                others = {word for word in words if word != lemma and _usual(word)}
                if rank < SENSES[part] and len(others) <= MAX_SYNONYMS:
                    synonyms[lemma] |= others
                if rank < SENSES[part]:
                    opposites[lemma] |= set(_opposed(synsets, part, offset))
    lines = []
    for lemma in sorted(uses):
        related = sorted(word for word in kin[lemma] if word != lemma and _usual(word))
        alike = sorted(synonyms[lemma] - set(related))
        verb = round(100 * uses[lemma]["v"] / sum(uses[lemma].values()))
        against = sorted(opposites[lemma] - {lemma, *related, *alike})
        if _usual(lemma) and (related or alike or verb):
            lines.append("\t".join((lemma, " ".join(related), " ".join(alike), f"{verb}", " ".join(against))))
        elif "_" in lemma:
            lines.append("\t".join((lemma, "", " ".join(alike), f"{verb}", " ".join(against))))
    head = (folder / "data.noun").read_text(encoding="utf-8").splitlines()
    notice = "".join(f"# {line.strip()}\n" for line in head if line.startswith("  "))
    TABLE.write_text(notice + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} lemmas -> {TABLE}")


def _uses(path: Path) -> defaultdict[str, defaultdict[str, float]]:
    """How often each lemma is used as noun, verb, adjective or adverb in WordNet's tagged corpus."""
    uses: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, count = line.split()
        lemma, rest = key.split("%")
        uses[lemma]["?nvars"[int(rest[0])].replace("s", "a")] += int(count)
    return uses


def _opposed(synsets: Synsets, part: str, offset: int) -> Iterator[str]:
    """What WordNet sets against any word of a synset, with the words of that one's synset."""
    for kind, target_part, target, _, aim in synsets[part][offset][1]:
        words = synsets[target_part][target][0]
        if kind == "!" and aim and (_usual(words[aim - 1]) or _phrase(words[aim - 1])):
            yield from (word for word in words if _usual(word) or _phrase(word))


def _phrase(word: str) -> bool:
    """Whether it is a verb of several words of which the first is usual."""
    parts = word.split("_")
    return 1 < len(parts) <= MAX_WORDS and _usual(parts[0]) and all(p.isalpha() for p in parts)


def _usual(word: str) -> bool:
    return word.isalpha() and word.islower() and zipf_frequency(word, "en") >= MIN_ZIPF


def _index(path: Path) -> list[tuple[str, list[int]]]:
    entries = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split()
        count = int(fields[2])
        if _usual(fields[0]) or _phrase(fields[0]):
            entries.append((fields[0], [int(offset) for offset in fields[-count:]]))
    return entries


def _synsets(path: Path) -> dict[int, tuple[list[str], list[tuple[str, str, int, int, int]]]]:
    result = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split(" | ")[0].split()
        count = int(fields[3], 16)
        words = [fields[4 + 2 * i].split("(")[0].lower() for i in range(count)]
        at = 4 + 2 * count
        pointers = []
        for number in range(int(fields[at])):
            kind, target, part, ends = fields[at + 1 + 4 * number : at + 5 + 4 * number]
            pointers.append((kind, part, int(target), int(ends[:2], 16), int(ends[2:], 16)))
        result[int(fields[0])] = (words, pointers)
    return result


if __name__ == "__main__":
    main(Path(sys.argv[1]))
