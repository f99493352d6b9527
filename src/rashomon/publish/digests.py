"""Digests of the rules: what was made by other rules is out of date."""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

FILING = ("model", "language", "annotation", "gathering")
RULES = ("model", "language", "intake", "annotation", "gathering", "collation")
SOURCES = (".py", ".toml", ".tsv")


@cache
def settings_digest() -> str:
    """A digest of every rule and table that can change a result: the package's own modules and tables."""
    return _digest(RULES, SOURCES)


@cache
def filing_digest() -> str:
    """A digest of the rules by which a report finds its story: what was filed by others is filed anew."""
    return _digest(FILING, SOURCES)


@cache
def edition_digest() -> str:
    """A digest of that and of what shapes the views: with another one a kept edition is out of date."""
    return _digest((*RULES, "publish"), (*SOURCES, ".j2"))


def _digest(rooms: tuple[str, ...], endings: tuple[str, ...]) -> str:
    digest = hashlib.sha256()
    for room in rooms:
        for name, content in sorted(_walk(files("rashomon") / room, endings)):
            digest.update(name.encode() + b"\0" + content)
    return digest.hexdigest()[:16]


def _walk(folder: Any, endings: tuple[str, ...], prefix: str = "") -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        name = f"{prefix}/{entry.name}"
        if entry.is_dir():
            yield from _walk(entry, endings, name)
        elif entry.name.endswith(endings):
            yield name, entry.read_bytes()
