"""How sure a deed is told: "a suspected gas attack", "an alleged attack", "the attack"."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from rashomon.collation.disagreements.labels.sides import of_sides
from rashomon.collation.material import Material
from rashomon.language.tables import table
from rashomon.model import Disagreement, Passage, Witness

# So near behind the deed its place is told, in characters.
REACH = 70
RULE = "one deed at one place, told as suspected or alleged in one report and as a fact in another"


def certainty(material: Material) -> Iterator[Disagreement]:
    """One disagreement a deed and place: the reports that leave it open, and those that tell it as a fact."""
    said: defaultdict[tuple[str, str], dict[str, dict[str, Passage]]] = defaultdict(dict)
    for witness in material.story.witnesses:
        spoken = witness.marked
        open_ = {match["deed"].lower() for match in _pattern().finditer(witness.text) if match["open"]}
        for match in _pattern().finditer(witness.text):
            phrase = witness.passage(*match.span())
            deed, hedge = match["deed"].lower(), (match["open"] or "").lower()
            # Who once leaves it open tells it so throughout.
            if (not hedge and deed in open_) or any(place.overlaps(phrase) for place in spoken):
                continue
            for place in _places(material, witness, match.end()):
                said[deed, place].setdefault(hedge, {}).setdefault(witness.siglum, phrase)
    shown: set[str] = set()
    for (deed, _), by_hedge in sorted(said.items()):
        if len(by_hedge) > 1 and "" in by_hedge and deed not in shown:
            shown.add(deed)
            sides = (by_hedge.pop(""), *(found for _, found in sorted(by_hedge.items())))
            yield of_sides(
                tuple(tuple(found[siglum] for siglum in sorted(found)) for found in sides),
                f"how sure the {deed} is",
                RULE,
            )


def _places(material: Material, witness: Witness, end: int) -> Iterator[str]:
    """The ids of the places named right behind ``end``, or else anywhere in the sentence."""
    sentence = witness.sentence_around(witness.passage(end - 1, end))
    near = material.cast.within(witness.passage(end, min(sentence.end, end + REACH)))
    for party in near or material.cast.within(sentence):
        if party.kind == "place":
            yield party.id


@cache
def _pattern() -> re.Pattern[str]:
    rows = table("labels")["certainty"]
    open_, deeds = ("|".join(rows[key]) for key in ("open", "deeds"))
    # "No attack", "another attack": none, or another one.
    modifier = rf"(?!(?:no|not|any|if|another|future|new|further|{open_})\b)[a-z]+\s+"
    return re.compile(rf"\b(?:(?P<open>{open_})\s+)?(?:{modifier}){{0,2}}(?P<deed>{deeds})\b", re.IGNORECASE)
