"""The day that a report without a date line gives away: by a stamp, a post or a photograph."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from rashomon.language.clauses import is_finite
from rashomon.language.dates import resolve
from rashomon.language.tenses import tense_at
from rashomon.model import DateMention, Passage, Story, Witness

# A stamp of publication stands among a report's first sentences.
FIRST = 3
# "17 May 2031 00.45 BST", "17:45 GMT".
_CLOCK_AFTER = re.compile(
    r"\s*,?\s*(?:at\s+)?\d{1,2}\s?[:.]\s?\d\d\s*(?:[ap]\.?\s?m\.?\s*)?(?:[A-Z]{2,4}\b|UK time)"
)
# … and what else may stand in a line that only gives the day, its parts spaced out ("10: 24 AM, MON").
_BESIDE = re.compile(
    r"(?:[\W\d]|[AaPp]\.?\s?[Mm]\b|[A-Z]{2,4}\b|\b(?:[A-Z][a-z]{2,5}day|[Ll]ast|[Ff]irst|[Uu]pdated|[Pp]osted"
    r"|[Pp]ublished|[Cc]reated|on|at)\b)*"
)
LONGEST = 80
# "Harbour Gazette | 4 May 2031 | Match report", "Olmo, 4 May 2031 (Tarn Wire). A ferry": names beside it.
LONGEST_LINE = 120
_PLACED = re.compile(r"(?:[A-Z][\w.’'-]*[ \t]){0,3}[A-Z][\w.’'-]*,[ \t]*")
_SOURCE = re.compile(r"[ \t]*(?:\([^()\n]{2,40}\)[ \t]*[.:–—-]?|[.:–—-])(?=[ \t\n]|\Z)")
_PARTED = re.compile(r"[,|/·•–—(-][ \t]*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?[ \t])?\Z")
_PARTS = re.compile(r"^[ \t]*[,|/·•–—).-]|^[ \t]*$")
# "— Ada Lindt (@adalindt) July 5, 2031": an embedded post is signed with its day, in furniture too.
_POST = re.compile(
    r"(?:\(@\w{1,30}\)\s{0,3}|date(?:time)?=\")([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{4}-\d\d-\d\d)\b"
)
_ARTICLES = frozenset(("The", "A", "An", "This"))
_LETTERS = re.compile(r"[^\W\d_]+")
_WEEKDAY = re.compile(r"[A-Z][a-z]{2,8}day\b")


def stamp(witness: Witness) -> date | None:
    """The day of a full date with a clock's time or alone in its line, as sites print it above a report."""
    for mention, sentence in _full(witness):
        place = mention.passage
        clock = _CLOCK_AFTER.match(witness.text, place.end)
        if sentence < FIRST and (clock or _alone(witness.text, place) or _beside_names(witness.text, place)):
            return mention.earliest
    return None


def _beside_names(text: str, place: Passage) -> bool:
    """Whether the line of ``place`` names with the day only who writes, for whom and where, or begins with
    the place and the day."""
    before, after = _around(text, place)
    if _PLACED.fullmatch(before) and _SOURCE.match(after):
        return True
    if (
        not before
        or len(before) + len(after) > LONGEST_LINE
        or not (_PARTED.search(before) and _PARTS.match(after))
    ):
        return False
    found = _LETTERS.findall(before)
    if found[0] in _ARTICLES:
        found = found[1:]
    return (
        found[:1] != []
        and found[0][0].isupper()
        and not any(map(is_finite, (*found, *_LETTERS.findall(after))))
    )


def _around(text: str, place: Passage) -> tuple[str, str]:
    """What stands before and behind ``place`` in its line."""
    start, stop = text.rfind("\n", 0, place.start) + 1, text.find("\n", place.end)
    return text[start : place.start], text[place.end : stop if stop >= 0 else len(text)]


def _alone(text: str, place: Passage) -> bool:
    """Whether the line of ``place`` gives a day and an hour and says nothing else."""
    before, after = _around(text, place)
    short = len(before) + len(after) <= LONGEST
    return short and bool(_BESIDE.fullmatch(before) and _BESIDE.fullmatch(after))


def posted(witness: Witness) -> date | None:
    """The day of the last post in the text. Of 20 reports with posts in PolNeAR-train 19 came out within two
    days of it."""
    days = {resolve(match.group(1), None, "").earliest for match in _POST.finditer(witness.text)}
    return max((day for day in days if day), default=None)


def signed_days(witness: Witness) -> set[date]:
    """The days of photographs, and those that are named with their weekday in full."""
    return {
        day
        for mention, sentence in _full(witness)
        if (day := mention.earliest)
        and (_WEEKDAY.match(mention.passage.text) or witness.sentences[sentence].part == "caption")
    }


def told_after(story: Story, day: date) -> bool:
    """Whether a report tells as past what happened after ``day``: then it is not the day of the news."""
    for witness in story.witnesses:
        starts = [sentence.start for sentence in witness.sentences]
        for mention in witness.dates:
            if not mention.earliest or not re.search(r"\d{4}", mention.passage.text):
                continue
            if mention.earliest - day > timedelta(1):
                sentence = witness.sentences[bisect_right(starts, mention.passage.start) - 1]
                place = mention.passage
                if (
                    tense_at(
                        witness.text,
                        sentence.start,
                        place.start,
                        place.end,
                        sentence.end,
                    )
                    != "future"
                ):
                    return True
    return False


def _full(witness: Witness) -> Iterator[tuple[DateMention, int]]:
    """The days that the text names with their year, and the number of the sentence."""
    starts = [sentence.start for sentence in witness.sentences]
    for mention in witness.dates:
        if mention.earliest and mention.earliest == mention.latest and mention.rule == "a full date":
            yield mention, bisect_right(starts, mention.passage.start) - 1
