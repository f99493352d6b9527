"""Which outcomes of two reports exclude each other, and how likely they are told of one matter."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from rashomon.collation.claims.opposition.told import (
    Told,
    are_limited,
    exclude,
    far,
    named_alike,
    opposed,
    tell,
)
from rashomon.collation.claims.statements import Statement
from rashomon.collation.matters import Matters
from rashomon.collation.odds import log_odds
from rashomon.language.alignment import MARKS, Bag, weigh
from rashomon.language.senses import SYNONYM, likeness, senses
from rashomon.language.tables import table

Pair = tuple[int, int]

# What each says for two outcomes: see ``Oppositions.shows``. The weights are those of a logistic regression
# on outcomes of one act, or of opposite ones, in the annotated stories (tools/make_opposition_odds.py).
SHOWS = (
    "matter", "mutual", "unmet", "subject", "strangers", "several", "kin", "opposite", "dates", "stage",
    "short", "patient", "others", "nobody",
)  # fmt: skip
# Few words beside the act tell little: this weight (about two plain words) is enough.
ENOUGH = 4.0
# The sentences' log-odds count no further than this.
FAR = 5.0
# Pairs less likely than this are not looked at.
LEAST = -3.0
# In a story of more statements than this a pair needs the more: each is one more that tells such an act.
USUAL, CROWDED = 50, 1.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposition:
    """Two outcomes that exclude each other, with the log-odds that they are told of one matter."""

    one: Told
    other: Told
    odds: float

    @property
    def denied(self) -> bool:
        """Whether one denies what the other tells; else their words are opposite."""
        return self.one.outcome.holds != self.other.outcome.holds

    @property
    def reason(self) -> str:
        """What sets the one against the other, in words."""
        acts = [told.outcome.act.replace("_", " ") for told in (self.one, self.other)]
        if are_limited(self.one, self.other):
            return f"one tells of all what the other tells of some only: {acts[0]}"
        if not self.denied:
            return f"opposite words: {acts[0]}, {acts[1]}"
        told, denied = acts if self.one.outcome.holds else acts[::-1]
        return f"told in one, denied in the other: {told}" + ("" if told == denied else f", {denied}")


class Oppositions:
    """The outcomes of a story, and which of them exclude each other."""

    def __init__(self, statements: Sequence[Statement], matters: Matters) -> None:
        self.told = [told for statement in statements for told in tell(statement)]
        self._matters = matters
        self._weights = weigh([statement.terms for statement in statements])
        self._crowd = CROWDED * log(max(1.0, len(statements) / USUAL))
        self._acts: defaultdict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self.told):
            self._acts[one.outcome.act].append(number)
        self._kin = {
            act: sorted((senses(act).keys() | named_alike(act)) & self._acts.keys()) for act in self._acts
        }
        self._near: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
        for statement in statements:
            self._near[statement.passage.witness, statement.sentence] |= statement.parties
        found = (self._opposition(*both) for both in self.pairs())
        self.found = [one for one in found if one is not None]

    def pairs(self) -> list[Pair]:
        """The outcomes of one act or of opposite ones, in two reports."""
        return sorted(set(self._pairs()))

    def _pairs(self) -> Iterator[Pair]:
        for act, numbers in self._acts.items():
            alike = [other for other in self._kin[act] if far(act, other) >= SYNONYM]
            for other in (*alike, *(self._acts.keys() & opposed(act).keys())):
                for one in numbers:
                    for two in self._acts[other]:
                        if self.told[one].witness != self.told[two].witness:
                            yield min(one, two), max(one, two)

    def _opposition(self, one: int, other: int) -> Opposition | None:
        left, right = self.told[one], self.told[other]
        if not exclude(left, right):
            return None
        odds = self.odds(one, other)
        return Opposition(one=left, other=right, odds=odds) if odds >= LEAST else None

    def odds(self, one: int, other: int) -> float:
        """The log-odds that the two are told of one matter."""
        weights = table("opposition_odds")["same"]
        return log_odds(weights, SHOWS, self.shows(one, other)) - self._crowd

    def shows(self, one: int, other: int) -> tuple[float, ...]:
        """What the two show, in the order of ``SHOWS``: the log-odds that their sentences tell of one matter,
        and whether these are each other's likeliest partners; the smaller share of what one clause says
        beside the act that the other does not; whether the subject is one; how many parties each names that
        the other's sentence does not; how often either report tells such acts (logarithm); how far the acts
        are one, and whether they are opposite; whether they name one date; whether one is done and the other
        to come; whether a clause says little else; how far whom it befalls is one, whether it is plainly
        another, or is not told."""
        left, right = self.told[one], self.told[other]
        here, there = left.statement, right.statement
        totals = self._weight(left.clause), self._weight(right.clause)
        met = self._met(left.clause, right.clause), self._met(right.clause, left.clause)
        same = likeness(left.outcome.act, right.outcome.act)
        dates = (frozenset(term for term in told.clause if term[0] == "~") for told in (left, right))
        matter = self._matters.between(left.place, right.place)
        return (
            max(-FAR, min(FAR, matter.odds)),
            float(matter.mutual),
            min(1 - part / total if total else 1.0 for part, total in zip(met, totals, strict=True)),
            float(here.subject is not None and here.subject == there.subject),
            float(min(len(here.parties - self._around(there)), len(there.parties - self._around(here)))),
            log(self._several(left, right.witness) + self._several(right, left.witness) + 1),
            same,
            float(same < SYNONYM),
            float(not frozenset.isdisjoint(*dates)),
            float(left.outcome.stage != right.outcome.stage),
            float(min(totals) < ENOUGH),
            *self._same(left.patient, right.patient),
            float(not left.patient or not right.patient),
        )

    def _around(self, statement: Statement) -> set[str]:
        """The parties that the sentence of ``statement`` names."""
        return self._near[statement.passage.witness, statement.sentence]

    def _several(self, told: Told, witness: str) -> int:
        """How often ``witness`` tells such an act."""
        return sum(
            self.told[number].witness == witness
            for other in self._kin[told.outcome.act]
            for number in self._acts[other]
        )

    def _same(self, one: Bag, other: Bag) -> tuple[float, float]:
        """How far the one names what the other names, and whether it does not at all though both name one."""
        if not one or not other:
            return 0.0, 0.0
        met = max(self._share(one, other), self._share(other, one))
        return met, float(met == 0.0)

    def _share(self, one: Bag, other: Bag) -> float:
        return self._met(one, other) / self._weight(one)

    def _weight(self, terms: Bag) -> float:
        return sum(self._weights.get(term, 1.0) for term in sorted(terms))

    def _met(self, one: Bag, other: Bag) -> float:
        """The weight of the terms of ``one`` that ``other`` tells too, or what may stand for them."""
        total = 0.0
        for term in sorted(one):
            alike = {term: 1.0} if term[0] in MARKS else senses(term)
            far = max((alike[two] for two in alike.keys() & other), default=0.0)
            total += self._weights.get(term, 1.0) * far
        return total
