"""Who wants what, and who answered: sentences that tell a party's position."""

from collections.abc import Sequence

from rashomon.collation.digest.fitness import LEANING_WORTH, worth
from rashomon.collation.digest.pool import Pool
from rashomon.collation.digest.support import Support
from rashomon.model import Act, DigestLine, Passage, Position

# An answer repeats what it answers; one that says less than this share of new things tells a line again.
NEW = 0.4
# So many positions are told in a digest.
MOST = 2
# An answer tells a reader more than one more wish.
WORTH: dict[Act, float] = {
    "reject": 1.5,
    "accept": 1.5,
    "agree": 1.2,
    "threaten": 1.2,
    "demand": 1.0,
    "offer": 1.0,
}
RULE = "tells a position that several origins tell"
# A party whose position a line tells already is worth so much less.
SPOKEN = 0.4


def answers(
    pool: Pool, support: Support, positions: Sequence[Position], told: Sequence[DigestLine]
) -> list[DigestLine]:
    """The positions that most origins tell and no line yet: answers first, and parties not yet heard."""
    held = [p for p in positions if any(_tells(line, p) for line in told[1:]) or _holds(told[:1], p)]
    heard = {position.party for position in held}
    left = [p for p in positions if p not in held and pool.told_by_many(p.evidence)]
    lines: list[DigestLine] = []
    while left and len(lines) < MOST:
        best = min(left, key=lambda p: (-_worth(pool, p) * (SPOKEN if p.party in heard else 1.0), p.evidence))
        left.remove(best)
        sentence = _sentence(pool, best, [line.text for line in (*told, *lines)])
        others = support.carriers(sentence, best.evidence) if sentence else []
        if sentence and pool.moments.origins((sentence, *others)) > 1:
            heard.add(best.party)
            lines.append(DigestLine(text=sentence.text, evidence=(sentence, *others), rule=RULE))
    return lines


def _holds(lines: Sequence[DigestLine], position: Position) -> bool:
    """Whether the sentence of one of ``lines`` tells the position."""
    return any(line.evidence[0].overlaps(place) for line in lines for place in position.evidence)


def _tells(line: DigestLine, position: Position) -> bool:
    """Whether the line's sentence tells the position, or its witnesses tell it in half of its places."""
    places = [any(place.overlaps(other) for other in line.evidence) for place in position.evidence]
    return _holds([line], position) or 2 * sum(places) >= len(places)


def _worth(pool: Pool, position: Position) -> float:
    return WORTH[position.act] * sum(pool.moments.votes((place, 1.0) for place in position.evidence))


def _sentence(pool: Pool, position: Position, told: list[str]) -> Passage | None:
    """The sentence that tells it best: new, near the top, short; none that leans on another or sneers."""
    reports = (p for p in position.evidence if pool.moments.witness[p.witness].role == "report")
    found = sorted({pool.sentence(place) for place in reports})
    fit = [
        sentence
        for sentence in found
        if sentence in pool
        and worth(sentence) > LEANING_WORTH
        and not pool.begins(sentence)
        and pool.follows(sentence, told)
        and pool.new(sentence.text, told) >= NEW
    ]
    return min(
        fit, key=lambda s: (-pool.worth(s) * pool.met(s, position.evidence), len(s.text), s), default=None
    )
