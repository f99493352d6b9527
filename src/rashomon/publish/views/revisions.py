"""What changed between two versions of a report, ready to be set."""

from dataclasses import dataclass

from rashomon.model import Alteration, Revision
from rashomon.publish.guide import Guide
from rashomon.publish.phrases import ALTERATIONS
from rashomon.publish.wording import Change, changes


@dataclass(frozen=True, slots=True)
class Altered:
    """One change; ``wording`` is the old words turned into the new ones, where both versions have some."""

    change: Alteration
    wording: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A revision with its changes by kind."""

    revision: Revision
    kinds: tuple[tuple[str, tuple[Altered, ...]], ...]


def versions(guide: Guide) -> tuple[Version, ...]:
    """The story's revisions."""
    return tuple(
        Version(revision, tuple(row for kind in ALTERATIONS if (row := _row(revision, kind))[1]))
        for revision in guide.edition.revisions
    )


def _row(revision: Revision, kind: str) -> tuple[str, tuple[Altered, ...]]:
    found = tuple(_altered(change) for change in revision.changes if change.kind == kind)
    return ALTERATIONS[kind], found  # type: ignore[index]


def _altered(change: Alteration) -> Altered:
    both = change.before and change.after
    return Altered(change, changes(change.before.text, change.after.text) if both else ())  # type: ignore[union-attr]
