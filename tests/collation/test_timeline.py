"""Events of an invented story in the order of time."""

from collections.abc import Callable
from datetime import date

from rashomon.collation.parties import find_parties
from rashomon.collation.timeline import find_timeline, rank_dates
from rashomon.model import DateMention, Event, Passage, Story

FIRST = (
    "Mayor Ida Lund closed the northern pier on 16 May 2031 after cracks were found.\n\n"
    "The northern pier was built in 1911 by convicts. Divers will inspect its pillars next week."
)
SECOND = "The northern pier was closed by Mayor Ida Lund on May 16, 2031 because cracks were found."


def timeline(story: Story) -> tuple[Event, ...]:
    return find_timeline(story, find_parties(story))


def test_one_event_of_two_witnesses(story_of: Callable[..., Story]) -> None:
    built, closed, *rest = timeline(story_of(FIRST, SECOND))
    assert built.earliest == date(1911, 1, 1)
    assert (closed.earliest, closed.latest) == (date(2031, 5, 16), date(2031, 5, 16))
    assert {passage.witness for passage in closed.evidence} == {"A", "B"}
    assert closed.what in {passage.text for passage in closed.evidence}
    assert all(event.earliest is None for event in rest)


def test_events_of_one_day_stay_apart(story_of: Callable[..., Story]) -> None:
    other = "A choir of bakers sang in the cathedral on May 16, 2031 to raise money for bells."
    days = [event.earliest for event in timeline(story_of(FIRST, other))]
    assert days.count(date(2031, 5, 16)) == 2


def test_any_order_of_reading_gives_the_same_days(story_of: Callable[..., Story]) -> None:
    forth, back = timeline(story_of(FIRST, SECOND)), timeline(story_of(SECOND, FIRST))
    assert [(event.earliest, event.latest, event.what) for event in forth] == [
        (event.earliest, event.latest, event.what) for event in back
    ]


def test_each_report_votes_once_for_a_day() -> None:
    def named(*days: int) -> tuple[DateMention, ...]:
        return tuple(
            DateMention(
                passage=Passage(start=0, end=1, text="x"),
                earliest=date(2031, 5, day),
                latest=date(2031, 5, day),
                rule="",
            )
            for day in days
        )

    reports = [(date(2031, 5, 1), named(7, 7, 7)), (date(2031, 5, 2), named(3)), (date(2031, 5, 3), named(3))]
    assert rank_dates(reports)[0] == date(2031, 5, 3)
