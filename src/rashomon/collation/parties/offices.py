"""What the witnesses say each person is: the offices and other words that stand with the names."""

import re
from dataclasses import dataclass, field
from functools import cache

from rashomon.collation.parties.groups import Group
from rashomon.language.names import abbreviated_states, countries, fold, head_roles, regions, roles
from rashomon.language.tables import table, words
from rashomon.model import Story

# Behind these a title speaks of others ("aide to the mayor").
_OTHERS = frozenset(("to", "by", "with", "under", "for", "against", "at", "in", "on", "who", "whose"))
# Who is so called is not whoever is called so without it.
_NARROWING = frozenset(
    ("former", "ex", "then", "late", "vice", "deputy", "assistant", "associate", "lieutenant", "would-be")
)
_GENERIC = frozenset(("leader", "chief", "head", "ruler", "strongman", "premier"))
# "Ruritania's top diplomat".
_TOP = frozenset(("top", "chief"))
_DIPLOMATS = (
    frozenset(("foreign", "minister")),
    frozenset(("secretary", "state")),
    frozenset(("foreign", "policy", "chief")),
)
_CHAIRS = frozenset(("chairman", "chairwoman", "chair", "president", "director", "leader", "chief", "head"))
_PARTIES = {
    "gop": "republican",
    "g.o.p": "republican",
    "democrat": "democratic",
    "r": "republican",
    "d": "democratic",
}
# "The nominee" is no "Labor nominee".
_CHOSEN = "nominee"
_FOR_PRESIDENT = frozenset((_CHOSEN, "presidential", "presumptive"))
PARTISANS = frozenset(("republican", "democrat"))
PARTIES = frozenset(("republican", "democratic"))
_SMALL = words("capitals", "function") - {"first", "second", "third"}
_WORD = re.compile(r"\w(?:[\w.’'-]*\w)?")
# "Roe (R-Ohio)", "Roe, D-Ohio,".
_LABEL = re.compile(r",?\s*\(?(?P<party>[RDI])-(?P<state>[A-Z][\w.]*(?:\s[A-Z]\w+)?)\.?[),]")
# "Senator Roe of Ohio"; "Roe, an Ohio Republican,"; "Roe, Republican of Ohio,"; "Roe, 46,".
_STATE = re.compile(r"\s+(?:of|from)\s+(?P<state>[A-Z][\w.]+(?:\s[A-Z]\w+)?)")
_MEMBER = re.compile(
    r",\s+(?P<member>[^,.;:()]{0,40}\b(?:Republican|Democrat)\b(?:\s+(?:of|from)\s+[A-Z][\w .]+)?)[,.]"
)
_AGE = re.compile(r",\s+(?P<age>\d{2}),")


@dataclass(frozen=True, slots=True)
class Office:
    """One title: its role, all of its words, and in which report it stands."""

    role: str
    words: frozenset[str]
    told_by: str


