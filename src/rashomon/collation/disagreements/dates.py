"""One event at different times."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from rashomon.collation.disagreements.datelines import days_written, stamped
from rashomon.collation.disagreements.headings import heading
from rashomon.collation.disagreements.lead_days import NEAR_DAYS as LEAD_DAYS
from rashomon.collation.disagreements.lead_days import lead_days
from rashomon.collation.disagreements.phases import phases
from rashomon.collation.disagreements.time_sides import find_times
from rashomon.collation.disagreements.unanchored_years import unanchored_years
from rashomon.collation.material import Material
from rashomon.collation.tellings import Telling, Tellings
from rashomon.language.senses import senses
from rashomon.language.tables import table, words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Disagreement, Judgement, Passage

# Two clauses at least this alike tell one event, though their days exclude each other.
SAME_EVENT = 0.45
# … and so much where each clause has another verb of beginning: announced on one day, in force from another.
TWO_STEPS = 0.3
# Days further apart than this, or two years, are of two events of one kind, unless the clauses are nearly
# the same.
NEAR_DAYS = timedelta(45)
NEARLY_SAME = 0.7
# One event dated by two years is told by clauses so much alike, where the years lie so near.
SAME_YEARS, NEAR_YEARS = 0.5, 2
# … and where the days are told as weekdays, from reports of one day.
WEEKDAY = 0.7
# Clauses of two telling words must be the same.
SAME_WORDS = 0.95
# No likeness is enough for days told from two reports' own days.
SURE = 2.0
# A clause of fewer telling words is too little to be set against another.
MIN_WORDS = 2
# "early in the month" is still near enough to a day to be set against one.
SHORT = timedelta(14)
# "Last Tuesday", told on a Wednesday, is yesterday or the week before.
WEEK = timedelta(7)
# Papers tell of one day on the next.
RUNNING = timedelta(1)
_WEEKDAYS = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
# "Ahead of the June vote", "than in May": the clause is set against that day and did not happen on it.
_BESIDE = re.compile(
    r"\b(?:ahead\s+of|before|after|until|till|since|prior\s+to|following|than|from|compared\s+(?:with|to)|as\s+of)\b"
    r"[^,;.]{0,40}$",
    re.IGNORECASE,
)
# "Postponed until Thursday" is when it is to be.
_PUT_OFF = re.compile(
    r"\b(?:postpon|delay|adjourn|deferr|put\s+off|put\s+back|push\w*\s+back|reschedul|extend)\w*\s+(?:\w+\s+){0,3}(?:un)?till?\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
# Of these there is one after another.
_SERIES = re.compile(r"\b(?:polls?|surveys?|surveyed)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_RELATIVE = re.compile(r"(?:who|which|that|where|when)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# Compared as written: "May" is a month.
_UNREAL = words("clauses", "unreal")
_CALENDAR = re.compile(
    r"\d|\b(?:" + "|".join(group[0] for group in table("calendar")["months"]) + r")\b", re.IGNORECASE
)
# "14 days after the quake" dates what came after it.
_COUNTED_OFF = re.compile(r"\b\d+\s+(?:hours?|days?|weeks?|months?|years?)\b", re.IGNORECASE)
_DONE = re.compile(r"[a-z]{3,}ed")
_STARTS = re.compile(
    r"\b(?:announc|decid|sign|order|impos|start|beg[au]n|took\s+effect|go(?:es)?\s+into|come?s?\s+into)\w*",
    re.IGNORECASE,
)


def find(material: Material) -> Iterator[Disagreement]:
    """Every disagreement of this kind."""
    found = [*_incompatible_days(material)]
    found += _news_on_two_days(material, {p for item in found for side in item.sides for p in side})
    found += unanchored_years(material)
    shown = [passage for item in found for side in item.sides for passage in side]
    yield from found
    for item in find_times(material):
        if not any(passage.overlaps(place) for side in item.sides for passage in side for place in shown):
            yield item


def _news_on_two_days(material: Material, shown: set[Passage]) -> Iterator[Disagreement]:
    """What reports open with, each on one day by its name, where no more similar pair was shown."""
    dated = [
        telling
        for telling in material.tellings.dated
        if telling.date and telling.date.earliest and not telling.label and _tells(telling)
        if _exact(telling) and (_weekday(telling) or _by_calendar(telling))
    ]
    for found in phases(material, dated):
        places = {place for side in found.sides for place in side}
        if not any(place.overlaps(one) for place in places for one in shown):
            shown |= places
            yield found
    for one, other, found in lead_days(material, dated):
        apart = not (_meet(one, other) or _same_day_written(one, other) or _counts_differ(one, other))
        told = any(place.overlaps(t.passage) for place in shown for t in (one, other))
        if apart and _distance(one, other) <= LEAD_DAYS and not told:
            shown |= {one.passage, other.passage}
            yield found


def _incompatible_days(material: Material) -> Iterator[Disagreement]:
    """One event, dated by two witnesses on days that exclude each other."""
    tellings = material.tellings
    resolved = [t for t in tellings.dated if t.date and t.date.earliest and not t.label and _tells(t)]
    agreed = {
        frozenset((one.sentence, other.witness))
        for one, other in _pairs(resolved)
        if _meet(one, other) and tellings.alike(one, other) >= SAME_EVENT
    }
    seen: set[Passage] = set()
    for one, other in _pairs(resolved):
        if one.witness == other.witness or _meet(one, other) or _same_day_written(one, other):
            continue
        if (
            frozenset((one.sentence, other.witness)) in agreed
            or frozenset((other.sentence, one.witness)) in agreed
        ):
            continue
        score = tellings.alike(one, other)
        steps = bool(_steps(one) and _steps(other)) and _steps(one) != _steps(other)
        near = _distance(one, other) <= NEAR_DAYS and not (_wide(one) or _wide(other))
        years = _years_near(one, other)
        least = (
            (TWO_STEPS if steps and _short(one) and _short(other) else SAME_EVENT)
            if near
            else (SAME_YEARS if years else NEARLY_SAME)
        )
        by_calendar = _by_calendar(one) and _by_calendar(other)
        if min(len(one.words), len(other.words)) <= MIN_WORDS:
            least = SAME_WORDS
        elif not by_calendar:
            least = max(least, WEEKDAY if _of_one_day(material, one, other) else SURE)
        if score < least or seen & {one.passage, other.passage} or _counts_differ(one, other):
            continue
        if not by_calendar and (_distance(one, other) == WEEK or _other_acts(one, other)):
            continue
        foreign = (_of_others(material, one, other), _of_others(material, other, one))
        if (all(foreign) and not years) or (any(foreign) and not by_calendar):
            continue
        seen |= {one.passage, other.passage}
        exact = _exact(one) and _exact(other)
        judgement: Judgement = (
            "conflict" if exact and by_calendar and not steps and score >= NEARLY_SAME else "unsure"
        )
        yield Disagreement(
            kind="date",
            about=f"the {'year' if years else 'day'} of: “{heading(one.passage.text)}”",
            sides=(
                _with_agreeing(tellings, resolved, one, other),
                _with_agreeing(tellings, resolved, other, one),
            ),
            judgement=judgement,
            within_one=False,
            rule="clauses of one event with days that exclude each other"
            + ("; the verbs differ, so they may be two steps of one affair" if steps else ""),
        )


def _with_agreeing(
    tellings: Tellings, resolved: list[Telling], one: Telling, other: Telling
) -> tuple[Passage, ...]:
    """``one``, and of each further report the clause that tells the same event on the same day."""
    found = {one.witness: one.passage}
    for item in resolved:
        other_report = item.witness not in {one.witness, other.witness}
        one_day = _meet(item, one) and not _meet(item, other)
        if other_report and one_day and tellings.alike(item, one) >= SAME_EVENT:
            found.setdefault(item.witness, item.passage)
    return tuple(sorted(found.values()))


def _other_acts(one: Telling, other: Telling) -> bool:
    """Whether both tell what was done ("walked", "offered") and nothing that both did."""
    first, second = (
        {lemma(word) for word in Tokens(telling.passage.text).lower if _DONE.fullmatch(word)}
        for telling in (one, other)
    )
    return bool(first and second) and all(second.isdisjoint(senses(act)) for act in first)


def _years_near(one: Telling, other: Telling) -> bool:
    """Whether both are dated by a year alone, and the two lie near each other."""
    years = [t.date.passage.text for t in (one, other) if t.date]
    return all(map(str.isdigit, years)) and abs(int(years[0]) - int(years[1])) <= NEAR_YEARS


def _same_day_written(one: Telling, other: Telling) -> bool:
    """Whether one's day stands in the other's too: two years were guessed, or "April 29 to 5" is no range."""
    years = [t.date is not None and bool(_YEAR.search(t.date.passage.text)) for t in (one, other)]
    return not all(years) and bool(_days_written(one) & _days_written(other))


def _days_written(telling: Telling) -> set[tuple[str, str]]:
    """The days of a month in the date as it is written, in either order."""
    return days_written(telling.date.passage.text) if telling.date else set()


def _counts_differ(one: Telling, other: Telling) -> bool:
    """Whether both clauses count, and nothing the same: two statements, each of its own day."""
    first, second = _numbers(one), _numbers(other)
    return bool(first and second) and not first & second


def _numbers(telling: Telling) -> frozenset[str]:
    """The numbers in the clause that are not part of its date."""
    start = telling.date.passage.start - telling.passage.start if telling.date else 0
    end = telling.date.passage.end - telling.passage.start if telling.date else 0
    text = telling.passage.text
    rest = text[:start] + " " + text[end:] if 0 <= start <= end else text
    return frozenset(_NUMBER.findall(rest))


def _of_one_day(material: Material, one: Telling, other: Telling) -> bool:
    """Whether both are told as weekdays or the like, exactly, in reports that say they are of one day, or as
    weekdays of two names in reports of two days running."""
    first, second = (material.story.witness(t.witness).masthead.published for t in (one, other))
    if first is None or second is None or not (_exact(one) and _exact(other)):
        return False
    return first == second or (abs(first - second) <= RUNNING and bool(_weekday(one) and _weekday(other)))


def _weekday(telling: Telling) -> re.Match[str] | None:
    return _WEEKDAYS.search(telling.date.passage.text) if telling.date else None


def _pairs(tellings: list[Telling]) -> Iterator[tuple[Telling, Telling]]:
    yield from combinations(tellings, 2)


def _by_calendar(telling: Telling) -> bool:
    """Whether the date is named by the calendar: days told from the report's day move with the report."""
    if telling.date is None or _COUNTED_OFF.search(telling.date.passage.text):
        return False
    return bool(_CALENDAR.search(telling.date.passage.text))


