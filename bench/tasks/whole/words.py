"""The scorers' word lists, from words.toml."""

import tomllib
from pathlib import Path

_LISTS = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


def words(name: str) -> frozenset[str]:
    """The list ``name`` of words.toml."""
    return frozenset(_LISTS[name].split())
