"""What is data: cue verbs, units, agencies, hedges, furniture lines. One TOML file a subject."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """The table ``name`` (``name.toml`` beside this file). Do not change what it returns."""
    return tomllib.loads((files(__name__) / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """The list ``key`` of the table ``name`` as a set."""
    return frozenset(table(name)[key])
