"""The Matrix: what is disputed by sides, then claims by witnesses."""

from dataclasses import dataclass

from rashomon.model import Claim, Disagreement, Passage
from rashomon.publish.disputes import Telling, sides, tellings
from rashomon.publish.guide import Guide
from rashomon.publish.phrases import ranked

MANY = 16  # witnesses whose columns fit a page beside the claim
ORDER = {"disputed": 0, "agreed": 1, "single": 2}
LONGEST = 200  # letters of what a side tells


@dataclass(frozen=True, slots=True)
class Cell:
    """Where one witness tells a claim, or which sides of a dispute; nowhere where it is silent."""

    siglum: str
    told: tuple[tuple[int, Passage], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A claim and all witnesses."""

    number: int
    claim: Claim
    cells: tuple[Cell, ...]
    disagreements: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a dispute in the words of its first witness, and the disputed claims that are on it."""

    telling: Telling
    claims: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Parting:
    """A disagreement that disputes claims: its sides, and on which of them each witness is."""

    number: int
    item: Disagreement
    sides: tuple[Side, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """What is disputed, the other claims that several witnesses tell, and those that one alone tells."""

    partings: tuple[Parting, ...]
    shared: tuple[Line, ...]
    single: tuple[tuple[str, tuple[Line, ...]], ...]


def matrix(guide: Guide) -> Matrix:
    """The Matrix of one story: disputes by their weight, claims by the number of their origins."""
    lines = [_line(guide, number, claim) for number, claim in enumerate(guide.edition.claims)]
    disputed: dict[int, list[Line]] = {}
    shared, alone = list[Line](), dict[str, list[Line]]()
    for line in lines:
        if line.claim.status == "disputed" and line.disagreements:
            disputed.setdefault(line.disagreements[0], []).append(line)
        elif line.claim.status == "single":
            alone.setdefault(line.claim.readings[0].witness, []).append(line)
        else:
            shared.append(line)
    shared.sort(key=lambda line: (ORDER[line.claim.status], -line.claim.origins, line.number))
    return Matrix(
        partings=tuple(
            _parting(guide, number, item, disputed[number])
            for number, item in ranked(guide.edition.disagreements)
            if number in disputed
        ),
        shared=tuple(shared),
        single=tuple((siglum, tuple(alone[siglum])) for siglum in guide.sigla if siglum in alone),
    )


def _line(guide: Guide, number: int, claim: Claim) -> Line:
    touching = [
        index
        for index, disagreement in enumerate(guide.edition.disagreements)
        if disagreement.judgement != "compatible" and any(_on(side, claim) for side in disagreement.sides)
    ]
    first: dict[str, Passage] = {}
    for reading in claim.readings:
        first.setdefault(reading.witness, reading)
    cells = tuple(Cell(siglum, ((1, first[siglum]),) if siglum in first else ()) for siglum in guide.sigla)
    return Line(number=number, claim=claim, cells=cells, disagreements=tuple(touching))


def _on(side: tuple[Passage, ...], claim: Claim) -> bool:
    """Whether a reading of the claim is on the side."""
    return any(place.overlaps(reading) for place in side for reading in claim.readings)


def _parting(guide: Guide, number: int, item: Disagreement, lines: list[Line]) -> Parting:
    placed = sides(guide, item)
    told: dict[str, dict[int, Passage]] = {siglum: {} for siglum in guide.sigla}
    for at, side in enumerate(placed, 1):
        for place in side:
            told[place.witness].setdefault(at, place)
    held: list[list[Line]] = [[] for _ in placed]
    for line in lines:
        at = next(at for at, side in enumerate(placed) if _on(side, line.claim))
        held[at].append(line)
        for reading in line.claim.readings:  # whoever words the claim alike is on its side
            if not told[reading.witness]:
                told[reading.witness][at + 1] = reading
    shown = tellings(guide, item, LONGEST)
    return Parting(
        number=number,
        item=item,
        sides=tuple(Side(side[0], tuple(claims)) for side, claims in zip(shown, held, strict=True)),
        cells=tuple(Cell(siglum, tuple(sorted(places.items()))) for siglum, places in told.items()),
    )
