"""What somebody says of one thing in one breath is one position: the widest telling stays."""

from collections import defaultdict
from collections.abc import Iterable

from rashomon.collation.positions.reading import Reading


def once(readings: Iterable[Reading]) -> list[Reading]:
    """``readings`` without those that only repeat a part of another of the same holder and sentence."""
    kept = list(readings)
    told: defaultdict[tuple[tuple[int, int], str], list[Reading]] = defaultdict(list)
    for one in kept:
        told[one.sentence, one.holder.key].append(one)
    return [
        one for one in kept if not any(_repeats(one, other) for other in told[one.sentence, one.holder.key])
    ]


def _repeats(part: Reading, whole: Reading) -> bool:
    """Whether ``part`` is a judgement within what ``whole`` asks, admits or gives ("should say that it is
    wrong"), or its deed without the verb ("boycott the fair": "the fair")."""
    if not part.words or not part.words <= whole.words or not part.evidence.overlaps(whole.evidence):
        return False
    if whole.what.casefold().partition(" ")[2] == part.what.casefold():
        return True
    # "Will block any treaty that does not name the sound" asks to name it.
    forced = part.act == "demand" and whole.act == "threaten"
    return not (part.plain or forced) and (whole.plain or part.words < whole.words)
