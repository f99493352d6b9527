"""Wishes and offers told by what they are, or by who wants a thing: invented reports."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Story

StoryOf = Callable[..., Story]


@pytest.mark.parametrize(
    ("text", "act", "what"),
    [
        ("The Bakers Union's demands are a new pier and two boats.", "demand", "a new pier and two boats"),
        ("The Bakers Union's latest offer is three days of rest.", "offer", "three days of rest"),
        ("The Bakers Union has put 5 percent on the table.", "offer", "5 percent"),
        # A body wants of others what a person may wish.
        ("The Bakers Union wants a lamp at each pier.", "demand", "a lamp at each pier"),
        ("The Bakers Union said it was prepared to sell three mills.", "offer", "sell three mills"),
        ("The Bakers Union seeks $3 million and a new pier.", "demand", "$3 million and a new pier"),
        ("The Bakers Union asked the mayor for tents and boats.", "demand", "tents and boats"),
        ("The Bakers Union has threatened a class action.", "threaten", "a class action"),
        ("The Bakers Union gave Norway until 6 March to supply the nets.", "demand", "supply the nets"),
        # A thing that will not be done is refused by who says so.
        ("The Bakers Union said the pier would not be sold.", "reject", "that the pier be sold"),
        (
            "The Bakers Union promised a payment of 90 crowns to all who are at sea.",
            "offer",
            "a payment of 90 crowns to all who are at sea",
        ),
    ],
)
def test_what_it_is(story_of: StoryOf, text: str, act: str, what: str) -> None:
    assert [(p.party, p.act, p.what) for p in positions(story_of(text))] == [("Bakers Union", act, what)]


@pytest.mark.parametrize(
    "text",
    [
        "Mary Berg wants a lamp at the pier.",
        "The Bakers Union's offer is no surprise.",
        "The Bakers Union put its trust on the table.",
        "The Bakers Union is ready to fight.",
        "The Bakers Union said the winner would not be known.",
    ],
)
def test_what_it_is_not(story_of: StoryOf, text: str) -> None:
    assert positions(story_of(text)) == ()
