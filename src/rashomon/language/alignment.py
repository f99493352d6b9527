"""How much of what one statement says another says too, whatever the wording.

A statement is a bag of terms (lemmas, and marked terms such as "#4" that stand only for themselves).
Words count by their weight, and a word is also met by another that may stand for it (see ``senses``).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log

from rashomon.language.clauses import is_content
from rashomon.language.senses import senses
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma, rarity

Bag = frozenset[str]

# rarity() runs from about 1 to 7; the weight of a lemma in a text of its own is a share of this.
RARITY_SCALE = 8.0
# Two statements that share less than this weight share too little to be one, however short they are
# (about two rare names or four plain nouns).
ENOUGH_SHARED = 8.0
# A story is weighed as if among so many other clauses, so that two short reports have rare words too.
BACKGROUND = 100
# Marked terms begin with one of these and have no synonyms.
MARKS = "#~“"


def bag(tokens: Tokens, start: int, end: int) -> Bag:
    """The lemmas of the content words within code points ``start:end``."""
    return frozenset(lemma(word) for word in tokens.texts(start, end) if is_content(word))


def weigh(bags: Sequence[Bag]) -> dict[str, float]:
    """The weight of every term: how few of ``bags`` hold it, times how rare it is in the language.

    A marked term counts as a rare word.
    """
    frequency: defaultdict[str, int] = defaultdict(int)
    for items in bags:
        for term in items:
            frequency[term] += 1
    total = len(bags) + BACKGROUND
    return {
        term: log(total / (count + 0.5)) * (_rarity(term) / RARITY_SCALE) ** 0.5
        for term, count in frequency.items()
    }


def _rarity(term: str) -> float:
    return RARITY_SCALE * 0.75 if term[0] in MARKS else rarity(term)


class Index:
    """Finds, for one bag, how much of its weight every other bag meets, without comparing all pairs."""

    def __init__(self, bags: Sequence[Bag], weights: Mapping[str, float]) -> None:
        self.bags = bags
        self.weights = weights
        # In one order: a sum of fractions depends on it, and a set has none.
        self.totals = [sum(weights[term] for term in sorted(items)) for items in bags]
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        for number, items in enumerate(bags):
            for term in items:
                self._holders[term].append(number)
        self._met: dict[str, dict[int, float]] = {}

    def met(self, number: int) -> dict[int, float]:
        """For bag ``number``: how much of its weight each bag that shares anything with it meets."""
        shared: defaultdict[int, float] = defaultdict(float)
        for term in sorted(self.bags[number]):
            for holder, value in self._met_by(term).items():
                shared[holder] += value
        return shared

    def _met_by(self, term: str) -> dict[int, float]:
        """How much of the term's weight each bag meets that holds it or what may stand for it."""
        if term not in self._met:
            alike = {term: 1.0}
            if term[0] not in MARKS:
                for other, likeness in senses(term).items():
                    if other in self._holders:
                        alike[other] = max(likeness, alike.get(other, 0.0))
            values = (
                (likeness * min(self.weights[term], self.weights[other]), other)
                for other, likeness in alike.items()
            )
            best: dict[int, float] = {}
            for value, other in sorted(values):
                best.update(dict.fromkeys(self._holders[other], value))
            self._met[term] = best
        return self._met[term]


def likeness(
    met_left: float, met_right: float, total_left: float, total_right: float, enough: float = ENOUGH_SHARED
) -> float:
    """0 to 1: the share of both statements' weight that the other meets (a soft Dice coefficient).

    Less in proportion where the two share less weight than ``enough``.
    """
    total = total_left + total_right
    if not total:
        return 0.0
    trust = min(1.0, min(met_left, met_right) / enough) if enough else 1.0
    return min(1.0, trust * (met_left + met_right) / total)


def pairwise(
    bags: Sequence[Bag], weights: Mapping[str, float], enough: float = ENOUGH_SHARED
) -> dict[tuple[int, int], float]:
    """The likeness of every pair of ``bags`` that share anything, by their numbers (left < right)."""
    index = Index(bags, weights)
    met = [index.met(number) for number in range(len(bags))]
    result = {}
    for left, shared in enumerate(met):
        for right, value in shared.items():
            if left < right:
                back = met[right].get(left, 0.0)
                result[left, right] = likeness(value, back, index.totals[left], index.totals[right], enough)
    return result


def alike(texts: Sequence[str]) -> dict[tuple[int, int], float]:
    """How likely two of ``texts``, short statements on one question, say the same: 0 to 1 by their numbers
    (left < right); pairs that share nothing are left out."""
    bags = [bag(Tokens(text), 0, len(text)) for text in texts]
    return pairwise(bags, weigh(bags), enough=0.0)


def same_statement(left: str, right: str) -> float:
    """How likely two sentences out of context say the same, 0 to 1; every word weighs by its rarity alone."""
    bags = [bag(Tokens(text), 0, len(text)) for text in (left, right)]
    weights = {term: _rarity(term) for items in bags for term in items}
    return pairwise(bags, weights).get((0, 1), 0.0)
