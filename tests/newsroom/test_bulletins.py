"""What is new of a follow, as an Atom feed."""

from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import pytest
from stores import ferry_and_orchard

from rashomon.newsroom.adding import add
from rashomon.newsroom.bulletins import atom
from rashomon.newsroom.editions import renew_all
from rashomon.newsroom.following import follow
from rashomon.store import Store

ATOM = "{http://www.w3.org/2005/Atom}"
NOW = datetime(2024, 5, 1, 8, tzinfo=UTC)


@pytest.fixture
def followed(store: Store) -> int:
    add(store, ferry_and_orchard()[:2], seen=NOW - timedelta(days=10))
    renew_all(store)
    return follow(store, "desk", "speaker", "Ada Venn")


def bring(store: Store) -> None:
    add(store, ferry_and_orchard()[2:3], seen=NOW)
    renew_all(store)


def test_a_feed_tells_what_is_new_and_always_by_the_same_id(store: Store, followed: int) -> None:
    assert ElementTree.fromstring(atom(store, followed, NOW, "http://desk")).findall(f"{ATOM}entry") == []
    bring(store)
    first, again = (atom(store, followed, NOW, "http://desk") for _ in range(2))
    assert first == again
    (entry,) = ElementTree.fromstring(first).findall(f"{ATOM}entry")
    assert "a start and no more" in (entry.findtext(f"{ATOM}title") or "")
    assert (entry.findtext(f"{ATOM}updated") or "") == NOW.isoformat()
    later = atom(store, followed, NOW + timedelta(days=4), "http://desk")
    assert ElementTree.fromstring(later).findall(f"{ATOM}entry") == []
