"""rashomon serve."""

import os
from typing import TYPE_CHECKING

import click

from rashomon.cli.desk import with_store

if TYPE_CHECKING:
    from rashomon.store import Store


@click.command(epilog="Exit status: 0 ended by Ctrl-C, 2 wrong use or a store that cannot be opened.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to serve on.")
@click.option("--port", default=8642, show_default=True, type=click.IntRange(1, 65535))
@click.option(
    "--token",
    metavar="TOKEN",
    envvar="RASHOMON_TOKEN",
    help="What readers log in with, and programs send as Authorization: Bearer TOKEN; needed beyond this "
    "machine. Better given as RASHOMON_TOKEN, since others on this machine see what commands are given.",
)
@with_store
def serve(store: "Store", host: str, port: int, token: str | None) -> None:
    """Show the newsroom in a browser: stories, their reports side by side, search, corrections by click.

    Only this machine can reach it, unless another --host is given together with a token.

    \b
    Examples:
      rashomon serve
      rashomon serve --store postgresql://desk@localhost/news --port 8000
      RASHOMON_TOKEN=... rashomon serve --host 0.0.0.0
    """
    from rashomon.web.server import serve as serve_pages
    from rashomon.web.settings import Settings

    settings = Settings(
        store=store.url.render_as_string(hide_password=False), host=host, port=port, token=token or None
    )
    os.environ.pop("RASHOMON_TOKEN", None)  # what is started from here has no use for it
    store.close()
    click.echo(f"Rashomon is at {_address(host, port)} (Ctrl-C ends it)")
    serve_pages(settings)


def _address(host: str, port: int) -> str:
    name = "127.0.0.1" if host in ("0.0.0.0", "::") else f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}"
