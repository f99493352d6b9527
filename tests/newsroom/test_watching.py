"""The live desk on feeds of this machine: nothing lost, nothing twice, a broken feed stops no other."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from loopback import Answer, Loopback
from sites import page, rss
from sqlalchemy import func, select
from stores import FERRY, FERRY_LATER, FERRY_TOO, ORCHARD

from rashomon.intake.fetching import Clock, Fetcher
from rashomon.newsroom.doctor import examine
from rashomon.newsroom.watching import Round, look, pause, watch
from rashomon.store import Store
from rashomon.store.feeds import watched
from rashomon.store.tables import items, rejections, stories, versions


class Quick(Clock):
    """A clock that does not wait, and that tests turn."""

    def __init__(self) -> None:
        self.time = datetime(2024, 5, 1, 8, tzinfo=UTC)

    def monotonic(self) -> float:
        return self.time.timestamp()

    def now(self) -> datetime:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


@pytest.fixture
def site() -> Iterator[Loopback]:
    with Loopback() as running:
        running.answers |= {
            "/robots.txt": Answer(status=404),
            "/1": page(FERRY),
            "/2": page(FERRY_TOO),
            "/3": page(FERRY_LATER),
            "/frost": page(ORCHARD),
        }
        yield running


class Desk:
    """A store that watches one feed of a site."""

    def __init__(self, store: Store, site: Loopback) -> None:
        self.store, self.site, self.clock = store, site, Quick()
        watch(store, [(site.url("/feed"), None)], self.clock.now())

    def look(self) -> Round:
        with Fetcher(contact="tests", allow=frozenset({"127.0.0.1"}), clock=self.clock) as fetcher:
            return look(self.store, fetcher, self.clock.now)

    def later(self, **time: float) -> Round:
        self.clock.time += timedelta(**time)
        return self.look()

    def count(self, what: object) -> int:
        with self.store.reading() as connection:
            return connection.execute(select(func.count()).select_from(what)).scalar() or 0  # type: ignore[arg-type]


@pytest.fixture
def desk(store: Store, site: Loopback) -> Desk:
    site.answers["/feed"] = rss(site, "/1", "/2")
    return Desk(store, site)


def test_what_a_feed_names_becomes_a_story(desk: Desk) -> None:
    done = desk.look()
    assert (done.found, done.taken, done.failed, done.editions) == (2, 2, 0, 1)
    assert desk.count(stories) == 1
    assert examine(desk.store) == ()


def test_nothing_is_taken_twice(desk: Desk) -> None:
    desk.look()
    desk.site.answers["/feed"] = rss(desk.site, "/2", "/1", "/3")
    assert desk.later(minutes=20).taken == 1
    assert desk.count(versions) == 3
    assert [desk.site.count(path) for path in ("/1", "/2", "/3")] == [1, 1, 1]


def test_a_feed_is_not_asked_before_its_time_and_not_answered_in_full_twice(desk: Desk) -> None:
    desk.site.answers["/feed"] = Answer(
        body=rss(desk.site, "/1").body, headers={"Content-Type": "application/rss+xml", "ETag": '"a"'}
    )
    desk.look()
    assert desk.later(minutes=1).feeds == 0
    assert 0 < pause(desk.store, desk.clock.now()) <= 600
    desk.site.answers["/feed"] = lambda request: Answer(
        status=304 if request.headers.get("if-none-match") == '"a"' else 500
    )
    assert desk.later(minutes=15).broken == 0


def test_a_broken_feed_is_shown_and_stops_no_other(desk: Desk) -> None:
    watch(desk.store, [(desk.site.url("/broken"), None)], desk.clock.now())
    desk.site.answers["/broken"] = Answer(body=b"no feed at all", headers={"Content-Type": "text/xml"})
    done = desk.look()
    assert (done.broken, done.taken) == (1, 2)
    assert done.errors[0].startswith(desk.site.url("/broken"))
    with desk.store.reading() as connection:
        broken, fine = watched(connection)
    assert broken.error
    assert broken.failures == 1
    assert fine.error is None
    desk.later(minutes=15)
    with desk.store.reading() as connection:
        assert watched(connection)[0].failures == 2


def test_a_page_that_fails_is_tried_again_and_given_up_in_the_end(desk: Desk) -> None:
    desk.site.answers["/2"] = Answer(status=503)
    assert desk.look().failed == 1
    desk.site.answers["/2"] = page(FERRY_TOO)
    assert desk.later(hours=1).taken == 1
    desk.site.answers["/feed"] = rss(desk.site, "/gone")
    desk.later(hours=1)
    with desk.store.reading() as connection:
        mine = select(items.c.state).where(items.c.url == desk.site.url("/gone"))
        assert connection.execute(mine).scalar() == "given up"
        assert connection.execute(select(rejections.c.path)).scalar() == desk.site.url("/gone")


def test_a_page_that_changed_is_a_new_version(desk: Desk) -> None:
    desk.look()
    desk.site.answers["/1"] = page(FERRY + "\n\nThe mayor called for a mediator on Tuesday, her office said.")
    done = desk.later(hours=2)
    assert done.taken == 1
    assert (desk.count(versions), desk.count(stories)) == (3, 1)


def test_a_page_instead_of_a_feed_leads_to_its_feed(store: Store, site: Loopback) -> None:
    site.answers["/rss.xml"] = rss(site, "/1")
    site.answers["/feed"] = Answer(
        body=b"<html><head><link rel='alternate' type='application/rss+xml' href='/rss.xml'></head></html>",
        headers={"Content-Type": "text/html"},
    )
    desk = Desk(store, site)
    assert desk.look().broken == 0
    assert desk.look().taken == 1
    with store.reading() as connection:
        assert [feed.url for feed in watched(connection)] == [site.url("/rss.xml")]


def test_this_machine_is_not_fetched_unless_allowed(desk: Desk) -> None:
    with Fetcher(contact="tests", clock=desk.clock) as fetcher:
        done = look(desk.store, fetcher, desk.clock.now)
    assert (done.broken, done.taken) == (1, 0)
    assert desk.site.requests == []


def test_a_clock_that_went_back_stops_nothing(desk: Desk) -> None:
    desk.look()
    desk.clock.time -= timedelta(days=400)
    desk.site.answers["/feed"] = rss(desk.site, "/3")
    assert desk.look().taken == 1


def test_a_round_cut_off_loses_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from rashomon.newsroom import watching

    def cut(*_: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(watching, "_take", cut)
    with pytest.raises(KeyboardInterrupt):
        desk.look()
    monkeypatch.undo()
    assert desk.count(versions) == 0
    desk.look()
    assert desk.count(versions) == 2
    assert examine(desk.store) == ()
