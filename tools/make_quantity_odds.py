"""Makes src/rashomon/language/tables/quantity_odds.toml (pip install scikit-learn).

    python tools/make_quantity_odds.py STORIES.jsonl tests/data/stories/* examples/saltmere-harbour \\
        examples/hospital-closure

A logistic regression on pairs of figures of one dimension in two reports of one story; what a pair shows does
not look at the values (see collation/disagreements/quantities.py). In a file of reports with the story that
each tells (ECB+, CC BY 3.0) two figures with one telling value are taken for one quantity, two that cannot
both be right for two; of a folder with a gold file those that it lists under one quantity are one, and others
two. Only numbers are kept of these texts.
"""

import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from bench.tasks.whole.matching import occurrences
from rashomon.annotation.annotate import annotate
from rashomon.collation.amounts import compatible
from rashomon.collation.collate import prepare
from rashomon.collation.disagreements.counted import Told, tell
from rashomon.collation.disagreements.quantities import SHOWS, Quantities, dimension
from rashomon.collation.disagreements.surroundings import Pair
from rashomon.collation.material import Material
from rashomon.gathering.gather import gather, story_of
from rashomon.intake.read import read_articles
from rashomon.model import Article, Passage, Story

TABLE = Path(__file__).parent.parent / "src/rashomon/language/tables/quantity_odds.toml"
# How much the weights are held small; the figures hardly depend on it.
SMALL = 0.3
# Smaller whole numbers come twice by chance.
TELLING = 13
# So many pairs a story are learned from at most, right and wrong ones.
MOST = {True: 60, False: 150}
# Pairs of two values that look as much like one quantity as this are not learned from: they may disagree.
DOUBTFUL = 0.3
FOLDS = 5


class Lesson(NamedTuple):
    """One story: what its pairs show, which of them are one quantity, and which cannot both be right."""

    shows: dict[Pair, tuple[float, ...]]
    right: dict[Pair, bool]
    differing: set[Pair]
    judged: bool


def main(paths: Sequence[Path]) -> None:
    """Learn from ``paths``, say how right that is on gold files left out, and write the table."""
    lessons = [one for path in paths for one in (judged(path) if path.is_dir() else distant(path))]
    print("average precision, of all pairs and of differing ones: {:.3f} {:.3f}".format(*tested(lessons)))
    weights = learned(clear(lessons, learned(lessons)))
    lines = [
        "# Made by tools/make_quantity_odds.py: what each thing adds to the log-odds of two figures.",
        "",
    ]
    lines += ["[same]", f"always = {weights[-1]:.3f}"]
    lines += [f"{show} = {weight:.3f}" for show, weight in zip(SHOWS, weights[:-1], strict=True)]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def distant(path: Path) -> Iterator[Lesson]:
    """The stories of a file, their pairs judged by the values."""
    stories = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        stories[row["story"]].append(
            annotate(Article(id=row["id"], path=row["id"], text=row["text"], sha256=""))
        )
    for name in sorted(stories):
        quantities = of_story(story_of(stories[name]))
        right = {
            both: same
            for both in quantities.shows
            if (same := by_value(quantities.told[both[0]], quantities.told[both[1]])) is not None
        }
        chance = random.Random(1)
        kept = set[Pair]()
        for same, most in MOST.items():
            like = sorted(both for both in right if right[both] is same)
            kept |= set(chance.sample(like, min(most, len(like))))
        yield Lesson(quantities.shows, {both: right[both] for both in sorted(kept)}, set(), judged=False)


def by_value(one: Told, other: Told) -> bool | None:
    """Whether two figures tell one quantity by their values; None where these say nothing."""
    same_unit, value = one.figure.unit == other.figure.unit, one.figure.low
    if value is not None and value == other.figure.low:
        telling = value >= TELLING or value != int(value) or dimension(one) == "money"
        return True if telling and (same_unit or value % 10) else None
    return None if same_unit and compatible(one.figure, other.figure) else False


