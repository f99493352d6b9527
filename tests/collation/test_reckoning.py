"""The months that a story without any report's day leaves open."""

from collections.abc import Callable
from datetime import date

import pytest

from rashomon.collation.chronology import date_story
from rashomon.collation.reckoning import reckon
from rashomon.model import Story

LEAD = "The ferry owners sued the harbour council on Tuesday."
# 8 June 2030 is a Saturday; the report is of July 2031.
NUMBERED = "A tribunal of three pilots dismissed the complaint against harbour master Ivo Stahl on June 8."
COUNTED = "A panel of pilots dismissed the complaint against harbour master Ivo Stahl last month."
NAMED = "The nine ferry owners signed the mooring pledge in September 2030."


@pytest.mark.parametrize("when", ["last September", "last fall"])
def test_a_month_and_a_season_of_last_year_give_the_year(story_of: Callable[..., Story], when: str) -> None:
    story = story_of(
        f"{LEAD} {NUMBERED} {NAMED}",
        f"{LEAD} {COUNTED} The ferry owners signed the mooring pledge {when}.",
    )
    found = reckon(story)
    assert found is not None
    assert found[:2] == (date(2031, 7, 1), date(2031, 7, 31))


def test_without_a_year_the_first_that_lies_behind_what_is_past(story_of: Callable[..., Story]) -> None:
    paid = "The council paid the tribunal in monthly rates until it was dissolved in November 2030."
    found = reckon(story_of(f"{LEAD} {NUMBERED} {paid} The pier burned in 2027.", f"{LEAD} {COUNTED}"))
    assert found is not None
    assert found[:2] == (date(2031, 7, 1), date(2031, 7, 31))


def test_no_report_is_older_than_a_day_that_it_names_in_full(story_of: Callable[..., Story]) -> None:
    signed = "The nine ferry owners signed the mooring pledge {}."
    then, now = f"{LEAD} {signed.format('in 1997')}", f"{LEAD} {signed.format('this year')}"
    assert reckon(story_of(then, now)) is not None
    burned = "The fire of September 15, 2030, is on every mind."
    assert reckon(story_of(f"{then} {burned}", now)) is None


def test_a_date_line_of_the_open_months_is_the_day_after_the_news(story_of: Callable[..., Story]) -> None:
    # 16 July was a Tuesday in 2030, in 2031 a Wednesday.
    story = date_story(
        story_of(
            f"NORHAVEN, July 16 (Reuters) - {LEAD[:-1]} night. {NUMBERED} {NAMED}",
            f"{LEAD} {COUNTED} The ferry owners signed the mooring pledge last September.",
        )
    )
    tuesday = next(m for m in story.witness("A").dates if "Tuesday" in m.passage.text)
    assert tuesday.earliest == date(2031, 7, 15)


@pytest.mark.parametrize("when", ["in less than a year", "over the past year", "last week"])
def test_what_is_no_month_or_year_of_the_calendar_leaves_all_open(
    story_of: Callable[..., Story], when: str
) -> None:
    signed = f"The ferry owners signed the mooring pledge {when}."
    assert reckon(story_of(f"{LEAD} {NAMED}", f"{LEAD} {signed}")) is None


def test_other_events_leave_all_open(story_of: Callable[..., Story]) -> None:
    assert reckon(story_of(f"{LEAD} {NAMED}", f"{LEAD} Divers found a bell last year.")) is None
