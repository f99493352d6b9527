"""One stand by one bloc is one position with all its witnesses. All reports are invented."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Position, Story

StoryOf = Callable[..., Story]


def witnesses(position: Position) -> set[str]:
    return {passage.witness for passage in position.evidence}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # An organ, a ministry and a minister speak for their state.
        (
            "The European Commission demanded a permanent exemption from the herring duty.",
            "The European Union called for a permanent exemption from the herring duty.",
        ),
        (
            "The Norwegian Fisheries Ministry called for a shorter herring season. Norway has many boats.",
            "Norway demanded a shorter herring season.",
        ),
        (
            "Norwegian Fisheries Minister Mary Berg demanded a shorter herring season. Norway is cold.",
            "Norway called for a shorter herring season.",
        ),
        # Who heads a union, and "her union".
        (
            "Mary Berg, the president of the Bakers' Union, spoke. Berg's union demands a longer night rest.",
            "The Bakers' Union demanded a longer night rest.",
        ),
        # A charge is met by its matter, "the idea of" by what the idea is.
        (
            "Iceland rejected the idea of a fishing quota.",
            "Iceland rejected fishing quotas as the price of peace in the strait.",
        ),
        # Whoever threatens to retaliate makes one threat, however he words it.
        (
            "Iceland promised swift retaliation if the ban took effect.",
            "Iceland threatened to retaliate against the trawler firms of three harbours.",
        ),
    ],
)
def test_one_bloc_has_one_stand(story_of: StoryOf, left: str, right: str) -> None:
    found = positions(story_of(left, right))
    assert [witnesses(position) for position in found] == [{"A", "B"}], found


def test_other_demands_of_one_party_stay_apart(story_of: StoryOf) -> None:
    left = "Norway demanded limits on the coast guard's armed force."
    right = "Norway demanded that Iceland withdraw its force from the four islands."
    assert len(positions(story_of(left, right))) == 2


def test_a_report_that_tells_it_as_done_is_a_witness(story_of: StoryOf) -> None:
    told = "Norway said it would postpone the herring ban on trawlers. The sea was calm."
    done = "Norway has delayed the ban on herring trawlers. Nobody else spoke."
    (found,) = [position for position in positions(story_of(told, done)) if position.act == "offer"]
    assert witnesses(found) == {"A", "B"}


@pytest.mark.parametrize(
    "other",
    [
        "Norway has not delayed the ban on herring trawlers.",
        "Iceland has delayed the ban on herring trawlers.",
        "Norway has praised the ban on herring trawlers.",
    ],
)
def test_another_act_or_actor_or_a_denial_is_none(story_of: StoryOf, other: str) -> None:
    told = "Norway said it would postpone the herring ban on trawlers. The sea was calm."
    found = [position for position in positions(story_of(told, other)) if position.act == "offer"]
    assert [witnesses(position) for position in found] == [{"A"}]


def test_he_is_no_woman(story_of: StoryOf) -> None:
    text = (
        "John Lee said the wind was fair. Mary Berg said the sea was calm. He called for lower harbour fees."
    )
    assert {position.party for position in positions(story_of(text))} == {"John Lee"}
