"""Nouns that name places, and nouns that may name one thing."""

import pytest

from rashomon.language.spots import is_spot
from rashomon.language.things import may_be_one


@pytest.mark.parametrize(
    ("noun", "spot"),
    [("kitchen", True), ("quarry", True), ("ferry", True), ("percent", False), ("minister", False)],
)
def test_nouns_that_name_places(noun: str, spot: bool) -> None:
    assert is_spot(noun) is spot


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("clock", "timepiece", True),
        ("house", "bungalow", True),
        ("brawl", "fight", True),
        ("kitchen", "shed", False),
        ("ferry", "lorry", False),
    ],
)
def test_nouns_that_may_name_one_thing(one: str, other: str, same: bool) -> None:
    assert may_be_one(one, other) is same
    assert may_be_one(other, one) is same
