"""Dates that one report borrows from another."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from rashomon.collation.anchors import shifted
from rashomon.collation.chronology import date_story
from rashomon.model import Story

DATED = "Mayor Ida Lund opened the northern pier on Friday, saying that the harbour was safe."
UNDATED = "The northern pier was opened on Friday by Mayor Ida Lund, who called the harbour safe."


def published(story: Story, siglum: str, day: date) -> Story:
    return replace(
        story,
        witnesses=tuple(
            replace(w, masthead=replace(w.masthead, published=day)) if w.siglum == siglum else w
            for w in story.witnesses
        ),
    )


def test_a_report_of_the_same_event_lends_its_day(story_of: Callable[..., Story]) -> None:
    story = date_story(published(story_of(DATED, UNDATED), "A", date(2031, 5, 16)))
    (mention,) = story.witness("B").dates
    assert (mention.earliest, mention.latest) == (date(2031, 5, 16), date(2031, 5, 16))
    assert "borrowed from A" in mention.rule
    assert story.witness("B").masthead.published is None


def test_a_date_line_without_a_year_takes_that_of_a_dated_report(story_of: Callable[..., Story]) -> None:
    # 16 May was a Friday in 2025 as well, next to the year that the texts name.
    lined = (
        "NORHAVEN, May 16 (Reuters) - Mayor Ida Lund opened the northern pier on Friday. It had been closed "
        "since 2024, when a crane fell on it."
    )
    story = date_story(published(story_of(DATED, lined), "A", date(2031, 5, 16)))
    friday = next(mention for mention in story.witness("B").dates if "Friday" in mention.passage.text)
    assert (friday.earliest, friday.latest) == (date(2031, 5, 16), date(2031, 5, 16))


def test_a_date_line_beside_a_dated_report_is_of_its_year_whatever_its_weekday(
    story_of: Callable[..., Story],
) -> None:
    # 17 May was a Friday in 2030, and is a Saturday in 2031.
    lined = (
        "NORHAVEN, May 17 (Reuters) - Mayor Ida Lund opened the northern pier late on Friday. It had been "
        "closed since 2030, when a crane fell on it."
    )
    story = date_story(published(story_of(DATED, lined), "A", date(2031, 5, 16)))
    friday = next(mention for mention in story.witness("B").dates if "Friday" in mention.passage.text)
    assert friday.earliest == date(2031, 5, 16)


def test_a_date_line_without_a_year_is_later_than_most_years_that_the_texts_name(
    story_of: Callable[..., Story],
) -> None:
    # 16 May was a Friday in 2025 and in 2031; what was done in 2026 and 2029 lies behind the later one only.
    lined = (
        "NORHAVEN, May 16 (Reuters) - Mayor Ida Lund opened the northern pier on Friday. It closed in 2026, "
        "when a crane fell on it, and was to open in 2029."
    )
    (friday,) = (
        mention
        for mention in date_story(story_of(lined, UNDATED)).witness("A").dates
        if "Friday" in mention.passage.text
    )
    assert friday.earliest == date(2031, 5, 16)


def test_a_report_that_names_later_weekdays_is_younger_than_the_day_it_borrows(
    story_of: Callable[..., Story],
) -> None:
    late = (
        "The northern pier was opened on Friday by Mayor Ida Lund, who called the harbour safe. On Saturday "
        "a crane fell into the harbour. On Sunday divers found it."
    )
    story = date_story(published(story_of(DATED, late), "A", date(2031, 5, 16)))
    assert [mention.earliest for mention in story.witness("B").dates] == [
        date(2031, 5, 16),
        date(2031, 5, 17),
        date(2031, 5, 18),
    ]
    assert "but later" in story.witness("B").dates[1].rule


def test_a_report_is_no_younger_than_its_own_date_line(story_of: Callable[..., Story]) -> None:
    lined = (
        "NORHAVEN, May 17 (Reuters) - Mayor Ida Lund opened the northern pier on Friday. On Saturday a crane "
        "fell into the harbour. Ships could leave on Monday. The council will meet on Sunday."
    )
    story = date_story(published(story_of(DATED, lined), "A", date(2031, 5, 16)))
    days = {m.passage.text: m.earliest for m in story.witness("B").dates}
    assert days["Saturday"] == date(2031, 5, 17)
    assert days["Monday"] == date(2031, 5, 19)
    assert days["Sunday"] == date(2031, 5, 18)


def test_a_weekday_is_that_of_most_days_on_which_the_report_may_be_written(
    story_of: Callable[..., Story],
) -> None:
    late = (
        "The northern pier is safe, says Mayor Ida Lund. " + "It is a pier. " * 6 + "A crane fell on Friday."
    )
    story = date_story(published(story_of(DATED, late), "A", date(2031, 5, 16)))
    (mention,) = story.witness("B").dates
    assert (mention.earliest, mention.latest) == (date(2031, 5, 16), date(2031, 5, 16))


def test_weekdays_to_come_make_no_report_younger(story_of: Callable[..., Story]) -> None:
    ahead = (
        "The northern pier was opened on Friday by Mayor Ida Lund. It was empty on Thursday. The council "
        "will meet on Sunday. A crane fell yesterday."
    )
    story = date_story(published(story_of(DATED, ahead), "A", date(2031, 5, 16)))
    assert story.witness("B").dates[-1].earliest == date(2031, 5, 15)


def test_a_later_development_borrows_nothing(story_of: Callable[..., Story]) -> None:
    story = published(story_of(DATED, UNDATED), "A", date(2031, 5, 16))
    later = replace(story.witness("B"), role="development")
    story = date_story(replace(story, witnesses=(story.witness("A"), later)))
    (mention,) = story.witness("B").dates
    assert mention.earliest is None


def test_a_later_development_has_its_own_date_line(story_of: Callable[..., Story]) -> None:
    lined = "OLMO, May 18 (Tarn Wire) - Divers searched the northern pier on Sunday, Mayor Ida Lund said."
    story = published(story_of(DATED, lined), "A", date(2031, 5, 16))
    later = replace(story.witness("B"), role="development")
    story = date_story(replace(story, witnesses=(story.witness("A"), later)))
    days = {mention.passage.text: mention.earliest for mention in story.witness("B").dates}
    assert days["Sunday"] == date(2031, 5, 18)


def test_last_year_and_next_month_in_one_report_are_dated_by_another(story_of: Callable[..., Story]) -> None:
    story = date_story(
        story_of(
            "The ferry owners sued the harbour council on Friday. Engineers warned the council of rotten "
            "pier timbers in an inspection report last year. A hearing on dredging permits is set for "
            "next month.",
            "The ferry owners sued the harbour council on Friday. A January 2030 inspection report by "
            "engineers warned the council of rotten pier timbers. A judge has scheduled a hearing on "
            "dredging permits for May 17.",
        )
    )
    first = {mention.passage.text: mention for mention in story.witness("A").dates}
    assert first["last year"].earliest == date(2030, 1, 1)
    assert first["next month"].earliest == date(2031, 5, 1)
    friday = first["Friday"]
    assert friday.earliest is not None
    assert friday.latest is not None
    assert {(friday.earliest.year, friday.earliest.month), (friday.latest.year, friday.latest.month)} == {
        (2031, 4)
    }


YESTERDAY = "Mayor Ida Lund yesterday opened the northern pier, saying that the harbour was safe."
LINE = "Pier opens\nMay 17, 2031 - 9: 53 AM\n"
STAMPED = f"Pier opens Divers are pleased Saturday 17 May 2031 00.45 BST {YESTERDAY}"


def test_a_stamp_dates_its_report_and_lends_its_day(story_of: Callable[..., Story]) -> None:
    story = date_story(story_of(STAMPED, YESTERDAY, UNDATED))
    for siglum in "ABC":
        assert story.witness(siglum).dates[-1].earliest == date(2031, 5, 16)


def test_a_line_that_gives_only_a_day_and_an_hour_is_a_stamp(story_of: Callable[..., Story]) -> None:
    story = story_of(UNDATED, LINE + YESTERDAY)
    later = replace(story.witness("B"), role="development")
    story = date_story(replace(story, witnesses=(story.witness("A"), later)))
    assert story.witness("B").dates[-1].earliest == date(2031, 5, 16)
    assert story.witness("A").dates[-1].earliest is None


@pytest.mark.parametrize(
    "line",
    [
        "Harbour Gazette | Saturday 17 May 2031 | Match report\n\n",
        "Business Pilot / 17 May 2031\n\n",
        "The Velm Gazette, 17 May 2031. By Ida Lund\n\n",
        "North Pier Radio, regional news, 17 May 2031\n\n",
        "Norhaven, 17 May 2031 (Tarn Wire). ",
    ],
)
def test_a_day_beside_names_is_that_of_the_report(story_of: Callable[..., Story], line: str) -> None:
    story = date_story(story_of(f"Pier opens\n\n{line}{YESTERDAY}"))
    assert story.witness("A").dates[-1].earliest == date(2031, 5, 16)


def test_a_day_in_a_sentence_is_none(story_of: Callable[..., Story]) -> None:
    story = date_story(story_of(f"Pier opens\n\nThe guild sold it, 17 May 2031 was warm. {YESTERDAY}"))
    assert story.witness("A").dates[-1].earliest is None


def post(day: str) -> str:
    return f"{DATED}\n\nA fine day for us all. — Ida Lund (@idalund) {day}"


@pytest.mark.parametrize("day", ["May 16, 2031", "May 15, 2031"])
def test_a_post_dates_the_weekday_of_the_news(story_of: Callable[..., Story], day: str) -> None:
    story = date_story(story_of(post(day), UNDATED))
    assert story.witness("B").dates[0].earliest == date(2031, 5, 16)


@pytest.mark.parametrize(
    ("day", "more"),
    [
        # Four days before the Friday of the news.
        ("May 12, 2031", ""),
        # The report tells of a later year.
        ("May 16, 2031", " A storm broke it in June 2033."),
    ],
)
def test_a_post_of_another_day_dates_nothing(story_of: Callable[..., Story], day: str, more: str) -> None:
    story = date_story(story_of(post(day), UNDATED + more))
    assert story.witness("B").dates[0].earliest is None


def test_the_report_of_the_next_day_is_dated_by_its_own_weekday(story_of: Callable[..., Story]) -> None:
    next_day = "Mayor Ida Lund closed the northern pier again on Saturday. It had opened on Friday."
    story = date_story(published(story_of(DATED, next_day), "A", date(2031, 5, 16)))
    assert [m.earliest for m in story.witness("B").dates] == [date(2031, 5, 17), date(2031, 5, 16)]


def test_a_deadline_in_the_lead_is_not_the_day_of_the_news(story_of: Callable[..., Story]) -> None:
    offer = "Ferrymen who row again by Saturday will be paid. The guild of Velm refused on Friday."
    story = date_story(published(story_of(DATED, offer), "A", date(2031, 5, 16)))
    assert [m.earliest for m in story.witness("B").dates] == [date(2031, 5, 17), date(2031, 5, 16)]


def test_a_day_without_a_year_is_of_one_year_in_all_reports(story_of: Callable[..., Story]) -> None:
    coming = "News\n\nMay 16, 2031\n\nMayor Ida Lund cancelled the talks. They will open on June 14."
    told = "News\n\nMay 16, 2031\n\nMayor Ida Lund had heard on June 14 that all was well with the talks."
    story = story_of(told, coming, coming)
    assert story.witness("A").dates[-1].earliest == date(2030, 6, 14)
    assert {w.dates[-1].earliest for w in date_story(story).witnesses} == {date(2031, 6, 14)}
    one = story_of(told, coming)
    assert date_story(one).witness("A").dates[-1].earliest == date(2030, 6, 14)


def test_nothing_known_nothing_invented(story_of: Callable[..., Story]) -> None:
    story = story_of(DATED, UNDATED)
    assert date_story(story) == story


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_lend_their_days(story_of: Callable[..., Story], day: date) -> None:
    later = "The northern pier, which Mayor Ida Lund calls safe, was opened yesterday. It is open tomorrow."
    for lead in (DATED, later, f"{DATED} It was planned on {day.isoformat()}."):
        for lacking in (UNDATED, later, f"MAY 30: {UNDATED}"):
            story = date_story(published(story_of(lead, lacking), "A", day))
            assert all(
                m.earliest <= m.latest for w in story.witnesses for m in w.dates if m.earliest and m.latest
            )


def test_a_date_moves_no_farther_than_the_calendar() -> None:
    assert shifted(date.min, -timedelta(3)) == date.min
    assert shifted(date.max, timedelta(3)) == date.max
    assert shifted(date(2031, 5, 16), timedelta(1)) == date(2031, 5, 17)
