"""What nouns name: people (envoy, youngster), groups of them (crew, household), money (crown, ducat).

From WordNet (tables/kinds.tsv, made by tools/make_kinds.py).
"""

from functools import cache
from importlib.resources import files


@cache
def _nouns() -> dict[str, tuple[str, frozenset[str]]]:
    text = (files("rashomon.language.tables") / "kinds.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {noun: (kind, frozenset(above.split())) for noun, kind, above in rows}


def kind_of(noun: str) -> str:
    """What the lemma mostly names: "person", "group" (of people), "money", or something else ("")."""
    return _nouns().get(noun, ("", frozenset()))[0]


def is_people(noun: str) -> bool:
    """Whether the lemma names a person or a group of them."""
    return kind_of(noun) in ("person", "group")


def is_one_of(noun: str, other: str) -> bool:
    """Whether a person so called is one of those whom the other lemma names: a peacekeeper is a soldier."""
    return noun in _nouns() and other in _nouns()[noun][1]
