"""Datelines, and lines that say when the report was published."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from rashomon.annotation import agencies
from rashomon.language.tables import table, words

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",),
            ("june", "jun"), ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"),
            ("october", "oct"), ("november", "nov"), ("december", "dec"),
        ),
        1,
    )
    for name in names
}  # fmt: skip
# A month's name or its short form, in any case.
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = re.compile(
    rf"(?P<iso>\b\d{{4}}-\d{{2}}-\d{{2}})|(?P<m1>\b{MONTH})\s(?P<d1>\d{{1,2}})(?:st|nd|rd"
    rf"|th)?\s?,?\s(?P<y1>\d{{4}})\b"
    rf"|\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:\sof)?[\s-](?P<m2>{MONTH})\s?,?[\s-](?P<y2>\d{{4}})\b"
    r"|\b(?P<a>\d{1,2})(?P<mark>[/.])(?P<b>\d{1,2})[/.](?P<y3>\d{4})\b"
    r"|\b(?P<y4>\d{4})[/.](?P<m4>\d{1,2})[/.](?P<d4>\d{1,2})\b",
    re.IGNORECASE,
)
# A day that names no year, with its weekday.
_DAY = re.compile(
    rf"(?:\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\.?,?\s)?"
    rf"\b(?:{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH})(?!\w|,?\s\d{{4}})",
    re.IGNORECASE,
)
# Every full date has a year: most lines stop at this cheaper question.
_YEAR = re.compile(r"\d{4}")
# What may stand beside the date in a line that only dates the report.
_BESIDE = re.compile(
    rf"{MONTH}\s\d{{1,2}}\b|\d{{1,2}}\s{MONTH}(?!\w)|"
    r"T?\d{1,2}\s?[:.h]\s?\d{2}(?:[:.]\d{2})?(?:Z|\s?[ap]\.?\s?m\b\.?)?|\d+(?=\s(?:hours?|min(?:ute)?s?|days?)\b)|\b(?:last"
    r"|first|originally|published|updated|posted|modified|changed|edited|created|released|date|dated"
    r"|issued|on|at|by|of|the|and|press|article|story|time|updated|upd|filed|as|online|print"
    r"|edition|from|in|am|pm|"
    r"a\.m|p\.m|gmt|bst|utc|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt|cet|cest|eet|eest|msk|ist"
    r"|aest|aedt|adt|ast|nst|ndt|nzst|nzdt|eat|wat|cat|sast|pht|jst|kst|hkt|sgt|z|t|"
    r"mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|"
    r"local|ago|hours?|minutes?|mins?|min|read|noon|midnight)\b|\d{1,2}\s?(?:[ap]\.?\s?m\.?|min)"
    r"|[+-]\d{1,2}(?::?\s?\d{2})?\b|(?-i:[A-Z]{2,4}T)\b|\W+",
    re.IGNORECASE,
)
# A line that dates the report is no longer than this.
LONGEST_DATE_LINE = 120
# Beside the date a site may name the part of it where the report stands.
MOST_SECTIONS = 3
# Two letters in brackets behind a place are its state.
MIN_ORGANISATION = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The dateline at a paragraph's start: its own end, where the report's words begin, and what it says.

    ``agency`` is one of the table's, ``organisation`` any other name that stands in brackets.
    """

    end: int
    body: int
    agency: str | None
    organisation: str | None
    published: date | None


def dated(line: str) -> date | None:
    """The first full date in ``line``; None where it has none or is open to two readings."""
    match = _DATE.search(line)
    if match is None:
        return None
    part = match.groupdict()
    try:
        if part["iso"]:
            return date.fromisoformat(part["iso"])
        if part["y4"]:
            return date(int(part["y4"]), int(part["m4"]), int(part["d4"]))
        if part["y3"]:
            first, second = int(part["a"]), int(part["b"])
            if part["mark"] == ".":
                # Only who puts the day first writes points.
                return date(int(part["y3"]), second, first)
            if first <= 12 and second <= 12 and first != second:
                return None
            return date(int(part["y3"]), min(first, second) if first != second else first, max(first, second))
        month = _MONTHS[(part["m1"] or part["m2"]).lower().rstrip(".")]
        return date(int(part["y1"] or part["y2"]), month, int(part["d1"] or part["d2"]))
    except ValueError:
        return None


