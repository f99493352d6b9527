"""Stands told of one who leads or goes on, at a price, by a spokesman, by what one feels about a decision."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Story

StoryOf = Callable[..., Story]


@pytest.mark.parametrize(
    ("text", "act", "what"),
    [
        # Who leads, is quick, goes on or does not hesitate.
        ("Mary Berg was the first mayor to call for a truce.", "demand", "a truce"),
        ("Mary Berg became the latest mayor to endorse Peter Holm.", "accept", "Peter Holm"),
        ("Mary Berg, the only mayor to endorse Peter Holm, left.", "accept", "Peter Holm"),
        ("Mary Berg was quick to condemn the raid.", "reject", "the raid"),
        ("Mary Berg did not hesitate to condemn the raid.", "reject", "the raid"),
        ("Mary Berg went on to reject the plan.", "reject", "the plan"),
        ("Mary Berg continues to oppose the dam.", "reject", "the dam"),
        ("Mary Berg took to Twitter to demand a truce.", "demand", "a truce"),
        ("Mary Berg used her speech to call for a truce.", "demand", "a truce"),
        ('"I\'m going to vote for Peter Holm," Mary Berg said.', "accept", "Peter Holm"),
        # What one gives, feels, or would gladly do.
        ("Mary Berg gave her blessing to the merger.", "accept", "the merger"),
        ("Mary Berg gave a guarded welcome to the plan.", "accept", "the plan"),
        (
            "Mary Berg was appalled by the decision to sell the pier.",
            "reject",
            "the decision to sell the pier",
        ),
        ("Mary Berg bristled at the suggestion of a toll.", "reject", "the suggestion of a toll"),
        ("Mary Berg said she would be honored to meet Peter Holm.", "offer", "meet Peter Holm"),
        ("Mary Berg ordered that the trawlers leave the bay.", "demand", "the trawlers leave the bay"),
        # A spokesman or lawyer tells what "he" or "she" will do.
        ("Peter Holm, a lawyer for Mary Berg, said she would not testify.", "reject", "testify"),
        ("Mary Berg's spokesman, Peter Holm, said she would not resign.", "reject", "resign"),
        ("Mary Berg was at home. Her lawyer, Peter Holm, said she would not testify.", "reject", "testify"),
    ],
)
def test_the_stand_that_is_told(story_of: StoryOf, text: str, act: str, what: str) -> None:
    found = positions(story_of(text))
    assert any((one.party, one.act, one.what) == ("Mary Berg", act, what) for one in found), found


@pytest.mark.parametrize(
    ("text", "what", "condition"),
    [
        (
            "Mary Berg said she'd step aside if the crews agreed to a truce.",
            "step aside",
            "if the crews agreed to a truce",
        ),
        (
            "Mary Berg said she would bring the plan to a vote only if the crews backed it.",
            "bring the plan to a vote",
            "only if the crews backed it",
        ),
        (
            "Mary Berg said she was prepared to sell if the price was right.",
            "sell",
            "if the price was right",
        ),
    ],
)
def test_what_one_would_do_at_a_price(story_of: StoryOf, text: str, what: str, condition: str) -> None:
    found = positions(story_of(text))
    assert ("offer", what, condition) in {(one.act, one.what, one.condition) for one in found}


def test_a_lawyer_may_speak_of_himself(story_of: StoryOf) -> None:
    (found,) = positions(story_of("Paul Berg, a lawyer for Peter Holm, said he would appeal the ruling."))
    assert found.party == "Paul Berg"


@pytest.mark.parametrize(
    "text",
    [
        # No one of the two backs it.
        "Neither Mary Berg nor Peter Holm supports the plan.",
        # A supposition, a thing foretold, a time before.
        '"If we win the vote, we\'ll have the crews," Mary Berg said.',
        "Mary Berg said she'd do things differently if Norway were an island.",
        "Mary Berg said she'd seen the ships.",
        '"We\'re going to ask for votes," Mary Berg said.',
        # Rules are kept by everybody.
        "Mary Berg complied with the rules.",
        "Mary Berg's standing with Peter Holm was low.",
    ],
)
def test_no_stand(story_of: StoryOf, text: str) -> None:
    assert positions(story_of(text)) == ()
