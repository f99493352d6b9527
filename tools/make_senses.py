"""Makes src/rashomon/language/tables/senses.tsv from WordNet 3.0's data files (Debian: wordnet-base).

    python tools/make_senses.py /usr/share/wordnet

A line of the table: a lemma, its kin (derivationally related lemmas: withdraw, withdrawal), its synonyms in
its most frequent senses, both lists sorted, how many of a hundred uses are as a verb (in the sense-tagged
corpus that comes with WordNet; by its senses where the corpus lacks it), and its opposites: the antonyms of
these senses, of their synonyms too, with what stands for them. Only lemmas that news text uses are kept,
and verbs of two or three words ("turn_down"). For WordNet's licence see tools/wordnet.py.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from wordfreq import zipf_frequency
from wordnet import FILES, Synset, index, synsets, uses, write

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
    senses = {part: synsets(folder, part) for part in FILES}
    kin: defaultdict[str, set[str]] = defaultdict(set)
    synonyms: defaultdict[str, set[str]] = defaultdict(set)
    opposites: defaultdict[str, set[str]] = defaultdict(set)
    # How often each lemma is used as noun, verb, adjective or adverb.
    used: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for use in uses(folder):
        used[use.word][use.part] += use.times
    for part in FILES:
        for lemma, numbers in index(folder, part):
            if not _usual(lemma) and not (part == "v" and _phrase(lemma)):
                continue
            used[lemma][part] += len(numbers) / 10
            for rank, number in enumerate(numbers):
                one = senses[part][number]
                if lemma in one.words:
                    place = one.words.index(lemma) + 1
                    for kind, other, target, source, aim in one.pointers:
                        if kind in ("+", "\\") and source in (0, place):
                            words = senses[other][target].words
                            kin[lemma] |= set(words[aim - 1 : aim] if aim else words)
                if rank < SENSES[part]:
                    others = {word for word in one.words if word != lemma and _usual(word)}
                    synonyms[lemma] |= others if len(others) <= MAX_SYNONYMS else set()
                    opposites[lemma] |= set(_opposed(senses, one))
    lines = []
    for lemma in sorted(used):
        related = sorted(word for word in kin[lemma] if word != lemma and _usual(word))
        alike = sorted(synonyms[lemma] - set(related))
        verb = round(100 * used[lemma]["v"] / sum(used[lemma].values()))
        against = sorted(opposites[lemma] - {lemma, *related, *alike})
        if _usual(lemma) and (related or alike or verb):
            lines.append("\t".join((lemma, " ".join(related), " ".join(alike), f"{verb}", " ".join(against))))
        elif "_" in lemma:
            lines.append("\t".join((lemma, "", " ".join(alike), f"{verb}", " ".join(against))))
    write("senses", folder, lines)


def _opposed(senses: dict[str, dict[int, Synset]], one: Synset) -> Iterator[str]:
    """What WordNet sets against any word of a sense, with the words of that one's sense."""
    for pointer in one.pointers:
        words = senses[pointer.part][pointer.target].words
        if pointer.kind == "!" and pointer.aim and _kept(words[pointer.aim - 1]):
            yield from filter(_kept, words)


def _kept(word: str) -> bool:
    return _usual(word) or _phrase(word)


def _phrase(word: str) -> bool:
    """Whether it is a verb of several words of which the first is usual."""
    parts = word.split("_")
    return 1 < len(parts) <= MAX_WORDS and _usual(parts[0]) and all(p.isalpha() for p in parts)


def _usual(word: str) -> bool:
    return word.isalpha() and word.islower() and zipf_frequency(word, "en") >= MIN_ZIPF


if __name__ == "__main__":
    main(Path(sys.argv[1]))
