"""Makes src/rashomon/language/tables/matter_odds.toml (pip install scikit-learn).

    python tools/make_matter_odds.py tests/data/plain/read/*

A logistic regression on pairs of sentences of two reports (see collation/matters.py): what gold files call
a disagreement or agreed is one matter, another pair with a sentence of these is none. Printed first is how
right that is on stories left out: the share of the pairs of one matter that are each other's likeliest
partners, by how they are worded.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from statistics import mean
from typing import NamedTuple

from lessons import Row, left_out, passages, read_gold
from odds import Weights, fitted, write

from rashomon.collation.collate import prepare
from rashomon.collation.matters import SHOWS, Matters, Pair
from rashomon.collation.odds import log_odds
from rashomon.gathering.gather import gather
from rashomon.model import Passage, Story

# How much the weights are held small; the figures hardly depend on it.
SMALL = 0.3
FOLDS = 7


class Lesson(NamedTuple):
    """One story: what its pairs show, and which are of one matter, each with how it is worded."""

    matters: Matters
    right: dict[Pair, str]


def main(folders: Sequence[Path]) -> None:
    """Learn from the gold files in ``folders``, say how right that is, and write the table."""
    lessons = [lesson for folder in folders for lesson in read(folder)]
    for name, share in tested(lessons).items():
        print(f"{name:<12} {share:.2f}")
    write("matter", "of two sentences", {"matter": learned(lessons)})


def read(folder: Path) -> Iterator[Lesson]:
    """The stories of a folder with a gold file."""
    gold, witnesses = read_gold(folder)
    for story in gather(witnesses):
        prepared = prepare(story)
        matters = prepared.matters
        right: dict[Pair, str] = {}
        for worded, one, other in _pairs(gold):
            places = _place(prepared.story, one), _place(prepared.story, other)
            numbers = sorted(n for n in (matters.number(p) for p in places if p) if n is not None)
            if len(numbers) == len(places) and (numbers[0], numbers[1]) in matters.shows:
                right.setdefault((numbers[0], numbers[1]), worded)
        yield Lesson(matters, right)


def _pairs(gold: Row) -> Iterator[tuple[str, Row, Row]]:
    for row in gold["disagreements"]:
        for one, other in combinations(row["sides"], 2):
            yield from ((row["worded"], here, there) for here in one for there in other)
        for side in row["sides"]:
            yield from (("one side", here, there) for here, there in combinations(side, 2))
    for row in gold["agreed"]:
        yield from (("agreed", here, there) for here, there in combinations(row["passages"], 2))


def _place(story: Story, gold: Row) -> Passage | None:
    """The middle of where a gold text first stands."""
    for found in passages(story, [gold]):
        middle = (found.start + found.end) // 2
        return story.witness(found.witness).passage(middle, middle + 1)
    return None


def learned(lessons: Sequence[Lesson]) -> Weights:
    """The weights."""
    rows = []
    for matters, right in lessons:
        known = {number for both in right for number in both}
        rows += [(shows, both in right) for both, shows in matters.shows.items() if known & set(both)]
    return fitted(SHOWS, rows, SMALL)


def tested(lessons: Sequence[Lesson]) -> dict[str, float]:
    """The share of the pairs of one matter that are likeliest partners, learned on other stories."""
    found: defaultdict[str, list[bool]] = defaultdict(list)
    for others, part in left_out(lessons, FOLDS):
        weights = learned(others)
        for matters, right in part:
            odds = {both: log_odds(weights, SHOWS, shows) for both, shows in matters.shows.items()}
            for both, worded in right.items():
                rivals = [value for pair, value in odds.items() if matters.rivals(both, pair)]
                found[worded].append(odds[both] >= max(rivals))
    return {worded: mean(hits) for worded, hits in sorted(found.items())}


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
