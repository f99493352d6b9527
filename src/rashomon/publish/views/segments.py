"""Overlapping marks on a text -> flat segments: the text is cut at every boundary, so nothing can cross."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from rashomon.model import Witness

WORDS = frozenset({"figure", "date"})  # short enough to be the link themselves
_LINE = re.compile(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding in the text: ``kind`` is its look, ``note`` the apparatus entry that it opens.

    ``sign`` is set behind the marked words as their link; figures and dates have none and are the link.
    ``others`` are the sigla set behind the sign, ``label`` what a screen reader says, ``under`` the entries
    that the sign opens besides its own.
    """

    start: int
    end: int
    kind: str
    note: str
    label: str
    sign: str = ""
    others: tuple[str, ...] = ()
    under: tuple[str, ...] = ()

    @property
    def opens(self) -> tuple[str, ...]:
        """Every entry that the sign opens."""
        return (self.note, *self.under)


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text that the same marks cover all along; ``signs`` are those of the marks ending here."""

    start: int
    text: str
    kinds: tuple[str, ...]
    notes: tuple[str, ...]
    link: Mark | None
    signs: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the page: a line of the text, or the lines that one passage holds together."""

    kind: str
    segments: tuple[Segment, ...]


def blocks(witness: Witness, marks: Iterable[Mark], points: Iterable[int]) -> tuple[Block, ...]:
    """The whole text in blocks; ``points`` are further places to cut, so that they can be linked to."""
    ordered = sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.note))
    cuts = sorted({*points, *(m.start for m in ordered), *(m.end for m in ordered)})
    found, first, cut = [], 0, 0
    active: list[Mark] = []
    for start, end, kind in _blocks(witness):
        while first < len(ordered) and ordered[first].start < end:
            active.append(ordered[first])
            first += 1
        active = [mark for mark in active if mark.end > start]
        while cut < len(cuts) and cuts[cut] <= start:
            cut += 1
        edges = [start]
        while cut < len(cuts) and cuts[cut] < end:
            edges.append(cuts[cut])
            cut += 1
        edges.append(end)
        found.append(Block(kind=kind, segments=tuple(_segments(witness.text, edges, active))))
    return tuple(found)


def _segments(text: str, edges: list[int], marks: list[Mark]) -> Iterator[Segment]:
    """The pieces between the edges; ``marks`` are those of this block, by their start."""
    block_end = edges[-1]
    here: list[Mark] = []
    first = 0
    for start, end in pairwise(edges):
        here = [mark for mark in here if mark.end > start]
        while first < len(marks) and marks[first].start < end:
            here.append(marks[first])
            first += 1
        links = [mark for mark in here if mark.kind in WORDS and mark.start == start]
        yield Segment(
            start=start,
            text=text[start:end],
            kinds=tuple(sorted({mark.kind for mark in here})),
            notes=tuple(dict.fromkeys(mark.note for mark in here)),
            link=min(links, key=lambda mark: mark.end) if links else None,
            signs=tuple(m for m in here if m.sign and _ends(m, end, block_end, text)),
        )


def _ends(mark: Mark, end: int, block_end: int, text: str) -> bool:
    """Whether the last letters of the mark stand before ``end``; what follows in it is line breaks only."""
    if mark.end <= end:
        return True
    return end == block_end and not text[end : mark.end].strip()


def _blocks(witness: Witness) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind of every block; what stands between them is line breaks and empty lines."""
    parts = _parts(witness)
    lines = [
        (line.start(), line.end()) for line in _LINE.finditer(witness.text) if not line.group().isspace()
    ]
    number = 0
    for start, end, kind in parts:
        while number < len(lines) and lines[number][1] <= start:
            yield (*lines[number], _kind(lines[number], parts))
            number += 1
        held = []
        while number < len(lines) and lines[number][0] < end:
            held.append(lines[number])
            number += 1
        if held:
            inside = (held[0][0], held[-1][1])
            yield (*inside, kind if len(held) > 1 else _kind(inside, parts))
    for line in lines[number:]:
        yield (*line, _kind(line, parts))


def _parts(witness: Witness) -> list[tuple[int, int, str]]:
    masthead = witness.masthead
    named = [
        (masthead.headline, "headline"),
        (masthead.dek, "dek"),
        (masthead.byline, "byline"),
        (masthead.dateline, "dateline"),
        *((caption, "caption") for caption in masthead.captions),
        *((item.passage, "furniture") for item in witness.furniture),
        *((paragraph, "body") for paragraph in witness.paragraphs),
    ]
    return sorted((item.start, item.end, kind) for item, kind in named if item)


def _kind(line: tuple[int, int], parts: list[tuple[int, int, str]]) -> str:
    """What most of the line is."""
    best, kind = 0, "other"
    for start, end, name in parts:
        share = min(end, line[1]) - max(start, line[0])
        if share > best:
            best, kind = share, name
    return kind
