"""rashomon serve."""

import os
import socket
from typing import TYPE_CHECKING

import click

from rashomon.cli.desk import allow, contact, with_store
from rashomon.cli.watch import subscribe

if TYPE_CHECKING:
    from rashomon.store import Store


@click.command(epilog="Exit status: 0 ended by Ctrl-C, 2 wrong use or a store that cannot be opened.")
@click.argument("sources", nargs=-1, metavar="[FEED|OPML]...")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to serve on.")
@click.option("--port", default=8642, show_default=True, type=click.IntRange(1, 65535))
@click.option(
    "--token",
    metavar="TOKEN",
    envvar="RASHOMON_TOKEN",
    help="What readers log in with, and programs send as Authorization: Bearer TOKEN; needed beyond this "
    "machine. Better given as RASHOMON_TOKEN, since others on this machine see what commands are given.",
)
@click.option("--no-watch", is_flag=True, help="Show only; the feeds are read elsewhere, or by nobody.")
@allow
@contact
@with_store
def serve(
    store: "Store",
    sources: tuple[str, ...],
    host: str,
    port: int,
    token: str | None,
    no_watch: bool,
    allowed: tuple[str, ...],
    contact: str,
) -> None:
    """Show the newsroom in a browser: stories, their reports side by side, search, corrections by click. What
    the feeds bring comes in meanwhile.

    FEED and OPML are as in rashomon watch; feeds can be added in the browser as well. Only this machine can
    reach the pages, unless another --host is given together with a token.

    \b
    Examples:
      rashomon serve https://example.org/news/rss.xml
      rashomon serve --allow localhost http://localhost:8000/feed.xml
      rashomon serve --store postgresql://desk@localhost/news --port 8000
      RASHOMON_TOKEN=... rashomon serve --host 0.0.0.0
    """
    from rashomon.web.server import serve as serve_pages
    from rashomon.web.settings import Settings

    settings = Settings(
        store=store.url.render_as_string(hide_password=False),
        host=host,
        port=port,
        token=token or None,
        watch=not no_watch,
        allowed=allowed,
        contact=contact,
    )
    os.environ.pop("RASHOMON_TOKEN", None)  # what is started from here has no use for it
    _check_free(host, port)
    subscribe(store, sources)
    store.close()
    click.echo(f"Rashomon is at {_address(host, port)} (Ctrl-C ends it)")
    serve_pages(settings)


def _check_free(host: str, port: int) -> None:
    """Refuse a port that somebody else has before anything is begun."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            said = error.strerror or str(error)
            raise click.UsageError(
                f"the pages cannot be served on {host}, port {port}: {said}; give another --port or --host."
            ) from error


def _address(host: str, port: int) -> str:
    name = "127.0.0.1" if host in ("0.0.0.0", "::") else f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}"
