"""The parties that a report names in words, and the holders that they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rashomon.collation.parties import Cast
from rashomon.collation.positions.forms import past
from rashomon.collation.positions.heads import MEMBERS, Named, in_brackets, of_next, over_brackets
from rashomon.collation.positions.lexicon import group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.offices import Offices
from rashomon.collation.positions.people import HOME, Holder
from rashomon.collation.positions.unnamed import GOVERNING, in_words, means_people
from rashomon.language.vocabulary import means_person
from rashomon.model import Party, Witness

FORMER = frozenset(("former", "ex", "onetime", "one-time", "erstwhile"))
COUNTED = frozenset(("another", "one", "two", "three", "several", "some", "few"))
RULING = frozenset(("president", "chancellor", "premier", "prime", "ambassador", "minister", "king"))


@dataclass(slots=True)
class Namings:
    """Who is named in one report: ``mentions`` by their first letter, each with its end and its party."""

    cast: Cast
    witness: Witness
    offices: Offices
    mentions: dict[int, tuple[int, Party]] = field(default_factory=dict)
    _by_id: Mapping[str, Party] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._by_id = {party.id: party for party in self.cast.parties}
        for party in self.cast.parties:
            for mention in party.mentions:
                if mention.witness == self.witness.siglum:
                    known = self.mentions.get(mention.start)
                    if known is None or known[0] < mention.end:
                        self.mentions[mention.start] = (mention.end, party)

    def party(self, identifier: str | None) -> Party | None:
        """The party of this id."""
        return self._by_id.get(identifier or "")

    def named(self, line: Line, start: int, end: int) -> list[Named]:
        """The parties named within ``start:end``: first word, word after the last, party."""
        found = []
        index = start
        while index < end:
            mention = self.mentions.get(line.starts[index])
            if mention is None or (mention[1].kind == "place" and _ends_body(line, index)):
                index += 1
                continue
            last = index + 1
            while last < end and line.starts[last] < mention[0]:
                last += 1
            found.append((index, last, mention[1]))
            index = last
        return found

    def of(self, party: Party) -> Holder:
        """The holder that ``party`` is: itself, or the state that it heads."""
        key = self.offices.states.get(party.id, party.id)
        titles = self.offices.titles.get(party.name, frozenset())
        rules = party.kind == "place" or not titles.isdisjoint(RULING)
        side, serves = self.offices.sides.get(party.id, key), self.offices.servants.get(party.id)
        if key == party.id and party.name.lower().removeprefix("foreign ") in GOVERNING:
            side, rules = HOME, True
        return Holder(key, party.name, party.kind, side=side, rules=rules, serves=serves)

    def by_name(self, line: Line, start: int, head: int, found: list[Named]) -> Holder | None:
        """The holder that the words ``start:head`` with the names ``found`` mean."""
        found = [one for one in found if not in_brackets(line.lower[start : one[0]])] or found
        after = over_brackets(line, (last := found[-1])[1], head)
        rest = [word for word in line.lower[after:head] if word not in {"'s", "'", ",", ".", "-"}]
        if not rest:
            return self.all_of(line, found)
        if len(rest) == 1 and (body := self._headed(last[2], rest[0])):
            return body
        if any(past(word) for word in rest):
            return self.of(last[2])
        if "and" in rest:
            return in_words(line, start, head)
        if not group("speaks_for.factions").isdisjoint(rest):
            return in_words(line, start, head)
        of_it = group("speaks_for.people") | group("speaks_for.documents")
        if not (FORMER | COUNTED).isdisjoint(line.lower[start : last[0]]):
            # "A former Guild chair", "another Lee aide": he speaks for himself.
            return in_words(line, start, head)
        if (
            rest[-1] in of_it
            or rest[-2:] == ["secretary", "general"]
            or (rest[-1] in MEMBERS and last[2].kind == "organisation")
        ):
            return self.of(last[2])
        if last[2].kind == "organisation" and rest[-1].removesuffix("s") in of_it:
            # "Acme's directors".
            return self.of(last[2])
        several = rest[-1].endswith("s") and means_people(rest[-1])
        if several or rest[-1] in group("speaks_for.actors") | group("speaks_for.works"):
            return in_words(line, start, head)
        return None

    def _headed(self, head: Party, noun: str) -> Holder | None:
        """The body that ``head`` heads, where its name holds ``noun`` ("Lee's union")."""
        body = self.party(self.offices.states.get(head.id))
        return self.of(body) if body and noun in body.name.lower().split() else None

    def all_of(self, line: Line, found: list[Named]) -> Holder:
        """The last of the parties named, or all of them where they are joined by "and"."""
        # "U.N. envoy Ann Lee and Jan Kos": the body only tells whose envoy she is.
        found = [
            one for one, after in zip(found, [*found[1:], None], strict=True) if not of_next(line, one, after)
        ]
        if len(found) > 1 and "and" in line.lower[found[0][1] : found[-1][0] + 1]:
            people = [party for _, _, party in found if party.kind == "person"]
            # "of Ruritania, Ann Lee and Jan Kos said": where they are from says nothing.
            told = line.word(found[0][1])
            from_there = found[0][2].kind == "place" and (len(people) > 1 or (people and means_person(told)))
            return self.together(people if from_there else [party for _, _, party in found])
        return self.of(found[-1][2])

    def together(self, parties: Sequence[Party]) -> Holder:
        """The holder that ``parties`` are who act together."""
        members = tuple(dict.fromkeys(self.of(party) for party in parties))
        names = list(dict.fromkeys(party.name for party in parties))
        name = ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0]
        return Holder("+".join(sorted({party.id for party in parties})), name, "organisation", members)


def _ends_body(line: Line, place: int) -> bool:
    """Whether the place at ``place`` ends the name of a body ("the Cod Workers of Norway"), whom it does not
    mean; "the Leaders of Norway" may."""
    noun = line.words[place - 2] if place > 1 and line.lower[place - 1] == "of" and not line.titled else ""
    return noun[:1].isupper() and noun.endswith("s") and noun.lower() not in {"states", "leaders", "people"}
