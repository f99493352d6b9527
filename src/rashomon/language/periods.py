"""Calendar arithmetic: months, seasons, weeks, and parts of them, as first and last day."""

from calendar import monthrange
from datetime import date, timedelta

from rashomon.language.tables import table

# A year has no fewer days between its first and its last.
YEAR = 364
# "The past week" ends on the report's day.
ROLLING = frozenset(("week", "month", "year"))
SUNDAY = 6
# Days and months of each unit.
_LENGTHS = {
    "day": (1, 0),
    "week": (7, 0),
    "weekend": (7, 0),
    "fortnight": (14, 0),
    "month": (0, 1),
    "quarter": (0, 3),
    "year": (0, 12),
    "decade": (0, 120),
    "century": (0, 1200),
}


def month_range(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month; months beyond 12 or below 1 run into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def narrowed(part: str | None, first: date, last: date) -> tuple[date, date]:
    """The early, middle or late third of a period; the start and the end of a year are one month."""
    days, word = (last - first).days, (part or "").lower()
    third = timedelta(days // 3)
    edge = timedelta(days // 12) if days >= YEAR else third
    if "start" in word or "beginning" in word:
        return first, first + edge
    if "end" in word or "close" in word:
        return last - edge, last
    if "early" in word:
        return first, first + third
    if "mid" in word:
        return first + third, last - third
    if "late" in word and "later" not in word:
        return last - third, last
    return first, last


def season(name: str, year: int) -> tuple[date, date]:
    """First and last day of a season; a winter is named after the year it begins in."""
    begin, end = table("calendar")["seasons"][name.lower()]
    return month_range(year, begin)[0], month_range(year + (end < begin), end)[1]


def period(anchor: date, unit: str, step: int) -> tuple[date, date]:
    """The day, week (Monday to Sunday), month, year … ``step`` away from the one ``anchor`` lies in."""
    if unit in ("week", "weekend", "fortnight"):
        monday = anchor - timedelta(anchor.weekday()) + timedelta(7 * step)
        if unit == "weekend":
            return monday + timedelta(5), monday + timedelta(6)
        return monday, monday + timedelta(6 if unit == "week" else 13)
    if unit == "month":
        return month_range(anchor.year, anchor.month + step)
    if unit == "quarter":
        first = 3 * ((anchor.month - 1) // 3 + step) + 1
        return month_range(anchor.year, first)[0], month_range(anchor.year, first + 2)[1]
    if unit in ("year", "decade", "century"):
        size = {"year": 1, "decade": 10, "century": 100}[unit]
        begin = (anchor.year // size + step) * size
        return date(begin, 1, 1), date(begin + size - 1, 12, 31)
    return anchor + timedelta(step), anchor + timedelta(step)


def weeks_on(anchor: date, word: str, *, ahead: bool) -> int:
    """On a Sunday "last week" is the one that it ends (32 of 33 read), "this week" told ahead the next."""
    return int(anchor.weekday() == SUNDAY and (word in ("last", "previous") or (word == "this" and ahead)))


def shifted(anchor: date, count: int, unit: str) -> date:
    """``anchor`` moved by ``count`` units (negative: back)."""
    from dateutil.relativedelta import relativedelta

    days, months = _LENGTHS[unit]
    return anchor + relativedelta(days=days * count, months=months * count)


def moving_holiday(name: str, year: int) -> date:
    """The day of a holiday that moves: one of a weekday, or one that hangs on Easter."""
    if name in table("calendar")["weekday_holidays"]:
        month, earliest, weekday = table("calendar")["weekday_holidays"][name]
        first = date(year, month, earliest)
        return first + timedelta((weekday - first.weekday()) % 7)
    from dateutil.easter import easter

    return easter(year) + timedelta({"good friday": -2, "easter monday": 1}.get(name, 0))
