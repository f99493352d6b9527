"""What all pages share: the store, opened when it is first asked for, and what is held ready."""

import asyncio
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from threading import Lock

from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool

from rashomon.errors import RashomonError
from rashomon.newsroom.bulletins import atom
from rashomon.newsroom.editions import renew
from rashomon.newsroom.following import following, newest
from rashomon.newsroom.listing import Listed, moving_stories
from rashomon.newsroom.views.briefs import Brief, Briefs
from rashomon.newsroom.views.followed import Following, followed
from rashomon.newsroom.views.story import shown
from rashomon.store import Store, default_url
from rashomon.web.aside import Aside
from rashomon.web.keys import Keys
from rashomon.web.packed import Shelf
from rashomon.web.settings import Settings
from rashomon.web.watcher import Watcher

# A reader waits so long for an edition that was never made; the page then says that it is being made.
PATIENCE = 20.0
# So often it is made again that a change meanwhile has made out of date.
TRIES = 3
# Stories that move, as named on the front page; how they move is counted anew after so many seconds.
MOVING, MOVING_SECONDS = 5, 60


# Pages that readers ask for by their address are fetched so many at once; the next ones wait for these.
FETCHES = 2


class Desk:
    """The store and its helpers; ``close`` gives them back."""

    def __init__(self, settings: Settings, executor: Executor | None = None) -> None:
        self.settings, self.keys, self.briefs = settings, Keys(settings.token), Briefs()
        self.shelf = Shelf()
        self.fetching = ThreadPoolExecutor(FETCHES, "fetching")
        self._url = settings.store or default_url()
        self._aside = Aside(self._url, executor)
        self.watcher = Watcher(self._url, settings) if settings.watch else None
        self._store: Store | None = None
        self._lock = Lock()
        self._moving: tuple[tuple[int, int] | None, tuple[Listed, ...]] = (None, ())

    @property
    def store(self) -> Store:
        """The store; StoreError while it is away."""
        with self._lock:
            if self._store is None:
                self._store = Store(self._url)
            return self._store

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view of the store."""
        with self.store.reading() as connection:
            yield connection

    def moving(self) -> tuple[Listed, ...]:
        """The stories that move; counted anew when a report came in, or after a minute."""
        with self.reading() as connection:
            key = newest(connection), int(time.monotonic() // MOVING_SECONDS)
        if self._moving[0] != key:
            self._moving = key, moving_stories(self.store, datetime.now(UTC), MOVING)
        return self._moving[1]

    def renew_stale(self, briefs: Iterable[Brief]) -> None:
        """Have those editions made anew that are out of date; nobody waits for it."""
        for brief in briefs:
            if not brief.fresh:
                self._aside.ask(renew, brief.id)

    def nudge(self) -> None:
        """A feed is new: have it read at once, where this server reads feeds."""
        if self.watcher:
            self.watcher.nudge()

    def renew(self, story: str) -> None:
        """Have an edition made anew; nobody waits for it."""
        self._aside.ask(renew, story)

    async def renewed(self, story: str) -> bool:
        """Wait until the edition is up to date; False where that takes too long or cannot be done now.

        What is under way may have begun before the last change, so it is looked whether it was enough.
        """
        with suppress(TimeoutError, BrokenProcessPool, RashomonError):
            async with asyncio.timeout(PATIENCE):
                for _ in range(TRIES):
                    await asyncio.shield(asyncio.wrap_future(self._aside.ask(renew, story)))
                    if await run_in_threadpool(self._is_fresh, story):
                        return True
        return False

    def _is_fresh(self, story: str) -> bool:
        with self.reading() as connection:
            return shown(connection, story).fresh

    async def followed(self, reader: str, seconds: float = PATIENCE) -> Following | None:
        """What the reader follows, and what is new of it; None where finding that out takes longer."""
        if not await run_in_threadpool(following, self.store, reader):
            return Following(reader=reader, follows=())
        work = asyncio.wrap_future(self._aside.ask(followed, reader))
        try:
            return await asyncio.wait_for(asyncio.shield(work), seconds)
        except TimeoutError:
            return None

    async def atom(self, number: int, base: str) -> str:
        """The Atom feed of a follow; ``base`` is this site's address."""
        return await asyncio.wrap_future(self._aside.ask(atom, number, datetime.now(UTC), base))

    def close(self) -> None:
        """Give everything back."""
        if self.watcher:
            self.watcher.close()
        self.fetching.shutdown(wait=False, cancel_futures=True)
        self._aside.close()
        if self._store:
            self._store.close()
