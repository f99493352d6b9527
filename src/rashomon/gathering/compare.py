"""How alike two reports are."""

from math import exp, fsum
from typing import NamedTuple

from rashomon.gathering.profile import Profile

# Reports of one event come within days of it. From NEAR days between two dates on, likeness fades, down to a
# half, so that a much later report needs to be as like as a development is. Without this, 60 reports of 60
# events about Apple and car makers make 21 stories (B-cubed F .52), with it 43 (.84); ECB+ stays.
NEAR, FADE, LEAST = 3, 40, 0.5

# A likeness has so many decimals: as whole numbers of the last one, sums of them are exact in any order.
DECIMALS = 6

# Less than this is none: it changes no group of ECB+ (nor does less), and four of five links between reports
# that share a key without telling one story need not be kept.
SLIGHT = 0.1


class Link(NamedTuple):
    """``likeness`` (0 to 1) of two reports, given by their ids in order."""

    left: str
    right: str
    likeness: float


def compare(left: Profile, right: Profile) -> Link:
    """Look at two reports and at nothing else: the cosine of their weighed words, less with days between."""
    if right.id < left.id:
        left, right = right, left
    fewer, more = left.weights, right.weights
    if len(more) < len(fewer):
        fewer, more = more, fewer
    cosine = fsum([value * more[term] for term, value in fewer.items() if term in more])
    likeness = round(cosine * _fading(left, right), DECIMALS)
    return Link(left.id, right.id, likeness if likeness >= SLIGHT else 0.0)


def _fading(left: Profile, right: Profile) -> float:
    if left.published is None or right.published is None:
        return 1.0
    days = abs((left.published - right.published).days)
    return max(LEAST, exp(-max(0, days - NEAR) / FADE))
