"""What one sum of money is called: "a $2,000 payment", "$2,000 in hush money"."""

import re
from collections import defaultdict
from collections.abc import Iterator

from rashomon.collation.disagreements.labels.fields import spoken
from rashomon.collation.disagreements.labels.sides import Labelled, called_apart
from rashomon.collation.material import Material
from rashomon.language.tables import table
from rashomon.language.units import money
from rashomon.model import Disagreement

# Between a sum and its name stand a few words: "$2,000 in hush money", "the settlement of $2,000".
BEHIND = re.compile(r"\s+(?:in\s+|as\s+(?:an?\s+)?|for\s+(?:an?\s+|the\s+)?)?(?:[a-z-]+\s+){0,2}")
BEFORE = re.compile(r"\s+(?:of|worth|totall?ing|was|is)\s+(?:[a-z]+\s+){0,2}")
ABOUT = "what the money is called"


def sums(material: Material) -> Iterator[Disagreement]:
    """One disagreement a sum that reports call by words of which one judges it."""
    readings: defaultdict[tuple[float, str], list[Labelled]] = defaultdict(list)
    for witness in material.story.witnesses:
        marked = witness.marked
        named = list(spoken("sums", ABOUT, witness.text))
        for figure in witness.figures:
            place = figure.passage
            if figure.low is None or figure.unit not in money() or any(q.overlaps(place) for q in marked):
                continue
            for label, match in named:
                start, end = match.span(1)
                behind = BEHIND.fullmatch(witness.text, place.end, start) if start >= place.end else None
                before = BEFORE.fullmatch(witness.text, end, place.start) if end <= place.start else None
                if behind or before or (place.start <= start and end <= place.end):
                    shown = witness.passage(min(start, place.start), max(end, place.end))
                    readings[figure.low, figure.unit].append((label, shown))
    plain = set(table("labels")["sums"][0]["plain"])
    for _, labelled in sorted(readings.items()):
        if not {label for label, _ in labelled} <= plain:
            yield from called_apart(labelled, ABOUT, "one sum, and words for it of which one judges it")
