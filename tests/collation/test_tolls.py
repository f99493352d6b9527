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


FILLER = "The road to the quarry stays closed. " * 15


def test_a_toll_far_down_counts_where_the_opening_has_none(story_of: Callable[..., Story]) -> None:
    one = "A landslide near Orvik killed 12 people on Monday."
    late = f"A slope gave way above Orvik. {FILLER}Fifteen people were killed."
    (found,) = figures(story_of(one, late))
    assert [side[0].text for side in found.sides] == ["12 people", "Fifteen people"]
    assert figures(story_of(one, f"{one} {FILLER}Fifteen people were killed at Melk.")) == []


def test_a_toll_of_an_earlier_time(story_of: Callable[..., Story]) -> None:
    one = "A slope gave way above Orvik. In September a landslide at Orvik killed 12 people."
    other = "Nobody was hurt above Orvik. The landslide killed 15 people in September."
    (found,) = figures(story_of(one, other))
    assert found.about == "how many were killed (September)"
    assert figures(story_of(one, other.replace("September", "October"))) == []
    year = "The bridge fell in 1987. A mine fire in Kelm killed 15 people in 1987."
    assert figures(story_of(one.replace("September", "1987"), year)) == []


def test_a_count_of_one_country_hides_none_of_another(story_of: Callable[..., Story]) -> None:
    one = "The flood killed 12 people in Norway. Ten people were killed in Sweden."
    other = "In Norway the flood killed 15 people."
    (found,) = figures(story_of(one, other))
    assert [side[0].text for side in found.sides] == ["12 people", "15 people"]


def test_what_happens_every_year_is_no_toll(story_of: Callable[..., Story]) -> None:
    one = "A landslide near Orvik killed 12 people on Monday."
    other = "A slope gave way above Orvik. Landslides kill 15 people every year."
    assert figures(story_of(one, other)) == []


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
