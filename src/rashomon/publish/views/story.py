"""The Story view: the digest, what is in the edition, and where to look first."""

from collections import Counter
from dataclasses import dataclass

from rashomon.model import Claim, DigestLine, Passage
from rashomon.publish.guide import Guide
from rashomon.publish.phrases import STATUSES, counted, ranked

SMALL = ("figure", "date")  # kinds that turn on a few words of a sentence
HALF = 0.5  # of a sentence: with less, another disagreement is about something else that it says
LINES = 14  # sentences of the digest in view; a story with many sides has more, folded away
FIRST = 5  # disagreements named on the first view; the rest have a view of their own


@dataclass(frozen=True, slots=True)
class Line:
    """A digest sentence, with the claim that it mainly carries and the number of the disagreement about it.

    ``told`` is all that the sentence rests on, by so many ``origins``.
    """

    line: DigestLine
    told: tuple[Passage, ...]
    origins: int
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
    return Front(
        digest=tuple(_line(guide, line) for line in edition.digest),
        counts=tuple(
            Count(many, f"{noun if many == 1 else noun + 's'}{rest}", view) for many, noun, rest, view in rows
        ),
    )


def _status(words: str) -> str:
    return f"with {words}" if words.startswith("one") else words


def _line(guide: Guide, line: DigestLine) -> Line:
    claim, number = _claim(guide, line), _disagreement(guide, line)
    origins = guide.edition.story.origins({passage.witness for passage in line.evidence})
    return Line(line, line.evidence, origins, claim, number)


def _claim(guide: Guide, line: DigestLine) -> Claim | None:
    """The claim that most of the sentence's own words are a reading of."""
    own = _own(line)
    best, found = 0.0, None
    for claim in guide.edition.claims:
        share = max(_share(words, reading) for words in own for reading in claim.readings)
        if share > best:
            best, found = share, claim
    return found


def _own(line: DigestLine) -> tuple[Passage, ...]:
    """The sentence itself where the evidence has it, else what it rests on first."""
    return tuple(p for p in line.evidence if p.text.strip() == line.text.strip()) or line.evidence[:1]


def _disagreement(guide: Guide, line: DigestLine) -> int | None:
    """The first disagreement with a side in the sentence, where more than its naming is in dispute."""
    own = _own(line)
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
