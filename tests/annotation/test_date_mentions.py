"""Dates in invented sentences."""

from datetime import date

import pytest

from rashomon.annotation.dates import find_dates
from rashomon.language.dates import spot
from rashomon.language.tenses import tense_at
from rashomon.language.tokens import Tokens
from rashomon.model import DateMention, Sentence

THURSDAY = date(2031, 5, 15)


def dates(text: str, published: date | None = THURSDAY) -> tuple[DateMention, ...]:
    sentence = Sentence(start=0, end=len(text), part="body", paragraph=0)
    return find_dates(text, Tokens(text), (sentence,), published)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("The pier opened on June 14th 2024.", date(2024, 6, 14), date(2024, 6, 14)),
        ("The pier opened on 14 June 2024.", date(2024, 6, 14), date(2024, 6, 14)),
        ("The pier opened on 2024-06-14.", date(2024, 6, 14), date(2024, 6, 14)),
        ("The pier opened in June 2022.", date(2022, 6, 1), date(2022, 6, 30)),
        ("The pier opened in the first half of June 2022.", date(2022, 6, 1), date(2022, 6, 15)),
        ("The pier stays shut until the last day of June.", date(2031, 6, 30), date(2031, 6, 30)),
        ("The pier will open on the first weekend in June.", date(2031, 6, 7), date(2031, 6, 8)),
        ("The pier opened in the last weekend of June 2022.", date(2022, 6, 25), date(2022, 6, 26)),
        ("The pier shows a film starting May 26.", date(2031, 5, 26), date(2031, 5, 26)),
        ("The lease may have an effect in June.", date(2031, 6, 1), date(2031, 6, 30)),
        ("If the pier opens Saturday, boats return.", date(2031, 5, 17), date(2031, 5, 17)),
        ("Work on the pier slowed over the past week.", date(2031, 5, 8), THURSDAY),
        ("The pier opened in 2014.", date(2014, 1, 1), date(2014, 12, 31)),
        ("The pier opened in the first half of 2016.", date(2016, 1, 1), date(2016, 6, 30)),
        ("The pier opened on Monday.", date(2031, 5, 12), date(2031, 5, 12)),
        ("The pier opened on Thursday.", THURSDAY, THURSDAY),
        ("The pier will open on Monday.", date(2031, 5, 19), date(2031, 5, 19)),
        ("The guild recalled the June 14, 2024, flood.", date(2024, 6, 14), date(2024, 6, 14)),
        ("The mayor said on Monday that the pier would close.", date(2031, 5, 12), date(2031, 5, 12)),
        ("On Monday, divers could be seen under the pier.", date(2031, 5, 12), date(2031, 5, 12)),
        ("The pier opened yesterday.", date(2031, 5, 14), date(2031, 5, 14)),
        ("The pier opened this morning.", THURSDAY, THURSDAY),
        ("The pier opens this weekend.", date(2031, 5, 17), date(2031, 5, 18)),
        ("The pier opened last month.", date(2031, 4, 1), date(2031, 4, 30)),
        ("The pier opened last July.", date(2030, 7, 1), date(2030, 7, 31)),
        ("The pier opened in June of last year.", date(2030, 6, 1), date(2030, 6, 30)),
        ("The pier opened two weeks ago.", date(2031, 4, 28), date(2031, 5, 4)),
        ("The pier opened a week ago.", date(2031, 5, 8), date(2031, 5, 8)),
        ("The pier opened on May 2.", date(2031, 5, 2), date(2031, 5, 2)),
        ("The pier opened on the fourth of March.", date(2031, 3, 4), date(2031, 3, 4)),
        ("The pier opened on June 29 last year.", date(2030, 6, 29), date(2030, 6, 29)),
        ("The pier opened on the 7th of May of last year.", date(2030, 5, 7), date(2030, 5, 7)),
        ("Tolls fell in the first half of last year.", date(2030, 1, 1), date(2030, 6, 30)),
        ("Tolls fell in the second quarter of last year.", date(2030, 4, 1), date(2030, 6, 30)),
        ("The pier will open on March 2.", date(2032, 3, 2), date(2032, 3, 2)),
        # Just over: not the one of next year, whatever the words around it say.
        ("All ferries built by May 2 will be safe.", date(2031, 5, 2), date(2031, 5, 2)),
        ("The guild must file its April report.", date(2031, 4, 1), date(2031, 4, 30)),
        ("Work is due to end by the end of May.", date(2031, 5, 21), date(2031, 5, 31)),
        ("The news comes just one day after the pier opened.", date(2031, 5, 14), date(2031, 5, 14)),
        ("The pier opened at Easter 2030.", date(2030, 4, 21), date(2030, 4, 21)),
        ("The pier opened in the 1970s.", date(1970, 1, 1), date(1979, 12, 31)),
        ("The pier opened in the early 1970s.", date(1970, 1, 1), date(1973, 12, 31)),
        ("The pier opened on 2031 - 05 - 05 .", date(2031, 5, 5), date(2031, 5, 5)),
        # 30 May 2031 is a Friday, of 2030 a Thursday: a report that was touched up later.
        ("The pier opened on Friday, May 30.", date(2031, 5, 30), date(2031, 5, 30)),
        ("The pier was free on May 20.", date(2031, 5, 20), date(2031, 5, 20)),
        ("The pier opened last Tuesday.", date(2031, 5, 6), date(2031, 5, 6)),
        ("The pier opened earlier this weekend.", date(2031, 5, 10), date(2031, 5, 11)),
        ("The mayor said over the weekend that the pier would close.", date(2031, 5, 10), date(2031, 5, 11)),
        ("The pier will open over the weekend.", date(2031, 5, 17), date(2031, 5, 18)),
        (
            "Ida Lund moved closer to victory with two votes this weekend.",
            date(2031, 5, 17),
            date(2031, 5, 18),
        ),
        ("Ida Lund will reach that mark on Monday.", date(2031, 5, 19), date(2031, 5, 19)),
        ('"We\'ll reach it on Monday," Lund said.', date(2031, 5, 19), date(2031, 5, 19)),
        ("The town, which holds its vote Monday, is calm.", date(2031, 5, 19), date(2031, 5, 19)),
        ("The mayor said that he was going to be back on Wednesday.", date(2031, 5, 14), date(2031, 5, 14)),
        ("It can harm the party's hopes against Lund in October.", date(2031, 10, 1), date(2031, 10, 31)),
        ("Lund will be stronger for the win Monday.", date(2031, 5, 12), date(2031, 5, 12)),
        ("The guild has ten seats up in October.", date(2031, 10, 1), date(2031, 10, 31)),
        ("The pier opened the day before yesterday.", date(2031, 5, 13), date(2031, 5, 13)),
        ("The pier will open the day after tomorrow.", date(2031, 5, 17), date(2031, 5, 17)),
        ("The pier opened at the start of the 2003 war.", date(2003, 1, 1), date(2003, 12, 31)),
        ("The pier was shut after September 11.", date(2001, 9, 11), date(2001, 9, 11)),
        ("The pier opened early May 2.", date(2031, 5, 2), date(2031, 5, 2)),
        ("The pier opened on Monday , 5 May 2031 .", date(2031, 5, 5), date(2031, 5, 5)),
        ("The pier will open by the end of the year.", date(2031, 12, 1), date(2031, 12, 31)),
        ("The pier will open by year's end.", date(2031, 12, 1), date(2031, 12, 31)),
        ("The pier opened at the end of the week.", date(2031, 5, 16), date(2031, 5, 18)),
        ("The pier was shut in the famine of 1892-93.", date(1892, 1, 1), date(1893, 12, 31)),
        ("The rules of the pier date back to 1917.", date(1917, 1, 1), date(1917, 12, 31)),
        ("The pier will open by Labor Day.", date(2031, 9, 1), date(2031, 9, 1)),
        ("The pier opened on Mother’s Day.", date(2031, 5, 11), date(2031, 5, 11)),
        ("The pier will open on Thanksgiving 2031.", date(2031, 11, 27), date(2031, 11, 27)),
        ("A June poll will be held.", date(2031, 6, 1), date(2031, 6, 30)),
        ("The pier’s April closure was brief.", date(2031, 4, 1), date(2031, 4, 30)),
        ("The news comes on the eve of a vote.", date(2031, 5, 16), date(2031, 5, 16)),
        ("The mayor said the pier could open on Sunday.", date(2031, 5, 18), date(2031, 5, 18)),
    ],
)
def test_resolved(text: str, earliest: date, latest: date) -> None:
    (mention,) = dates(text)
    assert (mention.earliest, mention.latest) == (earliest, latest)
    assert text[mention.passage.start : mention.passage.end] == mention.passage.text


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("The pier sank last week.", date(2031, 5, 12), date(2031, 5, 18)),
        ("The pier sank on Tuesday of last week.", date(2031, 5, 13), date(2031, 5, 13)),
        ("The pier opened this week.", date(2031, 5, 12), date(2031, 5, 18)),
        ("The pier will open this week.", date(2031, 5, 19), date(2031, 5, 25)),
        ("The pier will open next week.", date(2031, 5, 19), date(2031, 5, 25)),
    ],
)
def test_on_a_sunday_the_week_that_ends_is_the_last(text: str, earliest: date, latest: date) -> None:
    (mention,) = dates(text, date(2031, 5, 18))
    assert (mention.earliest, mention.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("published", "year"),
    [(date(2031, 12, 9), 2032), (date(2032, 3, 9), 2032), (date(2033, 1, 9), 2032), (date(2033, 9, 9), 2033)],
)
def test_november_at_the_polls_is_the_coming_one_or_that_of_an_election_just_over(
    published: date, year: int
) -> None:
    for text in ("The mayor prizes electability in November.", "The feud outlives the November election."):
        (mention,) = dates(text, published)
        assert mention.earliest == date(year, 11, 1)


