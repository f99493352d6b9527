"""How far it went: "almost destroyed", "destroyed"."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from rashomon.collation.disagreements.labels.sides import Labelled, called_apart
from rashomon.collation.material import Material
from rashomon.collation.tellings import Telling
from rashomon.language.tables import table
from rashomon.model import Disagreement, Passage

# Sentences so much alike tell what became of one thing: of the pairs in 142 days and stories all did.
SAME_THING = 0.35


@dataclass(frozen=True, slots=True)
class _Extent:
    word: str
    label: str
    telling: Telling
    shown: Passage


def extents(material: Material) -> Iterator[Disagreement]:
    """One disagreement a word for what became of a thing, nearly so to some, wholly so to others."""
    told = list(_extents(material))
    both: defaultdict[str, set[str]] = defaultdict(set)
    for item in told:
        both[item.shown.witness].add(item.label)
    # Who has it both ways tells loosely.
    found = [item for item in told if len(both[item.shown.witness]) == 1]
    readings: dict[str, dict[Passage, Labelled]] = {}
    for one, other in combinations(found, 2):
        if (
            one.word == other.word
            and one.label != other.label
            and one.shown.witness != other.shown.witness
            and material.tellings.likeness(one.telling.words, other.telling.words) >= SAME_THING
        ):
            for item in (one, other):
                readings.setdefault(one.word, {})[item.shown] = (item.label, item.shown)
    for word, labelled in sorted(readings.items()):
        yield from called_apart(
            labelled.values(),
            f"how far it was {word}",
            "one thing, of which a word is said with and without an “almost” or “partly”",
        )


def _extents(material: Material) -> Iterator[_Extent]:
    for tellings in material.tellings.sentences.values():
        for telling in tellings:
            for match in _pattern().finditer(telling.sentence.text):
                start, witness = telling.sentence.start, material.story.witness(telling.witness)
                place = witness.passage(start + match.start(), start + match.end())
                shown = material.tellings.clause(telling.sentence, place)
                label = "nearly" if match["nearly"] else "wholly"
                yield _Extent(match["word"].lower(), label, telling, shown)


@cache
def _pattern() -> re.Pattern[str]:
    rows = table("labels")["extents"]
    nearly, wholly, words = ("|".join(rows[key]) for key in ("nearly", "wholly", "words"))
    return re.compile(
        rf"\b(?:(?P<nearly>{nearly})\s+)?(?:(?:{wholly})\s+)?(?P<word>{words})\b", re.IGNORECASE
    )
