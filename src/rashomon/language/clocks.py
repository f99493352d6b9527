"""Clock times and parts of the day: where a text names one, and which minutes of a day it may mean."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rashomon.language.numbers import ONES, TENS
from rashomon.language.patterns import any_of
from rashomon.language.tables import table

Minutes = tuple[int, int]
Bound = Literal["at", "until", "from"]

HOUR, HALF, DAY = 60, 720, 1440
# Minutes that a time leaves room for: told to the minute none, told by fives a few, a bare hour more.
BY_FIVES, BY_HOURS = 2, 8
# … and that "shortly after", "about" and a bare "after" or "before" add.
SHORTLY, ABOUT, OPEN = 30, 20, 180
# The hedge of a time stands so many characters before it, the part of its day so near.
HEDGE, PART = 44, 40


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time or part of a day in ``text[start:end]``, with its hedge ("just after midnight").

    ``minutes``: the stretches of the day that it may mean, as first and last minute; the first may lie before
    0 and the last beyond 1,440. ``bound``: whether a thing is told to be then, until then or from then on;
    ``sharp``: whether it names an hour and not a part of the day.
    """

    start: int
    end: int
    minutes: tuple[Minutes, ...]
    bound: Bound
    sharp: bool


@dataclass(frozen=True, slots=True)
class _Time:
    """An hour as it is written: the minutes it may mean, the room it leaves, whether it needs no company."""

    start: int
    end: int
    minutes: tuple[int, ...]
    room: int
    sure: bool


def find_clocks(text: str, start: int, end: int) -> Iterator[Clock]:
    """The clock times and parts of the day that ``text[start:end]``, a sentence, names, in order."""
    if not _hint().search(text, start, end):
        return
    parts = [match for match in _parts().finditer(text, start, end) if _is_part(match)]
    used: set[int] = set()
    found: list[Clock] = []
    for time in (_read(text, match) for match in _times().finditer(text, start, end)):
        if time is None:
            continue
        hedge = _hedges().search(text, max(start, time.start - HEDGE), time.start)
        near = [n for n, part in enumerate(parts) if _of_one_day(text, time, part)]
        if not (time.sure or near or (hedge and _weekday_before().search(text, start, hedge.start()))):
            continue
        meant = time.minutes
        for n in near:
            if kept := tuple(minute for minute in meant if _within(minute, _stretch(parts[n]))):
                meant = kept
                used.add(n)
        bound, before, behind = _room(hedge)
        # "Could not return until seven" is when they did.
        if bound == "until" and hedge and _NOT.search(text, max(start, hedge.start() - PART), hedge.start()):
            bound, before = "at", 0
        found.append(
            Clock(
                hedge.start() if hedge else time.start,
                max([time.end, *(parts[n].end() for n in near if n in used)]),
                tuple((minute - before - time.room, minute + behind + time.room) for minute in meant),
                bound,
                sharp=True,
            )
        )
    for n, part in enumerate(parts):
        overlaps = any(clock.start < part.end() and part.start() < clock.end for clock in found)
        if n not in used and not overlaps:
            found.append(_of_part(text, start, part))
    yield from sorted(found, key=lambda clock: clock.start)


def meet(one: Sequence[Minutes], other: Sequence[Minutes]) -> bool:
    """Whether two times of the day may be one, each given by the stretches that it may mean."""
    return any(
        first + shift <= last and begin <= end + shift
        for first, end in one
        for begin, last in other
        for shift in (-DAY, 0, DAY)
    )


def _read(text: str, match: re.Match[str]) -> _Time | None:
    """The time in ``match``; None where the numbers are of something else."""
    place = match.start(), match.end()
    if match["digits"]:
        hour, minute = int(match["hour"]), int(match["minute"])
        dotted = match["sep"] == "." and not match["half"]
        if hour > 24 or (
            dotted
            and not (
                _told().search(text, max(0, place[0] - HEDGE), place[0]) and _ends().match(text, place[1])
            )
        ):
            return None
        padded = len(match["hour"]) == 2 and hour < 10
        return _Time(*place, _hours(hour, minute, match["half"], padded), 0 if minute % 5 else BY_FIVES, True)
    if match["whole"]:
        return _Time(*place, _hours(_value(match["whole"]), 0, match["wholehalf"]), BY_HOURS, True)
    if match["military"]:
        hour, minute = divmod(int(match["military"]), 100)
        return _Time(*place, (hour * HOUR + minute,), 0 if minute % 5 else BY_FIVES, True)
    if match["way"]:
        count = {"half": 30, "quarter": 15}.get(match["count"].lower().split()[-1]) or _value(match["count"])
        past = match["way"].lower() in ("past", "after")
        told = "quarter" in match["count"].lower() or match["way"].lower() == "past" or bool(match["unit"])
        if match["way"].lower() in ("after", "before") and not match["unit"]:
            return None
        if not told and not _ends().match(text, place[1]):
            return None
        whole = _whole(match["of"])
        sure = told or bool(_told().search(text, max(0, place[0] - HEDGE), place[0]))
        return _Time(*place, tuple(hour + (count if past else -count) for hour in whole), BY_FIVES, sure)
    told, ends = _told().search(text, max(0, place[0] - HEDGE), place[0]), _ends().match(text, place[1])
    if match["named"]:
        return _Time(*place, _whole(match["named"]), BY_HOURS, sure=bool(told)) if told or ends else None
    return _Time(*place, _whole(match["bare"]), BY_HOURS, sure=False) if told and ends else None


