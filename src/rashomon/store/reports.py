"""Reports in, reports out: append-only, the same thing never twice."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Connection, Row, select
from sqlalchemy.sql import Select

from rashomon.model import Article, Metadata
from rashomon.store.rows import CHUNK, chunks, numbered
from rashomon.store.tables import articles, mastheads, pages, reports, versions


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What stood at one address at one time. ``id`` counts arrivals."""

    id: int
    report: int
    address: str
    seen: datetime
    article: Article


def address_of(article: Article) -> str:
    """Where the report stands: its page's address (a site's own says nothing), else its path."""
    url = article.metadata.url
    return url if url and urlsplit(url).path.strip("/") else article.path


def digest_of(article: Article) -> str:
    """A hash of the text and of all that is said about it."""
    said = json.dumps(metadata_row(article.metadata), sort_keys=True)
    return hashlib.sha256(f"{article.id}\n{said}".encode()).hexdigest()


def is_kept(connection: Connection, article: Article) -> bool:
    """Whether exactly this is here already."""
    here = (
        select(versions.c.id)
        .join(reports, reports.c.id == versions.c.report)
        .where(reports.c.address == address_of(article), versions.c.digest == digest_of(article))
    )
    return connection.execute(here).scalar() is not None


def keep(connection: Connection, article: Article, seen: datetime) -> int | None:
    """Keep ``article``; the new version's id, or None where exactly this is here already."""
    if is_kept(connection, article):
        return None
    address, digest = address_of(article), digest_of(article)
    report = connection.execute(select(reports.c.id).where(reports.c.address == address)).scalar()
    if report is None:
        report = numbered(connection, reports.insert().values(address=address))
    if not connection.execute(select(articles.c.id).where(articles.c.id == article.id)).scalar():
        connection.execute(articles.insert().values(id=article.id, text=article.text))
    version = numbered(
        connection,
        versions.insert().values(
            report=report,
            article=article.id,
            digest=digest,
            path=article.path,
            sha256=article.sha256,
            metadata=metadata_row(article.metadata),
            seen=seen,
        ),
    )
    if article.page is not None:
        connection.execute(pages.insert().values(version=version, page=article.page))
    return version


def load(connection: Connection, numbers: Iterable[int]) -> dict[int, Version]:
    """The versions with these ids, without their pages' bytes."""
    wanted = sorted(set(numbers))
    found = {}
    for some in chunks(wanted):
        for row in connection.execute(_selected().where(versions.c.id.in_(some))):
            found[row.id] = _version(row)
    return found


def every(connection: Connection, after: int = 0, most: int = CHUNK) -> list[Version]:
    """The next versions by id."""
    rows = connection.execute(_selected().where(versions.c.id > after).order_by(versions.c.id).limit(most))
    return [_version(row) for row in rows]


def of_report(connection: Connection, report: int) -> list[int]:
    """The ids of a report's versions, the first one first: by the day it gives, then by arrival."""
    rows = connection.execute(
        select(mastheads.c.version, mastheads.c.published).where(mastheads.c.report == report)
    )
    return [row.version for row in sorted(rows, key=lambda row: (row.published or date.max, row.version))]


def page_of(connection: Connection, version: int) -> bytes | None:
    """The bytes of the page that a version was extracted from."""
    return connection.execute(select(pages.c.page).where(pages.c.version == version)).scalar()


def _selected() -> Select[Any]:
    return (
        select(versions, reports.c.address, articles.c.text)
        .join(reports, reports.c.id == versions.c.report)
        .join(articles, articles.c.id == versions.c.article)
    )


def _version(row: Row[Any]) -> Version:
    article = Article(
        id=row.article,
        path=row.path,
        text=row.text,
        sha256=row.sha256,
        metadata=metadata_from(row.metadata),
    )
    return Version(id=row.id, report=row.report, address=row.address, seen=row.seen, article=article)


def metadata_row(metadata: Metadata) -> dict[str, Any]:
    """What is said, without what is not; a day as ISO text."""
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in asdict(metadata).items()
        if value is not None
    }


def metadata_from(row: dict[str, Any]) -> Metadata:
    """The metadata that ``metadata_row`` wrote."""
    said = dict(row)
    if said.get("published"):
        said["published"] = date.fromisoformat(said["published"])
    return Metadata(**said)
