"""Makes src/rashomon/language/tables/setting_odds.toml (pip install scikit-learn).

    python tools/make_setting_odds.py tests/data/plain/read/*

A logistic regression on pairs of places in two reports of one story whose acts may be one; what a pair
shows does not look at what the places are (see collation/disagreements/settings.py). Places in two passages
that a gold file lists as agreeing or as contradicting each other are told of one act, all others of two.
Only numbers are kept of these texts.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from rashomon.annotation.annotate import annotate
from rashomon.collation.collate import prepare
from rashomon.collation.disagreements.located import Located, places
from rashomon.collation.disagreements.settings import SHOWS, Settings
from rashomon.collation.disagreements.surroundings import Pair
from rashomon.collation.material import Material
from rashomon.gathering.gather import gather
from rashomon.intake.read import read_articles

TABLE = Path(__file__).parent.parent / "src/rashomon/language/tables/setting_odds.toml"
# How much the weights are held small; the figures hardly depend on it.
SMALL = 0.3
FOLDS = 7


class Lesson(NamedTuple):
    """One story: what its pairs show, and which of them are told of one act."""

    shows: dict[Pair, tuple[float, ...]]
    right: frozenset[Pair]


def main(folders: Sequence[Path]) -> None:
    """Learn from ``folders``, say how right that is on stories left out, and write the table."""
    lessons = [lesson for folder in folders for lesson in read(folder)]
    print(
        f"{sum(len(one.shows) for one in lessons)} pairs, {sum(len(one.right) for one in lessons)} of one act"
    )
    print(f"average precision on stories left out: {tested(lessons):.3f}")
    weights = learned(lessons)
    lines = ["# Made by tools/make_setting_odds.py: what each thing adds to the log-odds of two places.", ""]
    lines += ["[same]", f"always = {weights[-1]:.3f}"]
    lines += [f"{show} = {weight:.3f}" for show, weight in zip(SHOWS, weights[:-1], strict=True)]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def read(folder: Path) -> Iterator[Lesson]:
    """The stories of a folder with a gold file."""
    gold = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    articles, _ = read_articles([str(folder / name) for name in sorted(gold["documents"])], lambda _: None)
    one_act = [
        [(p["document"], p["text"]) for side in row["sides"] for p in side] for row in gold["disagreements"]
    ] + [[(p["document"], p["text"]) for p in row["passages"]] for row in gold["agreed"]]
    for gathered in gather([annotate(article) for article in articles]):
        story, cast, utterances, found = prepare(gathered)
        material = Material(
            story=story,
            cast=cast,
            utterances=utterances,
            statements=found,
            claims=(),
            positions=(),
            timeline=(),
        )
        settings = Settings(
            material,
            [place for one in story.witnesses for place in places(one, material.acts[one.siglum])],
        )
        groups = [frozenset(held(settings.told, passages)) for passages in one_act]
        right = {both for both in settings.shows if any(group.issuperset(both) for group in groups)}
        yield Lesson(settings.shows, frozenset(right))


def held(told: Sequence[Located], passages: Sequence[tuple[str, str]]) -> Iterator[int]:
    """The numbers of the places that lie in one of the ``passages``."""
    for number, one in enumerate(told):
        for document, text in passages:
            start = one.witness.text.find(text) if Path(one.witness.article.path).name == document else -1
            if start >= 0 and start <= one.passage.start < start + len(text):
                yield number


def learned(lessons: Sequence[Lesson]) -> list[float]:
    """The weights of ``SHOWS``, and last what is always added."""
    rows = [(shows, both in one.right) for one in lessons for both, shows in one.shows.items()]
    model = LogisticRegression(C=SMALL, max_iter=2000)
    model.fit(np.array([shows for shows, _ in rows]), np.array([right for _, right in rows]))
    return [*model.coef_[0].tolist(), float(model.intercept_[0])]


def tested(lessons: Sequence[Lesson]) -> float:
    """The average precision on each part of the stories of weights learned from the others."""
    values, rights = [], []
    for fold in range(FOLDS):
        weights = learned([one for number, one in enumerate(lessons) if number % FOLDS != fold])
        for one in lessons[fold::FOLDS]:
            for both, shows in one.shows.items():
                values.append(float(np.dot(weights[:-1], shows)))
                rights.append(both in one.right)
    return float(average_precision_score(rights, values))


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
