"""A small web server on this machine, for tests: says what it is told to say, and counts who asked.

    with Loopback({"/feed": Answer(body=b"<rss/>", headers={"ETag": '"1"'})}) as site:
        site.url("/feed")          # "http://127.0.0.1:PORT/feed"
        site.answers["/late"] = Answer(status=404)
        site.count("/feed")        # how often it was asked for
        site.requests[0].headers   # what came with it

An answer's body is bytes, or parts that are sent one by one (a generator may never end); ``raw`` parts are
sent as they are, status line and all. An answer may be a function of the request. The path is looked up
with its query first, then without it.
"""

import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is said to one request."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | Iterable[bytes] = b""
    raw: Iterable[bytes] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked. ``path`` holds the query; the names of ``headers`` are in lower case."""

    path: str
    headers: Mapping[str, str]
    method: str = "GET"
    body: bytes = b""


Answers = dict[str, Answer | Callable[[Request], Answer]]


class Loopback:
    """The server; it runs from ``with`` to its end. ``requests`` holds whatever was asked, in order."""

    def __init__(self, answers: Answers | None = None, address: str = "127.0.0.1") -> None:
        self.answers: Answers = {} if answers is None else answers
        self.requests: list[Request] = []
        self._address = address
        self._server = _Server((address, 0), _handler(self))
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return int(self._server.server_address[1])

    def url(self, path: str = "/", host: str | None = None) -> str:
        """The address of a path, by the server's IP address or by another name for it."""
        return f"http://{host or self._address}:{self.port}{path}"

    def count(self, path: str) -> int:
        """How often the path was asked for, with any query."""
        return sum(request.path.partition("?")[0] == path for request in self.requests)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is what many of these tests are about."""


def _handler(site: Loopback) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            body = self.rfile.read(int(headers.get("content-length", 0)))
            request = Request(path=self.path, headers=headers, method=self.command, body=body)
            site.requests.append(request)
            found = site.answers.get(self.path, site.answers.get(self.path.partition("?")[0]))
            answer = found(request) if callable(found) else found or Answer(status=404)
            self.close_connection = True
            if answer.raw is not None:
                for part in answer.raw:
                    self._send(part)
                return
            self.send_response_only(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            names = {name.lower() for name in answer.headers}
            if isinstance(answer.body, bytes) and "content-length" not in names:
                self.send_header("Content-Length", str(len(answer.body)))
            self.send_header("Connection", "close")
            self.end_headers()
            for part in [answer.body] if isinstance(answer.body, bytes) else answer.body:
                self._send(part)

        do_POST = do_GET  # noqa: N815 (the name that http.server looks for)

        def _send(self, part: bytes) -> None:
            self.wfile.write(part)
            self.wfile.flush()

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing is printed."""

    return Handler
