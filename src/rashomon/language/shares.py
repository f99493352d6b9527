"""What a part of a month means, seen from the day of the report."""

from datetime import date, timedelta

from rashomon.language.periods import month_range
from rashomon.language.readings import MONTH, NO_ANCHOR, Match, Tense, When, month_number, told

SATURDAY = 5


def read_share_of_month(match: Match, anchor: date | None, tense: Tense) -> When:
    """Share of month: "the last day of June", "the first weekend in May", "the second half of May"."""
    if match["year"]:
        first, last = month_range(int(match["year"]), month_number(match))
        rule = "a part of a month of a named year"
    elif anchor is None:
        return When(None, None, "no year is given and " + NO_ANCHOR)
    else:
        candidates = [month_range(anchor.year + step, month_number(match)) for step in (-1, 0, 1)]
        first, last, side = told(candidates, anchor, tense)
        rule = f"{MONTH} {side}"
    order = {"first": 0, "second": 1, "third": 2, "fourth": 3}.get(match["ordinal"].lower(), -1)
    share = match["share"].lower()
    if share == "half":
        middle = first + timedelta(14)
        return When(first, middle, rule) if order == 0 else When(middle, last, rule)
    if share == "weekend":
        saturdays = [
            first + timedelta(n)
            for n in range((last - first).days)
            if (first + timedelta(n)).weekday() == SATURDAY
        ]
        return When(saturdays[order], saturdays[order] + timedelta(1), rule)
    day = last if order < 0 else first + timedelta(order)
    return When(day, day, rule)
