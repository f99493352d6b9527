"""Makes src/rashomon/language/tables/opposition_odds.toml (pip install scikit-learn).

    python tools/make_opposition_odds.py tests/data/plain/read/* tests/data/short/read/* \\
        tests/data/stories/* examples/saltmere-harbour examples/hospital-closure

A logistic regression on pairs of outcomes of one act, or of opposite ones, in two reports of one story;
what a pair shows does not look at whether they are asserted or denied (see
collation/claims/opposition/find.py). Two are told of one matter where they stand in passages that the gold
file lists as one claim, as agreed or as the sides of one disagreement; pairs in one of its look-alikes are
left out.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from bench.tasks.whole.matching import occurrences
from rashomon.annotation.annotate import annotate
from rashomon.collation.claims.opposition.find import SHOWS, Oppositions
from rashomon.collation.collate import prepare
from rashomon.collation.matters import Matters
from rashomon.gathering.gather import story_of
from rashomon.intake.read import read_articles
from rashomon.model import Passage, Story

TABLE = Path(__file__).parent.parent / "src/rashomon/language/tables/opposition_odds.toml"
# How much the weights are held small; the figures hardly depend on it.
SMALL = 0.3
FOLDS = 5
# Gold disagreements of these kinds have sides that are told of one matter.
FACTS = ("polarity", "figure", "date", "actor", "place")

Rows = Sequence[dict[str, str]]


class Lesson(NamedTuple):
    """What the pairs of one story show, and which are told of one matter."""

    shows: list[tuple[float, ...]]
    right: list[bool]


def main(folders: Sequence[Path]) -> None:
    """Learn from ``folders``, say how right that is on stories left out, and write the table."""
    lessons = [lesson for folder in folders for lesson in (learn(folder),) if lesson.right]
    found: list[tuple[bool, float]] = []
    for fold in range(FOLDS):
        weights = weigh([one for number, one in enumerate(lessons) if number % FOLDS != fold])
        for left_out in lessons[fold::FOLDS]:
            odds = np.array(left_out.shows) @ weights[:-1] + weights[-1]
            found += zip(left_out.right, odds, strict=True)
    right, odds = np.array(found).T
    print(f"average precision on stories left out: {average_precision_score(right, odds):.3f}")
    weights = weigh(lessons)
    named = zip(("always", *SHOWS), (weights[-1], *weights[:-1]), strict=True)
    lines = [
        "# Made by tools/make_opposition_odds.py: what each thing adds to the log-odds of two outcomes.",
        "",
    ]
    lines += ["[same]", *(f"{name} = {weight:.3f}" for name, weight in named)]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def weigh(lessons: Sequence[Lesson]) -> np.ndarray:
    """The weights, that of nothing shown last."""
    shows = np.array([row for lesson in lessons for row in lesson.shows])
    right = np.array([same for lesson in lessons for same in lesson.right])
    usual, spread = shows.mean(0), shows.std(0) + 1e-9
    fitted = LogisticRegression(C=SMALL, max_iter=2000).fit((shows - usual) / spread, right)
    weights = fitted.coef_[0] / spread
    return np.append(weights, fitted.intercept_[0] - weights @ usual)


def learn(folder: Path) -> Lesson:
    """The pairs of one story, judged by its gold file."""
    gold = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    files = sorted({name.split("#")[0] for name in gold["documents"]})
    articles, _ = read_articles([str(folder / name) for name in files], lambda _: None)
    story, cast, _, statements = prepare(story_of([annotate(article) for article in articles]))
    one_matter = [held(story, rows) for rows in matters(gold)]
    alike = [
        held(story, [row for side in one["sides"] for row in side]) for one in gold.get("lookalikes", ())
    ]
    oppositions = Oppositions(statements, Matters(story, cast))
    homes, doubts = (
        [
            {n for n, group in enumerate(groups) if any(p.overlaps(told.place) for p in group)}
            for told in oppositions.told
        ]
        for groups in (one_matter, alike)
    )
    lesson = Lesson([], [])
    for one, other in oppositions.pairs() if any(one_matter) else ():
        same = bool(homes[one] & homes[other])
        if same or not doubts[one] & doubts[other]:
            lesson.shows.append(oppositions.shows(one, other))
            lesson.right.append(same)
    return lesson


def matters(gold: dict[str, Any]) -> Iterator[Rows]:
    """The passages that tell of each matter."""
    for claim in gold.get("shared_claims", ()):
        yield claim["witnesses"]
    for agreed in gold.get("agreed", ()):
        yield agreed["passages"]
    for item in gold["disagreements"]:
        if item["kind"] in FACTS:
            yield [row for side in item["sides"] for row in side]


def held(story: Story, rows: Rows) -> list[Passage]:
    """The passages of the gold ``rows``."""
    witnesses = {witness.article.path.rpartition("/")[2]: witness for witness in story.witnesses}
    return [
        witnesses[row["document"]].passage(start, end)
        for row in rows
        if row["document"] in witnesses
        for start, end in occurrences(witnesses[row["document"]].text, row["text"])
    ]


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
