"""Who speaks for whom, whom a pronoun means, and what joins tellings of one stand: invented reports."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Story

StoryOf = Callable[..., Story]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Norway's foreign minister, Mary Berg, rejected the second inspection of the trawlers.",
            "Norway rejected the second inspection of the trawlers.",
        ),
        (
            "Mary Berg, a lawyer for Peter Holm, rejected the second inspection of the trawlers.",
            "Peter Holm rejected the second inspection of the trawlers.",
        ),
        (
            'Mary Berg called the ruling "right and proportionate."',
            'Mary Berg said that the order was "right and proportionate."',
        ),
        (
            "Mary Berg rejected the harbor summit.",
            "Mary Berg rejected a summit on the harbor with all three guilds.",
        ),
    ],
)
def test_tellings_of_one_stand_are_one(story_of: StoryOf, left: str, right: str) -> None:
    (found,) = positions(story_of(left, right))
    assert {passage.witness for passage in found.evidence} == {"A", "B"}


def test_two_lawyers_of_one_man_are_two(story_of: StoryOf) -> None:
    texts = [
        f"{name}, a lawyer for Peter Holm, rejected the second inspection of the trawlers."
        for name in ("Mary Berg", "Anna Lind")
    ]
    assert {one.party for one in positions(story_of(*texts))} == {"Mary Berg", "Anna Lind"}


def test_a_slur_and_a_refusal_are_two(story_of: StoryOf) -> None:
    found = positions(
        story_of("Mary Berg refused to back Peter Holm.", "Mary Berg called Peter Holm a coward.")
    )
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (
            "Mary Berg, standing on the pier, said that Iceland had left, and she called for a vote.",
            "Mary Berg",
        ),
        ("The guild's team wants a vote, two guests said, and has rejected the plan.", "guild"),
        ("Mr. Kos met Ms. Berg. She said she knew the mayor, and he rejected the plan.", "Kos"),
        ("More than 80 senators rejected the plan.", "More than 80 senators"),
        ("Mary Berg, the envoy of Norway, said her country would reject the plan.", "Mary Berg"),
        ("Speaking at a bill signing at midday, Mary Berg waved. She has rejected the plan.", "Mary Berg"),
        ("Peter Holm was told of the nets, and Mary Berg said she would reject the plan.", "Mary Berg"),
        ("Mary Berg faces a vote. She has rejected the plan.", "Mary Berg"),
    ],
)
def test_whose_stand_it_is(story_of: StoryOf, text: str, party: str) -> None:
    found = positions(story_of(text))
    assert any(party in one.party for one in found), found


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Mary Berg called the strike overdue.", "the strike as overdue"),
        ('"The mayor made the right call," Mary Berg said.', "The mayor made the right call"),
        ("Mary Berg said the ruling was right.", "the ruling as right"),
        ("Mary Berg is said to favor a vote on the pier.", "a vote on the pier"),
    ],
)
def test_what_is_backed(story_of: StoryOf, text: str, what: str) -> None:
    found = [one for one in positions(story_of(text)) if one.act == "accept"]
    assert [one.party for one in found] == ["Mary Berg"]
    assert what in found[0].what or found[0].what in what
