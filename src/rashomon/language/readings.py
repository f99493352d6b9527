"""What each form of date means, seen from the day of the report."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from rashomon.language.numbers import ONES, TENS
from rashomon.language.periods import ROLLING, month_range, narrowed, period, shifted, weeks_on
from rashomon.language.tables import table

# "either": the words allow both, the nearest day is meant; "vote": of an election; "now": of how
# things are; "" where no word tells.
Tense = Literal["past", "future", "either", "vote", "now", ""]
Match = re.Match[str]

# A month, day or holiday longer ago than this is rather the one to come, where no tense is told: "the vote in
# July", said in April.
FAR = 240
# Within so many days of a day that is known by its date ("September 11") that of the report's year is meant.
NEAR = 45
# "The September 11 attacks", though the report is of September.
_KNOWN_FOR = re.compile(r"\s(?:terror(?:ist)?\s)?(?:attacks|hijackers|commission|victims)\b", re.IGNORECASE)
# A day longer ago than this would be called that of last year, though told as past; one further ahead that of
# next year, though told as to come: of 20 days and months in 1,552 real reports none was the one to come.
LAST_YEARS, NEXT_YEARS = 345, 305
# "Last May", said no more months later, may be that of the year before.
HALF_YEAR = 6
# A weekday so many days ago or fewer is nearer than the one to come.
WEEK, WEEK_HALF = 7, 3
# "1992-93" is a span of years, and of no more than these.
MOST_YEARS = 20
NO_ANCHOR = "the report has no date of its own"
OTHER_EVENT = "counted from another event whose date is not given"
# What the rules of dates without a year begin with.
DAY, MONTH = "a day of the year:", "a month without a year:"
KNOWN = "a day that is known by its date"


@dataclass(frozen=True, slots=True)
class When:
    """The first and last day a phrase can mean; both None where ``rule`` says what is missing."""

    earliest: date | None
    latest: date | None
    rule: str


def index_of(key: str, name: str) -> int:
    return next(i for i, group in enumerate(table("calendar")[key]) if name.lower() in group)


def month_number(match: Match) -> int:
    """Of the month that a form names."""
    groups = match.groupdict()
    if groups.get("monthnumber"):
        return int(groups["monthnumber"])
    return index_of("months", groups["month"]) + 1


def _day_number(written: str) -> int:
    number = re.match(r"\d+", written)
    return int(number.group()) if number else int(table("calendar")["ordinals"].index(written.lower())) + 1


def _of_this_year(match: Match, anchor: date) -> int | None:
    """The year that "last year" or its like names, None where there is no such word."""
    this = (match.groupdict().get("this") or "").lower()
    return anchor.year + {"last": -1, "this": 0, "next": 1}[this] if this else None


def no_anchor() -> When:
    return When(None, None, NO_ANCHOR)


def read_full(match: Match, anchor: date | None, tense: Tense) -> When:
    """Full."""
    year, month = int(match["year"]), month_number(match)
    first = date(year, month, _day_number(match["day"]))
    last = match.groupdict().get("lastday")
    return When(first, date(year, month, _day_number(last)) if last else first, "a full date")


def nearest(candidates: list[tuple[date, date]], anchor: date, tense: Tense) -> tuple[date, date]:
    if tense == "past":
        past = [item for item in candidates if item[0] <= anchor]
        return max(past)
    if tense == "future":
        return min(item for item in candidates if item[1] >= anchor)
    return min(candidates, key=lambda item: (abs((item[0] - anchor).days), item))


LAST, NEXT = "the last one on or before the report's date", "the next one on or after the report's date"
EITHER = "the one nearest to the report's date"


def told(candidates: list[tuple[date, date]], anchor: date, tense: Tense) -> tuple[date, date, str]:
    """The candidate that the tense says, and in words which that is; without a tense the last one, or the
    nearest where that lies far back."""
    first, last = nearest(candidates, anchor, "past" if tense in ("", "vote") else tense)
    if tense == "vote":
        # Americans vote in the Novembers of even years, others in any month.
        over = first.year % 2 == 0 and (anchor - last).days <= FAR
        if first.month == 11 and not over:
            return *nearest(candidates, anchor, "future"), NEXT
        return told(candidates, anchor, "past" if over and first.month == 11 else "either")
    far = (not tense and (anchor - last).days > FAR) or (first - anchor).days > NEXT_YEARS
    if tense == "either" or far:
        return *nearest(candidates, anchor, "either"), EITHER
    return first, last, NEXT if tense == "future" else LAST


def known_year(month: int, day: int) -> int | None:
    """The year for which a day is known that is called by its date alone."""
    found: int | None = table("calendar")["named_days"].get(f"{month}-{day}")
    return found


def of_known_year(day: date | None, after: str) -> When | None:
    """A day that is called by its date alone, where ``after`` names what it is known for."""
    year = known_year(day.month, day.day) if day else None
    if day is None or year is None or not _KNOWN_FOR.match(after):
        return None
    return When(day.replace(year=year), day.replace(year=year), KNOWN)


def read_month_day(match: Match, anchor: date | None, tense: Tense) -> When:
    """Month day."""
    if anchor is None:
        return When(None, None, "no year is given and " + NO_ANCHOR)
    month, day = month_number(match), _day_number(match["day"])
    last = match.groupdict().get("lastday")
    if year := _of_this_year(match, anchor):
        first = date(year, month, day)
        return When(first, date(year, month, _day_number(last)) if last else first, "a day of a told year")
    candidates = []
    for year in range(anchor.year - 4, anchor.year + 5):
        if day <= monthrange(year, month)[1]:
            first = date(year, month, day)
            candidates.append((first, date(year, month, _day_number(last)) if last else first))
    weekday = match.groupdict().get("on") or ""
    on_it = [days for days in candidates if weekday and days[0].weekday() == index_of("weekdays", weekday)]
    if on_it:
        first, end = nearest(on_it, anchor, "either")
        return When(first, end, f"a day of the year, the nearest that is a {weekday.capitalize()}")
    named = known_year(month, day)
    if named and anchor.year > named and all(abs((days[0] - anchor).days) > NEAR for days in candidates):
        return When(date(named, month, day), date(named, month, day), KNOWN)
    first, end, side = told(candidates, anchor, tense)
    if tense == "past" and (anchor - end).days > LAST_YEARS:
        first, end, side = told(candidates, anchor, "either")
    return When(first, end, f"{DAY} {side}")


def read_month_year(match: Match, anchor: date | None, tense: Tense) -> When:
    """Month year."""
    first, last = month_range(int(match["year"]), month_number(match))
    return When(*narrowed(match.groupdict().get("part"), first, last), "a month of a named year")


def read_month_this_year(match: Match, anchor: date | None, tense: Tense) -> When:
    """Month this year."""
    if anchor is None:
        return no_anchor()
    first, last = month_range(_of_this_year(match, anchor) or anchor.year, month_number(match))
    return When(
        *narrowed(match["part"], first, last), f"{match['this'].lower()} year, seen from the report's date"
    )


def read_this_month(match: Match, anchor: date | None, tense: Tense) -> When:
    """This month."""
    if anchor is None:
        return no_anchor()
    month, word = month_number(match), match["this"].lower()
    year = anchor.year
    if word in ("last", "past"):
        year -= month >= anchor.month
        if 0 < anchor.month - month <= HALF_YEAR:
            return When(None, None, "the month of that name of this year or of the one before")
    elif word == "next":
        year += month <= anchor.month
    return When(*month_range(year, month), f"the {word} month of that name, seen from the report's date")


def read_month(match: Match, anchor: date | None, tense: Tense) -> When:
    """Month."""
    if anchor is None:
        return When(None, None, "no year is given and " + NO_ANCHOR)
    month = month_number(match)
    candidates = [month_range(anchor.year + step, month) for step in (-1, 0, 1)]
    first, last, side = told(candidates, anchor, tense)
    return When(*narrowed(match["part"], first, last), f"{MONTH} {side}")


def read_share_of_year(match: Match, anchor: date | None, tense: Tense) -> When:
    """Share of year."""
    named = match.groupdict().get("year")
    if not named and anchor is None:
        return no_anchor()
    year = int(named) if named else (anchor and _of_this_year(match, anchor)) or 0
    half = match["share"].lower() in ("half", "six months")
    size = 6 if half else 3
    order = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(match["ordinal"].lower(), 12 // size)
    first = month_range(year, size * (order - 1) + 1)[0]
    return When(
        first, month_range(year, size * order)[1], f"a {'half' if half else 'quarter'} of a named year"
    )


def read_decade(match: Match, anchor: date | None, tense: Tense) -> When:
    """Decade."""
    short = match["short"]
    year = int(match["decade"]) if match["decade"] else (2000 if int(short) <= 20 else 1900) + int(short)
    first, last = narrowed(match["part"], date(year, 1, 1), date(year + 9, 12, 31))
    return When(date(first.year, 1, 1), date(last.year, 12, 31), "a decade")


def read_year(match: Match, anchor: date | None, tense: Tense) -> When:
    """Year."""
    year = int(match["year"])
    return When(*narrowed(match["part"], date(year, 1, 1), date(year, 12, 31)), "a year")


def read_years(match: Match, anchor: date | None, tense: Tense) -> When:
    """Years."""
    first, last = int(match["year"]), match["lastyear"]
    until = int(last) if len(last) > 2 else first - first % 100 + int(last)
    if not first < until <= first + MOST_YEARS:
        raise ValueError(match[0])
    return When(date(first, 1, 1), date(until, 12, 31), "several years")


def _over(groups: dict[str, str | None], anchor: date, tense: Tense) -> bool:
    """Whether the unit is rather the one that ended: "over the weekend" until the middle of the week,
    whatever the words around it tell; "two votes this weekend", said on a Monday."""
    if groups.get("part"):
        return tense == "past"
    if "this" not in groups:
        return tense != "future" or anchor.weekday() < WEEK_HALF
    just_over = groups["unit"] == "weekend" and anchor.weekday() < WEEK_HALF - 1
    return tense == "past" or (just_over and tense != "future")


def read_this_unit(match: Match, anchor: date | None, tense: Tense) -> When:
    """This unit."""
    groups = match.groupdict()
    this, unit = (groups.get("this") or "this").lower(), (groups.get("unit") or "year").lower()
    word = this.removeprefix("the ").strip()
    if word in ("following", "that", "same") or (
        word in ("previous", "next") and "the" in this and unit == "day"
    ):
        return When(None, None, OTHER_EVENT)
    if word == "next" and "the" in this and unit in ROLLING and tense in ("past", ""):
        # "He was freed in 2011 and the next year moved away".
        return When(None, None, OTHER_EVENT)
    if anchor is None:
        return no_anchor()
    step, part = {"this": 0, "next": 1, "coming": 1}.get(word, -1), groups.get("part")
    if word == "past" and unit in ROLLING:
        return When(shifted(anchor, -1, unit), anchor, f"the past {unit}, up to the report's date")
    if unit == "week":
        step += weeks_on(anchor, word, ahead=tense == "future")
    first, last = period(anchor, unit, step)
    if (
        first > anchor
        and word == "this"
        and (_over(groups, anchor, tense) or "earlier" in (part or "").lower())
    ):
        first, last = period(anchor, unit, -1)
    if part and "earlier" in part.lower() and step == 0:
        last = min(last, anchor)
    elif part and "later" in part.lower() and step == 0:
        first = max(first, anchor)
    else:
        first, last = narrowed(part, first, last)
    return When(first, last, f"{word} {unit}, seen from the report's date")


def _number(written: str) -> int:
    written = " ".join(written.lower().split())
    if written.isdigit():
        return int(written)
    if "couple" in written:
        return 2
    return {"a": 1, "an": 1, "few": 3, "several": 3}.get(written) or ONES.get(written) or TENS[written]


def read_ago(match: Match, anchor: date | None, tense: Tense) -> When:
    """Ago."""
    if anchor is None:
        return no_anchor()
    unit = match["unit"].lower()
    day = shifted(anchor, -_number(match["count"]), unit)
    hedged = bool(match["about"]) and unit in ("day", "week", "weekend", "fortnight")
    few = match["count"].lower() in ("few", "several") or "couple" in match["count"].lower()
    ranged = bool(re.search(r"\b(?:to|or)\b", match["about"] or ""))
    vague = hedged or ranged or few or unit in ("decade", "century")
    if vague:
        return When(None, None, "how long ago is not told exactly")
    if unit in ("year", "decade", "century"):
        return When(*period(day, "year", 0), "counted back from the report's date, to the year")
    if unit in ("month", "quarter"):
        return When(*period(day, "month", 0), "counted back from the report's date, to the month")
    if unit in ("week", "fortnight") and _number(match["count"]) > 1:
        rule = "counted back from the report's date, to the week"
        return When(day - timedelta(WEEK_HALF), day + timedelta(WEEK_HALF), rule)
    return When(day, day, "counted back from the report's date")


def read_stretch(match: Match, anchor: date | None, tense: Tense) -> When:
    """Stretch."""
    if anchor is None:
        return no_anchor()
    count, ahead = _number(match["count"]), match["this"].lower() in ("next", "coming")
    other = shifted(anchor, count if ahead else -count, match["unit"].lower())
    return When(
        min(anchor, other), max(anchor, other), f"the {match['this'].lower()} days from the report's date"
    )


def read_comes_after(match: Match, anchor: date | None, tense: Tense) -> When:
    """Comes after."""
    if anchor is None:
        return no_anchor()
    day = shifted(anchor, -_number(match["count"]), match["unit"].lower())
    return When(day, day, "what came before the news of the report's date, counted back")


def read_eve(match: Match, anchor: date | None, tense: Tense) -> When:
    """Eve."""
    if anchor is None:
        return no_anchor()
    day = anchor + timedelta(1)
    return When(day, day, "what follows the day after the report's date")


_THAT_YEAR = re.compile(r",?\s+(?:of\s+|in\s+)?(?:that|the\s+same)\s+year\Z", re.IGNORECASE)


def of_that_year(phrase: str) -> str:
    """The day or month of "April 18 of that year"; empty for other phrases."""
    bare = _THAT_YEAR.sub("", phrase)
    return bare if bare != phrase and any(word[0].isupper() for word in bare.split()) else ""


def read_from_event(match: Match, anchor: date | None, tense: Tense) -> When:
    """From event."""
    return When(None, None, OTHER_EVENT)
