"""Sentences as comparable words, and the words in which two of them differ."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from rashomon.language.similarity import FUNCTION_WORDS, Word, align, comparable, stem, weight
from rashomon.language.tables import words as table_words
from rashomon.language.words import lemma
from rashomon.model import Edit, Passage, Witness

# So few function words between two differences belong to them: "of the" is found in any two sentences.
BRIDGE = 2

Words = tuple[Word, ...]
_FRAMING = table_words("revisions", "framing")


@dataclass(frozen=True, eq=False)
class Unit:
    """A sentence of one version, or some words of it; ``sentence`` is the whole sentence's passage."""

    witness: Witness
    sentence: Passage
    words: Words

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The words' forms."""
        return tuple(word.form for word in self.words)

    @cached_property
    def telling(self) -> frozenset[str]:
        """The stems of the words that tell something."""
        return frozenset(stem(form) for form in self.forms if form not in FUNCTION_WORDS)

    @cached_property
    def weight(self) -> float:
        """How much its words tell in all; a number tells which sentence it is as little as "the" does."""
        return _weight(self.words)


class Run(NamedTuple):
    """One difference: the words that went and those that came in their place; either may be empty."""

    gone: Words
    come: Words


def units(witness: Witness) -> list[Unit]:
    """The sentences of ``witness`` that hold words."""
    found = []
    for sentence in witness.sentences:
        whole = witness.passage(sentence.start, sentence.end)
        if words := words_of(whole):
            found.append(Unit(witness, whole, words))
    return found


def tells(form: str) -> bool:
    """Whether the word tells something, and does not merely frame what is told ("in a statement")."""
    return form not in FUNCTION_WORDS and lemma(form) not in _FRAMING


def words_of(passage: Passage) -> Words:
    """The comparable words of a passage, placed in its text."""
    return tuple(
        word._replace(start=word.start + passage.start, end=word.end + passage.start)
        for word in comparable(passage.text)
    )


def runs(left: Sequence[Word], right: Sequence[Word]) -> Iterator[Run]:
    """The differences between two wordings, those at their ends included, in order."""
    a = b = 0
    gone: Words = ()
    come: Words = ()
    for x, y, size in (*align(left, right), (len(left), len(right), 0)):
        gone, come = (*gone, *left[a:x]), (*come, *right[b:y])
        same = left[x : x + size]
        last = x + size == len(left) or y + size == len(right)
        bridge = 0 < size <= BRIDGE and not last and all(word.form in FUNCTION_WORDS for word in same)
        if bridge and (gone or come):
            gone, come = (*gone, *same), (*come, *right[y : y + size])
        elif gone or come:
            yield Run(gone, come)
            gone = come = ()
        a, b = x + size, y + size


def matched(left: Unit, right: Unit) -> float:
    """The weight of the words that both have in the same order."""
    return _weight(
        [word for a, _, size in align(left.words, right.words) for word in left.words[a : a + size]]
    )


def _weight(words: Sequence[Word]) -> float:
    return weight([word for word in words if not word.form[0].isdigit()])


def edit(old: Witness, new: Witness, run: Run) -> Edit:
    """The difference as it stands in both texts."""
    before, after = span(old, run.gone), span(new, run.come)
    return Edit(
        op="change" if before and after else "drop" if before else "add",
        before=before.text if before else "",
        after=after.text if after else "",
    )


def span(witness: Witness, words: Words) -> Passage | None:
    """The passage from the first of the words to the last."""
    return witness.passage(words[0].start, words[-1].end) if words else None
