"""What holds for a store whatever its backend: each test runs on SQLite and on PostgreSQL."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, func, select, text
from stores import FERRY, article, ferry_and_orchard

from rashomon.errors import StoreError
from rashomon.newsroom.adding import add
from rashomon.newsroom.editions import renew_all
from rashomon.newsroom.listing import newest_stories
from rashomon.newsroom.searching import Question, find, said
from rashomon.store import Store
from rashomon.store.engine import HEAD
from rashomon.store.migrations import steps, upgrade
from rashomon.store.reports import every, keep, load, page_of
from rashomon.store.search import parsed
from rashomon.store.tables import hooks, metadata, texts, versions


def test_an_article_comes_back_as_it_went(store: Store) -> None:
    odd = "A line\x00 with NUL, \u202eturned\u202c, a \U0001f469\u200d\U0001f692 and e\u0301\r\n\r\nAnother."
    given = article(
        odd, "/odd\u2028name.txt", date(2024, 2, 29), title="T\x00itle", url="https://x.example/a"
    )
    with store.writing() as connection:
        number = keep(connection, given, datetime(2024, 3, 1, 12, tzinfo=UTC))
    assert number is not None
    with store.reading() as connection:
        back = load(connection, [number])[number]
    assert back.article == given
    assert back.seen == datetime(2024, 3, 1, 12, tzinfo=UTC)


def test_the_bytes_of_a_page_stay_beside_its_text(store: Store) -> None:
    from dataclasses import replace

    given = replace(article("Text of a page.", "/page.html"), page=b"<html>\xff\x00</html>")
    with store.writing() as connection:
        number = keep(connection, given, datetime.now(UTC))
        assert number is not None
        assert page_of(connection, number) == given.page


def test_the_same_thing_is_kept_once(store: Store) -> None:
    given = ferry_and_orchard()
    assert len(add(store, given).versions) == 5
    again = add(store, given)
    assert (again.versions, again.known) == ((), 5)
    with store.reading() as connection:
        assert len(every(connection)) == 5


def test_numbers_count_arrivals_whatever_a_clock_says(store: Store) -> None:
    now = datetime.now(UTC)
    first, second, *_ = ferry_and_orchard()
    one = add(store, [first], seen=now).versions
    two = add(store, [second], seen=now - timedelta(days=400)).versions
    assert one < two


def test_a_change_is_kept_whole_or_not_at_all(store: Store) -> None:
    def interrupted() -> None:
        with store.writing() as connection:
            keep(connection, article(FERRY, "/a.txt"), datetime.now(UTC))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    with store.reading() as connection:
        assert connection.execute(select(func.count()).select_from(versions)).scalar() == 0


def test_words_phrases_and_words_left_out_are_found(store: Store) -> None:
    add(store, ferry_and_orchard())
    renew_all(store)

    def places(query: str) -> int:
        return len(find(store, Question(query=query, kinds=("paragraph",))))

    assert places("sailor") == 4  # "sailors", stemmed
    assert places('"night shifts"') == places("night shifts") == 3
    assert places('"shifts night"') == 0
    assert places("night -director") == places("night") - 1
    assert places("frost") == 2
    assert places("\x00 ' ; DROP TABLE texts -- \ud800 NEAR( *") == 0
    assert places('"') == places("-frost") == places("") - places("") == 0


def test_search_can_be_narrowed(store: Store) -> None:
    add(store, ferry_and_orchard())
    renew_all(store)
    assert {f.outlet for f in find(store, Question(query="strike", outlet="Port Clarion"))} == {
        "Port Clarion"
    }
    assert {f.day for f in find(store, Question(query="strike", since=date(2023, 3, 7)))} == {
        date(2023, 3, 7)
    }
    assert {f.day for f in find(store, Question(query="strike", until=date(2023, 3, 6)))} == {
        date(2023, 3, 6)
    }
    assert find(store, Question(query="strike", party="Mirel Oake")) == ()
    assert find(store, Question(query="valley", party="Oake"))


def test_every_wording_of_what_somebody_said_stands_together(store: Store) -> None:
    add(store, ferry_and_orchard())
    renew_all(store)
    sayings = said(store, "Venn", "sleep")
    assert [len(saying.wordings) for saying in sayings] == [2]
    assert {found.outlet for found in sayings[0].wordings} == {"Port Clarion", "Ansel Mail"}
    assert said(store, "Venn", "pears") == ()


def test_the_index_follows_the_texts(store: Store) -> None:
    add(store, ferry_and_orchard())
    renew_all(store)
    with store.writing() as connection:
        assert store.search.check(connection) is None
        connection.execute(texts.delete())
        assert store.search.check(connection) is None
        hits = select(texts.c.id).where(store.search.matches(parsed("frost")))
        assert connection.execute(hits).all() == []


def test_migrations_make_the_tables_that_the_code_knows(store: Store) -> None:
    with store.reading() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == HEAD
        context = MigrationContext.configure(connection, opts={"include_object": _ours})
        assert compare_metadata(context, metadata) == []
    assert steps()[0] == HEAD


def test_an_older_store_is_carried_forward_with_all_that_it_holds(store_url: str) -> None:
    given = ferry_and_orchard()
    now = datetime(2024, 3, 1, 12, tzinfo=UTC)
    engine = create_engine(store_url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        upgrade(connection, to=steps()[-1])
        for one in given:
            keep(connection, one, now)
        connection.execute(text("INSERT INTO follows VALUES (1, 'A', 'party', 'Ada Venn', 3, '2024-03-01')"))
        connection.execute(
            text("INSERT INTO hooks VALUES (1, 1, 'https://desk.example', 'secret', 2, 0, NULL, NULL)")
        )
    engine.dispose()
    with Store(store_url) as store:
        with store.reading() as connection:
            assert [version.article for version in every(connection)] == given
            assert connection.execute(select(hooks.c.sent, hooks.c.worked)).all() == [(2, None)]
            context = MigrationContext.configure(connection, opts={"include_object": _ours})
            assert compare_metadata(context, metadata) == []
        assert add(store, given).known == 5
        renew_all(store)
        assert len(newest_stories(store, now)) == 2


def test_a_store_of_a_newer_release_is_left_as_it_is(store_url: str) -> None:
    with Store(store_url) as store, store.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="newer Rashomon"):
        Store(store_url)


def _ours(item: object, name: str | None, kind: str, reflected: bool, other: object) -> bool:
    """Not the full-text index, which each backend keeps in its own way."""
    return not (name or "").startswith("texts_index")


def test_a_store_opened_again_holds_what_was_added(store_url: str) -> None:
    with Store(store_url) as store:
        add(store, ferry_and_orchard())
    with Store(store_url) as store:
        assert add(store, ferry_and_orchard()).known == 5


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("nonsense", "no address of a store"),
        ("mysql://a@b/c", "cannot be kept in mysql"),
        ("sqlite:////nowhere/at/all/desk.db", "there is no folder"),
        ("postgresql://desk:secret@127.0.0.1:9/none", "127.0.0.1"),
    ],
)
def test_what_cannot_be_opened_is_said(url: str, says: str) -> None:
    with pytest.raises(StoreError) as caught:
        Store(url)
    assert says in str(caught.value)
    assert "secret" not in str(caught.value)


def test_a_file_that_is_no_store_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(b"no database at all" * 100)
    with pytest.raises(StoreError):
        Store(f"sqlite:///{tmp_path / 'a.db'}")
