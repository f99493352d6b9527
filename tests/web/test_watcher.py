"""The server reads the feeds: a new one at once, again when its process dies, and none after its end."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from loopback import Loopback
from served import served
from sites import page, rss
from stores import FERRY, FERRY_LATER, FERRY_TOO

from rashomon.newsroom.rounds import NAP
from rashomon.newsroom.watching import watch
from rashomon.store import Store
from rashomon.web import watcher
from rashomon.web.asked import now


@pytest.fixture
def site() -> Iterator[Loopback]:
    with Loopback({"/1": page(FERRY), "/2": page(FERRY_TOO), "/3": page(FERRY_LATER)}) as running:
        running.answers["/feed"] = rss(running, "/1")
        running.answers["/other"] = rss(running, "/2", "/3")
        yield running


def _comes(what: Callable[[], object], seconds: float = 60) -> None:
    begun = time.monotonic()
    while not what():
        assert time.monotonic() - begun < seconds
        time.sleep(0.2)


def _children() -> set[int]:
    """The processes that watch for this one."""
    found = set()
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                words = (entry / "stat").read_text().rpartition(")")[2].split()
                if int(words[1]) == os.getpid() and b"spawn_main" in (entry / "cmdline").read_bytes():
                    found.add(int(entry.name))
            except OSError:
                continue
    return found


def test_feeds_are_read_by_the_server_that_shows_them(
    tmp_path: Path, site: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watcher, "AGAIN", 0.1)
    url = f"sqlite:///{tmp_path / 'desk.db'}"
    before = _children()
    with Store(url) as store, served(url, watch=True, allowed=("127.0.0.1",)) as address:

        def reports() -> int:
            return int(httpx.get(f"{address}/api/front").json()["all_reports"])

        watch(store, [(site.url("/feed"), None)], now())
        _comes(lambda: reports() == 1)
        (first,) = _children() - before
        os.kill(first, signal.SIGKILL)
        watch(store, [(site.url("/other"), None)], now())
        _comes(lambda: reports() == 3)
        assert _children() - before != {first}
    assert _children() <= before


def test_a_feed_that_is_added_is_read_at_once(tmp_path: Path, site: Loopback) -> None:
    url = f"sqlite:///{tmp_path / 'desk.db'}"
    with (
        served(url, watch=True, allowed=("127.0.0.1",)) as address,
        httpx.Client(base_url=address, headers={"Origin": address}) as client,
    ):

        def add(path: str) -> None:
            form = client.get("/feeds").text.split('name="form" value="')[1].split('"')[0]
            assert client.post("/feeds", data={"form": form, "url": site.url(path)}).status_code == 303

        def reports() -> int:
            return int(client.get("/api/front").json()["all_reports"])

        add("/feed")
        _comes(lambda: reports() == 1)
        sent = time.monotonic()
        add("/other")
        _comes(lambda: reports() == 3)
        assert time.monotonic() - sent < NAP / 2


def test_a_server_that_only_shows_reads_nothing(tmp_path: Path, site: Loopback) -> None:
    url = f"sqlite:///{tmp_path / 'desk.db'}"
    with Store(url) as store, served(url) as address:
        watch(store, [(site.url("/feed"), None)], now())
        assert "This server only shows" in httpx.get(f"{address}/feeds").text
        time.sleep(1)
    assert site.requests == []
