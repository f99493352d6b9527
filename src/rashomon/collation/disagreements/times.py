"""The days and clock times of a report, to be laid side by side, and which of them exclude each other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import product
from typing import Literal

from rashomon.collation.disagreements.datelines import days_written, stamped
from rashomon.collation.disagreements.moments import of_saying
from rashomon.collation.tellings import labelled
from rashomon.language.clocks import Bound, Minutes, find_clocks, meet
from rashomon.language.patterns import any_of
from rashomon.language.tables import table
from rashomon.language.tenses import tells_past, tense_at
from rashomon.model import DateMention, Passage, Witness

Kind = Literal["day", "clock"]
Days = tuple[date, date]

WEEK = timedelta(7)
# A weekday may be read as that of the week before or behind.
WEEKS = (-WEEK, timedelta(0), WEEK)
# "Two years ago" leaves so much room beside what is told otherwise, by its unit.
ROOM = {"year": timedelta(183), "month": timedelta(16), "week": timedelta(4)}
# What a day stands with is told so many characters before it at most.
REACH = 40
# A line no longer than this that names a day with its year and is no sentence gives the day of the report.
LINE = 110
_ENDS = '.!?"”’'
_DATED = re.compile(
    r"\b\d{1,2}\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}\b|\b[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4}\b|\b\d{4}-\d\d-\d\d\b"
)
_BYLINE = re.compile(r"(?:By|Source|Date|From|Published|Updated)\b")
_POSTED = re.compile(r"\b(?:posted|published|updated|filed)\b[^.;]{0,45}$", re.IGNORECASE)
# Between a comparison, or a verb, and its day.
_WITHIN = r"(?:in\s+|on\s+|the\s+){0,2}"
_BETWEEN = r"(?:\w+\s+){0,2}(?:on|at|in)\s+(?:the\s+)?"
# "Wed Jun 3, 2031 12:22 pm", "07:37 UK time, Friday, 29 May 2031": when a page was put out.
_STAMP = re.compile(
    r"\b\d{4}\s*,?\s*(?:at\s+)?\d{1,2}\s?[:.]\s?\d\d\b"
    r"|\d{1,2}[:.]\d\d\s*(?:[APap]\.?[Mm]\.?|UK\s+time|[A-Z]{2,4})?\s*,?\s*(?:[A-Z][a-z]+day\s*,?\s*)?\d{1,2}\s+[A-Z][a-z]{2,8}\s*,?\s*\d{4}"
)
_CALENDAR = re.compile(r"\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)", re.IGNORECASE)
# "The Nov. 13 attacks": a name, whatever is told of them and when.
_NAMING = re.compile(r"(?:\b(?:the|an?|his|her|its|their|this|that)|['’]s)\s+$", re.IGNORECASE)
_NAMED = re.compile(
    r"\s+(?!(?:in|on|at|by|to|of|for|with|and|or|as|that|who|which|when|is|was|were|are|has|had|will)\b)[a-z]{3,}"
)
_COUNTED = ("after", "before", "earlier", "later", "'s", "’s")
_YEAR = re.compile(r"\b\d{4}\b")
_MOVING = ("today", "this ", "now")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", re.IGNORECASE)
_AGO = re.compile(r"(year|month|week)s?\s+ago\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A day or clock time in a sentence of a report. ``days`` are the first and last day of each reading (of
    a clock time those of the day that its sentence names, if any), ``minutes`` the stretches of the day that
    it may mean; ``ahead`` says whether it is told as to come, ``sharp`` whether it names a day by
    the calendar or an hour, ``ago`` the unit in which it is counted back from the report."""

    witness: Witness
    passage: Passage
    sentence: Passage
    kind: Kind
    bound: Bound
    days: tuple[Days, ...]
    minutes: tuple[Minutes, ...]
    ahead: bool
    sharp: bool
    ago: str = ""

    @property
    def grain(self) -> str:
        """How finely it tells: an hour, a part of the day, a day by date or by its name, a longer span."""
        if self.kind == "clock":
            return "hour" if self.sharp else "part"
        first, last = self.days[0]
        if first == last:
            return "day" if self.sharp else "name"
        return "month" if last - first < timedelta(100) else "year"


def times_of(witness: Witness) -> Iterator[Time]:
    """The days and clock times that ``witness`` names in its sentences, date lines and stamps left out."""
    for sentence in witness.sentences:
        whole = witness.passage(sentence.start, sentence.end)
        dated = [m for m in witness.dates if sentence.start <= m.passage.start < sentence.end]
        for mention in dated:
            if mention.earliest and mention.latest and not _stands_apart(witness, whole, mention):
                yield _day(witness, whole, mention, mention.earliest, mention.latest)
        days = tuple(
            (m.earliest, m.latest) for m in dated if m.earliest and m.latest and m.earliest == m.latest
        )
        for clock in find_clocks(witness.text, sentence.start, sentence.end):
            place = witness.passage(clock.start, clock.end)
            if not _stamped(witness, whole, place):
                yield Time(
                    witness=witness,
                    passage=place,
                    sentence=whole,
                    kind="clock",
                    bound=clock.bound,
                    days=days if len(days) == 1 else (),
                    minutes=clock.minutes,
                    ahead=_ahead(witness, whole, place, days[0][0] if len(days) == 1 else None),
                    sharp=clock.sharp,
                )