@pytest.mark.parametrize(("published", "year"), [(date(2031, 5, 14), 2031), (date(2031, 11, 20), 2032)])
def test_an_election_of_another_month_is_the_nearest(published: date, year: int) -> None:
    (mention,) = dates("The guild feuds over the March election.", published)
    assert mention.earliest == date(year, 3, 1)


def test_a_span_of_weekdays_behind_a_past_verb_is_over() -> None:
    found = dates("Divers asked on Saturday through Tuesday.")
    assert [mention.earliest for mention in found] == [date(2031, 5, 10), date(2031, 5, 13)]


def test_without_the_reports_date_it_stays_open_and_says_what_is_missing() -> None:
    (mention,) = dates("The pier opened on Friday.", published=None)
    assert (mention.earliest, mention.latest) == (None, None)
    assert mention.rule == "the report has no date of its own"


@pytest.mark.parametrize(
    "text",
    ["A week later the pier sank.", "He spoke on the eve of the war.", "She lost the vote that November."],
)
def test_another_event_to_count_from_is_missing(text: str) -> None:
    (mention,) = dates(text)
    assert mention.earliest is None
    assert "another event" in mention.rule


@pytest.mark.parametrize(
    "text",
    [
        "You may march on.",
        "They paid more than 2000 dollars.",
        "Captain June Smith spoke.",
        "The March on Velm was long.",
        "They monday about.",
    ],
)
def test_no_dates(text: str) -> None:
    assert dates(text) == ()


