"""One matter, told by two reports at days or clock times that exclude each other."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import product

from rashomon.collation.amounts import compatible
from rashomon.collation.disagreements.headings import heading
from rashomon.collation.disagreements.moments import apart, near
from rashomon.collation.disagreements.same_time import Times
from rashomon.collation.disagreements.times import Time, exclude, of_two_days
from rashomon.collation.material import Material
from rashomon.collation.timeline.grammar import calendar_words
from rashomon.language.clauses import is_verb
from rashomon.language.senses import likeness
from rashomon.model import Disagreement, Judgement, Passage

# Two times are of one matter from these log-odds on, by how finely they tell: of days by the calendar each is
# mostly of another matter, of hours and weekdays reports tell many, of parts of the day more.
SAME = {"day": -0.5, "month": -0.5, "year": 0.0, "name": 0.3, "hour": 1.7, "part": 0.1}
PARTS, CERTAIN = 2.0, 3.0
# So much more it is where a third report tells the time of one of them.
BACKED = 1.0
# What is told plainly is told in clauses so much alike.
PLAINLY = 0.3
# Days of one number in two months speak so much for one matter; each tenth of a year that days are
# apart, or year that years are, so much against it.
ALIKE = 1.0
FAR, FARTHEST, MOST = 0.2, timedelta(365), 10
# When a thing begins is seldom when it ends.
OTHER_BOUND = 1.0
# Weekdays are of the days of two reports, of one day or the next.
NEXT = timedelta(1)
# Years so far apart are of two matters of one kind.
YEARS = timedelta(3000)
# A report that tells the other's time from these log-odds on tells that matter so.
# … or, where those are higher, from so much less than them.
AGREES, NEARLY, BY_DATE = -1.5, 2.0, -3.0
# A clause of fewer words shows too little.
MIN_WORDS = 4

# A capital that begins no sentence.
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")
# "…, her family said on Tuesday".
_SAID = re.compile(r",\s+(?:[^,;\s]+\s+){1,8}?(?:said|says|told|added|announced|reported)\b[^,;]*$")
RULE = "{what} of one matter that exclude each other: {why}"
_WHAT = {"day": "days", "clock": "clock times"}


def find_times(material: Material) -> Iterator[Disagreement]:
    """One disagreement a matter, with all reports that tell its time, the likeliest first."""
    # In more reports than a few many times are alike: of four shown in such stories none was of one matter.
    if not material.small:
        return
    times = Times(material)
    clashing = [both for both in sorted(times.shows) if _clash(material, times, *both)]
    shown: set[int] = set()
    laid = [(both, _sides(times, *both)) for both in clashing]
    for _, sides in sorted(laid, key=lambda item: (-_sum(times, item[1]), item[0])):
        if shown.isdisjoint((*sides[0], *sides[1])):
            shown.update(*sides)
            yield _disagreement(material, times, sides)


def _sum(times: Times, sides: tuple[Sequence[int], Sequence[int]]) -> float:
    """The log-odds of all pairs over the two sides that speak for one matter."""
    return sum(max(0.0, times.odds.get((one, other), 0.0)) for one, other in product(*sides))


def _clash(material: Material, times: Times, one: int, other: int) -> bool:
    """Whether two times are of one matter and exclude each other."""
    left, right = times.told[one], times.told[other]
    if not exclude(left, right) or (left.kind == "clock" and of_two_days(left, right)):
        return False
    odds = times.odds[one, other]
    return (
        odds + _closeness(left, right) + _backed(times, one, other) >= _needed(times, one, other)
        and (left.bound == right.bound or left.kind == "day")
        and not _later(left, right)
        and not _of_two_matters(times, one, other)
        and odds
        >= max(times.likeliest(one, right.witness.siglum), times.likeliest(other, left.witness.siglum))
        and not (_told_too(times, one, other) or _told_too(times, other, one))
        and not _counts_differ(material, left, right)
    )


def _needed(times: Times, first: int, second: int) -> float:
    """The log-odds from which on two times are of one matter."""
    one, other = times.told[first], times.told[second]
    if "part" in (one.grain, other.grain):
        return PARTS if one.grain == other.grain else SAME["part"]
    ends = OTHER_BOUND if {one.bound, other.bound} == {"until", "from"} else 0.0
    return ends + max(SAME[one.grain], SAME[other.grain])


def _of_two_matters(times: Times, first: int, second: int) -> bool:
    """Whether two times are told of two parties, or days as years long apart, as weekdays of two acts, or as
    weekdays in reports that were not written on one day or the next."""
    one, other = times.told[first], times.told[second]
    if one.kind == "clock":
        return bool(times.strangers(first, second)) and not _backed(times, first, second)
    if (
        times.strangers(first, second)
        or (_names_own(one, other) and _names_own(other, one))
        or _gap(one, other) >= YEARS
    ):
        return True
    # Many things have an end: two deadlines that share no word are of two.
    if one.bound == other.bound == "until" and not times.related(first, second):
        return True
    if "name" not in (one.grain, other.grain):
        return False
    written = [time.witness.masthead.published for time in (one, other)]
    if written[0] is None or written[1] is None or abs(written[0] - written[1]) > NEXT:
        return True
    verbs = times.verbs[first], times.verbs[second]
    return one.grain == other.grain and all(verbs) and not likeness(*verbs)


def _names_own(one: Time, other: Time) -> bool:
    """Whether the sentence of ``one`` has a name of which the other's report has nothing."""
    names = _NAME.findall(one.sentence.text)
    return any(name not in other.witness.text and name.lower() not in calendar_words() for name in names)


