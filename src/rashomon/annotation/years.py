"""The year of a date that names none, where other dates of the report tell it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rashomon.language.dates import resolve
from rashomon.language.readings import DAY, KNOWN, MONTH, OTHER_EVENT, Tense, known_year, of_that_year
from rashomon.model import DateMention

# What a report tells of another year goes on for so many sentences, by steps of no more than so many days. Of
# 31 dates without a year that stand so in 1,552 real reports all 17 told as past were of that year, and all 4
# days that stand behind a day; of the other 10 two.
SENTENCES, STEP = 6, timedelta(150)
# A day less long ago is told as seen from the report.
RECENT = timedelta(150)
# A year longer ago is rather an hour ("19 January, 1815 GMT").
LIFETIME = timedelta(36525)
# From the middle of a year each date without one is of it.
MIDDLE = (7, 1)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of a report: what its clause says of its tense, whether a past verb stands before it in its
    sentence where it is a month alone, and the number of the sentence."""

    mention: DateMention
    tense: Tense
    behind_past: bool
    sentence: int

    @property
    def day(self) -> bool:
        """Whether it is a day of a year that it does not name."""
        return self.mention.rule.startswith((DAY, KNOWN))

    @property
    def month(self) -> bool:
        """Whether it is a month of a year that it does not name."""
        return self.mention.rule.startswith(MONTH)

    @property
    def told(self) -> bool:
        """Whether it names its year and month."""
        return self.mention.rule in ("a full date", "a month of a named year")


def in_their_years(found: Sequence[Dated], published: date) -> tuple[DateMention, ...]:
    """The dates of a report of the day ``published``, in text order, those that name no year in the one that
    the others tell: a day in that which the report names with it elsewhere, a month of no tense in that of
    which it tells it in a tense, and what is past in that of the date before it from which it goes on."""
    return tuple(_gone_on(list(_as_elsewhere(found, published)), published))


def _as_elsewhere(found: Sequence[Dated], published: date) -> Iterator[Dated]:
    """``found`` with each day and month as the report tells of it elsewhere."""
    days: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    months: defaultdict[int, set[int]] = defaultdict(set)
    for dated in found:
        first = dated.mention.earliest
        if first and dated.mention.rule == "a full date" and abs(published - first) < LIFETIME:
            days[first.month, first.day].add(first.year)
        elif first and (dated.day or dated.month) and dated.tense in ("past", "future"):
            months[first.month].add(first.year)
    for dated in found:
        first = dated.mention.earliest
        years: set[int] = set()
        if first and dated.mention.rule.startswith(DAY):
            least = published.year if dated.tense == "future" else 0
            most = published.year + (dated.tense != "past")
            years = {year for year in days[first.month, first.day] if least <= year <= most}
        elif first and dated.month and dated.tense in ("", "either"):
            years = {year for year in months[first.month] if not (dated.behind_past and year > first.year)}
        yield replace(dated, mention=_of_year(dated.mention, *years)) if len(years) == 1 else dated


def _gone_on(found: Sequence[Dated], published: date) -> Iterator[DateMention]:
    """The dates of ``found``, those in the midst of what is told of another year in that year."""
    near: Dated | None = None
    for dated in found:
        mention = dated.mention
        if (
            near
            and near.mention.earliest
            and mention.rule == OTHER_EVENT
            and of_that_year(mention.passage.text)
        ):
            mention = _of_year(mention, near.mention.earliest.year)
        elif dated.day or dated.month:
            mention = (_nearest(near, dated) if near else None) or mention
        if dated.told or (mention != dated.mention and dated.day):
            near = replace(dated, mention=mention) if _is_tale(mention, published) else None
        elif mention.earliest and not (
            dated.day or dated.month or mention.rule.startswith(("a year", "counted from"))
        ):
            near = None
        yield mention


def _is_tale(mention: DateMention, published: date) -> bool:
    """Whether it may be the first date of what is told of another year: not of late, and no byword."""
    day = mention.earliest
    if day is None or not RECENT < published - day < LIFETIME:
        return False
    return day.year != known_year(day.month, day.day)


def _nearest(near: Dated, dated: Dated) -> DateMention | None:
    """``dated`` as the day or month of its name that is nearest to the date ``near`` before it, None where it
    does not go on from that."""
    start = near.mention.earliest
    if start is None or dated.sentence - near.sentence > SENTENCES:
        return None
    if dated.tense != "past" and (dated.tense or not dated.day or start != near.mention.latest):
        return None
    moved = (_of_year(dated.mention, start.year + step) for step in (-1, 0, 1))
    ways = [(abs(mention.earliest - start), mention) for mention in moved if mention.earliest]
    way, best = min(ways, key=lambda item: item[0], default=(STEP, None))
    return best if way < STEP else None


def _of_year(mention: DateMention, year: int) -> DateMention:
    """``mention`` in ``year``; as it is where it has no such day."""
    phrase = of_that_year(mention.passage.text) or mention.passage.text
    when = resolve(phrase, date(year, *MIDDLE), "either")
    if (mention.earliest and mention.earliest.year == year) or not (when.earliest and when.latest):
        return mention
    begin, end = when.earliest, when.latest
    if when.rule == KNOWN:
        begin = end = begin.replace(year=year)
    if begin.year != year:
        return mention
    kind = DAY if begin == end else MONTH
    return replace(
        mention, earliest=begin, latest=end, rule=f"{kind} that of {year}, of which the report tells"
    )
