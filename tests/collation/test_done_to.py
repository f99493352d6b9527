"""What a party denies was done to it. All sentences are invented."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.collation.disagreements.disputes import done_to
from rashomon.model import Disagreement, Story

Tell = Callable[..., Story]
TOLD = "Mayor Anna Brook warned Tom Arden about the dyke in May, the council of Orvik says."


def found(story: Story) -> list[Disagreement]:
    return [item for item in collate(story).disagreements if item.rule == done_to.RULE]


@pytest.mark.parametrize(
    ("denial", "shown"),
    [
        ("“Nobody warned me,” Tom Arden said.", True),
        ("Tom Arden said he had not been informed.", True),
        ("Tom Arden denied having had any warning.", True),
        ("Tom Arden says he was given no notice.", True),
        ("Lee Marsh said he had not been informed.", False),
        ("Tom Arden said he had not been invited.", False),
        ("Tom Arden said he had been warned.", False),
    ],
)
def test_one_tells_of_an_act_and_the_other_denies_it(denial: str, shown: bool, story_of: Tell) -> None:
    items = found(story_of(TOLD, denial))
    assert [[[p.text for p in side] for side in item.sides] for item in items] == (
        [[[TOLD], [denial]]] if shown else []
    )


def test_the_act_as_suffered(story_of: Tell) -> None:
    told = "Tom Arden was repaid in June, the council of Orvik says."
    (item,) = found(story_of(told, "“I was never reimbursed,” Tom Arden said."))
    assert [[p.witness for p in side] for side in item.sides] == [["A"], ["B"]]


@pytest.mark.parametrize(
    "told",
    [
        "Mayor Anna Brook never warned Tom Arden about the dyke, the council of Orvik says.",
        "Tom Arden had warned Anna Brook about the dyke, the council of Orvik says.",
        "The council asks whether Anna Brook warned Tom Arden about the dyke.",
    ],
)
def test_what_is_not_told_as_done_to_him(told: str, story_of: Tell) -> None:
    assert found(story_of(told, "“Nobody warned me,” Tom Arden said.")) == []
