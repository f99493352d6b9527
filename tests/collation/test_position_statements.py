"""Denials that take up what was said before, and what is said not to be so: invented reports."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Story

StoryOf = Callable[..., Story]


@pytest.mark.parametrize(
    ("text", "party", "what"),
    [
        (
            "Jan Kos said the mayor had sold the nets. Mary Berg denied it.",
            "Mary Berg",
            "that the mayor had sold the nets",
        ),
        (
            "Jan Kos says the nets were sold, a claim Mary Berg denies.",
            "Mary Berg",
            "that the nets were sold",
        ),
        (
            "Jan Kos said the crews had been paid, which Mary Berg disputed.",
            "Mary Berg",
            "that the crews had been",
        ),
        (
            "Jan Kos said the crews had been warned. Mary Berg said she got no such warning.",
            "Mary Berg",
            "that the crews had been warned",
        ),
        ('"No nets were sold," Mary Berg said.', "Mary Berg", "that nets were sold"),
        (
            '"The mayor has not misled anybody," Mary Berg said.',
            "Mary Berg",
            "that the mayor had misled anybody",
        ),
        ("Mary Berg said she had not broken any law.", "Mary Berg", "having broken any law"),
        ('"I don\'t see a role for the council in this quarrel," Mary Berg said.', "Mary Berg", "a role for"),
        ("Mary Berg has no intention of selling the pier.", "Mary Berg", "selling the pier"),
        (
            '"I have seen nothing that proves the theft," Mary Berg said.',
            "Mary Berg",
            "that anything proves the theft",
        ),
        ("Mary Berg said she saw no evidence that nets were missing.", "Mary Berg", "that nets were missing"),
        (
            '"No inspector will enter this harbor," Mary Berg said.',
            "Mary Berg",
            "that any inspector will enter",
        ),
        ("Mary Berg said her company will pay nothing until the nets are back.", "Mary Berg", "pay anything"),
        ('"I cannot sit down with a mayor who lies," Mary Berg said.', "Mary Berg", "sit down with a mayor"),
        (
            "Mary Berg said she had been given no advance notice.",
            "Mary Berg",
            "having had any advance notice",
        ),
        (
            "The council sold the nets, a step that Mary Berg has criticized.",
            "Mary Berg",
            "a step (The council sold",
        ),
        ("Mary Berg denies wrongdoing and faces trial in Oslo.", "Mary Berg", "wrongdoing"),
        ("Mary Berg said a vote on the pier was out of the question.", "Mary Berg", "a vote on the pier"),
        (
            "Mary Berg warned that closing the pier in May would be a mistake.",
            "Mary Berg",
            "closing the pier",
        ),
        (
            "Jan Kos said the pier was sold, an allegation Mary Berg rejected as theatre.",
            "Mary Berg",
            "that the pier was sold",
        ),
    ],
)
def test_who_denies_rejects_what_was_said(story_of: StoryOf, text: str, party: str, what: str) -> None:
    found = [one for one in positions(story_of(text)) if one.act == "reject"]
    assert any(one.party == party and one.what.startswith(what) for one in found), found


@pytest.mark.parametrize(
    "text",
    [
        # Nobody said anything that she could deny.
        "The nets were gone. Mary Berg denied it.",
        # What the speaker's helper is, no thing that he rejects.
        "Mayor's aide Mary Berg pushed back on that.",
        # It foretells.
        '"It is certain that no skipper will come close to winning," Mary Berg said.',
        # What a theory holds.
        "Mary Berg said the ledger undercuts the theory that the sale was illegal.",
        # A way of speaking.
        "Mary Berg vetoed her way to the top.",
    ],
)
def test_what_denies_nothing(story_of: StoryOf, text: str) -> None:
    assert [one for one in positions(story_of(text)) if one.act == "reject"] == []
