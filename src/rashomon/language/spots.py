"""Which nouns name where something can happen: a valley, a kitchen, a ferry.

From WordNet (tables/spots.tsv, made by tools/make_spots.py).
"""

from functools import cache
from importlib.resources import files


@cache
def _nouns() -> frozenset[str]:
    text = (files("rashomon.language.tables") / "spots.tsv").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))


def is_spot(noun: str) -> bool:
    """Whether something can happen at what the lemma names."""
    return noun in _nouns()
