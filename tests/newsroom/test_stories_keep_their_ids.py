"""Stories grow, merge, split and are updated; an id that was ever given still leads to the story."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select
from stores import article, ferry_and_orchard

from rashomon.errors import NoSuchStoryError
from rashomon.newsroom.adding import add
from rashomon.newsroom.editions import edition, kept, resolve
from rashomon.store import Store
from rashomon.store.tables import profiles


def home(store: Store, name: str) -> str:
    with store.reading() as connection:
        found = connection.execute(select(profiles.c.story).where(profiles.c.article == name)).scalar()
    assert found is not None
    return str(found)


def test_a_later_report_joins_and_the_id_stays(store: Store) -> None:
    ferry = ferry_and_orchard()[:3]
    add(store, ferry[:1])
    before = home(store, ferry[0].id)
    add(store, ferry[1:])
    assert {home(store, one.id) for one in ferry} == {before}


def test_an_earlier_report_gives_its_id_and_the_old_one_leads_there(store: Store) -> None:
    ferry = ferry_and_orchard()[:3]
    add(store, ferry[1:])
    old = home(store, ferry[2].id)
    early = replace(ferry[0], metadata=replace(ferry[0].metadata, published=date(2023, 3, 5)))
    add(store, [early])
    new = home(store, early.id)
    assert new != old
    with store.reading() as connection:
        assert resolve(connection, old) == resolve(connection, new) == new
    assert kept(store, old).story == new


def test_a_newer_version_of_the_first_report_keeps_the_id(store: Store) -> None:
    first, second, *_ = ferry_and_orchard()
    add(store, [first, second])
    before = home(store, first.id)
    newer = article(
        first.text + "\n\nUpdated with a comment.", first.path, date(2023, 3, 6), outlet="Port Clarion"
    )
    add(store, [newer])
    assert home(store, newer.id) == before
    told = edition(store, before)
    assert {w.article.id for w in told.witnesses} == {newer.id, second.id}


def test_an_old_version_that_arrives_late_does_not_replace_a_newer_one(store: Store) -> None:
    new = article("The bridge in Tarn was closed. It will open in May.", "/a.txt", date(2024, 2, 2))
    old = article("The bridge in Tarn was closed.", "/a.txt", date(2024, 2, 1))
    add(store, [new])
    add(store, [old])
    story = home(store, new.id)
    assert [w.article.id for w in edition(store, story).witnesses] == [new.id]


def test_an_unknown_id_is_said(store: Store) -> None:
    with pytest.raises(NoSuchStoryError, match="rashomon stories"):
        kept(store, "000000000000")
