"""When a passage of the program and one of the gold file are the same place."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

G = TypeVar("G")
P = TypeVar("P")

# Two passages speak of the same words when they share at least half of the shorter one.
SAME_PLACE = 0.5

Range = tuple[int, int]


def occurrences(text: str, part: str) -> list[Range]:
    """Every place where ``part`` stands in ``text``."""
    places = []
    start = text.find(part)
    while part and start >= 0:
        places.append((start, start + len(part)))
        start = text.find(part, start + 1)
    return places


def shared(left: Range, right: Range) -> int:
    """How many characters two ranges of one text share."""
    return max(0, min(left[1], right[1]) - max(left[0], right[0]))


def same_place(passage: dict[str, Any], gold: dict[str, Any]) -> bool:
    """Whether the program's ``passage`` shares half of the shorter one with a place of the gold text.

    A gold text that stands twice in its document (a doubled paragraph) may be met at either place.
    """
    if passage["document"] != gold["document"]:
        return False
    own = (passage["start"], passage["end"])
    return any(
        shared(own, place) >= SAME_PLACE * min(own[1] - own[0], place[1] - place[0]) > 0
        for place in gold["places"]
    )


def dice(passage: dict[str, Any], gold: dict[str, Any]) -> float:
    """Character Dice of the program's ``passage`` with the best place of the gold text."""
    if passage["document"] != gold["document"]:
        return 0.0
    own = (passage["start"], passage["end"])
    sizes = (own[1] - own[0]) + len(gold["text"])
    return max((2 * shared(own, place) / sizes for place in gold["places"]), default=0.0)


def one_to_one(golds: Sequence[G], found: Sequence[P], same: Callable[[G, P], bool]) -> dict[int, int]:
    """The most pairs (gold index -> found index) such that each finding serves one gold entry at most."""
    choices = [[index for index, item in enumerate(found) if same(gold, item)] for gold in golds]
    taken: dict[int, int] = {}

    def place(gold: int, tried: set[int]) -> bool:
        for index in choices[gold]:
            if index not in tried:
                tried.add(index)
                if index not in taken or place(taken[index], tried):
                    taken[index] = gold
                    return True
        return False

    for gold in range(len(golds)):
        place(gold, set())
    return {gold: index for index, gold in taken.items()}
