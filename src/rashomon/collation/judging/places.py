"""Where the words that a judgement points at stand, and which finding stands there."""

from collections.abc import Iterator, Sequence

from rashomon.model import Claim, Disagreement, Passage, Pointer, Quotation, Ruling, Witness


def places(pointer: Pointer, witnesses: Sequence[Witness]) -> tuple[Passage, ...]:
    """The place of the words in each witness with that very article; none where it is not certain."""
    found = []
    for witness in witnesses:
        if witness.article.id == pointer.article:
            starts = occurrences(pointer.text, witness.text)
            if len(starts) > 1:
                starts = [start for start in starts if start == pointer.start]
            found += [witness.passage(start, start + len(pointer.text)) for start in starts]
    return tuple(found)


def occurrences(words: str, text: str) -> list[int]:
    """Where ``words`` begin in ``text``, overlapping places included."""
    found = []
    start = text.find(words)
    while start >= 0:
        found.append(start)
        start = text.find(words, start + 1)
    return found


def quotation_at(witness: Witness, place: Passage) -> Quotation | None:
    """The quotation of just these words, the only one within them, or the shortest around them."""
    around = [quotation for quotation in witness.quotations if quotation.passage.contains(place)]
    if around:
        return min(around, key=lambda quotation: len(quotation.passage.text))
    inside = [quotation for quotation in witness.quotations if place.contains(quotation.passage)]
    return inside[0] if len(inside) == 1 else None


def reading_at(claims: Sequence[Claim], found: Sequence[Passage]) -> tuple[int, Passage] | None:
    """The reading that shares most characters with one of the places, and the number of its claim."""
    best: tuple[int, int, Passage] | None = None
    for number, claim in enumerate(claims):
        for reading in claim.readings:
            shared = max((_shared(reading, place) for place in found), default=0)
            if shared > (best[0] if best else 0):
                best = shared, number, reading
    return best and best[1:]


def between(item: Disagreement, left: Sequence[Passage], right: Sequence[Passage]) -> bool:
    """Whether the disagreement has the one on one of its sides and the other on another."""
    one, other = ({n for n, side in enumerate(item.sides) if _touched(side, p)} for p in (left, right))
    return any(a != b for a in one for b in other)


def pairs(
    rulings: Sequence[Ruling], witnesses: Sequence[Witness], *kinds: str
) -> Iterator[tuple[Ruling, tuple[Passage, ...], tuple[Passage, ...]]]:
    """The rulings of these kinds with the places of both pointers, where both stand in ``witnesses``."""
    for ruling in rulings:
        if ruling.kind in kinds:
            left, right = (places(pointer, witnesses) for pointer in ruling.pointers)
            if left and right:
                yield ruling, left, right


def _touched(side: Sequence[Passage], found: Sequence[Passage]) -> bool:
    return any(part.contains(place) or place.contains(part) for part in side for place in found)


def _shared(one: Passage, other: Passage) -> int:
    return min(one.end, other.end) - max(one.start, other.start) if one.overlaps(other) else 0
