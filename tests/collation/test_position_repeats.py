"""One thing said in one breath is one position: invented reports."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Story

StoryOf = Callable[..., Story]
MASTER = "Mary Berg is the harbour master of Velm."


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ('"I have admitted that selling the lighthouse was a mistake," Mary Berg said.', ["accept"]),
        ("Mary Berg said she would support a herring pier if it came.", ["offer"]),
        ("Mary Berg vowed to drop her demand for a toll on herring.", ["offer", "demand"]),
        ("Norway said it will block any treaty that does not name the sound.", ["threaten", "demand"]),
    ],
)
def test_a_part_of_what_is_said_is_no_second_position(story_of: StoryOf, text: str, acts: list[str]) -> None:
    assert [found.act for found in positions(story_of(f"{text} {MASTER}"))] == acts
