"""A revision: what one version of a report says otherwise than an earlier one."""

from dataclasses import dataclass
from typing import Literal

from rashomon.model.edit import Edit
from rashomon.model.passage import Passage

AlterationKind = Literal["claim", "quotation", "figure"]
AlterationOp = Literal["added", "dropped", "altered"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alteration:
    """A claim, quotation or figure that only one version has, or that the newer one has otherwise.

    ``before`` is None for what was added, ``after`` for what was dropped; ``edits`` are the words that
    differ, and ``rule`` says in words what makes this more than another wording.
    """

    kind: AlterationKind
    op: AlterationOp
    before: Passage | None
    after: Passage | None
    edits: tuple[Edit, ...] = ()
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A report's own note that it was corrected or updated, and the passages that it concerns."""

    passage: Passage
    concerns: tuple[Passage, ...]
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """Two versions of one report, by their sigla. ``old`` is None where only the newer one is here.

    ``reworded`` are sentences that differ in nothing but their wording, the old one first.
    """

    old: str | None
    new: str
    changes: tuple[Alteration, ...]
    reworded: tuple[tuple[Passage, Passage], ...]
    notices: tuple[Notice, ...]
