"""Two events that look alike: what one half of a group never names, and the other half always does."""

from collections import Counter
from collections.abc import Sequence
from math import sqrt
from operator import mul, sub

from rashomon.gathering.profile import Profile, weight

# A half of fewer reports cannot say what its reports always name.
SMALLEST_HALF = 2
# The halves are two events only if reports of different halves are this much less alike than those of one
# half, in the words that tell the group's reports apart (.3 to .55 for two events of ECB+, .5 to 1 for one).
APART = 0.55
# Halves of two are more often far apart by chance: with .25, pools of two reports an event rise from F .865
# to .917 on ECB+ and pools of four fall from .927 to .921; with .55 these would fall to .880.
APART_PAIR = 0.25
# ... and if each half has a name or figure that this share of its reports hold and none of the other's: a
# report of one half that names what marks the other is a bridge, and the halves are steps of one affair.
MARKED = 0.85
ROUNDS = 30
# A direction that turns no further is found: down to 1e-7 nothing else comes out in ECB+, Timeline17
# and PolNeAR, in twice the time.
STILL = 1e-2

Vector = dict[str, float]
Row = Sequence[tuple[int, float]]


def part(group: Sequence[Profile]) -> list[list[Profile]]:
    """The events that a group of like reports tells: the group itself, or its parts, parted again."""
    ordered = sorted(group, key=lambda profile: profile.id)
    if len(ordered) < 2 * SMALLEST_HALF:
        return [ordered]
    vectors = _contrasted(ordered)
    sides = _halved(vectors)
    halves = [[i for i, side in enumerate(sides) if side == wanted] for wanted in (False, True)]
    if min(map(len, halves)) < SMALLEST_HALF or not _apart(vectors, halves) or not _marked(ordered, halves):
        return [ordered]
    return [found for half in halves for found in part([ordered[i] for i in half])]


def _contrasted(group: Sequence[Profile]) -> list[Vector]:
    """Each report's words, weighed up where about half of the group's reports hold them."""
    frequency = Counter(term for profile in group for term in profile.counts)
    vectors = []
    for profile in group:
        vector = {}
        for term, count in profile.counts.items():
            share = frequency[term] / len(group)
            value = sqrt(count) * weight(term) * share * (1 - share)
            if value > 0:
                vector[term] = value
        vectors.append(_unit(vector))
    return vectors


def _halved(vectors: Sequence[Vector]) -> list[bool]:
    """The side of each report: along the direction in which they differ most, then to the nearer centre."""
    numbers = {term: number for number, term in enumerate(dict.fromkeys(t for v in vectors for t in v))}
    rows = [[(numbers[term], value) for term, value in vector.items()] for vector in vectors]
    mean = [value / len(rows) for value in _pulled(rows, [1.0] * len(rows), len(numbers))]
    farthest = min(range(len(rows)), key=lambda i: sum([value * mean[n] for n, value in rows[i]]))
    direction = _pulled([rows[farthest]], [1.0], len(numbers))
    scores: list[float] = []
    for _ in range(ROUNDS):
        offset = sum(map(mul, mean, direction))
        scores = [sum([value * direction[n] for n, value in row]) - offset for row in rows]
        total = sum(scores)
        pulled = [
            value - total * middle
            for value, middle in zip(_pulled(rows, scores, len(mean)), mean, strict=True)
        ]
        length = sqrt(sum(map(mul, pulled, pulled))) or 1.0
        before, direction = direction, [value / length for value in pulled]
        if max(map(abs, map(sub, before, direction)), default=0.0) < STILL:
            break
    sides = [score > 0 for score in scores]
    for _ in range(ROUNDS):
        if all(sides) or not any(sides):
            break
        centres = [
            _unit(_sum([v for v, side in zip(vectors, sides, strict=True) if side == wanted]))
            for wanted in (False, True)
        ]
        nearer = [_dot(vector, centres[1]) > _dot(vector, centres[0]) for vector in vectors]
        if nearer == sides:
            break
        sides = nearer
    return sides


def _pulled(rows: Sequence[Row], scores: Sequence[float], width: int) -> list[float]:
    """The sum of the rows, each as often as its score says."""
    total = [0.0] * width
    for row, score in zip(rows, scores, strict=True):
        for number, value in row:
            total[number] += value * score
    return total


def _apart(vectors: Sequence[Vector], halves: Sequence[Sequence[int]]) -> bool:
    sums = [_sum([vectors[i] for i in half]) for half in halves]
    between = _dot(sums[0], sums[1]) / (len(halves[0]) * len(halves[1]))
    within = 0.0
    for half, total in zip(halves, sums, strict=True):
        size = len(half)
        within += size * (_dot(total, total) - size) / (size * (size - 1))
    limit = APART_PAIR if min(map(len, halves)) == SMALLEST_HALF else APART
    return between <= limit * within / len(vectors)


def _marked(group: Sequence[Profile], halves: Sequence[Sequence[int]]) -> bool:
    held = [Counter(term for i in half for term in group[i].counts) for half in halves]
    names = Counter(term for profile in group for term in profile.names)
    everywhere = held[0] + held[1]

    def marks(term: str) -> bool:
        return term[0].isdigit() or 2 * names[term] > everywhere[term]

    return all(
        any(count >= MARKED * len(half) and term not in other and marks(term) for term, count in mine.items())
        for mine, half, other in ((held[0], halves[0], held[1]), (held[1], halves[1], held[0]))
    )


def _sum(vectors: Sequence[Vector]) -> Vector:
    total: Vector = {}
    for vector in vectors:
        for term, value in vector.items():
            total[term] = total.get(term, 0.0) + value
    return total


def _scaled(vector: Vector, factor: float) -> Vector:
    return {term: value * factor for term, value in vector.items()}


def _dot(left: Vector, right: Vector) -> float:
    if len(right) < len(left):
        left, right = right, left
    return sum(value * right[term] for term, value in left.items() if term in right)


def _unit(vector: Vector) -> Vector:
    length = sqrt(_dot(vector, vector)) or 1.0
    return _scaled(vector, 1 / length)
