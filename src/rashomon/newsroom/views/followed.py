"""What a reader follows, with what is new of it: each thing once, under the first follow that brings it."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from rashomon.errors import NoSuchStoryError
from rashomon.model import Disagreement, Edition, Passage, Quotation
from rashomon.newsroom.editions import resolve
from rashomon.newsroom.following import Changed, Follow, StoryNews, following, since
from rashomon.publish.phrases import KINDS, source
from rashomon.store import Store
from rashomon.store.tables import stories, versions


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """One follow; ``label`` is how a person calls its target."""

    number: int
    kind: str
    target: str
    label: str
    news: tuple[NewStory, ...]

    @property
    def many(self) -> int:
        """How many new things there are."""
        return sum(story.many for story in self.news)


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """All that one reader follows, what brings most first."""

    reader: str
    follows: tuple[Followed, ...]

    @property
    def many(self) -> int:
        """How many new things there are."""
        return sum(follow.many for follow in self.follows)


def followed(store: Store, reader: str) -> Following:
    """What the reader follows, and what came since that reader last looked."""
    seen: set[tuple[str, ...]] = set()
    found = [
        _followed(store, follow, [told(store, one, seen) for one in since(store, follow)])
        for follow in following(store, reader)
    ]
    return Following(reader=reader, follows=tuple(sorted(found, key=lambda f: (-f.many, f.number))))


def _followed(store: Store, follow: Follow, news: Iterable[NewStory]) -> Followed:
    return Followed(
        number=follow.id,
        kind=follow.kind,
        target=follow.target,
        label=_label(store, follow),
        news=tuple(story for story in news if story.many),
    )


def _label(store: Store, follow: Follow) -> str:
    if follow.kind != "story":
        return follow.target
    with store.reading() as connection:
        try:
            story = resolve(connection, follow.target)
        except NoSuchStoryError:
            return "a story that is not here any more"
        return str(connection.execute(select(stories.c.title).where(stories.c.id == story)).scalar())


def told(store: Store, found: StoryNews, seen: set[tuple[str, ...]]) -> NewStory:
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
            _again(store, changed) for changed in found.changed if new(story, "version", str(changed.version))
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
    kind = KINDS[found.kind]
    return Parted(
        kind=kind,
        about=found.about.removeprefix(f"{kind.lower()}: "),
        judgement=found.judgement,
        sides=tuple(_words(edition, side[0]) for side in found.sides),
    )


def _again(store: Store, changed: Changed) -> Again:
    with store.reading() as connection:
        report = connection.execute(
            select(versions.c.report).where(versions.c.id == changed.version)
        ).scalar_one()
    return Again(report=report, headline=changed.headline, source=changed.outlet or changed.address)
