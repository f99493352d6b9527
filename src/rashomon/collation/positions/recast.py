"""The parties as holders of positions: firms that stand as persons, bodies under a long and a short name."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from rashomon.collation.parties import Cast
from rashomon.language.names import is_given_name
from rashomon.language.tables import words
from rashomon.model import Party, Passage, Story

REACH = 40
_AFTER = "|".join(sorted(words("organisations", "after") | {"directors", "latest", "bid"}))
# "Coldstone, which"; "Coldstone said it"; "Coldstone's shares".
_BODY_AFTER = re.compile(
    rf",?\s+which\b|\s+(?:has\s+|had\s+)?(?:said|says|announced|insisted|confirmed)\s+(?:on\s+\w+\s+)?(?:that\s+)?it\b"
    rf"|['’]s?\s+(?:[\w-]+\s+){{0,2}}(?:{_AFTER})\b|\s+(?:shares|executives|workers|employees)\b"
    r"|\s+said\s+the\s+(?:company|firm|group|club|agency|union|bank|airline)\b"
)
# "Chief executive of Coldstone", "nurses at Coldstone".
_BODY_BEFORE = re.compile(
    r"\b(?:executive|director|owner|shareholders|shares|workers|employees|nurses|staff|board|firm|company|developer)"
    r"\s+(?:(?:of|at|in)\s+)?\Z",
    re.IGNORECASE,
)
_PERSON_AFTER = re.compile(r",\s+\d\d\b|,?\s+who\b|\s+(?:said|says|told)\s+(?:\w+\s+){0,2}?(?:he|she)\b")
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof|Sen|Rep|Gov|President|Senator|Judge)\.?\s", re.IGNORECASE
)


# Bodies that nobody calls "the company".
_PUBLIC = words("organisations", "heads") - {"company", "corporation", "trust", "bank", "group"}


def recast(story: Story, cast: Cast) -> Cast:
    """``cast`` with the firms of ``story`` as organisations, and each body once."""
    kinds = [
        replace(party, kind="organisation") if _is_body(party, story) else party for party in cast.parties
    ]
    parties = tuple(_joined(kinds))
    return cast if parties == cast.parties else Cast(parties=parties)


def firms_of(story: Story, cast: Cast) -> frozenset[str]:
    """The ids of the organisations of ``story`` that have shares, a chief executive, workers."""
    return frozenset(
        party.id
        for party in cast.parties
        if party.kind == "organisation"
        and party.name.split()[-1].casefold() not in _PUBLIC
        and _told_as_body(party, story)
    )


def _is_body(party: Party, story: Story) -> bool:
    """Whether ``party``, a person by its form, is spoken of as a body and never as a person."""
    if party.kind != "person" or any(is_given_name(name.split()[0]) for name in (party.name, *party.aliases)):
        return False
    for mention in party.mentions:
        before, after = _beside(story, mention)
        if _PERSON_AFTER.match(after) or _TITLED.search(f"{before[-12:]}{mention.text}"):
            return False
    return _told_as_body(party, story)


def _told_as_body(party: Party, story: Story) -> bool:
    """Whether what stands beside a mention of ``party`` belongs to a body."""
    around = (_beside(story, mention) for mention in party.mentions)
    return any(_BODY_AFTER.match(after) or _BODY_BEFORE.search(before) for before, after in around)


def _beside(story: Story, mention: Passage) -> tuple[str, str]:
    """What stands right before ``mention`` and right behind it."""
    text = story.witness(mention.witness).text
    return text[max(0, mention.start - REACH) : mention.start], text[mention.end : mention.end + REACH]


def _joined(parties: Iterable[Party]) -> list[Party]:
    """``parties`` with each body of one word ("Coldstone") as the only one that a longer name begins with
    ("Coldstone Mining")."""
    parties = list(parties)
    longer: defaultdict[str, list[Party]] = defaultdict(list)
    for party in parties:
        if party.kind in {"organisation", "person"} and " " in party.name:
            longer[party.name.split()[0]].append(party)
    into: dict[str, Party] = {}
    for party in parties:
        whole = longer.get(party.name, [])
        if party.kind == "organisation" and len(whole) == 1 and not is_given_name(party.name):
            into[party.id] = whole[0]
    gained: defaultdict[str, list[Party]] = defaultdict(list)
    for party in parties:
        if party.id in into:
            gained[into[party.id].id].append(party)
    return [
        _with(party, gained[party.id]) if party.id in gained else party
        for party in parties
        if party.id not in into
    ]


def _with(whole: Party, shorts: list[Party]) -> Party:
    """``whole`` with what is told of it under the names ``shorts``."""
    aliases = dict.fromkeys((*whole.aliases, *(name for one in shorts for name in (one.name, *one.aliases))))
    mentions = sorted(
        (*whole.mentions, *(mention for one in shorts for mention in one.mentions)),
        key=lambda mention: (mention.witness, mention.start, mention.end),
    )
    return replace(whole, kind="organisation", aliases=tuple(aliases), mentions=tuple(mentions))
