"""Which wording of an event is shown, in invented reports."""

from collections.abc import Callable

import pytest
from dated import timeline

from rashomon.model import Story

StoryOf = Callable[..., Story]
DATED = "Pier news\n\nMay 20, 2031\n\nThe harbour is open. Ships come and go. The bells rang. It rained.\n\n"
PLAIN = "Wardens searched the office of lawyer Ivo Stahl in Norhaven on April 19."


@pytest.mark.parametrize(
    "other",
    [
        # Only what stands before says which office.
        "The office was searched by wardens in Norhaven on April 19.",
        # Only a noun with a relative clause.
        "People spoke of lawyer Ivo Stahl, whose office wardens searched in Norhaven on April 19.",
    ],
)
def test_the_wording_that_stands_by_itself_is_shown(story_of: StoryOf, other: str) -> None:
    shown = {event.what for event in timeline(story_of(DATED + PLAIN, DATED + other))}
    assert PLAIN in shown
    assert len(shown) == 1


@pytest.mark.parametrize(
    "before",
    [
        "Ada Lund | 07:37 UK time, Tuesday, 20 May 2031 ",
        '<tweet id="17" author="@ada"> ',
        "Photograph: Ada Lund/PA ",
    ],
)
def test_what_stands_before_the_news_is_not_shown(story_of: StoryOf, before: str) -> None:
    shown = [event.what for event in timeline(story_of(f"{DATED}{before}{PLAIN}"))]
    assert PLAIN in shown


def test_what_the_report_named_before_is_told_in_brackets(story_of: StoryOf) -> None:
    text = "The Velm Dock School is old. The school will close on June 2."
    (event,) = timeline(story_of(DATED + text))
    assert event.what == "The school [Velm Dock School] will close on June 2."
