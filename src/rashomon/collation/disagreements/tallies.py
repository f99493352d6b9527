"""Votes and scores of one statement that differ: 7-2, 6-3."""

import re
from collections import defaultdict
from collections.abc import Iterator

from rashomon.collation.material import Material
from rashomon.language.tables import words
from rashomon.model import Disagreement, Passage

_TALLY = re.compile(r"(?<![\w.,-])(\d{1,3})\s?(?:[-–]|\bto\b)\s?(\d{1,3})(?![\w%-]|[.,]\d)")
# What is told must be a vote or a match; "10-12 people" is a range.
_CONTESTS = words("tallies", "contests")


def find(material: Material) -> Iterator[Disagreement]:
    """Claims whose readings give different tallies, a side each tally; either order of the numbers is one."""
    for claim in material.claims:
        sides: defaultdict[frozenset[str], list[Passage]] = defaultdict(list)
        for reading in claim.readings:
            found = _TALLY.findall(reading.text)
            if len(found) == 1 and not _CONTESTS.isdisjoint(re.findall(r"[a-z]+", reading.text.lower())):
                sides[frozenset(found[0])].append(reading)
        if len(sides) > 1:
            ordered = sorted(tuple(sorted(side)) for side in sides.values())
            yield Disagreement(
                kind="figure",
                about="the count of the vote or the score",
                sides=tuple(ordered),
                judgement="unsure",
                within_one=len({passage.witness for side in ordered for passage in side}) == 1,
                rule="readings of one statement give different counts of a vote or a match; there may be two",
            )
