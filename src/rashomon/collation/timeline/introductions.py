"""Whom and what a heading speaks of, where only the sentences before it say so: told in brackets."""

from collections.abc import Sequence
from typing import NamedTuple

from rashomon.collation.timeline.grammar import calendar_words, finite
from rashomon.collation.timeline.things import Definite, Things
from rashomon.collation.timeline.whole import Pieces
from rashomon.collation.timeline.whom import People
from rashomon.language.clauses import is_content
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.model import Passage, Witness

_PREPOSITIONS = words("clauses", "prepositions")
# A heading with fewer letters outside all marks is words of a speaker alone.
OWN_LETTERS = 6


class Note(NamedTuple):
    """``name`` is shown in brackets behind the code point ``place`` of a report."""

    place: int
    name: str


class Introductions:
    """Reads what the headings of one report leave open."""

    def __init__(self, witness: Witness, tokens: Tokens) -> None:
        self._witness, self._tokens = witness, tokens
        self._people, self._things = People(witness, tokens), Things(witness, tokens)

    def person(self, passage: Passage) -> Note | None:
        """Whom the first "he" or "she" of ``passage`` means, where nobody is named before."""
        whom = self._people.meant(passage)
        return Note(whom.end, whom.named) if whom else None

    def notes(self, passage: Passage) -> list[Note]:
        """Whom the pronoun means, what the first "the so-and-so" is that has a name, and who says what is
        quoted alone."""
        found = [self.person(passage), self._speaker(passage), self._thing(passage)]
        return sorted(note for note in found if note)

    def nameless(self, passage: Passage) -> bool:
        """Whether ``passage`` tells of "the so-and-so" and nothing says which one."""
        first = next(self._things.definites(passage), None)
        return first is not None and self._leads(passage, first) and not self._things.named(first, passage)

    def voiceless(self, passage: Passage) -> bool:
        """Whether ``passage`` is somebody's words and nothing says whose."""
        return self._quotes_only(passage) and self._speaker(passage) is None

    def text(self, passage: Passage, pieces: Pieces = ()) -> str:
        """The text of ``passage``, or of its ``pieces``, with its notes."""
        ranges = [piece for piece in pieces if not isinstance(piece, str)]
        if ranges:
            passage = self._witness.passage(ranges[0][0], max(passage.start + 1, *(end for _, end in ranges)))
        notes = self.notes(passage)
        return "".join(
            piece if isinstance(piece, str) else self._noted(*piece, notes)
            for piece in pieces or ((passage.start, passage.end),)
        )

    def _noted(self, start: int, end: int, notes: Sequence[Note]) -> str:
        """The text from ``start`` to ``end`` with the notes of it."""
        told, last = "", start
        for note in notes:
            if start < note.place <= end:
                told += f"{self._witness.text[last : note.place]} [{note.name}]"
                last = note.place
        return told + self._witness.text[last:end]

    def _thing(self, passage: Passage) -> Note | None:
        for definite in self._things.definites(passage):
            named = self._things.named(definite, passage)
            if named:
                return Note(self._tokens.ends[definite.last], " ".join(named.text.split()))
        return None

    def _speaker(self, passage: Passage) -> Note | None:
        if not self._quotes_only(passage):
            return None
        speakers = {
            quotation.speaker
            for quotation in self._witness.quotations
            if quotation.kind != "indirect" and quotation.passage.overlaps(passage) and quotation.speaker
        }
        name = next(iter(speakers), "")
        told = name[:1].isupper() and name.split()[-1] not in passage.text
        return Note(passage.end, name) if len(speakers) == 1 and told else None

    def _quotes_only(self, passage: Passage) -> bool:
        """Whether nothing of ``passage`` stands outside marks."""
        inside = sum(
            max(0, min(said.end, passage.end) - max(said.start, passage.start))
            for said in self._witness.marked
        )
        return passage.end - passage.start - inside < OWN_LETTERS

    def _leads(self, passage: Passage, definite: Definite) -> bool:
        """Whether ``definite`` is what ``passage`` tells of: behind no preposition, verb or name."""
        tokens = self._tokens
        before = range(tokens.between(passage.start, passage.end).start, definite.first)
        if before and tokens.lower[before[-1]] in _PREPOSITIONS:
            return False
        return not any(finite(tokens, i) or self._is_name(i) for i in before)

    def _is_name(self, index: int) -> bool:
        word, lower = self._tokens.words[index], self._tokens.lower[index]
        return word[0].isupper() and is_content(lower) and lower not in calendar_words()
