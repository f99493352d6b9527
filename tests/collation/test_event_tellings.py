"""Which clauses without an event's date tell it all the same."""

from collections.abc import Callable
from datetime import date

import pytest

from rashomon.collation.collate import collate
from rashomon.collation.timeline.tellings import SHOWS
from rashomon.language.tables import table
from rashomon.model import Event, Story

StoryOf = Callable[..., Story]
HEAD = "Pier news\n\nMay 20, 2031\n\nThe harbour is open. Ships come and go. The bells rang. It rained.\n\n"
DATED = "The harbour guild expelled the ferry pilot Ivo Stahl on April 3 over forged tide tables."


def timeline(story_of: StoryOf, *texts: str) -> tuple[Event, ...]:
    return collate(story_of(*(HEAD + text for text in texts))).timeline


def told(events: tuple[Event, ...], day: date) -> list[set[str]]:
    """Who tells the events that begin on ``day``."""
    return [{passage.witness for passage in event.evidence} for event in events if event.earliest == day]


def test_each_thing_shown_has_a_weight() -> None:
    assert table("timeline_odds").keys() == {"always", *SHOWS}


@pytest.mark.parametrize(
    ("other", "tellers"),
    [
        ("Stahl, expelled by the guild for forging tide tables, sells eels now.", {"A", "B"}),
        ("Stahl was expelled from the guild on April 9 over forged tide tables.", {"A"}),
        ("The ferry pilot Ivo Stahl likes plums and has two dogs.", {"A"}),
    ],
)
def test_a_clause_without_a_date_tells_the_event_it_is_like(
    story_of: StoryOf, other: str, tellers: set[str]
) -> None:
    assert told(timeline(story_of, DATED, other), date(2031, 4, 3)) == [tellers]


def test_an_event_of_one_report_is_one_with_that_of_its_day(story_of: StoryOf) -> None:
    other = "In April the guild threw out Stahl, the pilot who had forged its tide tables."
    found = timeline(story_of, DATED, other)
    assert told(found, date(2031, 4, 3)) == [{"A", "B"}]
    assert told(found, date(2031, 4, 1)) == []


def test_the_order_of_the_reports_changes_nothing(story_of: StoryOf) -> None:
    other = "Stahl, expelled by the guild for forging tide tables, sells eels now."
    one, two = (timeline(story_of, *texts) for texts in ((DATED, other), (other, DATED)))
    assert [event.what for event in one] == [event.what for event in two]
