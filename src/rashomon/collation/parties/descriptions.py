"""Descriptions that stand for a party where the witnesses' own words license them: "the Ruritanian president"
where "Ruritanian President Jane Doe" is named, "the committee" after a committee."""

import re
from bisect import bisect_left
from functools import cache

from rashomon.collation.parties.groups import Group
from rashomon.language.names import adjectives, countries, fold, head_roles, organisations, roles
from rashomon.language.tables import words
from rashomon.model import Passage, Story, Witness

_GOVERNMENT = ("government", "authorities", "leadership", "side", "state")
_BODY_NOUNS = (
    "committee",
    "subcommittee",
    "sub-committee",
    "bureau",
    "commission",
    "ministry",
    "council",
    "agency",
    "association",
    "federation",
    "institute",
    "bloc",
    "administration",
    "union",
    "company",
    "department",
    "board",
    "bank",
    "university",
    "hospital",
    "foundation",
)
_OWNED = re.compile(rf"['’]s?\s+({'|'.join(sorted(words('organisations', 'bodies')))})\b")
# These stand before another noun as often as alone ("the rebel camp").
_NOT_ALONE = frozenset(("law", "terrorist", "rebel", "militant", "insurgent", "separatist", "star", "master"))
# Behind these a title speaks of others ("aide to the mayor").
_OTHERS = frozenset(
    ("of", "to", "by", "with", "under", "for", "against", "from", "at", "in", "on", "who", "whose")
)
_WHITE_HOUSE = "organisation:white house"
_GENERIC = ("leader", "chief", "head", "ruler", "strongman", "premier")


@cache
def _pattern() -> re.Pattern[str]:
    places = {name for name, country in countries().items() if country.form in ("adjective", "seat", "name")}
    place = "|".join(sorted((re.escape(name) for name in places | adjectives()), key=len, reverse=True))
    listed = (
        (roles() - _NOT_ALONE - words("titles", "kin") - words("titles", "forms"))
        | set(_GOVERNMENT)
        | set(_BODY_NOUNS)
    )
    noun = "|".join(sorted((re.escape(role) for role in listed), key=len, reverse=True))
    return re.compile(
        rf"\bthe\s+(?P<whole>(?:(?P<place>{place})\s+)?(?P<noun>{noun}))\b"
        rf"(?!-|\s+of\b|\s+(?-i:[A-Z])[a-z]|\s+(?:{noun})\b)",
        re.IGNORECASE,
    )


def describe(story: Story, groups: list[Group]) -> None:
    """Add to each group the descriptions that its titles or its name license."""
    offices = [(group, _offices(group)) for group in sorted(groups, key=lambda group: group.key)]
    _owned_bodies(story, groups)
    for witness in story.witnesses:
        places = {
            group.key: sorted(
                passage.start for passage in group.passages if passage.witness == witness.siglum
            )
            for group in groups
        }
        for match in _pattern().finditer(witness.text):
            if match["whole"] in ("state", "side"):
                continue
            group = _described(match, offices, groups, places)
            if group is not None:
                _take(group, witness, match)


def _owned_bodies(story: Story, groups: list[Group]) -> None:
    """ "Doe's campaign" is the campaign that others call "the Doe campaign"."""
    bodies = {fold(name): group for group in groups for name in group.spellings if group.kind != "person"}
    for person in groups:
        if person.kind != "person":
            continue
        surname = min((fold(name) for name in person.spellings), key=lambda name: (len(name), name)).split()[
            -1
        ]
        for passage in person.passages:
            text = story.witness(passage.witness).text
            match = _OWNED.match(text, passage.end)
            body = bodies.get(f"{surname} {match[1]}") if match else None
            if match and body:
                _add(body, story.witness(passage.witness).passage(passage.start, match.end()))


def join_white_house(groups: dict[str, Group]) -> None:
    """The White House stands for the one administration whose head the witnesses call president."""
    house = groups.get(_WHITE_HOUSE)
    presidents = {
        name.casefold().split()[-1]
        for group in groups.values()
        for place, role in _offices(group)
        if role == "president" and place in (None, "United States")
        for name in group.spellings
    }
    named = [
        group
        for key, group in sorted(groups.items())
        if key.endswith(" administration") and key.split()[-2].rpartition(":")[2] in presidents
    ]
    if house is None or len(named) != 1:
        return
    named[0].spellings += house.spellings
    named[0].passages += house.passages
    del groups[_WHITE_HOUSE]


