"""Holders told with more words around their name, or by what they are: invented reports."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Story

StoryOf = Callable[..., Story]


@pytest.mark.parametrize(
    ("text", "party", "act", "what"),
    [
        # When it was is no part of the name.
        ("Mary Berg later defended the verdict.", "Mary Berg", "accept", "the verdict"),
        (
            "Minister Mary Berg earlier this week called for a ban on trawlers.",
            "Mary Berg",
            "demand",
            "a ban on trawlers",
        ),
        # Who is introduced so.
        (
            "Mary Berg, the baker, spoke first. The crews waited. The baker rejected the plan.",
            "Mary Berg",
            "reject",
            "the plan",
        ),
    ],
)
def test_who_is_told(story_of: StoryOf, text: str, party: str, act: str, what: str) -> None:
    assert [(p.party, p.act, p.what) for p in positions(story_of(text))] == [(party, act, what)]
