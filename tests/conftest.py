"""Stories made of invented reports."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import postgres
import pytest

from rashomon.annotation.annotate import annotate
from rashomon.model import Article, Metadata, Story, signed
from rashomon.store import Store


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[postgres.Cluster]:
    """A PostgreSQL server of this run."""
    if postgres.programs() is None:
        pytest.skip("no PostgreSQL on this machine: install its server (initdb, pg_ctl) to test on it")
    with postgres.cluster() as running:
        yield running


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty store, on each backend in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'desk.db'}"
    url: str = request.getfixturevalue("postgres_cluster").url(f"desk_{uuid4().hex}")
    return url


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    """An empty store, on each backend in turn."""
    with Store(store_url) as opened:
        yield opened


@pytest.fixture
def story_of() -> Callable[..., Story]:
    """Makes a story of texts, in the order of their sigla, without gathering."""

    def make(*texts: str) -> Story:
        witnesses = []
        for siglum, text in zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", texts, strict=False):
            digest = hashlib.sha256(text.encode()).hexdigest()
            article = Article(
                id=digest[:16], path=f"{siglum}.txt", text=text, sha256=digest, metadata=Metadata()
            )
            witnesses.append(replace(signed(annotate(article), siglum), siglum=siglum))
        return Story(id="story", witnesses=tuple(witnesses))

    return make
