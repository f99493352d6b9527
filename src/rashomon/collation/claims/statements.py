"""The clauses of a story as bags of terms that can be compared across witnesses."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from rashomon.collation.parties import Cast
from rashomon.language.alignment import Bag
from rashomon.language.clauses import clause_ranges, is_content
from rashomon.language.senses import is_act
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma, rarity
from rashomon.model import Part, Passage, Story, Utterance, Witness

_NEGATIONS = words("clauses", "negations")
_UNREAL = words("clauses", "unreal")
_LIGHT_VERBS = words("clauses", "light_verbs")
_CARRYING = words("clauses", "carrying")
# A long name ("Department of ...") counts by so many of its rarest words, lest it outweigh what is said.
NAME_TERMS = 2
_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One clause of one witness. ``terms`` are its lemmas, the words of its parties' names in place of
    descriptions, its figures ("#4"), dates ("~2024-06-14/2024-06-14") and utterances ("“u3").

    ``acts`` are the terms that tell what is done, ``denied`` those after a "not" or "no", ``names`` those
    that name parties, ``parties`` the ids of these, ``voice`` is whose quoted words make up most of it,
    ``unreal`` says that it tells a condition or a possibility, and ``sentence`` is where its sentence begins.
    """

    passage: Passage
    sentence: int
    part: Part
    terms: Bag
    acts: Bag
    denied: Bag
    names: frozenset[str]
    parties: frozenset[str]
    voice: str | None
    unreal: bool


def statements(story: Story, cast: Cast, utterances: tuple[Utterance, ...]) -> tuple[Statement, ...]:
    """Every clause of every witness that says anything, in the order of witnesses and text."""
    utterance_of = {member: utterance.id for utterance in utterances for member in utterance.members}
    found = []
    for witness in story.witnesses:
        marks = _Marks(witness, cast, utterance_of)
        tokens = Tokens(witness.text)
        quoted = [(q.passage.start, q.passage.end) for q in witness.quotations if q.kind != "indirect"]
        for sentence in witness.sentences:
            denial_goes_on = False
            closed = [mark for mark in quoted if mark[0] < sentence.end and sentence.start < mark[1]]
            for start, end in clause_ranges(tokens, sentence.start, sentence.end, closed):
                terms = marks.terms(tokens, start, end)
                denied = _denied(tokens, start, end, denial_goes_on)
                denial_goes_on = denied[0] < denied[1]
                if terms:
                    found.append(
                        Statement(
                            passage=witness.passage(start, end),
                            sentence=sentence.start,
                            part=sentence.part,
                            terms=terms,
                            acts=_acts(terms - marks.names),
                            denied=marks.terms(tokens, *denied),
                            names=terms & marks.names,
                            parties=marks.parties(start, end),
                            voice=_voice(witness, start, end),
                            unreal=not _UNREAL.isdisjoint(tokens.texts(start, end)),
                        )
                    )
    return tuple(found)


def _denied(tokens: Tokens, start: int, end: int, goes_on: bool) -> tuple[int, int]:
    """What stands after the first negation of a clause; an empty range where there is none.

    With ``goes_on`` the clause before was denied, and "or" or "nor" carries the denial on.
    """
    for index in tokens.between(start, end):
        if goes_on and tokens.lower[index] in _CARRYING:
            return tokens.ends[index], end
        goes_on = False
        if tokens.lower[index] in _NEGATIONS or tokens.lower[index].endswith("n't"):
            return tokens.ends[index], end
    return end, end


def _acts(terms: Bag) -> Bag:
    return frozenset(term for term in terms if term not in _LIGHT_VERBS and is_act(term))


def _voice(witness: Witness, start: int, end: int) -> str | None:
    for quotation in witness.quotations:
        inside = min(quotation.passage.end, end) - max(quotation.passage.start, start)
        if quotation.kind != "indirect" and 2 * inside > end - start:
            return quotation.party or quotation.speaker
    return None


class _Mark(NamedTuple):
    """A range that stands for something: the terms to take ``instead``, and the party it names."""

    start: int
    end: int
    instead: frozenset[str]
    party: str | None


class _Marks:
    """Which ranges of one witness stand for a party, a figure, a date or an utterance."""

    def __init__(self, witness: Witness, cast: Cast, utterance_of: dict[str, str]) -> None:
        self.names: set[str] = set()
        self._utterances = [
            (quotation.passage, f"“{utterance_of[quotation.id]}")
            for quotation in witness.quotations
            if quotation.id in utterance_of
        ]
        marks = [*self._parties(witness, cast), *_figures(witness), *_dates(witness)]
        self._marks = sorted(marks, key=lambda mark: (mark.start, mark.end))
        self._starts = [mark.start for mark in self._marks]

    def terms(self, tokens: Tokens, start: int, end: int) -> Bag:
        """The terms of ``start:end``."""
        found: set[str] = set()
        hidden: set[int] = set()
        for mark in self._within(start, end):
            found |= mark.instead
            hidden.update(tokens.between(mark.start, mark.end))
        for index in tokens.between(start, end):
            word = tokens.lower[index]
            if index not in hidden and is_term(word):
                found.add(lemma(word))
        for passage, term in self._utterances:
            if max(passage.start, start) < min(passage.end, end):
                found.add(term)
        return frozenset(found)

    def parties(self, start: int, end: int) -> frozenset[str]:
        """The ids of the parties that ``start:end`` names."""
        return frozenset(mark.party for mark in self._within(start, end) if mark.party)

    def _within(self, start: int, end: int) -> list[_Mark]:
        return self._marks[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _parties(self, witness: Witness, cast: Cast) -> Iterator[_Mark]:
        for party in cast.parties:
            name = _surname(party.name) if party.kind == "person" else _rarest(_name_words(party.name))
            self.names |= name
            for passage in party.mentions:
                if passage.witness == witness.siglum:
                    yield _Mark(passage.start, passage.end, name, party.id)


def _figures(witness: Witness) -> Iterator[_Mark]:
    for figure in witness.figures:
        value = figure.low if figure.low is not None else figure.high
        if value is not None:
            words_of = (lemma(word) for word in Tokens(figure.passage.text).lower if is_term(word))
            yield _Mark(figure.passage.start, figure.passage.end, frozenset((f"#{value:g}", *words_of)), None)


def _dates(witness: Witness) -> Iterator[_Mark]:
    for mention in witness.dates:
        if mention.earliest and mention.latest:
            term = frozenset((f"~{mention.earliest}/{mention.latest}",))
            yield _Mark(mention.passage.start, mention.passage.end, term, None)


def is_term(word: str) -> bool:
    """Whether a lower-case word is compared: content words; a bare number only as a figure."""
    return is_content(word) and not word[0].isdigit()


def _rarest(name: frozenset[str]) -> frozenset[str]:
    return frozenset(sorted(name, key=lambda word: (-rarity(word), word))[:NAME_TERMS])


def _surname(name: str) -> frozenset[str]:
    """The last word of a person's name that is no "Jr.": one person weighs as much under any name."""
    words_of = [word for word in Tokens(name).lower if len(word) > 1 and word.strip(".") not in _GENERATIONS]
    return frozenset(words_of[-1:])


def _name_words(name: str) -> frozenset[str]:
    return frozenset(word for word in Tokens(name).lower if is_content(word) and len(word) > 1)
