"""Which words tell most of what the reports of a story open with."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from rashomon.collation.digest.leads import lead
from rashomon.collation.digest.moments import Moments
from rashomon.language.alignment import Bag, bag, pairwise, weigh
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.model import Claim, Passage, Story, Witness

# Outcomes and answers come after what they end: what tells one is worth so much more, where so many other
# origins open with it too.
OUTCOME_WORTH, OUTCOME_ORIGINS = 1.4, 2
# What carries the claims of all origins is worth so much more.
CARRIED = 0.2
# How much it matters that an opening is told in the words of others.
PLAIN = 0.7


class Openings:
    """The openings of a story's reports. Each origin has one vote, older ones less (``moments``).

    ``holders`` are the origins that use a word anywhere.
    """

    def __init__(self, story: Story, claims: Sequence[Claim]) -> None:
        self._story = story
        self._claims = claims
        self.moments = Moments(story)
        self._bags = [_opening(witness) for witness in story.witnesses]
        self.holders: defaultdict[str, set[str]] = defaultdict(set)
        for witness in story.witnesses:
            for word in bag(Tokens(witness.text), 0, len(witness.text)):
                self.holders[word].add(self.moments.origin[witness.siglum])

    def worth(self, places: Sequence[Passage], easy: int) -> dict[Passage, float]:
        """For each of ``places`` how like it is to the openings of the other origins, the latest most.

        What tells an outcome that others open with counts more, and so does what carries claims of many
        origins; what is longer than ``easy`` words counts less.
        """
        bags = [_bag(place) for place in places]
        central = self._central(places, bags)
        return {
            place: central[number]
            * self.moments.worth(place.witness)
            * self.plain(place) ** PLAIN
            * (1 + CARRIED * self._carried(place))
            * (OUTCOME_WORTH if self._tells_outcome(place, bags[number]) else 1.0)
            * min(1.0, easy / len(place.text.split())) ** 0.5
            for number, place in enumerate(places)
        }

    def plain(self, place: Passage) -> float:
        """The share of its words that other origins use too: colour and asides are one report's own."""
        own = {self.moments.origin[place.witness]}
        told = _bag(place)
        return sum(self.holders.get(word, own) != own for word in told) / max(1, len(told))

    def _carried(self, place: Passage) -> float:
        """The share of the origins that carry a claim told in ``place``."""
        sigla = {
            reading.witness
            for claim in self._claims
            if any(reading.overlaps(place) for reading in claim.readings)
            for reading in claim.readings
        }
        origin = self.moments.origin
        return len({origin[siglum] for siglum in sigla}) / len(set(origin.values()))

    def _central(self, places: Sequence[Passage], bags: Sequence[Bag]) -> list[float]:
        both = [*self._bags, *bags]
        votes: list[dict[str, float]] = [{} for _ in places]
        for (left, right), like in pairwise(both, weigh(both)).items():
            number = right - len(self._bags)
            if number < 0 or left >= len(self._bags):
                continue
            siglum = self._story.witnesses[left].siglum
            origin = self.moments.origin[siglum]
            if siglum != places[number].witness:
                vote = like * self.moments.worth(siglum)
                votes[number][origin] = max(votes[number].get(origin, 0.0), vote)
        return [sum(sorted(found.values())) for found in votes]

    def _tells_outcome(self, place: Passage, words: Bag) -> bool:
        """Whether ``place`` tells an outcome, not one that somebody asks for, with two other origins."""
        if not words.isdisjoint(_asking()):
            return False
        own = self.moments.origin[place.witness]
        for word in words & _outcomes():
            holders = (
                witness.siglum
                for witness, held in zip(self._story.witnesses, self._bags, strict=True)
                if word in held
            )
            if len({self.moments.origin[siglum] for siglum in holders} - {own}) >= OUTCOME_ORIGINS:
                return True
        return False


def _opening(witness: Witness) -> Bag:
    above = (p for p in (witness.masthead.headline, witness.masthead.dek) if p)
    return frozenset[str]().union(*(_bag(place) for place in (*above, *lead(witness))))


def _bag(place: Passage) -> Bag:
    return bag(Tokens(place.text), 0, len(place.text))


@cache
def _outcomes() -> frozenset[str]:
    return words("digest", "outcomes")


@cache
def _asking() -> frozenset[str]:
    return words("digest", "asking")
