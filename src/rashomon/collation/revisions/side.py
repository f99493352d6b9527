"""One version, and what stands at a word of it."""

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from typing import Generic, TypeVar

from rashomon.collation.parties import Cast
from rashomon.collation.revisions.units import units
from rashomon.language.similarity import Word
from rashomon.model import DateMention, Figure, Passage, Quotation, Witness

T = TypeVar("T")


class _Marks(Generic[T]):
    """Values with their places in one text, found without looking at all of them."""

    def __init__(self, items: Iterable[tuple[Passage, T]]) -> None:
        self._items = sorted(items, key=lambda item: (item[0].start, item[0].end))
        self._starts = [where.start for where, _ in self._items]
        self._longest = max((where.end - where.start for where, _ in self._items), default=0)

    def at(self, start: int, end: int) -> list[T]:
        """The values whose places share a character with ``start:end``."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [value for where, value in self._items[first:last] if where.end > start]


class Side:
    """One version with its marks: who is named, what is counted, which day is meant, what is quoted."""

    def __init__(self, witness: Witness, cast: Cast) -> None:
        self.witness = witness
        self.sentences = [unit.telling for unit in units(witness)]
        self.quotations: tuple[Quotation, ...] = tuple(
            quotation for quotation in witness.quotations if quotation.kind != "indirect"
        )
        self._quotations = _Marks((quotation.passage, quotation) for quotation in self.quotations)
        self._figures = _Marks((figure.passage, figure) for figure in witness.figures)
        self._dates = _Marks((mention.passage, mention) for mention in witness.dates)
        self._names = _Marks(
            (mention, party.id)
            for party in cast.parties
            for mention in party.mentions
            if mention.witness == witness.siglum
        )

    def quoted(self, word: Word) -> bool:
        """Whether the word stands in quotation marks."""
        return bool(self._quotations.at(word.start, word.end))

    def nested(self, quotation: Quotation) -> bool:
        """Whether the quotation stands inside another one."""
        here = quotation.passage
        around = self._quotations.at(here.start, here.end)
        return any(other is not quotation and other.passage.contains(here) for other in around)

    def number(self, word: Word) -> bool:
        """Whether the word is part of a figure and not of what it counts."""
        return any(
            not figure.about or word.start >= figure.about.end or word.end <= figure.about.start
            for figure in self._figures.at(word.start, word.end)
        )

    def figures(self, where: Passage) -> list[Figure]:
        """The figures within a passage."""
        return [f for f in self._figures.at(where.start, where.end) if where.contains(f.passage)]

    def dates(self, words: Iterable[Word]) -> list[DateMention]:
        """The dates that the words are part of, each once."""
        return list(dict.fromkeys(date for word in words for date in self._dates.at(word.start, word.end)))

    def parties(self, words: Iterable[Word]) -> frozenset[str]:
        """The ids of the parties that the words name."""
        return frozenset(party for word in words for party in self._names.at(word.start, word.end))

    def named_in(self, where: Passage) -> frozenset[str]:
        """The ids of the parties that a passage names."""
        return frozenset(self._names.at(where.start, where.end))

    @cached_property
    def everybody(self) -> frozenset[str]:
        """The ids of all parties that this version names."""
        return frozenset(self._names.at(0, len(self.witness.text)))
