"""Brings all mentions of all witnesses to parties."""

import re
import unicodedata
from collections import Counter

from rashomon.collation.parties.bodies import bodies_of
from rashomon.collation.parties.capitals import towns_of
from rashomon.collation.parties.cast import Cast
from rashomon.collation.parties.descriptions import describe, join_white_house
from rashomon.collation.parties.fullnames import mocks, parse, without_epithet
from rashomon.collation.parties.groups import STAFF, Group, Names, Use, is_a_states, names_of
from rashomon.collation.parties.people import People, people_of
from rashomon.language.names import (
    abbreviated_states,
    adjectives,
    countries,
    fold,
    is_given_name,
    is_ordinary,
    organisations,
    regions,
)
from rashomon.language.tables import table, words
from rashomon.model import Party, PartyKind, Story

# A form used at least a fifth as often as the most frequent one is usual.
USUAL = 5
# "the Academy": an ordinary word that is a body's name stands more than once.
REPEATED = 2
_SUFFIXES = words("organisations", "suffixes")
_OBJECTS = words("organisations", "objects")
_SURNAMES = frozenset(f"{table('first_names')['surnames']} {table('first_names')['known']}".split())
_ADDRESSED = words("titles", "called") | words("titles", "kin") | words("titles", "polite")
_ADDRESSED |= frozenset(table("titles")["short"])
_PARTICLES = words("first_names", "particles")
_ADJECTIVE = re.compile(r"(?<=\w{4})(?:ian|an|n|i|ese|ish)s?\Z")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def find_parties(story: Story) -> Cast:
    """Bring all mentions of all witnesses to parties."""
    names = names_of(story)
    people = people_of(names, story)
    bodies = bodies_of(names, story)
    towns = {witness.siglum: towns_of(witness) for witness in story.witnesses}
    groups: dict[str, Group] = {}
    places = {name for name, kind in names.kinds.items() if kind == "place" and " " not in name}
    for use in names.uses:
        if _is_of_place(use.folded, places):
            continue
        key, kind = _home(use, towns[use.siglum], names, people, bodies)
        group = groups.setdefault(key, Group(key, kind))
        group.kind = group.kind or kind
        group.add(use.siglum, use.mention)
    join_white_house(groups)
    kept = [group for group in groups.values() if _is_party(group)]
    describe(story, kept)
    return Cast(parties=tuple(_parties(kept)))


def _is_of_place(folded: str, places: set[str]) -> bool:
    """ "Oxmouthian", "Oxmouthians": a place of the story with an ending is its adjective or its people."""
    ending = _ADJECTIVE.search(folded)
    if ending is None or folded in places or is_given_name(folded):
        return False
    return any({folded[:end], folded[:end] + "a"} & places for end in range(ending.start(), len(folded)))


def _home(
    use: Use, towns: set[int], names: Names, people: People, bodies: dict[str, str]
) -> tuple[str, PartyKind | None]:
    kind = names.kinds[use.folded]
    folded = abbreviated_states().get(use.folded, use.folded) if kind == "place" else use.folded
    if kind == "person":
        return f"person:{people.resolve(use.siglum, folded, use.mention) or folded}", "person"
    person = people.resolve(use.siglum, folded, use.mention) if kind is None and " " not in folded else None
    if person is not None:
        return f"person:{person}", "person"
    country = countries().get(folded)
    # "Wash." is the state.
    town = use.mention.passage.start in towns or folded != use.folded
    if country is not None and country.form == "capital" and town:
        return f"place:{folded}", "place"
    if country is not None:
        return f"country:{country.name}", "place"
    if folded in bodies:
        home = bodies[folded]
        slip = countries().get(home)
        if slip is not None:
            return f"country:{slip.name}", "place"
        return f"organisation:{home}", names.kinds[folded]
    if kind == "place":
        return f"place:{folded}", "place"
    return f"unknown:{folded}", None


def _is_party(group: Group) -> bool:
    """Names of no known kind are parties where several witnesses name them, if they are no ordinary words."""
    if group.kind == "person" and _is_titled_word(group):
        return False
    if group.kind != "person" and not group.key.startswith("country:") and _is_plain_word(group):
        return False
    if group.kind is not None:
        return True
    name = group.key.partition(":")[2]
    return (
        name.split()[-1] not in _OBJECTS
        and len({passage.witness for passage in group.passages}) > 1
        and not all(is_ordinary(part) for part in name.split())
    )


