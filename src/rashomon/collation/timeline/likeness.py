"""How likely two dated acts are one, and how likely a clause without a date tells a dated act."""

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta

from rashomon.collation.claims.statements import Statement
from rashomon.collation.timeline.acts import Act
from rashomon.collation.timeline.lone import LoneDays
from rashomon.collation.timeline.sifting import YEAR
from rashomon.language.alignment import Index, likeness, weigh
from rashomon.language.letters import Letters
from rashomon.language.senses import senses
from rashomon.language.tables import words

# A story has few events that lie ahead, and of a day given by number rarely two.
AHEAD, AHEAD_BY_NUMBER = 1.6, 2.8
# Nor does it look back on many of one day or month of a named year.
LOOKING_BACK = 2.4
# Two acts that share less than this weight share too little, however short they are (about two plain nouns).
ENOUGH = 5.0
# … and an act and a clause of no date less than this (about two rare names or four plain nouns).
ENOUGH_TOLD = 7.0
# A clause that holds so much of the name of a thing names it.
SAME_THING = 0.55
# So many of the rarest words in common say how much an act and a clause share.
RAREST = 3
# Where two acts of one day share at least this weight, the shorter may lie within the longer one.
SHARED, CONTAINED = 4.0, 0.4
# Another verb, another party before it: seldom one act.
OTHER_HEAD, OTHER_ACTOR = 0.75, 0.75
# What two parties say on one day is seldom one act.
OTHER_SPEAKER = 0.6
# Nor are acts of two reports that tell several affairs (of 7 pairs that this parts, 5 were two acts).
SEVERAL_AFFAIRS = 0.75
# The same verb of doing speaks for one act.
SAME_HEAD = 1.6
# What two reports begin with and say of one party on one day is the news of the day.
LEADS = 2.2
# Two acts on which the same words were said are one, where their days allow it.
SAME_WORDS = 0.6
# "On April 19" and "last month": of 11 pairs of a day and its month that are from .13 on alike 9 were one.
# Days of the week ("on Monday", "this month") are those of the news, of which there are many.
OF_ITS_MONTH, LIFTED, MONTH = 2.2, 0.3, (timedelta(27), timedelta(30))
_OF_LATE = re.compile(r"day\b|night|morning|evening|\bthis\b", re.IGNORECASE)
# So are those of a day given by number, of which each of two reports tells but one and leads with none: of 17
# such pairs that share few words 16 were one. Of a weekday before that of the news, of which each tells but
# one, all 14 were that were so much alike, of 15 others 3.
LONE_DAY, HINT = 0.3, 0.04
# What reports begin with and date to the day of the news is that news.
NEWS = 0.5
# Two acts that are one by what their sentences tell.
PARTNERS = 0.5


# "Took to the streets", "took office": the verb says little of the act.
_LIGHT = words("happenings", "light_verbs")


