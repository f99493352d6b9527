"""Makes src/rashomon/language/tables/time_odds.toml (pip install scikit-learn).

    python tools/make_time_odds.py STORIES.jsonl tests/data/plain/read/* tests/data/short/read/*

A logistic regression on pairs of days or clock times of two reports of one story; what a pair shows does not
look at the values (see collation/disagreements/same_time.py). Of a folder with a gold file two times of one
contradiction or one agreed fact are of one matter, and so are two of one telling value; two that exclude each
other otherwise are of two. In a file of reports with the story that each tells (ECB+, CC BY 3.0) the values
alone say so. Only numbers are kept of these texts.
"""

import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from bench.tasks.whole.matching import occurrences
from rashomon.annotation.annotate import annotate
from rashomon.collation.collate import prepare
from rashomon.collation.disagreements.same_time import SHOWS, Times
from rashomon.collation.disagreements.surroundings import Pair
from rashomon.collation.disagreements.times import Time, exclude, of_two_days
from rashomon.collation.material import Material
from rashomon.gathering.gather import story_of
from rashomon.intake.read import read_articles
from rashomon.model import Article, Story

TABLE = Path(__file__).parent.parent / "src/rashomon/language/tables/time_odds.toml"
# How much the weights are held small; the figures hardly depend on it.
SMALL = 0.1
# So many pairs a real story are learned from at most, right and wrong ones.
MOST = {True: 30, False: 60}
# The day of the news and those beside it are told for everything.
NEWS_DAYS = timedelta(2)
FOLDS = 7


class Lesson(NamedTuple):
    """One story: what its pairs show, which of them are one matter, and which exclude each other."""

    shows: dict[Pair, tuple[float, ...]]
    right: dict[Pair, bool]
    differing: set[Pair]
    judged: bool


def main(paths: Sequence[Path]) -> None:
    """Learn from ``paths``, say how right that is on gold files left out, and write the table."""
    lessons = [one for path in paths for one in ([judged(path)] if path.is_dir() else distant(path))]
    print("average precision, of all pairs and of differing ones: {:.3f} {:.3f}".format(*tested(lessons)))
    weights = learned(lessons)
    lines = ["# Made by tools/make_time_odds.py: what each thing adds to the log-odds of two times.", ""]
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
        times = of_story(story_of(stories[name]))
        right = {both: same for both in times.shows if (same := by_value(times, both)) is not None}
        chance = random.Random(1)
        kept = set[Pair]()
        for same, most in MOST.items():
            like = sorted(both for both in right if right[both] is same)
            kept |= set(chance.sample(like, min(most, len(like))))
        yield Lesson(times.shows, {both: right[both] for both in sorted(kept)}, set(), judged=False)


def by_value(times: Times, both: Pair) -> bool | None:
    """Whether two times are of one matter by their values; None where these say nothing."""
    one, other = (times.told[number] for number in both)
    if exclude(one, other):
        return False
    return True if telling(one) and telling(other) and not of_two_days(one, other) else None


def telling(time: Time) -> bool:
    """Whether two reports seldom tell such a time by chance: an hour, a day that is not that of the news."""
    if time.kind == "clock":
        return time.sharp
    published = time.witness.masthead.published
    (first, last), *_ = time.days
    return time.sharp and first == last and published is not None and abs(first - published) > NEWS_DAYS


def judged(folder: Path) -> Lesson:
    """The story of a folder, its pairs judged by the gold file."""
    gold = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    articles, _ = read_articles([str(folder / name) for name in sorted(gold["documents"])], lambda _: None)
    times = of_story(story_of([annotate(article) for article in articles]))
    right = {both: same for both in times.shows if (same := by_value(times, both)) is not None}
    differing = {both for both in times.shows if exclude(*(times.told[number] for number in both))}
    for row in gold["disagreements"]:
        sides = [held(times, side) for side in row["sides"]]
        for one, other in combinations(sides, 2):
            apart = {(min(pair), max(pair)) for pair in ((a, b) for a in one for b in other)} & differing
            right |= dict.fromkeys(sorted(apart), True)
        for side in sides:
            right |= dict.fromkeys(
                sorted(set(combinations(sorted(side), 2)) & times.shows.keys() - differing), True
            )
    for row in gold.get("agreed", ()):
        pairs = set(combinations(sorted(held(times, row["passages"])), 2)) & times.shows.keys()
        right |= dict.fromkeys(sorted(pairs - differing), True)
    return Lesson(times.shows, right, differing, judged=True)


def held(times: Times, passages: Sequence[dict[str, Any]]) -> set[int]:
    """The times that stand in gold passages."""
    return {
        number
        for row in passages
        for number, time in enumerate(times.told)
        if time.witness.article.path.rpartition("/")[2] == row["document"]
        for start, end in occurrences(time.witness.text, row["text"])
        if start <= time.passage.start < end
    }


def of_story(story: Story) -> Times:
    """The times of a story."""
    prepared = prepare(story)
    return Times(
        Material(
            story=prepared.story,
            cast=prepared.cast,
            utterances=prepared.utterances,
            statements=prepared.statements,
            claims=(),
            positions=(),
            timeline=(),
        )
    )


def learned(lessons: Sequence[Lesson]) -> np.ndarray:
    """The weights, that of nothing shown last."""
    shows = np.array([lesson.shows[both] for lesson in lessons for both in lesson.right])
    right = np.array([same for lesson in lessons for same in lesson.right.values()])
    usual, spread = shows.mean(0), shows.std(0) + 1e-9
    fitted = LogisticRegression(C=SMALL, max_iter=1000).fit((shows - usual) / spread, right)
    weights = fitted.coef_[0] / spread
    return np.append(weights, fitted.intercept_[0] - weights @ usual)


def tested(lessons: Sequence[Lesson]) -> tuple[float, float]:
    """The average precision on the pairs of gold files left out, of all and of those that differ."""
    gold = [lesson for lesson in lessons if lesson.judged]
    found = []
    for fold in range(FOLDS):
        left_out = gold[fold::FOLDS]
        weights = learned([lesson for lesson in lessons if not any(lesson is one for one in left_out)])
        found += [
            (same, float(weights[:-1] @ np.array(lesson.shows[both]) + weights[-1]), both in lesson.differing)
            for lesson in left_out
            for both, same in lesson.right.items()
        ]
    every, part = np.array(found), np.array([row for row in found if row[2]])
    return average_precision_score(every[:, 0], every[:, 1]), average_precision_score(part[:, 0], part[:, 1])


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
