"""The word chosen for one deed or thing."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.collation.disagreements.labels.choices import RULE
from rashomon.model import Disagreement, Story

REST = "\n\nThe harbour of Orvik was quiet again when the sun came up over the quay."


def chosen(story: Story) -> list[Disagreement]:
    return [item for item in collate(story).disagreements if item.rule == RULE]


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        (
            "Customs agents searched the warehouse of Anna Brook in Orvik on 3 May 2032.",
            "Customs agents raided the warehouse of Anna Brook in Orvik on 3 May 2032.",
            "what the search is called",
        ),
        (
            "Norway eased sanctions on Denmark in the spring.",
            "Norway lifted sanctions on Denmark in the spring.",
            "how far the measure was lifted",
        ),
        (
            "Norway lifted the restrictions on schools after the flu in the spring.",
            "Chile relaxed the restrictions on schools after the flu in the spring.",
            None,
        ),
        (
            "Norway eased its tone on Denmark in the spring.",
            "Norway lifted its gaze to Denmark in the spring.",
            None,
        ),
        (
            "Customs agents searched the warehouse of Anna Brook in Orvik on 3 May 2032.",
            "Soldiers raided a farm of Lee Marsh in the hills of Kelm.",
            None,
        ),
        (
            "Customs agents searched the warehouse of Anna Brook in Orvik on 3 May 2032.",
            "“Customs agents raided the warehouse of Anna Brook in Orvik,” Lee Marsh said.",
            None,
        ),
        (
            "Customs agents searched the warehouse of Anna Brook in Orvik on 3 May 2032.",
            "Customs agents raided the warehouse of Anna Brook in Orvik. They searched for herring.",
            None,
        ),
    ],
)
def test_the_word_for_one_deed(
    story_of: Callable[..., Story], one: str, other: str, about: str | None
) -> None:
    found = chosen(story_of(one + REST, other + REST))
    assert [item.about for item in found] == ([about] if about else [])
    for item in found:
        assert item.judgement == "unsure"
        assert sorted([p.witness for p in side] for side in item.sides) == [["A"], ["B"]]
