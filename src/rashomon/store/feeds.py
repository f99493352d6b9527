"""Feeds and the items they named: what is due, what came of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, delete, func, or_, select, update

from rashomon.store.tables import feeds, items

# Nothing is ever due later than this from now: what is was written by a clock that has since gone back.
FARTHEST = timedelta(days=8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A feed, and what its server said of the version that was read last."""

    url: str
    title: str | None
    etag: str | None
    modified: str | None
    checked: datetime | None
    worked: datetime | None
    due: datetime | None
    failures: int
    error: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An item as its feed names it."""

    item: str
    url: str
    title: str | None
    published: datetime | None
    updated: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """An item whose page is to be fetched, for the first time or again."""

    feed: str
    item: str
    url: str
    title: str | None
    published: datetime | None
    tries: int
    etag: str | None
    modified: str | None
    taken: bool


def subscribe(connection: Connection, url: str, title: str | None, now: datetime) -> bool:
    """Watch a feed from now on; False where it is watched already."""
    if connection.execute(select(feeds.c.url).where(feeds.c.url == url)).scalar() is not None:
        return False
    connection.execute(feeds.insert().values(url=url, title=title, added=now, failures=0))
    return True


def unsubscribe(connection: Connection, url: str) -> bool:
    """Watch a feed no more; the reports that it brought stay. False where it was not watched."""
    connection.execute(delete(items).where(items.c.feed == url))
    return bool(connection.execute(delete(feeds).where(feeds.c.url == url)).rowcount)


def move(connection: Connection, old: str, new: str) -> None:
    """A feed has a new address; its items go along."""
    row = connection.execute(select(feeds).where(feeds.c.url == old)).one_or_none()
    if row is None or old == new:
        return
    if connection.execute(select(feeds.c.url).where(feeds.c.url == new)).scalar() is None:
        connection.execute(feeds.insert().values({**row._mapping, "url": new}))
    known = select(items.c.item).where(items.c.feed == new)
    connection.execute(delete(items).where(items.c.feed == old, items.c.item.in_(known)))
    connection.execute(update(items).where(items.c.feed == old).values(feed=new))
    connection.execute(delete(feeds).where(feeds.c.url == old))


def watched(connection: Connection) -> list[Watched]:
    """Every feed, in the order of its address."""
    return [
        Watched(**{name: row._mapping[name] for name in Watched.__dataclass_fields__})
        for row in connection.execute(select(feeds).order_by(feeds.c.url))
    ]


def due_feeds(connection: Connection, now: datetime) -> list[Watched]:
    """The feeds that are to be read now."""
    return [feed for feed in watched(connection) if _is_due(feed.due, now)]


def report_feed(connection: Connection, url: str, **facts: object) -> None:
    """Write down how a feed fares."""
    connection.execute(update(feeds).where(feeds.c.url == url).values(**facts))


def enter_items(connection: Connection, feed: str, named: Iterable[Named]) -> int:
    """Remember the items of a feed; how many are to be fetched: new ones, and those updated since."""
    known = {row.item: row for row in connection.execute(select(items).where(items.c.feed == feed))}
    count = 0
    for one in named:
        before = known.get(one.item)
        if before is None:
            facts = {"url": one.url, "title": one.title, "published": one.published, "updated": one.updated}
            new = items.insert().values(feed=feed, item=one.item, state="waiting", tries=0, **facts)
            connection.execute(new)
            count += 1
        elif one.updated and one.updated != before.updated:
            mine = (items.c.feed == feed) & (items.c.item == one.item)
            again = update(items).where(mine)
            connection.execute(again.values(updated=one.updated, state="waiting", tries=0, due=None))
            count += 1
    return count


def due_items(connection: Connection, now: datetime, most: int) -> list[Waiting]:
    """The pages that are to be fetched now, those to be looked at again last."""
    rows = connection.execute(
        select(items)
        .where(
            or_(
                (items.c.state == "waiting") & (items.c.due.is_(None) | _past(now)),
                (items.c.state == "taken") & _past(now),
            )
        )
        .order_by(items.c.state.desc(), items.c.due, items.c.published, items.c.url)
        .limit(most)
    )
    return [
        Waiting(
            feed=row.feed,
            item=row.item,
            url=row.url,
            title=row.title,
            published=row.published,
            tries=row.tries,
            etag=row.etag,
            modified=row.modified,
            taken=row.state == "taken",
        )
        for row in rows
    ]


def report_item(connection: Connection, waiting: Waiting, **facts: object) -> None:
    """Write down what came of an item."""
    mine = (items.c.feed == waiting.feed) & (items.c.item == waiting.item)
    connection.execute(update(items).where(mine).values(**facts))


def next_due(connection: Connection, now: datetime) -> datetime | None:
    """When something is due next; None where nothing is watched."""
    times = [feed.due for feed in watched(connection)]
    rows = connection.execute(
        select(items.c.due)
        .where(items.c.state.in_(("waiting", "taken")), items.c.due.is_not(None))
        .order_by(items.c.due)
        .limit(1)
    )
    times += [row.due for row in rows]
    fresh = (items.c.state == "waiting") & items.c.due.is_(None)
    if connection.execute(select(items.c.item).where(fresh).limit(1)).first():
        times.append(None)
    if not times:
        return None
    return min(now if _is_due(time, now) or time is None else time for time in times)


def count_untried(connection: Connection) -> int:
    """How many items were never asked for."""
    new = (items.c.state == "waiting") & (items.c.tries == 0)
    return connection.execute(select(func.count()).select_from(items).where(new)).scalar() or 0


def _is_due(time: datetime | None, now: datetime) -> bool:
    return time is None or time <= now or time > now + FARTHEST


def _past(now: datetime) -> ColumnElement[bool]:
    return (items.c.due <= now) | (items.c.due > now + FARTHEST)
