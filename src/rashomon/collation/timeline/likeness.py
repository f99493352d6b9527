"""How likely two dated acts are one, and how likely a clause without a date tells a dated act."""

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta

from rashomon.collation.claims.statements import Statement
from rashomon.collation.timeline.acts import Act
from rashomon.collation.timeline.lone import LoneDays
from rashomon.language.alignment import Index, likeness, weigh
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
# Where two acts of one day share at least this weight, the shorter may lie within the longer one.
SHARED, CONTAINED = 4.0, 0.4
# Another verb, another party before it: seldom one act.
OTHER_HEAD, OTHER_ACTOR = 0.75, 0.75
# What two parties say on one day is seldom one act.
OTHER_SPEAKER = 0.6
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


# "Took to the streets", "took office": the verb says little of the act.
_LIGHT = words("happenings", "light_verbs")


class Likeness:
    """Compares the acts of one story with each other and with its statements."""

    def __init__(
        self, acts: Sequence[Act], statements: Sequence[Statement], spoken: Sequence[frozenset[str]] = ()
    ) -> None:
        """``spoken``: for each act the utterances that were made on it (see ``occasions``)."""
        self._acts, self._spoken = acts, spoken
        plain = [frozenset(t for t in s.terms if t[0] != "~") for s in statements]
        bags = [*(act.terms for act in acts), *plain, *(act.context for act in acts)]
        self._sentences = len(acts) + len(statements)
        self._index = Index(bags, weigh(plain))
        self._lone = LoneDays(acts)
        self._met: dict[int, Mapping[int, float]] = {}
        self._scores: dict[tuple[int, int], float] = {}

    def acts(self, one: int, other: int) -> float:
        """How likely the acts with these numbers are one: 0 to about 1, more where much speaks for it."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._scores:
            self._scores[pair] = self._compare(*pair)
        return self._scores[pair]

    def sharing(self, act: int) -> list[int]:
        """The acts before this one that share words with it, or a day that is told of nothing else."""
        return sorted(number for number in {*self._shared(act), *self._lone.numbered(act)} if number < act)

    def _compare(self, one: int, other: int) -> float:
        left, right = self._acts[one], self._acts[other]
        alone = self._alone(one, other)
        if left.thing or right.thing:
            return max(alone, float(bool(left.thing and right.thing and akin(left.noun, right.noun))))
        if left.leads and right.leads:
            alone = max(alone, (alone + self._around(one, other)) / 2)
        together = left.leads and right.leads and left.witness != right.witness and _one_actor(left, right)
        value = alone * fit(left, right) * (LEADS if together else 1.0)
        if self._spoken and not self._spoken[one].isdisjoint(self._spoken[other]):
            value = max(value, SAME_WORDS)
        if _of_its_month(left, right) or _of_its_month(right, left):
            value = max(value, min(value * OF_ITS_MONTH, LIFTED))
        if other in self._lone.numbered(one) or (value >= HINT and self._lone.before(one, other)):
            value = max(value, LONE_DAY)
        same = (left.earliest, left.latest) == (right.earliest, right.latest)
        if same and left.past and right.past and not (left.leads and right.leads):
            return value * LOOKING_BACK
        if left.ahead and right.ahead:
            value *= AHEAD_BY_NUMBER if left.numbered and right.numbered else AHEAD
        return value

    def told(self, act: int, statement: int) -> float:
        """How likely the statement, which has no date, tells the act."""
        return self._alone(act, len(self._acts) + statement)

    def candidates(self, act: int) -> list[int]:
        """The numbers of the statements that share words with the act."""
        return sorted(
            n - len(self._acts) for n in self._shared(act) if len(self._acts) <= n < self._sentences
        )

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
        enough = ENOUGH if max(one, other) < len(self._acts) else ENOUGH_TOLD
        whole = likeness(there, back, totals[one], totals[other], enough)
        if max(one, other) >= len(self._acts) or min(there, back) < SHARED:
            return whole
        return max(whole, CONTAINED * max(there / totals[one], back / totals[other]))

    def _around(self, one: int, other: int) -> float:
        """How alike the sentences of two acts are."""
        one, other = one + self._sentences, other + self._sentences
        there, back = self._shared(one).get(other, 0.0), self._shared(other).get(one, 0.0)
        return likeness(there, back, self._index.totals[one], self._index.totals[other], ENOUGH)

    def _shared(self, number: int) -> Mapping[int, float]:
        if number not in self._met:
            self._met[number] = self._index.met(number)
        return self._met[number]


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
