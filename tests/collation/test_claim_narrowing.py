"""A reading of a claim leaves out the clauses at its ends that no other witness tells."""

from collections.abc import Callable

import pytest

from rashomon.collation.claims.narrowing import narrowed
from rashomon.collation.collate import collate
from rashomon.model import Story

StoryOf = Callable[..., Story]
PLAIN = "The council closed the Merrow bridge on Friday."


def kept_and_left(story: Story) -> tuple[list[str], list[str]]:
    """What is kept of the first sentence of each report, and what is left out."""
    firsts = [witness.passage(s.start, s.end) for witness in story.witnesses for s in witness.sentences[:1]]
    kept, left = narrowed(story, firsts)
    return [passage.text for passage in kept], [passage.text for passage in left]


@pytest.mark.parametrize(
    ("kept", "link", "left"),
    [
        ("The council has shut Merrow bridge on Friday", ", ", "enraging the shopkeepers of both villages."),
        ("The council has shut Merrow bridge on Friday", " and ", "ordered forty tons of new cable."),
        ("The council has shut Merrow bridge on Friday", ", but ", "shopkeepers of both banks are furious."),
        ("The council has shut Merrow bridge on Friday", ", a ", "step that shopkeepers fought for years."),
        ("The council has shut Merrow bridge on Friday", ", ", "while carters waited in long rows."),
        ("The council has shut Merrow bridge on Friday", "; ", "shopkeepers of both banks are furious."),
    ],
)
def test_a_clause_behind_that_nobody_else_tells_is_left_out(
    story_of: StoryOf, kept: str, link: str, left: str
) -> None:
    now, out = kept_and_left(story_of(PLAIN, kept + link + left))
    assert now == [PLAIN, kept]
    assert out == ["a " + left if link == ", a " else left]


def test_a_clause_in_front_that_nobody_else_tells_is_left_out(story_of: StoryOf) -> None:
    text = "After carters had complained about planks, the council has shut Merrow bridge on Friday."
    now, out = kept_and_left(story_of(PLAIN, text))
    assert now == [PLAIN, "the council has shut Merrow bridge on Friday."]
    assert out == ["After carters had complained about planks"]


@pytest.mark.parametrize(
    "text",
    [
        # a condition, a denial, a source, an aside with more behind it
        "The council will shut Merrow bridge on Friday, unless carters pay for the planks.",
        "The council has shut Merrow bridge on Friday, a step that carters denied having wanted.",
        "The council has shut Merrow bridge on Friday, a clerk of the treasury said.",
        "The council tried to close Merrow bridge on Friday but was stopped by carters.",
        "The council has shut Merrow bridge on Friday, citing a survey of loose planks.",
        "The council, which meets on Mondays, has shut Merrow bridge on Friday.",
        # inside marks
        'The council has shut Merrow bridge on Friday: "We were warned, and carters begged us."',
        # no verb is left
        "The council of Merrow, which shut the bridge on Friday.",
    ],
)
def test_what_a_reading_needs_stays(story_of: StoryOf, text: str) -> None:
    assert kept_and_left(story_of(PLAIN, text)) == ([PLAIN, text], [])


def test_what_one_other_reading_tells_stays(story_of: StoryOf) -> None:
    text = "The council has shut Merrow bridge on Friday, enraging the shopkeepers of both villages."
    other = "Shopkeepers in both villages are enraged as the council has closed the Merrow bridge."
    assert kept_and_left(story_of(PLAIN, text, other))[0][1] == text


def test_names_alone_are_not_what_a_clause_tells(story_of: StoryOf) -> None:
    text = "The council has shut Merrow bridge on Friday, while carters cursed Ida Lund of Velden."
    other = "The council of Ida Lund in Velden has closed the Merrow bridge."
    assert kept_and_left(story_of(other, text))[0][1] == "The council has shut Merrow bridge on Friday"


def test_who_says_it_stays(story_of: StoryOf) -> None:
    text = (
        "The council has shut Merrow bridge on Friday, the harbour master of Velden confirmed to reporters."
    )
    assert kept_and_left(story_of(PLAIN, text))[0] == [PLAIN, text]


def test_a_single_statement_is_whole(story_of: StoryOf) -> None:
    text = "The council has shut Merrow bridge on Friday, enraging the shopkeepers of both villages."
    assert kept_and_left(story_of(text)) == ([text], [])


def test_what_is_left_out_is_a_single_statement(story_of: StoryOf) -> None:
    text = "The council has shut the Merrow bridge on Friday, enraging the shopkeepers of both villages."
    claims = collate(story_of(PLAIN, text)).claims
    assert [(claim.status, [reading.text for reading in claim.readings]) for claim in claims] == [
        ("agreed", [PLAIN, "The council has shut the Merrow bridge on Friday"]),
        ("single", ["enraging the shopkeepers of both villages."]),
    ]


@pytest.mark.parametrize(
    ("front", "link", "shown"),
    [
        ("Carters cheered ", "after ", ""),
        ("Carters said that it was late and ", "that ", ""),
        # it has a main clause of its own, or is no clause
        ("Carters cheered, and ", "after ", ", they sang."),
        ("Carters cheered ", "after ", None),
    ],
)
def test_a_word_that_ties_a_clause_to_the_one_before_goes(
    story_of: StoryOf, front: str, link: str, shown: str | None
) -> None:
    clause = (
        "the council had shut Merrow bridge on Friday" if shown is not None else "the vote of the council"
    )
    text = f"{front}{link}{clause}{shown or '.'}"
    story = story_of(PLAIN, text)
    start = text.index(link + "the council" if shown is not None else "after the vote")
    firsts = [story.witnesses[0].passage(0, len(PLAIN)), story.witnesses[1].passage(start, len(text))]
    kept = narrowed(story, firsts)[0][1].text
    assert kept == (text[start:] if shown or shown is None else text[start + len(link) :])
