"""Which sentences of two reports tell of one matter, whether they agree on it or not.

What joins claims asks that two reports say the same; what they contradict each other in is told in sentences
that share who and what, and other values. So the kinds of values that both give count here too.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product
from typing import NamedTuple

from rashomon.collation.odds import log_odds
from rashomon.collation.parties import Cast
from rashomon.language.alignment import Bag, bag, weigh
from rashomon.language.senses import senses
from rashomon.language.tables import table, words
from rashomon.language.tokens import Tokens
from rashomon.language.units import money
from rashomon.model import Figure, Passage, Story, Witness

Pair = tuple[int, int]

# What each says for two sentences: see ``Matters.shows``. The weights are those of a logistic regression on
# the plain stories of tests/data (tools/make_matter_odds.py).
SHOWS = (
    "least", "rarest", "names", "kinds", "other_kinds", "values", "apart", "opening", "speech",
    "neighbours", "least_ahead", "most_ahead",
)  # fmt: skip
# Reports of a story that count as few.
FEW_REPORTS = 4
# So many of the words that either tells of the other count as its rarest.
RAREST = 3
# In a story of more sentences only those that share a word are looked at.
MANY = 250
_CLOCK = re.compile(
    r"\b\d{1,2}[.:]\d\d\b|\b\d{1,2}\s*[ap]\.?m\b|\b(?:midnight|noon|midday|o['’]clock)\b"
    r"|\b(?:half|quarter|minutes?|five|ten|twenty)\s+(?:past|to)\s+(?!\d)\w+\b",
    re.IGNORECASE,
)
_NEGATIONS = words("clauses", "negations")
_DURATIONS = words("figures", "durations")
_GENERAL = frozenset(table("units")["count"]["general"])


class Met(NamedTuple):
    """The log-odds that two sentences tell of one matter, and whether each is the other's likeliest partner
    in its report. Of partners in small stories, read, some .9 were of one matter from 1 on, .75 from 0 to 1,
    .65 from -1 to 0, half from -2 to -1."""

    odds: float
    mutual: bool


NOT_MET = Met(-9.0, False)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The lemmas of a sentence, the parties that it names, the kinds of values that it gives ("money",
    "clock", a quotation, a denial) and these values, and which share of the report stands before it."""

    witness: int
    passage: Passage
    terms: Bag
    names: frozenset[str]
    kinds: frozenset[str]
    values: frozenset[str]
    place: float
    opens: bool


