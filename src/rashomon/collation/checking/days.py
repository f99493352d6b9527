"""What a date says: its weekday, day, month and year, as far as it is written or resolved."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.collation.checking.facts import Fact, Sides, settle
from rashomon.collation.checking.lines import Line
from rashomon.language.tables import table
from rashomon.language.tokens import Tokens
from rashomon.model import DateMention, Passage

MONTH_DAYS = 31
YEAR_DAYS = 366
# Months that are words or short forms of other words too.
_WORDS_TOO = frozenset(("may", "march", "mar", "dec", "jan", "sun", "sat", "wed", "mon"))


def parts(date: DateMention) -> dict[str, int]:
    """ "weekday", "day", "month" and "year" of a date, those that it tells."""
    found = _written(date.passage.text)
    first, last = date.earliest, date.latest
    if first is None or last is None:
        return found
    length = (last - first).days + 1
    if length == 1:
        return {"weekday": first.weekday(), "day": first.day, "month": first.month, "year": first.year}
    if length <= MONTH_DAYS and first.month == last.month:
        return found | {"month": first.month, "year": first.year}
    if length <= YEAR_DAYS and first.year == last.year:
        return found | {"year": first.year}
    return found


def compatible(one: DateMention, other: DateMention) -> bool | None:
    """Whether two dates can be one; None where they tell nothing that can be set side by side."""
    left, right = _written(one.passage.text), parts(other)
    if "year" in left or not left:
        # A weekday or a month without its year is that of the report, whenever the statement is made.
        if one.earliest and one.latest and other.earliest and other.latest:
            return one.earliest <= other.latest and other.earliest <= one.latest
        left = parts(one)
    shared = left.keys() & right.keys()
    if not shared:
        same = one.passage.text.casefold() == other.passage.text.casefold()
        return True if same else None
    return all(left[key] == right[key] for key in shared)


def _written(text: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for word in Tokens(text).lower:
        for key, names in (("weekday", "weekdays"), ("month", "months")):
            for number, group in enumerate(table("calendar")[names]):
                if word.rstrip(".") in group:
                    found[key] = number + (key == "month")
        if word.isdigit():
            found["year" if len(word) == 4 else "day"] = int(word)
    return found


def compare(sides: Sides, said: Sequence[DateMention], told: Sequence[DateMention]) -> Iterator[Fact]:
    """The statement's dates."""
    for date in said:
        met = sides.in_place(date, [other for other in told if compatible(date, other)])
        others = [
            other
            for other in told
            if compatible(date, other) is False and not any(compatible(mine, other) for mine in said)
        ]
        vague = not parts(date)
        yield settle(sides, "date", date, met, others, vague)


@dataclass(frozen=True, slots=True)
class Day:
    """A month or weekday by name that stands in no date ("the June start")."""

    passage: Passage
    part: tuple[str, int]


def bare(sides: Sides, known: Sequence[Passage], siglum: str) -> Iterator[Fact]:
    """The statement's months and weekdays outside ``known``, its dates: the window must name the same."""
    ours = list(_days(sides.said, ""))
    said = [day for day in ours if not any(place.start <= day.passage.start < place.end for place in known)]
    told = list(_days(sides.told, siglum)) if said else []
    parts_said = {day.part for day in ours}
    others = [day for day in told if day.part not in parts_said]
    for day in said:
        met = [other for other in told if other.part == day.part]
        rivals = [other for other in others if other.part[0] == day.part[0]]
        yield settle(sides, "date", day, sides.in_place(day, met), rivals)


def _days(line: Line, siglum: str) -> Iterator[Day]:
    tokens = line.tokens
    for i in tokens.between(line.start, line.end):
        if tokens.words[i].istitle() and tokens.lower[i] not in _WORDS_TOO:
            for part in _written(tokens.lower[i]).items():
                start, end = tokens.starts[i], tokens.ends[i]
                yield Day(Passage(witness=siglum, start=start, end=end, text=line.text[start:end]), part)
