"""Whose friend or foe one is, holders without a name, and forms of refusal. Invented reports."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.collation.parties import find_parties
from rashomon.model import Story

StoryOf = Callable[..., Story]


@pytest.mark.parametrize(
    ("text", "party", "act", "what"),
    [
        ("Mary Berg is a vocal critic of the toll.", "Mary Berg", "reject", "the toll"),
        ("Mary Berg, an early supporter of the pier, spoke on Monday.", "Mary Berg", "accept", "the pier"),
        ("On Friday Mary Berg won the backing of Jan Kos.", "Jan Kos", "accept", "Mary Berg"),
        ("The toll, opposed by Mary Berg, was dropped.", "Mary Berg", "reject", "The toll"),
        ("A plan backed by Mary Berg would shut the pier.", "Mary Berg", "accept", "A plan"),
        ("Mary Berg joined the crews in opposing the toll.", "Mary Berg", "reject", "the toll"),
        ("While she opposes the toll, Mary Berg will pay it.", "Mary Berg", "reject", "the toll"),
        ("Mary Berg told the crews she'd support the toll.", "Mary Berg", "accept", "the toll"),
        ("Mary Berg said she could not support the toll.", "Mary Berg", "reject", "support the toll"),
        ("Mary Berg said on Monday she is backing Jan Kos.", "Mary Berg", "accept", "Jan Kos"),
        ("Mary Berg said there should be no toll.", "Mary Berg", "reject", "toll"),
        ("Mary Berg said she would no longer honour the pact.", "Mary Berg", "reject", "honour the pact"),
        ("Mary Berg said she would suspend the talks.", "Mary Berg", "threaten", "suspend the talks"),
        (
            "Mary Berg said the toll would hurt crews and should be scrapped.",
            "Mary Berg",
            "demand",
            "be scrapped",
        ),
        ("Mary Berg said Jan Kos was not fit to be mayor.", "Mary Berg", "reject", "Jan Kos as not fit"),
        ('"I am strongly opposed to the toll," Mary Berg said.', "Mary Berg", "reject", "the toll"),
        ('"I won\'t be voting for Jan Kos," Mary Berg said.', "Mary Berg", "reject", "voting for Jan Kos"),
        ('"We will not give up the pier," Mary Berg said.', "Mary Berg", "reject", "give up the pier"),
        ('"I do not intend to resign," Mary Berg said.', "Mary Berg", "reject", "resign"),
        ('"We want to build a new bridge," Mary Berg said.', "Mary Berg", "demand", "build a new bridge"),
        ('"We\'ve got to build a new bridge," Mary Berg said.', "Mary Berg", "demand", "build a new bridge"),
        ('"We want the owners held accountable," Mary Berg said.', "Mary Berg", "demand", "the owners held"),
        ('"Let\'s close the pier now," Mary Berg said.', "Mary Berg", "demand", "close the pier"),
        ("Even as environmentalists welcomed the ban, it rained.", "environmentalists", "accept", "the ban"),
        ("On Monday coal miners opposed the toll.", "coal miners", "reject", "the toll"),
        ("A growing number of crews oppose the toll.", "A growing number of crews", "reject", "the toll"),
    ],
)
def test_a_stand_is_found(story_of: StoryOf, text: str, party: str, act: str, what: str) -> None:
    story = story_of(f"Mary Berg and Jan Kos met on Sunday.\n\n{text}")
    found = {mention.id: mention.name for mention in find_parties(story).parties}
    assert [(found.get(p.party, p.party), p.act) for p in positions(story) if what in p.what] == [
        (party, act)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mary Berg is not a critic of the toll.",
        "Mary Berg was once a critic of the toll.",
        "Mary Berg, a former supporter of the toll, spoke on Monday.",
        "Mary Berg has yet to win the backing of Jan Kos.",
        '"There should be no doubt about the toll," Mary Berg said.',
        "Mary Berg wanted to provide tea to the crews.",
        "Mary Berg said she was not qualified to judge the toll.",
    ],
)
def test_no_stand(story_of: StoryOf, text: str) -> None:
    assert positions(story_of(f"Mary Berg and Jan Kos met on Sunday.\n\n{text}")) == ()
