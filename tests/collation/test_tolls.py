"""Counts of people by what happened to them."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.model import Disagreement, Story


def figures(story: Story) -> list[Disagreement]:
    return [item for item in collate(story).disagreements if item.kind == "figure"]


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        (
            "A landslide near Orvik killed 12 people on Monday.",
            "Fifteen people were killed when a slope above Orvik gave way.",
            "how many were killed",
        ),
        (
            "The railway said 2,400 drivers had walked out on Monday.",
            "The union says 3,100 workers have downed tools since Monday.",
            "how many are on strike",
        ),
        (
            "A landslide near Orvik killed 12 people on Monday.",
            "A landslide near Orvik injured 15 people on Monday.",
            None,
        ),
        (
            "A landslide near Orvik killed 12 people on Monday.",
            "A landslide near Orvik in 1987 killed 15 people.",
            None,
        ),
        (
            "Police at the Orvik match arrested 12 people on Monday.",
            "Police at the Orvik match arrested seven men and five women on Monday.",
            None,
        ),
    ],
)
def test_tolls(one: str, other: str, about: str | None, story_of: Callable[..., Story]) -> None:
    found = figures(story_of(one, other))
    if about is None:
        assert found == []
    else:
        assert [(item.about, item.judgement) for item in found] == [(about, "unsure")]


def test_a_toll_that_is_rounded_agrees(story_of: Callable[..., Story]) -> None:
    one = "A landslide near Orvik killed at least 10 people on Monday."
    other = "A landslide near Orvik killed 12 people on Monday."
    assert figures(story_of(one, other)) == []


def test_more_than_two_dozen_may_be_thirty_one(story_of: Callable[..., Story]) -> None:
    one = "More than two dozen fire engines came to the warehouse fire in Orvik."
    other = "In all 31 fire engines came to the warehouse fire in Orvik."
    assert figures(story_of(one, other)) == []


def test_a_difference_is_no_count(story_of: Callable[..., Story]) -> None:
    one = "Ivar Holm won the Orvik title fight five rounds sooner than in May."
    other = "Ivar Holm won the Orvik title fight in six rounds."
    assert figures(story_of(one, other)) == []
