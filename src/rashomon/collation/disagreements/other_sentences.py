"""Which sentences of a quotation another report of it does not carry."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from rashomon.language.similarity import Word

# A sentence of which so little is met is another one: reports join what was said with pauses.
MET = 0.5
_ENDS = re.compile(r"[.!?]")


def not_carried(text: str, words: Sequence[Word], met: Collection[int]) -> frozenset[int]:
    """The places of the ``words`` of ``text`` in sentences of which the other wording has less than half.

    ``met`` are the places that it has."""
    found: set[int] = set()
    starts = [0, *(n for n, (one, next_) in enumerate(pairwise(words), 1) if _parted(text, one, next_))]
    for start, end in pairwise([*starts, len(words)]):
        if sum(place in met for place in range(start, end)) < MET * (end - start):
            found.update(range(start, end))
    return frozenset(found) if len(starts) > 1 else frozenset()


def _parted(text: str, one: Word, other: Word) -> bool:
    return _ENDS.search(text, one.end, other.start) is not None