@dataclass(slots=True)
class Person:
    """What is said of one person: offices, and every word that stands with the name."""

    group: Group
    places: frozenset[str] = frozenset()
    """Folded names of the story's places."""
    offices: set[Office] = field(default_factory=set)
    words: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for siglum, title in self.group.titles:
            self.read(title, siglum)

    def read(self, title: str, siglum: str) -> None:
        """Take in a title, but for whose or under whom it is."""
        tokens = [token.lower() for token in _WORD.findall(title.replace("ice-", "ice "))]
        owner = next(
            (place for place, token in enumerate(tokens) if token.endswith(("'s", "’s"))), len(tokens)
        )
        if owner < (tokens.index("of") if "of" in tokens else len(tokens)):
            place = " ".join(tokens[: owner + 1])[:-2]
            if not (_is_place(place) or place in self.places):
                # "Roe's deputy".
                return
            # "Ruritania's minister".
            tokens[: owner + 1] = place.split()
        own, kept = [], True
        for token in tokens:
            kept = token == "and" or (kept and token not in _OTHERS)
            if kept:
                own.append(token)
        words_ = said(" ".join(own))
        self.words |= words_
        self.offices |= {Office(role, words_, siglum) for role in _roles_in(own)}

    def bears(self, noun: str, further: frozenset[str], *, bare: bool) -> bool:
        """Whether the person is the ``noun`` that is described ``further``; ``bare`` where nothing says of
        what."""
        if noun in PARTISANS or noun.endswith("-year-old"):
            return further | {_PARTIES.get(noun, noun)} <= self.words
        if noun == "diplomat" and further & _TOP and self.leads_diplomacy:
            return further - _TOP <= self.words
        return further <= self.words and any(_is(noun, further, office, bare) for office in self.offices)

    @property
    def leads_diplomacy(self) -> bool:
        """Whether the person is a foreign minister, by whatever name a state has for that."""
        return any(
            words_ <= office.words and not office.words & _NARROWING
            for office in self.offices
            for words_ in _DIPLOMATS
        )

    def plainly(self, noun: str) -> bool:
        """Whether some report calls the person that and nothing more."""
        return any(office.words == {noun} for office in self.offices)

    def told(self, noun: str, siglum: str) -> bool:
        """Whether this report gives the person that office, now and not formerly."""
        return any(
            office.role == noun and office.told_by == siglum and not office.words & _NARROWING
            for office in self.offices
        )

    def titled(self, noun: str, further: frozenset[str], siglum: str) -> bool:
        """Whether this report gives that title to the person (any report, where it is described ``further``),
        of no party that is left out."""
        return any(
            office.role == noun
            and (further or office.told_by == siglum)
            and not office.words & PARTIES - further
            and (noun != _CHOSEN or office.words <= further | _FOR_PRESIDENT)
            for office in self.offices
        )


def _is(noun: str, further: frozenset[str], office: Office, bare: bool) -> bool:
    if office.words & _NARROWING != (further | set(noun.split())) & _NARROWING:
        return False
    return noun == office.role or (
        not bare and noun in _GENERIC and (office.role in head_roles() or office.role in _CHAIRS)
    )


def people_with_offices(story: Story, groups: list[Group]) -> list[Person]:
    """Every person among ``groups`` with what the story says of them."""
    texts = {witness.siglum: witness.text for witness in story.witnesses}
    places = frozenset(fold(name) for group in groups if group.kind == "place" for name in group.spellings)
    found = []
    for group in sorted(groups, key=lambda group: group.key):
        if group.kind == "person":
            person = Person(group, places)
            for passage in group.passages:
                person.words |= _beside(texts[passage.witness], passage.end)
            found.append(person)
    return found


def _roles_in(tokens: list[str]) -> list[str]:
    """The roles that a title names; the longest first, so that a vice president is no president."""
    short = table("titles")["short"]
    found, index = [], 0
    while index < len(tokens):
        for size in (3, 2, 1):
            role = " ".join(tokens[index : index + size])
            if role in roles():
                found.append(short.get(role, role))
                index += size - 1
                break
        if tokens[index : index + 1] == ["of"]:
            break
        index += 1
    return found


def _beside(text: str, end: int) -> set[str]:
    """What stands right behind a name: party, state, age."""
    found: set[str] = set()
    for pattern in (_LABEL, _STATE, _MEMBER, _AGE):
        match = pattern.match(text, end)
        if match is None:
            continue
        if pattern is _AGE:
            found.add(f"{match['age']}-year-old")
        elif pattern is _STATE:
            found |= said(match["state"]) if _is_place(match["state"]) else set()
        else:
            found |= said(" ".join(match.groups()))
    return found


def _is_place(name: str) -> bool:
    return fold(name) in regions() or fold(name) in countries() or fold(name) in abbreviated_states()


@cache
def said(description: str) -> frozenset[str]:
    """The words of a description, in lower case; a party by its usual adjective, a place by its full name."""
    found: set[str] = set()
    for word in _WORD.findall(description.replace("ice-", "ice ")):
        folded = fold(word)
        country = countries().get(folded)
        if country is not None:
            found |= set(fold(country.name).split())
        elif folded in abbreviated_states():
            found |= set(abbreviated_states()[folded].split())
        elif folded not in _SMALL:
            found.add(_PARTIES.get(folded, folded))
    return frozenset(found)
