"""The Story view: the digest, what is in the edition, and where to look first."""

from collections import Counter
from dataclasses import dataclass

from rashomon.model import DigestLine, Passage
from rashomon.publish.disputes import Dispute, dispute, undisputed
from rashomon.publish.guide import Guide
from rashomon.publish.phrases import STATUSES, counted, ranked

LINES = 14  # sentences of the digest in view; a story with many sides has more, folded away
FIRST = 8  # disagreements told on the first view; the rest have a view of their own


@dataclass(frozen=True, slots=True)
class Line:
    """A digest sentence with the disagreement about it; ``told`` is all that it rests on and nobody tells
    otherwise, by so many ``origins``."""

    line: DigestLine
    told: tuple[Passage, ...]
    origins: int
    dispute: Dispute | None


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of something, and the view that shows them."""

    many: int
    words: str
    view: str


@dataclass(frozen=True, slots=True)
class Front:
    """The Story view."""

    digest: tuple[Line, ...]
    counts: tuple[Count, ...]


def front(guide: Guide) -> Front:
    """The Story view of one story."""
    edition = guide.edition
    statuses = Counter(claim.status for claim in edition.claims)
    shared = sum(map(guide.is_shared, edition.utterances))
    furniture = sum(len(witness.furniture) for witness in edition.witnesses)
    rows = (
        *((statuses[status], "claim", f" {_status(STATUSES[status][1])}", "matrix") for status in STATUSES),
        (len(edition.disagreements), "disagreement", "", "disagreements"),
        (len(edition.quotations), "quotation", f", {counted(shared, 'utterance')} shared", "quotations"),
        (len(edition.positions), "position", "", "positions"),
        (len(edition.timeline), "event", "", "timeline"),
        (sum(len(r.changes) for r in edition.revisions), "change", " between versions", "lineage"),
        (furniture, "piece", " of furniture set aside", "cleaning"),
    )
    first = ranked(edition.disagreements)[:FIRST]
    return Front(
        digest=tuple(_line(guide, line) for line in undisputed(guide, (number for number, _ in first))),
        counts=tuple(
            Count(many, f"{noun if many == 1 else noun + 's'}{rest}", view) for many, noun, rest, view in rows
        ),
    )


def _status(words: str) -> str:
    return f"with {words}" if words.startswith("one") else words


def _line(guide: Guide, line: DigestLine) -> Line:
    found = dispute(guide, line.text, line.evidence)
    told = found.without(line.evidence) if found else line.evidence
    return Line(line, told, guide.edition.story.origins({passage.witness for passage in told}), found)
