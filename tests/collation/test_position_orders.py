"""What is bidden, given time for, announced or put into a bill: invented reports."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Story

StoryOf = Callable[..., Story]


@pytest.mark.parametrize(
    ("text", "what", "condition"),
    [
        ('"End it, and let the crews go home," Mary Berg said.', "let the crews go home", None),
        (
            '"If the ledger is clean, open it to the crews," Mary Berg said.',
            "open it to the crews",
            "If the ledger is clean",
        ),
        ('Mary Berg then shouted, "Keep your promise!"', "Keep your promise", None),
        (
            "Mary Berg urged the mayor, who runs the port, to reopen the pier by May.",
            "the mayor to reopen the pier by May",
            None,
        ),
        (
            "Mary Berg gave the council until Friday to reopen the pier.",
            "the council to reopen the pier",
            None,
        ),
        ("Mary Berg has given Iceland 10 days to free the crew or leave.", "free the crew", None),
        ("Mary Berg said she would ask the court to reopen the pier.", "the court to reopen the pier", None),
        ("Mary Berg called again for a vote on the pier.", "a vote on the pier", None),
        ("Mary Berg refused on Sunday night to close the pier.", "close the pier", None),
        ("Mary Berg agreed on Monday evening to close the pier.", "close the pier", None),
        ("Mary Berg offered Monday to close the pier.", "close the pier", None),
        (
            '"The council owes my crew an apology," Mary Berg said.',
            "The council owes my crew an apology",
            None,
        ),
        ("Mary Berg introduced a bill on Monday that would close the pier.", "close the pier", None),
        (
            "Mary Berg said the council should count the nets, sell the boats and close the pier.",
            "the council should count the nets, sell the boats",
            None,
        ),
        ("Mary Berg then called on the council to reopen the pier.", "the council to reopen the pier", None),
        (
            "Mary Berg repeated her call for Peter Holm, whose boats ruined the port, to resign.",
            "Peter Holm to resign",
            None,
        ),
        ("Mary Berg refused to sail until the gates are opened.", "the gates are opened", None),
        ("Mary Berg dismissed a call by the guild's leader, Jan Kos, for a vote on it.", "a call", None),
    ],
)
def test_what_is_asked_of_others(story_of: StoryOf, text: str, what: str, condition: str | None) -> None:
    found = [one for one in positions(story_of(text)) if one.party == "Mary Berg"]
    assert any(one.what.startswith(what) and one.condition == condition for one in found), found


def test_whose_call_it_is_may_be_told_behind_what_he_is(story_of: StoryOf) -> None:
    text = "Mary Berg dismissed a call by the guild's leader, Jan Kos, for a vote on the pier."
    assert ("Jan Kos", "demand", "a vote on the pier") in {
        (one.party, one.act, one.what) for one in positions(story_of(text))
    }


@pytest.mark.parametrize(
    "text",
    [
        # A condition of what somebody boasts of.
        '"Give me a day and I will turn the pier into a bakery," Mary Berg said.',
        # A thought inserted, no wish.
        "The mayor, Mary Berg suggested, is more open to the plan than the crews are.",
        # A free choice.
        "Mary Berg said it was up to the council to decide when the pier opens.",
        # A feeling.
        "Mary Berg said every skipper ought to be frightened by the pier.",
        # A bill that failed long ago.
        "Mary Berg sponsored a bill that would have closed the pier.",
        # A need that is denied.
        "Jan Kos saw no need for a vote, and Mary Berg slept.",
    ],
)
def test_what_asks_for_nothing(story_of: StoryOf, text: str) -> None:
    assert [one for one in positions(story_of(text)) if one.act == "demand"] == []
