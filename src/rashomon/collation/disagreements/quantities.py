"""How likely two figures of two reports tell one and the same quantity, whatever their values are."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from math import log

from rashomon.collation.claims.statements import Statement
from rashomon.collation.disagreements.counted import DURATIONS, GENERAL, Told, measures
from rashomon.collation.material import Material
from rashomon.language.alignment import Bag, bag, pairwise, weigh
from rashomon.language.clauses import is_content
from rashomon.language.letters import Letters
from rashomon.language.tables import table
from rashomon.language.tokens import Tokens
from rashomon.language.units import money
from rashomon.language.words import lemma

Pair = tuple[int, int]

# What is told so many words from a figure counts half of what stands beside it; beyond ``REACH``, nothing.
HALF, REACH = 3, 12
# Terms that begin with these give a value or an utterance away.
_MARKS = "#“"
_DIGITS = re.compile(r"\d[\d.,]*")

# What each says for two figures: see ``Quantities.shows``. The weights are those of a logistic regression on
# figures with one telling value in two reports, and on those of the annotated stories
# (tools/make_quantity_odds.py).
SHOWS = (
    "clause", "near", "letters", "other", "people", "several", "listed", "dates", "apart", "strangers",
    "percent",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Context:
    """What is told around a figure: the terms of its clause, that clause in letters without digits, the words
    near it with their nearness (0 to 1), the parties that clause and sentence name, and which share of the
    report stands before it."""

    clause: Bag
    letters: str
    near: Mapping[str, float]
    named: frozenset[str]
    around: frozenset[str]
    place: float


class Quantities:
    """The figures of a story in ``told``, and what pairs of them in two reports show."""

    def __init__(self, material: Material, told: Sequence[Told]) -> None:
        self.told = told
        self.numbers = {one.figure.passage: number for number, one in enumerate(told)}
        self._contexts = list(_contexts(material, told))
        clauses = [one.clause for one in self._contexts]
        self._weights = weigh(clauses)
        self._clauses = pairwise(clauses, self._weights, enough=0.0)
        self._letters = Letters([one.letters for one in self._contexts])
        self._of_kind = Counter(_kind(one) for one in told)
        self._listed = Counter(_home(one) for one in told)

    @cached_property
    def shows(self) -> dict[Pair, tuple[float, ...]]:
        """What each pair of figures of one dimension that share any word shows, in the order of ``SHOWS``:
        the likeness of the clauses; the weight of the words near both; the likeness of the clauses' letters;
        whether they count two things, or people; how many figures of their kind the two reports, and their
        two sentences, give (logarithms); how many days both name; how far apart in their reports they stand;
        how many parties each clause names that the other's sentence does not; whether they are shares."""
        return {
            both: self._shown(both, alike)
            for both, alike in sorted(self._clauses.items())
            if _elsewhere(*(self.told[number] for number in both))
            and dimension(self.told[both[0]]) == dimension(self.told[both[1]])
        }

    @cached_property
    def odds(self) -> dict[Pair, float]:
        """The log-odds of each of these pairs, in both orders."""
        weights = table("quantity_odds")["same"]
        odds = {
            both: weights["always"]
            + sum(weights[name] * value for name, value in zip(SHOWS, shows, strict=True))
            for both, shows in self.shows.items()
        }
        return odds | {(other, one): value for (one, other), value in odds.items()}

    @cached_property
    def likeliest(self) -> dict[tuple[int, str], float]:
        """The log-odds of each figure with the likeliest of each report."""
        best: dict[tuple[int, str], float] = {}
        for (one, other), value in self.odds.items():
            place = one, self.told[other].witness.siglum
            best[place] = max(best.get(place, value), value)
        return best

    def same(self, one: int, other: int) -> float | None:
        """The log-odds that two figures tell one quantity; None where either has a likelier partner in the
        other's report."""
        value = self.odds.get((one, other))
        here, there = self.told[one].witness.siglum, self.told[other].witness.siglum
        rivals = max(self.likeliest.get((one, there), 0.0), self.likeliest.get((other, here), 0.0))
        return value if value is not None and value >= rivals else None

    def _shown(self, both: Pair, alike: float) -> tuple[float, ...]:
        one, other = (self.told[number] for number in both)
        here, there = (self._contexts[number] for number in both)
        near = sorted(here.near.keys() & there.near.keys())
        units = {one.figure.unit, other.figure.unit}
        return (
            alike,
            sum(min(here.near[word], there.near[word]) * self._weights.get(word, 0.0) for word in near),
            self._letters.likeness(*both),
            float(len(units) > 1 and not units & GENERAL),
            float(bool(units & GENERAL)),
            log(self._of_kind[_kind(one)] * self._of_kind[_kind(other)]),
            log(self._listed[_home(one)] * self._listed[_home(other)]),
            float(sum(a <= d and c <= b for (a, b), (c, d) in product(one.days, other.days))),
            abs(here.place - there.place),
            float(min(len(here.named - there.around), len(there.named - here.around))),
            float(dimension(one) == "percent"),
        )


