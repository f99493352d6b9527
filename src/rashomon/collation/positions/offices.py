"""For whom a person speaks by office: a president for the state, an aide for whom he serves."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from rashomon.collation.parties import Cast
from rashomon.collation.positions.attributions import described_elsewhere
from rashomon.collation.positions.callings import Callings, read_callings
from rashomon.collation.positions.lexicon import group
from rashomon.collation.positions.memberships import Memberships, read_memberships
from rashomon.collation.positions.recast import firms_of
from rashomon.collation.positions.sides import read_sides
from rashomon.language.tables import table
from rashomon.model import Mention, Party, Story, Witness

PAST = frozenset(("former", "vice", "ex", "late", "deputy", "then"))
# "his aide", "the minister's spokeswoman" before a name.
_SERVANT = re.compile(
    r"(?:\b(?P<own>his|her|its|their)|(?P<owner>[A-Z][\w.-]*)['’]s?)\s+(?:\w+\s+){0,2}"
    r"(?:aide|spokes\w+|adviser|press secretary)\s+$",
    re.IGNORECASE,
)
GENDERS = {"Mr": "male", "Ms": "female", "Mrs": "female", "Miss": "female"}
_TITLED = re.compile(r"\b(?P<title>Mr|Ms|Mrs|Miss)\.?\s+\Z")
_TITLED_NAME = re.compile(r"(?P<title>Mr|Ms|Mrs|Miss)\b\.?\s")
SERVANT_REACH = 60
# "sued", "on Friday filed a suit" after a name.
_FILED = re.compile(
    r"\s+(?:on \w+\s+)?(?:has |have |is |are |also )?(?:sued|sues|suing"
    r"|fil(?:ed|es|ing)\s+(?:[\w.$-]+\s+){0,6}?(?:law)?suit)\b",
    re.IGNORECASE,
)


_HEAD = (
    r"(?:president|chief\s+executive(?:\s+officer)?|chair(?:man|woman|person)?|head|director(?:[\s-]general)?|general\s+secretary"
    r"|secretary[\s-]general|managing\s+director|campaign\s+manager|spokes(?:man|woman|person))"
)
# "Ann Lee, the president of the [Acme Company]"; "[Acme Company] president Ann Lee";
# "the president of the [Acme Company], Ann Lee".
# "Ann Lee, who runs the [Acme Company]"; "Ann Lee of the [Acme Company]".
_HEADS = re.compile(
    rf"\s*,\s+(?:the\s+|a\s+)?{_HEAD}\s+(?:of|at|for)\s+(?:the\s+)?\Z"
    r"|\s*,\s+who\s+(?:runs|heads|leads|owns|chairs|manages|speaks\s+for|represents)\s+(?:the\s+)?\Z"
    r"|\s+of\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_HEADED = re.compile(rf"(?:['’]s?)?,?\s+{_HEAD}\s*,?\s+\Z", re.IGNORECASE)
_OFFICE_OF = re.compile(rf"\b{_HEAD}\s+(?:of|at|for)\s+(?:the\s+)?\Z", re.IGNORECASE)
OFFICE_REACH = 50
_FORMER = re.compile(r"\b(?:former|ex|late|then)\b[^,.;]*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Offices:
    """``states``: for which party a person's words count. ``titles``: the words of each person's titles.
    ``adjectives``: the adjective of each state that the story names, with its party. ``sides``: the body or
    state that each person serves; ``servants``: the person. ``genders``: what "Mr." tells, by name.
    ``lands``: the names of places with a government; ``firms``: the ids of firms.
    ``descriptions``: the party that one means by a description, where the reports agree; ``callings``: the
    parties that each noun introduces; ``members``: who speaks for bodies without a name."""

    states: dict[str, str]
    titles: dict[str, frozenset[str]]
    plaintiff: Party | None = None
    adjectives: dict[str, str] = field(default_factory=dict)
    sides: dict[str, str] = field(default_factory=dict)
    servants: dict[str, str] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    callings: Callings = field(default_factory=lambda: Callings({}, {}))
    members: Memberships = field(default_factory=Memberships)
    lands: frozenset[str] = frozenset()
    firms: frozenset[str] = frozenset()


# "Ruritania's foreign minister", "the government of Ruritania".
_LAND = re.compile(
    r"['’]s?\s+(?:[\w-]+\s+){0,2}(?:government|president|premier|prime minister|minister|ministry|parliament"
    r"|army|navy|ambassador|embassy|cabinet|king|queen|foreign secretary)\b",
    re.IGNORECASE,
)
_OF_LAND = re.compile(
    r"\b(?:government|president|premier|minister|ministry|parliament|army|navy|king|queen|republic|kingdom)\s+of\s+"
    r"(?:the\s+)?\Z",
    re.IGNORECASE,
)


def _lands(story: Story, cast: Cast) -> frozenset[str]:
    """The names of the places of ``story`` that have a government there, and of all countries."""
    found = set(states())
    for party in cast.parties:
        if party.kind != "place":
            continue
        for mention in party.mentions:
            text = story.witness(mention.witness).text
            before = text[max(0, mention.start - SERVANT_REACH) : mention.start]
            if _LAND.match(text, mention.end) or _OF_LAND.search(before):
                found.add(party.name)
                break
    return frozenset(found)


@cache
def adjectives() -> dict[str, str]:
    """Countries by their adjective in lower case ("russian" -> "Russia")."""
    return {
        str(row["adjective"]).lower(): country
        for country, row in table("places")["countries"].items()
        if "adjective" in row
    }


@cache
def states() -> frozenset[str]:
    """The names of all countries."""
    return frozenset(table("places")["countries"])


def read_offices(story: Story, cast: Cast) -> Offices:
    """The offices that the witnesses' own words give to the people of ``story``."""
    states: dict[str, str] = _organs(cast)
    titles: dict[str, set[str]] = {}
    served: dict[str, str] = {}
    for witness in story.witnesses:
        last: Party | None = None
        for mention in witness.mentions:
            party = cast.at(mention.passage)
            if party is None or party.kind != "person":
                continue
            title = (mention.title or "").casefold()
            titles.setdefault(party.name, set()).update(title.replace("-", " ").split())
            if state := _state(title, cast):
                states.setdefault(party.id, state.id)
            if master := _master(witness, mention, last, cast):
                served.setdefault(party.id, master.id)
            last = party
    states |= {head: state for head, state in _of_administrations(cast, titles, states) if head not in states}
    for servant, master_id in served.items():
        if servant != master_id:
            states.setdefault(servant, states.get(master_id, master_id))
    for head, body in _headed(story, cast):
        states.setdefault(head.id, states.get(body.id, body.id))
    named = {name: frozenset(words) for name, words in titles.items()}
    ids = {party.name: party.id for party in cast.parties}
    known = {word: ids[country] for word, country in adjectives().items() if country in ids}
    people = frozenset(party.id for party in cast.parties if party.kind == "person")
    masters = read_sides(story, cast)
    sides = {one: states.get(master, master) for one, master in masters.items() if master not in people}
    servants = {one: states.get(master, master) for one, master in masters.items() if master in people}
    return Offices(
        states,
        named,
        _plaintiff(story, cast),
        known,
        sides,
        servants,
        _genders(story, cast),
        described_elsewhere(story),
        read_callings(story, cast),
        read_memberships(story, cast),
        _lands(story, cast),
        firms_of(story, cast),
    )


