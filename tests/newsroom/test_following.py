"""Since you last looked: only what is new, and never the same thing in other words."""

from datetime import date

import pytest
from stores import FERRY, FERRY_LATER, article, ferry_and_orchard

from rashomon.errors import FollowError
from rashomon.newsroom.adding import add
from rashomon.newsroom.editions import renew_all
from rashomon.newsroom.following import Follow, StoryNews, follow, following, looked, since, unfollow
from rashomon.store import Store

REWORDED = article(
    "Port Ansel ferry crews stop work\n\n"
    "Northline's ferry crews in Port Ansel walked out on Monday over longer night shifts.\n\n"
    '"We will not sail another night on four hours of sleep," Venn said.',
    "/desk/reworded.txt",
    date(2023, 3, 6),
    outlet="Gull Gazette",
)


def begin(store: Store, kind: str, target: str) -> Follow:
    add(store, ferry_and_orchard()[:2])
    renew_all(store)
    follow(store, "desk", kind, target)
    return following(store, "desk")[0]


def bring(store: Store, *articles: object) -> None:
    add(store, articles)  # type: ignore[arg-type]
    renew_all(store)


def texts(found: StoryNews) -> str:
    claims = [reading.text for claim in found.news.claims for reading in claim.readings]
    return " | ".join([*claims, *(q.passage.text for q in found.news.quotations)])


def test_nothing_is_new_at_first_and_again_after_a_look(store: Store) -> None:
    mine = begin(store, "speaker", "Ada Venn")
    assert since(store, mine) == ()
    bring(store, ferry_and_orchard()[2])
    assert since(store, mine)
    looked(store, "desk")
    assert since(store, following(store, "desk")[0]) == ()


def test_a_new_report_brings_only_what_it_adds(store: Store) -> None:
    mine = begin(store, "party", "Ada Venn")
    bring(store, ferry_and_orchard()[2])
    (found,) = since(store, mine)
    assert "a start and no more" in texts(found)
    assert "four hours of sleep" not in texts(found)
    assert "140" not in texts(found)


def test_the_same_in_other_words_is_not_new(store: Store) -> None:
    mine = begin(store, "search", "night")
    bring(store, REWORDED)
    assert since(store, mine) == ()


def test_a_newer_version_shows_only_what_it_adds(store: Store) -> None:
    first = ferry_and_orchard()[0]
    mine = begin(store, "outlet", "Port Clarion")
    newer = article(
        FERRY + "\n\nThe mayor of Port Ansel, Lena Ostrow, called for a mediator on Tuesday.",
        first.path,
        date(2023, 3, 7),
        outlet="Port Clarion",
    )
    bring(store, newer)
    (found,) = since(store, mine)
    assert "mediator" in texts(found)
    assert "walked out" not in texts(found)
    assert [change.address for change in found.changed] == [first.path]


def test_each_kind_shows_its_own(store: Store) -> None:
    begin(store, "speaker", "Ada Venn")
    story = _story(store)
    for kind, target in (
        ("story", story),
        ("party", "Northline"),
        ("outlet", "Ansel Mail"),
        ("search", "mediator"),
    ):
        follow(store, "desk", kind, target)
    bring(store, article(FERRY_LATER, "/desk/later.txt", date(2023, 3, 7), outlet="Port Clarion"))
    by_kind = {one.kind: since(store, one) for one in following(store, "desk")}
    assert {kind for kind, found in by_kind.items() if found} == {"speaker", "story", "party"}
    assert {q.speaker for q in by_kind["speaker"][0].news.quotations} == {"Ada Venn"}


def test_readers_do_not_share_their_looks(store: Store) -> None:
    begin(store, "speaker", "Ada Venn")
    follow(store, "night desk", "speaker", "Ada Venn")
    bring(store, ferry_and_orchard()[2])
    looked(store, "desk")
    assert since(store, following(store, "night desk")[0])


def test_following_twice_is_following_once(store: Store) -> None:
    mine = begin(store, "speaker", "Ada Venn")
    assert follow(store, "desk", "speaker", "Ada Venn") == mine.id
    assert unfollow(store, "desk", "speaker", "Ada Venn")
    assert not unfollow(store, "desk", "speaker", "Ada Venn")
    assert following(store, "desk") == ()


def test_what_cannot_be_followed_is_said(store: Store) -> None:
    with pytest.raises(FollowError, match="story, party"):
        follow(store, "desk", "weather", "rain")
    with pytest.raises(FollowError, match="nothing to follow"):
        follow(store, "desk", "party", " ")


def _story(store: Store) -> str:
    from datetime import UTC, datetime

    from rashomon.newsroom.listing import newest_stories

    return newest_stories(store, datetime.now(UTC))[0].id
