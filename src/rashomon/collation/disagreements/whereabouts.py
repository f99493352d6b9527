"""Of which country a count is."""

import re
from dataclasses import dataclass
from functools import cache

from rashomon.language.tables import table
from rashomon.model import Passage, Witness

# "In 42 countries", "worldwide": no single place.
_EVERYWHERE = re.compile(
    r"\b(?:world[\s-]?wide|globally|global|around the world|across the globe"
    r"|\d+ (?:countries|states|nations))\b",
    re.IGNORECASE,
)
# "27 deaths, 26 in Alda": the whole, and its parts.
_PARTS = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:of\s+them\s+)?in\b", re.IGNORECASE
)
# "Alda: 3 confirmed, 13 probable cases" is a line of a list.
_HEADS = re.compile(r"\s*:\s")


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The country that a count is of, if one is named, and whether it is of the whole world.

    A whole told in parts ("27 deaths, 26 of them in Alda") is of the country "".
    """

    country: str | None
    everywhere: bool

    def may_be(self, other: "Whereabouts") -> bool:
        """Whether the two are not of different countries, nor the one of the whole world."""
        if self.everywhere != other.everywhere:
            return False
        return self.country is None or other.country is None or self.country == other.country


def whereabouts(witness: Witness, sentence: Passage, counted: Passage) -> Whereabouts:
    """Where ``counted`` is of: the first country named behind it, else the last one before it."""
    everywhere = _EVERYWHERE.search(sentence.text) is not None
    named = [
        mention
        for mention in witness.mentions
        if mention.name in _countries() and sentence.contains(mention.passage)
    ]
    heads = [m for m in named if m.passage.end <= counted.start and _HEADS.match(witness.text, m.passage.end)]
    if heads:
        return Whereabouts(_countries()[heads[-1].name], everywhere)
    behind = next((mention for mention in named if mention.passage.start >= counted.end), None)
    if behind is not None:
        parts = _PARTS.search(witness.text, counted.end, behind.passage.start)
        return Whereabouts("" if len(named) > 1 and parts else _countries()[behind.name], everywhere)
    return Whereabouts(_countries()[named[-1].name] if named else None, everywhere)


@cache
def _countries() -> dict[str, str]:
    """Countries by every name that they go by ("U.S." -> "United States")."""
    rows = table("places")["countries"]
    return {name: country for country, row in rows.items() for name in (country, *row.get("also", ()))}
