"""The pages over a store that holds the invented examples."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from web_visitor import EXAMPLES, Visitor, visitor

from rashomon.newsroom.adding import add_paths
from rashomon.newsroom.editions import renew_all
from rashomon.store import Store


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the examples and their editions; not to be changed."""
    file = tmp_path_factory.mktemp("filled") / "desk.db"
    with Store(f"sqlite:///{file}") as store:
        add_paths(store, [str(EXAMPLES)])
        renew_all(store)
    return file


@pytest.fixture
def url(filled: Path, tmp_path: Path) -> str:
    """The address of a copy of it."""
    copy = tmp_path / "desk.db"
    shutil.copy(filled, copy)
    return f"sqlite:///{copy}"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """The copy."""
    with Store(url) as opened:
        yield opened


@pytest.fixture
def web(url: str) -> Iterator[Visitor]:
    """A visitor of the pages over the copy."""
    with visitor(url) as client:
        yield client


@pytest.fixture
def harbour(web: Visitor) -> str:
    """The id of the story of the harbour strike."""
    stories = web.get("/api/front").json()["stories"]
    return str(next(story["id"] for story in stories if "Saltmere" in story["title"]))
