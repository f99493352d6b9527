"""When a thing begins, ends or is signed, told for two days. All sentences are invented."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.collation.disagreements.phases import RULE
from rashomon.model import Story

HEAD = "Orvik news\n\n6 May 2027\n\n"


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        (
            "Orvik agreed on a ceasefire that will begin at midnight on Friday, a mayor said on Thursday.",
            "The truce takes effect at midnight on Saturday.",
            "on which day the ceasefire begins",
        ),
        (
            "The cup final kicks off on Saturday in the northern arena.",
            "The final will start on Sunday, with 9,000 fans from Orvik.",
            "on which day the final begins",
        ),
        (
            "The mayors signed a pact on the ferry line on Tuesday.",
            "The pact between Orvik and Kelm was signed on Wednesday.",
            "on which day the pact is signed",
        ),
        # One day, another thing, another phase.
        ("The cup final kicks off on Saturday.", "The final will start on Saturday evening.", None),
        ("The cup final kicks off on Saturday.", "The trial of the skipper starts on Sunday.", None),
        ("The curfew begins on Saturday at the harbour.", "The curfew ends on Sunday at the harbour.", None),
        # A report that tells two days tells of two.
        (
            "The curfew begins on Saturday in Orvik. The curfew begins on Sunday in Kelm.",
            "The curfew begins on Sunday at the harbour.",
            None,
        ),
    ],
)
def test_two_days_of_one_phase(
    one: str, other: str, about: str | None, story_of: Callable[..., Story]
) -> None:
    found = collate(story_of(HEAD + one, HEAD + other)).disagreements
    rules = RULE.split("{")[0]
    assert [item.about for item in found if item.rule.startswith(rules)] == ([about] if about else [])
