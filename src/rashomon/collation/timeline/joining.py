"""Dated acts brought together into the events they tell."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from rashomon.collation.timeline.acts import Act
from rashomon.collation.timeline.likeness import Likeness, akin
from rashomon.model import Passage

# Likeness from which two acts are one: of the same days; of days of which one lies within the other; where
# one of them is a span of months, next to which lie many other acts; where one is known as "today" only.
SAME_DAYS, WITHIN, IN_MONTHS, UNKNOWN = 0.22, 0.28, 0.36, 0.4
MONTHS = timedelta(60)
# … and so much of it all of them on average, so that a chain does not join what its ends do not share. A day
# to come that is given by number is rarely that of two events.
AVERAGE, AVERAGE_AHEAD = 0.6, 0.3
# Of one month a story tells few acts: of 16 pairs of acts from this likeness to SAME_DAYS 14 were one; of 5
# pairs of one year two.
SAME_MONTH, MONTH = 0.11, timedelta(27)
# One report seldom tells one act twice as of some day of a month.
TWICE = 2.5
# A thing that a date names ("Friday's hearing") belongs to an act that holds so much of its words; of nine
# pairs from here to .55 all were one.
THING = 0.45
# … and so much of an act of a span of days in which the thing's day lies ("surveys taken last week").
THING_WITHIN = 0.67


@dataclass(slots=True)
class Cluster:
    """Acts that are one event (by number), the days that all of them allow, and undated tellings of it."""

    acts: list[int]
    earliest: date | None
    latest: date | None
    day: str
    undated: list[Passage] = field(default_factory=list)

    def of_the_days(self, other: "Cluster") -> bool:
        """Whether both allow the same days."""
        return (self.earliest, self.latest) == (other.earliest, other.latest)

    def days_with(self, other: "Cluster") -> tuple[date, date] | None:
        """The days that both allow, None where there are none."""
        if self.earliest is None or other.earliest is None or self.latest is None or other.latest is None:
            return None
        first, last = max(self.earliest, other.earliest), min(self.latest, other.latest)
        return (first, last) if first <= last else None


def join(acts: Sequence[Act], likeness: Likeness) -> list[Cluster]:
    """``acts`` in clusters, the likest joined first where their days allow it; then what dates only name."""
    home = [Cluster([n], act.earliest, act.latest, act.day) for n, act in enumerate(acts)]
    scores = dict(_pairs(acts, likeness))
    totals = _Totals(scores)
    for (one, other), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        left, right = home[one], home[other]
        if score < SAME_MONTH:
            break
        if left is not right and _joinable(left, right, score, totals.between(left, right), acts):
            totals.merge(left, right)
            merged = _merged(left, right)
            for number in merged.acts:
                home[number] = merged
    once = list({id(cluster): cluster for cluster in home}.values())
    found = [cluster for cluster in once if not acts[cluster.acts[0]].thing]
    for cluster in once:
        if acts[cluster.acts[0]].thing:
            _place(cluster, found, acts, likeness)
    return found


class _Totals:
    """The likeness of all acts of one cluster to all of another, summed; a cluster goes by its first act."""

    def __init__(self, scores: Mapping[tuple[int, int], float]) -> None:
        self._sums: defaultdict[int, dict[int, float]] = defaultdict(dict)
        for (one, other), score in scores.items():
            self._sums[one][other] = self._sums[other][one] = score

    def between(self, left: Cluster, right: Cluster) -> float:
        """The mean over all pairs of their acts."""
        total = self._sums[left.acts[0]].get(right.acts[0], 0.0)
        return total / (len(left.acts) * len(right.acts))

    def merge(self, left: Cluster, right: Cluster) -> None:
        """Count both as one from now on."""
        kept, gone = sorted((left.acts[0], right.acts[0]))
        for other, total in self._sums.pop(gone, {}).items():
            del self._sums[other][gone]
            if other != kept:
                value = self._sums[kept].get(other, 0.0) + total
                self._sums[kept][other] = self._sums[other][kept] = value


def _place(thing: Cluster, found: list[Cluster], acts: Sequence[Act], likeness: Likeness) -> None:
    """Put a thing that a date names with the event that holds its words, of several what most lead with."""
    number = thing.acts[0]
    best: tuple[int, float, int] | None = None
    for index, cluster in enumerate(found):
        score = max(likeness.acts(number, other) for other in cluster.acts)
        least = THING if thing.of_the_days(cluster) else THING_WITHIN
        if score >= least and _least(thing, cluster) is not None:
            told = len({acts[n].witness for n in cluster.acts if acts[n].leads and not acts[n].thing})
            known = any(likeness.partnered(number, n) for n in cluster.acts)
            known = (
                known or told > 1 or _one_thing(thing, cluster, acts) or _done(acts[number], cluster, acts)
            )
            # Of one month a story tells one election.
            known = known or (thing.of_the_days(cluster) and MONTH <= _width(thing) <= MONTHS)
            if len(acts[number].terms) < 2 and not known:
                continue
            best = max(best or (-1, 0.0, 0), (told, score, -index))
    if best is None:
        found.append(thing)
    else:
        cluster = found[-best[2]]
        cluster.acts = sorted([*cluster.acts, number])


def _done(thing: Act, cluster: Cluster, acts: Sequence[Act]) -> bool:
    """Whether an act of the event has the thing's noun for its verb ("raided" for "the April raid")."""
    return any(head and akin(thing.noun, head) for head in (acts[n].head for n in cluster.acts))


