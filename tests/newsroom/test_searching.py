"""What somebody was quoted saying about something, and where each place stands."""

import pytest
from stores import article

from rashomon.newsroom.adding import add
from rashomon.newsroom.addresses import named
from rashomon.newsroom.editions import renew_all
from rashomon.newsroom.searching import Question, find, said
from rashomon.store import Store

TWO_MATTERS = (
    "Mayor of Ostrow speaks of bridge and baths\n\n"
    'The old bridge will be closed for a year, the mayor of Ostrow said on Monday. "Nobody will drown," '
    'said Lena Marsh, the mayor. "The baths will open in June," she said. '
    'Marsh said of the repairs to the bridge: "It is an iron patient."'
)


@pytest.fixture
def filled(store: Store) -> Store:
    add(store, [article(TWO_MATTERS, "https://www.ostrow.example/2024/05/mayor", None)])
    renew_all(store)
    return store


def _texts(store: Store, about: str) -> list[str]:
    return sorted(w.text.strip(".,") for saying in said(store, "Marsh", about) for w in saying.wordings)


def test_only_quotations_about_it(filled: Store) -> None:
    everything = _texts(filled, "")
    assert {"Nobody will drown", "The baths will open in June", "It is an iron patient"} <= set(everything)
    assert _texts(filled, "baths") == ["The baths will open in June"]
    assert "It is an iron patient" in _texts(filled, "bridges")
    assert "The baths will open in June" not in _texts(filled, "bridge")
    assert _texts(filled, '"iron patient"') == ["It is an iron patient"]
    assert "It is an iron patient" not in _texts(filled, "bridge -repairs")
    assert _texts(filled, "pears") == []


def test_a_place_without_an_outlet_says_where_it_stands(filled: Store) -> None:
    (found,) = find(filled, Question(query="bridge", kinds=("headline",)))
    assert (found.outlet, found.source) == (None, "ostrow.example")


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.a.example/x/y?z", "a.example"),
        ("http://a.example:8000", "a.example"),
        ("/desk/reports/wire.txt", "wire.txt"),
        ("by hand:0123/pasted.txt", "pasted.txt"),
        ("/desk/feed.jsonl#7", "feed.jsonl#7"),
        ("http://[::1", "[::1"),
        ("stdin:0123", "stdin:0123"),
    ],
)
def test_where_a_report_stands_in_short(address: str, name: str) -> None:
    assert named(address) == name
