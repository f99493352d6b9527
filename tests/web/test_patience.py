"""Slow clients are waited for, but not without end, and nobody waits for them."""

import socket
import threading
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import pytest
from served import served

from rashomon.web import server

SLOW = 1_000


@pytest.fixture
def site(url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(server, "REQUEST_SECONDS", 1.0)
    monkeypatch.setattr(server, "STALLED_SECONDS", 1.0)
    with served(url) as address:
        yield address


def _open(site: str) -> socket.socket:
    parts = urlsplit(site)
    return socket.create_connection((parts.hostname or "", parts.port or 0), timeout=10)


def _closed_after(connection: socket.socket) -> float:
    """Seconds until the server hangs up."""
    begun = time.monotonic()
    try:
        while connection.recv(65536):
            pass
    except ConnectionError:
        pass
    return time.monotonic() - begun


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"GET / HT",
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ",
        b"POST /name HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://127.0.0.1\r\nContent-Length: 9\r\n\r\nf=",
        b"GET /name HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\nGET /name HT",
    ],
)
def test_a_request_that_does_not_come_is_not_waited_for(site: str, said: bytes) -> None:
    with _open(site) as connection:
        connection.sendall(said)
        assert 0.3 < _closed_after(connection) < 5


def test_dripping_bytes_buys_no_time(site: str) -> None:
    with _open(site) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n")
        begun = time.monotonic()
        try:
            while time.monotonic() - begun < 8:
                connection.sendall(b"X-A: b\r\n")
                time.sleep(0.1)
        except ConnectionError:
            pass
        assert time.monotonic() - begun < 5


def test_an_answer_that_nobody_takes_is_given_up(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = threading.Event()
    lost = server.PatientProtocol.connection_lost

    def told(protocol: server.PatientProtocol, error: Exception | None) -> None:
        lost(protocol, error)
        gone.set()

    monkeypatch.setattr(server.PatientProtocol, "connection_lost", told)
    with _open(site) as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        page = b"GET /api/search?q=harbor HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
        connection.sendall(page * 400)
        assert gone.wait(60)


def test_others_are_served_while_a_thousand_are_slow(site: str) -> None:
    server.allow_connections()
    waiting = [_open(site) for _ in range(SLOW)]
    for connection in waiting:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n")
    begun = time.monotonic()
    assert httpx.get(f"{site}/name").status_code == 200
    assert time.monotonic() - begun < 3
    for connection in waiting:
        connection.close()


def test_headers_without_end_are_refused(site: str) -> None:
    with _open(site) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nX-Long: " + b"a" * 100_000)
        answer = connection.recv(4096)
    assert answer.startswith((b"HTTP/1.1 400", b"HTTP/1.1 431"))
