"""Small things that every query needs."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Insert

T = TypeVar("T")
# So many values go into one list of a query; older builds of SQLite take 999.
CHUNK = 500


def chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """``values`` in parts that fit one query."""
    for start in range(0, len(values), CHUNK):
        yield values[start : start + CHUNK]


def numbered(connection: Connection, insert: Insert) -> int:
    """Insert a row; its number."""
    key: Any = connection.execute(insert).inserted_primary_key
    return int(key[0])
