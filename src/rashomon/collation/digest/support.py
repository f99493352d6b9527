"""Which readings of a claim tell what a sentence tells of it."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from rashomon.collation.digest.shares import met
from rashomon.collation.material import Material
from rashomon.language.alignment import bag, same_statement
from rashomon.language.clauses import is_content
from rashomon.language.letters import Letters
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Claim, Passage

# A reading less like the sentence's own than this is no evidence of it.
LIKE_ENOUGH = 0.2
# … but what is so like the claim's most central reading tells the claim.
TELLS_CLAIM = 0.35
# An opening that is so like the first line tells the same; one that shares hardly more than names must be
# liker: of those in the news much else is told.
OPENS_ALIKE, NAMES_ALIKE = 0.28, 0.4
# What is less like the whole line, by its words and by its letters, tells another part of the story, however
# like a piece of the line it is: so did 12 of 13 such readings, of 125 others 19.
TELLS_LINE = 0.22
# What one other origin alone tells with a line must be so like it: below, 10 of 11 told another thing, of 41
# others 5. What it alone opens with, as the first line: below, 8 of 9 something else, of 13 others 2.
SOLE_ALIKE, SOLE_OPENS = 0.36, 0.325
# In a story of so few origins what two open with is often chance: there so much.
FEW, FEW_ALIKE = 4, 0.34
MORE_THAN_NAMES = 0.1
# "A 16-year-old girl was", "The man had": who is told of.
_WHO = re.compile(r"^\W*(?:an?|the)\s(?:[\w-]+\s){0,3}?(man|woman|boy|girl)\b", re.IGNORECASE)
_SMALL = re.compile(r"\b[a-z][\w'’-]+")
# "A 16-year-old girl", "the 59 - year - old": of which person is told.
_AGE = re.compile(r"\b(\d{1,3})\s?-?\s?year\s?-?\s?old\b|\baged\s(\d{1,3})\b", re.IGNORECASE)


class Support:
    """The evidence that a story's claims give its sentences."""

    def __init__(self, material: Material) -> None:
        self.like, self._by_letters = cache(same_statement), cache(_by_letters)
        persons = {party.id: party.name for party in material.cast.parties if party.kind == "person"}
        self._surnames = {party: name.split()[-1] for party, name in persons.items()}
        story = material.story
        self._few = story.origins({witness.siglum for witness in story.witnesses}) <= FEW
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
            and _may_be_same(reading.text, sentence.text)
        ]

    def tells(self, reading: Passage, line: Passage, least: float = TELLS_LINE) -> bool:
        """Whether the reading tells the whole line, and not only a piece of it."""
        return (self.like(line.text, reading.text) + self._by_letters(line.text, reading.text)) / 2 >= least

    def opening(self, first: Passage, places: Iterable[Passage]) -> Passage | None:
        """The opening among ``places`` that is likest to the first line, if it tells the same: one names who
        acts in the other."""
        like, place = max(
            ((self.like(first.text, place.text), place) for place in places), default=(0.0, first)
        )
        actor = self._actor(first)
        same = actor is None or self._surnames[actor] in place.text or self._same_actor(place, first)
        enough = _plainly_shared(first.text, place.text) >= MORE_THAN_NAMES
        least = (FEW_ALIKE if self._few else OPENS_ALIKE) if enough else NAMES_ALIKE
        return place if same and like >= least and _may_be_same(first.text, place.text) else None

    def _actor(self, reading: Passage) -> str | None:
        """The person whom the reading names first as one who acts."""
        told = self._acting[reading.witness]
        return next((subject for passage, subject in told if reading.overlaps(passage)), None)

    def _same_actor(self, reading: Passage, sentence: Passage) -> bool:
        """Whether the sentence names who acts in the reading, if somebody does."""
        actor = self._actor(reading)
        return actor is None or self._surnames[actor] in sentence.text


def _by_letters(one: str, other: str) -> float:
    return Letters((one, other)).likeness(0, 1)


def _may_be_same(one: str, other: str) -> bool:
    """Whether those of whom both tell can be the same, by their age and by what they begin with."""
    who, whom = _WHO.match(one), _WHO.match(other)
    if who and whom and who[1].lower() != whom[1].lower():
        return False
    ages, others = ({a or b for a, b in _AGE.findall(text)} for text in (one, other))
    return not ages or not others or not ages.isdisjoint(others)


def _plainly_shared(first: str, other: str) -> float:
    """The share of the words that ``first`` writes small that ``other`` tells too."""
    told = bag(Tokens(other), 0, len(other))
    plain = [lemma(word) for word in _SMALL.findall(first) if is_content(word)]
    return sum(met(word, told) for word in plain) / max(1, len(plain))
