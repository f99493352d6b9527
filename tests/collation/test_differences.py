"""How the heading of a disagreement names in what two wordings part. All sentences are invented."""

import pytest

from rashomon.collation.disagreements.differences import difference, differences
from rashomon.language.similarity import comparable


@pytest.mark.parametrize(
    ("one", "other", "places", "named"),
    [
        ("Close the old pier", "Close the new pier", ((2, 3), (2, 3)), "“the old pier” or “the new pier”"),
        ("Close the pier", "Shut the pier", ((0, 1), (0, 1)), "“Close the” or “Shut the”"),
        ("Close it at once", "Close it", ((2, 4), (2, 2)), "with or without “at once”"),
        ("Close it", "Close it at once", ((2, 2), (2, 4)), "with or without “at once”"),
    ],
)
def test_words_that_differ(
    one: str, other: str, places: tuple[tuple[int, int], tuple[int, int]], named: str
) -> None:
    left, right = ((text, comparable(text), *place) for text, place in zip((one, other), places, strict=True))
    assert difference(left, right) == named


def test_few_differences_are_named_and_each_once() -> None:
    assert differences(["a", "b", "a"]) == "a; b"
    assert differences(["a", "b", "c"]) == "a; b; …"
