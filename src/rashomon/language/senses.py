"""Which words stand for the same thing: kin (withdraw, withdrawal) and synonyms.

From WordNet (tables/senses.tsv, made by tools/make_senses.py) and from a table of what newsrooms call
one and the same thing (tables/newswords.toml).
"""

from collections import defaultdict
from functools import cache
from importlib.resources import files

from rashomon.language.tables import table

# How far a word may stand for another. A synonym fits in some of a word's senses only, kin in nearly all.
SAME = 1.0
KIN = 0.9
NEWSROOM = 0.8
SYNONYM = 0.6
_NOTHING: tuple[frozenset[str], frozenset[str], float] = (frozenset(), frozenset(), 0.0)


@cache
def _wordnet() -> dict[str, tuple[frozenset[str], frozenset[str], float]]:
    text = (files("rashomon.language.tables") / "senses.tsv").read_text(encoding="utf-8")
    rows = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            lemma, kin, synonyms, verb = line.split("\t")
            rows[lemma] = (frozenset(kin.split()), frozenset(synonyms.split()), int(verb) / 100)
    return rows


@cache
def _newsroom() -> dict[str, frozenset[str]]:
    rows: defaultdict[str, set[str]] = defaultdict(set)
    for row in table("newswords")["sets"]:
        for word in row:
            rows[word].update(row)
    return {word: frozenset(alike) for word, alike in rows.items()}


@cache
def senses(lemma: str) -> dict[str, float]:
    """The lemmas that may stand for ``lemma``, itself included, each with how far (0 to 1)."""
    kin, synonyms, _ = _wordnet().get(lemma, _NOTHING)
    found = dict.fromkeys(synonyms, SYNONYM)
    for relative in kin:
        found.update(dict.fromkeys(_wordnet().get(relative, _NOTHING)[1], SYNONYM))
    found.update(dict.fromkeys(_newsroom().get(lemma, ()), NEWSROOM))
    found.update(dict.fromkeys(kin, KIN))
    found[lemma] = SAME
    return found


def likeness(left: str, right: str) -> float:
    """How far one lemma may stand for the other: 1 the same, 0 nothing in common."""
    if left == right:
        return SAME
    return max(senses(left).get(right, 0.0), senses(right).get(left, 0.0))


def verb_share(lemma: str) -> float:
    """The share of the uses of ``lemma`` that are as a verb, 0 to 1; 0 for a word unknown."""
    return _wordnet().get(lemma, _NOTHING)[2]
