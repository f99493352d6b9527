"""A person's judgements in the store: made, taken back, applied at once."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, select, update

from rashomon.errors import JudgementsError
from rashomon.intake.judgements import as_ruling
from rashomon.store import Store
from rashomon.store.rows import numbered
from rashomon.store.tables import judged, judgements, mastheads, profiles, stories


def judge(store: Store, ruling: Mapping[str, Any], author: str) -> int:
    """Keep a judgement (an object as in a file of judgements, docs/judgements.md); its number.

    A judgement that says otherwise of the same words takes the place of the earlier one, which is withdrawn.
    JudgementsError where it cannot be used.
    """
    pointers = as_ruling(dict(ruling), "the judgement").pointers
    now = datetime.now(UTC)
    with store.writing() as connection:
        articles = {pointer.article for pointer in pointers}
        known = connection.execute(
            select(mastheads.c.article).where(mastheads.c.article.in_(articles)).distinct()
        )
        if {row.article for row in known} != articles:
            raise JudgementsError("the judgement: no report here has this text; reload the page")
        _withdraw_opposed(connection, dict(ruling), articles, now)
        made = judgements.insert().values(ruling=dict(ruling), author=author, made=now)
        number = numbered(connection, made)
        connection.execute(
            judged.insert(), [{"article": article, "judgement": number} for article in sorted(articles)]
        )
        _outdate(connection, articles)
    return number


def withdraw(store: Store, number: int) -> bool:
    """Take a judgement back; False where there is none, or it was taken back before."""
    with store.writing() as connection:
        standing = (judgements.c.id == number) & judgements.c.withdrawn.is_(None)
        done = connection.execute(update(judgements).where(standing).values(withdrawn=datetime.now(UTC)))
        if not done.rowcount:
            return False
        rows = connection.execute(select(judged.c.article).where(judged.c.judgement == number))
        _outdate(connection, {row.article for row in rows})
    return True


def _withdraw_opposed(
    connection: Connection, ruling: dict[str, Any], articles: set[str], now: datetime
) -> None:
    mine = as_ruling(ruling, "the judgement")
    rows = connection.execute(
        select(judgements)
        .join(judged, judged.c.judgement == judgements.c.id)
        .where(judged.c.article.in_(articles), judgements.c.withdrawn.is_(None))
        .distinct()
    ).all()
    for row in rows:
        other = as_ruling(row.ruling, "the judgement")
        kinds = {mine.kind, other.kind}
        opposed = len(kinds) == 1 or kinds == {"same", "not-same"}
        if opposed and set(other.pointers) == set(mine.pointers):
            connection.execute(update(judgements).where(judgements.c.id == row.id).values(withdrawn=now))


def _outdate(connection: Connection, articles: set[str]) -> None:
    """The editions that hold one of these articles are to be made anew."""
    homes = select(profiles.c.story).where(profiles.c.article.in_(articles))
    connection.execute(update(stories).where(stories.c.id.in_(homes)).values(stamp=None, state=uuid4().hex))
