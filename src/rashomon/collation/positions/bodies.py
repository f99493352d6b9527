"""Whom a common noun means: the union of a trade, who bears a title, the body named last."""

from collections.abc import Mapping

from rashomon.collation.parties import Cast
from rashomon.collation.positions.heads import ends_in
from rashomon.collation.positions.lexicon import group
from rashomon.language.vocabulary import means_person
from rashomon.model import Party, Witness

# "Dockers" and "dockworkers" are one trade: so many letters tell it.
TRADE = 4


def union(cast: Cast, trade: str) -> Party | None:
    """The only union whose name tells ``trade`` ("dockers": the Dockworkers' Union)."""
    if not trade.endswith("s") or not means_person(trade):
        return None
    found = [
        party
        for party in cast.parties
        if party.kind == "organisation"
        and not group("speaks_for.unions").isdisjoint(party.name.lower().split())
        and any(word[:TRADE] == trade[:TRADE] for word in party.name.lower().split())
    ]
    return found[0] if len(found) == 1 else None


def titled(witness: Witness, cast: Cast, words: list[str]) -> Party | None:
    """The one person of this report whose title there says ``words``: "the foreign minister", or "the
    union boss" of its chief."""
    found = {}
    for mention in witness.mentions:
        title = frozenset((mention.title or "").casefold().replace("-", " ").split())
        heads = words[-1] in group("speaks_for.heads") and not title.isdisjoint(group("speaks_for.heads"))
        same = heads or words[-1] in title
        if same and title.issuperset(words[:-1]) and (party := cast.at(mention.passage)):
            found[party.name] = party
    return next(iter(found.values())) if len(found) == 1 else None


def last_body(
    witness: Witness, mentions: Mapping[int, tuple[int, Party]], noun: str, before: int
) -> Party | None:
    """The party named last before ``before`` whose name ends in ``noun`` ("the campaign"), or the only
    such body of this report."""
    for start in sorted((place for place in mentions if place < before), reverse=True):
        end, party = mentions[start]
        if party.kind == "place" and not witness.text[start:end].lower().endswith(noun):
            continue
        if ends_in(party, noun):
            return party
    if noun not in group("speaks_for.bodies"):
        return None
    here = {party.id: party for _, party in mentions.values() if ends_in(party, noun)}
    return next(iter(here.values())) if len(here) == 1 else None
