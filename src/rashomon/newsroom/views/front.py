"""The front page: which stories came in or changed last."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from rashomon.newsroom.views.briefs import Brief, Briefs
from rashomon.store.tables import reports, stories

# Stories on one page.
SHOWN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """One page of the list of stories, the last changed first; ``pages`` is how many there are."""

    stories: tuple[Brief, ...]
    page: int
    pages: int
    all_stories: int
    all_reports: int


def front(connection: Connection, briefs: Briefs, page: int = 1) -> Front:
    """The page with this number, from 1; a number beyond the last gives an empty page."""
    many = connection.execute(select(func.count()).select_from(stories)).scalar_one()
    rows = connection.execute(
        select(stories)
        .order_by(stories.c.changed.desc(), stories.c.id)
        .limit(SHOWN)
        .offset((page - 1) * SHOWN)
    ).all()
    return Front(
        stories=briefs.of(connection, rows),
        page=page,
        pages=max(1, -(-many // SHOWN)),
        all_stories=many,
        all_reports=connection.execute(select(func.count()).select_from(reports)).scalar_one(),
    )