def judged(folder: Path) -> Iterator[Lesson]:
    """The story of a folder, its pairs judged by the gold file."""
    gold = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    files = sorted({name.split("#")[0] for name in gold["documents"]})
    articles, _ = read_articles([str(folder / name) for name in files], lambda _: None)
    story = max(gather([annotate(article) for article in articles]), key=lambda one: len(one.witnesses))
    quantities = of_story(story)
    groups = [set(held(story, row["values"])) for row in gold["figures"]]
    homes = [{n for n, group in enumerate(groups) if one.figure.passage in group} for one in quantities.told]
    right, differing = {}, set()
    for both in quantities.shows:
        one, other = (quantities.told[number] for number in both)
        here, there = (homes[number] for number in both)
        part = one.figure.unit != other.figure.unit or not compatible(one.figure, other.figure)
        if (here and there) or ((here or there) and part and one.figure.low != other.figure.low):
            right[both] = bool(here & there)
            if not compatible(one.figure, other.figure):
                differing.add(both)
    yield Lesson(quantities.shows, right, differing, judged=True)


def held(story: Story, values: Sequence[dict[str, Any]]) -> Iterator[Passage]:
    """The figures at the gold ``values``; where several stand there, the one of that value."""
    witnesses = {witness.article.path.rpartition("/")[2]: witness for witness in story.witnesses}
    for row in values:
        witness = witnesses.get(row["document"])
        if witness is None:
            continue
        for start, end in occurrences(witness.text, row["text"]):
            there = [figure for figure in witness.figures if start <= figure.passage.start < end]
            if len(there) > 1:
                numbers = str(row.get("value")).split()
                there = [
                    figure for figure in there if any(number in numbers for number in spelled(figure.low))
                ]
            if len(there) == 1:
                yield there[0].passage


def spelled(value: float | None) -> set[str]:
    """How a gold file may write a value."""
    return set() if value is None else {f"{value:g}", str(value), f"{value:.0f}", f"{value / 1e6:g}e6"}


def of_story(story: Story) -> Quantities:
    """The figures of a story."""
    prepared = prepare(story)
    material = Material(
        story=prepared.story,
        cast=prepared.cast,
        utterances=prepared.utterances,
        statements=prepared.statements,
        claims=(),
        positions=(),
        timeline=(),
    )
    return Quantities(material, [one for w in material.story.witnesses for one in tell(material.tellings, w)])


def learned(lessons: Sequence[Lesson]) -> np.ndarray:
    """The weights, that of nothing shown last."""
    shows = np.array([lesson.shows[both] for lesson in lessons for both in lesson.right])
    right = np.array([same for lesson in lessons for same in lesson.right.values()])
    usual, spread = shows.mean(0), shows.std(0)
    fitted = LogisticRegression(C=SMALL, max_iter=1000).fit((shows - usual) / spread, right)
    weights = fitted.coef_[0] / spread
    return np.append(weights, fitted.intercept_[0] - weights @ usual)


def odds(shows: tuple[float, ...], weights: np.ndarray) -> float:
    """The log-odds of a pair by what it shows."""
    return float(weights[:-1] @ np.array(shows) + weights[-1])


def clear(lessons: Sequence[Lesson], weights: np.ndarray) -> list[Lesson]:
    """``lessons`` without the pairs of which the values say too little."""
    return [
        lesson
        if lesson.judged
        else lesson._replace(
            right={
                both: same
                for both, same in lesson.right.items()
                if same or odds(lesson.shows[both], weights) < DOUBTFUL
            }
        )
        for lesson in lessons
    ]


def tested(lessons: Sequence[Lesson]) -> tuple[float, float]:
    """The average precision on the pairs of gold files left out, of all and of those that differ."""
    gold = [lesson for lesson in lessons if lesson.judged]
    found = []
    for fold in range(FOLDS):
        left_out = gold[fold::FOLDS]
        others = [lesson for lesson in lessons if not any(lesson is one for one in left_out)]
        weights = learned(clear(others, learned(others)))
        found += [
            (same, odds(lesson.shows[both], weights), both in lesson.differing)
            for lesson in left_out
            for both, same in lesson.right.items()
        ]
    every, part = np.array(found), np.array([row for row in found if row[2]])
    return average_precision_score(every[:, 0], every[:, 1]), average_precision_score(part[:, 0], part[:, 1])


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
