"""An outlet beside the others, story by story: what it carried first, took over and left out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select

from rashomon.store.tables import editions, mastheads, profiles, stories

# Stories on one page; lines of one kind shown of one story.
SHOWN, LINES = 10, 6
# What fewer independent origins tell may be left out by anybody.
WIDELY_TOLD = 2


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
    mine = [siglum for siglum, w in witnesses.items() if w["outlet"] == name]
    days = [d for siglum in mine if (d := _day(witnesses[siglum]))]
    first = list(_first(edition, witnesses, mine))
    left_out = list(_left_out(edition, witnesses, mine, max(days, default=None)))
    return InStory(
        story=story,
        title=title,
        day=min(days, default=None),
        reports=len(mine),
        first=tuple(first[:LINES]),
        took=tuple(_taken(edition, witnesses, mine)),
        left_out=tuple(left_out[:LINES]),
        more_first=max(0, len(first) - LINES),
        more_left_out=max(0, len(left_out) - LINES),
    )


def _first(
    edition: Mapping[str, Any], witnesses: Mapping[str, Any], mine: Sequence[str]
) -> Iterator[Carried]:
    """Statements that the outlet tells on an earlier day than all others that tell them."""
    for claim in edition["claims"]:
        own = [r for r in claim["readings"] if r["witness"] in mine]
        others = [r for r in claim["readings"] if r["witness"] not in mine]
        if own and others:
            mine_days, their_days = ([_day(witnesses[r["witness"]]) for r in side] for side in (own, others))
            known = [d for d in mine_days if d], [d for d in their_days if d]
            if known[0] and len(known[1]) == len(others) and min(known[0]) < min(known[1]):
                yield _carried(claim, witnesses, own[0], min(known[0]), min(known[1]))


def _left_out(
    edition: Mapping[str, Any], witnesses: Mapping[str, Any], mine: Sequence[str], last: date | None
) -> Iterator[Carried]:
    """Statements of several origins that the outlet's reports do not make, though they could have."""
    found = sorted(edition["claims"], key=lambda claim: -claim["origins"])
    for claim in found:
        readings = claim["readings"]
        days = [d for r in readings if (d := _day(witnesses[r["witness"]]))]
        known = min(days, default=None)
        in_time = last is None or known is None or known <= last
        if claim["origins"] >= WIDELY_TOLD and in_time and not any(r["witness"] in mine for r in readings):
            yield _carried(claim, witnesses, readings[0], None, known)


def _taken(edition: Mapping[str, Any], witnesses: Mapping[str, Any], mine: Sequence[str]) -> Iterator[Taken]:
    for link in edition["lineage"]:
        if link["copy"] in mine and link["kind"] != "update":
            exemplar = witnesses.get(link["exemplar"])
            named = exemplar and (exemplar["outlet"] or exemplar["agency"] or exemplar["path"])
            yield Taken(
                kind=link["kind"],
                exemplar=named or link["exemplar"],
                article=witnesses[link["copy"]]["id"],
            )


def _carried(
    claim: Mapping[str, Any],
    witnesses: Mapping[str, Any],
    reading: Mapping[str, Any],
    own: date | None,
    others: date | None,
) -> Carried:
    return Carried(
        text=reading["text"],
        article=witnesses[reading["witness"]]["id"],
        start=reading["start"],
        own=own,
        others=others,
        origins=claim["origins"],
    )


def _day(witness: Mapping[str, Any]) -> date | None:
    return date.fromisoformat(witness["published"]) if witness["published"] else None
