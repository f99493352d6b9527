"""What the deed is called that happened at one place: "the attack in Orvik", "the Orvik massacre"."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from rashomon.collation.disagreements.labels.fields import spoken
from rashomon.collation.disagreements.labels.sides import Labelled, called_apart
from rashomon.collation.material import Material
from rashomon.language.names import countries, fold
from rashomon.language.tables import table
from rashomon.model import Disagreement, Witness

# So near behind its name stands the place of a deed, in characters.
BEHIND = 40
_AT = re.compile(r"s?\s+(?:in|on|at|near|outside|of)\s+(?:an?\s+|the\s+)?(?:[a-z-]+\s+){0,2}")
_OF_ANOTHER = re.compile(r"\ban?\s")
_BEFORE = re.compile(
    r"\s+(?:(?!(?:in|on|at|of|by|for|to|with|after|before|since|as|and|or|the|an?|was|is|has|had|were)\b)[a-z-]+\s+){0,2}"
)


def deeds(material: Material) -> Iterator[Disagreement]:
    """One disagreement a place and field, where reports choose words that judge the deed otherwise.

    A report that judges calls the deed plainly, too; one that has two judging words anywhere chooses none."""
    for row in table("labels")["deeds"]:
        readings: defaultdict[str, list[Labelled]] = defaultdict(list)
        for witness in material.story.witnesses:
            quoted = witness.marked
            named = [
                ("" if label in row["plain"] else label, match.span(1))
                for label, match in spoken("deeds", row["about"], witness.text)
            ]
            judging = {label for label, _ in named if label}
            for label, place in named:
                found = _place(material, witness, *place) if judging <= {label} else None
                if found:
                    party, start, end = found
                    phrase = witness.passage(start, end)
                    if not any(passage.overlaps(phrase) for passage in quoted):
                        readings[party].append((label, phrase))
        for party in sorted(readings):
            yield from called_apart(
                readings[party], row["about"], "different words of one field for what happened at one place"
            )


def _place(material: Material, witness: Witness, start: int, end: int) -> tuple[str, int, int] | None:
    """The town bound to the noun at ``start:end``, and where the two together begin and end."""
    after = bisect_left(witness.mentions, end, key=lambda mention: mention.passage.start)
    for mention in witness.mentions[max(0, after - 1) : after + 1]:
        place = mention.passage
        bound = (
            _BEFORE.fullmatch(witness.text, place.end, start)
            if place.end <= start
            else place.start - end <= BEHIND and _AT.fullmatch(witness.text, end, place.start)
        )
        party = material.cast.at(place) if bound else None
        if party and party.kind == "place" and fold(mention.name) not in countries():
            # "The shooting in an Orvik school": the town is no place where the label ends.
            whole = place.end <= start or not _OF_ANOTHER.search(witness.text, end, place.start)
            return party.id, min(start, place.start), max(end, place.end) if whole else end
    return None
