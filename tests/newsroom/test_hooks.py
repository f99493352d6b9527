"""What is new, sent to a receiver: signed, once, later where it fails, never to this machine."""

import hashlib
import hmac
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from loopback import Answer, Loopback
from stores import ferry_and_orchard

from rashomon.errors import AddressError, FollowError
from rashomon.intake.fetching import Fetcher
from rashomon.newsroom.adding import add
from rashomon.newsroom.editions import renew_all
from rashomon.newsroom.following import follow, unfollow
from rashomon.newsroom.hooks import SIGNATURE, hook, hooks_of, send_all, unhook
from rashomon.store import Store

SECRET = "a secret of some length"
NOW = datetime(2024, 5, 1, 8, tzinfo=UTC)


class Time:
    """A clock that tests turn."""

    now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def followed(store: Store) -> int:
    add(store, ferry_and_orchard()[:2], seen=NOW - timedelta(days=10))
    renew_all(store)
    return follow(store, "desk", "speaker", "Ada Venn")


@pytest.fixture
def receiver() -> Iterator[Loopback]:
    with Loopback({"/hook": Answer(status=204)}) as site:
        yield site


def bring(store: Store) -> None:
    add(store, ferry_and_orchard()[2:3], seen=NOW)
    renew_all(store)


def send(store: Store, time: Time) -> int:
    with Fetcher(contact="tests", allow=frozenset({"127.0.0.1"})) as fetcher:
        return send_all(store, fetcher, time)


def test_a_receiver_gets_news_once_and_can_check_who_sent_it(
    store: Store, followed: int, receiver: Loopback
) -> None:
    hook(store, followed, receiver.url("/hook"), SECRET)
    bring(store)
    assert send(store, Time()) == 1
    assert send(store, Time()) == 0
    (request,) = receiver.requests
    assert "a start and no more" in json.dumps(json.loads(request.body)["stories"])
    said = dict(part.split("=") for part in request.headers[SIGNATURE.lower()].split(","))
    code = hmac.new(SECRET.encode(), f"{said['t']}.".encode() + request.body, hashlib.sha256).hexdigest()
    assert hmac.compare_digest(code, said["v1"])


def test_a_receiver_that_fails_gets_it_later(store: Store, followed: int, receiver: Loopback) -> None:
    hook(store, followed, receiver.url("/hook"), SECRET)
    receiver.answers["/hook"] = Answer(status=500)
    bring(store)
    time = Time()
    assert send(store, time) == 0
    receiver.answers["/hook"] = Answer(status=200)
    assert send(store, time) == 0  # too early
    time.now = NOW + timedelta(hours=2)
    assert send(store, time) == 1


def test_nothing_is_sent_to_this_machine_unless_allowed(
    store: Store, followed: int, receiver: Loopback
) -> None:
    hook(store, followed, receiver.url("/hook"), SECRET)
    bring(store)
    with Fetcher(contact="tests") as fetcher:
        assert send_all(store, fetcher, Time()) == 0
    assert receiver.requests == []


def test_what_cannot_be_sent_is_said(store: Store, followed: int) -> None:
    with pytest.raises(AddressError, match="not a web address"):
        hook(store, followed, "ftp://a.example", SECRET)
    with pytest.raises(FollowError, match="16 characters"):
        hook(store, followed, "https://a.example", "short")
    with pytest.raises(FollowError, match="nothing is followed"):
        hook(store, 99, "https://a.example", SECRET)
    number = hook(store, followed, "https://a.example", SECRET)
    assert unhook(store, "desk", number)
    assert not unhook(store, "desk", number)


def test_how_each_fares_is_told_to_its_own_reader(store: Store, followed: int, receiver: Loopback) -> None:
    number = hook(store, followed, receiver.url("/hook"), SECRET)
    bring(store)
    receiver.answers["/hook"] = Answer(status=500)
    send(store, Time())
    with store.reading() as connection:
        (mine,) = hooks_of(connection, "desk")
        assert hooks_of(connection, "another") == ()
    assert (mine.failures, mine.worked) == (1, None)
    assert "500" in (mine.error or "")
    assert SECRET not in repr(mine)
    assert not unhook(store, "another", number)
    time = Time()
    time.now = NOW + timedelta(hours=2)
    receiver.answers["/hook"] = Answer(status=204)
    assert send(store, time) == 1
    with store.reading() as connection:
        (mine,) = hooks_of(connection, "desk")
    assert (mine.failures, mine.worked, mine.error) == (0, time.now, None)


def test_nothing_is_sent_of_what_is_followed_no_more(store: Store, followed: int, receiver: Loopback) -> None:
    hook(store, followed, receiver.url("/hook"), SECRET)
    unfollow(store, "desk", "speaker", "Ada Venn")
    bring(store)
    assert send(store, Time()) == 0
    assert receiver.requests == []
