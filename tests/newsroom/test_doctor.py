"""The doctor finds what is wrong, and a rebuild mends what is derived."""

from collections.abc import Callable

import pytest
from sqlalchemy import Connection, delete, select, update
from stores import ferry_and_orchard

from rashomon.newsroom.adding import add
from rashomon.newsroom.doctor import examine
from rashomon.newsroom.editions import renew_all
from rashomon.newsroom.rebuilding import rebuild
from rashomon.store import Store
from rashomon.store.tables import articles, editions, keys, links, mastheads, profiles, stories


def _passage(connection: Connection) -> None:
    row = connection.execute(select(editions)).first()
    assert row is not None
    told = row.json
    told["quotations"][0]["start"] += 1
    connection.execute(update(editions).where(editions.c.story == row.story).values(json=told))


def _key(connection: Connection) -> None:
    one = connection.execute(select(keys)).first()
    assert one is not None
    connection.execute(delete(keys).where(keys.c.key == one.key, keys.c.article == one.article))


def _home(connection: Connection) -> None:
    connection.execute(update(profiles).values(story=select(stories.c.id).limit(1).scalar_subquery()))


WRONG: dict[str, tuple[Callable[[Connection], object], str]] = {
    "masthead": (lambda c: c.execute(delete(mastheads)), "not filed"),
    "none newest": (lambda c: c.execute(update(mastheads).values(current=False)), "has 0 newest"),
    "key": (_key, "keys do not fit"),
    "link": (lambda c: c.execute(delete(links).where(links.c.article < links.c.other)), "one direction"),
    "home": (_home, "not what the reports make"),
    "passage": (_passage, "passages do not fit"),
    "count": (lambda c: c.execute(update(stories).values(reports=9)), "counts its reports wrongly"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_found_and_mended(name: str) -> None:
    breaking, says = WRONG[name]
    with Store("sqlite:///:memory:") as store:
        add(store, ferry_and_orchard())
        renew_all(store)
        assert examine(store) == ()
        with store.writing() as connection:
            breaking(connection)
        said = "\n".join(examine(store))
        assert says in said
        rebuild(store)
        assert examine(store) == ()


def test_a_text_that_was_changed_is_found() -> None:
    with Store("sqlite:///:memory:") as store:
        add(store, ferry_and_orchard()[:1])
        with store.writing() as connection:
            connection.execute(update(articles).values(text="Something else."))
        assert any("does not fit its id" in line for line in examine(store))


def test_the_search_index_is_checked() -> None:
    with Store("sqlite:///:memory:") as store:
        add(store, ferry_and_orchard()[:1])
        renew_all(store)
        with store.writing() as connection:
            connection.exec_driver_sql("DELETE FROM texts_index WHERE rowid = (SELECT min(id) FROM texts)")
        assert any("search index" in line for line in examine(store))


def test_an_interrupted_filing_is_taken_up_by_the_next_add() -> None:
    with Store("sqlite:///:memory:") as store:
        add(store, ferry_and_orchard()[:2])
        with store.writing() as connection:
            connection.execute(delete(mastheads).where(mastheads.c.version == 1))
        assert examine(store)
        add(store, [])
        with store.reading() as connection:
            assert len(connection.execute(select(mastheads)).all()) == 2


def test_what_other_rules_filed_is_filed_anew_by_the_next_add() -> None:
    with Store("sqlite:///:memory:") as store:
        add(store, ferry_and_orchard())
        with store.writing() as connection:
            connection.execute(update(mastheads).where(mastheads.c.version == 1).values(rules="of old"))
        assert any("other rules" in line for line in examine(store))
        add(store, [])
        renew_all(store)
        assert examine(store) == ()
