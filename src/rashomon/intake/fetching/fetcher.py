"""Polite and safe GETs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from types import TracebackType
from typing import Self

import httpcore
import httpx

from rashomon.errors import (
    EncodingError,
    PrivateAddressError,
    RedirectError,
    StatusError,
    TimedOutError,
    TooLargeError,
    UnreachableError,
)
from rashomon.intake.fetching.addresses import checked, host_name, shown
from rashomon.intake.fetching.answers import Clock, Fetched, Limits, Unchanged
from rashomon.intake.fetching.network import Deadline, PinnedTransport, Resolve, system_addresses
from rashomon.intake.fetching.pace import Pace, retry_after
from rashomon.intake.fetching.robots import ROBOT, ROBOTS_BYTES, Robots
from rashomon.intake.fetching.unpacking import ACCEPTED, unpacked

_ACCEPT = (
    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json,"
    " application/xml;q=0.9, */*;q=0.5"
)
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
_WHOLE = frozenset({200, 203})
# A longer one is no validator but a cookie in disguise.
_LONGEST_VALIDATOR = 1_000
_HTTPCORE_ERRORS = (
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.UnsupportedProtocol,
    httpcore.ConnectionNotAvailable,
)
_WITHOUT_ADDRESS = (EncodingError, PrivateAddressError, TimedOutError, TooLargeError, UnreachableError)
_WHAT_TO_DO = {
    401: "it wants a login; leave it out, or save the page by hand",
    402: "it wants a payment; leave it out, or save the page by hand",
    403: "the site does not let us read it; ask the site, or leave it out",
    404: "there is no such page; check the address",
    410: "it is gone for good; leave it out",
    429: "the site asks for fewer requests; try again later",
    451: "it is withheld for legal reasons; leave it out",
}


@dataclass(frozen=True, slots=True)
class _Answer:
    """One answer, and the address that gave it after how many redirects."""

    url: httpx.URL
    status: int
    headers: httpx.Headers
    body: bytes
    moved: bool


class Fetcher:
    """Fetches pages and feeds: robots.txt obeyed, hosts left their pace, every cost limited.

    Nothing on this machine or in a private network is fetched, but for hosts whose names ``allow`` holds.
    ``contact`` (an address of a page or a mailbox) goes into the user agent, so that a site can complain.
    A Fetcher may be shared among threads. ``resolve``, ``clock`` and ``transport`` are for tests.
    """

    def __init__(
        self,
        *,
        contact: str,
        allow: frozenset[str] = frozenset(),
        limits: Limits | None = None,
        clock: Clock | None = None,
        resolve: Resolve = system_addresses,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self.limits = limits or Limits()
        self._clock = clock or Clock()
        self._transport = transport or PinnedTransport(resolve=resolve, allow=allow)
        self._pace = Pace(self._clock)
        self._robots = Robots(self._robots_text, self._clock)
        self.user_agent = f"{ROBOT}/{version('rashomon')} (+{contact})"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._transport.close()

    def wait(self, url: str) -> float:
        """Seconds until the address's host has its next turn: what can be fetched first is fetched first."""
        return self._pace.wait(host_name(checked(url).host))

    def get(
        self, url: str, *, etag: str | None = None, last_modified: str | None = None
    ) -> Fetched | Unchanged:
        """What stands at ``url``; Unchanged where the server says that the version sent along still holds.

        Waits for the host's turn. FetchError says why there is nothing.
        """
        headers = {}
        if etag:
            headers["If-None-Match"] = etag
        if last_modified:
            headers["If-Modified-Since"] = last_modified
        visited: set[str] = set()
        deadline = Deadline(self._clock, self.limits.total)

        def turn(address: httpx.URL) -> None:
            self._turn(address, visited, deadline)

        answer = self._followed(checked(url), headers, deadline, turn, self.limits.size)
        new_etag, new_date = (_validator(answer.headers.get(name)) for name in ("etag", "last-modified"))
        if answer.status == 304 and headers:
            return Unchanged(
                url=url,
                final_url=str(answer.url),
                etag=new_etag or etag,
                last_modified=new_date or last_modified,
                moved=answer.moved,
            )
        if answer.status not in _WHOLE:
            raise self._refusal(answer)
        return Fetched(
            url=url,
            final_url=str(answer.url),
            status=answer.status,
            body=answer.body,
            content_type=answer.headers.get("content-type", "")[:200],
            etag=new_etag,
            last_modified=new_date,
            moved=answer.moved,
        )

    def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> None:
        """Send ``body`` by the same safe way to a receiver that asked for it: no robots.txt, no pause.

        FetchError where it does not say yes. A redirect is no yes: what is signed goes where it was meant to.
        """
        deadline = Deadline(self._clock, self.limits.total)
        answer = self._once(checked(url), dict(headers), deadline, 0, True, body)
        if not 200 <= answer.status < 300:
            raise self._refusal(answer)

    def _turn(self, address: httpx.URL, visited: set[str], deadline: Deadline) -> None:
        """robots.txt asked and the host's turn awaited; redirects within a host are one visit."""
        host = host_name(address.host)
        began = self._clock.monotonic()
        wanted = self._robots.check(address)
        if host not in visited:
            visited.add(host)
            interval = max(self.limits.interval, wanted)
            self._clock.sleep(self._pace.take(host, interval, self.limits.patience))
        deadline.extend(self._clock.monotonic() - began)

    def _robots_text(self, address: httpx.URL) -> bytes:
        deadline = Deadline(self._clock, self.limits.total)
        answer = self._followed(address, {}, deadline, lambda _: None, ROBOTS_BYTES, cut=True)
        if answer.status not in _WHOLE:
            raise self._refusal(answer)
        return answer.body

    def _followed(
        self,
        address: httpx.URL,
        headers: dict[str, str],
        deadline: Deadline,
        turn: Callable[[httpx.URL], None],
        size: int,
        cut: bool = False,
    ) -> _Answer:
        """The answer at the end of the redirects, each of which is an address checked like the first."""
        seen: set[httpx.URL] = set()
        permanent = True
        first = address
        while len(seen) <= self.limits.redirects:
            seen.add(address)
            turn(address)
            answer = self._once(address, headers, deadline, size, cut)
            target = answer.headers.get("location")
            if answer.status not in _REDIRECTS or not target:
                return _Answer(
                    address, answer.status, answer.headers, answer.body, permanent and address != first
                )
            permanent = permanent and answer.status in _PERMANENT
            try:
                address = checked(str(address.join(target)))
            except httpx.InvalidURL as error:
                raise RedirectError(f"{shown(address)}: redirects to no address; tell the site") from error
            if address in seen:
                raise RedirectError(f"{shown(address)}: redirects in a circle; tell the site")
        raise RedirectError(f"{shown(first)}: more than {self.limits.redirects} redirects; tell the site")

    def _once(
        self,
        address: httpx.URL,
        headers: dict[str, str],
        deadline: Deadline,
        size: int,
        cut: bool,
        sent: bytes | None = None,
    ) -> _Answer:
        """One request, one answer; its body is read where it is a whole page. With ``sent`` it is a POST."""
        timeout = httpx.Timeout(self.limits.read, connect=self.limits.connect)
        request = httpx.Request(
            "GET" if sent is None else "POST",
            address,
            content=sent,
            headers={
                "User-Agent": self.user_agent,
                "Accept": _ACCEPT,
                "Accept-Encoding": ACCEPTED,
                "Connection": "close",
                **headers,
            },
            extensions={"timeout": timeout.as_dict(), "deadline": deadline},
        )
        try:
            response = self._transport.handle_request(request)
            try:
                body = _body(response, deadline, size, cut) if response.status_code in _WHOLE else b""
            finally:
                response.close()
        except _WITHOUT_ADDRESS as error:
            raise type(error)(f"{shown(address)}: {error}") from error
        except (httpx.TimeoutException, httpcore.TimeoutException) as error:
            raise TimedOutError(f"{shown(address)}: no answer in time; try again later") from error
        except (httpx.HTTPError, *_HTTPCORE_ERRORS) as error:
            why = shown(error) or type(error).__name__
            raise UnreachableError(f"{shown(address)}: no answer ({why}); try again later") from error
        return _Answer(address, response.status_code, response.headers, body, False)

    def _refusal(self, answer: _Answer) -> StatusError:
        """The error for an answer without a page; the host is left alone as long as it asks."""
        wait = retry_after(answer.headers.get("retry-after"), self._clock)
        if wait:
            self._pace.hold(host_name(answer.url.host), wait)
        later = (
            "the server has trouble; try again later"
            if answer.status >= 500
            else "no page; check the address"
        )
        what = _WHAT_TO_DO.get(answer.status, later)
        return StatusError(
            f"{shown(answer.url)}: answered with {answer.status}: {what}", status=answer.status, wait=wait
        )


def _body(response: httpx.Response, deadline: Deadline, size: int, cut: bool) -> bytes:
    """The unpacked body; beyond ``size`` TooLargeError, or with ``cut`` what comes before."""
    length = response.headers.get("content-length", "")
    if not cut and length.isascii() and length.isdigit() and int(length[:18]) > size:
        raise TooLargeError(f"larger than {size:,} bytes; nothing that long is read")
    assert isinstance(response.stream, httpx.SyncByteStream)
    parts: list[bytes] = []
    try:
        for part in unpacked(response.stream, response.headers.get("content-encoding", ""), size):
            deadline.left()
            parts.append(part)
    except TooLargeError:
        if not cut:
            raise
    return b"".join(parts)


def _validator(value: str | None) -> str | None:
    """An ETag or a date that can be sent along next time."""
    return value if value and len(value) <= _LONGEST_VALIDATOR and value.isprintable() else None
