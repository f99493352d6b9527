"""The little grammar of claims."""

import pytest

from rashomon.collation.claims.grammar import main_act
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
