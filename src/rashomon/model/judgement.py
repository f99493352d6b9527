"""A ruling: what a person decided about a finding, kept in a file and applied on every run."""

from dataclasses import dataclass
from typing import Literal

RulingKind = Literal["speaker", "same", "not-same", "no-conflict"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """Exact words of one article, which its id (a hash of its text) names.

    ``start`` tells apart the places of words that stand there more than once.
    """

    article: str
    text: str
    start: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A person's judgement. ``place`` is where it is written (``file:line``).

    "speaker" has one pointer, to a quotation, and ``speaker`` is who spoke (None: nobody who is named);
    the other kinds have two pointers and no speaker.
    """

    kind: RulingKind
    pointers: tuple[Pointer, ...]
    place: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a ruling: applied, or an orphan; ``reason`` says how or why."""

    ruling: Ruling
    applied: bool
    reason: str
