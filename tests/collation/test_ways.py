"""Figures in the form in which another report may tell the same."""

from collections.abc import Callable

import pytest

from rashomon.collation.amounts import compatible
from rashomon.collation.collate import collate, prepare
from rashomon.collation.disagreements.counted import Told, tell
from rashomon.collation.disagreements.ways import comparable
from rashomon.model import Story

StoryOf = Callable[..., Story]


def told(story: Story) -> list[Told]:
    material = prepare(story).material()
    return comparable([one for w in material.story.witnesses for one in tell(material.tellings, w)])


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("A quarter of the orchards were lost to the frost.", 25),
        ("Four in ten of the orchards were lost to the frost.", 40),
        ("Nine out of ten orchards were lost to the frost.", 90),
        ("Half of the orchards were lost to the frost.", 50),
        ("The frost killed 45 per cent of the orchards.", 45),
    ],
)
def test_a_part_of_a_whole_is_a_share(story_of: StoryOf, text: str, share: float) -> None:
    (one,) = told(story_of(text))
    assert (one.figure.low, one.figure.unit) == (share, "percent")


@pytest.mark.parametrize(
    "text", ["The walk takes half an hour at low tide.", "It lies half a mile offshore."]
)
def test_half_a_measure_is_none(story_of: StoryOf, text: str) -> None:
    assert all(one.figure.unit != "percent" and not one.rate for one in told(story_of(text)))


def test_a_fraction_is_meant_roughly(story_of: StoryOf) -> None:
    third, exact, far = (
        told(story_of(f"The frost killed {words} of the orchards."))[0].figure
        for words in ("a third", "35 per cent", "48 per cent")
    )
    assert compatible(third, exact)
    assert not compatible(third, far)


def test_shares_of_those_asked_are_left_out(story_of: StoryOf) -> None:
    assert told(story_of("Two thirds of the voters like the canal, a survey found.")) == []


def test_shares_told_in_two_ways_are_set_against_each_other(story_of: StoryOf) -> None:
    story = story_of(
        "Frost in the Marl valley killed a quarter of the apple trees on Tuesday night, growers said.",
        "Growers in the Marl valley said that frost killed 62 per cent of the apple trees on Tuesday night.",
    )
    (found,) = [item for item in collate(story).disagreements if item.kind == "figure"]
    assert [[place.text for place in side] for side in found.sides] == [
        ["a quarter of the apple trees"],
        ["62 per cent of the apple trees"],
    ]


def test_shares_that_make_a_whole_are_those_of_two(story_of: StoryOf) -> None:
    story = story_of(
        "Under the plan for the Marl valley Harn would take 70 per cent of the water, the envoy said.",
        "Under the plan for the Marl valley Osk would take 30 per cent of the water, the envoy said.",
    )
    assert not [item for item in collate(story).disagreements if item.kind == "figure"]
