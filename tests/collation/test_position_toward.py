"""Whom a position is put to: invented reports."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Story

StoryOf = Callable[..., Story]
PEOPLE = "Mary Berg is the harbour master of Velm. Jan Kos is a skipper. Jan Kos left Iceland."


@pytest.mark.parametrize(
    ("text", "toward"),
    [
        ("Mary Berg said Jan Kos should leave the harbour board.", "Jan Kos"),
        ("Mary Berg said Iceland must be careful with the herring.", "Iceland"),
        ("Mary Berg said Jan Kos should be removed from the harbour board.", None),
        ("Mary Berg said Jan Kos should not be publicly blamed for the leak.", None),
        ("Mary Berg urged Iceland to repair the lighthouse.", "Iceland"),
        ("Mary Berg urged fishermen in Iceland to repair the lighthouse.", None),
        ("Mary Berg urged the victims of Jan Kos to speak with the harbour board.", None),
    ],
)
def test_who_is_to_act(story_of: StoryOf, text: str, toward: str | None) -> None:
    found = [one for one in positions(story_of(f"{text} {PEOPLE}")) if one.act == "demand"]
    assert [one.toward for one in found] == [toward]


@pytest.mark.parametrize(
    ("text", "toward"),
    [
        ("Mary Berg rejected Iceland's plan for the lighthouse.", "Iceland"),
        ("Mary Berg rejected the Iceland's plan for the lighthouse.", "Iceland"),
        ("Mary Berg does not support Jan Kos's opponent on the harbour board.", None),
        ("Mary Berg refused to remove Jan Kos's boat from the harbour.", None),
        ("Mary Berg called for an Iceland boycott.", None),
    ],
)
def test_whose_plan_it_is(story_of: StoryOf, text: str, toward: str | None) -> None:
    found = [one for one in positions(story_of(f"{text} {PEOPLE}")) if one.party == "Mary Berg"]
    assert [one.toward for one in found] == [toward]
