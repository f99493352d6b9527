"""Full text, behind one small class a backend: words, "phrases" and -without, stemmed as English."""

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.sql import column, select, table

from rashomon.store import tables

_PART = re.compile(r'(?P<without>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_WORD = re.compile(r"\w+")
# More words than a person types; a longer query is cut.
MOST_PARTS = 32


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand side by side, wanted or unwanted."""

    words: tuple[str, ...]
    wanted: bool


def parsed(query: str) -> tuple[Term, ...]:
    """The terms of what a person typed. Anything but letters and digits only separates words."""
    found = []
    for match in _PART.finditer(query):
        words = tuple(_WORD.findall(match["phrase"] if match["phrase"] is not None else match["word"]))
        if words:
            found.append(Term(words, wanted=not match["without"]))
    return tuple(found[:MOST_PARTS])


class Search(ABC):
    """Finds the rows of ``texts`` by words."""

    @abstractmethod
    def create(self, connection: Connection) -> None:
        """The index, made once by a migration; it follows the table by itself."""

    @abstractmethod
    def matches(self, terms: tuple[Term, ...]) -> ColumnElement[bool]:
        """The condition on ``texts``; at least one term is wanted."""

    @abstractmethod
    def check(self, connection: Connection) -> str | None:
        """What is wrong with the index, None where nothing is."""


class _Fts5(Search):
    def create(self, connection: Connection) -> None:
        for statement in (
            "CREATE VIRTUAL TABLE texts_index USING fts5"
            "(text, content='texts', content_rowid='id', tokenize='porter unicode61')",
            "CREATE TRIGGER texts_added AFTER INSERT ON texts BEGIN"
            " INSERT INTO texts_index(rowid, text) VALUES (new.id, new.text); END",
            "CREATE TRIGGER texts_removed AFTER DELETE ON texts BEGIN"
            " INSERT INTO texts_index(texts_index, rowid, text) VALUES ('delete', old.id, old.text); END",
        ):
            connection.exec_driver_sql(statement)

    def matches(self, terms: tuple[Term, ...]) -> ColumnElement[bool]:
        wanted = " AND ".join(_quoted(term) for term in terms if term.wanted)
        without = "".join(f" NOT {_quoted(term)}" for term in terms if not term.wanted)
        index = table("texts_index", column("rowid"), column("texts_index"))
        found = select(index.c.rowid).where(index.c.texts_index.op("MATCH")(f"({wanted}){without}"))
        return tables.texts.c.id.in_(found)

    def check(self, connection: Connection) -> str | None:
        try:
            connection.exec_driver_sql(
                "INSERT INTO texts_index(texts_index, rank) VALUES ('integrity-check', 1)"
            )
        except DatabaseError as error:
            return f"the search index does not fit the texts ({error}); run rashomon rebuild"
        return None


class _TsVector(Search):
    def create(self, connection: Connection) -> None:
        for statement in (
            "CREATE TEXT SEARCH DICTIONARY rashomon_stem (TEMPLATE = snowball, LANGUAGE = english)",
            "CREATE TEXT SEARCH CONFIGURATION rashomon (COPY = simple)",
            "ALTER TEXT SEARCH CONFIGURATION rashomon ALTER MAPPING FOR asciiword, word, hword, hword_part,"
            " asciihword, hword_asciipart WITH rashomon_stem",
            "CREATE INDEX texts_index ON texts USING gin (to_tsvector('rashomon', text))",
        ):
            connection.exec_driver_sql(statement)

    def matches(self, terms: tuple[Term, ...]) -> ColumnElement[bool]:
        parts, values = [], {}
        for number, term in enumerate(sorted(terms, key=lambda term: not term.wanted)):
            values[f"term{number}"] = " ".join(term.words)
            parts.append(f"{'' if term.wanted else '!! '}phraseto_tsquery('rashomon', :term{number})")
        condition = text(f"to_tsvector('rashomon', texts.text) @@ ({' && '.join(parts)})")
        return condition.bindparams(**values)  # type: ignore[return-value]

    def check(self, connection: Connection) -> str | None:
        here = connection.execute(text("SELECT to_regclass('texts_index')")).scalar()
        return None if here else "the search index is gone; run rashomon rebuild"


def search_for(backend: str) -> Search:
    """The search of a backend."""
    return _Fts5() if backend == "sqlite" else _TsVector()


def _quoted(term: Term) -> str:
    return '"' + " ".join(term.words) + '"'
