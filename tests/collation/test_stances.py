"""Ruled out or left open; without a condition or with one; silent bodies."""

from collections.abc import Callable

from rashomon.collation.collate import collate
from rashomon.collation.disagreements.headings import FEW_WORDS, HEADING_WORDS, heading
from rashomon.model import Disagreement, Story


def polarity(story: Story) -> list[Disagreement]:
    return [item for item in collate(story).disagreements if item.kind == "polarity"]


def test_ruled_out_against_left_open(story_of: Callable[..., Story]) -> None:
    shut = "Finance Minister Ada Krol ruled out raising the fuel tax on fishing boats."
    left = "The minister refused to say whether the fuel tax on fishing boats would be raised."
    (found,) = polarity(story_of(shut, left))
    assert [side[0].witness for side in found.sides] == ["A", "B"]
    assert found.about.startswith("ruled out or left open: raising the fuel tax")


def test_not_ruled_out_is_left_open(story_of: Callable[..., Story]) -> None:
    one = "Finance Minister Ada Krol did not rule out raising the fuel tax on fishing boats."
    other = "The minister refused to say whether the fuel tax on fishing boats would be raised."
    assert polarity(story_of(one, other)) == []


def test_another_matter_is_none(story_of: Callable[..., Story]) -> None:
    shut = "Finance Minister Ada Krol ruled out raising the fuel tax on fishing boats."
    left = "The minister refused to say whether she would stand for the party again."
    assert polarity(story_of(shut, left)) == []


def test_without_and_with_a_condition(story_of: Callable[..., Story]) -> None:
    free = "Brantley Mills offered its weavers a raise of 5 percent. The raise came without any conditions."
    tied = "Brantley Mills offered its weavers a raise of 5 percent if they went back to work by Friday."
    (found,) = polarity(story_of(free, tied))
    assert [side[0].witness for side in found.sides] == ["A", "B"]


def test_a_partial_denial_and_a_copula_deny_nothing(story_of: Callable[..., Story]) -> None:
    asserts = "The inquiry report names Captain Orla Brandt as a suspect in the ferry fire."
    for denial in (
        "The inquiry report not only names Captain Orla Brandt as a suspect in the ferry fire.",
        "The inquiry report did not yet name Captain Orla Brandt as a suspect in the ferry fire.",
        "Captain Orla Brandt was never a suspect in the ferry fire inquiry report.",
    ):
        assert polarity(story_of(denial, asserts)) == []


def test_a_drug_that_is_not_answered_is_no_silence(story_of: Callable[..., Story]) -> None:
    one = "The Sarnholm Institute said that a patient did not respond to the drug."
    other = "“The drug works in nine patients of ten,” the Sarnholm Institute said."
    assert polarity(story_of(one, other)) == []


def test_a_heading_is_short() -> None:
    text = "one two three four five six seven eight nine ten " * 3
    assert heading(text).split() == [*text.split()[:HEADING_WORDS], "…"]
    assert heading(text, FEW_WORDS).split() == [*text.split()[:FEW_WORDS], "…"]
    assert heading("only three words,") == "only three words"