@pytest.mark.parametrize("phrase", ["less than two weeks ago", "a decade ago", "about three days ago"])
def test_a_vague_count_gives_no_day(phrase: str) -> None:
    (mention,) = dates(f"The pier opened {phrase}.")
    assert mention.earliest is None


def test_a_month_of_that_year_counts_from_another_event() -> None:
    (mention,) = dates("Prices had peaked in October of that year.")
    assert mention.earliest is None


@pytest.mark.parametrize("year", ["2029", "last year"])
def test_the_year_of_the_second_of_two_dates_is_that_of_both(year: str) -> None:
    first, last = dates(f"Between August and October {year} forty ferries sank.")
    named = 2029 if year == "2029" else 2030
    assert (first.earliest, last.latest) == (date(named, 8, 1), date(named, 10, 31))


def test_both_years_of_a_span_are_found() -> None:
    first, last = dates("She led the guild from 2011 to 2013.")
    assert (first.earliest, last.latest) == (date(2011, 1, 1), date(2013, 12, 31))


@pytest.mark.parametrize(("published", "year"), [(date(2031, 9, 14), 2001), (date(2031, 5, 15), 2001)])
def test_a_day_with_what_it_is_known_for_is_that_day(published: date, year: int) -> None:
    (mention,) = dates("The mayor recalled the September 11 attacks.", published)
    assert mention.earliest == date(year, 9, 11)


def test_a_day_of_the_year_that_is_known_for_something_else() -> None:
    (mention,) = dates("The pier opened on September 11.", date(2031, 9, 14))
    assert mention.earliest == date(2031, 9, 11)


def test_the_next_month_of_a_tale_counts_from_another_event() -> None:
    (mention,) = dates("The next month, a former clerk of the old council announced plans to sue.")
    assert mention.earliest is None


def test_a_day_that_does_not_exist() -> None:
    (mention,) = dates("It was on February 31, 2030.")
    assert mention.earliest is None
    assert mention.rule == "no such day in the calendar"


