"""An outlet beside the others, story by story: what it carried first, took over and left out."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select

from rashomon.collation.coverage import Coverage, Told, carried_first, left_out
from rashomon.newsroom.addresses import source
from rashomon.store.tables import editions, mastheads, profiles, stories

# Stories on one page; lines of one kind shown of one story.
SHOWN, LINES = 10, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A statement, where it stands, and on which days: the outlet's own and the next one's."""

    text: str
    article: str
    start: int
    own: date | None
    others: date | None
    origins: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """That a report of the outlet goes back to another one, or to an agency's wire."""

    kind: str
    exemplar: str
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InStory:
    """The outlet in one story. ``more`` says how many lines of each kind are not shown."""

    story: str
    title: str
    day: date | None
    reports: int
    first: tuple[Carried, ...]
    took: tuple[Taken, ...]
    left_out: tuple[Carried, ...]
    more_first: int
    more_left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletView:
    """An outlet, its last stories first."""

    name: str
    reports: int
    all_stories: int
    stories: tuple[InStory, ...]
    page: int
    pages: int


def outlet(connection: Connection, name: str, page: int = 1) -> OutletView | None:
    """The outlet of this name; None where no report is its own."""
    own = (mastheads.c.outlet == name) & mastheads.c.current
    homes = (
        select(profiles.c.story)
        .join(mastheads, mastheads.c.article == profiles.c.article)
        .where(own, profiles.c.story.is_not(None))
    )
    reports = connection.execute(select(func.count()).select_from(mastheads).where(own)).scalar_one()
    if not reports:
        return None
    many = connection.execute(
        select(func.count()).select_from(stories).where(stories.c.id.in_(homes))
    ).scalar_one()
    rows = connection.execute(
        select(stories.c.id, stories.c.title, editions.c.json)
        .outerjoin(editions, editions.c.story == stories.c.id)
        .where(stories.c.id.in_(homes))
        .order_by(stories.c.changed.desc(), stories.c.id)
        .limit(SHOWN)
        .offset((page - 1) * SHOWN)
    )
    return OutletView(
        name=name,
        reports=reports,
        all_stories=many,
        stories=tuple(_in_story(row.id, row.title, row.json, name) for row in rows if row.json),
        page=page,
        pages=max(1, -(-many // SHOWN)),
    )


def _in_story(story: str, title: str, edition: Mapping[str, Any], name: str) -> InStory:
    witnesses = {w["siglum"]: w for w in edition["witnesses"]}
    mine = {siglum for siglum, w in witnesses.items() if w["outlet"] == name}
    days = {siglum: _day(w) for siglum, w in witnesses.items()}
    told = [Told([r["witness"] for r in c["readings"]], c["origins"]) for c in edition["claims"]]
    first = [_carried(edition, witnesses, one) for one in carried_first(told, days, mine)]
    missing = [_carried(edition, witnesses, one) for one in left_out(told, days, mine)]
    return InStory(
        story=story,
        title=title,
        day=min((day for siglum in mine if (day := days[siglum])), default=None),
        reports=len(mine),
        first=tuple(first[:LINES]),
        took=tuple(_taken(edition, witnesses, mine)),
        left_out=tuple(missing[:LINES]),
        more_first=max(0, len(first) - LINES),
        more_left_out=max(0, len(missing) - LINES),
    )


def _taken(edition: Mapping[str, Any], witnesses: Mapping[str, Any], mine: Set[str]) -> Iterator[Taken]:
    for link in edition["lineage"]:
        if link["copy"] in mine and link["kind"] != "update":
            exemplar = witnesses.get(link["exemplar"])
            yield Taken(
                kind=link["kind"],
                exemplar=source(exemplar) if exemplar else link["exemplar"],
                article=witnesses[link["copy"]]["id"],
            )


def _carried(edition: Mapping[str, Any], witnesses: Mapping[str, Any], found: Coverage) -> Carried:
    claim = edition["claims"][found.statement]
    reading = claim["readings"][found.reading]
    return Carried(
        text=reading["text"],
        article=witnesses[reading["witness"]]["id"],
        start=reading["start"],
        own=found.own,
        others=found.others,
        origins=claim["origins"],
    )


def _day(witness: Mapping[str, Any]) -> date | None:
    return date.fromisoformat(witness["published"]) if witness["published"] else None
