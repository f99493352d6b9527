"""What a holiday means, seen from the day of the report: those of a fixed day, and those that move."""

from collections.abc import Callable
from datetime import date

from rashomon.language.periods import moving_holiday
from rashomon.language.readings import NO_ANCHOR, Match, Tense, When, told
from rashomon.language.tables import table


def _yearly(anchor: date | None, tense: Tense, year: str | None, of_year: Callable[[int], date]) -> When:
    if year:
        day = of_year(int(year))
        return When(day, day, "a holiday of a named year")
    if anchor is None:
        return When(None, None, "no year is given and " + NO_ANCHOR)
    days = (of_year(anchor.year + step) for step in (-1, 0, 1))
    day, _, side = told([(day, day) for day in days], anchor, tense)
    return When(day, day, f"a holiday: {side}")


def read_holiday(match: Match, anchor: date | None, tense: Tense) -> When:
    """Holiday."""
    month, day = table("calendar")["holidays"][match["holiday"].lower().replace("’", "'")]
    return _yearly(anchor, tense, match["year"], lambda year: date(year, month, day))


def read_moving_holiday(match: Match, anchor: date | None, tense: Tense) -> When:
    """Moving holiday."""
    name = match["holiday"].lower().replace("’", "'")
    return _yearly(anchor, tense, match["year"], lambda year: moving_holiday(name, year))
