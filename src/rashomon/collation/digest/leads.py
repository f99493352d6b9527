"""The sentences that a report begins with, and whether it is a report."""

import re
from datetime import timedelta

from rashomon.collation.digest.heads import news
from rashomon.model import Passage, Witness

# A report tells its news in so many sentences.
LEAD = 2
# A line of its own that heads readers' letters, an editorial or an op-ed, or a headline that begins so.
_OPINION = re.compile(
    r"^\W*(?:letters?(?: to the editor)?|editorials?|opinions?|op-eds?|commentary)\W*(?:$|:\s)",
    re.IGNORECASE | re.MULTILINE,
)
# It stands among so many of the first characters.
ABOVE = 400

# What a report dates by a longer time is no news of its day.
WEEK = timedelta(7)


def lead(witness: Witness) -> tuple[Passage, ...]:
    """The first sentences of the report's body, from where their news begins."""
    body = [sentence for sentence in witness.sentences if sentence.part == "body"][:LEAD]
    return tuple(news(witness, sentence.start, sentence.end) for sentence in body)


def is_opinion(witness: Witness) -> bool:
    """Whether it is headed as letters or an opinion: it tells what somebody thinks, not what happened."""
    return _OPINION.search(witness.text[:ABOVE]) is not None


def is_dated(witness: Witness, sentence: Passage) -> bool:
    """Whether the sentence names a day, or a few."""
    inside = (mention for mention in witness.dates if sentence.contains(mention.passage))
    return any(not (m.earliest and m.latest) or m.latest - m.earliest < WEEK for m in inside)


def is_attributed(witness: Witness, sentence: Passage) -> bool:
    """Whether the sentence says who told something of it."""
    return any(quotation.cue and sentence.contains(quotation.cue) for quotation in witness.quotations)
