"""Resolves what one report's dates leave open with what the other witnesses say."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from rashomon.collation.anchors import Anchor, find_anchors, shifted, to_come, weekday_number, weekday_of
from rashomon.collation.counting import count_on
from rashomon.language.dates import resolve
from rashomon.language.readings import Tense, When
from rashomon.language.tenses import tense_at
from rashomon.model import DateMention, Story, Witness

# An anchor wider than this dates no single day or week.
MONTH = timedelta(31)
WEEK = timedelta(7)
# On so many days a date is tried, where the report's own is one of them.
FEW_DAYS = 4
# So many different weekdays tell how old a report is; it may be so many days younger than it seems.
FEW_WEEKDAYS, LATEST_SHIFT = 3, 2


def date_story(story: Story) -> Story:
    """``story`` with dates resolved as far as all witnesses together allow."""
    anchors = find_anchors(story)
    witnesses = (
        _dated(witness, anchors[witness.siglum]) if witness.siglum in anchors else witness
        for witness in story.witnesses
    )
    return replace(story, witnesses=tuple(count_on(witness) for witness in _of_one_year(tuple(witnesses))))


def _of_one_year(witnesses: Sequence[Witness]) -> Iterator[Witness]:
    """``witnesses`` with each day that several name without its year in the year that most of them mean."""
    said: defaultdict[tuple[int, int], Counter[int]] = defaultdict(Counter)
    for witness in witnesses:
        for day in {m.earliest for m in witness.dates if m.earliest and _yearless(m)}:
            said[day.month, day.day][day.year] += 1
    for witness in witnesses:
        yield replace(witness, dates=tuple(_in_year(m, said) if _yearless(m) else m for m in witness.dates))


def _yearless(mention: DateMention) -> bool:
    """Whether it names a day and no year."""
    return mention.earliest == mention.latest and mention.rule.startswith("a day of the year:")


def _in_year(mention: DateMention, said: Mapping[tuple[int, int], Counter[int]]) -> DateMention:
    day = mention.earliest
    years = said[day.month, day.day].most_common(2) if day else []
    if not day or len(years) < 2 or years[0][1] == years[1][1] or years[0][0] == day.year:
        return mention
    day = day.replace(year=years[0][0])
    return replace(mention, earliest=day, latest=day, rule=f"{mention.rule}; the year that most reports mean")


def _dated(witness: Witness, anchor: Anchor) -> Witness:
    anchor = _later(witness, anchor)
    starts = [sentence.start for sentence in witness.sentences]
    dates = []
    for mention in witness.dates:
        if mention.earliest is None:
            number = bisect_right(starts, mention.passage.start) - 1
            sentence = witness.sentences[number]
            place = mention.passage
            tense = tense_at(witness.text, sentence.start, place.start, place.end, sentence.end)
            mention = _resolved(mention, anchor, tense)
        dates.append(mention)
    return replace(witness, dates=tuple(dates))


def _later(witness: Witness, anchor: Anchor) -> Anchor:
    """``anchor`` some days later, where that brings the weekdays that the report names together.

    A report that names Saturday, Monday, Tuesday and Wednesday was not written on the Monday.
    """
    named = {
        weekday_number(day)
        for mention in witness.dates
        if (day := weekday_of(mention)) and not to_come(witness, mention)
    }
    if anchor.own or not anchor.exact or len(named) < FEW_WEEKDAYS:
        return anchor

    def oldest(shift: int) -> int:
        return max((anchor.earliest.weekday() + shift - day) % 7 for day in named)

    best = min(range(LATEST_SHIFT + 1), key=lambda shift: (oldest(shift), shift))
    if oldest(0) - oldest(best) < 2:
        return anchor
    later = shifted(anchor.earliest, timedelta(best))
    return Anchor(later, later, f"{anchor.rule}, but later: the weekdays that it names lie together then")


def _resolved(mention: DateMention, anchor: Anchor, tense: Tense) -> DateMention:
    phrase = mention.passage.text
    first, last = resolve(phrase, anchor.earliest, tense), resolve(phrase, anchor.latest, tense)
    if first.earliest is None or last.earliest is None or first.latest is None or last.latest is None:
        return mention
    if anchor.own:
        when = first
    elif anchor.exact:
        when = _day_after(mention, first, anchor, tense)
    elif found := _of_most_days(phrase, anchor, tense):
        when = found
    elif (first.earliest, first.latest) == (last.earliest, last.latest):
        when = first
    else:
        small = first.latest - first.earliest < WEEK
        wide = anchor.latest - anchor.earliest > WEEK
        if wide and not small:
            return mention
        earliest = min(first.earliest, last.earliest)
        latest = max(first.latest, last.latest)
        if wide:
            earliest, latest = max(earliest, anchor.earliest), min(latest, anchor.latest)
        if earliest > latest or latest - earliest > MONTH:
            return mention
        when = When(earliest, latest, first.rule)
    return replace(mention, earliest=when.earliest, latest=when.latest, rule=f"{when.rule}; {anchor.rule}")


def _of_most_days(phrase: str, anchor: Anchor, tense: Tense) -> When | None:
    """What a date means on most of the few days on which the report may have been written."""
    days = (anchor.latest - anchor.earliest).days + 1
    if days > FEW_DAYS:
        return None
    found = Counter(resolve(phrase, shifted(anchor.earliest, timedelta(n)), tense) for n in range(days))
    when, count = found.most_common(1)[0]
    return when if 2 * count > days else None


def _day_after(mention: DateMention, when: When, anchor: Anchor, tense: Tense) -> When:
    """A weekday six days before a borrowed day, not told as to come, is rather the next: the report may be a
    day younger."""
    if (
        tense != "future"
        and when.earliest
        and weekday_of(mention)
        and anchor.earliest - when.earliest == timedelta(6)
    ):
        day = shifted(anchor.earliest, timedelta(1))
        return When(
            day,
            day,
            "a weekday, taken as the day after the one that the report's day is borrowed from",
        )
    return when
