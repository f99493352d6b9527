"""Where a report stands, in short: what a list shows of a report that names no outlet."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit


def named(address: str) -> str:
    """The host of a page, the name of a file."""
    try:
        parts = urlsplit(address)
    except ValueError:  # a file may be called anything
        return address.rsplit("/", 1)[-1]
    if parts.scheme in ("http", "https") and parts.hostname:
        return parts.hostname.removeprefix("www.")
    return address.rsplit("/", 1)[-1] or address


def source(witness: Mapping[str, Any]) -> str:
    """Who speaks in a report of edition.json: its outlet, else its agency, else the place where it stands."""
    return str(witness["outlet"] or witness["agency"] or named(witness["path"]))
