"""Nobody was hurt here, somebody there."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.model import Story

Tell = Callable[..., Story]
HURT, DEAD = "whether anybody was hurt", "whether anybody died"
FIRE = "A kiln blew up in Orvik on Monday. "


def about(story: Story) -> list[str]:
    return [item.about for item in collate(story).disagreements if item.kind == "polarity"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Nobody was hurt.", "Two potters were treated for burns.", HURT),
        ("There were no injuries.", "A glazier is in hospital with a broken wrist.", HURT),
        ("All the apprentices came away unscathed.", "An apprentice suffered burns to the face.", HURT),
        ("No one was injured, police said.", "Three bakers were rushed to hospital.", HURT),
        ("All nine weavers survived.", "A weaver died on the way to Tarn.", DEAD),
        ("No one was killed.", "The blast claimed two lives.", DEAD),
    ],
)
def test_harm_told_and_denied(story_of: Tell, one: str, other: str, expected: str) -> None:
    assert expected in about(story_of(FIRE + one, FIRE + other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Some of them, some sort of harm, others.
        ("Nobody was seriously hurt.", "Two potters were hurt."),
        ("No one died.", "Two potters were hurt."),
        ("None of the bakers was hurt.", "Two passengers of the ferry were hurt."),
        ("No one else was hurt.", "A potter was hurt."),
        # Things are not people, and what may be is not.
        ("Nobody was hurt.", "Two sheds burned down."),
        ("Nobody was hurt.", "If two potters are hurt, the yard must close."),
        # Each tells of another mishap.
        ("Two potters were hurt. In the yard behind it no one was hurt.", "Two potters were hurt."),
        ("Nobody was hurt.", "In 1998 two potters were hurt there."),
        ("In Norway nobody was hurt.", "Two potters were hurt in Chile."),
    ],
)
def test_what_only_seems_to_contradict(story_of: Tell, one: str, other: str) -> None:
    told = about(story_of(FIRE + one, FIRE + other))
    assert HURT not in told
    assert DEAD not in told


def test_every_report_stands_on_its_side(story_of: Tell) -> None:
    story = story_of(FIRE + "Nobody was hurt.", FIRE + "Two potters were hurt.", FIRE + "No one was injured.")
    (found,) = (item for item in collate(story).disagreements if item.about == HURT)
    assert [{place.witness for place in side} for side in found.sides] == [{"A", "C"}, {"B"}]
    assert all(claim.status != "agreed" for claim in collate(story).claims if "hurt" in claim.text)
