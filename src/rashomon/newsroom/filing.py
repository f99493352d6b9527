"""A kept version finds its story: the functions of ``gathering`` over the index of the store."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, timedelta
from functools import lru_cache
from uuid import uuid4

from sqlalchemy import Connection, delete, select, update

from rashomon.annotation.annotate import annotate
from rashomon.gathering.arrival import settle
from rashomon.gathering.cluster import TOGETHER, Group
from rashomon.gathering.compare import Link, compare
from rashomon.gathering.gather import identity
from rashomon.gathering.keys import FAR_KEYS, NEAR_DAYS, keys
from rashomon.gathering.profile import Profile, profile
from rashomon.gathering.saved import profile_from_json, profile_to_json
from rashomon.gathering.stories import events
from rashomon.model import Witness
from rashomon.publish.digests import filing_digest
from rashomon.store import index
from rashomon.store.reports import Version, load, of_report
from rashomon.store.rows import chunks
from rashomon.store.tables import mastheads, stories


def file(connection: Connection, arrived: Iterable[tuple[Version, Witness]]) -> set[str]:
    """File versions that were just kept; the ids of the stories that came out of it otherwise than before.

    The result depends on the set of reports that are here and not on their order: the same function groups
    the same reports, and no group changes beyond those that ``gathering.arrival`` looks at.
    """
    moved: set[str] = set()
    touched: set[str] = set()
    left: set[str] = set()
    newest = 0
    for version, witness in arrived:
        newest = max(newest, version.id)
        _enter_masthead(connection, version, witness)
        for article in _renew(connection, version.report):
            moved.add(article)
            left |= {story for story in index.homes(connection, [article]).values() if story}
            touched |= _index(connection, article, {version.id: witness})
    return _regroup(connection, touched, moved, left, newest)


def _enter_masthead(connection: Connection, version: Version, witness: Witness) -> None:
    masthead = witness.masthead
    connection.execute(
        mastheads.insert().values(
            version=version.id,
            report=version.report,
            article=version.article.id,
            name=identity(version.article.id),
            rules=filing_digest(),
            current=False,
            published=masthead.published,
            outlet=masthead.outlet,
            agency=masthead.agency,
            headline=masthead.headline.text if masthead.headline else None,
            language=witness.language,
        )
    )


def _renew(connection: Connection, report: int) -> set[str]:
    """Mark the newest version of a report; the articles that are its newest now or were."""
    newest = of_report(connection, report)[-1]
    rows = connection.execute(
        select(mastheads.c.version, mastheads.c.article).where(
            mastheads.c.report == report, mastheads.c.current | (mastheads.c.version == newest)
        )
    ).all()
    connection.execute(
        update(mastheads).where(mastheads.c.report == report).values(current=mastheads.c.version == newest)
    )
    return {row.article for row in rows}


def _index(connection: Connection, article: str, known: dict[int, Witness]) -> set[str]:
    """Make the index right about one article; the articles whose groups may change by it."""
    before = index.profiles_of(connection, [article]).get(article)
    found = _profile(connection, article, known)
    after = profile_to_json(found) if found else None
    if after == before:
        return {article} if found else set()
    touched: set[str] = set()
    if before is not None:
        touched |= frozenset[str]().union(*index.groups_of(connection, [article]))
        index.remove(connection, article)
    if found and after is not None:
        held = keys(found)
        others = index.profiles_of(connection, _companions(connection, found, held) - {article})
        ties = [compare(found, _parsed(other)) for _, other in sorted(others.items())]
        index.enter(connection, article, after, held, [tie for tie in ties if tie.likeness])
    return touched - {article} | ({article} if found else set())


def _companions(connection: Connection, found: Profile, held: Collection[str]) -> set[str]:
    """The articles that ``gathering.keys.worth_comparing`` lets this one be compared with."""
    near = timedelta(days=NEAR_DAYS)
    days = (found.published - near, found.published + near) if found.published else None
    return index.holders(connection, held, days, FAR_KEYS)


def _profile(connection: Connection, article: str, known: dict[int, Witness]) -> Profile | None:
    """The profile of an article: that of its first copy; None where no report's newest version is it."""
    rows = connection.execute(
        select(mastheads.c.version, mastheads.c.published).where(
            mastheads.c.article == article, mastheads.c.current
        )
    ).all()
    if not rows:
        return None
    copies = load(connection, [row.version for row in rows])
    days = {row.version: row.published or date.max for row in rows}
    first = min(copies.values(), key=lambda copy: (days[copy.id], copy.address))
    return profile(known.get(first.id) or annotate(first.article))


