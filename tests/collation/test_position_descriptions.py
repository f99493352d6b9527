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


@pytest.mark.parametrize(
    ("text", "party", "act", "what"),
    [
        # Several words say which people they are; a trade that no dictionary lists.
        (
            "But river watchdog groups have criticised the plan.",
            "river watchdog groups",
            "reject",
            "the plan",
        ),
        ("Dockworkers rejected the offer.", "Dockworkers", "reject", "the offer"),
        # A body of its own beside the name of another; one of whom no name is told.
        ("The Harbor Bank trust rejected the plan.", "The Harbor Bank trust", "reject", "the plan"),
        ("The pilot refused to leave the harbour.", "The pilot", "reject", "leave the harbour"),
        # Their union speaks for them.
        (
            "Staff nurses at the north clinic will strike in May, their union announced.",
            "Staff nurses",
            "threaten",
            "strike in May",
        ),
    ],
)
def test_who_is_told_without_a_name(story_of: StoryOf, text: str, party: str, act: str, what: str) -> None:
    assert [(p.party, p.act, p.what) for p in positions(story_of(text))] == [(party, act, what)]


@pytest.mark.parametrize(
    "text",
    [
        # Nobody knows which.
        "Observers rejected the plan.",
        # What another union will do it only foretells.
        "Staff nurses will strike in May, the clockmakers announced.",
        # The former one is another.
        "Mary Berg, the baker, spoke first. The former baker refused.",
    ],
)
def test_who_stays_unknown(story_of: StoryOf, text: str) -> None:
    assert positions(story_of(text)) == ()
