"""Dates in one article."""

import re
from calendar import isleap
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from rashomon.annotation.years import Dated, in_their_years
from rashomon.language.counted import counted
from rashomon.language.dates import resolve, spot
from rashomon.language.readings import DAY, MONTH, OTHER_EVENT, Tense, When, of_known_year
from rashomon.language.tenses import dates_a_text, tells_past, tense_at
from rashomon.language.tokens import Tokens
from rashomon.model import DateMention, Sentence, passage

# "Between April and October last year": the year is told once, at the end.
_JOINT = re.compile(r"\s*(?:and|or|to|through|until|-|–)\s*")
# "After the May 3 vote": what stands between.
_NAMING = re.compile(r"\s+(?:(?:the|an?|his|her|its|their|that)\s+)?")
# What a day is known for is named within so many characters behind it.
NAMED = 25
_SIDES = {"after": "later", "before": "earlier"}
# "A year ago today", "five years ago this week": what day of that year.
_AGO = re.compile(r"(?:(?<!few )(?<!several )years?|a week) ago\Z", re.IGNORECASE)
_ON = re.compile(r"\s+(?:on\s+)?")
_THAT_DAY = re.compile(r"today|this (?:week|month)|\w+day", re.IGNORECASE)
_YEAR = re.compile(r"(?<=[a-z\d.])(?:\s*,)?(?:\s+of)?\s+(\d{4}|(?:last|this|next) year)\Z", re.IGNORECASE)


def find_dates(
    text: str, tokens: Tokens, sentences: tuple[Sentence, ...], published: date | None
) -> tuple[DateMention, ...]:
    """All dates in ``sentences``, in text order, resolved against ``published`` where it is known."""
    found: list[DateMention] = []
    tenses: list[tuple[Tense, bool, int]] = []
    for number_of_sentence, sentence in enumerate(sentences):
        first = len(found)
        places = list(spot(text, tokens, sentence.start, sentence.end))
        if published:
            places = list(_spans(text, places))
        for number, (start, end) in enumerate(places):
            tense = tense_at(text, sentence.start, start, end, sentence.end)
            when = resolve(text[start:end], published, tense)
            when = _years_back(text[start:end], published) or when
            if when.rule.startswith(DAY):
                when = of_known_year(when.earliest, text[end : end + NAMED]) or when
            if number + 1 < len(places):
                when = _of_one_year(text, (start, end), places[number + 1], published) or when
            if when.rule == OTHER_EVENT and number and not _beside(text, places, number):
                when = _from_before(text[start:end], found[-1]) or when
            past = when.rule.startswith(MONTH) and tells_past(text[sentence.start : start])
            # A letter's day is no step of what is told before it.
            step: Tense = "either" if dates_a_text(text[sentence.start : start]) else tense
            tenses.append((step, past, number_of_sentence))
            found.append(
                DateMention(
                    passage=passage(text, start, end),
                    earliest=when.earliest,
                    latest=when.latest,
                    rule=when.rule,
                )
            )
        for place in range(first, len(found) - 1):
            found[place] = _from_behind(text, *found[place : place + 2])
    if published is None:
        return tuple(found)
    dated = [Dated(mention, *told) for mention, told in zip(found, tenses, strict=True)]
    return in_their_years(dated, published)


def _spans(text: str, places: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """``places``, "a year ago" and the "today" behind it as one."""
    last: tuple[int, int] | None = None
    for place in places:
        ago = last and _AGO.search(text[slice(*last)]) and _ON.fullmatch(text, last[1], place[0])
        if last and ago and _THAT_DAY.fullmatch(text, *place):
            last = last[0], place[1]
            continue
        if last:
            yield last
        last = place
    if last:
        yield last


def _years_back(phrase: str, published: date | None) -> When | None:
    """What "five years ago this week" means in a report of the day ``published``; None for another phrase."""
    ago, _, day = phrase.rpartition(" ago ")
    if not ago or published is None:
        return None
    back = resolve(f"{ago} ago", published, "past").earliest
    when = resolve(day.removeprefix("on "), published, "past")
    if back is None or when.earliest is None or when.latest is None:
        return None
    if ago.endswith("week"):
        back_by = published - back
        begin, end = when.earliest - back_by, when.latest - back_by
    else:
        years = published.year - back.year
        begin, end = _years_before(when.earliest, years), _years_before(when.latest, years)
    return When(begin, end, "a day counted back from the report's date")


def _years_before(day: date, years: int) -> date:
    """``day`` so many years before; of a leap day the day before it, where that year has none."""
    year = day.year - years
    return day.replace(year=year, day=day.day - (day.month == 2 and day.day == 29 and not isleap(year)))


def _from_behind(text: str, one: DateMention, other: DateMention) -> DateMention:
    """``one`` counted from the date right behind it ("two days after the May 3 vote")."""
    words = one.passage.text.lower()
    side = _SIDES.get(words.rsplit(maxsplit=1)[-1])
    if one.rule != OTHER_EVENT or side is None or not (other.earliest and other.latest):
        return one
    if not _NAMING.fullmatch(text, one.passage.end, other.passage.start):
        return one
    phrase = f"{re.sub(r'^the ', 'a ', words.rsplit(maxsplit=1)[0])} {side}"
    when = counted(phrase, other.earliest, other.latest)
    return replace(one, earliest=when.earliest, latest=when.latest, rule=when.rule) if when else one


def _beside(text: str, places: list[tuple[int, int]], number: int) -> bool:
    """Whether another date stands right beside it ("the same month last year", "in 2031, a year later")."""
    return any(
        not text[one[1] : other[0]].strip(" ,of") for one, other in pairwise(places[number - 1 : number + 2])
    )


def _from_before(phrase: str, before: DateMention) -> When | None:
    """What "later that month" means behind the date ``before`` of its sentence."""
    if before.earliest is None or before.latest is None:
        return None
    return counted(phrase, before.earliest, before.latest)


def _of_one_year(
    text: str, place: tuple[int, int], following: tuple[int, int], published: date | None
) -> When | None:
    """The days of a date whose year the ``following`` one tells for both, None where it does not."""
    phrase, year = text[slice(*place)], _YEAR.search(text[slice(*following)])
    if not year or _YEAR.search(phrase) or not _JOINT.fullmatch(text, place[1], following[0]):
        return None
    when = resolve(f"{phrase} {year.group(1)}", published, "")
    return when if when.earliest else None
