"""What is new, in words: each thing once, whatever was followed to find it."""

from dataclasses import dataclass

from rashomon.model import Disagreement, Edition, Passage, Quotation
from rashomon.newsroom.addresses import named
from rashomon.newsroom.following import Changed, StoryNews
from rashomon.publish.phrases import KINDS, source


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """New words: a statement, or what somebody was quoted saying."""

    article: str
    start: int
    text: str
    source: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """A new disagreement, with the words of each side."""

    kind: str
    about: str
    judgement: str
    sides: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """A report that was seen and has changed since."""

    report: int
    headline: str | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStory:
    """What is new in one story."""

    story: str
    title: str
    statements: tuple[Told, ...]
    quotations: tuple[Told, ...]
    disagreements: tuple[Parted, ...]
    versions: tuple[Again, ...]

    @property
    def many(self) -> int:
        """How many new things there are."""
        return sum(map(len, (self.statements, self.quotations, self.disagreements, self.versions)))


def told(found: StoryNews, seen: set[tuple[str, ...]]) -> NewStory:
    """A story's news in words, without what stands in ``seen``, to which what is told is added."""

    def new(*key: str) -> bool:
        if key in seen:
            return False
        seen.add(key)
        return True

    edition, story = found.edition, found.story
    quoted = [q.passage for q in found.news.quotations]
    return NewStory(
        story=story,
        title=found.title,
        statements=tuple(
            _words(edition, sentence)
            for claim in found.news.claims
            if not any(q.overlaps(reading) for q in quoted for reading in claim.readings)
            and new(story, "sentence", (sentence := _sentence(edition, claim.readings[0])).text)
        ),
        quotations=tuple(
            _words(edition, q.passage, q)
            for q in found.news.quotations
            if new(story, "quotation", q.passage.text)
        ),
        disagreements=tuple(
            _parted(edition, d) for d in found.news.disagreements if new(story, "part", d.kind, d.about)
        ),
        versions=tuple(
            _again(changed) for changed in found.changed if new(story, "version", str(changed.version))
        ),
    )


def _sentence(edition: Edition, reading: Passage) -> Passage:
    """The sentence of a reading: a clause by itself may say nothing to somebody who has not read the rest."""
    return edition.story.witness(reading.witness).sentence_around(reading)


def _words(edition: Edition, passage: Passage, quotation: Quotation | None = None) -> Told:
    witness = edition.story.witness(passage.witness)
    return Told(
        article=witness.article.id,
        start=passage.start,
        text=passage.text,
        source=source(witness),
        speaker=(quotation.speaker or "Nobody named") if quotation else None,
    )


def _parted(edition: Edition, found: Disagreement) -> Parted:
    return Parted(
        kind=KINDS[found.kind],
        about=found.about,
        judgement=found.judgement,
        sides=tuple(_words(edition, side[0]) for side in found.sides),
    )


def _again(changed: Changed) -> Again:
    return Again(
        report=changed.report, headline=changed.headline, source=changed.outlet or named(changed.address)
    )
