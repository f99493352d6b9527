"""What reports open with, on two days."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.collation.disagreements import lead_days
from rashomon.model import Story

HEAD = (
    "Saturday, 8 May 2032\n\n{}\n\nThe harbour of Orvik was quiet again when the sun came up over the quay."
)


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        (
            "Mayor Ada Lund launched a drone raid on smugglers in Orvik on Thursday night.",
            "Police in Orvik raided smugglers with 30 drones on Friday in answer to the theft of a ferry.",
            True,
        ),
        (
            "Mayor Ada Lund launched a drone raid on smugglers in Orvik on Friday.",
            "Police in Orvik raided smugglers with 30 drones on Friday in answer to the theft of a ferry.",
            False,
        ),
        (
            "Mayor Ada Lund said on Thursday that smugglers with drones were in Orvik.",
            "Police in Orvik raided smugglers with 30 drones on Friday in answer to the theft of a ferry.",
            False,
        ),
        (
            "Ada Lund and four divers were trapped in a flooded quarry tunnel in Orvik on Thursday.",
            "The last of the divers trapped in the quarry tunnel in Orvik walked free on Friday.",
            False,
        ),
    ],
)
def test_the_news_on_two_days(story_of: Callable[..., Story], one: str, other: str, shown: bool) -> None:
    found = collate(story_of(HEAD.format(one), HEAD.format(other))).disagreements
    assert [item.judgement for item in found if item.rule == lead_days.RULE] == ["unsure"] * shown
