"""Which words stand for the same thing: kin (withdraw, withdrawal) and synonyms.

From WordNet (tables/senses.tsv, made by tools/make_senses.py) and from a table of what newsrooms call
one and the same thing (tables/newswords.toml).
"""

from collections import defaultdict
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from rashomon.language.tables import table

# How far a word may stand for another. A synonym fits in some of a word's senses only, kin in nearly all.
SAME = 1.0
KIN = 0.9
NEWSROOM = 0.8
SYNONYM = 0.6
# So many words are remembered with their row.
REMEMBERED = 1 << 16
# A word tells an act if it is a verb in so many of its uses.
ACT_SHARE = 0.6


class _Row(NamedTuple):
    kin: frozenset[str] = frozenset()
    synonyms: frozenset[str] = frozenset()
    verb: float = 0.0
    opposites: frozenset[str] = frozenset()


_NOTHING = _Row()


@cache
def _wordnet() -> dict[str, str]:
    """Each lemma's line of the table; of its 20,000 a story asks for some hundred."""
    text = (files("rashomon.language.tables") / "senses.tsv").read_text(encoding="utf-8")
    return {line.partition("\t")[0]: line for line in text.splitlines() if not line.startswith("#")}


@lru_cache(REMEMBERED)
def _row(lemma: str) -> _Row:
    line = _wordnet().get(lemma)
    if line is None:
        return _NOTHING
    _, kin, synonyms, verb, opposed = line.split("\t")
    return _Row(
        frozenset(kin.split()), frozenset(synonyms.split()), int(verb) / 100, frozenset(opposed.split())
    )


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
    row = _row(lemma)
    found = dict.fromkeys(row.synonyms, SYNONYM)
    for relative in row.kin:
        found.update(dict.fromkeys(_row(relative).synonyms, SYNONYM))
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
    return _row(lemma).verb


def is_act(lemma: str) -> bool:
    """Whether the word tells what is done: a verb in most of its uses."""
    return verb_share(lemma) >= ACT_SHARE


def is_phrase(lemma: str) -> bool:
    """Whether ``lemma`` ("turn_down") is a verb of several words."""
    return "_" in lemma and lemma in _wordnet()


@lru_cache(REMEMBERED)
def antonyms(lemma: str) -> dict[str, float]:
    """The lemmas that may tell the opposite of ``lemma``, each with how far (0 to 1): WordNet's antonyms of
    it and of its kin, with their kin, and what newsrooms set against it.

    Wider than ``opposites``: of two words alone nothing follows ("buy" / "sell").
    """
    found: dict[str, float] = {}
    for word in (lemma, *sorted(_row(lemma).kin)):
        far = SAME if word == lemma else KIN
        for other in sorted(opposites(word) | _row(word).opposites | _outcomes().get(word, frozenset())):
            found[other] = max(far, found.get(other, 0.0))
            for relative in _row(other).kin:
                found[relative] = max(far * KIN, found.get(relative, 0.0))
    return found


@cache
def _outcomes() -> dict[str, frozenset[str]]:
    """What the outcomes of tables/opposition.toml are set against."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in table("opposition")["opposites"]:
        for one, other in (row, row[::-1]):
            for word in one:
                found[word].update(other)
    return {word: frozenset(others) for word, others in found.items()}


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