def undated(line: str) -> str:
    """``line`` without its first date and the bar or comma before it."""
    if has_year(line):
        line = _DATE.sub("", line, count=1)
    return re.sub(r"[\s|,·•–—-]+\Z", "", line)


def is_date_line(line: str) -> bool:
    """Whether ``line`` says when the report was published and nothing else."""
    if around_date(line) is None:
        return False
    rest = _BESIDE.sub(" ", _DATE.sub("", line)).split()
    return not rest or (len(rest) <= MOST_SECTIONS and site_parts().issuperset(map(str.lower, rest)))


def has_year(line: str) -> bool:
    """Whether four digits stand in ``line``: without them it has no full date."""
    return _YEAR.search(line) is not None


def around_date(line: str) -> tuple[str, str] | None:
    """What stands before and behind the full date of a line that is no longer than a date line."""
    if len(line) > LONGEST_DATE_LINE or not has_year(line) or (found := _DATE.search(line)) is None:
        return None
    return line[: found.start()], line[found.end() :]


def around_day(line: str) -> tuple[str, str, str] | None:
    """What stands before and behind the day without a year of a line that is no longer than a date line, and
    the day's words."""
    if len(line) > LONGEST_DATE_LINE or has_year(line) or (found := _DAY.search(line)) is None:
        return None
    return line[: found.start()], line[found.end() :], found.group().strip()


def is_time(words: str) -> bool:
    """Whether ``words`` say nothing but a weekday, an hour or what was done then ("Updated")."""
    return not _BESIDE.sub("", words)


@cache
def site_parts() -> frozenset[str]:
    """What sites call their parts ("politics"), in lower case."""
    return frozenset(table("furniture")["sections"]["names"])


@cache
def _dateline() -> re.Pattern[str]:
    capitals = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ.'’-]*){0,3}"
    mixed = r"[A-ZÀ-Þ][\w.'’-]+(?: (?:[A-ZÀ-Þ][\w.'’-]+|de|of|el|al|la)){0,3}"
    region = r"(?:,\s(?!\w+ \d)[A-ZÀ-Þ][\w.'’-]+(?:\s[A-ZÀ-Þ][\w.'’-]+){0,2})?"
    day = rf"(?:,?\s(?P<day>(?:{MONTH}\s\d{{1,2}}|\d{{1,2}}\s{MONTH})(?:,?\s\d{{4}})?))?"
    tag = (
        rf"(?:\(|-LRB-)\s?(?:(?P<agency>{agencies.pattern()})|"
        rf"(?P<other>[A-Z][\w .&'’/-]{{1,40}}?))\s?(?:\)|-RRB-)"
    )
    dash = r"\s*(?:[-–—―]{1,3}|\|)\s*(?=[\w\"“‘'«`(])"
    alone = tag.replace("agency>", "agency2>").replace("other>", "other2>")
    return re.compile(
        rf"(?P<line>(?:(?P<capitals>{capitals})"
        rf"|(?P<mixed>{mixed})){region}(?i:{day})(?:,?\s?{tag})?|(?i:{MONTH}\s\d{{1,2}}\s)?{alone})"
        rf"(?:(?P<dash>{dash})|(?P<colon>:\s+(?=[A-Z\"“‘']))|(?P<stop>(?<=\))\.\s+(?=[A-ZÀ-Þ\"“‘'])))"
    )


def dateline(paragraph: str) -> Dateline | None:
    """The dateline that ``paragraph`` begins with: a place in capitals, a date or an agency, and a dash."""
    match = _dateline().match(paragraph[:200])
    if match is None:
        return None
    agency = match["agency"] or match["agency2"]
    other = match["other"] or match["other2"]
    place = match["capitals"]
    if place is not None and (place in words("layout", "not_places") or len(place) < 3 or place[1] == "."):
        return None
    if other and (len(other) < MIN_ORGANISATION or other.upper() in words("layout", "not_places")):
        return None
    opens = other and (match["mixed"] is None or not paragraph[match.end()].islower())
    if not (place or agency or match["day"] or opens) or (match["colon"] and not place):
        return None
    if match["stop"] and not match["day"]:
        return None
    return Dateline(
        end=match.end("line"),
        body=match.end(),
        agency=agencies.canonical(agency) if agency else None,
        organisation=other,
        published=dated(match["day"]) if match["day"] else None,
    )
