"""One sentence under two dates, and the full names of dated things."""

from collections.abc import Callable

import pytest
from dated import timeline

from rashomon.collation.timeline.fullnames import full_name
from rashomon.language.tokens import Tokens
from rashomon.model import Story

StoryOf = Callable[..., Story]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        # The date of the sentence's verb stays.
        ("In 2031 the guild sold the ferries used since its revival in 2019.", [2031]),
        ("The mayor received the first report in 2031 since her return to the harbour in 2019.", [2031]),
        # Dates side by side, and a date with a verb of its own.
        ("The council voted to close the pier in 2019 and 2024 despite the guild.", [2019, 2024]),
        (
            "The bank approved a loan of nine million crowns in 2019, of which four were drawn"
            " before it was cancelled in 2024, papers say.",
            [2019, 2024],
        ),
    ],
)
def test_a_sentence_is_told_under_the_date_of_its_verb(
    story_of: StoryOf, text: str, years: list[int]
) -> None:
    assert [event.earliest.year for event in timeline(story_of(text)) if event.earliest] == years


@pytest.mark.parametrize(
    ("text", "thing", "name"),
    [
        (
            "He recalled the 1931 flood that drowned the market of Velm, and wept.",
            "1931 flood",
            "the 1931 flood that drowned the market of Velm",
        ),
        ("She saw the 1931 fire on the Velm turn the pier to ash.", "1931 fire", "the 1931 fire on the Velm"),
        ("The Velm war of 1931 was short.", "war of 1931", "The Velm war of 1931"),
        ("She won Monday's vote in a rout.", "Monday's vote", "Monday's vote"),
        ("The 1931 raid that sank two boats led to a trial.", "1931 raid", "The 1931 raid"),
        ("They mourned the 1931 flood on Monday.", "1931 flood", "the 1931 flood"),
        ("He worked the guild’s long 1931 strike.", "1931 strike", "the guild’s long 1931 strike"),
        ("Divers died in a 1931 harbour fire.", "1931 harbour fire", "a 1931 harbour fire"),
    ],
)
def test_the_full_name_of_a_thing(text: str, thing: str, name: str) -> None:
    start = text.index(thing)
    begin, end = full_name(Tokens(text), start, start + len(thing), len(text))
    assert text[begin:end] == name