def _value(word: str) -> int:
    """The number that a word or digits tell ("twenty-five")."""
    word = word.lower()
    return (
        int(word) if word.isdigit() else sum((ONES | TENS).get(part, 0) for part in re.split(r"[\s-]", word))
    )


def _whole(word: str) -> tuple[int, ...]:
    """The minutes that an hour's name may mean."""
    named = table("calendar")["clock"]["hours"].get(word.lower().replace("-", ""))
    return (named,) if named is not None else _hours(_value(word), 0, None)


def _hours(hour: int, minute: int, half: str | None, padded: bool = False) -> tuple[int, ...]:
    """The minutes of the day of an hour, in the morning and behind noon where nothing tells which."""
    if half:
        return ((hour % 12 + (12 if half.lower() == "p" else 0)) * HOUR + minute,)
    if hour > 12 or hour == 0 or padded:
        return (hour % 24 * HOUR + minute,)
    return (hour % 12 * HOUR + minute, (hour % 12 + 12) * HOUR + minute)


def _room(hedge: re.Match[str] | None) -> tuple[Bound, int, int]:
    """What a hedge makes of a time: its bound, and how many minutes it leaves before and behind."""
    if hedge is None:
        return "at", 0, 0
    way = next((name for name in ("after", "before", "until", "from", "near", "about") if hedge[name]), "")
    soon = bool(hedge["soon"])
    about = ABOUT if hedge["too"] else 0
    if way == "after":
        return "at", about, SHORTLY if soon else OPEN
    if way == "before":
        return "at" if soon else "until", SHORTLY if soon else OPEN, about
    if way == "until":
        return "until", OPEN if hedge["until"].lower() == "by" else about, about
    return (
        ("from" if way == "from" else "at"),
        max(about, ABOUT if way else 0),
        ABOUT if way == "about" else about,
    )


def _stretch(part: re.Match[str]) -> Minutes:
    """The first and last minute of a part of the day."""
    rows = table("calendar")["clock"]["parts"]
    first, last = rows[
        re.sub(r"[\s-]+", " ", part["part"]).lower()
        if part["part"]
        else f"{part['edge'].lower()} morning"
        if part["edge"].lower() == "early"
        else "late evening"
    ]
    return first, last


def _of_part(text: str, start: int, part: re.Match[str]) -> Clock:
    """A part of the day that stands for itself."""
    first, last = _stretch(part)
    word = (part["word"] or "").lower()
    bound: Bound = (
        "until" if word in words_of("until") - {"before"} else "from" if word in words_of("from") else "at"
    )
    if word == "before":
        first -= OPEN
    elif word == "after":
        last += OPEN
    if bound == "until" and _NOT.search(text, max(start, part.start() - PART), part.start()):
        bound = "at"
    return Clock(part.start(), part.end(), ((first, last),), bound, sharp=False)


def _of_one_day(text: str, time: _Time, part: re.Match[str]) -> bool:
    """Whether a part of the day stands so near a time that it may be of it."""
    if part.end() <= time.start:
        between = text[part.end() : time.start]
    elif time.end <= part.start():
        between = text[time.end : part.start()]
        if len(between.split()) > 3:
            return False
    else:
        return False
    return len(between) <= PART and not _APART.search(between)


def _within(minute: int, stretch: Minutes) -> bool:
    return meet([(minute, minute)], [stretch])


_NOT = re.compile(r"\b(?:not|never|no|nobody|none|only|took|takes|waited)\b|n['’]t\b", re.IGNORECASE)
_APART = re.compile(r"[.;:]|\b(?:and|but|before|until|while)\b")


@cache
def words_of(bound: str) -> frozenset[str]:
    """The prepositions of a bound."""
    return frozenset(table("calendar")["clock"][bound])


@cache
def _hint() -> re.Pattern[str]:
    """What every sentence that names a time has."""
    names = sorted({name.split()[-1] for name in table("calendar")["clock"]["parts"]})
    return re.compile(
        r"\d[:.]\d\d|\d\s?[ap]\.?\s?m\b|day,?\sat\b|o['’]clock|\bpast\b|quarter|\bhours\b|noon|midnight|"
        rf"\b(?:early|late)\b|\bto\s(?:{'|'.join(list(ONES)[1:13])})\b|{any_of(names)}",
        re.IGNORECASE,
    )