def dimension(told: Told) -> str:
    """What a figure may be compared in: "money", "time", a measure, "count"; a part of a whole ("17 of the
    38") only with parts."""
    unit = told.figure.unit or ""
    if unit in money():
        return "money"
    if unit in DURATIONS:
        return "time"
    if unit in measures() or " " in unit:
        return unit
    return "part" if told.share else "count"


def _elsewhere(one: Told, other: Told) -> bool:
    """Whether the two stand in two reports, or in the headings and the body of one."""
    return one.witness.siglum != other.witness.siglum or one.part != other.part


def _kind(told: Told) -> tuple[str, str]:
    """The report of a figure and what it counts or measures."""
    name = dimension(told)
    return told.witness.siglum, (told.figure.unit or "") if name in ("count", "part") else name


def _home(told: Told) -> tuple[tuple[str, str], int]:
    """The kind of a figure, and where its sentence begins."""
    return _kind(told), told.witness.sentence_around(told.figure.passage).start


def _contexts(material: Material, told: Sequence[Told]) -> Iterator[_Context]:
    statements: defaultdict[tuple[str, int], list[Statement]] = defaultdict(list)
    for statement in material.statements:
        statements[statement.passage.witness, statement.sentence].append(statement)
    tokens = {witness.siglum: Tokens(witness.text) for witness in material.story.witnesses}
    for one in told:
        words, figure = tokens[one.witness.siglum], one.figure.passage
        around = one.witness.sentence_around(figure)
        clause = material.tellings.clause(around, figure)
        about = one.figure.about
        unit = lemma(one.figure.unit or "")
        counted = (bag(words, about.start, about.end) if about else frozenset()) - {unit}
        own = bag(words, figure.start, figure.end) - counted
        within = statements[one.witness.siglum, around.start]
        here = [statement for statement in within if statement.passage.contains(figure)]
        yield _Context(
            clause=(_terms(here) - own) | counted,
            letters=_DIGITS.sub(" ", clause.text),
            near=_near(words, around.start, figure.start, figure.end, around.end)
            | dict.fromkeys(counted, 1.0),
            named=_parties(here),
            around=_parties(within),
            place=around.start / len(one.witness.text),
        )


def _terms(statements: Sequence[Statement]) -> Bag:
    terms = frozenset[str]().union(*(statement.terms for statement in statements))
    return frozenset(term for term in terms if term[0] not in _MARKS)


def _parties(statements: Sequence[Statement]) -> frozenset[str]:
    return frozenset[str]().union(*(statement.parties for statement in statements))


def _near(tokens: Tokens, start: int, begin: int, end: int, stop: int) -> dict[str, float]:
    """The lemmas told before and behind a figure in its sentence, each with its nearness."""
    near: dict[str, float] = {}
    for side in (reversed(tokens.between(start, begin)), tokens.between(end, stop)):
        for steps, index in zip(range(REACH), side, strict=False):
            if is_content(tokens.lower[index]) and not tokens.lower[index][0].isdigit():
                word = lemma(tokens.lower[index])
                near[word] = max(near.get(word, 0.0), HALF / (HALF + steps))
    return near
