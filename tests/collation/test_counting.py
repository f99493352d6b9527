"""Dates that count from the date before them."""

from collections.abc import Callable
from datetime import date

import pytest

from rashomon.collation.chronology import date_story
from rashomon.model import Story

HEAD = "News of the pier\n\nMay 20, 2031\n\n"


@pytest.mark.parametrize(
    ("text", "phrase", "earliest", "latest"),
    [
        ("The mayor resigned on March 7. Three weeks later, she was back.", "Three", (3, 28), (3, 28)),
        ("The mayor resigned on March 7.\n\nLater that month, she was back.", "Later", (3, 7), (3, 31)),
        ("The mayor resigned in March. Later that month, she was back.", "Later", (3, 1), (3, 31)),
        ("The crane fell on Monday. A day earlier, it had been mended.", "A day", (5, 18), (5, 18)),
        ("The crane fell on Monday and was mended two days earlier.", "two", (5, 17), (5, 17)),
    ],
)
def test_counted_from_the_date_before(
    story_of: Callable[..., Story],
    text: str,
    phrase: str,
    earliest: tuple[int, int],
    latest: tuple[int, int],
) -> None:
    # The second report borrows its day.
    story = date_story(story_of(HEAD + text, text))
    for witness in story.witnesses:
        mention = next(m for m in witness.dates if m.passage.text.startswith(phrase))
        assert (mention.earliest, mention.latest) == (date(2031, *earliest), date(2031, *latest))


@pytest.mark.parametrize(
    "text",
    [
        # Another paragraph between, far from the start, with its own event.
        "The mayor resigned on March 7.\n\nIt rained.\n\nThree weeks later, she was back.",
        "The mayor resigned on March 7. She who had sworn to stay was back three weeks later.",
        "The mayor resigned on March 7. On the same day that the crane fell, she was back.",
    ],
)
def test_counted_from_nothing_told(story_of: Callable[..., Story], text: str) -> None:
    *_, mention = date_story(story_of(HEAD + text)).witness("A").dates
    assert mention.earliest is None
