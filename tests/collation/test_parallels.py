"""Denials by "no such", and what other reports tell of a dispute. All sentences are invented."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.collation.disagreements.disputes import things
from rashomon.model import Disagreement, Story

Tell = Callable[..., Story]
CHARGE = "Mayor Anna Brook said the ferry company had been warned of the storm on Friday."
DENIAL = "Tom Arden, its chairman, said it got no such warning."


def disputes(story: Story) -> list[Disagreement]:
    return [item for item in collate(story).disagreements if item.kind == "polarity"]


@pytest.mark.parametrize(
    ("denial", "shown"),
    [
        (DENIAL, True),
        ("Tom Arden, its chairman, said it had not received any such warning.", True),
        ("Tom Arden, its chairman, said it had no such plans.", False),
        ("Tom Arden, its chairman, said it would heed any such warning.", False),
        ("She said it got no such warning.", False),
    ],
)
def test_no_such_thing(denial: str, shown: bool, story_of: Tell) -> None:
    found = disputes(story_of(f"{CHARGE} {denial}", "The ferry of Orvik sank."))
    assert [item.rule for item in found if item.rule == things.RULE] == ([things.RULE] if shown else [])


def test_other_reports_of_either_side(story_of: Tell) -> None:
    charge = "Mayor Anna Brook says she warned the ferry company on Friday that a storm was near."
    story = story_of(
        f"{CHARGE} {DENIAL}",
        f"The ferry of Orvik sank with 12 cars. {charge}",
        "The ferry of Orvik sank. Mayor Anna Brook said the flag will fly low. Bread is dear in Orvik.",
    )
    (found,) = disputes(story)
    assert [[passage.text for passage in side] for side in found.sides] == [[CHARGE, charge], [DENIAL]]
    assert not found.within_one