class Matters:
    """The sentences of a story, and how likely two of them tell of one matter; ``of_few`` where few reports
    tell it."""

    def __init__(self, story: Story, cast: Cast) -> None:
        self._numbers = {witness.siglum: number for number, witness in enumerate(story.witnesses)}
        self._all = [
            sentence
            for number, witness in enumerate(story.witnesses)
            for sentence in _sentences(number, witness, cast)
        ]
        self.of_few = len(story.witnesses) <= FEW_REPORTS
        self._starts = [(one.witness, one.passage.start) for one in self._all]
        self._weights = weigh([one.terms for one in self._all])

    def between(self, one: Passage, other: Passage) -> Met:
        """What the sentences show in which two passages of two reports begin."""
        both = self.pair(one, other)
        return NOT_MET if both is None else self.met(both)

    def pair(self, one: Passage, other: Passage) -> Pair | None:
        """The sentences in which two passages begin, in the order of the text; None where one is in none."""
        left, right = self.number(one), self.number(other)
        return None if left is None or right is None else (min(left, right), max(left, right))

    def met(self, both: Pair) -> Met:
        """What two sentences show, by their numbers in the order of the text."""
        odds = self.odds.get(both)
        if odds is None:
            return NOT_MET
        return Met(odds, odds >= max(self._best[place] for place in self._places(both)))

    def partners(self, least: float) -> Iterator[tuple[Passage, Passage, float]]:
        """The sentences that are each other's likeliest partners, from the log-odds ``least`` on."""
        for both, odds in sorted(self.odds.items()):
            if odds >= least and self.met(both).mutual:
                yield self._all[both[0]].passage, self._all[both[1]].passage, odds

    def differ(self, both: Pair) -> bool:
        """Whether two sentences give values of one kind, and none that is the same."""
        left, right = (self._all[number] for number in both)
        return bool(left.kinds & right.kinds - {"speech", "denial"}) and not left.values & right.values

    def rivals(self, both: Pair, other: Pair) -> bool:
        """Whether two pairs are of one sentence and one other report, or are the same."""
        return not {*self._places(both)}.isdisjoint(self._places(other))

    @cached_property
    def odds(self) -> dict[Pair, float]:
        """The log-odds of each pair of sentences of two reports."""
        weights = table("matter_odds")["matter"]
        return {both: log_odds(weights, SHOWS, shows) for both, shows in self.shows.items()}

    def whatever_values(self, both: Pair) -> float | None:
        """The log-odds of a pair without what the same values add; None where the pair is not looked at."""
        if both not in self.odds:
            return None
        shared = self.shows[both][SHOWS.index("values")]
        weight: float = table("matter_odds")["matter"]["values"]
        return self.odds[both] - weight * shared

    @cached_property
    def shows(self) -> dict[Pair, tuple[float, ...]]:
        """What each pair shows, in the order of ``SHOWS``: the smaller share of either's words that the other
        tells; the weight of the rarest of these; how many parties both name; how many kinds of values both
        give, each the more the fewer sentences of their reports give it, and how many only one does; how many
        values are the same; how far apart in their reports they stand; whether one alone opens its report;
        whether one alone quotes; the best likeness of a sentence before or behind each; and how far ahead the
        two are of the next best partner of either, the less and the more so of the two."""
        told = self._told()
        alike = {both: (told[both] + told[both[::-1]]) / 2 for both in self._pairs() if both in told}
        best: defaultdict[tuple[int, int], list[float]] = defaultdict(lambda: [0.0, 0.0])
        for both, value in alike.items():
            for place in self._places(both):
                best[place] = sorted((*best[place], value), reverse=True)[:2]
        return {both: self._shown(both, told, alike, best) for both in self._pairs()}

    def _shown(
        self,
        both: Pair,
        told: Mapping[Pair, float],
        alike: Mapping[Pair, float],
        best: Mapping[tuple[int, int], Sequence[float]],
    ) -> tuple[float, ...]:
        left, right = both
        one, other = self._all[left], self._all[right]
        value = alike.get(both, 0.0)
        ahead = [
            value - (top[1] if value == top[0] else top[0])
            for top in map(best.__getitem__, self._places(both))
        ]
        return (
            min(told.get(both, 0.0), told.get((right, left), 0.0)),
            self._rarest.get(both, 0.0) + self._rarest.get((right, left), 0.0),
            float(len(one.names & other.names)),
            sum(
                (self._of_kind[one.witness, kind] * self._of_kind[other.witness, kind]) ** -0.5
                for kind in sorted(one.kinds & other.kinds)
            ),
            float(len(one.kinds ^ other.kinds)),
            float(len(one.values & other.values)),
            abs(one.place - other.place),
            float(one.opens != other.opens),
            float(("speech" in one.kinds) != ("speech" in other.kinds)),
            max(
                alike.get((left + before, right + behind), 0.0)
                for before, behind in product((-1, 1), (-1, 1))
            ),
            min(ahead),
            max(ahead),
        )

    @cached_property
    def _of_kind(self) -> Counter[tuple[int, str]]:
        """How many sentences of each report give a value of each kind."""
        return Counter((one.witness, kind) for one in self._all for kind in one.kinds)

    @cached_property
    def _met_terms(self) -> dict[Pair, dict[str, float]]:
        """Of each sentence with each of another report: its words that the other tells, each with how far."""
        holding: defaultdict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self._all):
            for term in one.terms:
                holding[term].append(number)
        alike = {
            term: [(far, holding[other]) for other, far in senses(term).items() if other in holding]
            for term in holding
        }
        met: defaultdict[Pair, dict[str, float]] = defaultdict(dict)
        for left, one in enumerate(self._all):
            for term in one.terms:
                for far, numbers in alike[term]:
                    for right in numbers:
                        if self._all[right].witness != one.witness:
                            terms = met[left, right]
                            terms[term] = max(far, terms.get(term, 0.0))
        return met

    def _told(self) -> dict[Pair, float]:
        """The share of the weight of each sentence's words that another's tell."""
        totals = [sum(self._weights[term] for term in sorted(one.terms)) or 1.0 for one in self._all]
        told = {
            both: sum(self._weights[term] * far for term, far in sorted(terms.items())) / totals[both[0]]
            for both, terms in self._met_terms.items()
        }
        # A word may stand for another that does not stand for it.
        return {both: told.get(both, 0.0) for pair in told for both in (pair, pair[::-1])}

    @cached_property
    def _rarest(self) -> dict[Pair, float]:
        return {
            both: sum(
                sorted((self._weights[term] * far for term, far in terms.items()), reverse=True)[:RAREST]
            )
            for both, terms in self._met_terms.items()
        }

    def _pairs(self) -> list[Pair]:
        """The pairs of sentences of two reports that are looked at."""
        if len(self._all) > MANY:
            return sorted(both for both in self._met_terms if both[0] < both[1])
        return [
            (left, right)
            for left, right in combinations(range(len(self._all)), 2)
            if self._all[left].witness != self._all[right].witness
        ]

    @cached_property
    def _best(self) -> dict[tuple[int, int], float]:
        """The log-odds of each sentence with the likeliest of each report."""
        best: dict[tuple[int, int], float] = {}
        for both, odds in self.odds.items():
            for place in self._places(both):
                best[place] = max(odds, best.get(place, odds))
        return best

    def _places(self, both: Pair) -> tuple[tuple[int, int], tuple[int, int]]:
        """Each of the two sentences, with the other's report."""
        left, right = both
        return (left, self._all[right].witness), (right, self._all[left].witness)

    def number(self, place: Passage) -> int | None:
        """The number of the sentence in which ``place`` begins; None outside all sentences."""
        number = bisect_right(self._starts, (self._numbers[place.witness], place.start)) - 1
        inside = number >= 0 and self._all[number].passage.witness == place.witness
        return number if inside and place.start < self._all[number].passage.end else None