class Likeness:
    """Compares the acts of one story with each other and with its statements."""

    def __init__(
        self,
        acts: Sequence[Act],
        statements: Sequence[Statement],
        spoken: Sequence[frozenset[str]] = (),
        together: bool = True,
        partners: frozenset[tuple[int, int]] = frozenset(),
    ) -> None:
        """``spoken``: for each act the utterances that were made on it (see ``occasions``); ``together``:
        whether the reports tell one affair (see ``close``); ``partners``: the acts that are one by what
        their sentences tell (see ``partners``)."""
        self._acts, self._spoken, self._together, self._partners = acts, spoken, together, partners
        plain = [frozenset(t for t in s.terms if t[0] != "~") for s in statements]
        # The numbers in the index: acts, then statements, then the sentences of the acts, then all sentences.
        self._contexts = len(acts) + len(statements)
        places = {place: number for number, place in enumerate(dict.fromkeys(map(_sentence, statements)))}
        self._sentence = [self._contexts + len(acts) + places[_sentence(one)] for one in statements]
        sentences: list[frozenset[str]] = [frozenset()] * len(places)
        for statement, terms in zip(statements, plain, strict=True):
            sentences[places[_sentence(statement)]] |= terms
        bags = [*(act.terms for act in acts), *plain, *(act.context for act in acts), *sentences]
        self._statements, self._index = statements, Index(bags, weigh(plain))
        texts = [act.passage.text for act in acts] + [statement.passage.text for statement in statements]
        self._letters = Letters(texts)
        self._lone = LoneDays(acts)
        self._met: dict[int, Mapping[int, float]] = {}
        self._scores: dict[tuple[int, int], float] = {}

    def partnered(self, one: int, other: int) -> bool:
        """Whether the acts are one by what their sentences tell."""
        return (min(one, other), max(one, other)) in self._partners

    def acts(self, one: int, other: int) -> float:
        """How likely the acts with these numbers are one: 0 to about 1, more where much speaks for it."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._scores:
            least = PARTNERS if self.partnered(*pair) else 0.0
            self._scores[pair] = max(least, self._compare(*pair))
        return self._scores[pair]

    def sharing(self, act: int) -> list[int]:
        """The acts before this one that share words with it, a day that is told of nothing else, or that of
        the news."""
        found = {*self._shared(act), *self._lone.numbered(act), *self._lone.first(act)}
        found |= {one for one, other in self._partners if other == act}
        return sorted(number for number in found if number < act)

    def _compare(self, one: int, other: int) -> float:
        left, right = self._acts[one], self._acts[other]
        alone = self._alone(one, other)
        if left.thing or right.thing:
            return max(alone, float(bool(left.thing and right.thing and akin(left.noun, right.noun))))
        if left.leads and right.leads:
            alone = max(alone, (alone + self._around(one, other)) / 2)
        together = left.leads and right.leads and left.witness != right.witness and _one_actor(left, right)
        value = alone * fit(left, right) * (LEADS if together else 1.0)
        if not self._together and left.witness != right.witness:
            value *= SEVERAL_AFFAIRS
        if self._spoken and not self._spoken[one].isdisjoint(self._spoken[other]):
            value = max(value, SAME_WORDS)
        if _of_its_month(left, right) or _of_its_month(right, left):
            value = max(value, min(value * OF_ITS_MONTH, LIFTED))
        hinted = self._together and value >= HINT and self._lone.before(one, other)
        if other in self._lone.numbered(one) or hinted:
            value = max(value, LONE_DAY)
        if self._together and other in self._lone.first(one):
            value = max(value, NEWS)
        same = (left.earliest, left.latest) == (right.earliest, right.latest)
        if same and left.past and right.past and not (left.leads and right.leads):
            return value * LOOKING_BACK
        if left.ahead and right.ahead:
            value *= AHEAD_BY_NUMBER if left.numbered and right.numbered else AHEAD
        return value

    def worded(self, act: int, statement: int) -> tuple[float, float, float]:
        """How alike the words of the act and of a statement are, those of their sentences, and their letters:
        0 to 1 each. Of a thing that a date names it is how much of its name stands in the statement."""
        number, told = len(self._acts) + statement, self._acts[act]
        # Who names a thing of some year without that year may mean another; so may the reports of several
        # affairs: of 12 such witnesses of a "primary", a "poll" and the like one was right.
        some_year = told.earliest and told.latest and told.latest - told.earliest >= YEAR
        if told.thing and len(told.terms) > 1 and not some_year and self._together:
            named = self._alone(act, number)
            if named >= SAME_THING:
                return named, named, named
        return (
            self._words(act, number, ENOUGH_TOLD),
            self._words(self._sentence[told.statement], self._sentence[statement], ENOUGH),
            self._letters.likeness(act, number),
        )

    def rarest(self, act: int, statement: int) -> float:
        """The weight of the rarest words of the act that name nobody and that the statement has, or words
        that may stand for them."""
        told, other = self._acts[act], self._statements[statement]
        met = (
            self._index.weights[term]
            for term in told.terms - told.names - other.names
            if not other.terms.isdisjoint(senses(term))
        )
        return sum(sorted(met, reverse=True)[:RAREST])

    def candidates(self, act: int) -> dict[int, float]:
        """The numbers of the statements that share words with the act, and the weight of these."""
        first, shared = len(self._acts), self._shared(act)
        return {n - first: shared[n] for n in sorted(shared) if first <= n < self._contexts}

    def _alone(self, one: int, other: int) -> float:
        totals = self._index.totals
        there, back = self._shared(one).get(other, 0.0), self._shared(other).get(one, 0.0)
        thing = (
            one < len(self._acts) and self._acts[one].thing,
            other < len(self._acts) and self._acts[other].thing,
        )
        if thing[0] or thing[1]:
            short, met = (totals[one], there) if thing[0] else (totals[other], back)
            return min(1.0, met / max(short, 1e-9))
        whole = likeness(there, back, totals[one], totals[other], ENOUGH)
        if min(there, back) < SHARED:
            return whole
        return max(whole, CONTAINED * max(there / totals[one], back / totals[other]))

    def _around(self, one: int, other: int) -> float:
        """How alike the sentences of two acts are."""
        return self._words(one + self._contexts, other + self._contexts, ENOUGH)

    def _words(self, one: int, other: int, enough: float) -> float:
        """How much of the weight of two bags of the index the other meets."""
        there, back = self._shared(one).get(other, 0.0), self._shared(other).get(one, 0.0)
        return likeness(there, back, self._index.totals[one], self._index.totals[other], enough)

    def _shared(self, number: int) -> Mapping[int, float]:
        if number not in self._met:
            self._met[number] = self._index.met(number)
        return self._met[number]


def _sentence(statement: Statement) -> tuple[str, int]:
    return statement.passage.witness, statement.sentence


def fit(left: Act, right: Act) -> float:
    """How far their verbs and parties allow two acts to be one; 1 where nothing speaks for or against it."""
    value, apart = 1.0, bool(left.actor and right.actor and left.actor.isdisjoint(right.actor))
    if left.head and right.head:
        if (left.says or right.says) and apart:
            value *= OTHER_SPEAKER
        elif left.says and right.says:
            pass
        elif akin(left.head, right.head):
            value *= 1.0 if apart or left.head in _LIGHT else SAME_HEAD
        elif not (left.ahead and right.ahead) and not (_met(left.head, right) or _met(right.head, left)):
            value *= OTHER_HEAD
    return value * (OTHER_ACTOR if apart else 1.0)


def _of_its_month(day: Act, month: Act) -> bool:
    """Whether the first is of a day of a month and the other of that month, neither of late."""
    if not (day.earliest and month.earliest and month.latest) or day.earliest != day.latest:
        return False
    late = any(_OF_LATE.search(act.mention.passage.text) for act in (day, month))
    wide = MONTH[0] <= month.latest - month.earliest <= MONTH[1]
    return wide and not late and month.earliest <= day.earliest <= month.latest


def _one_actor(left: Act, right: Act) -> bool:
    return not left.actor.isdisjoint(right.actor)


def akin(one: str, other: str) -> bool:
    """Whether one verb may stand for the other."""
    return one == other or other in senses(one) or one in senses(other)


def _met(head: str, act: Act) -> bool:
    """Whether the act's words hold the verb or a word that may stand for it."""
    return not act.terms.isdisjoint(senses(head))