def _genders(story: Story, cast: Cast) -> dict[str, str]:
    """The gender of everybody whom the reports call "Mr." or "Ms.", where they agree."""
    found: dict[str, set[str]] = {}
    for witness in story.witnesses:
        for mention in witness.mentions:
            start = mention.passage.start
            titled = _TITLED.search(witness.text, max(0, start - len("Misses ")), start)
            titled = titled or _TITLED_NAME.match(witness.text, start, mention.passage.end)
            party = cast.at(mention.passage) if titled else None
            if titled and party and party.kind == "person":
                found.setdefault(party.name, set()).add(GENDERS[titled["title"]])
    return {name: told.pop() for name, told in found.items() if len(told) == 1}


def _organs(cast: Cast) -> dict[str, str]:
    """Bodies that speak for a state which the story names: "the European Commission", "the Ruritanian
    Foreign Ministry", and the administration of a White House."""
    named = table("positions")["organs"]
    found: dict[str, str] = {}
    for party in cast.parties:
        if party.name in table("places")["countries"]:
            continue
        state = next((named[alias] for alias in (party.name, *party.aliases) if alias in named), None)
        words = party.name.lower().split()
        if state is None and words[-1] in group("organs"):
            state = adjectives().get(words[0])
        home = cast.named(state) if isinstance(state, str) else None
        if home is not None and home.name == state:
            found[party.id] = home.id
    return found


