"""Makes src/rashomon/language/tables/ordinary.tsv from WordNet 3.0's files (Debian: wordnet-base).

    python tools/make_ordinary.py /usr/share/wordnet

A line of the table: an ordinary English word, a tab, and one letter for each thing it may be: n, v, a, r
(noun, verb, adjective, adverb), x (an irregular form), p (mostly a person). Left out are what WordNet writes
with a capital as often as without (names, peoples, places), given names, and words rarer than MIN_ZIPF: those
are likelier names. For WordNet's licence see tools/wordnet.py.
"""

import sys
from collections import Counter, defaultdict
from pathlib import Path

from wordfreq import zipf_frequency
from wordnet import FILES, synsets, uses, write

from rashomon.language.names import is_given_name

MIN_ZIPF = 2.0
# WordNet's number of the file of nouns that denote persons.
PERSONS = 18
# At least this share of a word's uses must be as a noun, and of these as a person.
MOSTLY = 0.5
# What a sense counts that the tagged corpus never saw.
UNSEEN = 0.1


def main(folder: Path) -> None:
    """Read WordNet's files in ``folder`` and write the table."""
    senses: defaultdict[str, Counter[tuple[str, int]]] = defaultdict(Counter)
    names: Counter[str] = Counter()
    for part in FILES:
        for one in synsets(folder, part).values():
            for word in one.spelled:
                if word.islower() and all(piece.isalpha() for piece in word.split("-")):
                    senses[word][part, one.file] += UNSEEN
                elif part == "n" and word.istitle():
                    names[word.lower()] += UNSEEN
    for use in uses(folder):
        if (use.part, use.file) in senses.get(use.word, ()):
            senses[use.word][use.part, use.file] += use.times
    rows = {
        word: _parts(tally)
        for word, tally in senses.items()
        if _usual(word) and _common(word, tally.total(), names[word])
    }
    for part, name in FILES.items():
        for line in (folder / f"{name}.exc").read_text(encoding="utf-8").splitlines():
            form, base = line.split()[:2]
            if form.isalpha() and form.islower() and base in rows and _usual(form):
                person = "p" if part == "n" and "p" in rows[base] else ""
                rows.setdefault(form, "x" + person)
    write("ordinary", folder, ("\t".join(row) for row in rows.items()))


def _usual(word: str) -> bool:
    return len(word) > 1 and zipf_frequency(word, "en") >= MIN_ZIPF


def _common(word: str, ordinary: float, name: float) -> bool:
    """Whether the word in small letters is no rarity beside the name that it also is."""
    return ordinary > name and (ordinary >= 1 or not is_given_name(word))


def _parts(tally: Counter[tuple[str, int]]) -> str:
    parts = {part for part, _ in tally}
    nouns = Counter({key: count for key, count in tally.items() if key[0] == "n"})
    person = nouns["n", PERSONS]
    mostly = person > 0 and person >= MOSTLY * nouns.total() and nouns.total() >= MOSTLY * tally.total()
    return "".join(part for part in FILES if part in parts) + ("p" if mostly else "")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
