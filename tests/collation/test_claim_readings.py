"""What is shown of a claim stands by itself: it tells whom or what it tells of."""

from collections.abc import Callable

import pytest

from rashomon.collation.claims.readings import readings
from rashomon.collation.collate import prepare
from rashomon.model import Story

StoryOf = Callable[..., Story]


def shown(story: Story, shared: str) -> list[str]:
    """The readings of a claim of the statements that hold one of the words ``shared``, each other statement
    being a claim that somebody shares too."""
    prepared = prepare(story)
    stated = prepared.statements
    told = [number for number, one in enumerate(stated) if shared in one.passage.text]
    rest = [number for number in range(len(stated)) if number not in told]
    groups = [told, [n for n in rest if n % 2], [n for n in rest if not n % 2]]
    groups = [group for group in groups if group]
    return [passage.text for passage in readings(prepared.story, stated, groups)[0]]


OTHER = "Ferries collided in dense fog. Pilots had warned of fog. Crews were tired."


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        # a condition, a participle, a part without a verb, a relative clause without its noun
        (
            "The harbour master told the pilots he was sorry if the ferries had met in fog.",
            "The harbour master told the pilots he was sorry if the ferries had met in fog.",
        ),
        (
            "The harbour master praised the pilots on Friday, calling the dense fog a trap.",
            "The harbour master praised the pilots on Friday, calling the dense fog a trap.",
        ),
        (
            "The port company closed the northern channel after being warned of dense fog.",
            "The port company closed the northern channel after being warned of dense fog.",
        ),
        # a second act with a short clause in front
        (
            "The old ferry left Velden and collided with a barge in fog.",
            "The old ferry left Velden and collided with a barge in fog.",
        ),
    ],
)
def test_a_reading_goes_back_to_where_it_begins(story_of: StoryOf, text: str, reading: str) -> None:
    assert reading in shown(story_of(OTHER, text), "fog")


def test_a_long_clause_in_front_is_not_taken_in(story_of: StoryOf) -> None:
    text = (
        "The harbour master closed all three northern channels to every ferry and barge until Monday morning "
        "and blamed the dense fog for it."
    )
    assert text not in shown(story_of(OTHER, text), "fog")


def test_readings_that_come_to_overlap_are_one(story_of: StoryOf) -> None:
    text = "Dense fog closed the harbour on Friday, the pilots said, if the fog was dense at all."
    told = shown(story_of(OTHER, text), "fog")
    assert len([one for one in told if one in text]) == 1
