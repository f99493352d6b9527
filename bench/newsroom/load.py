"""Readers on the pages, idle and while reports are added at full speed."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from random import Random
from socket import socket
from statistics import quantiles

import httpx

from bench.newsroom.world import reports, story
from rashomon.model import Article
from rashomon.newsroom.adding import add
from rashomon.newsroom.editions import renew_all
from rashomon.newsroom.listing import newest_stories
from rashomon.store import Store

READERS = 50
# Seconds that a reader looks at a page before the next one; readers who never look are no readers.
LOOK = 1.0
PATIENCE = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What ``readers`` met: times in milliseconds, and the answers that were no page."""

    pages: int
    errors: int
    p50: float
    p95: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """Reading idle and under adding; adding (reports a second) alone and under reading."""

    stored: int
    idle: Read
    busy: Read
    adding_alone: float
    adding_read: float


def fill(url: str, stories: int, seed: int = 1) -> int:
    """Put an invented world into a store, its editions made; how many reports."""
    given = list(reports(stories, seed=seed))
    with Store(url) as store:
        add(store, given)
        renew_all(store)
    return len(given)


def big_story(url: str, many: int) -> str:
    """Add one story of ``many`` reports, its edition made; its id."""
    with Store(url) as store:
        add(store, list(story(0, many, seed=77)))
        renew_all(store)
        return max(newest_stories(store, datetime.now(UTC), most=20), key=lambda one: one.reports).id


def load(url: str, stored: int, seconds: float) -> Load:
    """Measure for so many seconds each: idle readers, an adder alone, both at once."""
    more = (article for seed in count(1_000) for article in reports(50, seed=seed))
    with served(url) as base:
        addresses = _addresses(base)
        idle = _read(addresses, seconds)
        alone = _added(url, more, seconds)
        rates: list[float] = []
        adder = threading.Thread(target=lambda: rates.append(_added(url, more, seconds)))
        adder.start()
        busy = _read(addresses, seconds)
        adder.join()
    return Load(stored=stored, idle=idle, busy=busy, adding_alone=alone, adding_read=rates[0])


def first_page(url: str, story: str, times: int = 20) -> tuple[float, float]:
    """Milliseconds in which the server answers with the front page and with this story, in the middle."""
    with served(url) as base, httpx.Client(timeout=PATIENCE) as client:
        found = []
        for path in ("/", f"/stories/{story}"):
            client.get(base + path).raise_for_status()
            taken = []
            for _ in range(times):
                began = time.perf_counter()
                client.get(base + path).raise_for_status()
                taken.append((time.perf_counter() - began) * 1000)
            found.append(sorted(taken)[times // 2])
        return found[0], found[1]


@contextmanager
def served(url: str) -> Iterator[str]:
    """``rashomon serve`` over a store, in a process of its own; its address."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable,
        "-c",
        "from rashomon.cli import main; main()",
        "serve",
        "--store",
        url,
        "--port",
        str(port),
    ]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ)
    base = f"http://127.0.0.1:{port}"
    try:
        for _ in range(200):
            try:
                httpx.get(base, timeout=1).raise_for_status()
                break
            except httpx.HTTPError:
                time.sleep(0.1)
        else:
            raise RuntimeError("the server did not answer")
        yield base
    finally:
        process.terminate()
        process.wait(10)


def _addresses(base: str) -> list[str]:
    """What readers open: the front page, stories, searches, outlets, parties."""
    listed = httpx.get(f"{base}/api/front", timeout=PATIENCE).json()
    found = [f"{base}/", f"{base}/search?q=strike", f"{base}/search?q=%22the+river%22", f"{base}/feeds"]
    found += [f"{base}/stories/{name}" for name in _ids(listed)]
    return found


def _ids(value: object) -> list[str]:
    if isinstance(value, dict):
        own = [value["id"]] if isinstance(value.get("id"), str) and "reports" in value else []
        return own + [name for inner in value.values() for name in _ids(inner)]
    return [name for inner in value for name in _ids(inner)] if isinstance(value, list) else []


def _read(addresses: Sequence[str], seconds: float) -> Read:
    taken: list[float] = []
    errors: list[str] = []
    end = time.monotonic() + seconds

    def reader(number: int) -> None:
        chance = Random(number)
        time.sleep(chance.uniform(0, LOOK))
        with httpx.Client(timeout=PATIENCE) as client:
            while time.monotonic() < end:
                began = time.perf_counter()
                try:
                    answer = client.get(chance.choice(addresses), follow_redirects=True)
                    if answer.status_code != 200:
                        errors.append(str(answer.status_code))
                except httpx.HTTPError as error:
                    errors.append(type(error).__name__)
                taken.append((time.perf_counter() - began) * 1000)
                time.sleep(chance.uniform(0.5, 1.5) * LOOK)

    threads = [threading.Thread(target=reader, args=(number,)) for number in range(READERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    marks = quantiles(taken, n=20)
    return Read(pages=len(taken), errors=len(errors), p50=marks[9], p95=marks[18])


def _added(url: str, more: Iterator[Article], seconds: float) -> float:
    """Reports a second that one process adds; it is another process, as a desk's would be."""
    given = [article for _, article in zip(range(int(seconds * 150)), more, strict=False)]
    here, there = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            end = time.monotonic() + seconds
            done = 0
            with Store(url) as store:
                while time.monotonic() < end and done < len(given):
                    done += len(add(store, given[done : done + 5]).versions)
            os.write(there, str(done).encode())
        finally:
            os._exit(0)
    os.close(there)
    with os.fdopen(here, "rb") as told:
        done = int(told.read() or b"0")
    os.waitpid(child, 0)
    return done / seconds
