"""The sentences that a report begins with, and whether it is a report."""

import re

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


def lead(witness: Witness) -> tuple[Passage, ...]:
    """The first sentences of the report's body, from where their news begins."""
    body = [sentence for sentence in witness.sentences if sentence.part == "body"][:LEAD]
    return tuple(news(witness, sentence.start, sentence.end) for sentence in body)


def is_opinion(witness: Witness) -> bool:
    """Whether it is headed as letters or an opinion: it tells what somebody thinks, not what happened."""
    return _OPINION.search(witness.text[:ABOVE]) is not None
