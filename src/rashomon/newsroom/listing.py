"""The stories of a store, and how they move."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, select

from rashomon.gathering.moving import RECENT, Pace, pace
from rashomon.publish.digests import edition_digest
from rashomon.store import Store
from rashomon.store.tables import stories

# So many stories are listed unless the asker says otherwise.
MOST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One story. Where its edition was never made, ``origins``, ``outlets`` and ``disagreements`` are 0;
    ``waiting`` where there are reports that its edition does not hold yet."""

    id: str
    title: str
    reports: int
    origins: int
    outlets: int
    disagreements: int
    first: date | None
    last: date | None
    changed: int
    waiting: bool
    pace: Pace


def newest_stories(store: Store, now: datetime, most: int = MOST, least: int = 1) -> tuple[Listed, ...]:
    """The stories of at least ``least`` reports, the one that changed last first."""
    with store.reading() as connection:
        rows = connection.execute(
            select(stories)
            .where(stories.c.reports >= least)
            .order_by(stories.c.changed.desc(), stories.c.reports.desc(), stories.c.id)
            .limit(most)
        )
        return tuple(_listed(row, now) for row in rows)


def moving_stories(store: Store, now: datetime, most: int = MOST) -> tuple[Listed, ...]:
    """The stories that move, the most surprising first."""
    with store.reading() as connection:
        recent = select(stories).where(stories.c.moved > now - RECENT)
        found = [_listed(row, now) for row in connection.execute(recent)]
    moving = [story for story in found if story.pace.moves]
    return tuple(sorted(moving, key=lambda story: (-story.pace.score, story.id))[:most])


def _listed(row: Row[Any], now: datetime) -> Listed:
    return Listed(
        id=row.id,
        title=row.title,
        reports=row.reports,
        origins=row.origins,
        outlets=row.outlets,
        disagreements=row.disagreements,
        first=row.first,
        last=row.last,
        changed=row.changed,
        waiting=row.stamp != edition_digest(),
        pace=pace([datetime.fromisoformat(time) for time in row.seen], now),
    )
