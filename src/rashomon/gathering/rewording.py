"""Sentences that one text took from another and reworded: their telling words come in the same order."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.gathering.profile import weight
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma

# A word tells if no more than about one report in three holds it.
TELLING = 1.0
# Two sentences are worded after one another if so many telling words come in the same order in both, and they
# are at least this share of the longer one's.
FEWEST, LEAST = 9, 0.35
# What has more of them is a list or a table, no sentence.
MOST = 100
# A word that more sentences hold leads to none: a text made of a few words would be compared all with all.
COMMON = 500

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A sentence, as a range of code points, with its telling words in their order."""

    span: Span
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reworded:
    """Two sentences, ``words`` telling words in the same order, and their share of the longer sentence."""

    left: Span
    right: Span
    words: int
    share: float

    def turned(self) -> "Reworded":
        """The same, seen from the other text."""
        return replace(self, left=self.right, right=self.left)


def telling(text: str, sentences: Iterable[Span], hidden: Iterable[Span]) -> tuple[Telling, ...]:
    """The sentences that have telling words enough outside the ``hidden`` ranges, each of them once."""
    starts, ends = _merged(hidden)
    found: dict[tuple[str, ...], Telling] = {}
    for start, end in sentences:
        tokens = Tokens(text[start:end])
        words = []
        for token, place in zip(tokens.lower, tokens.starts, strict=True):
            at = bisect_right(starts, start + place) - 1
            if token[0].isalnum() and not (at >= 0 and start + place < ends[at]):
                term = lemma(token.removesuffix("'s"))
                if weight(term) >= TELLING:
                    words.append(term)
        if FEWEST <= len(words) <= MOST:
            found.setdefault(tuple(words), Telling(span=(start, end), words=tuple(words)))
    return tuple(found.values())


def _merged(ranges: Iterable[Span]) -> tuple[list[int], list[int]]:
    starts: list[int] = []
    ends: list[int] = []
    for start, end in sorted(ranges):
        if ends and start <= ends[-1]:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    return starts, ends


def reworded(texts: Sequence[Sequence[Telling]]) -> dict[tuple[int, int], tuple[Reworded, ...]]:
    """For two texts, by their numbers in order, the sentences that go together, the most alike first."""
    found: dict[tuple[int, int], list[Reworded]] = defaultdict(list)
    for (i, one), (j, other) in _candidates(texts):
        if pair := _compared(one, other):
            found[i, j].append(pair)
    return {numbers: tuple(_one_to_one(pairs)) for numbers, pairs in sorted(found.items())}


def _candidates(
    texts: Sequence[Sequence[Telling]],
) -> Iterator[tuple[tuple[int, Telling], tuple[int, Telling]]]:
    """The pairs of sentences of different texts that may share words enough.

    Two sentences that share FEWEST words share one of those that are left of each when its FEWEST - 1 most
    frequent words are taken away.
    """
    frequency = Counter(word for text in texts for sentence in text for word in set(sentence.words))
    holders: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, text in enumerate(texts):
        for place, sentence in enumerate(text):
            mine = sorted(set(sentence.words), key=lambda word: (frequency[word], word))
            seen: set[tuple[int, int]] = set()
            for word in mine[: max(0, len(mine) - FEWEST + 1)]:
                if frequency[word] > COMMON:
                    break
                seen.update(holder for holder in holders[word] if holder[0] != number)
                holders[word].append((number, place))
            for other, where in sorted(seen):
                yield (other, texts[other][where]), (number, sentence)


def _compared(one: Telling, other: Telling) -> Reworded | None:
    from rapidfuzz.distance import LCSseq

    longer = max(len(one.words), len(other.words))
    words = int(LCSseq.similarity(one.words, other.words))
    if words < FEWEST or words < LEAST * longer:
        return None
    return Reworded(left=one.span, right=other.span, words=words, share=words / longer)


def _one_to_one(pairs: Iterable[Reworded]) -> Iterator[Reworded]:
    left: set[Span] = set()
    right: set[Span] = set()
    for pair in sorted(pairs, key=lambda pair: (-pair.share, -pair.words, pair.left, pair.right)):
        if pair.left not in left and pair.right not in right:
            left.add(pair.left)
            right.add(pair.right)
            yield pair
