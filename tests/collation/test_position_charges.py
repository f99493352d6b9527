"""What somebody is blamed for or accused of, what a named party has or does, what is undertaken. Invented
reports."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Story

StoryOf = Callable[..., Story]


@pytest.mark.parametrize(
    ("text", "act", "what"),
    [
        ("Mary Berg accused Jan Kos of selling the pier.", "reject", "Jan Kos for selling the pier"),
        (
            "Mary Berg accused Jan Kos, the winner of the race, of hiding the fees.",
            "reject",
            "Jan Kos for hiding the fees",
        ),
        ("Mary Berg questioned Jan Kos's logic.", "reject", "Jan Kos's logic"),
        ("Mary Berg attacked some of the owners' plans.", "reject", "some of the owners' plans"),
        ("Mary Berg warned against closing the pier.", "reject", "closing the pier"),
        ("Mary Berg has no problem with being searched.", "accept", "being searched"),
        ("Mary Berg admitted that the figures were misleading.", "accept", "the figures were misleading"),
        ("Mary Berg wants to end night fishing.", "demand", "end night fishing"),
        ("Mary Berg said she would meet the owners on Friday.", "offer", "meet the owners"),
        ("Mary Berg called the plan rigged in a tweet Tuesday.", "reject", "the plan as rigged"),
        ('"Jan Kos is a bully," Mary Berg said.', "reject", "Jan Kos as a bully"),
    ],
)
def test_the_stand_told(story_of: StoryOf, text: str, act: str, what: str) -> None:
    found = positions(story_of(f"{text} Jan Kos lives in Velm."))
    assert [(one.party, one.act, one.what) for one in found] == [("Mary Berg", act, what)]


@pytest.mark.parametrize(
    "text",
    [
        "Mary Berg, accused of hiding the fees, lives in Bergen.",
        "Mary Berg withdrew from Norway's capital.",
        "A decision by Mary Berg to seek a vote was read out.",
        "Mary Berg said she would eat in Bergen.",
        "Norway backed Mary Berg by two votes. Mary Berg sailed home.",
    ],
)
def test_it_is_no_stand(story_of: StoryOf, text: str) -> None:
    assert positions(story_of(f"{text} Jan Kos lives in Velm.")) == ()


def test_the_month_in_which_somebody_was_endorsed_is_no_part_of_it(story_of: StoryOf) -> None:
    (found,) = positions(story_of("Mary Berg endorsed Jan Kos in early June. Jan Kos lives in Velm."))
    assert found.what == "Jan Kos"


def test_a_headline_goes_on_after_as_with_another_statement(story_of: StoryOf) -> None:
    (found,) = positions(story_of("Norway Rejects Fish Plan As Iceland Votes On Cod\n\nSnow fell in Norway."))
    assert found.what == "Fish Plan"