@cache
def _number() -> str:
    """An hour in words or digits."""
    return rf"(?:1[0-2]|0?[1-9]|{'|'.join(sorted(list(ONES)[1:13], key=lambda word: -len(word)))})"


@cache
def _hour_names() -> str:
    return "|".join(table("calendar")["clock"]["hours"])


@cache
def _times() -> re.Pattern[str]:
    half = r"(?:\s?(?P<{}>[ap])(?:\.\s?m\b\.?|m\b))"
    minutes = (
        r"(?:twenty|thirty|forty|fifty)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|"
        + "|".join(sorted(ONES, key=lambda word: -len(word)))
    )
    forms = (
        rf"(?P<digits>(?P<hour>[0-2]?\d)(?P<sep>[:.])(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d%:]|[.,]\d){half.format('half')}?)",
        rf"(?P<whole>{_number()})(?:{half.format('wholehalf')}|\s+o['’]clock\b)",
        r"(?P<military>(?:[01]\d|2[0-3])[0-5]\d)(?=\s+(?:hours|hrs)\b)",
        rf"(?:a\s+)?(?P<count>half|quarter|{minutes}|[1-5]?\d)\s+(?P<unit>minutes?\s+)?(?P<way>past|to|after|before)"
        rf"\s+(?P<of>{_number()}|{_hour_names()})\b",
        rf"(?P<named>{_hour_names()})\b",
        rf"(?P<bare>{_number()})\b(?!['’]?s?-|[:.,]\d|\s?%)",
    )
    return re.compile(rf"(?<![\w$€£.,:/-])(?:{'|'.join(forms)})", re.IGNORECASE)


def _any(key: str) -> str:
    """A group of the words of a list of the table."""
    phrases = sorted(table("calendar")["clock"][key], key=lambda phrase: -len(phrase))
    return "(?:" + "|".join(phrase.replace(" ", r"\s+") for phrase in phrases) + ")"


@cache
def _hedges() -> re.Pattern[str]:
    """The words right before a time that say how it stands to what is told."""
    ways = "|".join(
        rf"(?P<{key}>{_any(key)})" for key in ("after", "before", "until", "from", "near", "about", "at")
    )
    return re.compile(
        rf"\b(?:(?P<soon>{_any('soon')})\s+)?(?:{ways})(?:\s+(?P<too>{_any('about')}|{_any('near')}))?"
        r"(?:\s+(?:at|exactly|precisely|the|a))?\s+$",
        re.IGNORECASE,
    )


@cache
def _told() -> re.Pattern[str]:
    """What stands before a time that might be another number."""
    return re.compile(
        rf"\b(?:{_any('told')}|{_any('about')}|{_any('near')}|was|is|shows?|showed|said|read|between|and|to|:)\s+(?:a\s+)?$",
        re.IGNORECASE,
    )


@cache
def _ends() -> re.Pattern[str]:
    """What stands behind a time and not behind what is counted."""
    return re.compile(rf"\s*(?:$|[.,;:)!?\"”’–—-])|\s+(?:{_any('behind')})\b", re.IGNORECASE)


@cache
def _weekday_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_weekdays()})(?:\s+(?:morning|afternoon|evening|night))?,?\s+$", re.IGNORECASE)


@cache
def _weekdays() -> str:
    return "|".join(group[0] for group in table("calendar")["weekdays"])


@cache
def _parts() -> re.Pattern[str]:
    """The parts of a day with what stands right before them."""
    names = sorted(table("calendar")["clock"]["parts"], key=lambda name: -len(name))
    shaded = "|".join(name.replace(" ", r"[\s-]+") for name in names)
    others = r"(?:the\s+|that\s+)?(?:last|next|previous|same|following)"
    leads = rf"the|that|this|an?|{_weekdays()}|yesterday|tomorrow|{others}"
    return re.compile(
        rf"\b(?:(?P<word>{_any('told')}|in|on|during|into|throughout|of)\s+)?(?:(?P<lead>{leads})\s+)?"
        rf"(?P<part>{shaded})\b(?![-’'])(?P<behind>\s+(?:before|after))?"
        rf"|\b(?P<edge>early|late)\s+(?:on\s+)?(?:{_weekdays()}|yesterday|today|in\s+the\s+day)\b"
        r"(?!\s+(?:morning|afternoon|evening|night))",
        re.IGNORECASE,
    )


def _is_part(match: re.Match[str]) -> bool:
    """Whether a part of the day tells when a thing was, and not which ("evening prayers", "a night out")."""
    if match["edge"]:
        return True
    lead = (match["lead"] or "").lower()
    if match["part"].lower() in table("calendar")["clock"]["meals"]:
        return match["word"] is not None and not lead
    if match["part"].lower() not in table("calendar")["clock"]["plain"]:
        return True
    if lead in ("", "a", "an"):
        return (match["word"] or "").lower() == "at"
    return bool(match["word"] or match["behind"]) or lead not in ("the", "that")
