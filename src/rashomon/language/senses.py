"""Which words stand for the same thing: kin (withdraw, withdrawal) and synonyms.

From WordNet (tables/senses.tsv, made by tools/make_senses.py) and from a table of what newsrooms call
one and the same thing (tables/newswords.toml).
"""

from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from rashomon.language.tables import table

# How far a word may stand for another. A synonym fits in some of a word's senses only, kin in nearly all.
SAME = 1.0
KIN = 0.9
NEWSROOM = 0.8
SYNONYM = 0.6
# A word tells an act if it is a verb in so many of its uses.
ACT_SHARE = 0.6


class _Row(NamedTuple):
    kin: frozenset[str] = frozenset()
    synonyms: frozenset[str] = frozenset()
    verb: float = 0.0


_NOTHING = _Row()


@cache
def _wordnet() -> dict[str, _Row]:
    text = (files("rashomon.language.tables") / "senses.tsv").read_text(encoding="utf-8")
    rows = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            lemma, kin, synonyms, verb = line.split("\t")
            rows[lemma] = _Row(frozenset(kin.split()), frozenset(synonyms.split()), int(verb) / 100)
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
    row = _wordnet().get(lemma, _NOTHING)
    found = dict.fromkeys(row.synonyms, SYNONYM)
    for relative in row.kin:
        found.update(dict.fromkeys(_wordnet().get(relative, _NOTHING).synonyms, SYNONYM))
    found.update(dict.fromkeys(_newsroom().get(lemma, ()), NEWSROOM))
    found.update(dict.fromkeys(row.kin, KIN))
    found[lemma] = SAME
    return found


def likeness(left: str, right: str) -> float:
    """How far one lemma may stand for the other: 1 the same, 0 nothing in common."""
    if left == right:
        return SAME
    return max(senses(left).get(right, 0.0), senses(right).get(left, 0.0))


def verb_share(lemma: str) -> float:
    """The share of the uses of ``lemma`` that are as a verb, 0 to 1; 0 for a word unknown."""
    return _wordnet().get(lemma, _NOTHING).verb


def is_act(lemma: str) -> bool:
    """Whether the word tells what is done: a verb in most of its uses."""
    return verb_share(lemma) >= ACT_SHARE


@cache
def opposites(lemma: str) -> frozenset[str]:
    """The lemmas that newsrooms set against ``lemma``: accept, reject.

    WordNet's own antonyms are too wide for that: they set employees against employers.
    """
    found: set[str] = set()
    for row in table("newswords")["opposites"]:
        for one, other in (row, row[::-1]):
            if lemma in one:
                found.update(other)
    return frozenset(found)