def _gap(one: Time, other: Time) -> timedelta:
    """How far apart two days or spans are."""
    (first, end), (begin, last) = one.days[0], other.days[0]
    return max(first, begin) - min(end, last)


def _later(one: Time, other: Time) -> bool:
    """Whether the one may tell what has become of it since: of what was to come, or days later."""
    if one.ahead or other.ahead:
        return not near(one.witness, other.witness)
    one_day = bool(one.days and other.days) and not of_two_days(one, other)
    return apart(one.witness, other.witness) and not one_day


def _backed(times: Times, one: int, other: int) -> float:
    """What it adds that a third report tells one of the two times."""
    if times.told[one].kind == "day":
        return 0.0
    return BACKED if any(len(side) > 1 for side in _sides(times, one, other)) else 0.0


def _closeness(one: Time, other: Time) -> float:
    """What it adds that two days are like each other as written, or far apart."""
    if one.kind == "clock":
        return 0.0
    far = _gap(one, other)
    if one.grain == other.grain == "year":
        return -FAR * min(far / FARTHEST, MOST)
    slip = one.grain == other.grain == "day" and one.days[0][0].day == other.days[0][0].day
    return (ALIKE if slip else 0.0) - FAR * min(MOST * far / FARTHEST, MOST)


def _told_too(times: Times, one: int, other: int) -> bool:
    """Whether the report of ``other`` tells the time ``one`` for what may be its matter: a day by date is
    seldom told for two."""
    here, report = times.told[one], times.told[other].witness.siglum
    least = max(AGREES, times.odds[one, other] - NEARLY) if here.grain != "day" else BY_DATE
    return any(
        value >= least
        and here.grain == there.grain
        and (here.bound == there.bound or here.grain == "day")
        and not exclude(here, there)
        for number, value in times.partners(one)
        if (there := times.told[number]).witness.siglum == report
    )


def _counts_differ(material: Material, one: Time, other: Time) -> bool:
    """Whether both clauses count one thing and not as many: each count has its time ("41 dead by night")."""
    first, second = (
        [
            f
            for f in time.witness.figures
            if f.unit and material.tellings.clause(time.sentence, time.passage).contains(f.passage)
        ]
        for time in (one, other)
    )
    pairs = [(left, right) for left in first for right in second if left.unit == right.unit]
    return bool(pairs) and not any(compatible(left, right) for left, right in pairs)


def _sides(times: Times, one: int, other: int) -> tuple[list[int], list[int]]:
    """The two times, each with the likeliest of each further report that meets it and not the other."""
    told = times.told
    here = {told[one].witness.siglum, told[other].witness.siglum}
    best: dict[str, tuple[float, int, int]] = {}
    for side, (own, against) in enumerate(((one, other), (other, one))):
        for number, value in times.partners(own):
            siglum = told[number].witness.siglum
            meets = not exclude(told[own], told[number]) and exclude(told[against], told[number])
            meets = (
                meets and told[number].grain == told[own].grain and not of_two_days(told[own], told[number])
            )
            if siglum not in here and meets and value >= best.get(siglum, (AGREES, 0, 0))[0]:
                best[siglum] = value, number, side
    sides = ([one], [other])
    for _, number, side in best.values():
        sides[side].append(number)
    return sorted(sides[0]), sorted(sides[1])


def _disagreement(material: Material, times: Times, sides: Sequence[Sequence[int]]) -> Disagreement:
    told = [[times.told[one] for one in side] for side in sides]
    every = [time for side in told for time in side]
    first = told[0][0]
    sure = all(
        times.odds.get((one, other), 0.0) >= CERTAIN and times.alike(one, other) >= PLAINLY
        for one, other in product(*sides)
    )
    exact = all(time.sharp for time in every)
    judgement: Judgement = "conflict" if sure and exact else "unsure"
    why = "both are told plainly" if judgement == "conflict" else "what is told may not be quite the same"
    return Disagreement(
        kind="date",
        about=f"when: “{heading(_clause(material, first).text)}”",
        sides=tuple(tuple(_shown(material, time) for time in side) for side in told),
        judgement=judgement,
        within_one=False,
        rule=RULE.format(what=_WHAT[first.kind], why=why),
    )


def _shown(material: Material, time: Time) -> Passage:
    """A clock time by itself, a day with what it dates."""
    return time.passage if time.kind == "clock" else _clause(material, time)


def _clause(material: Material, time: Time) -> Passage:
    """The clause of a time, or its sentence where that says too little, without who says so behind it."""
    clause = material.tellings.clause(time.sentence, time.passage)
    before = clause.text[: max(0, time.passage.start - clause.start)].split()
    whole = clause.start == time.sentence.start or any(map(is_verb, before))
    shown = clause if whole and len(clause.text.split()) > MIN_WORDS else time.sentence
    said = _SAID.search(time.witness.text, time.passage.end, shown.end)
    return time.witness.passage(shown.start, said.start()) if said else shown
