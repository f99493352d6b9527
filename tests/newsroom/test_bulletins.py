"""What is new, for programs: an Atom feed, a signed webhook."""

import hashlib
import hmac
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import pytest
from loopback import Answer, Loopback
from stores import ferry_and_orchard

from rashomon.errors import FollowError
from rashomon.intake.fetching import Fetcher
from rashomon.newsroom.adding import add
from rashomon.newsroom.bulletins import SIGNATURE, atom, hook, send_all, unhook
from rashomon.newsroom.editions import renew_all
from rashomon.newsroom.following import follow
from rashomon.store import Store

ATOM = "{http://www.w3.org/2005/Atom}"
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


def test_a_feed_tells_what_is_new_and_always_by_the_same_id(store: Store, followed: int) -> None:
    assert ElementTree.fromstring(atom(store, followed, NOW, "http://desk")).findall(f"{ATOM}entry") == []
    bring(store)
    first, again = (atom(store, followed, NOW, "http://desk") for _ in range(2))
    assert first == again
    (entry,) = ElementTree.fromstring(first).findall(f"{ATOM}entry")
    assert "a start and no more" in (entry.findtext(f"{ATOM}title") or "")
    assert (entry.findtext(f"{ATOM}updated") or "") == NOW.isoformat()
    later = atom(store, followed, NOW + timedelta(days=4), "http://desk")
    assert ElementTree.fromstring(later).findall(f"{ATOM}entry") == []


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
    with pytest.raises(FollowError, match="no address"):
        hook(store, followed, "ftp://a.example", SECRET)
    with pytest.raises(FollowError, match="16 characters"):
        hook(store, followed, "https://a.example", "short")
    with pytest.raises(FollowError, match="nothing is followed"):
        hook(store, 99, "https://a.example", SECRET)
    number = hook(store, followed, "https://a.example", SECRET)
    assert unhook(store, number)
    assert not unhook(store, number)
