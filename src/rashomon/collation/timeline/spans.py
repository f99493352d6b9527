"""Which days an act's dates span, and what is known of them where the report's own day is not."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from rashomon.language.dates import resolve
from rashomon.model import DateMention, Witness

# Two dates side by side ("Thursday and Friday", "from 1998 to 2002") are one span …
_TOGETHER = re.compile(r"\s*(?:,|and|or|to|-|–|through|until)\s*\Z")
_SPAN = re.compile(r"\b(?:between|from)\s+\Z", re.IGNORECASE)
# "Thursday evening (December 11)" is one day.
_IN_BRACKETS = re.compile(r"\s*(?:\(|-LRB-)\s*")
# … where nothing lies between them, or such a word stands so near before.
ADJOINING, SPAN_REACH = timedelta(1), 12
# Days of reports that do not tell their own are compared as seen from one day; a span is wide beyond a week.
SOME_DAY, WEEK = date(2001, 7, 4), timedelta(7)
DAY_WORD = re.compile(
    r"(?:(?:earlier|later|late|early)\s+)?(?:today|tomorrow|yesterday|tonight|overnight"
    r"|(?:this|last)\s+(?:morning|afternoon|evening|night))",
    re.IGNORECASE,
)
# "A week ago" may be off by a day.
_WEEKS_AGO = re.compile(r"\bweeks?\s+ago\b", re.IGNORECASE)


def together(witness: Witness) -> Iterator[list[DateMention]]:
    """The dates of ``witness``, those that make one span together."""
    group: list[DateMention] = []
    for mention in witness.dates:
        if group and not _one_span(witness.text, group[-1], mention):
            yield group
            group = []
        group.append(mention)
    if group:
        yield group


def _one_span(text: str, one: DateMention, other: DateMention) -> bool:
    if _IN_BRACKETS.fullmatch(text, one.passage.end, other.passage.start):
        return one.earliest == other.earliest and one.latest == other.latest
    span = bool(_SPAN.search(text[max(0, one.passage.start - SPAN_REACH) : one.passage.start]))
    if not (one.earliest and one.latest and other.earliest and other.latest):
        # "From October 16 to November 14", where the report's year is not known.
        joint = _TOGETHER.match(text[one.passage.end : other.passage.start])
        return span and joint is not None and one.earliest is other.earliest
    if other.passage.start - one.passage.end > SPAN_REACH or one.latest >= other.earliest:
        return False
    if not _TOGETHER.match(text[one.passage.end : other.passage.start]):
        return False
    return other.earliest - one.latest <= ADJOINING or span


def open_day(phrase: str) -> str:
    """What tells two dates apart that are not resolved; empty for a word like "today"."""
    if DAY_WORD.match(phrase):
        return ""
    when = resolve(phrase, SOME_DAY, "past")
    return f"{when.earliest}/{when.latest}" if when.earliest else " ".join(phrase.lower().split())


def seen(mention: DateMention) -> tuple[date, date] | None:
    """What a date means from some one day, where its own days are a wide span for want of the report's."""
    if not (mention.earliest and mention.latest and ";" in mention.rule):
        return None
    if mention.latest - mention.earliest <= WEEK or DAY_WORD.match(mention.passage.text):
        return None
    when = resolve(mention.passage.text, SOME_DAY, "past")
    if not (when.earliest and when.latest):
        return None
    wider = mention.latest - mention.earliest - (when.latest - when.earliest)
    if wider < WEEK:
        return None
    loose = timedelta(bool(_WEEKS_AGO.search(mention.passage.text)))
    return when.earliest - loose, when.latest + loose
