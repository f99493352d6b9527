"""The parties of one story, and which of them stands behind a passage or a name."""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field

from rashomon.language.names import fold
from rashomon.model import Party, Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The parties of one story, and which of them stands behind a passage or a name."""

    parties: tuple[Party, ...]
    _starts: dict[str, list[int]] = field(init=False, repr=False, compare=False)
    _mentions: dict[str, list[tuple[Passage, Party]]] = field(init=False, repr=False, compare=False)
    _aliases: dict[str, Party] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        mentions: dict[str, list[tuple[Passage, Party]]] = defaultdict(list)
        aliases: dict[str, Party] = {}
        for party in self.parties:
            for passage in party.mentions:
                mentions[passage.witness].append((passage, party))
        # The party mentioned most has the first claim on a name that two bear.
        for party in sorted(self.parties, key=lambda party: (-len(party.mentions), party.id)):
            aliases.setdefault(fold(party.name), party)
        for party in sorted(self.parties, key=lambda party: (-len(party.mentions), party.id)):
            for alias in party.aliases:
                aliases.setdefault(fold(alias), party)
        for listed in mentions.values():
            listed.sort(key=lambda item: (item[0].start, item[0].end, item[1].id))
        starts = {siglum: [passage.start for passage, _ in listed] for siglum, listed in mentions.items()}
        object.__setattr__(self, "_starts", starts)
        object.__setattr__(self, "_mentions", dict(mentions))
        object.__setattr__(self, "_aliases", aliases)

    def at(self, passage: Passage) -> Party | None:
        """The party whose mention begins where ``passage`` begins, if any; of several the one that also
        ends there, else the shortest."""
        starts = self._starts.get(passage.witness, [])
        first = None
        for index in range(bisect_left(starts, passage.start), len(starts)):
            found, party = self._mentions[passage.witness][index]
            if found.start != passage.start:
                break
            if found.end == passage.end:
                return party
            first = first or party
        return first

    def within(self, passage: Passage) -> tuple[Party, ...]:
        """The parties mentioned inside ``passage``, in the order of the text, each once."""
        starts = self._starts.get(passage.witness, [])
        found: dict[str, Party] = {}
        for index in range(bisect_left(starts, passage.start), bisect_left(starts, passage.end)):
            mention, party = self._mentions[passage.witness][index]
            if mention.end <= passage.end:
                found.setdefault(party.id, party)
        return tuple(found.values())

    def named(self, name: str, siglum: str | None = None) -> Party | None:
        """The party that the witnesses call ``name`` (case and a leading "the" do not count): whom the one
        with ``siglum`` itself calls so, else whom any does."""
        folded = fold(name)
        own = (
            party for mention, party in self._mentions.get(siglum or "", ()) if fold(mention.text) == folded
        )
        return next(own, None) or self._aliases.get(folded)

    def bearing(self, surname: str) -> Party | None:
        """The only person with that surname in whole, if there is just one."""
        bearers = [
            party
            for party in self.parties
            if party.kind == "person" and " " in party.name and party.name.split()[-1] == surname
        ]
        return bearers[0] if len(bearers) == 1 else None
