"""The Matrix: claims by witnesses. Each asserts a claim, differs from it, or is silent on it."""

from dataclasses import dataclass
from typing import Literal

from rashomon.model import Claim, Passage
from rashomon.publish.guide import Guide

Stance = Literal["asserts", "differs", "silent"]
MANY = 16  # witnesses whose columns fit a page beside the claim
ORDER = {"disputed": 0, "agreed": 1, "single": 2}  # what parts the witnesses comes first


@dataclass(frozen=True, slots=True)
class Cell:
    """What one witness does with one claim, and where."""

    siglum: str
    stance: Stance
    passage: Passage | None


@dataclass(frozen=True, slots=True)
class Line:
    """A claim and all witnesses."""

    number: int
    claim: Claim
    cells: tuple[Cell, ...]
    disagreements: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Claims that more than one witness bears on, and those that one alone makes, by witness."""

    shared: tuple[Line, ...]
    single: tuple[tuple[str, tuple[Line, ...]], ...]


def matrix(guide: Guide) -> Matrix:
    """The Matrix of one story: disputed claims first, the sides of a dispute together, then by the number of
    origins."""
    lines = [_line(guide, number, claim) for number, claim in enumerate(guide.edition.claims)]
    shared = [line for line in lines if line.claim.status != "single"]
    shared.sort(key=lambda line: (ORDER[line.claim.status], -line.claim.origins, line.number))
    place: dict[tuple[int, ...], int] = {}  # a dispute stands where the side that most origins tell does
    for number, line in enumerate(shared):
        place.setdefault(_dispute(line), number)
    shared.sort(key=lambda line: (ORDER[line.claim.status], place[_dispute(line)]))
    alone: dict[str, list[Line]] = {}
    for line in lines:
        if line.claim.status == "single":
            alone.setdefault(line.claim.readings[0].witness, []).append(line)
    return Matrix(
        shared=tuple(shared),
        single=tuple((siglum, tuple(alone[siglum])) for siglum in guide.sigla if siglum in alone),
    )


def _dispute(line: Line) -> tuple[int, ...]:
    """The first disagreement that a disputed claim is a side of."""
    return line.disagreements[:1] if line.claim.status == "disputed" else ()


def _line(guide: Guide, number: int, claim: Claim) -> Line:
    touching = [
        (index, [list(side) for side in disagreement.sides])
        for index, disagreement in enumerate(guide.edition.disagreements)
        if disagreement.judgement != "compatible"
        and any(
            place.overlaps(reading)
            for side in disagreement.sides
            for place in side
            for reading in claim.readings
        )
    ]
    first = claim.readings[0]
    with_first: set[str] = {first.witness}
    against: dict[str, Passage] = {}
    for _, sides in touching if claim.status == "disputed" else ():
        own = next((side for side in sides if any(place.overlaps(first) for place in side)), sides[0])
        with_first |= {place.witness for place in own}
        for side in sides:
            if side is not own:
                for place in side:
                    against.setdefault(place.witness, place)
    readings: dict[str, Passage] = {}
    for reading in claim.readings:
        readings.setdefault(reading.witness, reading)
    return Line(
        number=number,
        claim=claim,
        cells=tuple(_cell(siglum, readings, against, with_first) for siglum in guide.sigla),
        disagreements=tuple(index for index, _ in touching),
    )


def _cell(siglum: str, readings: dict[str, Passage], against: dict[str, Passage], own: set[str]) -> Cell:
    if siglum in against and siglum not in own:
        return Cell(siglum, "differs", readings.get(siglum, against[siglum]))
    if siglum in readings:
        return Cell(siglum, "asserts", readings[siglum])
    return Cell(siglum, "silent", None)
