"""What the words around a date say of its tense."""

from datetime import date

import pytest

from rashomon.language.dates import resolve
from rashomon.language.tenses import tells_ahead, tense_at


def tense(marked: str) -> str:
    """The tense at the date between square brackets."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    return tense_at(text, 0, start, end, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "The council will vote on [Friday].",
        "The council is to hold a hearing on [Friday].",
        "The mayor said the harbour was likely to reopen on [Friday].",
        "The council meets on [Friday], its clerk said.",
        "Parliament votes on the harbour bill on [Friday].",
        "The final hearing comes [June 14].",
        "The weavers are holding a march on [Saturday].",
        "On [Friday], the council will meet.",
        "The tenants have until [Friday] to reply.",
        "The tenants had until [Friday] to reply.",
        "The tenants had to reply by [Friday].",
        "Clerks told the paper that the bill would be read on [Monday].",
    ],
)
def test_what_is_to_come(text: str) -> None:
    assert tense(text) == "future"


@pytest.mark.parametrize(
    "text",
    [
        "The court heard the case on [Monday].",
        "Four rockets were fired on [June 8].",
        "On [Friday], the council voted for it.",
        "The judge on [Thursday] suggested that the harbour will close.",
        "She said on [Sunday] that she would leave.",
        "By [Friday], thirty houses had burned down.",
        "By [Friday], the last house was empty.",
        "Four vessels had docked by [Thursday evening].",
    ],
)
def test_what_is_past(text: str) -> None:
    assert tense(text) == "past"


@pytest.mark.parametrize(
    "text",
    [
        "A vote on [Friday] decides the matter.",
        "[Friday's] ferry.",
        # No verb near enough says so.
        "The clerk was found by two divers in the old dock behind the harbour wall on [Friday].",
        # A participle in the present says nothing.
        "The bill is published in [October].",
    ],
)
def test_no_word_says(text: str) -> None:
    assert tense(text) == ""


@pytest.mark.parametrize(
    ("tense", "first", "rule"),
    [
        ("past", date(2030, 6, 8), "last one"),
        ("future", date(2031, 6, 8), "next one"),
        # Eleven months back is rather a month ahead, where nothing says that it is past.
        ("", date(2031, 6, 8), "nearest"),
    ],
)
def test_a_day_of_the_year_far_back(tense: str, first: date, rule: str) -> None:
    when = resolve("June 8", date(2031, 5, 14), tense)  # type: ignore[arg-type]
    assert when.earliest == first
    assert rule in when.rule


def test_a_weekday_without_a_tense_is_the_last_one_and_says_so() -> None:
    when = resolve("Friday", date(2031, 5, 14), "")
    assert when.earliest == date(2031, 5, 9)
    assert when.rule == "a weekday: the last one on or before the report's date"
    assert "told of as past" in resolve("Friday", date(2031, 5, 14), "past").rule


def test_words_that_speak_of_what_is_to_come() -> None:
    assert tells_ahead("The council will vote")
    assert not tells_ahead("The council voted")
