"""robots.txt (RFC 9309): read once a day a site, asked before every request."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import httpx
from protego import Protego

from rashomon.errors import (
    AddressError,
    FetchError,
    PrivateAddressError,
    RedirectError,
    RobotsError,
    StatusError,
    UnreachableError,
)
from rashomon.intake.fetching.addresses import shown
from rashomon.intake.fetching.answers import Clock
from rashomon.intake.fetching.pace import pause

# The name that a site's robots.txt calls us by.
ROBOT = "Rashomon"
# RFC 9309: kept for a day at most; so much of it must be read.
_KEPT = 86_400.0
ROBOTS_BYTES = 512_000
# Protego copies each rule for each robot that a group names: robots times lines cost a microsecond each.
# A newsroom's file names some hundred robots in some thousand lines.
MAX_COST = 2_000_000
# One that could not be read is tried again after so long.
_RETRY = 600.0
# So many sites are remembered; the oldest goes.
_SITES = 500


@dataclass(slots=True)
class _Site:
    """What a site's robots.txt said; ``wrong`` is why it could not be read."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    until: float = 0.0
    rules: Protego | None = None
    wrong: str | None = None


class Robots:
    """Which addresses the sites let us fetch. ``read`` gives a robots.txt's bytes or raises FetchError."""

    def __init__(self, read: Callable[[httpx.URL], bytes], clock: Clock) -> None:
        self._read = read
        self._clock = clock
        self._sites: dict[str, _Site] = {}
        self._lock = threading.Lock()

    def check(self, url: httpx.URL) -> float:
        """The seconds that the site wants between requests; RobotsError where it forbids the address."""
        site = self._site(url)
        with site.lock:
            if self._clock.monotonic() >= site.until:
                self._refresh(site, url)
            if site.wrong is not None:
                raise UnreachableError(site.wrong, wait=site.until - self._clock.monotonic())
            rules = site.rules
        if rules is None:
            return 0.0
        if not rules.can_fetch(str(url), ROBOT):
            raise RobotsError(
                f"{shown(url)}: the site's robots.txt forbids it; ask the site, or leave it out"
            )
        return pause(rules.crawl_delay(ROBOT))

    def _site(self, url: httpx.URL) -> _Site:
        origin = str(url.copy_with(raw_path=b"/"))
        with self._lock:
            site = self._sites.get(origin)
            if site is None:
                if len(self._sites) >= _SITES:
                    del self._sites[next(iter(self._sites))]
                site = self._sites[origin] = _Site(until=self._clock.monotonic())
            return site

    def _refresh(self, site: _Site, url: httpx.URL) -> None:
        """Read it anew. One that is not there forbids nothing; one out of reach forbids all."""
        address = url.copy_with(raw_path=b"/robots.txt")
        site.rules, site.wrong, kept = None, None, _KEPT
        try:
            site.rules = _parsed(address, self._read(address).decode("utf-8", "replace"))
        except (PrivateAddressError, AddressError):
            raise
        except RedirectError:
            pass
        except FetchError as error:
            if not isinstance(error, StatusError) or error.passing:
                site.wrong = f"{error}; without its robots.txt nothing is fetched there for now"
                kept = _RETRY
        site.until = self._clock.monotonic() + kept


def _parsed(address: httpx.URL, text: str) -> Protego:
    if text.lower().count("agent") * len(text.splitlines()) > MAX_COST:
        raise UnreachableError(f"{shown(address)}: names too many robots; tell the site")
    return Protego.parse(text)
