"""Descriptions that stand for a party where the witnesses' own words license them: "the Ruritanian president"
where "Ruritanian President Jane Doe" is named, "the committee" after a committee."""

import re
from bisect import bisect_left
from functools import cache

from rashomon.collation.parties.epithets import describe_bodies
from rashomon.collation.parties.groups import Group
from rashomon.collation.parties.offices import Person
from rashomon.collation.parties.persons import describe_people
from rashomon.collation.parties.relations import describe_relations
from rashomon.language.names import adjectives, countries, fold, organisations
from rashomon.language.tables import words
from rashomon.model import Story

_GOVERNMENT = ("government", "authorities", "leadership", "side", "state")
_BODY_NOUNS = (
    "committee",
    "subcommittee",
    "sub-committee",
    "panel",
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
_WROTE = "said|says|reported|reports|wrote|writes|noted|quoted|cited|added|published|revealed"
_NEWSPAPERS = words("organisations", "newspapers")
# What a report calls a body that it, or another one, has introduced as such ("a small lender, Alda").
_INTRODUCED = frozenset(("bank", "lender", "charity", "union", "watchdog", "airline", "insurer", "retailer"))
_BODIES = "|".join(sorted(words("organisations", "bodies")))
_OWNED = re.compile(rf"\s?['’]s?\s+(?:(?:presidential|re-?election|election)\s+)*({_BODIES})\b")
_GOVERNMENT_IN = re.compile(r"\bthe\s+(?:government|regime|authorities)\s+in\s+\Z", re.IGNORECASE)
_OWN_GOVERNMENT = re.compile(r"\s?['’]s?\s+(?:government|leadership|authorities)\b")
# Characters before a capital in which its government may stand.
NEARBY = 30
_OWN_PRESIDENT = frozenset(("president", "united", "states"))
_WHITE_HOUSE, _ADMINISTRATION = "organisation:white house", "organisation:{} administration"


@cache
def _pattern() -> re.Pattern[str]:
    places = {name for name, country in countries().items() if country.form in ("adjective", "seat", "name")}
    place = "|".join(sorted((re.escape(name) for name in places | adjectives()), key=len, reverse=True))
    noun = "|".join(
        sorted({*_GOVERNMENT, *_BODY_NOUNS, *_INTRODUCED, "newspaper", "paper"}, key=len, reverse=True)
    )
    # "The paper" that does nothing is not the Post.
    noun = noun.replace("|paper", rf"|paper(?=['’]s\b|\s+(?:{_WROTE})\b)")
    return re.compile(
        rf"\bthe\s+(?P<whole>(?:(?P<place>{place})\s+)?(?P<noun>{noun}))\b"
        rf"(?!-|\s+of\b|\s+(?-i:[A-Z])[a-z])",
        re.IGNORECASE,
    )


def describe(story: Story, groups: list[Group]) -> None:
    """Add to each group the descriptions that its titles or its name license."""
    _owned_bodies(story, groups)
    _governments(story, groups)
    describe_bodies(story, groups)
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
            group = _described(match, groups, places)
            if group is not None:
                group.describe(witness.passage(match.start(), match.end()))
    describe_people(story, groups)
    describe_relations(story, groups)


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
                body.describe(story.witness(passage.witness).passage(passage.start, match.end()))


def _governments(story: Story, groups: list[Group]) -> None:
    """ "The government in Harvik" and "Ruritania's government" are the country."""
    for group in groups:
        if not group.key.startswith("country:"):
            continue
        for passage in group.passages.copy():
            witness = story.witness(passage.witness)
            ahead = _GOVERNMENT_IN.search(witness.text, max(0, passage.start - NEARBY), passage.start)
            behind = _OWN_GOVERNMENT.match(witness.text, passage.end)
            if ahead:
                group.describe(witness.passage(ahead.start(), passage.end))
            elif behind:
                group.describe(witness.passage(passage.start, behind.end()))


def join_white_house(groups: dict[str, Group]) -> None:
    """The White House stands for the administration of the president whom the witnesses name most."""
    house = groups.get(_WHITE_HOUSE)
    presidents = [
        group
        for _, group in sorted(groups.items())
        if any(
            office.role == "president" and office.words <= _OWN_PRESIDENT for office in Person(group).offices
        )
    ]
    if house is None or not presidents:
        return
    president = max(presidents, key=lambda group: len(group.passages))
    surnames = {fold(name).split()[-1] for name in president.spellings}
    named = [groups[key] for name in sorted(surnames) if (key := _ADMINISTRATION.format(name)) in groups]
    if named:
        named[0].spellings += house.spellings
        named[0].passages += house.passages
        del groups[_WHITE_HOUSE]


def _described(match: re.Match[str], groups: list[Group], places: dict[str, list[int]]) -> Group | None:
    noun, place = match["noun"].lower(), match["place"]
    country = countries().get(fold(place)) if place else None
    if country is not None and noun in _GOVERNMENT:
        return next((group for group in groups if group.key == f"country:{country.name}"), None)
    if place or noun in _GOVERNMENT:
        return None
    house = not any(group.key.endswith(" administration") for group in groups)
    bodies = [group for group in groups if _is_body(group, noun, house=house)]
    return _nearest(match.start(), bodies, places)


def _is_body(group: Group, noun: str, *, house: bool = False) -> bool:
    """Whether a group is what is called the ``noun``; ``house`` where nobody names an administration, so that
    the White House is one."""
    if noun == "administration" and group.key == _WHITE_HOUSE:
        return house
    if noun == "bloc":
        return group.key == "country:European Union"
    if group.kind != "organisation":
        return False
    if noun in ("newspaper", "paper"):
        return any(fold(name).split()[-1] in _NEWSPAPERS for name in group.spellings)
    if noun in _INTRODUCED and any(title.lower().split()[-1] == noun for _, title in group.titles):
        return True
    if noun == "panel":
        return _is_body(group, "committee") or _is_body(group, "subcommittee")
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
