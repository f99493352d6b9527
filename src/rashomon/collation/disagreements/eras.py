"""Whether two passages may be told of one time, where they name no days."""

import re

from rashomon.collation.disagreements.moments import apart
from rashomon.model import Passage, Story

# What is told of another year is another matter.
_LONG_AGO = re.compile(
    r"\b(?:1[89]|20)\d\d\b|\b(?:years?|decades?) (?:ago|earlier|before)\b|\blast (?:year|decade)\b",
    re.IGNORECASE,
)


def of_one_era(story: Story, one: Passage, other: Passage) -> bool:
    """Whether their reports were written at one time, and neither sentence alone names another year."""
    witnesses = story.witness(one.witness), story.witness(other.witness)
    long_ago = [
        bool(_LONG_AGO.search(witness.sentence_around(place).text))
        for witness, place in zip(witnesses, (one, other), strict=True)
    ]
    return not apart(*witnesses) and long_ago[0] == long_ago[1]
