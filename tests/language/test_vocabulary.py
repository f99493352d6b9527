"""Ordinary words and words for persons."""

import pytest

from rashomon.language.vocabulary import bare_words, in_dictionary, means_person


@pytest.mark.parametrize(
    "word", ["bridge", "bridges", "stopped", "running", "happier", "quickly", "women", "churches"]
)
def test_ordinary_words_in_all_forms(word: str) -> None:
    assert in_dictionary(word)


@pytest.mark.parametrize("word", ["kelly", "obama", "paris", "qeshm", "xyzs"])
def test_names_are_no_ordinary_words(word: str) -> None:
    assert not in_dictionary(word)


def test_persons() -> None:
    assert all(map(means_person, ["juror", "jurors", "policemen", "midwives", "neighbor"]))
    assert not any(map(means_person, ["hour", "peace", "shooting", "union", "ideas"]))


def test_bare_words_keep_no_marks() -> None:
    assert bare_words("“We won’t,” he — well — said…") == "we won't he well said"
