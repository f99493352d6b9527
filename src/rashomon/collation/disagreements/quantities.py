"""How likely two figures of two reports tell one and the same quantity, whatever their values are."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import combinations, product
from math import log

from rashomon.collation.disagreements.counted import DURATIONS, GENERAL, Told, measures, noun
from rashomon.collation.disagreements.surroundings import Pair, Place, Surroundings
from rashomon.collation.material import Material
from rashomon.collation.odds import log_odds
from rashomon.language.senses import likeness
from rashomon.language.tables import table
from rashomon.language.units import money
from rashomon.language.words import lemma

# What it adds in a story of few reports that each gives one figure of a thing or measure (of 38 pairs in
# 127 real stories it touches none); how far what is counted is to be one thing, and how many other words the
# sentences around are to share.
ONLY, KINDRED, TOLD_AROUND = 1.2, 0.8, 2
# What each says for two figures: see ``Quantities.shows``. The weights are those of a logistic regression on
# figures with one telling value in two reports, and on those of the annotated stories
# (tools/make_quantity_odds.py).
SHOWS = (
    "clause", "near", "letters", "noun", "other", "people", "several", "listed", "dates", "apart",
    "strangers", "percent",
)  # fmt: skip


class Quantities:
    """The figures of a story in ``told``, and what pairs of them in two reports show."""

    def __init__(self, material: Material, told: Sequence[Told]) -> None:
        self.told = told
        self._few = material.small
        self.numbers = {one.figure.passage: number for number, one in enumerate(told)}
        self._around = Surroundings(material, [_place(one) for one in told])
        self._clauses = self._around.alike | {
            both: self._around.alike.get(both, 0.0) for both in _of_one_noun(told)
        }
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
        odds = {both: log_odds(weights, SHOWS, shows) for both, shows in self.shows.items()}
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
        told = len(self._around.told_around(one, other) - {thing(self.told[one]), thing(self.told[other])})
        return ONLY if lone and told >= TOLD_AROUND else 0.0

    def _shown(self, both: Pair, alike: float) -> tuple[float, ...]:
        one, other = (self.told[number] for number in both)
        units = {one.figure.unit, other.figure.unit}
        alike_things = _kinship(one, other)
        return (
            alike,
            self._around.beside(*both),
            self._around.letters(*both),
            alike_things,
            float(len(units) > 1 and not units & GENERAL and not alike_things),
            float(bool(units & GENERAL)),
            log(self._of_kind[_kind(one)] * self._of_kind[_kind(other)]),
            log(self._listed[_home(one)] * self._listed[_home(other)]),
            float(sum(a <= d and c <= b for (a, b), (c, d) in product(one.days, other.days))),
            self._around.apart(*both),
            float(self._around.strangers(*both)),
            float(dimension(one) == "percent"),
        )


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


def _place(told: Told) -> Place:
    about = told.figure.about
    return Place(
        witness=told.witness,
        passage=told.figure.passage,
        about=about,
        thing=thing(told),
        unit=lemma(told.figure.unit or ""),
    )
