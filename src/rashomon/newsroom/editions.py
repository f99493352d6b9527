"""Stories out: the edition of each, made beforehand or when asked for, kept until something changes."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, or_, select, update

from rashomon.annotation.annotate import annotate
from rashomon.collation.collate import collate
from rashomon.collation.judging import outcomes
from rashomon.errors import NoSuchStoryError
from rashomon.gathering.gather import story_of
from rashomon.gathering.moving import first_seen
from rashomon.intake.judgements import as_ruling
from rashomon.model import Edition, Ruling
from rashomon.newsroom.texts import party_rows, text_rows
from rashomon.publish.digests import edition_digest
from rashomon.publish.edition_json import story_dict
from rashomon.publish.page import story_html
from rashomon.store import Store, index
from rashomon.store.reports import Version, load
from rashomon.store.rows import chunks
from rashomon.store.tables import (
    editions,
    judged,
    judgements,
    mastheads,
    parties,
    profiles,
    stories,
    texts,
    versions,
)

# So often an edition is made again that a report arriving meanwhile has made out of date.
TRIES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An edition as it is kept: the story of edition.json, and its views as HTML."""

    story: str
    json: Mapping[str, Any]
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """All that an edition is made of; ``state`` is another one after each change."""

    story: str
    state: str
    versions: tuple[Version, ...]
    rulings: tuple[Ruling, ...]


def resolve(connection: Connection, name: str) -> str:
    """The id of the story that ``name`` means today: an id in use, or one that went away in a merger.

    An id is a hash of the story's first report, so an old id leads to the story that holds this report now.
    """
    if index.stories_here(connection, [name]):
        return name
    newest = mastheads.alias()
    found = connection.execute(
        select(profiles.c.story)
        .join(newest, (newest.c.article == profiles.c.article) & newest.c.current)
        .join(mastheads, mastheads.c.report == newest.c.report)
        .where(mastheads.c.name == name)
        .order_by((newest.c.name == name).desc(), profiles.c.story)
    ).scalar()
    if found is None:
        raise NoSuchStoryError(f"there is no story {name!r}; rashomon stories lists them")
    return str(found)


def material(connection: Connection, story: str) -> Material | None:
    """What the story's edition is made of; None where there is no such story."""
    state = _state(connection, story)
    if state is None:
        return None
    articles = index.members_of(connection, story)
    newest = [member.version for member in index.current(connection, articles)]
    versions = sorted(load(connection, newest).values(), key=lambda version: version.id)
    return Material(
        story=story, state=state, versions=tuple(versions), rulings=rulings_on(connection, articles)
    )


def rulings_on(connection: Connection, articles: Iterable[str]) -> tuple[Ruling, ...]:
    """The judgements that stand and speak of one of these articles, in the order in which they were made."""
    found = {
        row.id: row
        for some in chunks(sorted(articles))
        for row in connection.execute(
            select(judgements)
            .join(judged, judged.c.judgement == judgements.c.id)
            .where(judged.c.article.in_(some), judgements.c.withdrawn.is_(None))
        )
    }
    return tuple(as_ruling(found[number].ruling, f"judgement {number}") for number in sorted(found))


def made(material: Material) -> Edition:
    """The edition, collated."""
    witnesses = [annotate(replace(v.article, path=v.address)) for v in material.versions]
    return collate(replace(story_of(witnesses), id=material.story), material.rulings)


def edition(store: Store, name: str) -> Edition:
    """The edition of a story, made anew, with all that Python can ask of it."""
    with store.reading() as connection:
        story = resolve(connection, name)
        found = material(connection, story)
    assert found is not None
    return made(found)


def kept(store: Store, name: str) -> Kept:
    """The edition of a story as it is kept; one that is out of date is made first."""
    for _ in range(TRIES):
        with store.reading() as connection:
            story = resolve(connection, name)
            row = connection.execute(
                select(editions, stories.c.stamp).join(stories).where(editions.c.story == story)
            ).one_or_none()
        if row is not None and row.stamp == edition_digest():
            break
        renew(store, story)
    if row is None:
        raise NoSuchStoryError(f"the story {name!r} changes faster than it can be read; try again")
    return Kept(story=story, json=row.json, html=row.html)


def stale(connection: Connection, most: int | None = None) -> list[str]:
    """The stories whose edition is out of date, the longest changed first."""
    rows = connection.execute(
        select(stories.c.id)
        .where(or_(stories.c.stamp.is_(None), stories.c.stamp != edition_digest()))
        .order_by(stories.c.changed, stories.c.id)
        .limit(most)
    )
    return [row.id for row in rows]


def renew_all(store: Store, progress: Callable[[str], None] = lambda _: None) -> int:
    """Make every edition that is out of date; how many were made."""
    with store.reading() as connection:
        waiting = stale(connection)
    for number, story in enumerate(waiting, 1):
        progress(f"making edition {number} of {len(waiting)}")
        renew(store, story)
    return len(waiting)


def renew(store: Store, story: str) -> bool:
    """Make one edition; False where the story changed or went away meanwhile."""
    with store.reading() as connection:
        found = material(connection, story)
    if found is None:
        return False
    result = made(found)
    html = story_html(result, outcomes(found.rulings, [result]))
    with store.writing() as connection:
        if _state(connection, story) != found.state:
            return False
        _keep(connection, found, result, html)
    return True


def _state(connection: Connection, story: str) -> str | None:
    return connection.execute(select(stories.c.state).where(stories.c.id == story)).scalar()


def _keep(connection: Connection, material: Material, found: Edition, html: str) -> None:
    story = material.story
    for table in (editions, texts, parties):
        connection.execute(delete(table).where(table.c.story == story))
    connection.execute(editions.insert().values(story=story, json=story_dict(found), html=html))
    for table, rows in (
        (texts, text_rows(found, material.versions)),
        (parties, party_rows(found)),
    ):
        if rows:
            connection.execute(table.insert(), rows)
    times = first_seen(found.story, _arrivals(connection, material.versions))
    connection.execute(
        update(stories)
        .where(stories.c.id == story)
        .values(
            title=found.title,
            origins=len(times),
            outlets=len({w.masthead.outlet for w in found.witnesses if w.masthead.outlet}),
            disagreements=sum(item.judgement != "compatible" for item in found.disagreements),
            seen=[time.isoformat() for time in times],
            moved=max(times),
            stamp=edition_digest(),
        )
    )


def _arrivals(connection: Connection, newest: Iterable[Version]) -> dict[str, datetime]:
    """When each article's report was first seen, in whichever version: a newer one is no new telling."""
    homes = {version.report: version.article.id for version in newest}
    found: dict[str, datetime] = {}
    for some in chunks(sorted(homes)):
        for report, first in connection.execute(
            select(versions.c.report, func.min(versions.c.seen))
            .where(versions.c.report.in_(some))
            .group_by(versions.c.report)
        ):
            article = homes[report]
            found[article] = min(first, found.get(article, first))
    return found
