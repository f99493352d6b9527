"""One event at different times."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from rashomon.collation.collate import collate
from rashomon.model import Disagreement, Story


def dates(story: Story) -> list[Disagreement]:
    return [item for item in collate(story).disagreements if item.kind == "date"]


def test_one_vote_on_two_days(story_of: Callable[..., Story]) -> None:
    (found,) = dates(
        story_of(
            "Voters in Skagen approved a herring tax for the new lighthouse on 3 March 2030.",
            "Voters in Skagen approved a herring tax for the new lighthouse on 9 March 2030.",
        )
    )
    assert found.judgement == "conflict"
    assert {passage.witness for side in found.sides for passage in side} == {"A", "B"}


@pytest.mark.parametrize(("year", "shown"), [("2010", 1), ("2019", 0)])
def test_one_vote_in_two_years(story_of: Callable[..., Story], year: str, shown: int) -> None:
    one = "Voters in 2009 approved a $3 million bond to buy the old mill, Ida Lund said."
    other = f"Skagen voters in {year} approved a $3 million bond to pay for the old mill."
    found = dates(story_of(one, other))
    assert [item.about[:11] for item in found] == ["the year of"] * shown


def test_two_steps_of_one_affair_are_no_conflict(story_of: Callable[..., Story]) -> None:
    found = dates(
        story_of(
            "Minister Ida Lund announced a herring tax on foreign boats on 3 March 2030.",
            "Minister Ida Lund imposed a herring tax on foreign boats on 23 March 2030.",
        )
    )
    assert [item.judgement for item in found] == ["unsure"]


def test_who_else_tells_the_day_stands_beside(story_of: Callable[..., Story]) -> None:
    told = "Minister Ida Lund announced a herring tax on foreign boats on 3 March 2030."
    early = told.replace("on 3 March 2030", "in early March 2030")
    (found,) = dates(story_of(told, told.replace("announced", "imposed").replace("3 M", "23 M"), early))
    assert [[passage.witness for passage in side] for side in found.sides] == [["A", "C"], ["B"]]


def test_days_that_fit_each_other_are_not_shown(story_of: Callable[..., Story]) -> None:
    assert (
        dates(
            story_of(
                "Voters in Skagen approved a herring tax for the new lighthouse on 3 March 2030.",
                "Voters in Skagen approved a herring tax for the new lighthouse in March 2030.",
            )
        )
        == []
    )


def test_a_later_report_that_dates_the_event_by_the_year_before(story_of: Callable[..., Story]) -> None:
    story = story_of(
        "Minister Ida Lund offered the fishermen a herring treaty on Friday.",
        "Ida Lund said again that the herring treaty, offered to the fishermen in May of last year, "
        "still stands.",
    )
    first, later = story.witnesses
    first = replace(first, masthead=replace(first.masthead, published=date(2031, 5, 16)))
    (found,) = dates(replace(story, witnesses=(first, replace(later, role="development"))))
    assert found.judgement == "unsure"
    assert "year before" in found.rule


@pytest.mark.parametrize(
    ("other", "day", "shown"),
    [
        # The 12th is a Tuesday.
        ("Ida Lund sacked the harbour master on Sunday.", 13, 1),
        ("Ida Lund sacked the harbour master on Sunday.", 15, 0),
        # Told from the report's own day.
        ("Ida Lund sacked the harbour master yesterday.", 14, 0),
    ],
)
def test_weekdays_in_reports_of_two_days_running(
    story_of: Callable[..., Story], other: str, day: int, shown: int
) -> None:
    story = story_of(
        "KELM, 12 March 2030 - Minister Ida Lund sacked the harbour master on Monday.",
        f"KELM, {day} March 2030 - Minister {other}",
    )
    assert len(dates(story)) == shown


def test_another_act_on_another_weekday_is_no_other_day(story_of: Callable[..., Story]) -> None:
    place = "KELM, 12 March 2030 -"
    one = f"{place} Harbour crews of Skagen walked out on Monday over a plan for longer night shifts."
    other = f"{place} Skagen offered the harbour crews a plan for longer night shifts on Sunday."
    assert dates(story_of(one, other)) == []
    assert len(dates(story_of(one, other.replace("offered the harbour crews", "crews walked out over")))) == 1


def test_until_when_a_thing_is_put_off(story_of: Callable[..., Story]) -> None:
    one = "The vote on the herring tax in Skagen was postponed until 3 March 2030."
    assert len(dates(story_of(one, one.replace("3 March", "9 March")))) == 1
    two = one.replace("was postponed", "was open")
    assert len(dates(story_of(two, two.replace("3 March", "9 March")))) == 1
