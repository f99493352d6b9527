"""What is new of what is followed, for programs: an Atom feed of the last days, a signed webhook."""

import hashlib
import hmac
import json
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, delete, func, select, update

from rashomon.errors import FetchError, FollowError
from rashomon.intake.fetching import Fetcher, back_off
from rashomon.newsroom.following import Follow, newest, since
from rashomon.newsroom.views.followed import NewStory, told
from rashomon.publish.atom import Entry, to_atom
from rashomon.store import Store
from rashomon.store.rows import numbered
from rashomon.store.tables import follows, hooks, mastheads, versions

# A feed shows the news of so many days.
DAYS = timedelta(days=3)
# The header with the signature: when it was made, and the HMAC-SHA256 of that time, a dot and the body.
SIGNATURE = "Rashomon-Signature"


def atom(store: Store, number: int, now: datetime, base: str) -> str:
    """The Atom feed of one follow: its news of the last days, whenever the reader looked.

    ``base`` is the address of the server that shows the stories.
    """
    follow = _follow(store, number)
    with store.reading() as connection:
        before = connection.execute(select(func.max(versions.c.id)).where(versions.c.seen < now - DAYS))
        last = before.scalar() or 0
        stories = {}
    entries: list[Entry] = []
    seen: set[tuple[str, ...]] = set()
    for found in since(store, replace(follow, looked=last)):
        stories[found.story] = told(store, found, seen)
    with store.reading() as connection:
        for news in stories.values():
            entries += _entries(connection, news, base, now)
    title = f"Rashomon: {follow.kind} {follow.target}"
    return to_atom(title, f"urn:rashomon:follow:{number}", f"{base}/follows/{number}.atom", entries)


def hook(store: Store, number: int, url: str, secret: str) -> int:
    """Send news of a follow to ``url`` from now on, signed with ``secret``; the hook's number."""
    _follow(store, number)
    if not url.startswith(("https://", "http://")):
        raise FollowError(f"{url!r} is no address to send to; it begins with https:// or http://")
    if len(secret) < 16:
        raise FollowError("a secret of at least 16 characters signs what is sent; give a longer one")
    with store.writing() as connection:
        row = hooks.insert().values(
            follow=number, url=url, secret=secret, sent=newest(connection), failures=0
        )
        return numbered(connection, row)


def unhook(store: Store, number: int) -> bool:
    """Send no more; False where there is no such hook."""
    with store.writing() as connection:
        return bool(connection.execute(delete(hooks).where(hooks.c.id == number)).rowcount)


def signature(secret: str, moment: datetime, body: bytes) -> str:
    """The value of the signature's header; a receiver makes it again and compares in constant time."""
    time = str(int(moment.timestamp()))
    code = hmac.new(secret.encode(), f"{time}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={time},v1={code}"


def send_all(store: Store, fetcher: Fetcher, clock: Callable[[], datetime]) -> int:
    """Send to every hook what it has not been sent; how many got something.

    What was sent is written down after the receiver said yes, so a crash may send once more and never less.
    A receiver that fails is tried again later, with all that has come since.
    """
    with store.reading() as connection:
        waiting = connection.execute(select(hooks).order_by(hooks.c.id)).all()
    sent = 0
    for row in waiting:
        now = clock()
        if row.due is not None and now < row.due < now + timedelta(days=8):
            continue
        with store.reading() as connection:
            last = newest(connection)
        follow = replace(_follow(store, row.follow), looked=row.sent)
        seen: set[tuple[str, ...]] = set()
        news = [one for found in since(store, follow) if (one := told(store, found, seen)).many]
        facts: dict[str, Any] = {"sent": last, "failures": 0, "due": None, "error": None}
        if news:
            body = json.dumps(_payload(follow, last, news), ensure_ascii=True).encode()
            headers = {"Content-Type": "application/json", SIGNATURE: signature(row.secret, now, body)}
            try:
                fetcher.post(row.url, body, headers)
                facts["worked"] = now
                sent += 1
            except FetchError as error:
                wait = timedelta(seconds=back_off(row.failures + 1, error.wait))
                facts = {"failures": row.failures + 1, "due": now + wait, "error": str(error)}
        with store.writing() as connection:
            connection.execute(update(hooks).where(hooks.c.id == row.id).values(**facts))
    return sent


def _payload(follow: Follow, last: int, news: list[NewStory]) -> dict[str, Any]:
    return {
        "follow": {"id": follow.id, "kind": follow.kind, "target": follow.target},
        "from": follow.looked,
        "to": last,
        "stories": [asdict(one) for one in news],
    }


def _follow(store: Store, number: int) -> Follow:
    with store.reading() as connection:
        row = connection.execute(select(follows).where(follows.c.id == number)).one_or_none()
    if row is None:
        raise FollowError(f"nothing is followed under the number {number}")
    return Follow(id=row.id, reader=row.reader, kind=row.kind, target=row.target, looked=row.looked)


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
