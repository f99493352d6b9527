"""How sure a deed is told, and what one sum is called. All sentences are invented."""

from collections.abc import Callable

import pytest
from told import named

from rashomon.collation.collate import collate
from rashomon.collation.disagreements.labels.certainty import RULE, certainty
from rashomon.collation.disagreements.labels.sums import ABOUT
from rashomon.model import Disagreement, Story

PLAIN = "The council of Orvik wept after the gas attack in Kelm."


def sides(item: Disagreement) -> list[list[str]]:
    return [[passage.text for passage in side] for side in item.sides]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The mayor spoke of a suspected gas attack in Kelm.", "suspected gas attack"),
        ("The mayor spoke of an alleged attack in Kelm.", "alleged attack"),
        ("The mayor spoke of a suspected gas attack in Orvik.", None),
        ("The mayor spoke of a gas attack in Kelm.", None),
        ("The mayor spoke of a suspected fire in Kelm.", None),
    ],
)
def test_a_deed_left_open_and_told_as_a_fact(text: str, shown: str | None) -> None:
    found = [item for item in certainty(named(PLAIN, text)) if item.rule == RULE]
    assert [sides(item)[1:] for item in found] == ([[[shown]]] if shown else [])


def test_who_leaves_it_open_once_does_so_throughout() -> None:
    both = "They spoke of a suspected gas attack in Kelm. The gas attack in Kelm shook them."
    assert list(certainty(named(both, both))) == []


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("He sent a $2,000 payment.", "He sent $2,000 in hush money.", 1),
        ("He sent a payment of $2,000.", "He sent a $2,000 bribe.", 1),
        ("He sent a $2,000 payment.", "He sent a $2,000 fee.", 0),
        ("He sent a $2,000 payment.", "He sent $3,000 in hush money.", 0),
    ],
)
def test_what_one_sum_is_called(one: str, other: str, shown: int, story_of: Callable[..., Story]) -> None:
    found = [item for item in collate(story_of(one, other)).disagreements if item.about == ABOUT]
    assert len(found) == shown
