"""One telling says that it is so, another that it is not."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.model import Disagreement, Story


def polarity(story: Story) -> list[Disagreement]:
    return [item for item in collate(story).disagreements if item.kind == "polarity"]


def test_silence_in_one_report_and_an_answer_in_another(story_of: Callable[..., Story]) -> None:
    quiet = (
        "France proposed a fishing treaty to Norway on Tuesday.\n\n"
        "There was no response from Norway to the treaty proposal."
    )
    loud = "Norway rejected the fishing treaty that France proposed on Tuesday, its ministry said."
    (found,) = polarity(story_of(quiet, loud))
    assert {passage.witness for passage in found.sides[0]} == {"A"}
    assert {passage.witness for passage in found.sides[1]} == {"B"}
    assert found.judgement == "unsure"


def test_who_evades_a_question_is_not_silent(story_of: Callable[..., Story]) -> None:
    quiet = (
        "France asked skipper Ada Brun about the fishing treaty on Tuesday.\n\n"
        "Ada Brun did not answer the question. “Treaties are for landlubbers,” Ada Brun said."
    )
    loud = "“The fishing treaty is a weak treaty,” Ada Brun said on Tuesday."
    assert polarity(story_of(quiet, loud)) == []
    assert polarity(story_of(quiet.split(" “")[0], loud)) != []


def test_a_denied_fact_against_the_asserted_one(story_of: Callable[..., Story]) -> None:
    denies = "The inquiry report does not name Captain Orla Brandt as a suspect in the ferry fire."
    asserts = "The inquiry report names Captain Orla Brandt as a suspect in the ferry fire."
    (found,) = polarity(story_of(denies, asserts))
    assert [side[0].witness for side in found.sides] == ["A", "B"]


def test_two_denials_agree(story_of: Callable[..., Story]) -> None:
    denies = "The inquiry report does not name Captain Orla Brandt as a suspect in the ferry fire."
    again = "Captain Orla Brandt is not named as a suspect in the ferry fire by the inquiry report."
    assert polarity(story_of(denies, again)) == []


def test_a_possibility_contradicts_nothing(story_of: Callable[..., Story]) -> None:
    denies = "The inquiry report does not name Captain Orla Brandt as a suspect in the ferry fire."
    might = "The inquiry report might name Captain Orla Brandt as a suspect in the ferry fire."
    assert polarity(story_of(denies, might)) == []


@pytest.mark.parametrize("owned", ["Orla Brandt's mate Tom Roe", "Orla Brandt aide Tom Roe"])
def test_who_belongs_to_somebody_is_not_that_one(story_of: Callable[..., Story], owned: str) -> None:
    denies = "The inquiry report does not name Orla Brandt as a suspect in the ferry fire."
    asserts = f"The inquiry report names {owned} as a suspect in the ferry fire."
    assert polarity(story_of(denies, asserts)) == []


def test_its_subject_does_not_say_its_kind_again(story_of: Callable[..., Story]) -> None:
    denies = "The inquiry report does not name Captain Orla Brandt as a suspect in the ferry fire."
    asserts = "The inquiry report names Captain Orla Brandt as a suspect in the ferry fire."
    (found,) = polarity(story_of(denies, asserts))
    assert found.about.startswith("“name Captain Orla Brandt")
