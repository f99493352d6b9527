"""Watching without end: round after round, and never two at once over one store."""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select

from rashomon.errors import StoreError
from rashomon.intake.fetching import Fetcher
from rashomon.newsroom.hooks import send_all
from rashomon.newsroom.watching import Round, look, pause
from rashomon.publish.phrases import counted, printable
from rashomon.store import Store
from rashomon.store.engine import SQLITE

# The longest sleep between two rounds, so that a feed added elsewhere is read soon; the shortest one.
NAP, WINK = 30.0, 1.0
# The number that rounds lock in PostgreSQL: another one than its writers'.
ROUNDS = 0x7A5404


def keep_watching(
    store: Store,
    fetcher: Fetcher,
    clock: Callable[[], datetime],
    tell: Callable[[Round | StoreError], None],
    rest: Callable[[float], bool],
) -> None:
    """Rounds with a ``rest`` of so many seconds between them, until that returns False.

    ``tell`` hears what came of each. A store that is away may come back: nothing is lost meanwhile.
    """
    wait = 0.0
    while rest(wait):
        try:
            with turn(store):
                tell(look(store, fetcher, clock))
                send_all(store, fetcher, clock)
            wait = min(NAP, max(WINK, pause(store, clock())))
        except StoreError as error:
            tell(error)
            wait = NAP


@contextmanager
def turn(store: Store) -> Iterator[None]:
    """Wait until nobody else is in a round over this store, and keep others waiting meanwhile.

    So no site is asked twice by two that watch the same feeds. The system gives the turn back when its holder
    ends, however it ends.
    """
    if store.url.get_backend_name() != SQLITE:
        with store.reading() as connection:
            connection.execute(select(func.pg_advisory_xact_lock(ROUNDS)))
            yield
    else:
        with Path(f"{store.url.database}.watch").open("a") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield


def in_words(done: Round | StoreError, now: datetime) -> list[str]:
    """What came of a round, in lines for a terminal; none where nothing did."""
    if isinstance(done, StoreError):
        return [f"{now:%H:%M:%S} {printable(str(done))}; trying again in {NAP:g} seconds"]
    parts = [f"{done.taken} taken"] if done.taken else []
    if done.failed:
        parts.append(f"{done.failed} could not be fetched")
    if done.errors:
        parts.append(f"{counted(done.broken, 'feed')} in trouble")
    if not parts:
        return []
    return [f"{now:%H:%M:%S} {', '.join(parts)}", *(f"  {printable(error)}" for error in done.errors)]