def _regroup(
    connection: Connection,
    touched: Collection[str],
    moved: Collection[str],
    left: Collection[str],
    newest: int,
) -> set[str]:
    """Group anew what the touched articles may change, and keep what came out."""
    found = settle(touched, _Standing(connection))
    index.group(connection, found)
    members = frozenset[str]().union(*found)
    before = index.homes(connection, members)
    profiles = {name: _parsed(text) for name, text in index.profiles_of(connection, members).items()}
    told = [event for group in found for event in events(profiles[name] for name in sorted(group))]
    groups = {identity_of(connection, group): group for group in told}
    homes = {name: story for story, group in groups.items() for name in group}
    index.settle(connection, {name: story for name, story in homes.items() if before[name] != story})
    moved = {*moved, *(name for name, story in homes.items() if before[name] != story)}
    old = {*left, *(before[name] for name in moved if name in before)} - {None}
    changed = {story for story, group in groups.items() if story in old or group & moved}
    for some in chunks(sorted(story for story in {*left, *before.values()} - set(groups) if story)):
        connection.execute(delete(stories).where(stories.c.id.in_(some)))
    for story in sorted(changed):
        _enter_story(connection, story, groups[story], newest)
    return changed


class _Standing:
    """What the index knows, as ``gathering.arrival`` asks for it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def neighbours(self, names: Collection[str]) -> set[str]:
        return index.neighbours(self._connection, names, TOGETHER)

    def between(self, some: Collection[str], names: Collection[str]) -> list[Link]:
        return [Link(*tie) for tie in index.ties(self._connection, some, names)]

    def groups(self, names: Collection[str]) -> set[Group]:
        return index.groups_of(self._connection, names)


# Reports of a running story are compared with every new one; half a minute of news is held parsed.
_parsed = lru_cache(maxsize=2_000)(profile_from_json)


def identity_of(connection: Connection, group: Collection[str]) -> str:
    """The story's id: that of the first version of its first report, so that it survives what comes later."""
    return identity(min(_beginnings(connection, group))[1])


def _beginnings(connection: Connection, group: Collection[str]) -> list[tuple[date, str]]:
    """The day and the first article of each report.

    A text that stands elsewhere too, or with which other reports began as well, does not tell this report
    apart: its newest one does.
    """
    members = index.current(connection, group)
    firsts: dict[int, tuple[tuple[date, int], str]] = {}
    for numbers in chunks(sorted({member.report for member in members})):
        for row in connection.execute(select(mastheads).where(mastheads.c.report.in_(numbers))):
            rank = row.published or date.max, row.version
            firsts[row.report] = min((rank, row.article), firsts.get(row.report, (rank, row.article)))
    articles = {article for _, article in firsts.values()}
    newest = index.homes(connection, articles)
    reports: dict[str, set[int]] = defaultdict(set)
    for some in chunks(sorted(articles)):
        for row in connection.execute(select(mastheads).where(mastheads.c.article.in_(some))):
            reports[row.article].add(row.report)
    found = []
    for member in members:
        (day, _), article = firsts[member.report]
        shared = article in newest or len(reports[article]) > 1
        found.append((day, member.article if shared else article))
    return found


def _enter_story(connection: Connection, story: str, group: Collection[str], newest: int) -> None:
    """Say what the story holds now. An edition that it has stays until a newer one is made."""
    versions = [member.version for member in index.current(connection, group)]
    rows = [
        row
        for some in chunks(versions)
        for row in connection.execute(select(mastheads).where(mastheads.c.version.in_(some)))
    ]
    days = [row.published for row in rows if row.published]
    first = min(rows, key=lambda row: (row.published or date.max, row.article))
    facts = {
        "reports": len(rows),
        "first": min(days, default=None),
        "last": max(days, default=None),
        "changed": newest,
        "state": uuid4().hex,
        "stamp": None,
    }
    if not connection.execute(update(stories).where(stories.c.id == story).values(facts)).rowcount:
        named = {"id": story, "title": first.headline or "", "origins": 0, "outlets": 0}
        named |= {"disagreements": 0, "seen": []}
        connection.execute(stories.insert().values(facts | named))
