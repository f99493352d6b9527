"""Counts of people that later reports replaced: two killed, three killed, five killed."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from rashomon.collation.digest.leads import lead
from rashomon.collation.disagreements.tolls import fates_told, of_another_time, toll_of
from rashomon.collation.tellings import telling_words
from rashomon.language.numbers import numeral_at
from rashomon.language.tables import table, words
from rashomon.model import Figure, Passage, Story, Witness

# The story's own toll stands among the first sentences; further down stand those of earlier events.
OPENING = 12
# Reports of so many days tell one state: what was said on a day stands in the papers of the next.
NEXT_DAY = 1
# A count that is higher by more than this factor is rather of another event.
WIDEST = 4
# "One" is mostly no count.
LEAST = 2
# A word that puts a count right stands so near before it, in characters.
REACH = 60


@dataclass(frozen=True, slots=True)
class Count:
    """How many people a report says that something happened to; ``right`` where it puts a count right."""

    passage: Passage
    value: int
    day: date
    right: bool


def counts(story: Story) -> tuple[frozenset[Passage], frozenset[Passage]]:
    """All counts that change with the day (killed, hurt, missing …), and those of them that were replaced.

    The newest count is the one that a report says it was put right to, else the highest that two reports of
    the last days tell, else their highest: such counts grow. A lower one was replaced, and so was a higher
    one that was put right or is of an earlier day.
    """
    found: defaultdict[str, list[Count]] = defaultdict(list)
    last = max((day for w in story.witnesses if (day := w.masthead.published)), default=date.min)
    for witness in story.witnesses:
        for name, figure, value in _counts(witness):
            day = witness.masthead.published or last
            found[name].append(Count(figure.passage, value, day, _puts_right(witness, figure)))
    every = frozenset(count.passage for told in found.values() for count in told)
    growing = [told for name, told in found.items() if name in words("digest", "growing")]
    return every, frozenset(count.passage for told in growing for count in _replaced(told))


def _replaced(told: list[Count]) -> Iterator[Count]:
    last = max(count.day for count in told)
    late = [count for count in told if (last - count.day).days <= NEXT_DAY]
    right = [count.value for count in late if count.right]
    carriers = Counter(value for _, value in sorted({(c.passage.witness, c.value) for c in late}))
    widely = [value for value, many in carriers.items() if many > 1]
    newest = max(right or widely or carriers)
    for count in told:
        higher = newest < count.value <= WIDEST * newest
        if count.value < newest or (higher and (right or count not in late)):
            yield count


def _counts(witness: Witness) -> Iterator[tuple[str, Figure, int]]:
    end = witness.sentences[:OPENING][-1].end if witness.sentences else 0
    for figure in (*witness.figures, *_bare(witness)):
        value = figure.low if figure.low is not None else figure.high
        if figure.passage.start >= end or value is None or value < LEAST or value != int(value):
            continue
        name = toll_of(witness, figure) or _stated(witness, figure)
        if name and name in _passing() and not of_another_time(witness.sentence_around(figure.passage).text):
            yield name, figure, int(value)


def _bare(witness: Witness) -> Iterator[Figure]:
    """The numbers with which a report opens that stand alone: "Two killed in blast", "rose to three"."""
    known = {figure.passage.start for figure in witness.figures}
    for place in (witness.masthead.headline, *lead(witness)):
        for word in re.finditer(r"(?<!\w)\w", place.text) if place else ():
            numeral = numeral_at(witness.text, place.start + word.start()) if place else None
            if numeral and numeral.start not in known:
                number = witness.passage(numeral.start, numeral.end)
                yield Figure(
                    passage=number,
                    low=numeral.low,
                    high=numeral.high,
                    unit=None,
                    hedge=None,
                    about=None,
                    rule="",
                )


def _puts_right(witness: Witness, figure: Figure) -> bool:
    """Whether a count is what another was put right to: "lowered to four", "lowered from five to four"."""
    before = witness.text[max(0, figure.passage.start - REACH) : figure.passage.start]
    match = _leading(("corrected",)).search(before)
    return match is not None and (match["to"] is not None or figure.low != figure.high)


def _stated(witness: Witness, figure: Figure) -> str | None:
    """What a count counts that a verb alone leads up to: "toll rises to three", "lowered to four"."""
    sentence = witness.sentence_around(figure.passage)
    if not _leading(("corrected", "rising")).search(witness.text[sentence.start : figure.passage.start]):
        return None
    words = telling_words(sentence.text)
    fates = fates_told(words | telling_words("killed") if "toll" in words else words)
    return min(fates) if len(fates) == 1 else None


@cache
def _leading(lists: tuple[str, ...]) -> re.Pattern[str]:
    """A word of these lists that leads up to what follows: "lowered to", "lowered from", "rises to"."""
    words = "|".join(word for name in lists for word in table("digest")[name])
    return re.compile(rf"\b(?:{words})\b[^.;]{{0,30}}? (?:(?P<to>to)|from)\W*$", re.IGNORECASE)


@cache
def _passing() -> frozenset[str]:
    return words("digest", "growing") | words("digest", "passing")
