"""Makes src/rashomon/language/tables/ordinary.tsv from WordNet 3.0's files (Debian: wordnet-base).

    python tools/make_ordinary.py /usr/share/wordnet

A line of the table: an ordinary English word, a tab, and one letter for each thing it may be: n, v, a, r
(noun, verb, adjective, adverb), x (an irregular form), p (mostly a person). Left out are what WordNet writes
with a capital as often as without (names, peoples, places), given names, and words rarer than MIN_ZIPF: those
are likelier names.
WordNet 3.0 may be used, copied and distributed for any purpose under its own licence, which WordNet's
files begin with and so does the table.
"""

import sys
from collections import Counter, defaultdict
from pathlib import Path

from wordfreq import zipf_frequency

from rashomon.language.names import is_given_name

TABLE = Path(__file__).parent.parent / "src/rashomon/language/tables/ordinary.tsv"
PARTS = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}
LETTERS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
MIN_ZIPF = 2.0
# WordNet's number of the file of nouns that denote persons.
PERSONS = "18"
# At least this share of a word's uses must be as a noun, and of these as a person.
MOSTLY = 0.5
# What a sense counts that the tagged corpus never saw.
UNSEEN = 0.1


def main(folder: Path) -> None:
    """Read WordNet's files in ``folder`` and write the table."""
    senses: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    names: Counter[str] = Counter()
    for part in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"data.{part}").read_text(encoding="utf-8").splitlines():
            if line.startswith("  "):
                continue
            fields = line.split()
            for place in range(int(fields[3], 16)):
                word = fields[4 + 2 * place].partition("(")[0]
                if word.islower() and all(piece.isalpha() for piece in word.split("-")):
                    senses[word][part, fields[1]] += UNSEEN
                elif part == "noun" and word.istitle():
                    names[word.lower()] += UNSEEN
    for line in (folder / "cntlist.rev").read_text(encoding="utf-8").splitlines():
        key, _, count = line.split()
        word, _, rest = key.partition("%")
        kind, file = rest.split(":")[:2]
        if (PARTS[kind], file) in senses.get(word, ()):
            senses[word][PARTS[kind], file] += int(count)
    rows = {
        word: _parts(tally)
        for word, tally in senses.items()
        if _usual(word) and _common(word, tally.total(), names[word])
    }
    for part in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"{part}.exc").read_text(encoding="utf-8").splitlines():
            form, base = line.split()[:2]
            if form.isalpha() and form.islower() and base in rows and _usual(form):
                person = "p" if part == "noun" and "p" in rows[base] else ""
                rows.setdefault(form, "x" + person)
    head = (folder / "data.noun").read_text(encoding="utf-8").splitlines()
    notice = "".join(f"# {line.strip()}\n" for line in head if line.startswith("  "))
    TABLE.write_text(notice + "".join(f"{w}\t{rows[w]}\n" for w in sorted(rows)), encoding="utf-8")
    persons = sum("p" in row for row in rows.values())
    print(f"{len(rows)} words, {persons} of them persons -> {TABLE}")


def _usual(word: str) -> bool:
    return len(word) > 1 and zipf_frequency(word, "en") >= MIN_ZIPF


def _common(word: str, ordinary: float, name: float) -> bool:
    """Whether the word in small letters is no rarity beside the name that it also is."""
    return ordinary > name and (ordinary >= 1 or not is_given_name(word))


def _parts(tally: Counter[tuple[str, str]]) -> str:
    parts = {part for part, _ in tally}
    nouns = Counter({key: count for key, count in tally.items() if key[0] == "noun"})
    person = nouns["noun", PERSONS]
    mostly = person > 0 and person >= MOSTLY * nouns.total() and nouns.total() >= MOSTLY * tally.total()
    return "".join(LETTERS[part] for part in LETTERS if part in parts) + ("p" if mostly else "")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
