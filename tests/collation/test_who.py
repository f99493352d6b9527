"""One act told of two doers."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.collation.disagreements import who
from rashomon.model import Story

Tell = Callable[..., Story]
HEAD = "Row over Orvik dyke\n\nTwo people were hurt when farmers and wardens met at the Orvik dyke.\n\n"


def _found(story: Story) -> list[tuple[str, str]]:
    rules = (who.OTHER, who.TURNED)
    return [(item.rule, item.about) for item in collate(story).disagreements if item.rule in rules]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (
            "A shepherd discovered the leak.",
            "A postman discovered the leak.",
            [(who.OTHER, "who discovered the leak: a shepherd or a postman")],
        ),
        (
            "The sluice was opened by a farmhand.",
            "It was the bailiff who opened the sluice.",
            [(who.OTHER, "who opened the sluice: a farmhand or the bailiff")],
        ),
        (
            "A farmer struck a warden with a spade.",
            "A warden hit a farmer with a spade.",
            [(who.TURNED, "who did it to whom: A farmer or A warden")],
        ),
        # One and the same, or somebody who may be.
        ("A policeman discovered the leak.", "An officer discovered the leak.", []),
        ("A shepherd discovered the leak.", "A man discovered the leak.", []),
        ("A shepherd discovered the leak.", "Residents discovered the leak.", []),
        # Other things are done.
        ("A shepherd discovered the leak.", "A postman discovered a body.", []),
        ("A shepherd discovered the leak.", "A postman did not discover the leak.", []),
        ("A farmer struck a warden on Monday.", "A farmer struck a warden on Monday.", []),
    ],
)
def test_two_doers_of_one_act(story_of: Tell, one: str, other: str, found: list[tuple[str, str]]) -> None:
    assert _found(story_of(HEAD + one, HEAD + other)) == found


def test_who_is_told_to_do_it_too_is_no_other(story_of: Tell) -> None:
    one = "A shepherd discovered the leak. Later a postman discovered the leak."
    other = "A postman discovered the leak."
    assert _found(story_of(HEAD + one, HEAD + other)) == []
