"""What a weekday or a word like "today" means, seen from the day of the report."""

from datetime import date, timedelta

from rashomon.language.periods import period, weeks_on
from rashomon.language.readings import (
    EITHER,
    LAST,
    NEXT,
    WEEK,
    WEEK_HALF,
    Match,
    Tense,
    When,
    index_of,
    no_anchor,
)


def read_weekday(match: Match, anchor: date | None, tense: Tense) -> When:
    """Weekday."""
    if anchor is None:
        return no_anchor()
    wanted = index_of("weekdays", match["weekday"])
    if tense == "future":
        day = anchor + timedelta((wanted - anchor.weekday()) % 7)
        return When(day, day, f"a weekday told of as to come: {NEXT}")
    day = anchor - timedelta((anchor.weekday() - wanted) % 7)
    ago = (anchor - day).days
    if ago > WEEK_HALF and (tense == "either" or (not tense and ago == WEEK - 1)):
        day += timedelta(WEEK)
        return When(day, day, f"a weekday: {EITHER}")
    return When(day, day, f"a weekday{' told of as past' if tense else ''}: {LAST}")


def read_this_weekday(match: Match, anchor: date | None, tense: Tense) -> When:
    """This weekday."""
    if anchor is None:
        return no_anchor()
    wanted, word = index_of("weekdays", match["weekday"]), match["this"].lower()
    if word in ("last", "past"):
        ago = (anchor.weekday() - wanted - 1) % 7 + 1
        # "Last Monday", said on a Wednesday, is not this week's.
        day = anchor - timedelta(ago + WEEK * (ago < WEEK_HALF))
    elif word in ("next", "coming"):
        day = anchor + timedelta((wanted - anchor.weekday() - 1) % 7 + 1)
    else:
        day = anchor + timedelta(wanted - anchor.weekday())
    return When(day, day, f"the {word} weekday of that name, seen from the report's date")


def read_weekday_of_week(match: Match, anchor: date | None, tense: Tense) -> When:
    """Weekday of week."""
    if anchor is None:
        return no_anchor()
    word = match["this"].lower()
    step = {"last": -1, "this": 0, "next": 1}[word] + weeks_on(anchor, word, ahead=tense == "future")
    monday = period(anchor, "week", step)[0]
    first = monday + timedelta(index_of("weekdays", match["weekday"]))
    last = match["lastday"]
    return When(
        first,
        monday + timedelta(index_of("weekdays", last)) if last else first,
        f"days of {word} week, seen from the report's date",
    )


def read_day_word(match: Match, anchor: date | None, tense: Tense) -> When:
    """Day word."""
    if anchor is None:
        return no_anchor()
    word, clock = match["word"].lower(), match.groupdict().get("clock")
    if tense == "now":
        return When(None, None, "how things are today, no day")
    if word in ("yesterday", "last", "overnight"):
        first = anchor - timedelta(1)
        return When(
            first, anchor if word != "yesterday" and not clock else first, "the day before the report's date"
        )
    day = anchor + timedelta(word == "tomorrow")
    return When(day, day, "the day after the report's date" if word == "tomorrow" else "the report's date")


def read_day_beyond(match: Match, anchor: date | None, tense: Tense) -> When:
    """The day before yesterday, the day after tomorrow."""
    if anchor is None:
        return no_anchor()
    side = match["beyond"].lower().split()[0]
    day = anchor + timedelta(-2 if side == "before" else 2)
    return When(day, day, f"two days {side} the report's date")