def _of_administrations(
    cast: Cast, titles: dict[str, set[str]], states: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """(president, state) where the administration that bears a president's name speaks for a state."""
    heads = {
        alias.lower().split()[-2]: states[party.id]
        for party in cast.parties
        if party.id in states
        for alias in (party.name, *party.aliases)
        if alias.lower().endswith(" administration") and len(alias.split()) > 1
    }
    for party in cast.parties:
        held = titles.get(party.name, set())
        surname = party.name.lower().split()[-1]
        if party.kind == "person" and surname in heads and "president" in held and not PAST & held:
            yield party.id, heads[surname]


def _headed(story: Story, cast: Cast) -> Iterator[tuple[Party, Party]]:
    """(person, organisation) wherever a report says that the one heads or speaks for the other."""
    for witness in story.witnesses:
        known = [(mention, party) for mention in witness.mentions if (party := cast.at(mention.passage))]
        for (left, one), (right, other) in pairwise(known):
            between = witness.text[left.passage.end : right.passage.start]
            if _FORMER.search(witness.text[max(0, left.passage.start - OFFICE_REACH) : right.passage.start]):
                continue
            if one.kind == "person" and other.kind == "organisation" and _HEADS.match(between):
                yield one, other
            elif one.kind == "organisation" and other.kind == "person":
                before = witness.text[max(0, left.passage.start - OFFICE_REACH) : left.passage.start]
                if _HEADED.match(between) or (between.strip() == "," and _OFFICE_OF.search(before)):
                    yield other, one
        bodies = [party for party in cast.parties if party.kind == "organisation"]
        for mention, party in known:
            words = (mention.title or "").casefold().split()
            if party.kind == "person" and len(words) > 1 and re.fullmatch(_HEAD, " ".join(words[1:])):
                named = [body for body in bodies if words[0] in body.name.casefold().split()]
                if len(named) == 1:
                    yield party, named[0]


def _plaintiff(story: Story, cast: Cast) -> Party | None:
    """The one party that the reports say sued or filed, if it is one."""
    found: Counter[str] = Counter()
    parties = {party.id: party for party in cast.parties}
    for party in cast.parties:
        for mention in party.mentions:
            text = story.witness(mention.witness).text
            if _FILED.match(text, mention.end, mention.end + SERVANT_REACH):
                found[party.id] += 1
    ranked = found.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return parties[ranked[0][0]]


def _state(title: str, cast: Cast) -> Party | None:
    """The state whose head or foreign minister bears ``title`` ("Ruritanian president")."""
    if PAST & set(title.replace("-", " ").split()):
        return None
    for office in group("speaks_for.state"):
        before, found, after = title.partition(office)
        if not found:
            continue
        words = before.split()
        if words and words[-1] in adjectives():
            return cast.named(adjectives()[words[-1]])
        if after.startswith(" of "):
            return _country(cast.named(after.removeprefix(" of ").removeprefix("the ")))
        if words:
            return _country(cast.named(words[-1]))
    words = title.split()
    if len(words) > 1 and words[-1] in group("organs.ministers"):
        country = adjectives().get(words[0])
        return cast.named(country) if country else _country(cast.named(words[0]))
    return None


def _country(party: Party | None) -> Party | None:
    return party if party and party.kind == "place" and party.name in table("places")["countries"] else None


def _master(witness: Witness, mention: Mention, last: Party | None, cast: Cast) -> Party | None:
    """Whom the person of ``mention`` serves ("his aide Jan Kos")."""
    start = mention.passage.start
    found = _SERVANT.search(witness.text, max(0, start - SERVANT_REACH), start)
    if found is None:
        return None
    return last if found["own"] else cast.named(found["owner"])
