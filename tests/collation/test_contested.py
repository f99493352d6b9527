"""Figures that one source sets against another's. All sentences are invented."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.collation.disagreements import contested
from rashomon.model import Disagreement, Story

Tell = Callable[..., Story]
FIRST = "The water board of Orvik says the lake has fallen by 38 percent."


def found(story: Story) -> list[Disagreement]:
    return [item for item in collate(story).disagreements if item.rule == contested.RULE]


@pytest.mark.parametrize(
    ("against", "shown"),
    [
        ("The mill of Kelm puts the fall at 12 percent.", True),
        ("The mill of Kelm says the real figure is only 12 percent.", True),
        ("The mill of Kelm concedes only 12 percent.", True),
        ("The mill of Kelm says it is closer to 12 percent.", True),
        ("The mill of Kelm says that beans have risen by 12 percent.", False),
        ("The mill of Kelm puts the fall at about 38 percent.", False),
        ("Beans rose by 12 percent.", False),
        ("The mill of Kelm is shut. It puts its debts at 12 percent.", False),
    ],
)
def test_a_figure_that_points_back(against: str, shown: bool, story_of: Tell) -> None:
    items = found(story_of(f"{FIRST} {against}", "The lake of Orvik is low."))
    assert [item.within_one for item in items] == ([True] if shown else [])


def test_reports_of_one_contest_are_one(story_of: Tell) -> None:
    (item,) = found(
        story_of(
            f"{FIRST} The mill of Kelm puts the fall at 12 percent.",
            "The lake fell by 38 percent. The mill of Kelm says it is only 12 percent.",
            f"{FIRST} The mill concedes only 12 percent. Two professors put the figure at 25 percent.",
        )
    )
    assert [[passage.witness for passage in side] for side in item.sides] == [
        ["A", "B", "C"],
        ["A", "B", "C"],
        ["C"],
    ]
