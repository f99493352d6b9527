"""What the commands over a store share: which store, and its errors as a command's."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

Call = Callable[..., Any]
ADDRESSES = ("http://", "https://")

allow = click.option(
    "--allow",
    "allowed",
    multiple=True,
    metavar="HOST",
    help="Fetch from this host although it is this machine or in a private network. May be repeated.",
)
contact = click.option(
    "--contact",
    metavar="ADDRESS",
    envvar="RASHOMON_CONTACT",
    default="no contact given",
    help="A page or mailbox of yours that goes into the user agent, so that a site can reach you.",
)


def with_store(call: Call) -> Call:
    """Give the command ``--store`` and, as its first argument, the store opened."""

    @click.option(
        "--store",
        "url",
        metavar="URL",
        envvar="RASHOMON_STORE",
        help="Where the store is: sqlite:///FILE or postgresql://USER@HOST/NAME. Without it, a file in your "
        "data folder, or what RASHOMON_STORE says.",
    )
    @wraps(call)
    def opened(*args: Any, url: str | None, **options: Any) -> Any:
        from rashomon.errors import RashomonError
        from rashomon.store import Store

        try:
            with Store(url) as store:
                return call(store, *args, **options)
        except RashomonError as error:
            raise click.UsageError(str(error)) from error

    return opened
