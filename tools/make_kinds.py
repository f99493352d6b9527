"""Makes src/rashomon/language/tables/kinds.tsv from WordNet 3.0's data files (Debian: wordnet-base).

    python tools/make_kinds.py /usr/share/wordnet

A line of the table: a noun, its kind (person, group of people, money), and of a person the nouns for persons
of whom such are some ("peacekeeper": soldier). A noun is of the kind of its most frequent sense, or of a
later one in which the corpus that comes with WordNet uses it in a quarter of its uses; a coin is one in any
sense. Only nouns that news text uses are kept. For WordNet's licence see tools/wordnet.py.
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from wordfreq import iter_wordlist, zipf_frequency
from wordnet import Synset, nouns, synsets, write

from rashomon.language.words import lemma

# WordNet's number of the file in which people stand, and what stands above groups of people, and above money.
PERSON = 18
PEOPLE = frozenset(("personnel", "family", "household", "crew", "crowd", "couple"))
MONEY = frozenset(("monetary_unit", "coin"))
MIN_ZIPF = {"person": 2.3, "group": 2.3, "money": 1.0}
# From this share of a noun's uses a sense that is not its first makes it one of that kind.
SHARE = 0.25
# So far above a noun stand those that a newsroom may use instead; "person" stands above all.
HEIGHT = 3


def main(folder: Path) -> None:
    """Read WordNet's index and data files in ``folder`` and write the table."""
    senses = synsets(folder)
    plurals = {lemma(word): word for word in iter_wordlist("en") if word.endswith(("s", "en"))}
    lines = []
    for noun, shares in nouns(folder):
        usual = [number for rank, (number, share) in enumerate(shares) if not rank or share >= SHARE]
        person = next((number for number in usual if senses[number].file == PERSON), None)
        money = any(_below(number, MONEY, senses) for number, _ in shares)
        group = _below(usual[0], PEOPLE, senses)
        kind = "person" if person else "group" if group else "money" if money else ""
        common = max(zipf_frequency(word, "en") for word in (noun, plurals.get(noun, noun)))
        if kind and common >= MIN_ZIPF[kind]:
            above = sorted(set(_above(person, senses, HEIGHT)) - {noun}) if person else []
            lines.append("\t".join((noun, kind, " ".join(above))))
    write("kinds", folder, lines)


def _below(number: int, tops: frozenset[str], senses: Mapping[int, Synset]) -> bool:
    """Whether a sense is one of ``tops`` or stands below one."""
    one = senses[number]
    return not tops.isdisjoint(one.words) or any(_below(above, tops, senses) for above in one.above)


def _above(number: int, senses: Mapping[int, Synset], steps: int) -> Iterator[str]:
    """The words of a sense for people, and of those above it."""
    one = senses[number]
    if one.file == PERSON and "person" not in one.words:
        yield from (word for word in one.words if word.isalpha() and zipf_frequency(word, "en") >= 2.3)
        for above in one.above if steps else ():
            yield from _above(above, senses, steps - 1)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
