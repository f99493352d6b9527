"""Which headlines tell one event: the text of each tells what the other puts first."""

from collections import defaultdict
from functools import cached_property

from rashomon.collation.disagreements.moments import near
from rashomon.collation.material import Material
from rashomon.language.alignment import Bag, Index, weigh
from rashomon.model import Passage

# What share of a headline's weight some sentence of the other report must tell: of both so much, or of one
# so much more (on 51 windows of mixed political news one pair of headlines passes that was of two events).
EACH, EITHER = 0.4, 0.7
# Less weight in common (two or three plain words) is common by chance.
ENOUGH = 4.0


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
        index = Index(
            [*bags.values(), *heads.values()], weigh([item.terms for item in self._material.statements])
        )
        shares: defaultdict[tuple[str, str], float] = defaultdict(float)
        for number, siglum in enumerate(heads, len(places)):
            for other, met in index.met(number).items():
                if other < len(places) and met >= ENOUGH:
                    pair = siglum, places[other]
                    shares[pair] = max(shares[pair], met / index.totals[number])
        return shares
