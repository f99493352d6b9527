"""Which nouns may name one thing: a clock is a timepiece, a coach and a carriage may be one vehicle.

From WordNet (tables/things.tsv, made by tools/make_things.py).
"""

from functools import cache
from importlib.resources import files


@cache
def _nouns() -> dict[str, frozenset[str]]:
    text = (files("rashomon.language.tables") / "things.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {noun: frozenset(above.split()) for noun, above in rows}


def names(noun: str) -> frozenset[str]:
    """The lemmas that may be said for what this one names."""
    return _nouns().get(noun, frozenset())


def may_be_one(noun: str, other: str) -> bool:
    """Whether one of the two lemmas may be said for the other: a bungalow is a house."""
    return noun == other or other in names(noun) or noun in names(other)
