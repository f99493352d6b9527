"""The Reader: each report's text with its marks, and the apparatus that they open."""

from dataclasses import dataclass

from rashomon.model import Witness
from rashomon.publish.guide import Guide
from rashomon.publish.phrases import source
from rashomon.publish.views.notes import Note, note_marks, notes
from rashomon.publish.views.segments import Block, Mark, blocks


@dataclass(frozen=True, slots=True)
class Report:
    """One report, ready to be set."""

    witness: Witness
    source: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """All reports of a story and one apparatus for all of them."""

    reports: tuple[Report, ...]
    notes: tuple[Note, ...]


def reader(guide: Guide) -> Reader:
    """The Reader of one story."""
    points: dict[str, set[int]] = {siglum: set() for siglum in guide.sigla}
    for passage in guide.linked():
        points.setdefault(passage.witness, set()).update((passage.start, passage.end))
    apparatus = notes(guide)
    marks: dict[str, list[Mark]] = {siglum: [] for siglum in guide.sigla}
    for siglum, mark in note_marks(guide, apparatus):
        marks.setdefault(siglum, []).append(mark)
    return Reader(
        reports=tuple(
            Report(
                witness=witness,
                source=source(witness),
                blocks=blocks(witness, marks[witness.siglum], points[witness.siglum]),
            )
            for witness in guide.edition.witnesses
        ),
        notes=apparatus,
    )
