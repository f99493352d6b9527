"""Opening a store: one URL, two backends, the same tables."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, DBAPIError, NoSuchModuleError, OperationalError

from rashomon.errors import StoreError
from rashomon.store.search import Search, search_for

# The newest migration; a test holds it against the folder of migrations.
HEAD = "0002"
# How long a writer waits for another one, in seconds.
PATIENCE = 30
# Kilobytes that SQLite holds ready; with its own 2 MB the index of 10,000 reports is read again and again.
CACHE = 65_536
# The number that all writers of one PostgreSQL store lock, so that they take turns as in SQLite.
WRITERS = 0x7A5403
SQLITE, POSTGRESQL = "sqlite", "postgresql"


def default_url() -> str:
    """The store in the user's data folder."""
    from platformdirs import user_data_path

    return f"sqlite:///{user_data_path('rashomon', ensure_exists=True) / 'rashomon.db'}"


class Store:
    """One store. Every use is one transaction: ``reading`` or ``writing``; nothing is left half done.

    Writers take turns. StoreError says what is wrong where the store cannot be opened or is gone.
    """

    def __init__(self, url: str | None = None) -> None:
        self.url = _checked(url or default_url())
        self._engine = _engine(self.url)
        self.search: Search = search_for(self._engine.dialect.name)
        try:
            self._migrate()
        except BaseException:
            self._engine.dispose()
            raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view of the store; others may write meanwhile."""
        with _explained(self.url), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One change: all of it is kept at the end, or nothing after an error or a crash."""
        with (
            _explained(self.url),
            self._engine.connect().execution_options(writing=True) as connection,
            connection.begin(),
        ):
            if self._engine.dialect.name == POSTGRESQL:
                connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": WRITERS})
            yield connection

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _migrate(self) -> None:
        with self.reading() as connection:
            known = inspect(connection).has_table("alembic_version")
            here = (
                connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
                if known
                else None
            )
        if here == HEAD:
            return
        from rashomon.store.migrations import steps, upgrade

        if here is not None and here not in steps():
            shown = self.url.render_as_string(hide_password=True)
            raise StoreError(f"the store {shown} was made by a newer Rashomon; use that one, or its export")
        with self.writing() as connection:
            upgrade(connection)


def _checked(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise StoreError(
            f"{url!r} is no address of a store; use sqlite:///FILE or postgresql://USER@HOST/NAME"
        ) from error
    backend = parsed.get_backend_name()
    if backend == POSTGRESQL:
        return parsed.set(drivername="postgresql+psycopg")
    if backend != SQLITE:
        raise StoreError(
            f"a store cannot be kept in {backend}; use sqlite:///FILE or postgresql://USER@HOST/NAME"
        )
    if (
        parsed.database
        and parsed.database != ":memory:"
        and not Path(parsed.database).absolute().parent.is_dir()
    ):
        raise StoreError(f"there is no folder {str(Path(parsed.database).parent)!r}; make it first")
    return parsed


def _engine(url: URL) -> Engine:
    if url.get_backend_name() == POSTGRESQL:
        try:
            return create_engine(url, pool_pre_ping=True)
        except (NoSuchModuleError, ModuleNotFoundError) as error:
            raise StoreError("PostgreSQL needs its driver: pip install 'rashomon[postgresql]'") from error
    engine = create_engine(url, connect_args={"timeout": PATIENCE})

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # transactions begin where we say, see below
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")  # what was confirmed survives a power cut
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute(f"PRAGMA cache_size={-CACHE}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


@contextmanager
def _explained(url: URL) -> Iterator[None]:
    """What the database says, as an error that says what to do."""
    try:
        yield
    except DBAPIError as error:
        # SQLite says of a file that is no database nothing finer than DatabaseError.
        if (
            isinstance(error, OperationalError)
            or type(error) is DatabaseError
            or error.connection_invalidated
        ):
            cause = " ".join(str(error.orig).split())
            raise StoreError(f"the store {url.render_as_string(hide_password=True)}: {cause}") from error
        raise
