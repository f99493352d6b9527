"""Acts that are one by what their sentences tell: of one day, each the likeliest partner of the other."""

from collections.abc import Sequence
from datetime import timedelta

from rashomon.collation.matters import Matters
from rashomon.collation.timeline.acts import Act

# The log-odds of one matter from which acts of one day are one: of 9 such pairs in 38 plain stories 8 were.
ONE_MATTER = 1.5
# What is told of a month or a year is told with much else.
FEW_DAYS = timedelta(2)


def partners(acts: Sequence[Act], matters: Matters) -> frozenset[tuple[int, int]]:
    """The pairs of ``acts``, by number, of which two reports tell one matter on the same days."""
    found = set()
    for other, right in enumerate(acts):
        for one, left in enumerate(acts[:other]):
            if left.witness != right.witness and _of_one_day(left, right):
                met = matters.between(left.sentence, right.sentence)
                if met.mutual and met.odds >= ONE_MATTER:
                    found.add((one, other))
    return frozenset(found)


def _of_one_day(left: Act, right: Act) -> bool:
    if not (left.earliest and left.latest) or left.quoted or right.quoted:
        return False
    same = (left.earliest, left.latest) == (right.earliest, right.latest)
    return same and left.latest - left.earliest <= FEW_DAYS and left.ahead == right.ahead
