"""The Story view: the digest, what is in the edition, and where to look first."""

from collections import Counter
from dataclasses import dataclass

from rashomon.model import Claim, DigestLine, Passage
from rashomon.publish.guide import Guide
from rashomon.publish.phrases import STATUSES, counted, ranked

SMALL = ("figure", "date")  # kinds that turn on a few words of a sentence
HALF = 0.5  # of a sentence: with less, another disagreement is about something else that it says
FIRST = 5  # disagreements named on the first view; the rest have a view of their own


@dataclass(frozen=True, slots=True)
class Line:
    """A digest sentence, with the claim that it carries and the number of the disagreement about it."""

    line: DigestLine
    claim: Claim | None
    disagreement: int | None


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
    shared = sum(len(utterance.members) > 1 for utterance in edition.utterances)
    furniture = sum(len(witness.furniture) for witness in edition.witnesses)
    rows = (
        *((statuses[status], f"claims {_status(STATUSES[status][1])}", "matrix") for status in STATUSES),
        (len(edition.disagreements), "disagreements", "disagreements"),
        (len(edition.quotations), f"quotations, {counted(shared, 'utterance')} shared", "quotations"),
        (len(edition.positions), "positions", "positions"),
        (len(edition.timeline), "events", "timeline"),
        (sum(len(r.changes) for r in edition.revisions), "changes between versions", "lineage"),
        (furniture, "pieces of furniture set aside", "cleaning"),
    )
    return Front(
        digest=tuple(Line(line, _claim(guide, line), _disagreement(guide, line)) for line in edition.digest),
        counts=tuple(Count(many, words, view) for many, words, view in rows),
    )


def _status(words: str) -> str:
    return f"with {words}" if words.startswith("one") else words


def _claim(guide: Guide, line: DigestLine) -> Claim | None:
    """The claim that most of the sentence's passages are readings of."""
    best, found = 0, None
    for claim in guide.edition.claims:
        share = sum(any(p.overlaps(reading) for reading in claim.readings) for p in line.evidence)
        if share > best:
            best, found = share, claim
    return found


def _disagreement(guide: Guide, line: DigestLine) -> int | None:
    """The first disagreement with a side in the sentence, where more than its naming is in dispute."""
    own = [words for words in line.evidence if words.text.strip() == line.text.strip()] or line.evidence[:1]
    for number, item in ranked(guide.edition.disagreements):
        least = 0.0 if item.kind in SMALL else HALF
        sides = [place for side in item.sides for place in side]
        if item.judgement != "compatible" and any(
            _share(words, place) > least for words in own for place in sides
        ):
            return number
    return None


def _share(words: Passage, place: Passage) -> float:
    """How much of ``words`` stands in ``place``."""
    if not words.overlaps(place):
        return 0.0
    return (min(words.end, place.end) - max(words.start, place.start)) / (words.end - words.start)
