"""What people have judged, on one story or all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from rashomon.store import index
from rashomon.store.rows import chunks
from rashomon.store.tables import judged, judgements, profiles

# Judgements on one page.
SHOWN = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A judgement in words; ``story`` is where its first words stand today."""

    id: int
    kind: str
    words: tuple[str, ...]
    articles: tuple[str, ...]
    starts: tuple[int | None, ...]
    speaker: str | None
    author: str
    made: datetime
    withdrawn: datetime | None
    story: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgements:
    """One page of the list, the newest first."""

    judgements: tuple[Judgement, ...]
    page: int
    pages: int


def everything_judged(connection: Connection, page: int = 1) -> Judgements:
    """The page with this number of all judgements."""
    many = connection.execute(select(func.count()).select_from(judgements)).scalar_one()
    rows = connection.execute(
        select(judgements).order_by(judgements.c.id.desc()).limit(SHOWN).offset((page - 1) * SHOWN)
    ).all()
    return Judgements(judgements=_told(connection, rows), page=page, pages=max(1, -(-many // SHOWN)))


def judged_in(connection: Connection, story: str) -> tuple[Judgement, ...]:
    """The judgements on the story's reports, the newest first."""
    found = {}
    for some in chunks(index.members_of(connection, story)):
        for row in connection.execute(
            select(judgements)
            .join(judged, judged.c.judgement == judgements.c.id)
            .where(judged.c.article.in_(some))
        ):
            found[row.id] = row
    return _told(connection, [found[number] for number in sorted(found, reverse=True)])


def _told(connection: Connection, rows: Sequence[Row[Any]]) -> tuple[Judgement, ...]:
    pointed = {row.id: _pointers(row.ruling) for row in rows}
    first = sorted({pointers[0]["article"] for pointers in pointed.values()})
    homes = {
        row.article: row.story
        for some in chunks(first)
        for row in connection.execute(
            select(profiles.c.article, profiles.c.story).where(profiles.c.article.in_(some))
        )
    }
    return tuple(
        Judgement(
            id=row.id,
            kind=row.ruling["judgement"],
            words=tuple(pointer["text"] for pointer in pointed[row.id]),
            articles=tuple(pointer["article"] for pointer in pointed[row.id]),
            starts=tuple(pointer.get("start") for pointer in pointed[row.id]),
            speaker=row.ruling.get("speaker"),
            author=row.author,
            made=row.made,
            withdrawn=row.withdrawn,
            story=homes.get(pointed[row.id][0]["article"]),
        )
        for row in rows
    )


def _pointers(ruling: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [ruling["passage"]] if "passage" in ruling else list(ruling["passages"])
