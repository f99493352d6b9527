"""The people whom a sentence names, its subject first: whom a pronoun behind it may take up."""

from bisect import bisect_left

from rashomon.annotation.quotations.following import group_after
from rashomon.annotation.quotations.lexicon import lexicon
from rashomon.annotation.quotations.naming import apposed
from rashomon.annotation.quotations.openings import main_group
from rashomon.annotation.quotations.parties import Parties, Party
from rashomon.annotation.quotations.stream import Sentence, Stream


class Topics:
    """The people of every sentence, found once."""

    def __init__(self, stream: Stream, parties: Parties) -> None:
        self._stream = stream
        self._parties = parties
        self._found: dict[int, tuple[list[Party], bool]] = {}

    def of(self, number: int) -> list[Party]:
        """The people of a sentence in order, its subject first."""
        return self._look(number)[0]

    def lead(self, number: int) -> Party | None:
        """The person who is a sentence's subject."""
        people, led = self._look(number)
        return people[0] if led else None

    def named(self, party: Party, number: int, before: int) -> bool:
        """Whether ``party`` is named in a sentence before the code point ``before``."""
        sentence = self._stream.sentences[number]
        start, _ = self._stream.span(sentence, 0, len(sentence.units) - 1)
        index = bisect_left(self._parties.starts, start)
        while index < len(self._parties.starts) and self._parties.starts[index] < before:
            if self._parties.of_mention[index] is party:
                return True
            index += 1
        return False

    def place(self, party: Party, number: int) -> tuple[int, int]:
        """Where a sentence names ``party`` first."""
        start, _ = self._stream.span(self._stream.sentences[number], 0, 0)
        index = bisect_left(self._parties.starts, start)
        while self._parties.of_mention[index] is not party:
            index += 1
        return self._parties.starts[index], self._parties.mentions[index].passage.end

    def _look(self, number: int) -> tuple[list[Party], bool]:
        if number not in self._found:
            sentence = self._stream.sentences[number]
            people = self._outside_marks(sentence) if sentence.units else []
            self._found[number] = people, self._subject_first(sentence, people)
        return self._found[number]

    def _outside_marks(self, sentence: Sentence) -> list[Party]:
        start, end = self._stream.span(sentence, 0, len(sentence.units) - 1)
        marks = [self._stream.marked[~unit] for unit in sentence.units if unit < 0]
        first, last = (bisect_left(self._parties.starts, place) for place in (start, end))
        return [
            self._parties.of_mention[index]
            for index in range(first, last)
            if self._parties.of_mention[index].person
            and not any(m.outer_start <= self._parties.starts[index] < m.outer_end for m in marks)
        ]

    def _subject_first(self, sentence: Sentence, people: list[Party]) -> bool:
        """Put the person who is the subject before the others; whether there is one."""
        if people and sentence.lower[:2] == ["as", "for"]:
            # "As for Roe, he said"
            main = group_after(sentence, 2, lexicon())
        else:
            main = main_group(sentence, len(sentence.units), lexicon()) if people else None
        if main is None:
            return False
        start, end = self._stream.span(sentence, main.head_first, main.head_last)
        found = self._parties.last_in(start, end)
        after = self._stream.text[found[1].passage.end : end].split() if found is not None else []
        # "Roe's heir", "Roe aides", "the Roe vote"; in "Roe brought in" a verb follows.
        # "Roe's been ill": nothing is owned.
        owner = after not in ([], ["'s"], ["’s"]) and not _is_verb(after[0].lower())
        # "The Roe raid hit Lima"
        owner = owner or (
            found is not None and self._stream.text[start : found[1].passage.start].lower() == "the "
        )
        leader = found[0] if found is not None else None
        if owner:
            leader = apposed(self._stream, self._parties, sentence, main)
        if leader is not None and leader in people:
            people.remove(leader)
            people.insert(0, leader)
            return True
        if owner and found is not None and found[0] in people:
            # "Roe's heir as mayor, John Doe, …" is not about Roe.
            people.remove(found[0])
            people.append(found[0])
        return False


def _is_verb(low: str) -> bool:
    """Whether a word right behind a name is a verb that has the name for its subject."""
    known = lexicon()
    if low[0] in "'’" or low in known.nouns:
        return False
    return low in known.pasts or low in known.finite or low.endswith(("ed", "s"))
