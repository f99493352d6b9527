"""A server on this machine, and fetchers that may ask it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from loopback import Loopback

from rashomon.intake.fetching import Clock, Fetcher, Limits

HASTY = Limits(connect=2, read=2, total=5, size=100_000, interval=0)
CONTACT = "https://desk.example/bot"


class TestClock(Clock):
    """A clock that goes only where somebody sleeps."""

    __test__ = False

    def __init__(self) -> None:
        self.time = 1_000.0
        self.slept: list[float] = []

    def monotonic(self) -> float:
        return self.time

    def now(self) -> datetime:
        return datetime(2031, 5, 6, 12, tzinfo=UTC) + timedelta(seconds=self.time - 1_000)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds


@pytest.fixture
def site() -> Iterator[Loopback]:
    with Loopback() as running:
        yield running


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture
def fetcher() -> Iterator[Callable[..., Fetcher]]:
    """Makes fetchers that may fetch from 127.0.0.1; keywords go to Limits or to Fetcher."""
    with ExitStack() as stack:

        def make(**options: Any) -> Fetcher:
            limits = {name: options.pop(name) for name in list(options) if hasattr(HASTY, name)}
            options.setdefault("allow", frozenset({"127.0.0.1"}))
            options.setdefault("contact", CONTACT)
            return stack.enter_context(Fetcher(limits=replace(HASTY, **limits), **options))

        yield make