def _one_thing(thing: Cluster, cluster: Cluster, acts: Sequence[Act]) -> bool:
    """Whether the event is a thing too, or of the very year that names this one ("the 1918 pandemic")."""
    year = acts[thing.acts[0]].mention.passage.text.isdigit()
    return bool(acts[cluster.acts[0]].thing) or (year and thing.of_the_days(cluster))


def _merged(left: Cluster, right: Cluster) -> Cluster:
    days = left.days_with(right) or (left.earliest, left.latest)
    return Cluster(sorted(left.acts + right.acts), *days, left.day or right.day)


def _pairs(acts: Sequence[Act], likeness: Likeness) -> Iterator[tuple[tuple[int, int], float]]:
    """The pairs of acts that may be one by their days, and how alike they are."""
    alone = [Cluster([n], act.earliest, act.latest, act.day) for n, act in enumerate(acts)]
    for other, act in enumerate(acts):
        for one in () if act.thing else likeness.sharing(other):
            told = acts[one].thing or _set_apart(acts[one], act)
            if not told and _least(alone[one], alone[other]) is not None:
                yield (one, other), likeness.acts(one, other)


def _set_apart(one: Act, other: Act) -> bool:
    """Whether one sentence tells both, of spans that only meet ("mayor from 1998 to 2002, senator from 2002
    to 2008")."""
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return False
    early, late = sorted(((one.earliest, one.latest), (other.earliest, other.latest)))
    return one.sentence == other.sentence and early[0] < late[0] <= early[1] < late[1]


def _joinable(left: Cluster, right: Cluster, score: float, mean: float, acts: Sequence[Act]) -> bool:
    """Whether two clusters are one event, whose likest acts are ``score`` alike and all ``mean``."""
    least = _least(left, right)
    if least is None or not _seen_together(left, right, acts):
        return False
    if _told_twice(left, right, acts):
        least *= TWICE
    if score < least:
        return False
    ahead = all(acts[n].ahead and acts[n].numbered for n in (left.acts[0], right.acts[0]))
    return mean >= (AVERAGE_AHEAD if ahead else AVERAGE) * least


def _told_twice(left: Cluster, right: Cluster, acts: Sequence[Act]) -> bool:
    """Whether one report tells both, each of some day of a month."""
    vague = [{acts[n].witness for n in cluster.acts if _wide(acts[n])} for cluster in (left, right)]
    return not vague[0].isdisjoint(vague[1])


def _seen_together(left: Cluster, right: Cluster, acts: Sequence[Act]) -> bool:
    """Whether "last week" and "Friday" can mean one day, where the reports' own days are not known."""
    seen = [act.seen for n in (*left.acts, *right.acts) if (act := acts[n]).seen]
    return all(one[0] <= other[1] and other[0] <= one[1] for one in seen for other in seen if one and other)


def _least(left: Cluster, right: Cluster) -> float | None:
    """The likeness that two clusters need, None where their days exclude each other."""
    if left.earliest is None and right.earliest is None:
        if left.day == right.day:
            return SAME_DAYS if left.day else WITHIN
        return None if left.day and right.day else UNKNOWN
    if (left.earliest is None) != (right.earliest is None) or left.days_with(right) is None:
        return None
    if left.of_the_days(right):
        return SAME_MONTH if MONTH <= _width(left) <= MONTHS else SAME_DAYS
    return IN_MONTHS if max(_width(left), _width(right)) > MONTHS else WITHIN


def _wide(act: Act) -> bool:
    return bool(act.earliest and act.latest and act.latest - act.earliest >= MONTH and not act.seen)


def _width(cluster: Cluster) -> timedelta:
    return cluster.latest - cluster.earliest if cluster.earliest and cluster.latest else timedelta(0)
