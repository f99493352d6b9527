"""The names in a statement and in the witnesses' words, brought to the story's parties."""

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, replace

from rashomon.collation.parties import Cast
from rashomon.collation.positions.offices import read_offices
from rashomon.language.clauses import is_content
from rashomon.language.names import fold
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Party, PartyKind, Passage, Story, Witness

# "Iraqi", but no "Jani" of "Jan".
# "Its chief, Ann Lee": what that is stands so many characters before the name.
FAR = 130
_ITS = re.compile(r"\b(?:[Ii]ts|[Tt]heir)\s+(?:[a-z-]+\s*){1,4},?\s*\Z")
_ASIDE = re.compile(r",\s[^,.]{3,60}")
SHORTEST_LAND = 4
_ADJECTIVES = frozenset(("n", "an", "ian", "i", "ese", "ish", "er", "ic"))


@dataclass(frozen=True, slots=True)
class Name:
    """A name or description in a text; ``party`` is None where it is none of the story's parties.

    ``described`` is a party called by what it is ("the union"), not by its name.
    """

    passage: Passage
    words: frozenset[str]
    party: Party | None
    kind: PartyKind | None
    described: bool = False

    def same(self, other: "Name") -> bool:
        """Whether both name one party; outside the story's parties one name must hold the other."""
        if _of_land(self.words, other.words) or _of_land(other.words, self.words):
            return True
        if self.party and other.party:
            return self.party.id == other.party.id
        return bool(self.words and other.words) and (self.words <= other.words or other.words <= self.words)


class Roll:
    """Every name of every witness of a story."""

    def __init__(self, story: Story, cast: Cast) -> None:
        self.cast = cast
        self._by_word: defaultdict[str, set[str]] = defaultdict(set)
        self._parties = {party.id: party for party in cast.parties}
        self._offices = read_offices(story, cast)
        self._texts = {witness.siglum: witness.text for witness in story.witnesses}
        self._heads: dict[str, frozenset[str]] = {}
        listed: defaultdict[str, list[Name]] = defaultdict(list)
        known: set[Passage] = set()
        for party in cast.parties:
            for word in name_words(party.name):
                self._by_word[word].add(party.id)
            for passage in party.mentions:
                known.add(passage)
                listed[passage.witness].append(_name(passage, party, party.kind))
        for witness in story.witnesses:
            for mention in witness.mentions:
                if mention.passage not in known:
                    listed[witness.siglum].append(_name(mention.passage, None, mention.kind))
        self._names = {siglum: sorted(names, key=_place) for siglum, names in listed.items()}
        self._starts = {
            siglum: [name.passage.start for name in names] for siglum, names in self._names.items()
        }
        self._descriptions = [
            (re.compile(rf"\b{re.escape(alias)}\b", re.IGNORECASE), party)
            for party in cast.parties
            for alias in party.aliases
            if " " in alias and not any(part[:1].isupper() for part in alias.split()[1:])
        ]

    def told(self, siglum: str, start: int, end: int) -> list[Name]:
        """The names within ``start:end`` of a witness."""
        starts = self._starts.get(siglum, [])
        return self._names.get(siglum, [])[bisect_left(starts, start) : bisect_left(starts, end)]

    def said(self, statement: Witness) -> list[Name]:
        """The names and descriptions in a statement."""
        found = [
            _name(mention.passage, party, party.kind if party else mention.kind)
            for mention in statement.mentions
            for party in [self._party(mention.name)]
        ]
        for pattern, party in self._descriptions:
            for match in pattern.finditer(statement.text):
                place = statement.passage(*match.span())
                if not any(place.overlaps(name.passage) for name in found):
                    found.append(replace(_name(place, party, party.kind), described=True))
        return sorted(found, key=_place)

    def party(self, identifier: str | None, name: str) -> Party | None:
        """The party with this id, else the one so called."""
        return self._parties.get(identifier or "") or self._party(name)

    def _party(self, name: str) -> Party | None:
        """The party so called, or the only one whose name holds all these words."""
        party = self.cast.named(name)
        if party is not None:
            return party
        holders = [self._by_word.get(word, set()) for word in name_words(name)]
        ids = set.intersection(*holders) if holders else set()
        return self._parties[ids.pop()] if len(ids) == 1 else None

    def serves(self, identifier: str) -> str:
        """The party for which this one speaks, itself where it speaks for none."""
        offices = self._offices
        return offices.states.get(identifier) or offices.sides.get(identifier) or identifier

    def called(self, siglum: str, noun: str) -> set[str]:
        """The one party that ``noun`` introduces; "" is the siglum of a statement."""
        found = self._offices.callings.party(siglum, noun)
        return {found} if found else set()

    def known_as(self, identifier: str) -> frozenset[str]:
        """The nouns and titles by which the reports introduce the party."""
        party = self._parties[identifier]
        titles = self._offices.titles.get(party.name, frozenset())
        described = {word for alias in party.aliases for word in alias.lower().split()}
        return titles | described | self._offices.callings.nouns(identifier)

    def heads(self, identifier: str) -> frozenset[str]:
        """The nouns of what the party is said to head: "The fire office said ... Its chief, Ann Lee", or
        "Ann Lee, who runs the fire office"."""
        if identifier not in self._heads:
            found: set[str] = set()
            for place in self._parties[identifier].mentions:
                text = self._texts.get(place.witness, "")
                before = text[max(0, place.start - FAR) : place.start]
                aside = _ASIDE.match(text, place.end)
                near = (before if _ITS.search(before) else "") + (aside[0] if aside else "")
                found |= {lemma(word) for word in Tokens(near).lower if is_content(word)}
            self._heads[identifier] = frozenset(found)
        return self._heads[identifier]

    def cast_of(self, said: list[Name]) -> Cast:
        """The parties of the story with their places in the statement alone."""
        places: defaultdict[str, list[Passage]] = defaultdict(list)
        for name in said:
            if name.party:
                places[name.party.id].append(name.passage)
        return Cast(
            parties=tuple(replace(self._parties[id_], mentions=tuple(found)) for id_, found in places.items())
        )


def _of_land(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the one is the adjective of the other ("Tavrian", "Tavria")."""
    if len(one) != 1 or len(other) != 1:
        return False
    (adjective,), (land,) = one, other
    stem = land.removesuffix("a").removesuffix("e").removesuffix("y")
    return len(stem) >= SHORTEST_LAND and adjective.startswith(stem) and adjective[len(stem) :] in _ADJECTIVES


def name_words(name: str) -> frozenset[str]:
    """The words of a name that tell, in lower case."""
    return frozenset(word for word in Tokens(fold(name)).lower if is_content(word) and len(word) > 1)


def _name(passage: Passage, party: Party | None, kind: PartyKind | None) -> Name:
    return Name(passage, name_words(passage.text), party, kind, passage.text[:1].islower())


def _place(name: Name) -> tuple[int, int]:
    return name.passage.start, name.passage.end
