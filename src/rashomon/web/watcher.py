"""The feeds are read beside the pages, in a process of its own: no reader waits for it."""

import logging
import multiprocessing
import signal
from contextlib import suppress
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from threading import Event, Lock, Thread

from rashomon.errors import StoreError
from rashomon.intake.fetching import Fetcher
from rashomon.newsroom.rounds import in_words, keep_watching
from rashomon.newsroom.watching import Round
from rashomon.store import Store
from rashomon.web.settings import Settings

# A watch that ended is begun again after so many seconds.
AGAIN = 10.0
LOG = logging.getLogger("rashomon.web")


class Watcher:
    """Keeps a process that watches the store's feeds, and begins another one where it ended."""

    def __init__(self, url: str, settings: Settings) -> None:
        self._words = (url, settings.contact, frozenset(settings.allowed))
        self._closing, self._lock = Event(), Lock()
        self._pipe: Connection | None = None
        self._process: SpawnProcess | None = None
        self._thread = Thread(target=self._keep, name="watcher", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def nudge(self) -> None:
        """Have it look at once: there is a new feed."""
        with self._lock, suppress(OSError):  # one that has just ended looks when it begins again
            if self._pipe is not None:
                self._pipe.send_bytes(b"look")

    def close(self) -> None:
        """End it, whatever it is doing: what a round does not finish, the next one does."""
        with self._lock:
            self._closing.set()
            if self._process is not None:
                self._process.kill()
        if self._thread.is_alive():
            self._thread.join()

    def _keep(self) -> None:
        context = multiprocessing.get_context("spawn")
        while True:
            with self._lock:
                if self._closing.is_set():
                    return
                self._pipe, theirs = context.Pipe()
                self._process = context.Process(target=_watch, args=(theirs, *self._words), daemon=True)
                self._process.start()
                theirs.close()
            self._process.join()
            if not self._closing.is_set():
                LOG.warning("the watch ended (%s); it is begun again", self._process.exitcode)
                self._closing.wait(AGAIN)


def _watch(pipe: Connection, url: str, contact: str, allowed: frozenset[str]) -> None:
    """Watch until the server has gone, in whatever way."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which ends this process

    def rest(seconds: float) -> bool:
        try:
            while pipe.poll(seconds):
                pipe.recv_bytes()
                seconds = 0.0
        except (EOFError, OSError):
            return False
        return True

    with Store(url) as store, Fetcher(contact=contact, allow=allowed) as fetcher:
        keep_watching(store, fetcher, lambda: datetime.now(UTC), _tell, rest)


def _tell(done: Round | StoreError) -> None:
    for line in in_words(done, datetime.now(UTC)):
        print(line, flush=True)
