"""How much of what one text tells others tell too."""

from collections.abc import Iterable, Sequence
from functools import cache

from rashomon.language.alignment import Bag, bag, weigh
from rashomon.language.numbers import numeral_at
from rashomon.language.senses import senses
from rashomon.language.tokens import Tokens


class Shares:
    """Weighs what the ``texts`` of a story share, word by word, a number in words as one in digits."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._bags: dict[str, Bag] = {}
        self._weights = weigh([self.bag(text) for text in texts])

    def of(self, text: str, others: Iterable[str]) -> float:
        """The share of what ``text`` says that ``others`` say too."""
        known = frozenset[str]().union(*(self.bag(other) for other in others))
        words = sorted(self._weights.keys() & self.bag(text))
        total = sum(self._weights[word] for word in words)
        return sum(self._weights[word] * met(word, known) for word in words) / total if total else 0.0

    def bag(self, text: str) -> Bag:
        """The lemmas of the content words of ``text``, with "fourteen" as "14"."""
        if text not in self._bags:
            self._bags[text] = frozenset(map(in_digits, bag(Tokens(text), 0, len(text))))
        return self._bags[text]


@cache
def in_digits(word: str) -> str:
    """A whole number written as one word in digits; any other word as it is."""
    numeral = numeral_at(word, 0) if word.isalpha() else None
    exact = numeral and numeral.low == numeral.high and numeral.end == len(word)
    return f"{numeral.low:g}" if numeral and exact else word


def met(word: str, known: Bag) -> float:
    """How far one of the words ``known`` stands for ``word``."""
    return (
        1.0 if word in known else max((v for other, v in senses(word).items() if other in known), default=0.0)
    )
