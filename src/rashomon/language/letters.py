"""How alike wordings are by the runs of letters they share: what lemmas and senses do not see."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from math import log

# So many letters in a row, a space being one, are compared: most of a word, or the seam of two.
RUN = 4
# A story is weighed as if among so many other texts.
BACKGROUND = 100
# Weights are whole numbers, so that a sum is the same in any order: a set has none.
STEPS = 1_000_000
_WORDS = re.compile(r"[a-z0-9]+")


class Letters:
    """The runs of letters of ``texts``, each weighed by how few of the texts hold it."""

    def __init__(self, texts: Sequence[str]) -> None:
        # Like runs are one object: two sets meet the faster.
        known: dict[str, str] = {}
        self._runs = [frozenset(known.setdefault(run, run) for run in _runs(text)) for text in texts]

    @cached_property
    def _weights(self) -> dict[str, int]:
        held = Counter(run for runs in self._runs for run in runs)
        among = len(self._runs) + BACKGROUND
        return {run: round(STEPS * log(among / (count + 0.5))) for run, count in held.items()}

    @cached_property
    def _totals(self) -> list[int]:
        return [self._weigh(runs) for runs in self._runs]

    def likeness(self, left: int, right: int) -> float:
        """0 to 1: the share of both texts' weight that both hold (a Dice coefficient), by their numbers."""
        total = self._totals[left] + self._totals[right]
        return 2 * self._weigh(self._runs[left] & self._runs[right]) / total if total else 0.0

    def _weigh(self, runs: frozenset[str]) -> int:
        return sum(map(self._weights.__getitem__, runs))


def _runs(text: str) -> Iterator[str]:
    letters = " ".join(_WORDS.findall(text.lower()))
    return (letters[start : start + RUN] for start in range(len(letters) - RUN + 1))
