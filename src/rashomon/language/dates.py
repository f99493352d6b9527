"""Dates: where a text names one, and which days it means as seen from the day of the report."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache
from itertools import compress

from rashomon.language import holidays, readings, seasons, shares, weekdays
from rashomon.language.candidates import is_date
from rashomon.language.numbers import ONES, TENS
from rashomon.language.patterns import any_of
from rashomon.language.readings import Match, Tense, When
from rashomon.language.tables import table
from rashomon.language.tokens import Tokens

Reading = Callable[[Match, date | None, Tense], When]
# Characters before and after a telling word ("Monday", "ago", "2014") in which its date can begin and end.
REACH_BEFORE, REACH_AFTER = 60, 40
# So many words are remembered with what they are: news repeats its words.
REMEMBERED = 1 << 16
# So many phrases are remembered with their form.
PHRASES = 1 << 12
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class _Form:
    source: str
    resolve: Reading

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Made when a phrase first comes so far."""
        return re.compile(self.source, re.IGNORECASE)


def spot(text: str, tokens: Tokens, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The ranges of the dates named within ``text[start:end]``, in order."""
    cursor = start
    match_at = _spotter().match
    for first, last in _windows(tokens, start, end):
        for index in tokens.between(max(first, cursor), last):
            begin = tokens.starts[index]
            if begin < cursor or not _begins_date(tokens.lower[index]) or not _goes_on(tokens, index):
                continue
            match = match_at(text, begin, last)
            if match is None:
                continue
            stop = match.end()
            if text[stop - 1] == ".":
                stop -= 1
            if is_date(text, begin, stop, start):
                yield begin, stop
            cursor = stop


@lru_cache(REMEMBERED)
def _begins_date(word: str) -> bool:
    """Whether the phrase of a date can begin with the lower-case ``word``."""
    if not word[0].isalpha():
        return word[0].isdigit() or word[0] in "'’"
    return word in _openers() or re.split(r"['’-]", word, maxsplit=1)[0] in _openers()


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Whether the word ``index`` is a date by itself or the next one may be of the same phrase."""
    word = tokens.lower[index]
    if not word.isalnum() or _is_trigger(word):
        return True
    return index + 1 < len(tokens) and _is_in_phrase(tokens.lower[index + 1])


@lru_cache(REMEMBERED)
def _is_in_phrase(word: str) -> bool:
    """Whether the lower-case ``word`` or mark may stand inside the phrase of a date."""
    head = _LETTERS.match(word)
    return head is None or not _phrase_words().isdisjoint((head[0], head[0].removesuffix("s")))


@cache
def _phrase_words() -> frozenset[str]:
    """All words of the grammar and what it is made of."""
    return _openers().union(_LETTERS.findall(_spotter().pattern.lower()))


@cache
def _openers() -> frozenset[str]:
    """The words with which a date can begin: what it is made of, counts, and the grammar's small words."""
    return frozenset([*_triggers(), *ONES, *TENS, *table("calendar")["openers"]])


def _windows(tokens: Tokens, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches around words that dates are made of; the costly grammar is tried only there."""
    first = last = -1
    inside = tokens.between(start, end)
    told = map(_is_trigger, tokens.lower[inside.start : inside.stop])
    for index in compress(inside, told):
        begin, stop = (
            max(start, tokens.starts[index] - REACH_BEFORE),
            min(end, tokens.ends[index] + REACH_AFTER),
        )
        if begin > last:
            if last >= 0:
                yield first, last
            first = begin
        last = stop
    if last >= 0:
        yield first, last


@lru_cache(REMEMBERED)
def _is_trigger(word: str) -> bool:
    """Whether a date can be made of the lower-case ``word``."""
    triggers = _triggers()
    if word in triggers or (word[0].isdigit() and len(word) == 4) or word.partition("'")[0] in triggers:
        return True
    head, hyphen, tail = word.rpartition("-")
    return bool(hyphen) and (tail in triggers or head in triggers or tail.isdigit())


@cache
def _triggers() -> frozenset[str]:
    calendar = table("calendar")
    words = {name for key in ("months", "weekdays") for group in calendar[key] for name in group}
    words |= {
        word
        for key in ("holidays", "weekday_holidays")
        for name in calendar[key]
        for word in name.split()
        if word not in ("day", "of", "st.", "st")
    }
    words |= set(calendar["seasons"]) | set(calendar["triggers"])
    return frozenset(words | {f"{word}s" for word in words})


def resolve(phrase: str, anchor: date | None, tense: Tense) -> When:
    """The days that ``phrase`` means in a report of the day ``anchor`` (None where that is not known)."""
    read = _read(" ".join(phrase.split()))
    if read is None:
        return When(None, None, "not a date")
    reading, match = read
    try:
        return reading(match, anchor, tense)
    except (ValueError, OverflowError):
        return When(None, None, "no such day in the calendar")


@lru_cache(PHRASES)
def _read(phrase: str) -> tuple[Reading, Match] | None:
    """The first form of the grammar that ``phrase`` has."""
    for form in _forms():
        if match := form.pattern.fullmatch(phrase):
            return form.resolve, match
    return None


# The grammar.

_PART = (
    r"(?P<part>(?:the\s+)?(?:very\s+)?(?:(?:early|mid|middle|late|later|earlier)(?:\s+(?:of|in)|\s*-|)"
    r"|(?:start|beginning|end|close|middle)\s+of|(?:beginning|starting))\s*(?:the\s+)?(?:month\s+of\s+)?)"
)
_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:\s?(?:st|nd|rd|th))?"
_UNIT = r"(?:day|week|weekend|fortnight|month|quarter|year|decade|century)"
_THIS = (
    r"(?:this|last|next|past|previous|coming|the\s+(?:same|previous|past|last|next|coming|following)|that)"
)
_HALF = (
    r"(?P<ordinal>first|second|third|fourth|last|final)\s+(?P<share>half|quarter|three\s+months|six\s+months)"
)
_DECADE = (
    r"(?:the\s+)?(?P<part>early\s+|mid-?\s?|late\s+)?"
    r"(?:['’]?(?P<short>[2-9]0)['’]?s|(?P<decade>1[5-9]\d0|20\d0)['’]?s)"
)
_CLOCK = r"(?:\s+(?:night|evening|morning|afternoon|lunchtime|midday|noon))?"


@cache
def _names(key: str, full: bool = False) -> str:
    names = [name for group in table("calendar")[key] for name in (group[:1] if full else group)]
    return any_of(sorted(names, key=lambda name: -len(name)))


def _called(key: str) -> str:
    names = sorted(table("calendar")[key], key=lambda name: -len(name))
    return "|".join(re.escape(name).replace("'", "['’]") for name in names)


@cache
def _count() -> str:
    return r"\d{1,3}|an?|couple\s+of|a\s+couple\s+of|few|several|" + any_of(
        sorted([*ONES, *TENS], key=lambda word: -len(word))
    )


@cache
def _forms() -> tuple[_Form, ...]:
    calendar = table("calendar")
    month = rf"(?P<month>{_names('months')})\.?"
    weekday = rf"(?P<weekday>{_names('weekdays')})\.?"
    before = rf"(?:(?P<on>{_names('weekdays')})\.?(?:\s?,)?\s+)?"
    to = r"\s*(?:-|–|to|and|through|until)\s*"
    days = rf"(?P<day>{_DAY})(?:{to}(?P<lastday>{_DAY}))?"
    day_month = rf"{before}(?:the\s+)?{days}(?:\s+of)?\s+{month}"
    year = rf"(?P<year>{_YEAR})"
    # "May 3, 2014", "May 3 (2014)".
    of_year = rf"(?:\s?,?\s+|\s*(?:\(|-LRB-)\s?){year}(?:\s?(?:\)|-RRB-))?"
    that_year = r",?\s+(?:of\s+|in\s+)?(?:that|the\s+(?:same|previous|following))\s+year"
    this_year = r"(?:\s+of|,)?\s+(?P<this>last|this|next)\s+year"
    # "The fourth of March".
    spelled = rf"{before}the\s+(?P<day>{any_of(reversed(calendar['ordinals']))})(?:\s+day)?\s+of\s+{month}"
    season = rf"(?P<season>{'|'.join(calendar['seasons'])})"
    soft = r"(?:earlier\s+|later\s+|late\s+|early\s+)?"
    about = (
        rf"(?P<about>(?:{_count()})\s+(?:to|or)\s+|less\s+than\s+|about\s+|around\s+|nearly\s+"
        r"|almost\s+|some\s+|more\s+than\s+|over\s+)?"
    )
    just = r"(?:just\s+|only\s+|barely\s+)?"
    count = rf"(?P<count>{_count()})\s+(?P<unit>{_UNIT})"
    moving = rf"easter(?:\s+sunday|\s+monday)?|good\s+friday|{_called('weekday_holidays')}"
    sources: tuple[tuple[str, Reading], ...] = (
        (r"(?P<year>\d{4})\s?-\s?(?P<monthnumber>\d\d)\s?-\s?(?P<day>\d\d)", readings.read_full),
        (rf"(?:the\s+)?{before}{month},?\s+{days}{of_year}", readings.read_full),
        (rf"{day_month}{of_year}", readings.read_full),
        (rf"{spelled}(?:\s?,)?\s+{year}", readings.read_full),
        (rf"(?:the\s+)?{before}{month}\s+{days}{this_year}", readings.read_month_day),
        (rf"{day_month}{this_year}", readings.read_month_day),
        (rf"{before}{month}\s+{days}{that_year}", readings.read_from_event),
        (rf"{day_month}{that_year}", readings.read_from_event),
        (spelled, readings.read_month_day),
        (
            rf"(?:the\s+)?(?:night|morning|evening|early|late)?(?:\s*of\s+|\s+on\s+|\s+)?{before}{month}\s+{days}",
            readings.read_month_day,
        ),
        (day_month, readings.read_month_day),
        (rf"{_PART}?{month}(?:\s+of)?,?\s+{year}", readings.read_month_year),
        (rf"{_PART}?{month}(?:\s+of)?,?\s+(?P<this>last|this|next)\s+year", readings.read_month_this_year),
        (rf"{_PART}?{month}{that_year}", readings.read_from_event),
        (
            rf"(?:the\s+)?(?P<ordinal>first|second|third|fourth|last|final)\s+(?P<share>day|weekend|half)"
            rf"\s+(?:of|in)\s+{month}(?:,?\s+{year})?",
            shares.read_share_of_month,
        ),
        (rf"(?P<this>last|this|next|past)\s+{month}", readings.read_this_month),
        # "He lost that November": of a year told elsewhere.
        (rf"(?:that|the\s+(?:previous|following))\s+{month}", readings.read_from_event),
        (rf"{_PART}?{month}(?:['’]s)?(?!\.?\s\d)", readings.read_month),
        (rf"(?:the\s+)?{_HALF}(?:\s+of\s+(?:the\s+)?(?:year\s+)?|\s+){year}", readings.read_share_of_year),
        (
            rf"(?:the\s+)?{_HALF}\s+of\s+(?P<this>last|this|next)\s+year",
            readings.read_share_of_year,
        ),
        (rf"{_PART}?(?:the\s+)?{season}(?:\s+of)?\s+{year}", seasons.read_season_of_year),
        (rf"(?P<this>this|last|next|past)\s+{season}", seasons.read_this_season),
        (_DECADE, readings.read_decade),
        (rf"{year}\s?[-–/]\s?(?P<lastyear>\d\d|{_YEAR})", readings.read_years),
        # "The start of the 2003 war" is not that of the year.
        (rf"(?:{_PART}(?<!the\s))?(?:the\s+year\s+)?{year}", readings.read_year),
        (
            rf"{weekday}(?:{to}(?P<lastday>{_names('weekdays')}))?\s+(?:of\s+)?(?P<this>this|last|next)\s+week",
            weekdays.read_weekday_of_week,
        ),
        (rf"(?P<this>last|this|next|past|coming)\s+{weekday}{_CLOCK}", weekdays.read_this_weekday),
        (rf"(?:early\s+|late\s+)?{weekday}(?:['’]s)?{_CLOCK}", weekdays.read_weekday),
        (
            rf"{soft}(?P<word>today|yesterday|tomorrow|tonight|overnight)(?:['’]s)?{_CLOCK}",
            weekdays.read_day_word,
        ),
        (r"(?:the\s+)?day\s+(?P<beyond>before\s+yesterday|after\s+tomorrow)", weekdays.read_day_beyond),
        (
            rf"{soft}(?P<word>this|last|yesterday)\s+(?P<clock>morning|afternoon|evening|night|lunchtime)",
            weekdays.read_day_word,
        ),
        # "By the end of the year", "later in the week".
        (rf"{_PART}(?<=the\s)(?P<unit>week|month|quarter|year|decade|century)", readings.read_this_unit),
        (r"(?P<part>(?:the\s+)?year['’]s\s+end)", readings.read_this_unit),
        (
            r"(?:over|at|during)\s+the\s+(?P<unit>weekend)(?!\s+(?:of|before|after)\b)",
            readings.read_this_unit,
        ),
        (rf"(?:{_PART}|)(?P<this>{_THIS})\s+(?P<unit>{_UNIT})(?:['’]s)?", readings.read_this_unit),
        (rf"{about}{count}s?\s+ago", readings.read_ago),
        (rf"(?:the\s+)(?P<this>past|last|next|coming|previous)\s+{count}s", readings.read_stretch),
        (rf"(?:come|comes|came)\s+{just}{count}s?\s+after", readings.read_comes_after),
        (r"(?:comes?|came)\s+(?:just\s+)?on\s+the\s+eve\s+of", readings.read_eve),
        (r"on\s+the\s+eve\s+of", readings.read_from_event),
        (rf"{just}(?:{count}s?|the\s+day)\s+(?:after|before|earlier|later)", readings.read_from_event),
        (rf"(?P<holiday>{_called('holidays')})(?:,?\s+{year})?", holidays.read_holiday),
        (rf"(?P<holiday>{moving})(?:,?\s+{year})?", holidays.read_moving_holiday),
    )
    return tuple(_Form(source, reading) for source, reading in sources)


@cache
def _spotter() -> re.Pattern[str]:
    sources = [re.sub(r"\(\?P<\w+>", "(?:", form.source) for form in _forms()]
    return re.compile(rf"(?<![\w$€£.,/-])(?:{'|'.join(sources)})(?![\w]|[-/.,:]\d)", re.IGNORECASE)
