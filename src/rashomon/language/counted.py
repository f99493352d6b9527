"""Days that are counted from another date of the same sentence: "later that month", "two days later"."""

import re
from datetime import date, timedelta

from rashomon.language.numbers import ONES, TENS
from rashomon.language.periods import period, shifted
from rashomon.language.readings import When

_THAT = re.compile(
    r"(?:(?P<part>earlier|later)\s+)?(?P<which>that|the\s+same|the\s+following|the\s+next|the\s+previous)\s+"
    r"(?P<unit>day|week|month|year)",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"(?:just\s+|only\s+|barely\s+)?(?P<count>\S+)\s+(?P<unit>day|week|month|year)s?\s+(?P<side>earlier|later)",
    re.IGNORECASE,
)
_STEPS = {"following": 1, "next": 1, "previous": -1}
_COUNTS = {"a": 1, "an": 1, **ONES, **TENS}
_LONGEST = {"day": timedelta(1), "week": timedelta(7), "month": timedelta(31), "year": timedelta(366)}
# "Today, 200 years later" counts from no date of its sentence.
MOST = 60
RULE = "counted from the date before it in the sentence"


def counted(phrase: str, first: date, last: date) -> When | None:
    """What ``phrase`` means behind a date that is ``first`` to ``last``; None where it counts from none, or
    from a shorter time than that."""
    that, count = _THAT.fullmatch(phrase), _COUNT.fullmatch(phrase)
    if that:
        unit = that["unit"].lower()
        step = _STEPS.get(that["which"].lower().split()[-1], 0)
        days = period(first, unit, step)
        if last - first >= _LONGEST[unit]:
            return None
        if (first, last) == days:
            return When(*days, RULE)
        if (that["part"] or "").lower() == "later":
            days = max(days[0], last), days[1]
        elif that["part"]:
            days = days[0], min(days[1], first)
        return When(*days, RULE) if days[0] <= days[1] else None
    if count is None:
        return None
    unit, number = count["unit"].lower(), _number(count["count"].lower())
    if not number or number > MOST or last - first >= _LONGEST["day" if unit == "week" else unit]:
        return None
    day = shifted(first, number if count["side"].lower() == "later" else -number, unit)
    return When(*period(day, "day" if unit == "week" else unit, 0), RULE)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _COUNTS.get(word, 0)
