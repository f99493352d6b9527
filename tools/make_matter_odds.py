"""Makes src/rashomon/language/tables/matter_odds.toml (pip install scikit-learn).

    python tools/make_matter_odds.py tests/data/plain/read/*

A logistic regression on pairs of sentences of two reports (see collation/matters.py): what gold files call
a disagreement or agreed is one matter, another pair with a sentence of these is none. Printed first is how
right that is on stories left out: the share of the pairs of one matter that are each other's likeliest
partners, by how they are worded.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression

import rashomon
from bench.tasks.whole.case import GOLD_FILE
from rashomon.collation.collate import prepare
from rashomon.collation.matters import SHOWS, Matters, Pair
from rashomon.model import Passage, Story

TABLE = Path(__file__).parent.parent / "src/rashomon/language/tables/matter_odds.toml"
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
    weights = learned(lessons)
    lines = [
        "# Made by tools/make_matter_odds.py: what each thing adds to the log-odds of two sentences.",
        "",
    ]
    lines += ["[matter]", f"always = {weights[-1]:.3f}"]
    lines += [f"{show} = {weight:.3f}" for show, weight in zip(SHOWS, weights[:-1], strict=True)]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def read(folder: Path) -> Iterator[Lesson]:
    """The stories of a folder with a gold file."""
    gold = json.loads((folder / GOLD_FILE).read_text(encoding="utf-8"))
    for edition in rashomon.read([str(folder / name) for name in sorted(gold["documents"])]).editions:
        prepared = prepare(edition.story)
        matters = Matters(prepared.story, prepared.cast)
        right: dict[Pair, str] = {}
        for worded, one, other in _pairs(gold):
            places = _place(prepared.story, one), _place(prepared.story, other)
            numbers = sorted(n for n in (matters.number(p) for p in places if p) if n is not None)
            if len(numbers) == len(places) and (numbers[0], numbers[1]) in matters.shows:
                right.setdefault((numbers[0], numbers[1]), worded)
        yield Lesson(matters, right)


def _pairs(gold: dict[str, Any]) -> Iterator[tuple[str, dict[str, str], dict[str, str]]]:
    for row in gold["disagreements"]:
        for one, other in combinations(row["sides"], 2):
            yield from ((row["worded"], here, there) for here in one for there in other)
        for side in row["sides"]:
            yield from (("one side", here, there) for here, there in combinations(side, 2))
    for row in gold["agreed"]:
        yield from (("agreed", here, there) for here, there in combinations(row["passages"], 2))


def _place(story: Story, gold: dict[str, str]) -> Passage | None:
    for witness in story.witnesses:
        start = witness.text.find(gold["text"])
        if Path(witness.article.path).name == gold["document"] and start >= 0:
            middle = start + len(gold["text"]) // 2
            return witness.passage(middle, middle + 1)
    return None


def learned(lessons: Sequence[Lesson]) -> np.ndarray:
    """The weights, that of nothing shown last."""
    shows, right = [], []
    for matters, pairs in lessons:
        known = {number for both in pairs for number in both}
        for both, row in matters.shows.items():
            if both in pairs or known & set(both):
                shows.append(row)
                right.append(both in pairs)
    table = np.array(shows)
    spread = table.std(axis=0) + 1e-9
    model = LogisticRegression(C=SMALL, max_iter=1000).fit(table / spread, right)
    return np.append(model.coef_[0] / spread, model.intercept_[0])


def tested(lessons: Sequence[Lesson]) -> dict[str, float]:
    """The share of the pairs of one matter that are likeliest partners, learned on other stories."""
    found: defaultdict[str, list[bool]] = defaultdict(list)
    for fold in range(FOLDS):
        weights = learned([lesson for n, lesson in enumerate(lessons) if n % FOLDS != fold])
        for matters, pairs in lessons[fold::FOLDS]:
            odds = {both: float(np.dot(weights[:-1], row)) for both, row in matters.shows.items()}
            for both, worded in pairs.items():
                rivals = [value for pair, value in odds.items() if matters.rivals(both, pair)]
                found[worded].append(odds[both] >= max(rivals))
    return {worded: float(np.mean(hits)) for worded, hits in sorted(found.items())}


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
