"""Which words stand for the same thing."""

import pytest

from rashomon.language.senses import KIN, SAME, SYNONYM, antonyms, is_phrase, likeness, verb_share


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


def test_opposites_are_those_of_wordnet_and_of_newsrooms_with_their_kin() -> None:
    assert antonyms("accept")["reject"] == SAME
    assert antonyms("acquittal")["conviction"] == SAME
    assert antonyms("turn_down")["acceptance"] == KIN
    assert "refuse" not in antonyms("reject")


def test_verbs_of_several_words() -> None:
    assert is_phrase("turn_down")
    assert not is_phrase("turn")
    assert not is_phrase("turn_lamp")
    assert likeness("turn_down", "reject") == SYNONYM
