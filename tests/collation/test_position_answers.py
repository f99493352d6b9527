"""Answers to what another asked for or offered in the sentence before: invented reports."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Story

StoryOf = Callable[..., Story]
ASKED = "The Bakers Union asked for a new pier. "


@pytest.mark.parametrize(
    ("answer", "act"),
    [
        ("Norway turned it down flat.", "reject"),
        ("Norway ruled that out.", "reject"),
        ("Norway said no.", "reject"),
        ("Norway's answer was no.", "reject"),
        ("Norway will not accept that.", "reject"),
        ("Norway accepted it on Friday.", "accept"),
        ("Norway said yes to that within the hour.", "accept"),
    ],
)
def test_answered(story_of: StoryOf, answer: str, act: str) -> None:
    found = {(p.party, p.act, p.what) for p in positions(story_of(ASKED + answer))}
    assert found == {("Bakers Union", "demand", "a new pier"), ("Norway", act, "a new pier")}


def test_a_deed_that_was_offered(story_of: StoryOf) -> None:
    found = positions(story_of("Norway offered to rebuild the pier. The Bakers Union said yes to that."))
    assert [(p.party, p.act, p.what) for p in found] == [
        ("Norway", "offer", "rebuild the pier"),
        ("Bakers Union", "accept", "the offer to rebuild the pier"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        # One's own wish; a wish too far back; what might be; a thing named.
        ASKED + "The Bakers Union turned it down.",
        ASKED + "The rain fell. The herring came. The crews slept. Norway turned it down.",
        ASKED + "Norway might accept it.",
        ASKED + "Norway said no crew had slept.",
    ],
)
def test_no_answer(story_of: StoryOf, text: str) -> None:
    assert [p.party for p in positions(story_of(text))] == ["Bakers Union"]
