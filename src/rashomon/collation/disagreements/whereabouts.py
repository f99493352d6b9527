"""Of which country or town a count is."""

import re
from dataclasses import dataclass
from functools import cache

from rashomon.language.tables import table
from rashomon.model import Passage, Story, Witness

# "In 42 countries", "worldwide": no single place.
_EVERYWHERE = re.compile(
    r"\b(?:world[\s-]?wide|globally|global|around the world|across the globe|\d+ (?:countries|nations))\b",
    re.IGNORECASE,
)
# "27 deaths, 26 in Alda", "most of them in Alda": the whole, and its parts.
_PARTS = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|most|mostly|mainly|chiefly|largely|nearly\s+all"
    r"|almost\s+all|all\s+but\s+\w+)\s+(?:of\s+(?:them|which|those)\s+)?(?:in\b|\w+s?\s+in\b)",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\b(?:including|among\s+(?:them|these|those))\b", re.IGNORECASE)
# "Alda: 3 confirmed, 13 probable cases" is a line of a list.
_HEADS = re.compile(r"\s*:\s")
_LINE = re.compile(r"\W{0,12}([A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3})\s?:\s")
# "Outside Alda", "apart from Alda": everywhere else.
_OUTSIDE = re.compile(
    r"\b(?:outside(?:\s+of)?|beyond|except(?:\s+in)?|apart\s+from|other\s+than)\s+(?:the\s+)?$", re.IGNORECASE
)
# "In the northern city of Orvik": a town, though nothing says that it is one.
_SOMEWHERE = re.compile(
    r"\bin\s+(?:the\s+(?:[a-z]+\s+){0,2}(?:city|town|port|village)\s+of\s+([A-Z]\w+)|[A-Z][a-z])"
)
# So near behind a town's name its country is told with it: "Orvik, Alda".
BESIDE = 6


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The place that a count is of, if one is named, and whether it is of the whole world.

    A whole told in parts ("27 deaths, 26 of them in Alda") is of the country "".
    """

    country: str | None
    everywhere: bool

    @property
    def told(self) -> bool:
        """Whether a place is named, or the whole world is."""
        return self.everywhere or bool(self.country)

    def may_be(self, other: "Whereabouts") -> bool:
        """Whether the two are not of different countries, nor the one of the whole world."""
        if self.everywhere != other.everywhere:
            return False
        return self.country is None or other.country is None or self.country == other.country


def towns_of(story: Story) -> frozenset[str]:
    """The smaller places that the story's reports name, though one may not say that it is a place."""
    named = (mention for witness in story.witnesses for mention in witness.mentions)
    return frozenset(mention.name for mention in named if mention.kind == "place") - _countries().keys()


def whereabouts(
    witness: Witness, sentence: Passage, counted: Passage, towns: frozenset[str] | None = None
) -> Whereabouts:
    """Where ``counted`` is of: the first country named behind it, or else the last one before it; the whole
    world is one of them. With ``towns`` it is one of these instead."""
    if towns is not None:
        return Whereabouts(_town(witness, sentence, counted, towns), everywhere=False)
    spots: list[tuple[int, int, str | None]] = [
        (sentence.start + match.start(), sentence.start + match.end(), None)
        for match in _EVERYWHERE.finditer(sentence.text)
    ]
    for mention in witness.mentions:
        if sentence.contains(mention.passage):
            name = _countries().get(mention.name)
            if name is not None:
                spots.append((mention.passage.start, mention.passage.end, name))
    spots.sort(key=lambda spot: spot[:2])
    line = _LINE.match(sentence.text)
    if line and line[1] in _countries():
        return Whereabouts(_countries()[line[1]], everywhere=False)
    heads = [
        spot for spot in spots if spot[2] and spot[1] <= counted.start and _HEADS.match(witness.text, spot[1])
    ]
    behind = next((spot for spot in spots if spot[0] >= counted.end), None)
    if heads or not spots:
        return Whereabouts(heads[-1][2] if heads else None, everywhere=False)
    start, _, place = behind or spots[-1]
    if place is None:
        return Whereabouts(None, everywhere=True)
    if _OUTSIDE.search(witness.text, sentence.start, start):
        return Whereabouts(f"outside {place}", everywhere=False)
    if behind and _of_a_part(witness, counted, behind[0]):
        return Whereabouts("", everywhere=False)
    parts = _PARTS.search(witness.text, counted.end, sentence.end) if behind is None else None
    if parts and not _WHOLE.search(witness.text, counted.end, parts.start()):
        # "In Alda, eight at a school, seven in Kelm and two in Orvik": the first of several parts.
        return Whereabouts("", everywhere=False)
    if behind and len(spots) > 1 and _PARTS.search(witness.text, counted.end, start):
        world = any(name is None for _, _, name in spots)
        return Whereabouts(None if world else "", everywhere=world)
    return Whereabouts(place, everywhere=False)


def _of_a_part(witness: Witness, counted: Passage, country: int) -> bool:
    """Whether a smaller place stands between the count and the country: "311 in Kelm, a third of Alda's"."""
    return any(
        mention.kind == "place"
        and counted.end <= mention.passage.start
        and mention.passage.end + BESIDE < country
        for mention in witness.mentions
    )


def _town(witness: Witness, sentence: Passage, counted: Passage, towns: frozenset[str]) -> str | None:
    named = [
        mention
        for mention in witness.mentions
        if mention.name in towns and sentence.contains(mention.passage)
    ]
    behind = next((mention for mention in named if mention.passage.start >= counted.end), None)
    unknown = _SOMEWHERE.search(witness.text, counted.end, sentence.end)
    if behind is None and unknown:
        return unknown[1]
    return (behind or named[-1]).name if named else None


@cache
def _countries() -> dict[str, str]:
    """Countries by every name that they go by ("U.S." -> "United States")."""
    rows = table("places")["countries"]
    return {name: country for country, row in rows.items() for name in (country, *row.get("also", ()))}
