"""What moves: new independent origins of a story, against what it has brought so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import lgamma, log, log10

from rashomon.model import Story

# New is what was first seen in the last RECENT; a story's own past is what it brought in PAST before that.
RECENT, PAST = timedelta(hours=6), timedelta(days=7)
# What a story without a past is held to: one new origin a day.
USUAL, USUAL_TIME = 1, timedelta(days=1)
HOUR = timedelta(hours=1)
# A story moves if chance alone would bring so many origins once in a hundred such times, or less often.
SURPRISE = 2.0
# Beyond one in so many (as a power of 10) the words do not say how often.
MOST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """``recent`` new origins; ``score`` is how surprising that is.

    2 is what chance would bring once in 100 such times, 3 once in 1000.
    """

    recent: int
    score: float
    moves: bool
    rule: str


def pace(seen: Sequence[datetime], now: datetime) -> Pace:
    """How a story moves whose independent origins were first seen at these times; later ones do not count."""
    start = now - RECENT
    recent = sum(start < time <= now for time in seen)
    past = sum(start - PAST < time <= start for time in seen)
    span = max(timedelta(0), min(PAST, start - min(seen, default=start)))
    expected = (past + USUAL) * (RECENT / (span + USUAL_TIME))
    score = _surprise(recent, expected)
    return Pace(
        recent=recent,
        score=score,
        moves=score >= SURPRISE,
        rule=(
            f"{recent} new in the last {RECENT / HOUR:g} hours, {expected:.2g} expected "
            f"from {past} in the {span / HOUR:.0f} hours before and {USUAL} a day for any story: "
            f"{_often(score)}"
        ),
    )


def first_seen(story: Story, arrived: Mapping[str, datetime]) -> tuple[datetime, ...]:
    """When each independent origin of ``story`` was first seen, given when each article (by id) arrived."""
    first: dict[str, datetime] = {}
    for witness in story.witnesses:
        origin, time = story.origin(witness.siglum), arrived[witness.article.id]
        first[origin] = min(time, first.get(origin, time))
    return tuple(sorted(first.values()))


def _surprise(count: int, expected: float) -> float:
    """Minus the logarithm (to 10) of the chance of ``count`` or more where ``expected`` come on average."""
    if count == 0:
        return 0.0
    # The terms of the Poisson distribution from ``count`` on, relative to the first of them.
    total, term, number = 1.0, 1.0, count
    while term > total * 1e-12:
        number += 1
        term *= expected / number
        total += term
    logarithm = count * log(expected) - expected - lgamma(count + 1) + log(total)
    return max(0.0, -logarithm / log(10))


def _often(score: float) -> str:
    if score < log10(2):
        return "nothing unusual"
    rarely = " or less often" if score > MOST else ""
    return f"by chance once in {10 ** min(score, MOST):,.0f} such times{rarely}"
