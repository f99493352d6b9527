"""Killed, out of disk, cut off from its server, two at once, by a mad clock: nothing is lost or doubled.

The same with 200 kills is measured by ``python -m bench.newsroom faults``.
"""

from pathlib import Path
from uuid import uuid4

import postgres
import pytest

from bench.newsroom import faults
from rashomon.errors import StoreError
from rashomon.store import Store


def test_killed_at_random_moments(store_url: str) -> None:
    left = faults.killed(store_url, kills=6, longest=2)
    assert left.clean, left
    assert left.kept >= left.confirmed > 0


def test_killed_while_watching(store_url: str) -> None:
    left = faults.killed_watching(store_url, kills=5, longest=1.5)
    assert left.clean, left
    assert left.kept == left.confirmed


def test_a_full_disk(tmp_path: Path) -> None:
    left = faults.full_disk(f"sqlite:///{tmp_path / 'desk.db'}", room=600_000)
    assert left.clean, left


def test_a_server_that_goes_and_comes_back(postgres_cluster: postgres.Cluster) -> None:
    url = postgres_cluster.url(f"desk_{uuid4().hex}")
    left = faults.gone_and_back(
        url, lambda: postgres_cluster.stop("immediate"), postgres_cluster.start, times=2
    )
    assert left.clean, left
    assert left.confirmed == left.kept > 0


def test_a_server_that_is_gone_is_said(postgres_cluster: postgres.Cluster) -> None:
    with Store(postgres_cluster.url(f"desk_{uuid4().hex}")) as store:
        postgres_cluster.stop("immediate")
        try:
            with pytest.raises(StoreError), store.reading():
                pass
        finally:
            postgres_cluster.start()
        with store.reading() as connection:
            assert not connection.closed


def test_two_writers(store_url: str) -> None:
    left = faults.two_writers(store_url)
    assert left.clean, left
    assert left.confirmed == left.kept


def test_a_clock_that_jumps(store_url: str) -> None:
    left = faults.jumping_clock(store_url)
    assert left.clean, left
