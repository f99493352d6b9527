"""Out of a store and into another: JSON lines with every version of every report, and what people decided."""

import base64
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select

from rashomon.annotation.annotate import annotate
from rashomon.errors import ExportError, JudgementsError
from rashomon.intake.judgements import as_ruling
from rashomon.model import Article, Metadata
from rashomon.newsroom.adding import file_kept
from rashomon.store import Store
from rashomon.store.reports import Version, every, is_kept, metadata_from, metadata_row, page_of
from rashomon.store.rows import numbered
from rashomon.store.tables import feeds, follows, judged, judgements

_SAID = {field.name for field in fields(Metadata)}


def export(store: Store) -> Iterator[str]:
    """Every line of an export: reports in the order in which they arrived, judgements, follows, feeds.

    A line that is a report is also a record that ``rashomon read`` takes.
    """
    with store.reading() as connection:
        after = 0
        while some := every(connection, after):
            for version in some:
                yield _line(_report(connection, version))
            after = some[-1].id
        for row in connection.execute(select(judgements).order_by(judgements.c.id)):
            yield _line({"kind": "judgement", **_plain(row._mapping, "id")})
        for row in connection.execute(select(follows).order_by(follows.c.id)):
            followed = {"followed": row.kind, "reader": row.reader, "target": row.target}
            yield _line({"kind": "follow", **followed, "made": row.made.isoformat()})
        for row in connection.execute(
            select(feeds.c.url, feeds.c.title, feeds.c.added).order_by(feeds.c.url)
        ):
            yield _line({"kind": "feed", **_plain(row._mapping)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """How many reports, judgements and other things an import brought, and how many were here already."""

    reports: int
    others: int
    known: int


def import_lines(
    store: Store, lines: Iterable[str], progress: Callable[[str], None] = lambda _: None
) -> Imported:
    """Take an export in; ExportError names a line that is none. What came before that line stays."""
    counts = {"reports": 0, "others": 0, "known": 0}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        progress(f"importing line {number}")
        try:
            row = json.loads(line)
            kind = row["kind"]
            if kind not in _TAKERS:
                raise ValueError(f"unknown kind {kind!r}")
            taken = _TAKERS[kind](store, row)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError, JudgementsError) as error:
            raise ExportError(f"line {number} is no line of an export ({error})") from error
        counts["known" if not taken else "reports" if kind == "report" else "others"] += 1
    return Imported(**counts)


def _report(connection: Connection, version: Version) -> dict[str, Any]:
    page = page_of(connection, version.id)
    return {
        "kind": "report",
        "id": version.article.id,
        "path": version.article.path,
        "sha256": version.article.sha256,
        "seen": version.seen.isoformat(),
        "text": version.article.text,
        **metadata_row(version.article.metadata),
    } | ({"page": base64.b64encode(page).decode()} if page else {})


def _take_report(store: Store, row: dict[str, Any]) -> bool:
    text = row["text"]
    if hashlib.sha256(text.encode()).hexdigest()[:16] != row["id"]:
        raise ValueError("the text does not fit its id")
    article = Article(
        id=row["id"],
        path=row["path"],
        text=text,
        sha256=row["sha256"],
        metadata=metadata_from({name: value for name, value in row.items() if name in _SAID}),
        page=base64.b64decode(row["page"], validate=True) if row.get("page") else None,
    )
    seen = datetime.fromisoformat(row["seen"])
    with store.reading() as connection:
        if is_kept(connection, article):
            return False
    witness = annotate(article)
    with store.writing() as connection:
        return bool(file_kept(connection, [(article, witness)], seen))


def _take_judgement(store: Store, row: dict[str, Any]) -> bool:
    pointers = as_ruling(dict(row["ruling"]), "a judgement").pointers
    values = {
        "ruling": row["ruling"],
        "author": str(row["author"]),
        "made": datetime.fromisoformat(row["made"]),
        "withdrawn": datetime.fromisoformat(row["withdrawn"]) if row["withdrawn"] else None,
    }
    with store.writing() as connection:
        alike = select(judgements.c.withdrawn).where(
            *(judgements.c[name] == values[name] for name in ("ruling", "author", "made"))
        )
        if any(other == values["withdrawn"] for (other,) in connection.execute(alike)):
            return False
        number = numbered(connection, judgements.insert().values(values))
        articles = sorted({pointer.article for pointer in pointers})
        connection.execute(judged.insert(), [{"article": name, "judgement": number} for name in articles])
    return True


def _take_follow(store: Store, row: dict[str, Any]) -> bool:
    values = {"reader": str(row["reader"]), "kind": str(row["followed"]), "target": str(row["target"])}
    with store.writing() as connection:
        here = select(follows.c.id).where(*(follows.c[name] == value for name, value in values.items()))
        if connection.execute(here).scalar() is not None:
            return False
        made = datetime.fromisoformat(row["made"])
        connection.execute(follows.insert().values(**values, looked=0, made=made))
    return True


def _take_feed(store: Store, row: dict[str, Any]) -> bool:
    with store.writing() as connection:
        if connection.execute(select(feeds.c.url).where(feeds.c.url == row["url"])).scalar() is not None:
            return False
        added = datetime.fromisoformat(row["added"])
        connection.execute(feeds.insert().values(url=str(row["url"]), title=row["title"], added=added))
    return True


_TAKERS: dict[str, Callable[[Store, dict[str, Any]], bool]] = {
    "report": _take_report,
    "judgement": _take_judgement,
    "follow": _take_follow,
    "feed": _take_feed,
}


def _plain(row: Any, *without: str) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in row.items()
        if name not in without
    }


def _line(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=True, separators=(",", ":"))
