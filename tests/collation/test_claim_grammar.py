"""The little grammar of claims."""

import pytest

from rashomon.collation.claims.grammar import is_clause, main_act, noun_start
from rashomon.language.tokens import Tokens


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The council has finally closed the swing bridge, which a barge had damaged.", "close"),
        ("Engineers said the barge destroyed the gearbox.", "destroy"),
        ("The pilots were told that the storm had passed.", "pass"),
        ("A bridge and a barge.", None),
    ],
)
def test_the_main_act_is_the_first_that_is_no_auxiliary_or_word_of_speech(text: str, act: str | None) -> None:
    assert main_act(Tokens(text)) == act


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("the barge destroyed the gearbox", True),
        ("she destroyed it", True),
        ("a barge which destroyed the gearbox", False),
        ("which the barge destroyed", False),
        ("the fog and destroyed the gearbox", False),
        ("the council's vote on Tuesday", False),
        ("two days of fog", False),
    ],
)
def test_a_clause_has_a_subject_and_its_verb(text: str, told: bool) -> None:
    assert is_clause(Tokens(text).words) is told


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The pilots thanked Ida Lund, 43, who steered the ferry", "Ida Lund, 43"),
        ("The court handed down charges, which were read aloud", "charges"),
        ("The fog trapped three men, who were saved", "three men"),
    ],
)
def test_a_relative_clause_begins_with_its_noun(text: str, noun: str) -> None:
    start = min(text.index(word) for word in ("who", "which") if word in text)
    assert text[noun_start(Tokens(text), 0, start) :].startswith(noun + ", wh")
