"""Whom a description without a name means: "the foreign minister", "the campaign", "health officials"."""

import re
from dataclasses import dataclass
from itertools import pairwise

from rashomon.collation.positions.bodies import last_body, titled, union
from rashomon.collation.positions.heads import COUNTS
from rashomon.collation.positions.lexicon import DETERMINERS, group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.namings import Namings
from rashomon.collation.positions.offices import adjectives
from rashomon.collation.positions.people import Holder
from rashomon.collation.positions.unnamed import OWNING, PUBLIC, in_words, means_people
from rashomon.model import Party

DOCUMENT = "document"
FIRMS = frozenset(("company", "firm", "employer", "developer", "operator", "business", "management"))


@dataclass(slots=True)
class Descriptions:
    """Reads the descriptions of one report, whose names ``namings`` knows."""

    namings: Namings
    _about: tuple[Party | None] | None = None

    def read(self, line: Line, start: int, head: int, noun: str, person: Holder | None) -> Holder | None:
        """Whom the words ``start:head`` mean, in which ``noun`` tells who it is; ``person``: who was spoken
        of last."""
        namings = self.namings
        cast, witness, offices = namings.cast, namings.witness, namings.offices
        if party := cast.named(" ".join(line.passage(start, head).text.split())):
            return namings.of(party)
        if line.lower[start] not in COUNTS | DETERMINERS - {"the"} and (body := union(cast, noun)):
            return namings.of(body)
        words = [word for word in line.lower[start:head] if word not in DETERMINERS]
        country = next((adjectives()[word] for word in words if word in adjectives()), None)
        if country and noun in group("speaks_for.people") | group("speaks_for.documents"):
            party = cast.named(country)
            return namings.of(party) if party else Holder(country.casefold(), country, "place")
        if noun in group("speaks_for.suits") and offices.plaintiff and line.lower[start] in DETERMINERS:
            return namings.of(offices.plaintiff)
        if noun in group("speaks_for.documents"):
            return in_words(line, start, head, DOCUMENT)
        if line.lower[start] == "the" and head - start > 2 and (chief := titled(witness, cast, words)):
            return namings.of(chief)
        owner = OWNING.sub("", line.word(start + 1))
        if owner != line.word(start + 1) and noun in group("speaks_for.people"):  # "The group's leaders".
            body = last_body(witness, namings.mentions, owner, line.starts[start])
            return namings.of(body) if body else in_words(line, start, head)
        if line.lower[start] == "the" and head - start == 2 and line.word(head) != "of":
            if noun in group("speaks_for.one"):
                return self._in_office(noun, person)
            if noun in group("speaks_for.governing") and (state := self._state()):
                return namings.of(state)
            if body := last_body(witness, namings.mentions, noun, line.starts[start]):
                return namings.of(body)
        definite = line.lower[start] == "the"
        by_itself = definite and line.word(head) != "of" and head - start == len(("the", "firm"))
        if by_itself and (firm := self._firm(noun)):
            return namings.of(firm)
        bodies = group("speaks_for.actors") | group("speaks_for.people") | group("speaks_for.works")
        people = means_people(noun) and noun not in PUBLIC and (noun.endswith("s") or definite)
        if noun in bodies or people:
            one = means_people(noun) and not noun.endswith("s")
            return in_words(line, start, head, "person" if one else "organisation")
        if (
            head - start > 1
            and not line.titled
            and all(word[:1].isupper() for word in line.words[start:head])
        ):
            return in_words(line, start, head, "organisation" if line.lower[start] == "the" else "person")
        return None

    def _in_office(self, noun: str, person: Holder | None) -> Holder | None:
        """The person spoken of last, if no report gives another title; else who bears this one here."""
        namings = self.namings
        titles = namings.offices.titles.get(person.name if person else "", frozenset())
        bearers = [name for name, borne in namings.offices.titles.items() if noun in borne]
        if noun not in titles and len(bearers) > 1:
            # Two presidents: of neither does "the president" tell more.
            return None
        party = None if noun in titles else titled(namings.witness, namings.cast, [noun])
        if person and (noun in titles or not (titles or party)):
            return person
        return namings.of(party) if party else None

    def _firm(self, noun: str) -> Party | None:
        """The only firm that this report names, where ``noun`` means one ("the company")."""
        here = {party.id: party for _, party in self.namings.mentions.values()}
        firms = [party for party in here.values() if party.id in self.namings.offices.firms]
        return firms[0] if noun in FIRMS and len(firms) == 1 else None

    def _state(self) -> Party | None:
        """The only state of whose government this report speaks: "the Ruritanian government", "Ruritanian
        officials", or by somebody who heads it."""
        namings = self.namings
        if self._about is None:
            words = re.findall(r"[^\W\d_]+", namings.witness.text.casefold())
            able = group("speaks_for.governing") | group("speaks_for.people")
            told = {
                adjectives()[one] for one, after in pairwise(words) if one in adjectives() and after in able
            }
            here = {party.id for _, party in namings.mentions.values()}
            heads = {state for head, state in namings.offices.states.items() if head in here}
            told |= {
                party.name
                for party in namings.cast.parties
                if party.id in heads and party.name in namings.offices.lands
            }
            self._about = (namings.cast.named(next(iter(told))) if len(told) == 1 else None,)
        return self._about[0]
