"""As what the reports introduce each party: "the airline Northwing", "Northwing, an airline", so that "the
airline" means it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.collation.parties import Cast
from rashomon.collation.positions.lexicon import group
from rashomon.language.vocabulary import means_person
from rashomon.model import Mention, Party, Story, Witness

REACH = 60
_DESCRIBED = r"(?:[\w’'-]+\s+){0,4}?"
# "airline [Northwing]"; "the mine's owner, [Coldstone],".
_BEFORE = re.compile(r"(?:\A|[\s(“\"])(?P<noun>[a-z][a-z-]+)\s+\Z")
_LEADING = re.compile(
    r"\b(?:the|its|their|his|her|whose|’s|'s)\s+(?:[\w’'-]+\s+){0,3}?(?P<noun>[a-z-]+),\s+\Z", re.IGNORECASE
)
# "[Northwing], the biggest airline of the country,"; "[Northwing] is an airline".
_AFTER = re.compile(
    rf"(?:,|\s+(?:is|was))\s+(?:the|a|an|its|their|his|her)\s+{_DESCRIBED}(?P<noun>[a-z-]+)"
    r"(?=[,.;]|\s+(?:who|which|that|of|for|in|at|from|with|behind|to|and)\b)"
)


@dataclass(frozen=True, slots=True)
class Callings:
    """The ids of the parties that each noun introduces, by report and in all of them."""

    of_report: dict[str, dict[str, frozenset[str]]]
    of_story: dict[str, frozenset[str]]

    def party(self, siglum: str, noun: str) -> str | None:
        """The one party that ``noun`` introduces in a report, or where it introduces none in the others."""
        found = self.of_report.get(siglum, {}).get(noun) or self.of_story.get(noun, frozenset())
        return next(iter(found)) if len(found) == 1 else None

    def nouns(self, party: str) -> frozenset[str]:
        """The nouns that introduce ``party`` anywhere."""
        return frozenset(noun for noun, parties in self.of_story.items() if party in parties)


def read_callings(story: Story, cast: Cast) -> Callings:
    """As what the witnesses of ``story`` introduce its people and bodies."""
    everywhere: defaultdict[str, set[str]] = defaultdict(set)
    reports: dict[str, dict[str, frozenset[str]]] = {}
    for witness in story.witnesses:
        here: defaultdict[str, set[str]] = defaultdict(set)
        for mention in witness.mentions:
            party = cast.at(mention.passage)
            for noun in _nouns(witness, mention, party) if party else ():
                if party and _fits(noun, party):
                    here[noun].add(party.id)
                    everywhere[noun].add(party.id)
        reports[witness.siglum] = {noun: frozenset(parties) for noun, parties in here.items()}
    return Callings(reports, {noun: frozenset(parties) for noun, parties in everywhere.items()})


def _nouns(witness: Witness, mention: Mention, party: Party) -> Iterator[str]:
    """The nouns beside ``mention`` that say what it is."""
    start, end = mention.passage.start, mention.passage.end
    before, after = witness.text[max(0, start - REACH) : start], witness.text[end : end + REACH]
    if mention.title:
        yield mention.title.lower().split()[-1]
    for pattern, text in ((_BEFORE, before), (_LEADING, before), (_AFTER, after)):
        met = pattern.search(text) if pattern is not _AFTER else pattern.match(text)
        if met:
            yield met["noun"].lower()


def _fits(noun: str, party: Party) -> bool:
    """Whether ``noun`` may say what ``party`` is; not several ("lawyers Ann Lee and Jan Kos")."""
    if (noun.endswith("s") and not noun.endswith("ss")) or noun.endswith(("men", "people")):
        return False
    if party.kind == "person":
        return means_person(noun)
    bodies = group("speaks_for.actors") | group("speaks_for.works") | group("speaks_for.people")
    return party.kind == "organisation" and (noun in bodies or means_person(noun))
