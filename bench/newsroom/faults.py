"""What is left of a store after its writers were killed, its disk was full, its server was gone."""

import os
import resource
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from sqlalchemy import func, select

from bench.newsroom.site import site
from bench.newsroom.world import reports
from rashomon.annotation.annotate import annotate
from rashomon.errors import StoreError
from rashomon.intake.fetching import Fetcher, Limits
from rashomon.model import Article
from rashomon.newsroom.adding import add
from rashomon.newsroom.doctor import examine
from rashomon.newsroom.watching import look, untried, watch
from rashomon.store import Store
from rashomon.store.tables import reports as places
from rashomon.store.tables import versions

# A writer that could not reach its store tries again after so many seconds.
AGAIN = 0.2
# A child is killed after at most so many seconds.
LONGEST = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What was found afterwards: reports that were confirmed and are gone, that stand twice, and what the
    doctor says; ``faults`` is how often something was done to the writers, ``kept`` what the store holds."""

    faults: int
    confirmed: int
    kept: int
    lost: int
    twice: int
    doctor: tuple[str, ...]

    @property
    def clean(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.lost or self.twice or self.doctor)


def killed(url: str, kills: int, longest: float = LONGEST, seed: int = 1) -> Left:
    """Kill -9 a process that adds, at ``kills`` random moments; each goes on where the last one was."""
    chance = Random(seed)
    annotate(next(reports(1)))  # the tables are read here once, and not by each process that is killed
    given = list(reports(max(6, kills), seed=seed))
    Store(url).close()
    confirmed: set[str] = set()
    for _ in range(kills):
        with _writer(url, given, skip=len(confirmed) % len(given)) as (child, told):
            time.sleep(chance.uniform(0.02, longest))
            os.kill(child, signal.SIGKILL)
            confirmed |= told()
    return _examined(url, kills, confirmed)


def killed_watching(url: str, kills: int, longest: float = LONGEST, seed: int = 1) -> Left:
    """Kill -9 a process that watches a feed; at the end all that the feed names is here, once."""
    chance = Random(seed)
    given = list(reports(max(4, kills // 4), seed=seed))
    annotate(given[0])
    Store(url).close()
    with site(given) as feed:
        for _ in range(kills):
            child = os.fork()
            if child == 0:
                try:
                    _watch(url, feed)
                finally:
                    os._exit(0)
            time.sleep(chance.uniform(0.02, longest))
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        _watch(url, feed)
        base = feed.removesuffix("/feed")
        return _examined(url, kills, {f"{base}/{number}" for number in range(len(given))})


def _watch(url: str, feed: str) -> None:
    """Watch the feed until all that it names is here."""

    def clock() -> datetime:
        return datetime.now(UTC)

    limits = Limits(interval=0)
    with (
        Store(url) as store,
        Fetcher(contact="bench", allow=frozenset({"127.0.0.1"}), limits=limits) as fetcher,
    ):
        watch(store, [(feed, None)], clock())
        look(store, fetcher, clock)
        while untried(store):
            look(store, fetcher, clock)


def full_disk(url: str, room: int) -> Left:
    """Add until no file may grow beyond ``room`` bytes; then there is room again."""
    given = list(reports(20))
    Store(url).close()
    confirmed: set[str] = set()
    with _writer(url, given, room=room) as (child, told):
        confirmed |= told()
        os.waitpid(child, 0)
    with Store(url) as store:
        before = len(confirmed)
        for article in given:
            add(store, [article])
            confirmed.add(article.path)
    assert before < len(given), "the disk was not full: give less room"
    return _examined(url, 1, confirmed)


def gone_and_back(url: str, stop: Callable[[], None], start: Callable[[], None], times: int) -> Left:
    """The server is stopped in the middle and comes back, while a writer goes on trying."""
    given = list(reports(12))
    Store(url).close()
    with _writer(url, given) as (child, told):
        for _ in range(times):
            time.sleep(LONGEST)
            stop()
            time.sleep(AGAIN)
            start()
        confirmed = told()
        os.waitpid(child, 0)
    return _examined(url, times, confirmed)


def two_writers(url: str) -> Left:
    """Two processes add the same reports, in opposite orders."""
    given = list(reports(12))
    Store(url).close()
    with _writer(url, given) as (one, told_one), _writer(url, given[::-1]) as (two, told_two):
        confirmed = told_one() | told_two()
        for child in (one, two):
            os.waitpid(child, 0)
    return _examined(url, 1, confirmed)


def jumping_clock(url: str) -> Left:
    """Every report is first seen at another time, back and forth by years."""
    chance = Random(1)
    now = datetime.now(UTC)
    given = list(reports(12))
    with Store(url) as store:
        for article in given:
            add(store, [article], seen=now + timedelta(days=chance.uniform(-4000, 4000)))
    return _examined(url, len(given), {article.path for article in given})


@contextmanager
def _writer(
    url: str, given: Sequence[Article], skip: int = 0, room: int | None = None
) -> Iterator[tuple[int, Callable[[], set[str]]]]:
    """A process that adds one report after the other and says of each that it is kept."""
    here, there = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(here)
        try:
            _write(url, [*given[skip:], *given[:skip]], there, room)
        finally:
            os._exit(0)
    os.close(there)

    def told() -> set[str]:
        """What it said until its end."""
        with os.fdopen(here, "rb") as lines:
            whole = lines.read().split(b"\n")[:-1]
        return {line.decode() for line in whole}

    yield child, told
    try:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    except (ProcessLookupError, ChildProcessError):
        pass


def _write(url: str, given: Sequence[Article], there: int, room: int | None) -> None:
    if room is not None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    store: Store | None = None
    for article in given:
        while True:
            try:
                store = store or Store(url)
                add(store, [article])
                break
            except StoreError:
                if room is not None:
                    return
                time.sleep(AGAIN)
        os.write(there, f"{article.path}\n".encode())


def _examined(url: str, faults: int, confirmed: set[str]) -> Left:
    with Store(url) as store:
        with store.reading() as connection:
            kept = [row.address for row in connection.execute(select(places.c.address))]
            count = connection.execute(select(func.count()).select_from(versions)).scalar() or 0
        return Left(
            faults=faults,
            confirmed=len(confirmed),
            kept=len(kept),
            lost=len(confirmed - set(kept)),
            twice=count - len(kept),
            doctor=examine(store),
        )
