"""What is told around a figure, a day or a name, and how alike that is for two of them in two reports.

None of it looks at the values: it says whether two reports tell of one matter, not whether they agree.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.collation.claims.statements import Statement
from rashomon.collation.material import Material
from rashomon.language.alignment import Bag, bag, pairwise, weigh
from rashomon.language.clauses import is_content
from rashomon.language.letters import Letters
from rashomon.language.senses import senses
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Passage, Witness

Pair = tuple[int, int]

# What is told so many words from a place counts half of what stands beside it; beyond ``REACH``, nothing.
HALF, REACH = 3, 12
# Terms that begin with these give a value or an utterance away.
_MARKS = "#“"
_DIGITS = re.compile(r"\d[\d.,]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A value in a report: its words, those for what it is a value of, and the lemmas of that thing and of
    its unit (empty where there is none)."""

    witness: Witness
    passage: Passage
    about: Passage | None = None
    thing: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class _Around:
    """The terms of a place's clause, that clause in letters without digits, the words near it with their
    nearness (0 to 1), the parties that clause and sentence name, the terms of this sentence and of those
    before and behind it, and which share of the report stands before it."""

    clause: Bag
    letters: str
    near: Mapping[str, float]
    named: frozenset[str]
    sentence: frozenset[str]
    window: Bag
    start: float


class Surroundings:
    """``places`` by their numbers, and how alike what stands around two of them is."""

    def __init__(self, material: Material, places: Sequence[Place]) -> None:
        self._all = list(_around(material, places))
        clauses = [one.clause for one in self._all]
        self._weights = weigh(clauses)
        self.alike = pairwise(clauses, self._weights, enough=0.0)
        """The likeness (0 to 1) of the clauses of every pair that share any term."""
        self._letters = Letters([one.letters for one in self._all])

    def letters(self, one: int, other: int) -> float:
        """The likeness (0 to 1) of the two clauses' letters."""
        return self._letters.likeness(one, other)

    def beside(self, one: int, other: int) -> float:
        """The weight of the words near both, or of those that may stand for one another."""
        there, total = self._all[other].near, 0.0
        for word, nearness in sorted(self._all[one].near.items()):
            alike = senses(word)
            met = max(
                (alike[other] * min(nearness, there[other]) for other in alike.keys() & there.keys()),
                default=0,
            )
            total += met * self._weights.get(word, 0.0)
        return total

    def told_around(self, one: int, other: int) -> Bag:
        """The terms that the sentences around both share."""
        return self._all[one].window & self._all[other].window

    def strangers(self, one: int, other: int) -> int:
        """How many parties each clause names that the other's sentence does not, the fewer of the two."""
        here, there = self._all[one], self._all[other]
        return min(len(here.named - there.sentence), len(there.named - here.sentence))

    def apart(self, one: int, other: int) -> float:
        """How far apart (0 to 1) in their reports the two stand."""
        return abs(self._all[one].start - self._all[other].start)


def _around(material: Material, places: Sequence[Place]) -> Iterator[_Around]:
    statements: defaultdict[tuple[str, int], list[Statement]] = defaultdict(list)
    for statement in material.statements:
        statements[statement.passage.witness, statement.sentence].append(statement)
    tokens = {witness.siglum: Tokens(witness.text) for witness in material.story.witnesses}
    for one in places:
        words, place, about = tokens[one.witness.siglum], one.passage, one.about
        sentence = one.witness.sentence_around(place)
        clause = material.tellings.clause(sentence, place)
        counted = (bag(words, about.start, about.end) if about else frozenset()) - {one.unit}
        own = bag(words, place.start, place.end) - counted
        within = statements[one.witness.siglum, sentence.start]
        here = [statement for statement in within if statement.passage.contains(place)]
        at = bisect_right(one.witness.sentences, sentence.start, key=lambda sentence: sentence.start)
        near_by = [s.start for s in one.witness.sentences[max(0, at - 2) : at + 1]]
        yield _Around(
            clause=(_terms(here) - own) | counted | ({one.thing} - {""}),
            letters=_DIGITS.sub(" ", clause.text),
            near=_near(words, sentence.start, place.start, place.end, sentence.end)
            | dict.fromkeys(counted, 1.0),
            named=_parties(here),
            sentence=_parties(within),
            window=_terms([item for start in near_by for item in statements[one.witness.siglum, start]]),
            start=sentence.start / len(one.witness.text),
        )


def _terms(statements: Sequence[Statement]) -> Bag:
    terms = frozenset[str]().union(*(statement.terms for statement in statements))
    return frozenset(term for term in terms if term[0] not in _MARKS)


def _parties(statements: Sequence[Statement]) -> frozenset[str]:
    return frozenset[str]().union(*(statement.parties for statement in statements))


def _near(tokens: Tokens, start: int, begin: int, end: int, stop: int) -> dict[str, float]:
    """The lemmas told before and behind a place in its sentence, each with its nearness."""
    near: dict[str, float] = {}
    for side in (reversed(tokens.between(start, begin)), tokens.between(end, stop)):
        for steps, index in zip(range(REACH), side, strict=False):
            if is_content(tokens.lower[index]) and not tokens.lower[index][0].isdigit():
                word = lemma(tokens.lower[index])
                near[word] = max(near.get(word, 0.0), HALF / (HALF + steps))
    return near
