"""The cleaning log: what could not be read, and what was set aside in the reports that could."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from rashomon.newsroom.addresses import source
from rashomon.store.tables import editions, rejections, stories

# Rejected inputs on one page.
SHOWN = 50
# Furniture is shown of the stories that changed last.
STORIES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """An input that could not be read."""

    path: str
    reason: str
    seen: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """Words of a report that are not the report, and why; ``times`` they stand in this source's reports."""

    article: str
    source: str
    text: str
    reason: str
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaning:
    """One page of the log, the newest first."""

    rejections: tuple[Rejection, ...]
    furniture: tuple[SetAside, ...]
    page: int
    pages: int


def cleaning(connection: Connection, page: int = 1) -> Cleaning:
    """The page with this number; furniture stands on the first."""
    many = connection.execute(select(func.count()).select_from(rejections)).scalar_one()
    rows = connection.execute(
        select(rejections).order_by(rejections.c.id.desc()).limit(SHOWN).offset((page - 1) * SHOWN)
    )
    return Cleaning(
        rejections=tuple(Rejection(path=row.path, reason=row.reason, seen=row.seen) for row in rows),
        furniture=_furniture(connection) if page == 1 else (),
        page=page,
        pages=max(1, -(-many // SHOWN)),
    )


def _furniture(connection: Connection) -> tuple[SetAside, ...]:
    rows = connection.execute(
        select(editions.c.json).join(stories).order_by(stories.c.changed.desc(), stories.c.id).limit(STORIES)
    )
    found: dict[tuple[str, str, str], list[str]] = {}
    for row in rows:
        for witness in row.json["witnesses"]:
            for item in witness["furniture"]:
                found.setdefault((source(witness), item["text"], item["reason"]), []).append(witness["id"])
    return tuple(
        SetAside(article=articles[0], source=name, text=text, reason=reason, times=len(articles))
        for (name, text, reason), articles in found.items()
    )
