"""Which figures of two reports contradict each other: they tell one quantity, and cannot both be right."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import cached_property
from math import exp, inf, log
from typing import NamedTuple

from rashomon.collation.amounts import SHARE, compatible
from rashomon.collation.disagreements.counted import DURATIONS, Told, grows
from rashomon.collation.disagreements.moments import of_one_day
from rashomon.collation.disagreements.quantities import AGE, Quantities, dimension
from rashomon.collation.disagreements.rough import far_apart
from rashomon.collation.disagreements.same_count import (
    has_grown,
    is_floor,
    is_telling,
    may_differ,
    named_otherwise,
    near,
    value,
    values,
)
from rashomon.collation.disagreements.surroundings import Pair
from rashomon.collation.odds import log_odds
from rashomon.language.tables import table

# What tells of two figures that differ whether they contradict each other: see ``Contradicting.tells``.
TELLS = (
    "odds", "unlikely", "backed", "margin", "ratio", "few", "reports", "length", "later", "grown", "named",
    "units", "agreed", "bounds", "ahead", "strange", "within", "age", "matter", "mutual",
)  # fmt: skip
# Two figures with one value tell one quantity from these log-odds on, those with a value that is also told
# by chance from higher ones; and they are likelier to by so much.
AGREES, BY_CHANCE, EQUAL = -1.5, -0.5, 2.0
# Below these log-odds it is not likely.
DOUBTFUL = 0.5
# No likelihood is trusted beyond this, nor is a figure taken to be farther off than e times as often as that.
MOST, FARTHEST = 4.0, 4.0
# Of a thing of which there are one or two the next is soon told of ("after two scandals", "three scandals").
FEW, SAME_OF_FEW = 3.0, 3.5
# Times told in two units are no two times where they are so near each other.
ROUNDED = 1.15
# Ages that differ by more than this factor are those of two people.
WIDEST_AGES = 1.4
# What had been done so long before its report is another matter than the news.
LONG_BEFORE = timedelta(days=7)
# In a story that many tell two counts or measures of one thing, no farther apart than this factor,
# contradict each other from these log-odds that they tell one quantity, and from higher ones the farther
# apart they are, by the square of that factor: of 6 found so in 136 real stories 5 are worth showing. Parts
# of one whole, and people in two sentences that tell of one matter, do so from odds lower by the last.
WIDEST, ONE_THING, SPREAD, ALSO = 2.5, 0.1, 0.25, 1.1
# A story has so many reports, or fewer, each of so many letters, where nothing is added or taken off.
USUAL_REPORTS, USUAL_LENGTH = 3.0, 1000.0

_HAD = re.compile(r"\bhad\s+(?!to\b|an?\b|the\b|no\b)[a-z]+", re.IGNORECASE)


class Contradiction(NamedTuple):
    """Two figures by their numbers, and the log-odds that they contradict each other."""

    one: int
    other: int
    odds: float


class Contradicting:
    """What is to be known of pairs of ``quantities`` that differ; ``values``: all numbers of each report."""

    def __init__(self, quantities: Quantities) -> None:
        self._all = quantities
        self._told = quantities.told
        witnesses = {one.witness.siglum: one.witness for one in self._told}
        self.values = {siglum: values(witness) for siglum, witness in witnesses.items()}
        self._agreeing: defaultdict[int, set[int]] = defaultdict(set)
        for (one, other), odds in quantities.odds.items():
            least = AGREES if is_telling(self._told[one].figure) else BY_CHANCE
            if odds >= least and self._equal(one, other):
                self._agreeing[one].add(other)

    @cached_property
    def tells(self) -> dict[Pair, tuple[float, ...]]:
        """What is told of each pair of figures that exclude each other, in the order of ``TELLS``: the
        log-odds that they tell one quantity, how far those are from likely, and how much higher those of
        figures with the same values in other reports are; by how much they exceed those of either with
        another figure of the other's report; how often the smaller goes into the larger (logarithm); whether
        it is below three; how many more reports than usual there are, and how long (logarithms); whether
        they were published on two days, and the higher may have grown from the lower; whether only one is of
        something with a name; whether they are told in two units; whether further reports tell either;
        whether other words bound the time ("by noon"), or the whole ("alone"), of each; whether one is of
        what is to come; whether they count two sorts of people, stand in one report, or tell ages; the
        log-odds that their sentences tell of one matter, and whether these are each other's likeliest
        partners."""
        return {
            (one, other): self._tells(one, other) for one, other in self._all.shows if self._apart(one, other)
        }

    def likeliest(self, weights: Mapping[str, float] | None = None) -> Iterator[Contradiction]:
        """The pairs with their log-odds, the likeliest first, each figure with one of each report."""
        weights = weights or table("quantity_odds")["differ"]
        pairs = [Contradiction(*both, log_odds(weights, TELLS, told)) for both, told in self.tells.items()]
        taken = set[tuple[int, str]]()
        for pair in sorted(pairs, key=lambda pair: (-pair.odds, pair.one, pair.other)):
            places = {
                (pair.one, self._told[pair.other].witness.siglum),
                (pair.other, self._told[pair.one].witness.siglum),
            }
            if taken.isdisjoint(places):
                taken |= places
                yield pair

    def of_one_thing(self, one: int, other: int) -> bool:
        """Whether the two, of a story that many reports follow, measure or count the same in all likelihood:
        no money and no time, of which such a story has too many figures, and people only where they are
        counted under one noun beside the same words, in two sentences that are each other's likeliest."""
        low, high = sorted((self._told[one], self._told[other]), key=size)
        told = dict(zip(TELLS, self.tells[one, other], strict=True))
        times = exp(told["ratio"])
        people = bool(told["mutual"] and not told["later"]) and self._all.are_people(one, other)
        least = ONE_THING - (ALSO if people or (low.share and high.share) else 0.0)
        return (
            not self._all.matters.of_few
            and (people or self._all.is_one_thing(one, other))
            and told["margin"] >= 0
            and not (told["few"] or told["age"] or is_floor(low.figure))
            and times <= WIDEST
            and told["odds"] >= least + SPREAD * (times**2 - 1)
        )

    def is_of_named(self, one: Told, other: Told) -> bool:
        """Whether only one counts things with a name ("60 Leopard tanks"), in a story that is followed: it
        has others of them too."""
        if self._all.matters.of_few or dimension(one) != "thing":
            return False
        return named_otherwise(one, other) or named_otherwise(other, one)

    def _apart(self, one: int, other: int) -> bool:
        """Whether the two exclude each other, of one time and place, and neither report knows the other's."""
        left, right = self._told[one], self._told[other]
        return (
            excludes(left, right)
            and may_differ(left, right)
            and not self._may_have_grown(left, right)
            and not (_rounds(left, right) or _rounds(right, left) or _make_whole(left, right))
            and not self.is_of_named(left, right)
            and not (_of_before(left, right) or _of_before(right, left))
            and not (
                self._all.strange(one, other) and self._all.roles[one].isdisjoint(self._all.roles[other])
            )
            and not (self._all.is_part(one) or self._all.is_part(other))
            and not (self._of_few(one, other) and self._all.odds[one, other] < SAME_OF_FEW)
            and not (AGE in (left.figure.unit, right.figure.unit) and not _of_one_age(left, right))
            and not (is_floor(left.figure) and is_floor(right.figure) and grows(left) and grows(right))
            and not (self._known(one, other) or self._known(other, one))
        )

    def _may_have_grown(self, one: Told, other: Told) -> bool:
        """Whether the two are counts of two days of what grows, in a story that is followed: one that few
        tell shows them, as told in a later report."""
        if not ((grows(one) or grows(other)) and has_grown(one, other)):
            return False
        return not self._all.matters.of_few

    def _of_few(self, one: int, other: int) -> bool:
        """Whether the two count things, and one of them only one or two."""
        least = min(abs(value(self._told[number].figure)) for number in (one, other))
        return least < FEW and dimension(self._told[one]) == "thing"

    def _known(self, one: int, other: int) -> bool:
        """Whether the report of ``other`` tells the value of ``one`` too, in whatever words."""
        told, siglum = self._told[one], self._told[other].witness.siglum
        if siglum == told.witness.siglum:
            return False
        odds = self._all.odds
        for number in self._all.partners[one, siglum]:
            if self._equal(one, number) and odds[one, number] >= min(BY_CHANCE, odds[one, other]):
                return True
        return is_telling(told.figure) and told.figure.low in self.values[siglum]

    def _equal(self, one: int, other: int) -> bool:
        """Whether two figures give one value."""
        return size(self._told[one]) == size(self._told[other])

    def _tells(self, one: int, other: int) -> tuple[float, ...]:
        left, right = self._told[one], self._told[other]
        odds = self._all.odds[one, other]
        backed = max(
            self._all.odds.get((this, that), -inf)
            for this in (one, *self._agreeing[one])
            for that in (other, *self._agreeing[other])
        )
        low, high = sorted(abs(size(told)) for told in (left, right))
        met = self._all.matters.between(left.figure.passage, right.figure.passage)
        later = not of_one_day(left.witness, right.witness)
        return (
            odds,
            max(0.0, DOUBTFUL - backed),
            backed - odds,
            max(-MOST, min(MOST, odds - max(self._rival(one, other), self._rival(other, one)))),
            min(log(high / low), FARTHEST) if low else FARTHEST,
            float(low < FEW),
            max(0.0, log(self._all.reports / USUAL_REPORTS)),
            log(self._all.length / USUAL_LENGTH),
            float(later),
            float((grows(left) or grows(right)) and has_grown(left, right)),
            float(named_otherwise(left, right) or named_otherwise(right, left)),
            float(left.figure.unit != right.figure.unit and left.figure.unit in DURATIONS),
            float(bool(self._agreeing[one] or self._agreeing[other])),
            float(self._all.bounds[one] != self._all.bounds[other]),
            float(self._all.ahead[one] != self._all.ahead[other]),
            self._all.strange(one, other),
            float(left.witness.siglum == right.witness.siglum),
            float(AGE in (left.figure.unit, right.figure.unit)),
            max(met.odds, -MOST),
            float(met.mutual),
        )

    def _rival(self, one: int, other: int) -> float:
        """The log-odds of ``one`` with the likeliest other figure of the report of ``other``."""
        rivals = self._all.partners[one, self._told[other].witness.siglum]
        return max(
            (self._all.odds[one, it] + EQUAL * self._equal(one, it) for it in rivals if it != other),
            default=-inf,
        )