def test_the_agent_of_a_passive_is_no_deadline() -> None:
    text = "The pier was attacked by pirates on Thursday."
    start = text.index("Thursday")
    assert tense_at(text, 0, start, start + 8, len(text)) == "past"


def test_a_deadline_lies_ahead() -> None:
    text = "The pilots leave by the end of Thursday."
    start = text.index("Thursday")
    assert tense_at(text, 0, start, start + 8, len(text)) == "future"


@pytest.mark.parametrize(
    "text",
    [
        "Sailors in their early 20s and 30s fell ill.",
        "A sailor, early 30s, fell ill.",
        "She won on Sunday Night Sailing.",
        "Ferries rest on Monday nights.",
        "She sang on Velm This Morning on Channel 3.",
        "The Today presenter sang.",
        "The mayor told USA TODAY's board of it.",
        "She sang on Velm News Sunday.",
    ],
)
def test_no_day_of_its_own(text: str) -> None:
    assert list(spot(text, Tokens(text), 0, len(text))) == []


def test_a_date_in_spaced_out_text() -> None:
    text = "OSLO , Apr 30 , 2031 - The pier opened ."
    assert [text[start:end] for start, end in spot(text, Tokens(text), 0, len(text))] == ["Apr 30 , 2031"]


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("The bus company sold a depot on 8 March and hired two clerks later that month.", (3, 8), (3, 31)),
        ("The bus company sold a depot on 8 March and hired a clerk two days later.", (3, 10), (3, 10)),
        ("The bus company sold a depot on 8 March and, the following day, a garage.", (3, 9), (3, 9)),
        ("The bus company sold a depot on 8 March, its second sale that year.", (1, 1), (12, 31)),
    ],
)
def test_a_day_counted_from_another_of_its_sentence(
    text: str, earliest: tuple[int, int], latest: tuple[int, int]
) -> None:
    last = dates(text)[-1]
    assert (last.earliest, last.latest) == (date(2031, *earliest), date(2031, *latest))


@pytest.mark.parametrize(
    "text",
    [
        "The bus company sold a depot in March and hired a clerk two days later.",
        "The bus company sold more tickets in March than in the same month last year.",
        "The bus company hired a clerk two days later.",
        "The bus company hired a clerk last March.",
    ],
)
def test_what_stays_open(text: str) -> None:
    assert any(mention.earliest is None for mention in dates(text))


def test_how_long_somebody_waits_is_no_date() -> None:
    assert not dates("The school would wait another 30 days before closing the kitchen.")


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("Three years after the 2010 flood, the dam broke.", date(2013, 1, 1), date(2013, 12, 31)),
        ("The day after the May 3 vote, the clerk resigned.", date(2031, 5, 4), date(2031, 5, 4)),
        ("Two weeks before March 15, the pier closed.", date(2031, 3, 1), date(2031, 3, 1)),
    ],
)
def test_a_day_counted_from_the_one_behind_it(text: str, earliest: date, latest: date) -> None:
    first = dates(text)[0]
    assert (first.earliest, first.latest) == (earliest, latest)


def test_what_is_counted_from_no_date_right_behind_it() -> None:
    (_, mention) = dates("The clerk came in 2010 and two years after she left the firm closed.")
    assert mention.earliest is None


def test_the_next_year_counts_from_the_one_named() -> None:
    mention = dates("The clerk was freed in 2011 and the next year moved to Velm.")[-1]
    assert mention.earliest == date(2012, 1, 1)
    assert dates("The clerk will retire the next year.")[0].earliest == date(2032, 1, 1)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("The dam broke a year ago today.", date(2030, 5, 15), date(2030, 5, 15)),
        ("The dam broke five years ago this week.", date(2026, 5, 12), date(2026, 5, 18)),
        ("The dam broke two years ago on Monday.", date(2029, 5, 12), date(2029, 5, 12)),
        ("The dam broke a week ago Tuesday.", date(2031, 5, 6), date(2031, 5, 6)),
    ],
)
def test_a_day_of_a_year_ago(text: str, earliest: date, latest: date) -> None:
    (mention,) = dates(text)
    assert (mention.earliest, mention.latest) == (earliest, latest)


def test_a_leap_day_of_a_year_without_one() -> None:
    (mention,) = dates("The dam broke a year ago today.", date(2032, 2, 29))
    assert mention.earliest == date(2031, 2, 28)


def test_a_year_ago_and_another_day() -> None:
    assert len(dates("The dam broke a year ago, and today it is whole.")) == 2
    assert len(dates("The dam broke a few years ago today.")) == 2
