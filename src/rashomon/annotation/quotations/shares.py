"""Speakers that a poll counts: "72 percent of the voters", "half of the clerks"."""

from rashomon.annotation.quotations.sources import Source
from rashomon.annotation.quotations.stream import Sentence

_SHARES = frozenset(("percent", "cent", "pct", "%"))
# "half of the clerks said"
_PARTS = _SHARES | {"half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth"}
# Before a share these tell how large it is ("nearly two thirds of them").
_COUNTS = frozenset("a about almost nearly more less fewer than over around one two three four".split())
# From the share to the "and" run so many words.
LONGEST_PART = 6


def is_share(sentence: Sentence, source: Source) -> bool:
    """`23 percent said no`, `half of the clerks said so`: part of the clerks are not the clerks."""
    lower = sentence.lower
    if source.last == source.head_last and lower[source.last] in _SHARES | {"half"}:
        return True
    before = lower[max(0, source.first - LONGEST_PART) : source.first]
    if before[-1:] == ["and"] and "of" in before:
        # "31% of Liberals and Liberal-leaning voters"
        before = before[: before.index("of") + 1]
    return before[-1:] == ["of"] and before[-2:-1] != [] and before[-2] in _PARTS


def share_start(sentence: Sentence, source: Source) -> int:
    """The unit with which the words for a share begin: "72 percent of the voters", "nearly half of them"."""
    place, lower = source.first, sentence.lower
    if lower[source.head_last] not in _SHARES | {"half"}:
        # Behind "of" stand the people, before it their part.
        place = max(at for at in range(place) if lower[at] == "of") - 1
    while place and (lower[place - 1][0].isdigit() or lower[place - 1] in _COUNTS):
        place -= 1
    return place
