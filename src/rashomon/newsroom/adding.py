"""Articles in: kept and filed, a few at a time, each such part whole or not at all."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, delete, func, or_, select

from rashomon.annotation.annotate import annotate
from rashomon.errors import FetchError, UnreadableError
from rashomon.intake.fetching import Fetched, Fetcher, to_article
from rashomon.intake.read import STANDARD_INPUT, read_articles
from rashomon.model import Article, Rejected, Witness
from rashomon.newsroom.filing import file
from rashomon.publish.digests import filing_digest
from rashomon.store import Store
from rashomon.store.reports import is_kept, keep, load
from rashomon.store.tables import DERIVED, mastheads, rejections, versions

# So many articles are kept by one transaction: few enough that others get their turn within half a second.
TOGETHER = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What one adding did: the new versions' ids, how many articles were here already, what was rejected."""

    versions: tuple[int, ...]
    known: int
    rejected: tuple[Rejected, ...] = ()


def add_paths(store: Store, paths: Iterable[str], progress: Callable[[str], None] = lambda _: None) -> Added:
    """Add every report under ``paths`` (files, folders, ``-``)."""
    articles, rejected = read_articles(paths, progress)
    added = add(store, [_placed(article) for article in articles], progress=progress)
    note(store, rejected)
    return replace(added, rejected=rejected)


def add_pages(
    store: Store, fetcher: Fetcher, urls: Iterable[str], progress: Callable[[str], None] = lambda _: None
) -> Added:
    """Fetch and add the reports at these addresses, one at a time."""
    numbers: list[int] = []
    rejected: list[Rejected] = []
    known = 0
    for url in urls:
        progress(f"fetching {url}")
        try:
            answer = fetcher.get(url)
            assert isinstance(answer, Fetched)  # nothing was sent along that could be unchanged
            added = add(store, [to_article(answer)])
        except (FetchError, UnreadableError) as error:
            rejected.append(Rejected(path=url, reason=str(error)))
            continue
        numbers += added.versions
        known += added.known
    note(store, rejected)
    return Added(versions=tuple(numbers), known=known, rejected=tuple(rejected))


def add(
    store: Store,
    articles: Sequence[Article],
    seen: datetime | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Added:
    """Add ``articles``, first seen at ``seen`` (now). What was added before an interruption stays."""
    file_waiting(store, progress)
    numbers: list[int] = []
    for start in range(0, len(articles), TOGETHER):
        progress(f"adding {start + 1} of {len(articles)}")
        some = articles[start : start + TOGETHER]
        with store.reading() as connection:
            new = [article for article in some if not is_kept(connection, article)]
        witnesses = {id(article): annotate(article) for article in new}
        if new:
            with store.writing() as connection:
                numbers += file_kept(connection, [(a, witnesses[id(a)]) for a in new], seen)
    return Added(versions=tuple(numbers), known=len(articles) - len(numbers))


def file_kept(
    connection: Connection, articles: Sequence[tuple[Article, Witness]], seen: datetime | None = None
) -> list[int]:
    """Keep and file annotated articles inside one transaction; the ids of the new versions."""
    moment = seen or datetime.now(UTC)
    arrived = {}
    for article, witness in articles:
        number = keep(connection, article, moment)
        if number is not None:
            arrived[number] = witness
    kept = load(connection, arrived)
    file(connection, [(kept[number], witness) for number, witness in arrived.items()])
    return list(arrived)


def file_waiting(store: Store, progress: Callable[[str], None] = lambda _: None) -> int:
    """File what is kept and not filed, or filed by rules of another release; how many versions that were."""
    with store.reading() as connection:
        outdated = _is_outdated(connection)
    if outdated:
        progress("the rules have changed: filing everything anew")
        clear(store)
    with store.reading() as connection:
        waiting = _waiting(connection)
    for start in range(0, len(waiting), TOGETHER):
        progress(f"filing {start + 1} of {len(waiting)}")
        with store.writing() as connection:
            some = load(connection, waiting[start : start + TOGETHER])
            filed = select(mastheads.c.version).where(mastheads.c.version.in_(some))
            taken = {row.version for row in connection.execute(filed)}
            file(connection, [(v, annotate(v.article)) for n, v in sorted(some.items()) if n not in taken])
    return len(waiting)


def _is_outdated(connection: Connection) -> bool:
    """Whether something was filed by other rules, asked so that an index answers: this is asked often."""
    now = filing_digest()
    others = select(mastheads.c.version).where(or_(mastheads.c.rules < now, mastheads.c.rules > now))
    return connection.execute(others.limit(1)).first() is not None


def _waiting(connection: Connection) -> list[int]:
    """The versions that are not filed; counting tells in a moment that there are none."""
    counts = (select(func.count()).select_from(table) for table in (versions, mastheads))
    if len({connection.execute(count).scalar() for count in counts}) == 1:
        return []
    unfiled = (
        select(versions.c.id)
        .outerjoin(mastheads, mastheads.c.version == versions.c.id)
        .where(mastheads.c.version.is_(None))
        .order_by(versions.c.id)
    )
    return list(connection.execute(unfiled).scalars())


def clear(store: Store) -> None:
    """Throw away all that is derived; ``file_waiting`` makes it anew."""
    with store.writing() as connection:
        for table in reversed(DERIVED):
            connection.execute(delete(table))


def note(store: Store, rejected: Sequence[Rejected]) -> None:
    """Write rejected inputs into the cleaning log, each once."""
    if not rejected:
        return
    now = datetime.now(UTC)
    with store.writing() as connection:
        for row in dict.fromkeys(rejected):
            here = select(rejections.c.id).where(
                rejections.c.path == row.path, rejections.c.reason == row.reason
            )
            if connection.execute(here).scalar() is None:
                connection.execute(rejections.insert().values(path=row.path, reason=row.reason, seen=now))


def _placed(article: Article) -> Article:
    """The article under a path that means the same from every folder."""
    if article.path.split("#")[0] == STANDARD_INPUT:
        return replace(article, path=f"stdin:{article.id}")
    return replace(article, path=str(Path(article.path).absolute()))
