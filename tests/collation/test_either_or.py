"""What came about in one way here and in the other there."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.model import Disagreement, Story

Tell = Callable[..., Story]
HEAD = "Orvik news\n\n"


def told(story: Story) -> list[Disagreement]:
    return [item for item in collate(story).disagreements if item.kind == "polarity"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The curator Ida Lund handed in her resignation.", "The trustees gave Ida Lund the boot."),
        ("Ida Lund resigned of her own accord.", "Ida Lund was suspended by the trustees."),
        ("Jurors found the potter Per Dahl guilty of theft.", "The potter Per Dahl, 41, was acquitted."),
        ("His firm will not appeal.", "The firm is going to the next instance."),
        ("The fire chief ruled out arson.", "Somebody set the barn alight on purpose, villagers say."),
        ("Per Dahl was unarmed.", "Per Dahl was holding a knife, officers said."),
        ("The skipper was sober.", "The skipper had alcohol in his blood."),
        ("Sirens wailed before the gates were opened.", "No siren sounded before the gates were opened."),
    ],
)
def test_told_in_two_ways(story_of: Tell, one: str, other: str) -> None:
    assert len(told(story_of(HEAD + one, HEAD + other))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Of two people, or of what is asked for, may be or was long ago.
        ("Ida Lund resigned on Monday.", "The treasurer Per Dahl was sacked on Monday."),
        ("Ida Lund resigned on Monday.", "The guild urged the mayor to sack Ida Lund."),
        ("Ida Lund resigned on Monday.", "Ida Lund might be sacked."),
        ("Ida Lund resigned on Monday.", "In 1999 Ida Lund was sacked from the mill."),
        ("Jurors convicted the smith Per Dahl.", "Jurors acquitted the potter Ida Lund."),
        # Things are put out of use, not of office.
        ("Ida Lund resigned on Monday.", "The night ferry was suspended."),
        # Two things: one accepted, the other not.
        ("The guild accepted the raise.", "The guild rejected the merger."),
    ],
)
def test_what_only_seems_to_differ(story_of: Tell, one: str, other: str) -> None:
    assert told(story_of(HEAD + one, HEAD + other)) == []


def test_a_report_that_tells_both_is_on_no_side(story_of: Tell) -> None:
    both = "Jurors convicted one of the brothers. The other brother was acquitted."
    found = told(story_of(HEAD + both, HEAD + "One of the brothers was acquitted."))
    assert not any("guilty" in item.about for item in found)


def test_it_is_asked_of_whom_it_is_told(story_of: Tell) -> None:
    one, other = "Ida Lund resigned on Monday.", "Ida Lund was dismissed on Monday."
    (found,) = told(story_of(HEAD + one, HEAD + other))
    assert found.about == "whether Ida Lund went or was put out"
