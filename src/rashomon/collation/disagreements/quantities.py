"""How likely two figures of two reports tell one and the same quantity, whatever their values are."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product
from math import log

from rashomon.collation.claims.statements import Statement
from rashomon.collation.disagreements.counted import DURATIONS, GENERAL, Told, measures, noun
from rashomon.collation.material import Material
from rashomon.language.alignment import Bag, bag, pairwise, weigh
from rashomon.language.clauses import is_content
from rashomon.language.letters import Letters
from rashomon.language.senses import likeness, senses
from rashomon.language.tables import table
from rashomon.language.tokens import Tokens
from rashomon.language.units import money
from rashomon.language.words import lemma

Pair = tuple[int, int]

# What is told so many words from a figure counts half of what stands beside it; beyond ``REACH``, nothing.
HALF, REACH = 3, 12
# What it adds in a story of so few reports that each gives one figure of a thing or measure (of 38 pairs in
# 127 real stories it touches none); how far what is counted is to be one thing, and how many other words the
# sentences around are to share.
ONLY, FEW_REPORTS, KINDRED, TOLD_AROUND = 1.2, 4, 0.8, 2
# Terms that begin with these give a value or an utterance away.
_MARKS = "#“"
_DIGITS = re.compile(r"\d[\d.,]*")

# What each says for two figures: see ``Quantities.shows``. The weights are those of a logistic regression on
# figures with one telling value in two reports, and on those of the annotated stories
# (tools/make_quantity_odds.py).
SHOWS = (
    "clause", "near", "letters", "noun", "other", "people", "several", "listed", "dates", "apart",
    "strangers", "percent",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Context:
    """What is told around a figure: the terms of its clause, that clause in letters without digits, the words
    near it with their nearness (0 to 1), the parties that clause and sentence name, the terms of this
    sentence and of those before and behind it, and which share of the report stands before it."""

    clause: Bag
    letters: str
    near: Mapping[str, float]
    named: frozenset[str]
    around: frozenset[str]
    window: Bag
    place: float


class Quantities:
    """The figures of a story in ``told``, and what pairs of them in two reports show."""

    def __init__(self, material: Material, told: Sequence[Told]) -> None:
        self.told = told
        self._few = len(material.story.witnesses) <= FEW_REPORTS
        self.numbers = {one.figure.passage: number for number, one in enumerate(told)}
        self._contexts = list(_contexts(material, told))
        clauses = [one.clause for one in self._contexts]
        self._weights = weigh(clauses)
        self._clauses = pairwise(clauses, self._weights, enough=0.0)
        self._clauses |= {both: self._clauses.get(both, 0.0) for both in _of_one_noun(told)}
        self._letters = Letters([one.letters for one in self._contexts])
        self._of_kind = Counter(kind for kind, _ in {(_kind(one), one.figure.low) for one in told})
        self._listed = Counter(_home(one) for one in told)

    @cached_property
    def shows(self) -> dict[Pair, tuple[float, ...]]:
        """What each pair of figures of one dimension that share any word or count one thing shows, in the
        order of ``SHOWS``: the likeness of the clauses; the weight of the words near both; the likeness of
        the clauses' letters; how far what is counted is one thing; whether they count two things, or people;
        how many values of their kind the two reports, and figures of it their two sentences, give
        (logarithms); how many days both name; how far apart in their reports they stand; how many parties
        each clause names that the other's sentence does not; whether they are shares."""
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

    def only(self, one: int, other: int) -> float:
        """What it adds that two reports of a story that few tell each give one figure of a kind."""
        kinds = {_kind(self.told[one]), _kind(self.told[other])}
        alike = dimension(self.told[one]) != "count" or _kinship(self.told[one], self.told[other]) >= KINDRED
        lone = self._few and alike and all(self._of_kind[kind] == 1 for kind in kinds)
        here, there = (self._contexts[number].window for number in (one, other))
        told = len((here & there) - {thing(self.told[one]), thing(self.told[other])})
        return ONLY if lone and told >= TOLD_AROUND else 0.0

    def _shown(self, both: Pair, alike: float) -> tuple[float, ...]:
        one, other = (self.told[number] for number in both)
        here, there = (self._contexts[number] for number in both)
        units = {one.figure.unit, other.figure.unit}
        alike_things = _kinship(one, other)
        return (
            alike,
            self._beside(here.near, there.near),
            self._letters.likeness(*both),
            alike_things,
            float(len(units) > 1 and not units & GENERAL and not alike_things),
            float(bool(units & GENERAL)),
            log(self._of_kind[_kind(one)] * self._of_kind[_kind(other)]),
            log(self._listed[_home(one)] * self._listed[_home(other)]),
            float(sum(a <= d and c <= b for (a, b), (c, d) in product(one.days, other.days))),
            abs(here.place - there.place),
            float(min(len(here.named - there.around), len(there.named - here.around))),
            float(dimension(one) == "percent"),
        )

    def _beside(self, here: Mapping[str, float], there: Mapping[str, float]) -> float:
        """The weight of the words near both figures, or of those that may stand for one another."""
        total = 0.0
        for word, nearness in sorted(here.items()):
            alike = senses(word)
            met = max(
                (alike[other] * min(nearness, there[other]) for other in alike.keys() & there.keys()),
                default=0,
            )
            total += met * self._weights.get(word, 0.0)
        return total


def _of_one_noun(told: Sequence[Told]) -> Iterator[Pair]:
    """The pairs that count the same thing, or things of which one may stand for the other."""
    nouns = [thing(one) for one in told]
    for one, other in combinations(range(len(told)), 2):
        if nouns[one] and nouns[other] and likeness(nouns[one], nouns[other]):
            yield one, other


def _kinship(one: Told, other: Told) -> float:
    """How far (0 to 1) what the one counts may stand for what the other counts ("employees", "staff")."""
    nouns = thing(one), thing(other)
    return likeness(*nouns) if all(nouns) else 0.0


def thing(told: Told) -> str:
    """The lemma of what a figure counts, or behind a measure of what is measured ("nine tonnes of steel");
    empty for people at large and where nothing is named."""
    if told.figure.unit in GENERAL:
        return ""
    own = noun(told.figure.unit or "")
    about = told.figure.about.text.lower().split() if told.figure.about else []
    word = own or (about[-1] if about else "")
    return lemma(word) if word else ""


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
        at = bisect_right(one.witness.sentences, around.start, key=lambda sentence: sentence.start)
        near_by = [s.start for s in one.witness.sentences[max(0, at - 2) : at + 1]]
        yield _Context(
            clause=(_terms(here) - own) | counted | ({thing(one)} - {""}),
            letters=_DIGITS.sub(" ", clause.text),
            near=_near(words, around.start, figure.start, figure.end, around.end)
            | dict.fromkeys(counted, 1.0),
            named=_parties(here),
            around=_parties(within),
            window=_terms([item for start in near_by for item in statements[one.witness.siglum, start]]),
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