def _take(group: Group, witness: Witness, match: re.Match[str]) -> None:
    _add(group, witness.passage(match.start(), match.end()))


def _add(group: Group, passage: Passage) -> None:
    group.passages.append(passage)
    group.descriptions[" ".join(passage.text.split())] += 1


def _offices(group: Group) -> set[tuple[str | None, str]]:
    """(country or None, role) of every title that the group carries."""
    found: set[tuple[str | None, str]] = set()
    if group.kind != "person":
        return found
    for _, title in group.titles:
        lower = fold(title)
        if re.search(r"\b(?:former|ex|then|late)\b", lower) or "'s" in lower:
            continue
        tokens = re.findall(r"[\w.'-]+", lower)
        own = _own_words(tokens)
        for size in (3, 2, 1):
            for index in range(len(own) - size + 1):
                role = " ".join(own[index : index + size])
                if role in roles():
                    found.add((_country(tokens), role))
    return found


def _own_words(tokens: list[str]) -> list[str]:
    """The words of a title that say what its bearer is: not whose aide, nor by whom appointed."""
    own, kept = [], True
    for token in tokens:
        kept = token == "and" or (kept and token not in _OTHERS)
        if kept:
            own.append(token)
    return own


def _country(tokens: list[str]) -> str | None:
    for size in (2, 1):
        for index in range(len(tokens) - size + 1):
            country = countries().get(fold(" ".join(tokens[index : index + size])))
            if country is not None:
                return country.name
    return None


def _described(
    match: re.Match[str],
    offices: list[tuple[Group, set[tuple[str | None, str]]]],
    groups: list[Group],
    places: dict[str, list[int]],
) -> Group | None:
    noun, place = match["noun"].lower(), match["place"]
    country = countries().get(fold(place)) if place else None
    if place and country is None:
        return None
    if country is not None and noun in _GOVERNMENT:
        return next((group for group in groups if group.key == f"country:{country.name}"), None)
    if noun in _BODY_NOUNS:
        return (
            _nearest(match.start(), [g for g in groups if _is_body(g, noun)], places) if not place else None
        )
    licensed = [group for group, held in offices if _licensed(held, country.name if country else None, noun)]
    if country is not None:
        named = [g for g, held in offices if any(c == country.name and _fits(noun, r) for c, r in held)]
        licensed = named or licensed
        return min(licensed, key=lambda g: (-len(g.passages), g.key)) if len(licensed) == 1 or named else None
    return _nearest(match.start(), licensed, places)


def _licensed(held: set[tuple[str | None, str]], country: str | None, noun: str) -> bool:
    return any(
        (place is None or country is None or place == country) and _fits(noun, role) for place, role in held
    )


def _fits(noun: str, role: str) -> bool:
    return noun == role or (noun in _GENERIC and role in head_roles())


def _is_body(group: Group, noun: str) -> bool:
    if noun == "bloc":
        return group.key == "country:European Union"
    if group.kind != "organisation":
        return False
    named = {
        full for name in group.spellings for full in (fold(name), fold(organisations().get(fold(name), "")))
    }
    named = {name.replace("sub-committee", "subcommittee") for name in named}
    noun = noun.replace("sub-committee", "subcommittee")
    return any(name.endswith(noun) or re.search(rf"\b{noun} (?:of|on|for) ", name) for name in named)


def _nearest(start: int, candidates: list[Group], places: dict[str, list[int]]) -> Group | None:
    """The candidate that this witness named last before ``start``, else the only one it names at all."""
    before: list[tuple[int, str, Group]] = []
    for group in candidates:
        index = bisect_left(places[group.key], start)
        if index:
            before.append((places[group.key][index - 1], group.key, group))
    if before:
        return max(before, key=lambda item: item[:2])[2]
    present = [group for group in candidates if places[group.key]]
    return present[0] if len(present) == 1 else None
