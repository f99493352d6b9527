"""The year of dates that name none, in invented reports."""

from datetime import date

import pytest

from rashomon.annotation.dates import find_dates
from rashomon.language.tokens import Tokens
from rashomon.model import Sentence

THURSDAY = date(2031, 5, 15)


def days(*sentences: str, published: date = THURSDAY) -> list[tuple[str, date | None]]:
    """The dates of a report of these sentences, each with its first day."""
    text = " ".join(sentences)
    bounds: list[Sentence] = []
    for sentence in sentences:
        start = bounds[-1].end + 1 if bounds else 0
        bounds.append(Sentence(start=start, end=start + len(sentence), part="body", paragraph=0))
    found = find_dates(text, Tokens(text), tuple(bounds), published)
    return [(mention.passage.text, mention.earliest) for mention in found]


@pytest.mark.parametrize(
    "order",
    [
        ("The dam broke on March 7, 2027.", "The clerk blamed the storm of March 7 for it."),
        ("The clerk blamed the storm of March 7 for it.", "The dam broke on March 7, 2027."),
    ],
)
def test_a_day_that_is_named_in_full_elsewhere_is_that_day(order: tuple[str, str]) -> None:
    assert {day for _, day in days(*order)} == {date(2027, 3, 7)}


def test_a_stamp_of_a_later_year_dates_nothing_past() -> None:
    found = days("The line stopped its ferries on May 2.", "This page was changed on May 2, 2034.")
    assert found[0] == ("May 2", date(2031, 5, 2))


def test_a_day_to_come_is_not_the_one_long_ago() -> None:
    found = days("The dam broke on June 7, 2027.", "It will be opened on June 7.")
    assert found[1] == ("June 7", date(2031, 6, 7))


def test_a_day_named_in_full_of_two_years_tells_nothing() -> None:
    found = days("It broke on March 7, 2027.", "It broke on March 7, 2028.", "It held on Monday and March 7.")
    assert found[-1] == ("March 7", date(2031, 3, 7))


def test_an_hour_is_no_year() -> None:
    found = days("May 9, 1815 GMT: the ferries stay in port.", "The storm began on May 9.")
    assert found[1] == ("May 9", date(2031, 5, 9))


def test_a_past_day_goes_on_from_the_one_of_another_year_before_it() -> None:
    found = days(
        "On February 14, 2027, the inspectors sent their first report.",
        "They followed up on February 28 with a second one.",
        "The council rejected it in April.",
    )
    assert [day for _, day in found] == [date(2027, 2, 14), date(2027, 2, 28), date(2027, 4, 1)]


def test_it_goes_on_over_the_turn_of_the_year() -> None:
    found = days("The guild met the mayor in November 2027.", "It walked out in January.")
    assert found[1] == ("January", date(2028, 1, 1))


@pytest.mark.parametrize(
    "then",
    [
        # Months later, to come, behind a day of the report's own time, and too far from it.
        ("The council rejected it in August.",),
        ("The council will reject it in June.",),
        ("The clerk resigned on Tuesday.", "The council rejected it in April."),
        ("It was long.",) * 7 + ("The council rejected it in April.",),
    ],
)
def test_what_does_not_go_on_is_of_the_reports_year(then: tuple[str, ...]) -> None:
    found = days("On February 14, 2027, the inspectors sent their first report.", *then)
    day = found[-1][1]
    assert day is not None
    assert abs(day.year - THURSDAY.year) <= 1


def test_a_month_without_a_tense_goes_on_from_nothing() -> None:
    found = days("The tolls were raised in May 2029.", "A poll of June 17 has the guild ahead.")
    assert found[1][1] in (date(2030, 6, 17), date(2031, 6, 17))


def test_a_byword_begins_no_tale() -> None:
    found = days("The towers fell on September 11, 2001.", "The guild voted on November 2.")
    assert found[1] == ("November 2", date(2030, 11, 2))


@pytest.mark.parametrize("day", ["April 18 of that year", "18 April that year", "April of that year"])
def test_of_that_year(day: str) -> None:
    found = days("The ferry sank in February 2027.", f"On {day} a new one was launched.")
    assert found[1][1] in (date(2027, 4, 18), date(2027, 4, 1))


def test_a_month_without_a_tense_is_the_one_told_in_a_tense() -> None:
    found = days("The guild will elect a master in September.", "High turnout is no advantage in September.")
    assert [day for _, day in found] == [date(2031, 9, 1)] * 2


def test_a_month_behind_a_past_verb_is_not_to_come() -> None:
    found = days(
        "The guild will elect a master in September.",
        "The talks with the mayor about the three new ferries that she had offered in September were hard.",
    )
    assert found[1] == ("September", date(2030, 9, 1))


@pytest.mark.parametrize(
    "phrase", ["May 3 (2027)", "May 3 -LRB- 2027 -RRB-", "3 May (2027)", "Sept, 26, 2027"]
)
def test_a_year_in_brackets_or_behind_a_comma(phrase: str) -> None:
    ((text, day),) = days(f"The ferry sank on {phrase}.")
    assert text == phrase
    assert day is not None
    assert day.year == 2027


def test_a_short_month_with_its_day_behind_a_start() -> None:
    assert days("The ferry is shown starting Dec. 26.") == [("Dec. 26", date(2031, 12, 26))]


def test_the_previous_november_counts_from_what_is_told() -> None:
    assert days("The bill, passed the previous November, was void.") == [("the previous November", None)]
