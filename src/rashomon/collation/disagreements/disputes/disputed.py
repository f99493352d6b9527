"""A contrast that one report draws between two speakers, with what other reports tell of either side."""

from collections import defaultdict
from collections.abc import Iterator

from rashomon.collation.disagreements.disputes.contrasts import contrasts
from rashomon.collation.disagreements.disputes.denials import denies
from rashomon.collation.disagreements.headings import heading
from rashomon.collation.disagreements.moments import apart
from rashomon.collation.material import Material
from rashomon.language.alignment import Bag, Index, weigh
from rashomon.language.tokens import Tokens
from rashomon.model import Disagreement, Passage

# A sentence of another report tells one of the two things if it has so much of its words' weight, and more of
# it than of the other.
COVERED = 0.55

RULE = "one report sets what two speakers say against each other"
TOLD = f"{RULE}, another tells one of the two things as well"


def find(material: Material) -> Iterator[Disagreement]:
    """Contrasts of two speakers, each side with what other reports tell of it."""
    drawn = list(contrasts(material))
    if not drawn:
        return
    bags = _sentences(material)
    places = list(bags)
    pieces = [_piece(material, place) for contrast in drawn for place in contrast]
    index = Index([*bags.values(), *pieces], weigh([item.terms for item in material.statements]))
    for number, contrast in enumerate(drawn):
        shares = [_shares(material, index, places, contrast[k], len(places) + 2 * number + k) for k in (0, 1)]
        sides = [
            (contrast[k], *sorted(p for p, share in shares[k].items() if share > shares[1 - k].get(p, 0.0)))
            for k in (0, 1)
        ]
        alone = len(sides[0]) + len(sides[1]) == len(contrast)
        yield Disagreement(
            kind="polarity",
            about=heading(contrast.one.text),
            sides=(sides[0], sides[1]),
            judgement="unsure",
            within_one=alone,
            rule=RULE if alone else TOLD,
        )


def _sentences(material: Material) -> dict[Passage, Bag]:
    """The sentences of all reports with their terms."""
    found: defaultdict[Passage, Bag] = defaultdict(frozenset)
    for item in material.statements:
        found[material.story.witness(item.passage.witness).sentence_around(item.passage)] |= item.terms
    return found


def _piece(material: Material, place: Passage) -> Bag:
    """The terms of one side of a contrast."""
    return frozenset().union(*(item.terms for item in material.statements if item.passage.overlaps(place)))


def _shares(
    material: Material, index: Index, places: list[Passage], side: Passage, number: int
) -> dict[Passage, float]:
    """What share of ``side`` the likest sentence of each other report tells, where it is enough."""
    best: dict[str, tuple[float, Passage]] = {}
    witness = material.story.witness(side.witness)
    denying = denies(Tokens(side.text).lower)
    for other, met in index.met(number).items():
        share = met / index.totals[number]
        if other < len(places) and share >= COVERED and places[other].witness != side.witness:
            place = places[other]
            told = denies(Tokens(place.text).lower) == denying and "?" not in place.text
            if told and not apart(witness, material.story.witness(place.witness)):
                best[place.witness] = max(best.get(place.witness, (0.0, place)), (share, place))
    return {place: share for share, place in best.values()}
