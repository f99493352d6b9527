"""The day of a report that does not tell its own, as far as the story's other witnesses give it away."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from rashomon.collation.stamps import posted, signed_days, stamp, told_after
from rashomon.collation.tellings import Telling, Tellings
from rashomon.language.dates import resolve, spot
from rashomon.language.periods import month_range
from rashomon.language.tables import table
from rashomon.language.tenses import tense_at
from rashomon.language.tokens import Tokens
from rashomon.model import DateMention, Passage, Story, Witness

# A report names the day of its main event in its first sentences.
LEAD_SENTENCES = 6
# Sentences this alike tell one event where one dates it by the calendar and one by the report's day.
SAME_EVENT = 0.18
# … if no sentence with another year or month comes nearer than this share of it.
MARGIN = 0.8
# Reports of one event are written within these days of each other.
BEFORE, AFTER = timedelta(1), timedelta(1)
# A report quotes a post of its own day or of so many days before.
POSTED_BEFORE = 2
# A report is written at most so many years after the latest that the texts name, and so many of the years
# that they name may still be to come.
YEARS_LATER, YEARS_AHEAD = 2, 1
# No report names a year further ahead than this.
LOOKING_AHEAD = 5
_NOW = re.compile(r"(?:earlier |later )?(?:today|this (?:morning|afternoon|evening))\b", re.IGNORECASE)
# Days that count from the report's own.
_BY_REPORT = ("today", "yesterday")
_BEFORE_NOW = re.compile(r"yesterday\b", re.IGNORECASE)
_PERIOD = re.compile(r"(last|this|next) (year|month)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Anchor:
    """The days on which a report may have been written, and how that is known; ``own``: by its own stamp."""

    earliest: date
    latest: date
    rule: str
    own: bool = False

    @property
    def exact(self) -> bool:
        """Whether it is one day."""
        return self.earliest == self.latest


def shifted(day: date, step: timedelta) -> date:
    """``day`` moved by ``step``; at the ends of the calendar, its first or last day."""
    try:
        return day + step
    except OverflowError:
        return date.min if step < timedelta(0) else date.max


def find_anchors(story: Story) -> dict[str, Anchor]:
    """An anchor for every report that carries no date and is stamped with one or can borrow it; developments
    borrow none."""
    known = {
        witness.siglum: Anchor(witness.masthead.published, witness.masthead.published, "")
        for witness in story.witnesses
        if witness.masthead.published and witness.role == "report"
    }
    lacking = [w for w in story.witnesses if w.role == "report" and w.siglum not in known]
    later = [w for w in story.witnesses if w.role == "development" and not w.masthead.published]
    stamped = _stamped(later)
    dates = {anchor.earliest.year for anchor in known.values()}
    found = {**_from_signs(story, lacking), **_from_datelines(story, lacking, dates), **_stamped(lacking)}
    if not known and not found:
        span = _from_shared_events(story)
        return stamped | ({witness.siglum: span for witness in lacking} if span else {})
    for witness in lacking:
        if witness.siglum not in found:
            anchor = _borrowed(story, witness, {**known, **found})
            if anchor:
                found[witness.siglum] = anchor
    return stamped | found


def lead_day(witness: Witness) -> str | None:
    """The weekday that the first sentences date the news by ("friday"), or "today", or None."""
    first = [s for s in witness.sentences if s.part == "body"][:LEAD_SENTENCES]
    if not first:
        return None
    for mention in witness.dates:
        if first[0].start <= mention.passage.start < first[-1].end:
            word = weekday_of(mention)
            if word and not to_come(witness, mention):
                return word
            if _NOW.match(mention.passage.text):
                return "today"
            if _BEFORE_NOW.match(mention.passage.text):
                return "yesterday"
    return None


def to_come(witness: Witness, mention: DateMention) -> bool:
    """Whether the words around a date tell of what is to come."""
    place = mention.passage
    after = bisect_right(witness.sentences, place.start, key=lambda one: one.start)
    sentence = witness.sentences[after - 1]
    return tense_at(witness.text, sentence.start, place.start, place.end, sentence.end) == "future"


def weekday_of(mention: DateMention) -> str | None:
    """The weekday a date mention names, if it names one alone."""
    words = re.findall(r"[a-z]+", mention.passage.text.lower())
    if {"last", "next", "week"} & set(words) or any(
        character.isdigit() for character in mention.passage.text
    ):
        return None
    for group in table("calendar")["weekdays"]:
        if any(word in group for word in words):
            return str(group[0])
    return None


def weekday_number(weekday: str) -> int:
    """0 for Monday."""
    return next(i for i, group in enumerate(table("calendar")["weekdays"]) if group[0] == weekday)


def _stamped(lacking: Iterable[Witness]) -> dict[str, Anchor]:
    """The day that stands above a report."""
    days = {witness.siglum: stamp(witness) for witness in lacking}
    return {
        siglum: Anchor(day, day, f"{siglum} is stamped with its day", own=True)
        for siglum, day in days.items()
        if day
    }


def _from_signs(story: Story, lacking: list[Witness]) -> dict[str, Anchor]:
    """The last day of a photograph, or of a post and the days after it, if it is the lead's weekday."""
    found = {}
    for witness in lacking:
        lead, post = lead_day(witness), posted(witness)
        days = sorted(signed_days(witness))[-1:]
        if post:
            days += [shifted(post, timedelta(step)) for step in range(POSTED_BEFORE + 1)]
        for day in days:
            if lead == day.strftime("%A").lower() and not told_after(story, day):
                rule = f"a post or photograph dates {witness.siglum}: {day} is the weekday of its news"
                found[witness.siglum] = Anchor(day, day, rule)
                break
    return found