def exclude(one: Time, other: Time) -> bool:
    """Whether the two, of one kind, cannot be the same time: no reading of the one meets one of the other."""
    if one.kind == "clock":
        return not meet(one.minutes, other.minutes)
    # "On Friday", "March 2": one day, though it was read in two weeks or years.
    texts = one.passage.text, other.passage.text
    if texts[0].lower() == texts[1].lower():
        return False
    years = all(_YEAR.search(text) for text in texts)
    if not years and days_written(texts[0]) & days_written(texts[1]):
        return False
    room = timedelta(0) if one.ago == other.ago else max(ROOM.get(t.ago, timedelta(0)) for t in (one, other))
    return not any(
        first - room <= last and begin <= end + room
        for (first, end), (begin, last) in product(one.days, other.days)
    )


def of_two_days(one: Time, other: Time) -> bool:
    """Whether both name their days, and these cannot be one."""
    return bool(one.days and other.days) and not any(
        a <= d and c <= b for (a, b), (c, d) in product(one.days, other.days)
    )


def _day(witness: Witness, sentence: Passage, mention: DateMention, first: date, last: date) -> Time:
    text = mention.passage.text
    loose = first == last and _WEEKDAY.fullmatch(text.removesuffix("'s").removesuffix("’s").split()[0])
    ago = _AGO.search(text)
    return Time(
        witness=witness,
        passage=mention.passage,
        sentence=sentence,
        kind="day",
        bound=_bound(witness, sentence, mention.passage),
        days=tuple((first + step, last + step) for step in WEEKS)
        if loose and not any(c.isdigit() for c in text)
        else ((first, last),),
        minutes=(),
        ahead=_ahead(witness, sentence, mention.passage, first),
        sharp=first == last and bool(_CALENDAR.search(text)),
        ago=ago.group(1).lower() if ago else "",
    )


def _ahead(witness: Witness, sentence: Passage, place: Passage, day: date | None) -> bool:
    """Whether what is told is to come, by its day or else by its tense."""
    published = witness.masthead.published
    if day and published and day != published:
        return day > published
    if tells_past(witness.text[sentence.start : place.start]):
        return False
    return tense_at(witness.text, sentence.start, place.start, place.end, sentence.end) == "future"


def _bound(witness: Witness, sentence: Passage, place: Passage) -> Bound:
    """Whether what is told is on a day, until it or from it on."""
    before = witness.text[max(sentence.start, place.start - REACH) : place.start]
    for bound in ("until", "from"):
        if _words_of(bound).search(before):
            return "until" if bound == "until" else "from"
    if _words_of("ends", _BETWEEN).search(before):
        return "until"
    return "from" if _words_of("starts", _BETWEEN).search(before) else "at"


def _stands_apart(witness: Witness, sentence: Passage, mention: DateMention) -> bool:
    """Whether a day dates no clause: a date line, a stamp, what names a thing or is only compared with."""
    before = witness.text[max(sentence.start, mention.passage.start - REACH) : mention.passage.start]
    if labelled(witness.text, mention) is not None or _words_of("beside", _WITHIN).search(before):
        return True
    if _NAMING.search(before) and _NAMED.match(witness.text, mention.passage.end):
        return True
    # "Today" moves with the report, "Sunday's vote" is a name, and what is said has its own day.
    words = mention.passage.text.lower()
    if words.startswith(_MOVING) or words.endswith(_COUNTED) or of_saying(witness, mention):
        return True
    return _stamped(witness, sentence, mention.passage)


def _stamped(witness: Witness, sentence: Passage, place: Passage) -> bool:
    """Whether a date or hour stands in a line that gives the day of the report, or in a date line."""
    start = witness.text.rfind("\n", 0, place.start) + 1
    end = witness.text.find("\n", place.end)
    line = witness.text[start : end if end >= 0 else len(witness.text)].rstrip()
    if (
        _POSTED.search(witness.text[sentence.start : place.start])
        or _STAMP.search(witness.text, max(0, place.start - REACH), place.end + REACH)
        or _in_markup(witness.text, place.start)
    ):
        return True
    if len(line) <= LINE and line[-1:] not in _ENDS and (_DATED.search(line) or _BYLINE.match(line)):
        return True
    return stamped(sentence, place)


def _in_markup(text: str, place: int) -> bool:
    """Whether the place stands inside a tag ("<tweet date=…>")."""
    opened = text.rfind("<", max(0, place - LINE), place)
    return opened >= 0 and text.find(">", opened, place) < 0


@cache
def _words_of(
    bound: str,
    between: str = r"(?:(?:about|around|at\s+least|the|early|late|midnight|noon|next|on|end\s+of)\s+){0,2}",
) -> re.Pattern[str]:
    """The words of a bound before a day, with no more than those of ``between`` between."""
    phrases = sorted(table("calendar")["bounds"][bound], key=lambda phrase: -len(phrase))
    told = any_of(phrase.replace(" ", r"\s+") for phrase in phrases)
    return re.compile(rf"\b{told}\s+{between}$", re.IGNORECASE)
