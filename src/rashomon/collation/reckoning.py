"""The months in which a story's reports may have been written, where none of them tells its day.

What one report dates by the calendar ("on June 9") another dates as seen from its own day ("last month"):
each such pair leaves open the months from which both mean the same days.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import MAXYEAR, MINYEAR, date, timedelta

from rashomon.collation.tellings import Telling, Tellings
from rashomon.language.dates import resolve
from rashomon.language.periods import month_range
from rashomon.language.readings import Tense, When
from rashomon.language.tables import table
from rashomon.language.tenses import tense_at
from rashomon.model import DateMention, Passage, Story

# Sentences this alike tell one event where one dates it by the calendar and one by the report's day.
SAME_EVENT = 0.18
# … if no sentence with another year or month comes nearer than this share of it.
MARGIN = 0.8
# A report is written at most so many years after the latest that the texts name, and so many of the years
# that they name may still be to come.
YEARS_LATER, YEARS_AHEAD, DAYS_AHEAD = 2, 1, 1
# What the pairs that leave the same months open must be alike together.
ENOUGH = 0.3
# "Last month" and "last year" are compared with the calendar, "last week" is not.
SHORTEST, MONTH, YEAR = timedelta(27), timedelta(31), timedelta(366)
# From this day the width of a phrase is taken.
SOME_DAY = date(2001, 7, 15)
# "Less than a year ago", "the past year" are no year and no month of the calendar.
_LOOSE = re.compile(r"(?:the )?(?:past|coming)\b|(?:less|more) than\b", re.IGNORECASE)
FULL = "a full date"
RULE = "from events that one witness dates by the calendar and another by “last year” or “next month”"


def named_years(story: Story) -> set[int]:
    """The years that the witnesses name by number."""
    return {
        mention.earliest.year
        for witness in story.witnesses
        for mention in witness.dates
        if mention.earliest and mention.latest and re.search(r"\d{4}", mention.passage.text)
    }


def open_years(story: Story) -> list[int]:
    """The years in which a story's texts may be written, the likeliest first: little that they name lies
    ahead, no day of a later year than the next, and what they name last is not long past."""
    named = named_years(story)
    days = [d.earliest.year for w in story.witnesses for d in w.dates if d.earliest and d.rule == FULL]
    least = max(days, default=MINYEAR) - DAYS_AHEAD
    years = {year + step for year in named for step in range(-1, YEARS_LATER + 1) if year + step >= least}
    ahead = {year: sum(other > year for other in named) for year in years}
    past = {year: min((year - other for other in named if other <= year), default=0) for year in years}
    possible = (year for year in years if ahead[year] <= YEARS_AHEAD)
    return sorted(possible, key=lambda year: (ahead[year] + past[year] / YEARS_LATER, -year))


def reckon(story: Story) -> tuple[date, date, str] | None:
    """First and last day of the months in which the reports may have been written, and how that is known."""
    tellings = Tellings(story)
    reports = {witness.siglum for witness in story.witnesses if witness.role == "report"}
    dated = [telling for telling in tellings.dated if telling.witness in reports]
    votes: defaultdict[date, float] = defaultdict(float)
    for months, alike in _left_open(story, tellings, dated, _open_months(story, dated)):
        for month in sorted(months):
            votes[month] += alike
    most = max(votes.values(), default=0)
    if most < ENOUGH:
        return None
    best = sorted(month for month in votes if votes[month] == most)
    if len({month.month for month in best}) == 1:
        years = {month.year for month in best}
        year = next(year for year in open_years(story) if year in years)
        return *month_range(year, best[0].month), f"the month of the reports, {RULE}"
    if best[-1] - best[0] >= YEAR:
        return None
    last = month_range(best[-1].year, best[-1].month)[1]
    return best[0].replace(day=1), last, f"the months of the reports, {RULE}"


def _open_months(story: Story, dated: Sequence[Telling]) -> list[date]:
    """The middle of each month in which the reports may have been written: of an open year, and not before
    what they tell as past."""
    past = [
        telling.date.earliest
        for telling in dated
        if telling.date and telling.date.earliest and _calendar(telling.date)[1]
        if _tense(story, telling) == "past"
    ]
    years = (year for year in open_years(story) if MINYEAR < year < MAXYEAR)
    months = (date(year, month, 15) for year in sorted(years) for month in range(1, 13))
    return [month for month in months if all(day <= month_range(month.year, month.month)[1] for day in past)]


def _left_open(
    story: Story, tellings: Tellings, dated: Sequence[Telling], months: Sequence[date]
) -> Iterator[tuple[set[date], float]]:
    """For each "last year" or "next month" of which another witness tells the calendar date, the months from
    which it is that, and how alike the two tellings are."""
    values: dict[Passage, set[int | None]] = {telling.sentence: set() for telling in dated}
    for telling in dated:
        values[telling.sentence] |= {value for value in _calendar(telling.date) if value}
    for told in dated:
        slot = _slot(told)
        if slot is None:
            continue
        own = values[told.sentence]
        others = [
            (tellings.alike(told, other), -other.number, other)
            for other in dated
            if other.witness != told.witness and not other.label
            if _calendar(other.date)[slot] and not own & values[other.sentence]
        ]
        best = max(others, key=lambda item: item[:2], default=None)
        if best is None or best[0] < SAME_EVENT:
            continue
        found = {month for month in months if _meet(story, told, best[2], month)}
        rivals = (other for score, _, other in others if score >= MARGIN * best[0])
        if 0 < len(found) < len(months) and all(
            any(_meet(story, told, other, month) for month in found) for other in rivals
        ):
            yield found, best[0]


def _slot(told: Telling) -> int | None:
    """0 where the date is to be compared with a year, 1 with a month, as seen from the report's day; None
    for all other dates."""
    if told.date is None or told.date.earliest or told.label or any(_calendar(told.date)):
        return None
    phrase = told.date.passage.text
    when = resolve(phrase, SOME_DAY, "past")
    if _LOOSE.match(phrase) or when.earliest is None or when.latest is None:
        return None
    if not SHORTEST <= when.latest - when.earliest <= YEAR:
        return None
    return int(when.latest - when.earliest <= MONTH and "month" in phrase.lower())


def _meet(story: Story, told: Telling, other: Telling, month: date) -> bool:
    """Whether both dates may mean the same days, seen from this day of a month."""
    one, two = _seen(story, told, month), _seen(story, other, month)
    if not (one.earliest and one.latest and two.earliest and two.latest):
        return False
    return one.earliest <= two.latest and two.earliest <= one.latest


def _seen(story: Story, telling: Telling, day: date) -> When:
    mention = telling.date
    if mention is None or mention.earliest:
        return When(mention.earliest, mention.latest, mention.rule) if mention else When(None, None, "")
    return resolve(mention.passage.text, day, _tense(story, telling))


def _tense(story: Story, telling: Telling) -> Tense:
    place, sentence = telling.date.passage if telling.date else telling.passage, telling.sentence
    text = story.witness(telling.witness).text
    return tense_at(text, sentence.start, place.start, place.end, sentence.end)


def _calendar(mention: DateMention | None) -> tuple[int | None, int | None]:
    """Year and month that a mention names by itself."""
    if mention is None:
        return None, None
    year = re.search(r"\b(?:19|20)\d\d\b", mention.passage.text)
    words = re.findall(r"[a-z]+", mention.passage.text.lower())
    months = [
        number
        for number, group in enumerate(table("calendar")["months"], 1)
        if any(word in group for word in words)
    ]
    if "last" in words or "next" in words or "this" in words:
        return None, None
    return (int(year.group()) if year else None), (months[0] if months else None)
