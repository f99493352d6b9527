"""The way to a server: one look-up, every address checked, and the connection made to just that address."""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from socket import SOCK_STREAM, getaddrinfo
from ssl import SSLContext
from typing import Any

import httpcore
import httpx

from rashomon.errors import PrivateAddressError, TimedOutError, UnreachableError
from rashomon.intake.fetching.addresses import host_name, inside
from rashomon.intake.fetching.answers import Clock

Resolve = Callable[[str, int], Sequence[str]]


class Deadline:
    """The moment by which a fetch is over, whatever the server does."""

    def __init__(self, clock: Clock, seconds: float) -> None:
        self._clock = clock
        self._end = clock.monotonic() + seconds

    def left(self) -> float:
        """Seconds that are left; TimedOutError where none are."""
        left = self._end - self._clock.monotonic()
        if left <= 0:
            raise TimedOutError("the whole answer took too long")
        return left

    def within(self, timeout: float | None) -> float:
        """``timeout``, or what is left where that is less."""
        left = self.left()
        return left if timeout is None else min(timeout, left)

    def extend(self, seconds: float) -> None:
        """Leave out a pause that was ours."""
        self._end += seconds


def system_addresses(host: str, port: int) -> Sequence[str]:
    """The IP addresses of ``host`` as the system's resolver gives them."""
    return list(dict.fromkeys(str(row[4][0]) for row in getaddrinfo(host, port, type=SOCK_STREAM)))


class PinnedTransport(httpx.BaseTransport):
    """An httpx transport: a fresh connection a request, to an address that was checked.

    ``allow`` are the names of hosts that may be on this machine or a private network. A request carries its
    ``Deadline`` in ``extensions["deadline"]``. No proxy of the environment is used.
    """

    def __init__(
        self,
        *,
        resolve: Resolve = system_addresses,
        allow: frozenset[str] = frozenset(),
        backend: httpcore.NetworkBackend | None = None,
    ) -> None:
        self._resolve = resolve
        self._allow = frozenset(map(host_name, allow))
        self._backend = backend or httpcore.SyncBackend()
        self._tls = httpx.create_ssl_context(trust_env=False)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request; httpcore's errors and FetchError pass through."""
        url = request.url
        scheme, host, port = url.raw_scheme, url.raw_host, url.port or (443 if url.scheme == "https" else 80)
        network = _PinnedNetwork(self._backend, self._resolve, self._allow, request.extensions["deadline"])
        connection = httpcore.HTTPConnection(
            httpcore.Origin(scheme, host, port), ssl_context=self._tls, network_backend=network
        )
        try:
            answer = connection.handle_request(
                httpcore.Request(
                    request.method,
                    httpcore.URL(scheme=scheme, host=host, port=port, target=url.raw_path),
                    headers=request.headers.raw,
                    content=request.read(),
                    extensions={"timeout": request.extensions["timeout"]},
                )
            )
        except BaseException:
            connection.close()
            raise
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer, connection))


class _Body(httpx.SyncByteStream):
    """The answer's bytes as they come; closing it closes the connection."""

    def __init__(self, answer: httpcore.Response, connection: httpcore.HTTPConnection) -> None:
        self._answer = answer
        self._connection = connection

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()
        self._connection.close()


class _PinnedNetwork(httpcore.NetworkBackend):
    """Connects to the very address that was checked, so that a second look-up cannot give another."""

    def __init__(
        self,
        backend: httpcore.NetworkBackend,
        resolve: Resolve,
        allow: frozenset[str],
        deadline: Deadline,
    ) -> None:
        self._backend = backend
        self._resolve = resolve
        self._allow = allow
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = _looked_up(self._resolve, host, port, self._deadline.within(timeout))
        if host_name(host) not in self._allow:
            for address in addresses:
                if what := inside(address):
                    raise PrivateAddressError(
                        f"{host} is {what} ({address}); to fetch it all the same, allow its name: "
                        f"--allow {host_name(host)}"
                    )
        last: httpcore.ConnectError | httpcore.ConnectTimeout | None = None
        for address in addresses:
            try:
                stream = self._backend.connect_tcp(
                    address, port, self._deadline.within(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                last = error
            else:
                return _TimedStream(stream, self._deadline)
        raise last or UnreachableError(f"{host}: no such host; check the address")

    def sleep(self, seconds: float) -> None:
        self._backend.sleep(seconds)


class _TimedStream(httpcore.NetworkStream):
    """A connection on which nothing outlasts the deadline, however slowly it drips."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.within(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.within(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        within = self._deadline.within(timeout)
        return _TimedStream(self._stream.start_tls(ssl_context, server_hostname, within), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _looked_up(resolve: Resolve, host: str, port: int, timeout: float) -> Sequence[str]:
    """The host's addresses; a system's resolver knows no time limit, so it runs aside."""
    found: list[Sequence[str]] = []
    wrong: list[Exception] = []

    def look_up() -> None:
        try:
            found.append(tuple(resolve(host, port)))
        except (OSError, UnicodeError) as error:
            wrong.append(error)

    thread = threading.Thread(target=look_up, daemon=True, name="look-up")
    thread.start()
    thread.join(timeout)
    if wrong:
        raise UnreachableError(
            f"{host}: no such host, or no name service; check the address and the network"
        ) from wrong[0]
    if not found:
        raise TimedOutError(f"{host}: the name service did not answer; try again later")
    return found[0]
