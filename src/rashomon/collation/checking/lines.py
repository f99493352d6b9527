"""A stretch of text as content words in order, so that two wordings can be laid side by side."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from rashomon.language.clauses import is_content
from rashomon.language.senses import likeness
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma

# Two words this alike may stand for each other.
ALIKE = 0.6
# So many content words on each side are the surroundings of a name, figure or date.
SURROUNDINGS = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A content word: its lemma and where it stands."""

    lemma: str
    start: int
    end: int


@dataclass(frozen=True)
class Line:
    """The range ``start:end`` of a text."""

    text: str
    tokens: Tokens
    start: int
    end: int

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its content words, in order."""
        tokens = self.tokens
        return tuple(
            Word(lemma(tokens.lower[i]), tokens.starts[i], tokens.ends[i])
            for i in tokens.between(self.start, self.end)
            if is_content(tokens.lower[i])
        )

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    def before(self, place: int) -> tuple[str, ...]:
        """The lemmas of the words next before ``place``."""
        at = bisect_left(self._starts, place)
        return tuple(word.lemma for word in self.words[max(0, at - SURROUNDINGS) : at])

    def after(self, place: int) -> tuple[str, ...]:
        """The lemmas of the words next after ``place``."""
        at = bisect_left(self._starts, place)
        return tuple(word.lemma for word in self.words[at : at + SURROUNDINGS])


def surroundings_alike(left: Line, one: tuple[int, int], right: Line, other: tuple[int, int]) -> float:
    """How many words next to the range ``one`` of ``left`` also stand next to ``other`` of ``right``, on
    the same side (0 to twice ``SURROUNDINGS``)."""
    return _shared(left.before(one[0]), right.before(other[0])) + _shared(
        left.after(one[1]), right.after(other[1])
    )


def _shared(left: Iterable[str], right: tuple[str, ...]) -> float:
    return sum(max((likeness(word, other) for other in right), default=0.0) for word in left)
