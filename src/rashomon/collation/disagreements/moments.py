"""How far apart in time two reports were written, and whether two clauses name other days."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from rashomon.language.tables import words
from rashomon.language.words import lemma
from rashomon.model import DateMention, Passage, Witness

# What reports tell that were published more days apart may have changed meanwhile: of 14 such pairs of
# figures in PolNeAR-train, read one by one, none was of one thing.
DAYS_APART = 3
# What was said on a day stands in the papers of the next.
NEXT_DAY = 1
# A verb stands at most so many letters before its day.
REACH = 40
_BEFORE = re.compile(r"(\w+)(?: (?:reporters|journalists))?(?: (?:late|early|again))?(?: on| in)?\s+\Z")
_BEHIND = re.compile(r"\s+(\w+)")
_SPEECH = words("cues", "speech") | words("cues", "reports")
# A day so long before the report belongs to an earlier event.
LONG_AGO = timedelta(60)


def apart(one: Witness, other: Witness) -> bool:
    """Whether both say when they were published, and the one long after the other."""
    first, second = one.masthead.published, other.masthead.published
    return first is not None and second is not None and abs((first - second).days) > DAYS_APART


def near(one: Witness, other: Witness) -> bool:
    """Whether neither is told as a later development of the other's event, nor published days after it."""
    first, second = one.masthead.published, other.masthead.published
    if first is not None and second is not None:
        return abs((first - second).days) <= NEXT_DAY
    return one.role == other.role


def of_one_day(one: Witness, other: Witness) -> bool:
    """Whether the two do not say that they were published on different days."""
    first, second = one.masthead.published, other.masthead.published
    return first is None or second is None or first == second


def days_named(witness: Witness, within: Passage) -> tuple[tuple[date, date], ...]:
    """The days that ``within`` names, as far as they are known."""
    return tuple(
        (mention.earliest, mention.latest)
        for mention in witness.dates
        if mention.earliest and mention.latest and within.contains(mention.passage)
    )


def days_acted(witness: Witness, within: Passage) -> tuple[tuple[date, date], ...]:
    """The days that ``within`` names on which something was done: not only said, or set for later."""
    published = witness.masthead.published or date.max
    return tuple(
        (mention.earliest, mention.latest)
        for mention in witness.dates
        if mention.earliest
        and mention.latest
        and mention.earliest <= published
        and within.contains(mention.passage)
        and not of_saying(witness, mention)
    )


def of_saying(witness: Witness, mention: DateMention) -> bool:
    """Whether a verb of speech stands right before or behind the day ("said late on Monday")."""
    place = mention.passage
    before = _BEFORE.search(witness.text, max(0, place.start - REACH), place.start)
    behind = _BEHIND.match(witness.text, place.end)
    return any(match and lemma(match[1].lower()) in _SPEECH for match in (before, behind))


def of_other_days(
    one: Witness, days: Sequence[tuple[date, date]], other: Witness, others: Sequence[tuple[date, date]]
) -> bool:
    """Whether both clauses name days and none of them meet, or only one does, and its day lies long before
    the other report, or behind it."""
    if days and others:
        return not any(a <= d and c <= b for a, b in days for c, d in others)
    published = other.masthead.published if days else one.masthead.published
    named = (*days, *others)
    if not named or published is None:
        return False
    return all(last < published - LONG_AGO or first > published for first, last in named)
