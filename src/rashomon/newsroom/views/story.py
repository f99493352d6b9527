"""A story's page and its JSON twin, from the kept edition as it is, in time or not."""

import zlib
from dataclasses import dataclass

from sqlalchemy import Connection, LargeBinary, func, select, type_coerce

from rashomon.newsroom.addresses import named
from rashomon.newsroom.editions import resolve
from rashomon.publish.digests import edition_digest
from rashomon.store.tables import editions, mastheads, profiles, reports, stories, versions


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """How a story stands: ``made`` where it has an edition, ``fresh`` where that one is up to date.

    ``key`` is another one whenever the kept edition may be.
    """

    id: str
    title: str
    reports: int
    made: bool
    fresh: bool
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A report of a story that is kept in several versions."""

    report: int
    source: str
    versions: int


def shown(connection: Connection, name: str) -> Shown:
    """The story that ``name`` means today; NoSuchStoryError where it never was one."""
    row = connection.execute(
        select(stories, editions.c.story.label("made"))
        .outerjoin(editions, editions.c.story == stories.c.id)
        .where(stories.c.id == resolve(connection, name))
    ).one()
    return Shown(
        id=row.id,
        title=row.title,
        reports=row.reports,
        made=row.made is not None,
        fresh=row.stamp == edition_digest(),
        key=f"{row.id} {row.state} {row.stamp}",
    )


def html_of(connection: Connection, story: str) -> str | None:
    """The views of the story's kept edition."""
    return connection.execute(select(editions.c.html).where(editions.c.story == story)).scalar()


def json_of(connection: Connection, story: str) -> bytes | None:
    """The story of edition.json as bytes, which need not be parsed to be handed on."""
    packed = connection.execute(
        select(type_coerce(editions.c.json, LargeBinary)).where(editions.c.story == story)
    ).scalar()
    return None if packed is None else zlib.decompress(packed)


def story_with(connection: Connection, article: str) -> str | None:
    """The story that holds a report with this text, under any version of the report."""
    newest = mastheads.alias()
    return connection.execute(
        select(profiles.c.story)
        .join(newest, (newest.c.article == profiles.c.article) & newest.c.current)
        .join(mastheads, mastheads.c.report == newest.c.report)
        .where(mastheads.c.article == article)
        .order_by(profiles.c.story)
    ).scalar()


def siglum_of(connection: Connection, story: str, article: str) -> str | None:
    """The letter of the report with this text in the story's kept edition."""
    edition = connection.execute(select(editions.c.json).where(editions.c.story == story)).scalar()
    witnesses = edition["witnesses"] if edition else []
    return next((w["siglum"] for w in witnesses if w["id"] == article), None)


def changed_in(connection: Connection, story: str) -> tuple[Changed, ...]:
    """The story's reports that are kept in several versions, the one that changed last first."""
    rows = connection.execute(
        select(mastheads.c.report, mastheads.c.outlet, reports.c.address, func.count(versions.c.id))
        .join(profiles, profiles.c.article == mastheads.c.article)
        .join(reports, reports.c.id == mastheads.c.report)
        .join(versions, versions.c.report == mastheads.c.report)
        .where(profiles.c.story == story, mastheads.c.current)
        .group_by(mastheads.c.report, mastheads.c.outlet, reports.c.address)
        .having(func.count(versions.c.id) > 1)
        .order_by(func.max(versions.c.id).desc())
    )
    return tuple(
        Changed(report=number, source=outlet or named(address), versions=count)
        for number, outlet, address, count in rows
    )
