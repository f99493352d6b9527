"""The names of a story, gathered under the parties they stand for."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import zip_longest

from rashomon.collation.parties.capitals import may_act
from rashomon.language.names import adjective_of, countries, fold, is_given_name
from rashomon.model import Mention, PartyKind, Passage, Story

STAFF = re.compile(
    r"(?:\s?['’]s?)?\s+(?P<staff>officials|aides|advis[eo]rs|representatives|surrogates|operatives|staffers|team|camp|crew|office)\b"
)
# An office that does something is no room.
_NEXT = re.compile(r"\s+(?P<word>[\w’']+)")

# What each state has one of.
_STATE_BODIES = frozenset(
    "ministry department parliament army navy cabinet organization organisation agency commission council"
    " authority".split()
)
_OWNS, _OF = re.compile(r"\s?['’]s?\s+"), re.compile(r"\s+of\s+")


@dataclass(slots=True)
class Group:
    """One party in the making: every spelling with its count, and where each stands."""

    key: str
    kind: PartyKind | None
    spellings: Counter[str] = field(default_factory=Counter)
    descriptions: Counter[str] = field(default_factory=Counter)
    passages: list[Passage] = field(default_factory=list)
    titles: list[tuple[str, str]] = field(default_factory=list)
    """(siglum, title) of every mention that carries one."""

    def add(self, siglum: str, mention: Mention) -> None:
        """Take in one mention."""
        self.spellings[mention.name] += 1
        self.passages.append(mention.passage)
        if mention.title:
            self.titles.append((siglum, mention.title))

    def describe(self, passage: Passage) -> None:
        """Take in a description that stands for the party."""
        self.passages.append(passage)
        self.descriptions[" ".join(passage.text.split())] += 1


@dataclass(frozen=True, slots=True)
class Use:
    """One mention in one witness, with its folded name."""

    siglum: str
    mention: Mention
    folded: str


@dataclass(slots=True)
class Names:
    """All mentions of a story, and what its witnesses together take each folded name to be."""

    uses: list[Use]
    kinds: dict[str, PartyKind | None]
    counts: Counter[str]
    by_witness: dict[str, Counter[str]]


def _first(tally: Counter[PartyKind]) -> PartyKind | None:
    return min(tally, key=lambda kind: (-tally[kind], kind), default=None)


def _kind(name: str, tally: Counter[PartyKind], titled: set[str]) -> PartyKind | None:
    """What most witnesses take a name for; "Alda Seaways", which nothing but its shape makes a person, is the
    body that one of them knows."""
    kind = _first(tally)
    shapely = kind == "person" and name not in titled and not is_given_name(name.split()[0])
    return "organisation" if shapely and " " in name and tally["organisation"] else kind


def names_of(story: Story) -> Names:
    """Gather the mentions of every witness."""
    uses = [
        Use(witness.siglum, mention, fold(mention.name))
        for witness in story.witnesses
        for mention in witness.mentions
    ]
    named = _of_states(_couples(uses, story), story)
    uses = [_staff(use, story) for use in named]
    # "Jane Doe's advisers" are not Jane Doe; her office is named beside herself.
    offices = [old for use, old in zip(uses, named, strict=True) if use.folded == f"{old.folded}'s office"]
    votes: dict[str, Counter[PartyKind]] = defaultdict(Counter)
    by_witness: dict[str, Counter[str]] = defaultdict(Counter)
    # "Doe's advisers" name Doe as well: whoever is named first is meant by a surname alone.
    for use in (*named, *(use for use, old in zip(uses, named, strict=True) if use is not old)):
        by_witness[use.siglum][use.folded] += 1
        if use.mention.kind is not None:
            votes[use.folded][use.mention.kind] += 1
    counts = sum(by_witness.values(), Counter())
    titled = {use.folded for use in named if use.mention.kind == "person" and use.mention.title}
    kinds = {name: _kind(name, votes[name], titled) for name in counts}
    return Names(uses=[*uses, *offices], kinds=kinds, counts=counts, by_witness=dict(by_witness))


def _staff(use: Use, story: Story) -> Use:
    """ "Doe's advisers", who are not Doe; any other use as it is."""
    if use.mention.kind != "person":
        return use
    witness, place = story.witness(use.siglum), use.mention.passage
    match = STAFF.match(witness.text, place.end)
    if match is None or (match["staff"] == "office" and not _does(witness.text, match)):
        return use
    owns = "'s" if match["staff"] == "office" else ""
    name = f"{use.mention.name}{owns} {match['staff']}"
    passage = witness.passage(place.start, match.end())
    return Use(use.siglum, Mention(passage=passage, name=name, kind="organisation"), fold(name))


def _does(text: str, office: re.Match[str]) -> bool:
    """Whether "Doe's office" is told to do something."""
    after = _NEXT.match(text, office.end())
    return after is not None and may_act(after["word"]) and text[office.start()] in " '’"


def _of_states(uses: list[Use], story: Story) -> list[Use]:
    """``uses``, ministries with their country where it owns them: "Ruritania's Trade Ministry", "the Trade
    Ministry of Ruritania"."""
    found = []
    for before, use, after in zip([None, *uses], uses, [*uses[1:], None], strict=False):
        folded, text = use.folded, story.witness(use.siglum).text
        for other, link in ((before, _OWNS), (after, _OF)):
            country = countries().get(other.folded) if other else None
            if other is None or country is None or other.siglum != use.siglum:
                continue
            first, last = sorted((use.mention.passage, other.mention.passage))
            if is_a_states(folded) and link.fullmatch(text, first.end, last.start):
                folded = f"{adjective_of(country.name)} {folded}"
        found.append(Use(use.siglum, use.mention, folded))
    return found


def is_a_states(name: str) -> bool:
    """Whether a body's folded name begins or ends with what each state has."""
    parts = name.split()
    return parts[0] in _STATE_BODIES or parts[-1] in _STATE_BODIES


def _couples(uses: list[Use], story: Story) -> list[Use]:
    """``uses``, given names with the surname they share ("Jan and Ann Lee") where it is known."""
    known = {use.folded for use in uses}
    found = []
    for use, after in zip_longest(uses, uses[1:]):
        folded = use.folded
        if after is not None and after.siglum == use.siglum and " " not in folded and " " in after.folded:
            between = story.witness(use.siglum).text[use.mention.passage.end : after.mention.passage.start]
            whole = f"{folded} {after.folded.split()[-1]}"
            folded = whole if between.strip() in ("and", "&") and whole in known else folded
        found.append(Use(use.siglum, use.mention, folded))
    return found
