"""Webhooks: what is new of a follow, sent signed to a receiver that asked for it."""

import hashlib
import hmac
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, select, update

from rashomon.errors import FetchError, FollowError
from rashomon.intake.fetching import Fetcher, back_off
from rashomon.intake.fetching.addresses import checked
from rashomon.newsroom.following import Follow, follow_of, newest, since
from rashomon.newsroom.news import NewStory, told
from rashomon.store import Store
from rashomon.store.rows import numbered
from rashomon.store.tables import follows, hooks

# The header with the signature: when it was made, and the HMAC-SHA256 of that time, a dot and the body.
SIGNATURE = "Rashomon-Signature"
# A secret shorter than this could be guessed by trying.
SHORTEST_SECRET = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Hook:
    """Where news of a follow is sent, and how that fares; ``worked`` is when it last took something."""

    id: int
    follow: int
    url: str
    worked: datetime | None
    due: datetime | None
    failures: int
    error: str | None


def hooks_of(connection: Connection, reader: str) -> tuple[Hook, ...]:
    """The hooks of all that this reader follows. What they are signed with is told to nobody again."""
    names = tuple(Hook.__dataclass_fields__)
    rows = connection.execute(
        select(*(hooks.c[name] for name in names))
        .join(follows, follows.c.id == hooks.c.follow)
        .where(follows.c.reader == reader)
        .order_by(hooks.c.id)
    )
    return tuple(Hook(**row._mapping) for row in rows)


def hook(store: Store, number: int, url: str, secret: str) -> int:
    """Send news of a follow to ``url`` from now on, signed with ``secret``; the hook's number."""
    follow_of(store, number)
    address = str(checked(url))
    if len(secret) < SHORTEST_SECRET:
        raise FollowError(
            f"a secret of at least {SHORTEST_SECRET} characters signs what is sent; give a longer one"
        )
    with store.writing() as connection:
        row = hooks.insert().values(
            follow=number, url=address, secret=secret, sent=newest(connection), failures=0
        )
        return numbered(connection, row)


def unhook(store: Store, reader: str, number: int) -> bool:
    """Send no more; False where this reader has no such hook."""
    mine = select(follows.c.id).where(follows.c.reader == reader)
    with store.writing() as connection:
        gone = delete(hooks).where(hooks.c.id == number, hooks.c.follow.in_(mine))
        return bool(connection.execute(gone).rowcount)


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
        follow = replace(follow_of(store, row.follow), looked=row.sent)
        seen: set[tuple[str, ...]] = set()
        news = [one for found in since(store, follow) if (one := told(found, seen)).many]
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
