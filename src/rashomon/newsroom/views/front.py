"""The front page: which stories came in or changed last."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, select

from rashomon.newsroom.following import newest
from rashomon.newsroom.views.briefs import Brief, Briefs
from rashomon.store.tables import feeds, items, reports, stories, versions

# Stories on one page: of several reports, and of one.
SHOWN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """One page of the stories of several reports, and of those of one report; the last changed first.

    ``came`` says of each story when its last report came in, ``newest`` is the last version that is here.
    """

    stories: tuple[Brief, ...]
    single: tuple[Brief, ...]
    came: Mapping[str, datetime]
    page: int
    pages: int
    all_stories: int
    all_single: int
    all_reports: int
    newest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulse:
    """In a few numbers, whether anything has come in: the last version, and how the feeds fare.

    ``read`` is when a feed was last asked, in seconds since 1970.
    """

    newest: int
    stories: int
    feeds: int
    read: int
    failing: int
    waiting: int


def front(connection: Connection, briefs: Briefs, page: int = 1) -> Front:
    """The page with this number, from 1; a number beyond the last gives an empty page."""
    several, one = stories.c.reports > 1, stories.c.reports == 1
    many, single = _count(connection, several), _count(connection, one)
    found = [briefs.of(connection, _page(connection, which, page)) for which in (several, one)]
    return Front(
        stories=found[0],
        single=found[1],
        came=_came(connection, [brief.id for some in found for brief in some]),
        page=page,
        pages=max(1, -(-max(many, single) // SHOWN)),
        all_stories=many + single,
        all_single=single,
        all_reports=connection.execute(select(func.count()).select_from(reports)).scalar_one(),
        newest=newest(connection),
    )


def pulse(connection: Connection) -> Pulse:
    """How things stand."""
    row = connection.execute(
        select(func.count(), func.max(feeds.c.checked), func.count().filter(feeds.c.failures > 0))
    ).one()
    waiting = select(func.count()).select_from(items).where(items.c.state == "waiting")
    return Pulse(
        newest=newest(connection),
        stories=connection.execute(select(func.count()).select_from(stories)).scalar_one(),
        feeds=row[0],
        read=int(row[1].timestamp()) if row[1] else 0,
        failing=row[2],
        waiting=connection.execute(waiting).scalar_one(),
    )


def _count(connection: Connection, which: ColumnElement[bool]) -> int:
    return connection.execute(select(func.count()).select_from(stories).where(which)).scalar_one()


def _page(connection: Connection, which: ColumnElement[bool], page: int) -> list[Row[Any]]:
    newest_first = select(stories).where(which).order_by(stories.c.changed.desc(), stories.c.id)
    return list(connection.execute(newest_first.limit(SHOWN).offset((page - 1) * SHOWN)))


def _came(connection: Connection, names: list[str]) -> dict[str, datetime]:
    changed = select(stories.c.id, versions.c.seen).join(versions, versions.c.id == stories.c.changed)
    return {row.id: row.seen for row in connection.execute(changed.where(stories.c.id.in_(names)))}
