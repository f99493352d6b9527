"""Stands told by a vote or a decision, a judgement that comes first, an order, a denial or a reprisal."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Story

StoryOf = Callable[..., Story]


@pytest.mark.parametrize(
    ("text", "act", "what"),
    [
        # A vote, with its tally; a decision.
        ("Norway voted 7-2 against the ban on cod.", "reject", "the ban on cod"),
        ("Norway voted 7 to 2 on Monday to reject the ban on cod.", "reject", "the ban on cod"),
        ("Norway plans to support the ban on cod.", "accept", "the ban on cod"),
        ("Norway said it would vote no on the ban.", "reject", "the ban"),
        # The judgement before what is judged.
        (
            'Norway dismissed as "fairy tales from the quay" reports that its trawlers had left.',
            "reject",
            "reports that its trawlers had left",
        ),
        ("Norway rejected as premature a plan to sell the pier.", "reject", "a plan to sell the pier"),
        # Orders and wishes.
        ('"Show us the ledgers," Norway\'s envoy said.', "demand", "Show us the ledgers"),
        ("Norway met Iceland and urged it to free the crew.", "demand", "free the crew"),
        ("Norway wants Iceland to recall its trawlers.", "demand", "recall its trawlers"),
        ("Norway recommended last month that Iceland be charged.", "demand", "Iceland be charged"),
        ("Norway has sued to have the treaty declared void.", "demand", "the treaty declared void"),
        # What nobody of its own did, and what it insists it did not.
        ("Norway said no one in its fleet had damaged the nets.", "reject", "that anyone in its fleet"),
        ("Norway insisted that it had not signed the treaty.", "reject", "having signed the treaty"),
        ("Norway said it had never suggested a ban on cod.", "reject", "that it suggested a ban"),
        ("Norway seeks no quarrel with the fleet.", "reject", "quarrel with the fleet"),
        # Reprisals.
        ("Norway said it would cut off the supply of gas.", "threaten", "cut off the supply"),
        (
            "Norway said the crews would be dismissed if they struck.",
            "threaten",
            "the crews would be dismissed",
        ),
        ("Norway hinted at a boycott of the fair.", "threaten", "a boycott of the fair"),
    ],
)
def test_the_stand_that_is_told(story_of: StoryOf, text: str, act: str, what: str) -> None:
    found = positions(story_of(text))
    assert any((one.party, one.act) == ("Norway", act) and one.what.startswith(what) for one in found), found


def test_who_must_go_is_to_leave(story_of: StoryOf) -> None:
    (found,) = positions(story_of("Mary Berg said that Peter Holm must go."))
    assert (found.party, found.act, found.what) == ("Mary Berg", "demand", "Peter Holm must go")


def test_we_do_not_need_it(story_of: StoryOf) -> None:
    (found,) = positions(story_of('"We do not need another harbour toll," Mary Berg said.'))
    assert (found.party, found.act, found.what) == ("Mary Berg", "reject", "another harbour toll")


@pytest.mark.parametrize(
    "text",
    [
        '"Watch a gull on the quay," Mary Berg of Norway said.',
        "Norway signed an agreement.",
        "Norway hinted at a date for the fair.",
        "Norway has no lawsuit to drum up trade.",
        "Norway may vote to close the pier.",
    ],
)
def test_no_stand(story_of: StoryOf, text: str) -> None:
    assert positions(story_of(text)) == ()
