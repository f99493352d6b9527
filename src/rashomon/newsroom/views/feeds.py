"""The feeds that are watched, and how they fare."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, func, select

from rashomon.store.tables import feeds, items

Health = Literal["new", "well", "failing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Something that a feed named and that could not be taken."""

    url: str
    title: str | None
    tries: int
    error: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed. ``worked`` is when it was last read without error, ``due`` when it is asked again."""

    url: str
    title: str | None
    health: Health
    added: datetime
    checked: datetime | None
    worked: datetime | None
    due: datetime | None
    failures: int
    error: str | None
    taken: int
    waiting: int
    given_up: int
    troubles: tuple[Trouble, ...]


# Of the things that one feed named and that could not be taken, so many are listed.
LISTED = 5


def watched(connection: Connection) -> tuple[Feed, ...]:
    """Every feed, those in trouble first."""
    counts: dict[str, dict[str, int]] = {}
    for row in connection.execute(
        select(items.c.feed, items.c.state, func.count().label("many")).group_by(items.c.feed, items.c.state)
    ):
        counts.setdefault(row.feed, {})[row.state] = row.many
    rows = connection.execute(select(feeds).order_by(feeds.c.failures == 0, feeds.c.url)).all()
    return tuple(
        Feed(
            url=row.url,
            title=row.title,
            health="failing" if row.failures else "well" if row.worked else "new",
            added=row.added,
            checked=row.checked,
            worked=row.worked,
            due=row.due,
            failures=row.failures,
            error=row.error,
            taken=counts.get(row.url, {}).get("taken", 0),
            waiting=counts.get(row.url, {}).get("waiting", 0),
            given_up=sum(
                many for state, many in counts.get(row.url, {}).items() if state not in ("taken", "waiting")
            ),
            troubles=_troubles(connection, row.url),
        )
        for row in rows
    )


def _troubles(connection: Connection, feed: str) -> tuple[Trouble, ...]:
    rows = connection.execute(
        select(items.c.url, items.c.title, items.c.tries, items.c.error)
        .where(items.c.feed == feed, items.c.error.is_not(None))
        .order_by(items.c.tries.desc(), items.c.url)
        .limit(LISTED)
    )
    return tuple(Trouble(url=row.url, title=row.title, tries=row.tries, error=row.error) for row in rows)