def _from_datelines(story: Story, lacking: list[Witness], known: set[int]) -> dict[str, Anchor]:
    """A date line without a year ("Month 30"): the year in which it fell on the lead's weekday, of those of
    the reports that carry a date (``known``) or of those that the texts leave open."""
    years = [*sorted(known, reverse=True), *_open_years(_years(story))]
    found = {}
    for witness in lacking:
        phrase, weekday = _dateline(witness), lead_day(witness)
        if phrase is None or weekday is None or weekday in _BY_REPORT:
            continue
        day = next(_falling(phrase, weekday, years), None)
        if day:
            rule = (
                f"the date line of {witness.siglum} has no year: in {day.year}, which goes with the "
                f"years that the texts name, that day was a {weekday.capitalize()}"
            )
            found[witness.siglum] = Anchor(day, day, rule)
    return found


def _open_years(named: set[int]) -> list[int]:
    """The years in which texts that name ``named`` may be written, the likeliest first: little that they name
    lies ahead, and what they name last is not long past."""
    years = {year + step for year in named for step in range(-1, YEARS_LATER + 1)}
    ahead = {year: sum(other > year for other in named) for year in years}
    past = {year: min((year - other for other in named if other <= year), default=0) for year in years}
    possible = (year for year in years if ahead[year] <= YEARS_AHEAD)
    return sorted(possible, key=lambda year: (ahead[year] + past[year] / YEARS_LATER, -year))


def _falling(phrase: str, weekday: str, years: Iterable[int]) -> Iterator[date]:
    """The days of ``years`` that ``phrase`` ("May 3") names and that are a ``weekday``."""
    for year in years:
        day = resolve(phrase, date(year, 7, 1), "").earliest if MINYEAR <= year <= MAXYEAR else None
        if day and day.year == year and day.weekday() == weekday_number(weekday):
            yield day


def _dateline(witness: Witness) -> str | None:
    """The day and month in the date line, where it gives no year."""
    line = witness.masthead.dateline
    for start, end in spot(line.text, Tokens(line.text), 0, len(line.text)) if line else ():
        phrase = line.text[start:end] if line else ""
        if re.search(r"\d", phrase) and resolve(phrase, None, "").earliest is None:
            return phrase
    return None


def _years(story: Story) -> set[int]:
    """The years of the last decades that the witnesses name by number."""
    return {
        mention.earliest.year
        for witness in story.witnesses
        for mention in witness.dates
        if mention.earliest and mention.latest and re.search(r"\d{4}", mention.passage.text)
    }


def _borrowed(story: Story, witness: Witness, known: dict[str, Anchor]) -> Anchor | None:
    """The day of a co-witness that tells the same event on the same weekday; else the days around it."""
    mine = lead_day(witness)
    votes: Counter[tuple[date, str]] = Counter()
    for siglum, anchor in sorted(known.items()):
        if not anchor.exact:
            continue
        theirs = lead_day(story.witness(siglum))
        event = _event_day(anchor.earliest, theirs)
        if mine in _BY_REPORT and theirs:
            votes[shifted(event, timedelta(mine == "yesterday")), siglum] += 1
        elif mine and mine not in _BY_REPORT and event.weekday() == weekday_number(mine):
            votes[anchor.earliest, siglum] += 1
    if votes:
        days = Counter(day for day, _ in votes)
        day = min(days, key=lambda item: (-days[item], item))
        source = min(
            (siglum for voted, siglum in votes if voted == day), key=lambda s: (known[s].rule != "", s)
        )
        told = known[source].rule or f"the date of {source}"
        rule = f"the day is borrowed from {source}, which tells the same event on the same day ({told})"
        return Anchor(day, day, rule)
    exact = sorted(anchor.earliest for anchor in known.values() if anchor.exact)
    if not exact:
        return None
    source = min(siglum for siglum, anchor in known.items() if anchor.exact)
    rule = f"a report of the same event as {source}, so of the same days"
    first, last = shifted(exact[0], -BEFORE), shifted(exact[-1], AFTER)
    if mine and mine not in _BY_REPORT:
        around = [shifted(first, timedelta(step)) for step in range((last - first).days + 1)]
        falls = [day for day in around if day.weekday() == weekday_number(mine)]
        if len(falls) == 1:
            return Anchor(
                falls[0],
                falls[0],
                f"{rule}: of the {mine.capitalize()} that it tells of",
            )
    return Anchor(first, last, rule)


def _event_day(anchor: date, lead: str | None) -> date:
    if lead is None or lead in _BY_REPORT:
        return shifted(anchor, -timedelta(lead == "yesterday"))
    return shifted(anchor, -timedelta((anchor.weekday() - weekday_number(lead)) % 7))


def _from_shared_events(story: Story) -> Anchor | None:
    """Year and month of the reports from events that one dates by the calendar and another by "last year"."""
    tellings = Tellings(story)
    reports = {witness.siglum for witness in story.witnesses if witness.role == "report"}
    dated = [telling for telling in tellings.dated if telling.witness in reports]
    years: Counter[int] = Counter()
    months: Counter[int] = Counter()
    for told, other in _pairs(tellings, dated):
        word, unit = _PERIOD.fullmatch(" ".join(told.date.passage.text.split())).groups()  # type: ignore[union-attr]
        step = {"last": 1, "this": 0, "next": -1}[word.lower()]
        year, month = _calendar(other.date)
        if unit.lower() == "year" and year:
            years[year + step] += 1
        if unit.lower() == "month" and month:
            months[(month - 1 + step) % 12 + 1] += 1
    if len(years) != 1:
        return None
    year = next(iter(years))
    if year < max(_years(story)) - LOOKING_AHEAD:
        return None
    if len(months) == 1:
        return Anchor(
            *month_range(year, next(iter(months))),
            "the month of the reports, from events that one witness dates by the calendar and another by "
            "“last year” or “next month”",
        )
    return Anchor(
        date(year, 1, 1),
        date(year, 12, 31),
        "the year of the reports, from an event that one witness dates by the calendar and another "
        "by “last year”",
    )


def _pairs(tellings: Tellings, dated: list[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """Each "last year" or "next month" with the calendar date of the same event in another witness."""
    values: dict[Passage, set[int | None]] = {telling.sentence: set() for telling in dated}
    for telling in dated:
        values[telling.sentence] |= {value for value in _calendar(telling.date) if value}
    for told in dated:
        period = _PERIOD.fullmatch(" ".join(told.date.passage.text.split())) if told.date else None
        if not period:
            continue
        slot = 0 if period.group(2).lower() == "year" else 1
        own = values[told.sentence]
        others = [
            (tellings.alike(told, other), -other.number, value, other)
            for other in dated
            if other.witness != told.witness and not other.label
            if (value := _calendar(other.date)[slot]) and not own & values[other.sentence]
        ]
        best = max(others, key=lambda item: item[:2], default=None)
        if best is None or best[0] < SAME_EVENT:
            continue
        if all(score < MARGIN * best[0] for score, _, value, _ in others if value != best[2]):
            yield told, best[3]


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
