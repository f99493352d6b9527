"""Likeness by runs of letters. All sentences are invented."""

from rashomon.language.letters import Letters

HARBOUR = "The harbour master resigned on Friday"
TEXTS = (HARBOUR, "On Friday the harbour-master's resignation came", "Nobody fed the geese", "", "Ox")


def test_the_same_letters_are_wholly_alike() -> None:
    assert Letters((HARBOUR, HARBOUR.upper())).likeness(0, 1) == 1.0


def test_shared_stems_are_alike_and_other_words_are_not() -> None:
    letters = Letters(TEXTS)
    assert 0.3 < letters.likeness(0, 1) < 1.0
    assert letters.likeness(0, 1) == letters.likeness(1, 0)
    assert letters.likeness(0, 2) < 0.1


def test_too_few_letters_are_like_nothing() -> None:
    letters = Letters(TEXTS)
    assert letters.likeness(3, 4) == letters.likeness(0, 3) == 0.0


def test_what_few_texts_hold_weighs_more() -> None:
    common = ["the bridge was closed again"] * 40
    rare = ["the bridge was painted", "the bridge was guarded", "a lamp burned", "a lamp glowed"]
    letters = Letters([*rare, *common])
    assert letters.likeness(2, 3) > letters.likeness(0, 1) * 0.9
