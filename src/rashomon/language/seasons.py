"""What a season means, seen from the day of the report: of a named year, or "this", "last" and "next"."""

from datetime import date

from rashomon.language.periods import season
from rashomon.language.readings import NO_ANCHOR, Match, Tense, When, nearest

# "This winter", said so many days after its end, is still the one that ended.
JUST_OVER = 60


def read_season_of_year(match: Match, anchor: date | None, tense: Tense) -> When:
    """Season of year."""
    year = int(match["year"])
    if match["season"].lower() == "winter":
        return When(
            date(year, 1, 1), date(year, 12, 31), "a winter of a named year: its first or its last months"
        )
    return When(*season(match["season"], year), "a season of a named year")


def _this_season(candidates: list[tuple[date, date]], anchor: date, tense: Tense) -> tuple[date, date]:
    """The season called "this": that of the report's year or one just over; else the one to come."""
    first, last = nearest(candidates, anchor, tense or "past")
    if first > anchor or first.year == anchor.year or (anchor - last).days <= JUST_OVER:
        return first, last
    return min(item for item in candidates if item[0] > anchor)


def read_this_season(match: Match, anchor: date | None, tense: Tense) -> When:
    """This season."""
    if anchor is None:
        return When(None, None, NO_ANCHOR)
    candidates = [season(match["season"], anchor.year + step) for step in (-2, -1, 0, 1)]
    word = match["this"].lower()
    if word in ("last", "past"):
        first, last = max(item for item in candidates if item[1] < anchor)
    elif word == "next":
        first, last = min(item for item in candidates if item[0] > anchor)
    else:
        first, last = _this_season(candidates, anchor, tense)
    return When(first, last, f"the {word} season of that name, seen from the report's date")
