"""One statement told with opposite words."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.model import Disagreement, Story


def found(story: Story, kind: str) -> list[Disagreement]:
    return [item for item in collate(story).disagreements if item.kind == kind]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Governor Paul Oren accepted the harbour plan on Tuesday.",
            "Paul Oren rejected the harbour plan on Tuesday.",
        ),
        ("Sales of the Brantley mill rose in March.", "Sales of the Brantley mill fell in March."),
    ],
)
def test_opposite_words_are_two_sides(one: str, other: str, story_of: Callable[..., Story]) -> None:
    (disagreement,) = found(story_of(one, other), "polarity")
    assert {side[0].witness for side in disagreement.sides} == {"A", "B"}
    claim = next(claim for claim in collate(story_of(one, other)).claims)
    assert claim.status == "disputed"


def test_both_words_in_both_reports_are_no_disagreement(story_of: Callable[..., Story]) -> None:
    text = "Sales of the Brantley mill rose in March and fell in June."
    assert found(story_of(text, text.replace("Sales", "Turnover")), "polarity") == []


def test_a_negated_opposite_agrees(story_of: Callable[..., Story]) -> None:
    one = "Paul Oren rejected the harbour plan on Tuesday."
    other = "Paul Oren did not accept the harbour plan on Tuesday."
    assert found(story_of(one, other), "polarity") == []


def test_one_partys_contest_lost_and_anothers_won(story_of: Callable[..., Story]) -> None:
    one = "She lost the Orvik primary on Tuesday."
    other = "In Orvik on Tuesday, Jon Marr won the Republican primary."
    assert found(story_of(one, other), "polarity") == []


def test_closed_on_one_day_and_open_on_another(story_of: Callable[..., Story]) -> None:
    head = "Orvik news\n\n6 May 2027\n\n"
    one = head + "The northern bridge in Orvik was closed on Tuesday."
    other = head + "The northern bridge in Orvik reopens on Friday."
    assert found(story_of(one, other), "polarity") == []
