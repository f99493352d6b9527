"""Which readings of a claim tell what a sentence tells of it."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from rashomon.collation.material import Material
from rashomon.language.alignment import same_statement
from rashomon.model import Claim, Passage

# A reading less like the sentence's own than this is no evidence of it.
LIKE_ENOUGH = 0.2
# … but what is so like the claim's most central reading tells the claim.
TELLS_CLAIM = 0.35
# An opening that is so like the first line tells the same.
OPENS_ALIKE = 0.28


class Support:
    """The evidence that a story's claims give its sentences."""

    def __init__(self, material: Material) -> None:
        self.like = cache(same_statement)
        persons = {party.id: party.name for party in material.cast.parties if party.kind == "person"}
        self._surnames = {party: name.split()[-1] for party, name in persons.items()}
        self._acting: defaultdict[str, list[tuple[Passage, str]]] = defaultdict(list)
        for statement in material.statements:
            if statement.subject in persons:
                self._acting[statement.passage.witness].append((statement.passage, statement.subject))

    def of(self, claim: Claim, sentence: Passage) -> list[Passage]:
        """The readings that are like those in the sentence; what one person does is no evidence of what
        another does."""
        own = [reading for reading in claim.readings if sentence.overlaps(reading)]
        actors = {self._actor(reading) for reading in own}
        return [
            reading
            for reading in claim.readings
            if (
                self.like(claim.text, reading.text) >= TELLS_CLAIM
                or max((self.like(reading.text, one.text) for one in own), default=0.0) >= LIKE_ENOUGH
            )
            and (None in actors or self._same_actor(reading, sentence))
        ]

    def opening(self, first: Passage, places: Iterable[Passage]) -> Passage | None:
        """The opening among ``places`` that is likest to the first line, if it tells the same: one names who
        acts in the other."""
        like, place = max(
            ((self.like(first.text, place.text), place) for place in places), default=(0.0, first)
        )
        actor = self._actor(first)
        same = actor is None or self._surnames[actor] in place.text or self._same_actor(place, first)
        return place if same and like >= OPENS_ALIKE else None

    def _actor(self, reading: Passage) -> str | None:
        """The person whom the reading names first as one who acts."""
        told = self._acting[reading.witness]
        return next((subject for passage, subject in told if reading.overlaps(passage)), None)

    def _same_actor(self, reading: Passage, sentence: Passage) -> bool:
        """Whether the sentence names who acts in the reading, if somebody does."""
        actor = self._actor(reading)
        return actor is None or self._surnames[actor] in sentence.text
