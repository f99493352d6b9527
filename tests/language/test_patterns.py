"""Long lists of phrases as one group."""

import re

import pytest

from rashomon.language.patterns import any_of


@pytest.mark.parametrize("text", ["more than", "more", "about", "at least", "(some|few)", "so", "almost"])
def test_the_group_matches_what_a_plain_list_matches(text: str) -> None:
    phrases = ["more than", "more", "about", "at least", r"\(some\|few\)", "so"]
    plain, grouped = re.compile(f"(?:{'|'.join(phrases)})"), re.compile(any_of(phrases))
    assert grouped.findall(text) == plain.findall(text)


def test_the_earlier_of_two_with_one_letter_is_tried_first() -> None:
    assert re.findall(any_of(["more than", "more"]), "more than") == ["more than"]
    assert re.findall(any_of(["more", "more than"]), "more than") == ["more"]


def test_as_words_the_phrases_begin_words() -> None:
    pattern = re.compile(any_of(["sign", "story"], words=True))
    assert pattern.findall("a sign, “story” and a history of design") == ["sign", "story"]
