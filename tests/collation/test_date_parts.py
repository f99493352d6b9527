"""Which part of a sentence a date belongs to, where the sentence's own act is another."""

from collections.abc import Callable

import pytest
from dated import timeline

from rashomon.model import Story

StoryOf = Callable[..., Story]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "Divers praised the pilot, who left the guild in March 2031, though few had sailed with him.",
            "The pilot left the guild in March 2031",
        ),
        (
            "The school board, which closed two kitchens in March 2031, said it had hired a cook.",
            "The school board closed two kitchens in March 2031",
        ),
        (
            "The school board, weakened by a lost vote in March 2031, said the cook would stay.",
            "The school board was weakened by a lost vote in March 2031",
        ),
        (
            "Parents still speak of the two kitchens that closed in March 2031.",
            "The two kitchens closed in March 2031.",
        ),
        (
            "The board praised a picture of Ada Lund, who left the school in March 2031.",
            "Ada Lund left the school in March 2031.",
        ),
        (
            "The board thanked Ada Lund, a former teacher who left the school in March 2031.",
            "Ada Lund, a former teacher, left the school in March 2031.",
        ),
        (
            "The board heard Ida Lund (Harbour Party), who sold two depots in March 2031, and left.",
            "Ida Lund sold two depots in March 2031",
        ),
        (
            "The drivers rode on to Velm, where the bus company sold two depots in March 2031.",
            "The bus company sold two depots in March 2031 [in Velm]",
        ),
        (
            "The drivers struck again because the bus company sold two depots in March 2031.",
            "The bus company sold two depots in March 2031.",
        ),
        (
            "The drivers took two depots the bus company sold in March 2031.",
            "The bus company sold [two depots] in March 2031.",
        ),
        (
            "Ida Lund joined the guild after she sold two depots in March 2031.",
            "She [Ida Lund] sold two depots in March 2031.",
        ),
        (
            "Ida Lund joined the guild after her brother sold two depots in March 2031.",
            "Her [Ida Lund's] brother sold two depots in March 2031.",
        ),
        (
            "The work, valued at nine crowns in an audit in March 2031, is torn.",
            "The work was valued at nine crowns in an audit in March 2031",
        ),
        (
            "Divers praised the tired keeper who left the guild in March 2031.",
            "The tired keeper left the guild in March 2031.",
        ),
        (
            "Divers asked for the pills against fever that left the shops in March 2031.",
            "The pills against fever left the shops in March 2031.",
        ),
        (
            "The board met Senator Ivo T. Kos of New Haven, who left the guild in March 2031.",
            "Senator Ivo T. Kos of New Haven left the guild in March 2031.",
        ),
        (
            "The depots stand empty, and the bus company sold forty coaches in March 2031.",
            "The bus company sold forty coaches in March 2031.",
        ),
        (
            "The board wrote to Senator Ada Lund of Velm, who in March 2031 closed two depots, and who left.",
            "Senator Ada Lund of Velm in March 2031 closed two depots",
        ),
        (
            "The board praised Gov. Ada J. Lund, who was formally named school inspector in March 2031.",
            "Gov. Ada J. Lund was formally named school inspector in March 2031.",
        ),
        (
            "Ida Lund is the fourth cook since the board closed two school kitchens in March 2031.",
            "The board closed two school kitchens in March 2031.",
        ),
        (
            "Divers praised a pilot whose brother Ivo was elected mayor in March 2031, though few knew him.",
            "A pilot’s brother Ivo was elected mayor in March 2031",
        ),
        (
            "The board praised the two kitchens which the bus company had closed in March 2031.",
            "The bus company had closed [the two kitchens] in March 2031.",
        ),
        (
            "Divers praised a friend of Ada Lund's who left the guild in March 2031.",
            "A friend of Ada Lund's left the guild in March 2031.",
        ),
        (
            "Divers praised the wake of the ferries which sank two barges in March 2031.",
            "The ferries sank two barges in March 2031.",
        ),
        (
            "The board praised a clerk at the Harbour Institute, who closed two kitchens in March 2031.",
            "A clerk at the Harbour Institute closed two kitchens in March 2031.",
        ),
        (
            "Divers praised the keeper of the two depots that was closed in March 2031 and who left.",
            "The keeper of the two depots was closed in March 2031",
        ),
        (
            "It hurts Ada Lund, who has lost a ferry since May 2029 and who in March 2031 closed a depot.",
            "Ada Lund in March 2031 closed a depot.",
        ),
    ],
)
def test_a_part_is_shown_alone(story_of: StoryOf, text: str, shown: str) -> None:
    assert timeline(story_of(text))[-1].what == shown


@pytest.mark.parametrize(
    "text",
    [
        "The drivers struck again because they lost two depots in March 2031.",
        "The drivers thanked Ada Lund, for whom divers sold two depots in March 2031.",
        "The drivers took two depots the bus company seemed to sell in March 2031.",
        "The board struck after he sold two depots in March 2031.",
        "The board admitted in March 2031 that repairs to the depot would not be done before 2033.",
        "The drivers rode on to Velm, where it sold two depots in March 2031.",
        "The bus company sold two depots in May 2029 but bought them back in March 2031.",
        "The bus company went after the drivers of two depots in March 2031.",
        "Drivers who had praised the company struck at two depots in March 2031.",
        "The bus company sold forty coaches and closed two depots in March 2031.",
        "The guild said that the bus company sold two depots in March 2031.",
        "Ada Lund's report to the school board, delivered in March 2031, praised the drivers.",
        "The board dropped the bill, the terms of which were set by drivers in March 2031.",
    ],
)
def test_what_needs_its_sentence_is_shown_with_it(story_of: StoryOf, text: str) -> None:
    assert timeline(story_of(text))[-1].what == text


def test_words_without_a_verb_are_shown_with_their_sentence(story_of: StoryOf) -> None:
    text = "The guild fired its cook on 4 March 2031, less than a day after a bad lunch on 3 March 2031."
    assert timeline(story_of(text))[0].what == text
