"""A report told after another without its words: the same quotations and figures, in the same order."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from rashomon.language.similarity import comparable
from rashomon.model import Witness

# Quotations are one if they share so many words in a row, and so much of the shorter one stands in the other.
QUOTED_WORDS, QUOTED_SHARE = 5, 0.8
# Any text holds small numbers.
LEAST_FIGURE = 3
# Of more quotations and figures than this only the first count: what holds more is a list or minutes.
MOST_ITEMS = 100
# Who was at the same news conference has quotations in common with others, and figures of their own: a report
# is told after another if it has so many of the other's quotations and figures, so many of both in the same
# order, and they are at least this share of all that it has.
# In 504 reports (ECB+, Timeline17) this finds three pairs (with .7 six), all copies by their words as well.
QUOTATIONS, FIGURES, ITEMS, SHARE = 2, 2, 5, 0.8

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Item:
    """A quotation (its words) or a figure (its value), as a range of code points."""

    span: Span
    words: tuple[str, ...] = ()
    value: float | None = None

    def same(self, other: "Item") -> bool:
        """Whether both are one quotation or one number."""
        if self.value is not None or other.value is not None:
            return self.value == other.value
        return _one_quotation(self.words, other.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Retold:
    """What two reports have in common in the same order, in the one and, item by item, in the other."""

    left: tuple[Span, ...]
    right: tuple[Span, ...]


def retold(witnesses: Sequence[Witness]) -> Iterator[tuple[int, int, Retold]]:
    """The pairs, by number, of which the second is told after the first.

    What a machine wrote is told after none: it is a digest of several reports.
    """
    texts = [items(witness) for witness in witnesses]
    holders: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, text in enumerate(texts):
        for item in text:
            for seed in _seeds(item.words):
                holders[seed].add(number)
    shared = Counter(pair for numbers in holders.values() for pair in combinations(sorted(numbers), 2))
    for first, second in sorted(pair for pair, seeds in shared.items() if seeds >= QUOTATIONS):
        if witnesses[second].masthead.machine_generated:
            continue
        pairs = _in_order(texts[first], texts[second])
        quotations = sum(bool(one.words) for one, _ in pairs)
        enough = quotations >= QUOTATIONS and len(pairs) - quotations >= FIGURES
        if enough and len(pairs) >= max(ITEMS, SHARE * len(texts[second])):
            yield (
                first,
                second,
                Retold(left=tuple(one.span for one, _ in pairs), right=tuple(two.span for _, two in pairs)),
            )


def items(witness: Witness) -> tuple[Item, ...]:
    """The quotations and figures of a report in the order of telling."""
    found = []
    quoted: list[Span] = []
    for quotation in witness.quotations:
        span = quotation.passage.start, quotation.passage.end
        if quotation.kind != "indirect":
            quoted.append(span)
            words = tuple(word.form for word in comparable(quotation.passage.text))
            if len(words) >= QUOTED_WORDS:
                found.append(Item(span, words))
    for figure in witness.figures:
        span = figure.passage.start, figure.passage.end
        within = any(start <= span[0] < end for start, end in quoted)
        if not within and figure.low is not None and figure.low >= LEAST_FIGURE and figure.low == figure.high:
            found.append(Item(span, value=figure.low))
    return tuple(sorted(found, key=lambda item: item.span)[:MOST_ITEMS])


@lru_cache(maxsize=10_000)
def _seeds(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(words[i : i + QUOTED_WORDS] for i in range(len(words) - QUOTED_WORDS + 1))


def _one_quotation(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    from rapidfuzz.distance import LCSseq

    if not _seeds(left) & _seeds(right):
        return False
    return int(LCSseq.similarity(left, right)) >= QUOTED_SHARE * min(len(left), len(right))


def _in_order(left: Sequence[Item], right: Sequence[Item]) -> list[tuple[Item, Item]]:
    """The longest row of items that both have in the same order."""
    best = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    same = [[one.same(two) for two in right] for one in left]
    for i in reversed(range(len(left))):
        for j in reversed(range(len(right))):
            best[i][j] = best[i + 1][j + 1] + 1 if same[i][j] else max(best[i + 1][j], best[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if same[i][j] and best[i][j] == best[i + 1][j + 1] + 1:
            pairs.append((left[i], right[j]))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs
