"""The day of a report that does not tell its own, as far as the story's other witnesses give it away."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from rashomon.collation.reckoning import open_years, reckon
from rashomon.collation.stamps import posted, signed_days, stamp, told_after
from rashomon.language.dates import resolve, spot
from rashomon.language.tables import table
from rashomon.language.tenses import tense_at
from rashomon.language.tokens import Tokens
from rashomon.model import DateMention, Story, Witness

# A report names the day of its main event in its first sentences.
LEAD_SENTENCES = 6
# Reports of one event are written within these days of each other.
BEFORE, AFTER = timedelta(1), timedelta(1)
# A date line so near to the day of another report is of its year.
BESIDE = timedelta(7)
# A report quotes a post of its own day or of so many days before.
POSTED_BEFORE = 2
_NOW = re.compile(r"(?:earlier |later )?(?:today|this (?:morning|afternoon|evening))\b", re.IGNORECASE)
# Days that count from the report's own.
_BY_REPORT = ("today", "yesterday")
_BEFORE_NOW = re.compile(r"yesterday\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Anchor:
    """The days on which a report may have been written, and how that is known; ``own``: by its own stamp or
    date line."""

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
    own = known | _stamped(lacking)
    span = Anchor(*reckoned) if not own and (reckoned := reckon(story)) else None
    days = [anchor.earliest for anchor in own.values()]
    lined = _from_datelines(story, lacking, days, span)
    # A development's own date line is its own too.
    stamped = _from_datelines(story, later, days, None) | stamped
    found = {**_from_signs(story, lacking), **lined, **_stamped(lacking)}
    if not known and not found:
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


def _from_datelines(
    story: Story, lacking: list[Witness], days: Collection[date], span: Anchor | None
) -> dict[str, Anchor]:
    """A date line without a year ("Month 30"): the day beside those of the dated reports (``days``) or in the
    months that the texts leave open (``span``); else the year in which it fell on the lead's weekday."""
    years = [*sorted({day.year for day in days}, reverse=True), *open_years(story)]
    found = {}
    for witness in lacking:
        phrase, weekday = _dateline(witness), lead_day(witness)
        if phrase is None:
            continue
        day = _beside(phrase, days) or (_within(phrase, weekday, span) if span else None)
        rule = f"the date line of {witness.siglum} has no year: it is that of the other reports"
        if day is None and weekday and weekday not in _BY_REPORT:
            day = next(_falling(phrase, weekday, years), None)
            rule = (
                f"the date line of {witness.siglum} has no year: in {day.year}, which goes with the "
                f"years that the texts name, that day was a {weekday.capitalize()}"
                if day
                else ""
            )
        if day:
            found[witness.siglum] = Anchor(day, day, rule, own=True)
    return found


def _of_year(phrase: str, year: int) -> date | None:
    """The day of ``year`` that ``phrase`` ("May 3") names."""
    day = resolve(phrase, date(year, 7, 1), "").earliest if MINYEAR <= year <= MAXYEAR else None
    return day if day and day.year == year else None


def _beside(phrase: str, days: Collection[date]) -> date | None:
    """The day that ``phrase`` names, where it lies beside one of the ``days`` of dated reports."""
    found = (
        day for near in sorted(days) if (day := _of_year(phrase, near.year)) and abs(day - near) <= BESIDE
    )
    return next(found, None)


def _within(phrase: str, weekday: str | None, span: Anchor) -> date | None:
    """The day that ``phrase`` names within ``span``, where it is the lead's weekday or the day after it."""
    day = _of_year(phrase, span.latest.year)
    if day is None or not span.earliest <= day <= span.latest:
        return None
    if weekday is None or weekday in _BY_REPORT:
        return day
    return day if (day.weekday() - weekday_number(weekday)) % 7 <= AFTER.days else None


def _falling(phrase: str, weekday: str, years: Iterable[int]) -> Iterator[date]:
    """The days of ``years`` that ``phrase`` ("May 3") names and that are a ``weekday``."""
    for year in years:
        day = _of_year(phrase, year)
        if day and day.weekday() == weekday_number(weekday):
            yield day


def _dateline(witness: Witness) -> str | None:
    """The day and month in the date line, where it gives no year."""
    line = witness.masthead.dateline
    for start, end in spot(line.text, Tokens(line.text), 0, len(line.text)) if line else ():
        phrase = line.text[start:end] if line else ""
        if re.search(r"\d", phrase) and resolve(phrase, None, "").earliest is None:
            return phrase
    return None


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