def _is_titled_word(group: Group) -> bool:
    """ "Executive Order", "Miss Universe", "Star Wars": an ordinary word that nothing but an office before it
    makes a person; "Governor Brewer" and "his son, Beau" are spoken of so."""
    names = {fold(name) for name in group.spellings}
    if any(" " in name or not is_ordinary(name) or _is_surname(name) for name in names):
        return False
    last = {title.lower().rstrip(".").split()[-1] for _, title in group.titles}
    return bool(last) and last.isdisjoint(_ADDRESSED)


def _is_surname(word: str) -> bool:
    return is_given_name(word) or word in _SURNAMES


def _is_plain_word(group: Group) -> bool:
    """Whether the group bears nothing but one ordinary word, and no body's that is named repeatedly."""
    names = {fold(name) for name in group.spellings}
    if any(
        " " in name or not is_ordinary(name) or name in organisations() or name in regions() for name in names
    ):
        return False
    return len(group.passages) < REPEATED or not names & _SUFFIXES


def _parties(groups: list[Group]) -> list[Party]:
    taken: Counter[str] = Counter()
    parties = []
    for group in sorted(groups, key=lambda group: group.key):
        name = _name(group)
        slug = _slug(name)
        taken[slug] += 1
        parties.append(
            Party(
                id=slug if taken[slug] == 1 else f"{slug}-{taken[slug]}",
                name=name,
                kind=group.kind or "organisation",
                aliases=_aliases(group),
                mentions=tuple(sorted(set(group.passages))),
            )
        )
    return sorted(parties, key=lambda party: (-len(party.mentions), party.id))


def _aliases(group: Group) -> tuple[str, ...]:
    counts = group.spellings + group.descriptions
    return tuple(sorted(counts, key=lambda alias: (-counts[alias], alias)))


def _name(group: Group) -> str:
    """The fullest usual form that the witnesses use, without a title."""
    short = abbreviated_states()
    names = (
        Counter({name: n for name, n in group.spellings.items() if fold(name) not in short})
        or group.spellings
    )
    if group.key.startswith("country:"):
        proper = {name: count for name, count in names.items() if _is_country_name(name)}
        canonical = group.key.removeprefix("country:")
        return canonical if canonical in proper else _most(Counter(proper or names))
    if group.kind == "person":
        # "De Roe" is no full name, "Crooked Jane" no name of her own.
        full = {name: n for name, n in names.items() if " " in name and not _opens_with_particle(name)}
        spelled = {fold(name) for name in full}
        full = {name: n for name, n in full.items() if without_epithet(fold(name), spelled) == fold(name)}
        # "Marsh Roe" is no full name beside "Jane Marsh Roe".
        full = {name: n for name, n in full.items() if not any(one.endswith(f" {name}") for one in full)}
        own = {name: n for name, n in full.items() if not mocks(parse(fold(name)))}
        return _most(Counter(own) or Counter(full) or names)
    if any(fold(name).endswith(" campaign") for name in names):
        names = Counter({name: count for name, count in names.items() if not STAFF.search(name)})
    known = [name for name in sorted(names) if fold(organisations().get(fold(name), "")) == fold(name)]
    if known:
        return known[0]
    # The fullest of the forms that are not rare, and no acronym where the witnesses also spell it out.
    top = _most(names)
    usual = [name for name in names if names[name] * USUAL >= names[top] or top.replace(".", "").isupper()]
    # "Ruritanian Foreign Ministry", not "Ministry of Foreign Affairs".
    usual = [name for name in usual if fold(name).split()[0] in adjectives()] or usual
    name = min(usual, key=lambda name: (name.isupper(), -len(name.split()), -names[name], name))
    owner = group.key.partition(":")[2].removesuffix(f" {fold(name)}")
    # "Ruritania's foreign ministry" alone is nobody's.
    return f"{owner.title()} {name}" if owner in adjectives() and is_a_states(fold(name)) else name


def _opens_with_particle(name: str) -> bool:
    first = fold(name).split()[0]
    return first in _PARTICLES and not is_given_name(first)


def _is_country_name(name: str) -> bool:
    country = countries().get(fold(name))
    return country is not None and country.form == "name"


def _most(names: Counter[str]) -> str:
    """The most frequent; of equally frequent ones the longest, but one without initials first."""
    return min(names, key=lambda name: (-names[name], "." in name, -len(name), name))


def _slug(name: str) -> str:
    ascii_ = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return _NOT_SLUG.sub("-", ascii_.casefold()).strip("-") or "party"