def _sentences(number: int, witness: Witness, cast: Cast) -> Iterator[_Sentence]:
    tokens = Tokens(witness.text)
    speech = [quotation.passage for quotation in witness.quotations if quotation.kind != "indirect"]
    for place, sentence in enumerate(witness.sentences):
        passage = witness.passage(sentence.start, sentence.end)
        figures = [figure for figure in witness.figures if passage.contains(figure.passage)]
        days = [day for day in witness.dates if passage.contains(day.passage)]
        kinds = {_kind(figure) for figure in figures if figure.unit}
        kinds |= {"day" if day.earliest == day.latest else "span" for day in days}
        kinds |= {"clock"} if _CLOCK.search(passage.text) else set()
        kinds |= {"speech"} if any(passage.overlaps(said) for said in speech) else set()
        kinds |= (
            {"denial"} if not _NEGATIONS.isdisjoint(tokens.texts(sentence.start, sentence.end)) else set()
        )
        yield _Sentence(
            witness=number,
            passage=passage,
            terms=frozenset(
                term for term in bag(tokens, sentence.start, sentence.end) if not term[0].isdigit()
            ),
            names=frozenset(party.id for party in cast.within(passage)),
            kinds=frozenset(kinds),
            values=frozenset(f"{figure.low}" for figure in figures)
            | {f"{day.earliest}/{day.latest}" for day in days if day.earliest},
            place=sentence.start / max(1, len(witness.text)),
            opens=place == 0,
        )


def _kind(figure: Figure) -> str:
    """What a figure may be compared in."""
    unit = figure.unit or ""
    if unit in money():
        return "money"
    if unit in _DURATIONS:
        return "time"
    return "people" if unit in _GENERAL else unit
