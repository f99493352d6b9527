"""How an event's words read alone, and which dated clauses tell no event."""

from collections.abc import Callable
from datetime import date

import pytest
from dated import timeline

from rashomon.collation.happenings import broken, happens, impersonal, reads_alone
from rashomon.model import Passage, Story

StoryOf = Callable[..., Story]


def test_a_subject_is_shown_with_its_verb(story_of: StoryOf) -> None:
    text = "On 3 March 2031, Ida Lund insisted that ferrymen who refused to sail - as some had - were wrong."
    (event,) = timeline(story_of(text))
    assert event.what.endswith("were wrong.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The ferry sank off the cape.", True),
        ("The ferry will sail again.", True),
        ("Life is hard today.", False),
        ("The agency put the pier on its list of ruins Wednesday.", True),
        ("Most guilds do not put piers on lists of ruins.", False),
    ],
)
def test_what_happens(text: str, told: bool) -> None:
    assert happens(text) is told


def test_the_writers_own_words_are_personal() -> None:
    assert not impersonal("We saw the ferry leave.")
    assert impersonal("The crew saw the ferry leave.")


@pytest.mark.parametrize(
    "text", ["which sank in May", "and sailed home", ", the pilot said", 'called it "a wreck']
)
def test_half_a_statement_does_not_read_alone(text: str) -> None:
    assert not reads_alone(text)
    assert reads_alone("The ferry sank in May")


def test_a_number_torn_apart_is_broken() -> None:
    text = "A quake of 5. 9 shook the island."
    assert broken(text, Passage(start=14, end=len(text), text=text[14:]))
    assert not broken(text, Passage(start=0, end=len(text), text=text))


def test_an_event_begins_with_its_subject(story_of: StoryOf) -> None:
    text = "The ferry Aurora, which carried two hundred sheep, sank in the northern bay on 16 May 2031."
    (event,) = timeline(story_of(text))
    assert event.earliest == date(2031, 5, 16)
    assert event.what.startswith("The ferry Aurora")
    assert event.what in text
    assert event.what in {passage.text for passage in event.evidence}


def test_a_second_verb_keeps_its_object(story_of: StoryOf) -> None:
    (event,) = timeline(
        story_of(
            "A clerk entered the guild on 16 May 2031 and shot and killed three goats of the harbour yard."
        )
    )
    assert event.what.endswith("harbour yard.")


def test_a_conjunction_is_left_out(story_of: StoryOf) -> None:
    (event,) = timeline(story_of("But the northern pier was closed by divers on 16 May 2031."))
    assert event.what.startswith("The northern pier")


def test_a_line_with_the_date_alone_is_no_event(story_of: StoryOf) -> None:
    found = timeline(story_of("16 May 2031\n\nThe northern pier was closed by divers on 14 May 2031."))
    assert [event.earliest for event in found] == [date(2031, 5, 14)]
