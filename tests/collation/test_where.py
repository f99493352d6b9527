"""One thing told of two places."""

from collections.abc import Callable

import pytest

from rashomon.annotation.annotate import annotate
from rashomon.collation.checking.acts import acts
from rashomon.collation.collate import collate
from rashomon.collation.disagreements import where
from rashomon.collation.disagreements.located import places
from rashomon.model import Article, Story

Tell = Callable[..., Story]
HEAD = (
    "Kiln explodes at Orvik pottery\n\nThree potters were hurt when a kiln of the Brandt works exploded.\n\n"
)


def _told(text: str) -> list[tuple[str, str]]:
    witness = annotate(Article(id="a", path="a", text=f"Kiln explodes\n\n{text}\n", sha256=""))
    return [(place.passage.text, place.verb) for place in places(witness, tuple(acts(witness)))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The van was found in a barley field near Orvik.", [("in a barley field near Orvik", "find")]),
        (
            "The clash took place at the back of the market hall.",
            [("at the back of the market hall", "take")],
        ),
        ("The clay came from a pit outside the village.", [("from a pit outside the village", "come")]),
        ("The mayor was in court and at odds with her party.", []),
        ("They began to ship the clay in April.", []),
    ],
)
def test_places_with_what_they_locate(text: str, told: list[tuple[str, str]]) -> None:
    assert _told(text) == told


def _asked(story: Story) -> list[str]:
    return [item.about for item in collate(story).disagreements if item.rule == where.RULE]


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        (
            "The explosion happened in a shed behind the chapel, the works said.",
            "The explosion happened on a barge in the canal, the works said.",
            True,
        ),
        # A bungalow is a house; a town has places in it; a place may lie within another.
        (
            "The explosion happened in a bungalow, the works said.",
            "The explosion happened in a house, the works said.",
            False,
        ),
        (
            "The explosion happened in Tarn, the works said.",
            "The explosion happened in a shed, the works said.",
            False,
        ),
        (
            "The explosion happened in a shed in the yard, the works said.",
            "The explosion happened in the yard, the works said.",
            False,
        ),
        (
            "The explosion happened in Tarn, the works said.",
            "The explosion happened in the Aldan capital, the works said.",
            False,
        ),
        # Another thing happened there.
        (
            "The explosion happened in a shed behind the chapel, the works said.",
            "A second-hand kiln was bought on a barge in the canal.",
            False,
        ),
    ],
)
def test_two_places_of_one_thing(story_of: Tell, one: str, other: str, shown: bool) -> None:
    assert bool(_asked(story_of(HEAD + one, HEAD + other))) is shown


def test_a_place_is_asked_for(story_of: Tell) -> None:
    one = "The explosion happened in a shed behind the chapel, the works said."
    other = "The explosion happened on a barge in the canal, the works said."
    (about,) = _asked(story_of(HEAD + one, HEAD + other))
    assert about == "where the explosion happened: in a shed behind the chapel or on a barge in the canal"
