"""Whose wife or deputy somebody is: "Doe's running mate" where a report says that this is Ann Roe."""

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

from rashomon.collation.parties.groups import Group
from rashomon.language.tables import words
from rashomon.model import Passage, Story

# What somebody has one of, or few of; of "law" and "twin" nobody is sure.
_ROLES = (words("titles", "kin") - {"law", "twin", "in-law", "heir"}) | words("titles", "owned")
_RELATED = re.compile(
    r"['’]s?\s+(?:(?:older|younger|elder|eldest|former|longtime|second|new|only)\s+)?"
    rf"(?P<role>{'|'.join(sorted(_ROLES, key=len, reverse=True))})\b(?!-)(?!['’])"
)
# Between a description and the name before it or behind it: a comma, a form of address, an office.
_BEHIND = re.compile(r"\s*,\s+(?:[A-Z][a-z]+\.?\s+)?")
_APPOSED = re.compile(r"\s*,?\s+(?:[A-Z][a-z]+\.?\s+)?")

_CLOSING = frozenset(",.;:)—–")


@dataclass(frozen=True, slots=True)
class _Relation:
    """One such description: whose relation it tells, and where."""

    owner: str
    role: str
    place: Passage


def describe_relations(story: Story, groups: list[Group]) -> None:
    """Add to each person the descriptions that say whose relation that person alone is."""
    people = {group.key: group for group in groups if group.kind == "person"}
    bearers: dict[tuple[str, str], set[str]] = defaultdict(set)
    alone: list[_Relation] = []
    for witness in story.witnesses:
        named = sorted(
            (passage, key)
            for key, group in people.items()
            for passage in group.passages
            if passage.witness == witness.siglum
        )
        for place, owner in named:
            match = _RELATED.match(witness.text, place.end)
            if match is None:
                continue
            relation = _Relation(owner, match["role"], witness.passage(place.start, match.end()))
            bearer = _apposed(witness.text, relation.place, named)
            if bearer is None:
                alone.append(relation)
            elif bearer != owner:
                bearers[owner, relation.role].add(bearer)
    for relation in alone:
        found = bearers[relation.owner, relation.role]
        if len(found) == 1:
            people[min(found)].describe(relation.place)


def _apposed(text: str, place: Passage, named: list[tuple[Passage, str]]) -> str | None:
    """Who stands by name beside a description, behind it or before it."""
    after = bisect_left(named, place.end, key=lambda item: item[0].start)
    if after < len(named) and _APPOSED.fullmatch(text, place.end, named[after][0].start):
        return named[after][1]
    before = bisect_left(named, place.start, key=lambda item: item[0].start) - 1
    beside = before >= 0 and _BEHIND.fullmatch(text, named[before][0].end, place.start)
    return named[before][1] if beside and text[place.end : place.end + 1] in _CLOSING else None
