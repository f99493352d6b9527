"""Running the pages: uvicorn, with patience for slow readers but not without end."""

import asyncio
import resource
from typing import Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from rashomon.web.app import create_app
from rashomon.web.settings import Settings

# A request must be here so many seconds after its connection or the answer before it; a phone on a bad line
# takes one or two.
REQUEST_SECONDS = 15.0
# An answer of which a reader takes nothing for so long is given up.
STALLED_SECONDS = 30.0
# What a browser sends with a request is under 16 KB.
MOST_HEADER = 32_768
KEEP_ALIVE = 5
# Beyond so many connections at once a new one is told to come back.
MOST_CONNECTIONS = 4_000
STATUS_LINE = b"HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"


class PatientProtocol(H11Protocol):
    """HTTP/1.1 that hangs up on who sends a request, or takes an answer, too slowly.

    uvicorn itself waits for the first byte and for the rest of a request without end.
    """

    _waiting: asyncio.TimerHandle | None = None
    _stalled: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._expect()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._settle()

    def on_response_complete(self) -> None:
        self._expect()
        super().on_response_complete()
        self._settle()

    def pause_writing(self) -> None:
        super().pause_writing()
        self._stalled = self.loop.call_later(STALLED_SECONDS, self.transport.abort)

    def resume_writing(self) -> None:
        super().resume_writing()
        if self._stalled:
            self._stalled.cancel()

    def connection_lost(self, exc: Exception | None) -> None:
        self._enough()
        if self._stalled:
            self._stalled.cancel()
        super().connection_lost(exc)

    def _settle(self) -> None:
        """Wait no more where a whole request is here and is being answered."""
        if self.cycle is not None and not self.cycle.more_body and not self.cycle.response_complete:
            self._enough()

    def _expect(self) -> None:
        self._enough()
        self._waiting = self.loop.call_later(REQUEST_SECONDS, self._too_slow)

    def _enough(self) -> None:
        if self._waiting:
            self._waiting.cancel()

    def _too_slow(self) -> None:
        if self.cycle is None or self.cycle.response_complete:
            self.transport.write(STATUS_LINE)
        self.transport.close()


def config(settings: Settings, **more: Any) -> uvicorn.Config:
    """How uvicorn serves the pages."""
    return uvicorn.Config(
        create_app(settings),
        host=settings.host,
        port=settings.port,
        http=PatientProtocol,
        ws="none",
        h11_max_incomplete_event_size=MOST_HEADER,
        timeout_keep_alive=KEEP_ALIVE,
        timeout_graceful_shutdown=5,
        limit_concurrency=MOST_CONNECTIONS,
        server_header=False,
        access_log=False,
        log_level="warning",
        **more,
    )


def serve(settings: Settings) -> None:
    """Serve until Ctrl-C."""
    allow_connections()
    uvicorn.Server(config(settings)).run()


def allow_connections() -> None:
    """Let this process hold as many connections as the system allows it."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < hard:
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
