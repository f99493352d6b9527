"""Watching without end: rounds in turn, whoever watches, through all that goes wrong."""

import multiprocessing
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from multiprocessing.synchronize import Event

import pytest
from loopback import Answer, Loopback
from sites import page, rss
from sqlalchemy import func, select
from stores import FERRY, FERRY_LATER, FERRY_TOO, ORCHARD

from rashomon.errors import StoreError
from rashomon.intake.fetching import Fetcher, Limits
from rashomon.newsroom import rounds, watching
from rashomon.newsroom.doctor import examine
from rashomon.newsroom.rounds import in_words, keep_watching, turn
from rashomon.newsroom.watching import Round, untried, watch
from rashomon.store import Store
from rashomon.store.tables import versions

PATHS = ("/1", "/2", "/3", "/frost")


def clock() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def site() -> Iterator[Loopback]:
    with Loopback() as running:
        texts = dict(zip(PATHS, (FERRY, FERRY_TOO, FERRY_LATER, ORCHARD), strict=True))
        running.answers |= {path: page(text) for path, text in texts.items()}
        running.answers["/feed"] = rss(running, *PATHS)
        yield running


def fetcher() -> Fetcher:
    return Fetcher(contact="tests", allow=frozenset({"127.0.0.1"}), limits=Limits(interval=0))


def until(done: Callable[[], bool]) -> Callable[[float], bool]:
    """A rest that is no rest, until ``done``."""
    return lambda seconds: not done()


def test_two_that_watch_the_same_feeds_ask_for_nothing_twice(store_url: str, site: Loopback) -> None:
    said: list[Round | StoreError] = []

    def one() -> None:
        with Store(store_url) as store, fetcher() as fetching:
            began = time.monotonic()
            keep_watching(
                store,
                fetching,
                clock,
                said.append,
                until(lambda: (bool(said) and not untried(store)) or time.monotonic() - began > 60),
            )

    with Store(store_url) as store:
        watch(store, [(site.url("/feed"), None)], clock())
        with ThreadPoolExecutor(2) as pool:
            for work in [pool.submit(one) for _ in range(2)]:
                work.result()
        with store.reading() as connection:
            assert connection.execute(select(func.count()).select_from(versions)).scalar() == len(PATHS)
        assert examine(store) == ()
    assert [site.count(path) for path in ("/feed", *PATHS)] == [1] * 5
    assert sum(done.taken for done in said if isinstance(done, Round)) == len(PATHS)


def _hold(url: str, here: Event) -> None:
    with Store(url) as store, turn(store):
        here.set()
        time.sleep(60)


def test_a_turn_is_waited_for_and_given_back_by_a_holder_that_is_killed(store_url: str) -> None:
    context = multiprocessing.get_context("fork")
    here = context.Event()
    Store(store_url).close()
    holder = context.Process(target=_hold, args=(store_url, here))
    holder.start()
    assert here.wait(30)
    taken: list[float] = []

    def wait() -> None:
        with Store(store_url) as store, turn(store):
            taken.append(time.monotonic())

    with ThreadPoolExecutor(1) as pool:
        work = pool.submit(wait)
        time.sleep(0.5)
        assert not taken
        killed = time.monotonic()
        holder.kill()
        work.result(30)
    assert taken[0] >= killed


def test_a_store_that_is_away_is_told_and_waited_for(
    store: Store, site: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch(store, [(site.url("/feed"), None)], clock())
    rests: list[float] = []
    said: list[Round | StoreError] = []
    right = watching.look
    away = [StoreError("the server is gone")]

    def look(*given: object) -> Round:
        if away:
            raise away.pop()
        return right(*given)  # type: ignore[arg-type]

    def rest(seconds: float) -> bool:
        rests.append(seconds)
        return len(rests) < 4

    monkeypatch.setattr(rounds, "look", look)
    with fetcher() as fetching:
        keep_watching(store, fetching, clock, said.append, rest)
    assert isinstance(said[0], StoreError)
    assert isinstance(said[1], Round)
    assert said[1].taken == len(PATHS)
    assert rests[:2] == [0.0, rounds.NAP]
    assert rests[2] <= rounds.NAP


def test_what_came_of_a_round_in_words(store: Store, site: Loopback) -> None:
    site.answers["/2"] = Answer(status=404)
    watch(store, [(site.url(path), None) for path in ("/feed", "/nowhere")], clock())
    said: list[str] = []
    with fetcher() as fetching:
        keep_watching(
            store,
            fetching,
            clock,
            lambda done: said.extend(in_words(done, clock())),
            until(lambda: bool(said)),
        )
    first, *errors = said
    assert "3 taken, 1 could not be fetched, one feed in trouble" in first
    assert errors == [
        f"  {site.url('/nowhere')}: answered with 404: there is no such page; check the address"
    ]
    assert "trying again in 30 seconds" in in_words(StoreError("away"), clock())[0]
