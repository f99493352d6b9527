"""A party over all stories: what it said, what it demands, offers, rejects, and what changed in that."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from rashomon.collation.positions.turns import Stand, Turn, turns
from rashomon.newsroom.searching import Found, Question, Saying, find, names_of, said
from rashomon.newsroom.views.briefs import Brief, Briefs
from rashomon.store import Store
from rashomon.store.tables import parties, stories

# Stories and acts of speech on the page, the newest first; the places that positions are gathered from.
STORIES, SAYINGS, PLACES = 12, 100, 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyView:
    """Somebody under all names."""

    name: str
    kind: str
    aliases: tuple[str, ...]
    all_stories: int
    stories: tuple[Brief, ...]
    turns: tuple[Turn, ...]
    stands: tuple[Stand, ...]
    sayings: tuple[Saying, ...]


def party(store: Store, briefs: Briefs, name: str) -> PartyView | None:
    """The party that is called ``name``; None where no story has one."""
    with store.reading() as connection:
        names = names_of(connection, name)
        rows = connection.execute(
            select(parties)
            .join(stories, stories.c.id == parties.c.story)
            .where(parties.c.name.in_(names))
            .order_by(stories.c.changed.desc(), parties.c.mentions.desc())
        ).all()
        if not rows:
            return None
        homes = list(dict.fromkeys(row.story for row in rows))
        shown = _stories(connection, briefs, homes[:STORIES])
    most = max(rows, key=lambda row: row.mentions)
    own = next((alias for alias in most.aliases if alias.casefold() == most.name), most.aliases[0])
    stands = _stands(find(store, Question(kinds=("position",), party=name, most=PLACES)))
    sayings = said(store, name, most=SAYINGS)
    return PartyView(
        name=own,
        kind=most.kind,
        aliases=_others(own, (alias for row in rows for alias in row.aliases)),
        all_stories=len(homes),
        stories=shown,
        turns=turns(stands),
        stands=stands,
        sayings=tuple(sorted(sayings, key=lambda saying: saying.wordings[0].day or date.min, reverse=True)),
    )


def _others(own: str, aliases: Iterable[str]) -> tuple[str, ...]:
    """The other names, each in the first spelling of its capitals."""
    found = {own.casefold(): own}
    for alias in aliases:
        found.setdefault(alias.casefold(), alias)
    return tuple(found.values())[1:]


def _stories(connection: Connection, briefs: Briefs, names: Sequence[str]) -> tuple[Brief, ...]:
    found = briefs.named(connection, names)
    return tuple(found[name] for name in names if name in found)


def _stands(places: Sequence[Found]) -> tuple[Stand, ...]:
    """One stand for each position of each story, by the report that tells it first; the newest first."""
    first: dict[tuple[str, int], Found] = {}
    for place in sorted(places, key=lambda p: (p.day or date.max, p.version, p.start)):
        first.setdefault((place.story, place.detail["number"]), place)
    found = [
        Stand(
            act=place.detail["act"],
            what=place.detail["what"],
            toward=place.detail["toward"],
            condition=place.detail["condition"],
            day=place.day,
            story=place.story,
            article=place.article,
            start=place.start,
            source=place.outlet,
        )
        for place in first.values()
    ]
    return tuple(sorted(found, key=lambda stand: stand.day or date.min, reverse=True))
