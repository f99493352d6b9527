"""The same reports, in any order and in any portions, end in the same stories and editions."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from stores import article, ferry_and_orchard

from rashomon import annotate, gather
from rashomon.intake.read import read_articles
from rashomon.model import Article
from rashomon.newsroom.adding import add
from rashomon.newsroom.doctor import examine
from rashomon.newsroom.editions import renew_all
from rashomon.newsroom.rebuilding import rebuild
from rashomon.store import Store
from rashomon.store.tables import editions, profiles, stories

EXAMPLES = Path(__file__).parents[2] / "examples"


@cache
def reports() -> tuple[Article, ...]:
    """Invented reports of five stories, two versions of one page, and a text that stands in two places."""
    found, _ = read_articles([str(EXAMPLES)], lambda _: None)
    ferry = ferry_and_orchard()
    later = article(
        ferry[0].text + "\n\nNorthline said on Tuesday that no talks were planned.",
        "/page",
        ferry[2].metadata.published,
        url="https://clarion.example/ferry",
    )
    older = article(ferry[0].text, "/page", ferry[0].metadata.published, url="https://clarion.example/ferry")
    copy = article(ferry[3].text, "/elsewhere.txt", ferry[4].metadata.published, outlet="Reprint")
    return (*found, *ferry[1:], older, later, copy)


def groups(store: Store) -> dict[str, set[str]]:
    with store.reading() as connection:
        found: dict[str, set[str]] = {}
        for row in connection.execute(select(profiles.c.story, profiles.c.article)):
            found.setdefault(row.story, set()).add(row.article)
    return found


def handed_out(store: Store) -> dict[str, Any]:
    renew_all(store)
    with store.reading() as connection:
        rows = connection.execute(
            select(editions, stories.c.title, stories.c.origins, stories.c.reports).join(stories)
        )
        return {row.story: (row.json, row.html, row.title, row.origins, row.reports) for row in rows}


@cache
def expected() -> tuple[dict[str, set[str]], dict[str, Any]]:
    with Store("sqlite:///:memory:") as store:
        add(store, reports())
        return groups(store), handed_out(store)


@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(order=st.permutations(range(len(reports()))), cuts=st.sets(st.integers(1, 17), max_size=6))
def test_any_order_and_any_portions_end_in_the_same_stories(order: Sequence[int], cuts: set[int]) -> None:
    with Store("sqlite:///:memory:") as store:
        marks = [0, *sorted(cuts), len(order)]
        for start, end in pairwise(marks):
            add(store, [reports()[number] for number in order[start:end]])
        assert groups(store) == expected()[0]
        assert examine(store) == ()


def test_one_at_a_time_backwards_ends_in_the_same_editions(store: Store) -> None:
    for one in reversed(reports()):
        add(store, [one])
    assert groups(store) == expected()[0]
    assert handed_out(store) == expected()[1]
    assert examine(store) == ()


def test_a_rebuild_gives_the_same(store: Store) -> None:
    add(store, reports())
    before = groups(store), handed_out(store)
    assert rebuild(store) == len(reports())
    assert (groups(store), handed_out(store)) == before
    assert examine(store) == ()


def test_the_store_groups_as_a_folder_is_grouped() -> None:
    newest = [one for one in reports() if one.path != "/page" or "no talks" in one.text]
    told = {frozenset(w.article.id for w in story.witnesses) for story in gather(map(annotate, newest))}
    assert {frozenset(members) for members in expected()[0].values()} == told
