"""Whether the store is what it should be: every id, every link, every passage."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, select

from rashomon.gathering.gather import identity
from rashomon.gathering.keys import keys as keys_of
from rashomon.gathering.profile import Profile
from rashomon.gathering.saved import profile_from_json
from rashomon.gathering.stories import group
from rashomon.newsroom.filing import identity_of
from rashomon.publish.digests import filing_digest
from rashomon.store import Store, index
from rashomon.store.reports import digest_of, every
from rashomon.store.tables import (
    editions,
    keys,
    links,
    mastheads,
    profiles,
    reports,
    stories,
    texts,
    versions,
)

Said = Callable[[str], None]


def examine(store: Store, progress: Said = lambda _: None) -> tuple[str, ...]:
    """What is wrong with the store, a line each with what to do; empty where nothing is."""
    found: list[str] = []
    with store.reading() as connection:
        for name, check in _CHECKS:
            progress(f"checking {name}")
            found += check(connection)
    with store.writing() as connection:
        if wrong := store.search.check(connection):
            found.append(wrong)
    return tuple(found)


def _versions(connection: Connection) -> Iterator[str]:
    """Texts and their ids, metadata and their digests, the same thing never twice, everything filed."""
    digests = {row.id: row.digest for row in connection.execute(select(versions.c.id, versions.c.digest))}
    seen: set[tuple[int, str]] = set()
    after = 0
    while some := every(connection, after):
        after = some[-1].id
        for version in some:
            article = version.article
            if hashlib.sha256(article.text.encode()).hexdigest()[:16] != article.id:
                yield f"version {version.id}: the text does not fit its id; restore it from an export"
            if digest_of(article) != digests[version.id]:
                yield f"version {version.id}: the metadata do not fit their digest; restore it from an export"
            if (version.report, digests[version.id]) in seen:
                yield f"version {version.id}: kept twice"
            seen.add((version.report, digests[version.id]))
    filed = {row.version for row in connection.execute(select(mastheads.c.version))}
    for number in sorted(set(digests) - filed):
        yield f"version {number}: not filed; run rashomon add or rashomon rebuild"


def _mastheads(connection: Connection) -> Iterator[str]:
    """One newest version a report, and an entry in the index for each text that is one."""
    newest: dict[int, int] = defaultdict(int)
    articles = set()
    for row in connection.execute(select(mastheads)):
        if row.rules != filing_digest():
            yield f"version {row.version}: filed by other rules; run rashomon rebuild"
        if row.name != identity(row.article):
            yield f"version {row.version}: its name does not fit; run rashomon rebuild"
        if row.current:
            newest[row.report] += 1
            articles.add(row.article)
    for (report,) in connection.execute(select(reports.c.id)):
        if newest[report] != 1:
            yield f"report {report}: has {newest[report]} newest versions; run rashomon rebuild"
    held = {row.article for row in connection.execute(select(profiles.c.article))}
    for article in sorted(held ^ articles):
        yield f"article {article}: in the index or among the newest, not in both; run rashomon rebuild"


def _index(connection: Connection) -> Iterator[str]:
    """Keys, links and stories are what the profiles give, all of them grouped at once."""
    rows = connection.execute(select(profiles.c.article, profiles.c.profile, profiles.c.story)).all()
    known = {row.article: profile_from_json(row.profile) for row in rows}
    yield from _keys(connection, known)
    pairs = {(row.article, row.other): row.likeness for row in connection.execute(select(links))}
    if any(pairs.get((other, one)) != likeness for (one, other), likeness in pairs.items()):
        yield "links that stand in one direction only; run rashomon rebuild"
    homes: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        homes[row.story or ""].add(row.article)
    if {frozenset(members) for members in homes.values()} != set(group(known.values())):
        yield "the stories are not what the reports make; run rashomon rebuild"
    yield from _stories(connection, homes)


def _keys(connection: Connection, known: Mapping[str, Profile]) -> Iterator[str]:
    held: dict[str, set[int]] = defaultdict(set)
    for row in connection.execute(select(keys)):
        held[row.article].add(row.key)
    for article, profile in known.items():
        if held.pop(article, set()) != {index.hashed(key) for key in keys_of(profile)}:
            yield f"article {article}: its keys do not fit; run rashomon rebuild"
    for article in held:
        yield f"article {article}: has keys and no profile; run rashomon rebuild"


def _stories(connection: Connection, homes: Mapping[str, Collection[str]]) -> Iterator[str]:
    named = {row.id: row.reports for row in connection.execute(select(stories.c.id, stories.c.reports))}
    for story, members in sorted(homes.items()):
        if story not in named:
            yield f"story {story!r}: has reports and no entry; run rashomon rebuild"
        elif len(index.current(connection, members)) != named[story]:
            yield f"story {story}: counts its reports wrongly; run rashomon rebuild"
        elif identity_of(connection, members) != story:
            yield f"story {story}: its id does not fit its first report; run rashomon rebuild"
    for story in sorted(set(named) - set(homes)):
        yield f"story {story}: has no reports; run rashomon rebuild"


def _editions(connection: Connection) -> Iterator[str]:
    """Every passage of every edition is what stands in the text."""
    for row in connection.execute(select(editions.c.story, editions.c.json)):
        told = {witness["siglum"]: witness["text"] for witness in row.json["witnesses"]}
        wrong = sum(
            told.get(p["witness"], "")[p["start"] : p["end"]] != p["text"] for p in _passages(row.json)
        )
        if wrong:
            yield f"story {row.story}: {wrong} passages do not fit the texts; run rashomon rebuild"
    found = select(texts.c.id).outerjoin(stories, stories.c.id == texts.c.story).where(stories.c.id.is_(None))
    if connection.execute(found).first():
        yield "searchable texts of stories that are gone; run rashomon rebuild"


def _passages(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if value.keys() >= {"witness", "start", "end", "text"}:
            yield value
        for inner in value.values():
            yield from _passages(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _passages(inner)


_CHECKS: tuple[tuple[str, Callable[[Connection], Iterator[str]]], ...] = (
    ("texts and ids", _versions),
    ("newest versions", _mastheads),
    ("the index", _index),
    ("every passage", _editions),
)
