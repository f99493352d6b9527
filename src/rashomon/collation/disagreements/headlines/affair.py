"""Which headlines tell one event: each report tells the other's headline, or the two open alike."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from math import sqrt

from rashomon.collation.disagreements.moments import near
from rashomon.collation.material import Material
from rashomon.language.alignment import Bag, Index, weigh
from rashomon.model import Party, Passage, Witness

# What share of a headline's weight some sentence of the other report must tell: of both so much, or of one
# so much more (on 51 windows of mixed political news one pair of headlines passes that was of two events).
EACH, EITHER = 0.4, 0.7
# Less weight in common (two or three plain words) is common by chance.
ENOUGH = 4.0
# A report's opening is its headline and so many sentences. Two openings of one event share so much of their
# weight and so many parties: 72 of 105 pairs in twelve stories of one event do, and 12 of 189 in 106 windows
# of mixed political news (four of them of one event, the others of one contest).
OPENING, OPEN_ALIKE, OPEN_PARTIES = 4, 0.2, 2


class Affair:
    """The headlines of one story, and how much of each the other reports tell."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self.headlines: dict[str, Passage] = {
            witness.siglum: witness.masthead.headline
            for witness in material.story.witnesses
            if witness.masthead.headline
        }

    def one_event(self, one: str, other: str) -> bool:
        """Whether the reports with these sigla, of about one day, each tell the other's headline."""
        story = self._material.story
        shares = self.told(one, other), self.told(other, one)
        return (min(shares) >= EACH or max(shares) >= EITHER) and near(
            story.witness(one), story.witness(other)
        )

    def told(self, one: str, other: str) -> float:
        """What share of the headline of ``one`` the likest sentence of ``other`` tells."""
        return self._shares.get((one, other), 0.0)

    def together(self, siglum: str) -> frozenset[str]:
        """The sigla of the headlines of the event that ``siglum`` tells, found directly or through others."""
        met, ahead = {siglum}, [siglum]
        while ahead:
            one = ahead.pop()
            found = {other for other in self.headlines if other not in met and self._open_alike(one, other)}
            met |= found
            ahead += sorted(found)
        return frozenset(met)

    def _open_alike(self, one: str, other: str) -> bool:
        """Whether two reports of about one day open with the same news."""
        (left, lefts), (right, rights) = self._openings[one], self._openings[other]
        if len(lefts & rights) < OPEN_PARTIES:
            return False
        shared, mine, theirs = (sum(map(self._weight, sorted(bag))) for bag in (left & right, left, right))
        story = self._material.story
        alike = shared >= OPEN_ALIKE * sqrt(mine * theirs) > 0
        return alike and near(story.witness(one), story.witness(other))

    def _weight(self, term: str) -> float:
        return self._weights.get(term, 1.0)

    @cached_property
    def _weights(self) -> Mapping[str, float]:
        return weigh([item.terms for item in self._material.statements])

    @cached_property
    def _openings(self) -> dict[str, tuple[Bag, frozenset[str]]]:
        """The terms and the parties of each report's opening."""
        bags: defaultdict[str, Bag] = defaultdict(frozenset)
        ends = {siglum: _opening(self._material.story.witness(siglum)) for siglum in self.headlines}
        for item in self._material.statements:
            siglum = item.passage.witness
            if siglum in ends and item.passage.start < ends[siglum]:
                bags[siglum] |= item.terms
        return {
            siglum: (bags[siglum], frozenset(party.id for party in self._within(siglum, end)))
            for siglum, end in ends.items()
        }

    def _within(self, siglum: str, end: int) -> tuple[Party, ...]:
        return self._material.cast.within(self._material.story.witness(siglum).passage(0, end))

    @cached_property
    def _shares(self) -> dict[tuple[str, str], float]:
        bags: defaultdict[tuple[str, int], Bag] = defaultdict(frozenset)
        heads: defaultdict[str, Bag] = defaultdict(frozenset)
        for item in self._material.statements:
            siglum = item.passage.witness
            if item.part == "headline":
                heads[siglum] |= item.terms
            else:
                bags[siglum, item.sentence] |= item.terms
        places = [siglum for siglum, _ in bags]
        index = Index([*bags.values(), *heads.values()], self._weights)
        shares: defaultdict[tuple[str, str], float] = defaultdict(float)
        for number, siglum in enumerate(heads, len(places)):
            for other, met in index.met(number).items():
                if other < len(places) and met >= ENOUGH:
                    pair = siglum, places[other]
                    shares[pair] = max(shares[pair], met / index.totals[number])
        return shares


def _opening(witness: Witness) -> int:
    """Where the opening of a report ends."""
    first = [sentence.end for sentence in witness.sentences if sentence.part in ("dek", "body")][:OPENING]
    return max(first, default=0)
