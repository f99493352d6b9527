"""What is new of what is followed, as an Atom feed of the last days."""

from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from urllib.parse import quote

from sqlalchemy import Connection, func, select

from rashomon.newsroom.following import follow_of, since
from rashomon.newsroom.news import NewStory, told
from rashomon.publish.atom import Entry, to_atom
from rashomon.store import Store
from rashomon.store.tables import mastheads, versions

# A feed shows the news of so many days.
DAYS = timedelta(days=3)


def atom(store: Store, number: int, now: datetime, base: str) -> str:
    """The Atom feed of one follow: its news of the last days, whenever the reader looked.

    ``base`` is the address of the server that shows the stories.
    """
    follow = follow_of(store, number)
    with store.reading() as connection:
        before = connection.execute(select(func.max(versions.c.id)).where(versions.c.seen < now - DAYS))
        last = before.scalar() or 0
    seen: set[tuple[str, ...]] = set()
    stories = [told(found, seen) for found in since(store, replace(follow, looked=last))]
    with store.reading() as connection:
        entries = [entry for news in stories for entry in _entries(connection, news, base, now)]
    title = f"Rashomon: {follow.kind} {follow.target}"
    return to_atom(title, f"urn:rashomon:follow:{number}", f"{base}/follows/{number}.atom", entries)


def _entries(connection: Connection, news: NewStory, base: str, now: datetime) -> list[Entry]:
    places = [("statement", item) for item in news.statements]
    places += [("quotation", item) for item in news.quotations]
    found = [
        Entry(
            id=f"urn:rashomon:{news.story}:{kind}:{item.article}:{item.start}",
            url=f"{base}/stories/{quote(news.story)}",
            title=f"{item.speaker}: “{item.text}”" if item.speaker else item.text,
            text=f"New {kind} in: {news.title} ({item.source})",
            updated=_arrival(connection, item.article, now),
            author=item.source,
        )
        for kind, item in places
    ]
    for parted in news.disagreements:
        words = parted.sides
        key = sha256("|".join(f"{w.article}:{w.start}" for w in words).encode()).hexdigest()[:16]
        found.append(
            Entry(
                id=f"urn:rashomon:{news.story}:disagreement:{key}",
                url=f"{base}/stories/{quote(news.story)}",
                title=f"{parted.kind}: {parted.about}",
                text=" / ".join(f"{word.text} ({word.source})" for word in words),
                updated=max(_arrival(connection, word.article, now) for word in words),
                author="Rashomon",
            )
        )
    return found


def _arrival(connection: Connection, article: str, now: datetime) -> datetime:
    """When an article was first seen."""
    first = select(func.min(versions.c.seen)).join(mastheads).where(mastheads.c.article == article)
    return connection.execute(first).scalar() or now
