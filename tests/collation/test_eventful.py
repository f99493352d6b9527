"""What one report of a loose story alone dates is shown where it tells an event."""

from collections.abc import Callable

import pytest
from dated import timeline

from rashomon.model import Story

StoryOf = Callable[..., Story]
OTHER = "Bakers in Velm won a prize for their rye bread at a fair on 3 June 2031."


@pytest.mark.parametrize(
    "text",
    [
        "“The race really starts in March 2031.”",
        "It is what most harbours had in March 2031.",
        "The kind of crowd that is usual there (nobody minds it in March 2031) is large.",
    ],
)
def test_what_tells_no_event_is_not_shown(story_of: StoryOf, text: str) -> None:
    shown = [event.what for event in timeline(story_of(text, OTHER))]
    assert len(shown) == 1
    assert "bread" in shown[0]


@pytest.mark.parametrize(
    "text",
    [
        "The harbour guild sold two depots in March 2031.",
        "Divers praised the pilot, who left the guild in March 2031, though few had sailed with him.",
        "Ada Lund said in March 2031 that the guild would sell two depots.",
    ],
)
def test_what_was_done_is_shown(story_of: StoryOf, text: str) -> None:
    assert len(timeline(story_of(text, OTHER))) == 2


def test_a_report_alone_is_no_loose_story(story_of: StoryOf) -> None:
    text = "The guild promised work. It is what most harbours had in March 2031."
    assert len(timeline(story_of(text))) == len(timeline(story_of(text, text)))
