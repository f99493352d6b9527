"""Which words stand for the same thing."""

import pytest

from rashomon.language.senses import KIN, SAME, likeness, verb_share


@pytest.mark.parametrize(
    ("left", "right"),
    [("withdraw", "withdrawal"), ("exempt", "exemption"), ("deal", "agreement"), ("postpone", "delay")],
)
def test_words_that_stand_for_each_other(left: str, right: str) -> None:
    assert 0 < likeness(left, right) == likeness(right, left) < SAME


def test_the_same_word_and_strangers() -> None:
    assert likeness("harbour", "harbour") == SAME
    assert likeness("harbour", "violin") == 0
    assert likeness("withdraw", "withdrawal") == KIN


def test_verbs_and_nouns() -> None:
    assert verb_share("reject") > 0.9
    assert verb_share("secretary") == 0
    assert verb_share("zzyzx") == 0
