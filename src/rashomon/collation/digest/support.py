"""Which readings of a claim tell what a sentence tells of it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from rashomon.collation.claims.grammar import main_act
from rashomon.collation.claims.opposition.told import part
from rashomon.collation.claims.statements import Statement
from rashomon.collation.digest.contrary import differ, may_be_same
from rashomon.collation.digest.heads import news
from rashomon.collation.digest.shares import Shares, met
from rashomon.collation.material import Material
from rashomon.language.alignment import Bag, bag, same_statement
from rashomon.language.clauses import is_content
from rashomon.language.letters import Letters
from rashomon.language.senses import senses
from rashomon.language.tables import words
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
# What is less like the whole line, by its words, its letters and its share of the line, tells a part of it or
# another thing: of 170 witnesses of real stories, .81 of those above told the line, .37 of those below.
TELLS_LINE = 0.36
# What does not tell the line's main act must be as like it as this: of 22 below, read one by one, 15 did not.
WITHOUT_ACT = 0.5
# What one other origin alone tells must be so like it: .86 of those above told the line.
SOLE_ALIKE = 0.46
# What is so like a line tells some of it.
TELLS_SOME = 0.3
# A second sentence of a report is shown where it tells so much more of the line.
MORE = 0.3
# In a story of so few origins what two open with is often chance: there so much.
FEW, FEW_ALIKE = 4, 0.34
MORE_THAN_NAMES = 0.1
_SMALL = re.compile(r"\b[a-z][\w'’-]+")


class Support:
    """The evidence that a story's claims give its sentences; ``shares`` weighs what they share."""

    def __init__(self, material: Material, shares: Shares) -> None:
        self.like, self._alike = cache(same_statement), cache(self._compared)
        self._act, self._told = cache(_act), cache(_told)
        self._shares = shares
        persons = {party.id: party.name for party in material.cast.parties if party.kind == "person"}
        self._surnames = {party: name.split()[-1] for party, name in persons.items()}
        self._story = story = material.story
        self._witness = {witness.siglum: witness for witness in story.witnesses}
        self._few = story.origins({witness.siglum for witness in story.witnesses}) <= FEW
        self._statements: defaultdict[str, list[Statement]] = defaultdict(list)
        for statement in material.statements:
            self._statements[statement.passage.witness].append(statement)
        self._part = cache(part)
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
            and may_be_same(reading.text, sentence.text)
        ]

    def carriers(self, line: Passage, places: Iterable[Passage], sole: float = SOLE_ALIKE) -> list[Passage]:
        """Where each other report tells the whole ``line``: of its ``places`` the likest, those of one
        sentence joined, and a second sentence that tells more of it.

        Where one other origin is all, it surely (``sole``) does.
        """
        pieces: defaultdict[str, defaultdict[Passage, list[Passage]]] = defaultdict(lambda: defaultdict(list))
        for place in places:
            if place.witness != line.witness:
                pieces[place.witness][self._witness[place.witness].sentence_around(place)].append(place)
        found: dict[Passage, tuple[Passage, ...]] = {}
        for sentences in pieces.values():
            joined = [self._joined(sentence, told) for sentence, told in sentences.items()]
            best = max(joined, key=lambda place: (self.alike(line, place), place))
            least = TELLS_LINE if self._tells_act(line, best) else WITHOUT_ACT
            if self.alike(line, best) >= least and self._may_be_same(line, best):
                found[best] = (best, *self._more(line, best, joined))
        own = self._story.origin(line.witness)
        others = [place for place in found if self._story.origin(place.witness) != own]
        several = self._story.origins({place.witness for place in others}) > 1
        if not several and not any(self.alike(line, place) >= sole for place in others):
            found = {place: told for place, told in found.items() if place not in others}
        return sorted(place for told in found.values() for place in told)

    def _tells_act(self, line: Passage, place: Passage) -> bool:
        """Whether the sentence of ``place`` tells the main act of the line, in any word for it."""
        act, sentence = self._act(line.text), self._witness[place.witness].sentence_around(place)
        return act is None or not self._told(sentence.text).isdisjoint(senses(act))

    def _may_be_same(self, line: Passage, place: Passage) -> bool:
        """Whether nothing in ``place`` is against its telling the line."""
        told, other = (
            [f for f in self._witness[p.witness].figures if p.contains(f.passage)] for p in (line, place)
        )
        if not may_be_same(line.text, place.text) or differ(told, other):
            return False
        here, there = self._within(line), self._within(place)
        return not any(self._part(one, two) for one in here for two in there)

    def _within(self, place: Passage) -> list[Statement]:
        return [one for one in self._statements[place.witness] if place.contains(one.passage)]

    def _joined(self, sentence: Passage, pieces: Sequence[Passage]) -> Passage:
        """The pieces of one sentence as one passage, from where its news begins."""
        witness, start, end = (
            self._witness[sentence.witness],
            min(piece.start for piece in pieces),
            max(piece.end for piece in pieces),
        )
        begin = news(witness, sentence.start, sentence.end).start
        return witness.passage(begin if start < begin < end else start, end)

    def is_told(self, line: Passage) -> bool:
        """Whether any sentence of another origin tells some of the line."""
        own = self._story.origin(line.witness)
        return any(
            self.alike(line, witness.passage(sentence.start, sentence.end)) >= TELLS_SOME
            for witness in self._story.witnesses
            if self._story.origin(witness.siglum) != own
            for sentence in witness.sentences
        )

    def alike(self, line: Passage, place: Passage) -> float:
        """How much ``place`` tells of the whole line: by the words both share, by their letters, and by the
        share of the line that it tells."""
        return self._alike(line.text, place.text)

    def _compared(self, line: str, place: str) -> float:
        letters = Letters((line, place)).likeness(0, 1)
        return (self.like(line, place) + letters + self._shares.of(line, [place])) / 3

    def _more(self, line: Passage, best: Passage, places: Iterable[Passage]) -> Iterator[Passage]:
        """The one of ``places`` that tells most of what ``best`` leaves out of the line, if it is much."""
        known = self._shares.of(line.text, [best.text])
        more = ((self._shares.of(line.text, [best.text, place.text]) - known, place) for place in places)
        share, place = max(more, default=(0.0, best))
        if share >= MORE:
            yield place

    def opens(self, first: Passage, place: Passage) -> bool:
        """Whether the opening ``place`` tells the same as the first line: one names who acts in the other."""
        like = self.like(first.text, place.text)
        if like < OPENS_ALIKE:
            return False
        actor = self._actor(first)
        same = actor is None or self._surnames[actor] in place.text or self._same_actor(place, first)
        enough = _plainly_shared(first.text, place.text) >= MORE_THAN_NAMES
        least = (FEW_ALIKE if self._few else OPENS_ALIKE) if enough else NAMES_ALIKE
        return same and like >= least and may_be_same(first.text, place.text)

    def _actor(self, reading: Passage) -> str | None:
        """The person whom the reading names first as one who acts."""
        told = self._acting[reading.witness]
        return next((subject for passage, subject in told if reading.overlaps(passage)), None)

    def _same_actor(self, reading: Passage, sentence: Passage) -> bool:
        """Whether the sentence names who acts in the reading, if somebody does."""
        actor = self._actor(reading)
        return actor is None or self._surnames[actor] in sentence.text


def _act(text: str) -> str | None:
    """The main act of the text, where another word for it would tell another thing."""
    act = main_act(Tokens(text))
    return None if act in words("digest", "announcing") | words("happenings", "light_verbs") else act


def _told(text: str) -> Bag:
    return bag(Tokens(text), 0, len(text))


def _plainly_shared(first: str, other: str) -> float:
    """The share of the words that ``first`` writes small that ``other`` tells too."""
    told = _told(other)
    plain = [lemma(word) for word in _SMALL.findall(first) if is_content(word)]
    return sum(met(word, told) for word in plain) / max(1, len(plain))