def _of_before(one: Told, other: Told) -> bool:
    """Whether one tells what had been long before its report ("in July they had bid 15 million"), and the
    other names no day."""
    published = one.witness.masthead.published
    if published is None or not one.days or other.days or _HAD.search(one.sentence) is None:
        return False
    return all(last < published - LONG_BEFORE for _, last in one.days)


def _rounds(one: Told, other: Told) -> bool:
    """Whether one stands in a heading and is the other, rounded to its tens: "40 questions" for 38."""
    whole, exact = value(one.figure), value(other.figure)
    return one.part != "body" and whole % 10 == 0 < exact and whole == round(exact, -1)


def _make_whole(one: Told, other: Told) -> bool:
    """Whether two shares make a whole: "60 per cent" for the one, "40 per cent" for the other."""
    return one.figure.unit == other.figure.unit == SHARE and abs(size(one) + size(other) - 100) < 1


def _of_one_age(one: Told, other: Told) -> bool:
    """Whether two ages told on one day may be those of one person."""
    return near(one.figure, other.figure, WIDEST_AGES) and of_one_day(one.witness, other.witness)


def size(told: Told) -> float:
    """The value of a figure; of a time, in seconds."""
    return value(told.figure) * float(table("slots")["seconds"].get(told.figure.unit, 1.0))


def excludes(one: Told, other: Told) -> bool:
    """Whether two figures of one sort cannot both be right, or are rough ones too far apart to be the same
    estimate."""
    units = {one.figure.unit, other.figure.unit}
    if len(units) > 1 and units <= DURATIONS:
        low, high = sorted(abs(size(told)) for told in (one, other))
        return high > ROUNDED * low
    left, right = (replace(told.figure, unit="") for told in (one, other))
    return not compatible(left, right) or far_apart(left, right)