def _tells(telling: Telling) -> bool:
    """Whether the clause tells something: a line that begins with its date ("3 May, updated") is a stamp."""
    stamp = telling.date is not None and telling.date.passage.start == telling.sentence.start
    told = not stamp and len(telling.words) >= MIN_WORDS and not _dateline(telling)
    told = told and not _SERIES.search(telling.passage.text)
    return told and _UNREAL.isdisjoint(Tokens(telling.passage.text).words)


def _of_others(material: Material, one: Telling, other: Telling) -> bool:
    """Whether ``one`` tells of a party that the other's sentence lacks ("which": the party before it)."""
    witness = material.story.witness(one.witness)
    own = {party.id for party in material.cast.within(one.passage)}
    if _RELATIVE.match(one.passage.text.lower()):
        before = witness.passage(one.sentence.start, one.passage.start)
        own |= {party.id for party in material.cast.within(before)[-1:]}
    return not own <= {party.id for party in material.cast.within(other.sentence)}


def _dateline(telling: Telling) -> bool:
    """Whether the date is a date line's ("KELM, June 12 (Wire) -") or one that the clause is set against."""
    if telling.date is None:
        return False
    before = telling.sentence.text[: telling.date.passage.start - telling.sentence.start]
    beside = _BESIDE.search(before) and not _PUT_OFF.search(before)
    return bool(beside) or stamped(telling.sentence, telling.date.passage)


def _days(telling: Telling) -> tuple[date, date]:
    mention = telling.date
    if mention is None or mention.earliest is None or mention.latest is None:
        raise ValueError("a telling without days")
    return mention.earliest, mention.latest


def _exact(telling: Telling) -> bool:
    first, last = _days(telling)
    return first == last


def _wide(telling: Telling) -> bool:
    """Whether the date is a year or the like, next to which lie many other events of one kind."""
    first, last = _days(telling)
    return last - first > 2 * NEAR_DAYS


def _short(telling: Telling) -> bool:
    first, last = _days(telling)
    return last - first <= SHORT


def _meet(one: Telling, other: Telling) -> bool:
    first, second = _days(one), _days(other)
    return first[0] <= second[1] and second[0] <= first[1]


def _distance(one: Telling, other: Telling) -> timedelta:
    first, second = _days(one), _days(other)
    return max(first[0], second[0]) - min(first[1], second[1])


def _steps(telling: Telling) -> frozenset[str]:
    return frozenset(match.group()[:4].lower() for match in _STARTS.finditer(telling.passage.text))
