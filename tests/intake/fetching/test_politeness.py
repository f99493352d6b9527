"""robots.txt, the pace, and how long a failing feed is left."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from loopback import Answer, Loopback

from rashomon.errors import RobotsError, StatusError, TooSoonError, UnreachableError
from rashomon.intake.fetching import Fetched, Fetcher, back_off
from rashomon.intake.fetching.pace import retry_after

if TYPE_CHECKING:
    from tests.intake.fetching.conftest import TestClock

Make = Callable[..., Fetcher]


def _robots(site: Loopback, text: str) -> None:
    site.answers["/robots.txt"] = Answer(body=text.encode())
    for path in ("/", "/page", "/private/page", "/private/open", "/search?q=1"):
        site.answers[path] = Answer(body=b"x")


def test_what_robots_txt_forbids_is_not_fetched(site: Loopback, fetcher: Make) -> None:
    _robots(site, "User-agent: *\nDisallow: /private/\nAllow: /private/open\nDisallow: /*?q=\n")
    desk = fetcher()
    for path in ("/private/page", "/search?q=1"):
        with pytest.raises(RobotsError, match=r"robots\.txt forbids"):
            desk.get(site.url(path))
    assert site.count("/private/page") == site.count("/search") == 0
    assert isinstance(desk.get(site.url("/page")), Fetched)
    assert isinstance(desk.get(site.url("/private/open")), Fetched)


def test_we_are_called_by_name(site: Loopback, fetcher: Make) -> None:
    _robots(site, "User-agent: *\nDisallow:\n\nUser-agent: rashomon\nDisallow: /\n")
    with pytest.raises(RobotsError):
        fetcher().get(site.url("/page"))
    _robots(site, "User-agent: *\nDisallow: /\n\nUser-agent: Rashomon\nAllow: /\n")
    assert isinstance(fetcher().get(site.url("/page")), Fetched)


def test_a_redirect_is_asked_about_as_well(site: Loopback, fetcher: Make) -> None:
    _robots(site, "User-agent: *\nDisallow: /private/\n")
    site.answers["/page"] = Answer(status=302, headers={"Location": "/private/page"})
    with pytest.raises(RobotsError):
        fetcher().get(site.url("/page"))
    assert site.count("/private/page") == 0


def test_robots_txt_is_read_once_a_day(site: Loopback, fetcher: Make, clock: "TestClock") -> None:
    _robots(site, "")
    desk = fetcher(clock=clock)
    for _ in range(3):
        desk.get(site.url("/page"))
    assert site.count("/robots.txt") == 1
    clock.time += 90_000
    desk.get(site.url("/page"))
    assert site.count("/robots.txt") == 2


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_no_robots_txt_forbids_nothing(site: Loopback, fetcher: Make, status: int) -> None:
    _robots(site, "")
    site.answers["/robots.txt"] = Answer(status=status)
    assert isinstance(fetcher().get(site.url("/page")), Fetched)


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_robots_txt_out_of_reach_forbids_all_for_a_while(
    site: Loopback, fetcher: Make, clock: "TestClock", status: int
) -> None:
    _robots(site, "")
    site.answers["/robots.txt"] = Answer(status=status)
    desk = fetcher(clock=clock)
    for _ in range(2):
        with pytest.raises(UnreachableError, match="nothing is fetched there for now") as caught:
            desk.get(site.url("/page"))
    assert caught.value.wait
    assert site.count("/robots.txt") == 1
    assert site.count("/page") == 0
    site.answers["/robots.txt"] = Answer(body=b"")
    clock.time += 700
    assert isinstance(desk.get(site.url("/page")), Fetched)


def test_a_robots_txt_may_stand_elsewhere(site: Loopback, fetcher: Make) -> None:
    _robots(site, "User-agent: *\nDisallow: /private/\n")
    site.answers["/moved.txt"] = site.answers["/robots.txt"]
    site.answers["/robots.txt"] = Answer(status=301, headers={"Location": "/moved.txt"})
    with pytest.raises(RobotsError):
        fetcher().get(site.url("/private/page"))
    assert isinstance(fetcher().get(site.url("/page")), Fetched)


def test_the_beginning_of_an_endless_robots_txt_counts(site: Loopback, fetcher: Make) -> None:
    _robots(site, "User-agent: *\nDisallow: /private/\n" + "# filler\n" * 200_000)
    desk = fetcher()
    with pytest.raises(RobotsError):
        desk.get(site.url("/private/page"))
    assert isinstance(desk.get(site.url("/page")), Fetched)


def test_a_robots_txt_that_costs_too_much_is_not_read(site: Loopback, fetcher: Make) -> None:
    _robots(site, "".join(f"User-agent: r{n}\n" for n in range(1_500)) + "Disallow: /x\n" * 1_500)
    began = time.monotonic()
    with pytest.raises(UnreachableError, match="names too many robots"):
        fetcher().get(site.url("/page"))
    assert time.monotonic() - began < 5


def test_a_pause_between_two_requests_to_a_host(site: Loopback, fetcher: Make, clock: "TestClock") -> None:
    _robots(site, "")
    desk = fetcher(clock=clock, interval=2.0)
    desk.get(site.url("/page"))
    assert sum(clock.slept) == 0
    assert desk.wait(site.url("/page")) == pytest.approx(2)
    desk.get(site.url("/page"))
    assert sum(clock.slept) == pytest.approx(2)
    clock.time += 60
    desk.get(site.url("/page"))
    assert sum(clock.slept) == pytest.approx(2)


def test_redirects_within_a_host_are_one_visit(site: Loopback, fetcher: Make, clock: "TestClock") -> None:
    _robots(site, "User-agent: *\nCrawl-delay: 20\n")
    site.answers["/old"] = Answer(status=301, headers={"Location": "/page"})
    assert isinstance(fetcher(clock=clock).get(site.url("/old")), Fetched)
    assert sum(clock.slept) == 0


def test_the_pause_that_robots_txt_asks_for(site: Loopback, fetcher: Make, clock: "TestClock") -> None:
    _robots(site, "User-agent: *\nCrawl-delay: 20\n")
    desk = fetcher(clock=clock)
    desk.get(site.url("/page"))
    desk.get(site.url("/page"))
    assert sum(clock.slept) == pytest.approx(20)


def test_a_longer_pause_than_we_wait_is_an_error(site: Loopback, fetcher: Make, clock: "TestClock") -> None:
    _robots(site, "User-agent: *\nCrawl-delay: 1e300\n")
    desk = fetcher(clock=clock, patience=30)
    desk.get(site.url("/page"))
    with pytest.raises(TooSoonError) as caught:
        desk.get(site.url("/page"))
    assert caught.value.wait == pytest.approx(86_400)
    assert site.count("/page") == 1


def test_what_a_site_asks_for_is_never_endless(clock: "TestClock") -> None:
    assert retry_after("7", clock) == 7
    assert retry_after("9" * 400, clock) == 86_400
    assert retry_after("Tue, 06 May 2031 12:00:10 GMT", clock) == pytest.approx(10)
    assert retry_after("Tue, 06 May 2031 11:00:00 GMT", clock) == 0
    for wrong in (None, "", "-5", "soon", "1.5", "²", "Tue, 99 May 2031"):
        assert retry_after(wrong, clock) is None


def test_a_failing_feed_is_left_longer_each_time() -> None:
    waits = [back_off(failures) for failures in range(1, 6)]
    assert waits == [60, 120, 240, 480, 960]
    assert back_off(10_000) == 86_400
    assert back_off(1, wait=600) == 600
    assert back_off(1, wait=float("inf")) == 86_400


def test_asking_again_costs_nothing_while_the_host_is_left_alone(
    site: Loopback, fetcher: Make, clock: "TestClock"
) -> None:
    _robots(site, "")
    site.answers["/page"] = Answer(status=503, headers={"Retry-After": "3600"})
    desk = fetcher(clock=clock)
    with pytest.raises(StatusError):
        desk.get(site.url("/page"))
    for _ in range(5):
        with pytest.raises(TooSoonError):
            desk.get(site.url("/page"))
    assert site.count("/page") == 1
