"""The index by which a report finds its story: block keys, links, and the groups that came of them."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from hashlib import blake2b
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, or_, select, update

from rashomon.store.rows import chunks
from rashomon.store.tables import keys, links, mastheads, profiles, stories

# Two articles, the lesser id first, and how alike they are.
Tie = tuple[str, str, float]


class Member(NamedTuple):
    """A version that is the newest of its report."""

    version: int
    report: int
    article: str


def hashed(key: str) -> int:
    """A block key as the database keeps it: 64 bits with a sign."""
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), signed=True)


def holders(
    connection: Connection, wanted: Iterable[str], days: tuple[date, date] | None, enough: int
) -> set[str]:
    """The articles that hold one of these keys; ``enough`` of them if first published outside ``days``.

    ``wanted`` are a report's keys, few enough for one query. An article without a date may be of any day.
    """
    numbers = sorted({hashed(key) for key in wanted})
    shares = (
        select(keys.c.article, func.count().label("shared"))
        .where(keys.c.key.in_(numbers))
        .group_by(keys.c.article)
        .subquery()
    )
    if days is None:
        return set(connection.execute(select(shares.c.article)).scalars())
    first = func.min(mastheads.c.published)
    found = (
        select(shares.c.article)
        .join(mastheads, (mastheads.c.article == shares.c.article) & mastheads.c.current)
        .group_by(shares.c.article, shares.c.shared)
        .having(or_(shares.c.shared >= enough, first.is_(None), first.between(*days)))
    )
    return set(connection.execute(found).scalars())


def enter(
    connection: Connection, article: str, profile: str, held: Iterable[str], ties: Iterable[Tie]
) -> None:
    """Put an article into the index, with its links to articles that are in it."""
    connection.execute(profiles.insert().values(article=article, profile=profile))
    rows = [{"key": number, "article": article} for number in sorted({hashed(key) for key in held})]
    if rows:
        connection.execute(keys.insert(), rows)
    both = [
        {"article": one, "other": two, "likeness": likeness}
        for left, right, likeness in ties
        for one, two in ((left, right), (right, left))
    ]
    if both:
        connection.execute(links.insert(), both)


def remove(connection: Connection, article: str) -> None:
    """Take an article out of the index."""
    connection.execute(delete(keys).where(keys.c.article == article))
    connection.execute(delete(links).where((links.c.article == article) | (links.c.other == article)))
    connection.execute(delete(profiles).where(profiles.c.article == article))


def profiles_of(connection: Connection, wanted: Collection[str]) -> dict[str, str]:
    """The profiles of those of these articles that are in the index."""
    return {
        row.article: row.profile
        for some in chunks(sorted(wanted))
        for row in connection.execute(
            select(profiles.c.article, profiles.c.profile).where(profiles.c.article.in_(some))
        )
    }


def neighbours(connection: Connection, wanted: Collection[str], least: float) -> set[str]:
    """The articles that are at least this much like one of these."""
    return {
        other
        for some in chunks(sorted(wanted))
        for (other,) in connection.execute(
            select(links.c.other).where(links.c.article.in_(some), links.c.likeness >= least)
        )
    }


def groups_of(connection: Connection, wanted: Collection[str]) -> set[frozenset[str]]:
    """The groups that hold these articles; one that is not in a group yet is a group of its own."""
    names = {
        row.article: row.grouped
        for some in chunks(sorted(wanted))
        for row in connection.execute(
            select(profiles.c.article, profiles.c.grouped).where(profiles.c.article.in_(some))
        )
    }
    members: dict[str, set[str]] = {}
    for some in chunks(sorted({grouped for grouped in names.values() if grouped is not None})):
        for row in connection.execute(
            select(profiles.c.article, profiles.c.grouped).where(profiles.c.grouped.in_(some))
        ):
            members.setdefault(row.grouped, set()).add(row.article)
    alone = {frozenset((name,)) for name, grouped in names.items() if grouped is None}
    return {frozenset(group) for group in members.values()} | alone


def group(connection: Connection, groups: Iterable[Collection[str]]) -> None:
    """Keep the groups, each under the least of its ids."""
    for members in groups:
        for some in chunks(sorted(members)):
            connection.execute(
                update(profiles).where(profiles.c.article.in_(some)).values(grouped=min(members))
            )


def ties(connection: Connection, some: Collection[str], others: Collection[str]) -> list[Tie]:
    """The links of ``some`` articles with these ``others``."""
    return [
        (min(one, other), max(one, other), likeness)
        for left in chunks(sorted(some))
        for right in chunks(sorted(others))
        for one, other, likeness in connection.execute(
            select(links).where(links.c.article.in_(left), links.c.other.in_(right))
        )
    ]


def current(connection: Connection, wanted: Collection[str]) -> list[Member]:
    """The newest versions that carry these articles."""
    return [
        Member(row.version, row.report, row.article)
        for some in chunks(sorted(wanted))
        for row in connection.execute(
            select(mastheads.c.version, mastheads.c.report, mastheads.c.article).where(
                mastheads.c.article.in_(some), mastheads.c.current
            )
        )
    ]


def homes(connection: Connection, wanted: Collection[str]) -> dict[str, str | None]:
    """The story that each of these articles is in."""
    return {
        row.article: row.story
        for some in chunks(sorted(wanted))
        for row in connection.execute(
            select(profiles.c.article, profiles.c.story).where(profiles.c.article.in_(some))
        )
    }


def settle(connection: Connection, homes: Mapping[str, str]) -> None:
    """Say of each article which story it is in now."""
    by_story: dict[str, list[str]] = {}
    for article, story in homes.items():
        by_story.setdefault(story, []).append(article)
    for story, members in sorted(by_story.items()):
        for some in chunks(sorted(members)):
            connection.execute(update(profiles).where(profiles.c.article.in_(some)).values(story=story))


def members_of(connection: Connection, story: str) -> list[str]:
    """The articles of a story, by id."""
    found = connection.execute(
        select(profiles.c.article).where(profiles.c.story == story).order_by(profiles.c.article)
    )
    return [row.article for row in found]


def stories_here(connection: Connection, wanted: Collection[str]) -> set[str]:
    """Those of these story ids that are in use."""
    return {
        row.id
        for some in chunks(sorted(wanted))
        for row in connection.execute(select(stories.c.id).where(stories.c.id.in_(some)))
    }
