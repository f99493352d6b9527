"""The pages on a port of this machine, for browsers and for clients that misbehave."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from rashomon.web.server import config
from rashomon.web.settings import Settings


@contextmanager
def served(
    url: str, token: str | None = None, watch: bool = False, allowed: tuple[str, ...] = ()
) -> Iterator[str]:
    """The pages over the store at ``url``; the site's address."""
    settings = Settings(store=url, port=0, token=token, watch=watch, allowed=allowed)
    server = uvicorn.Server(config(settings))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()
