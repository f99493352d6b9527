"""Makes src/rashomon/language/tables/setting_odds.toml (pip install scikit-learn).

    python tools/make_setting_odds.py tests/data/plain/read/*

A logistic regression on pairs of places in two reports of one story whose acts may be one; what a pair
shows does not look at what the places are (see collation/disagreements/settings.py). Places in two passages
that a gold file lists as agreeing or as contradicting each other are told of one act, all others of two.
Only numbers are kept of these texts.
"""

import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from lessons import Lesson, inside, passages, read_gold, rows, tried
from odds import Weights, fitted, write

from rashomon.collation.collate import prepare
from rashomon.collation.disagreements.located import places
from rashomon.collation.disagreements.settings import SHOWS, Settings
from rashomon.gathering.gather import gather

# How much the weights are held small; the figures hardly depend on it.
SMALL = 0.3
FOLDS = 7


def main(folders: Sequence[Path]) -> None:
    """Learn from ``folders``, say how right that is on stories left out, and write the table."""
    lessons = [lesson for folder in folders for lesson in read(folder)]
    print(tried(lessons, SHOWS, learned, FOLDS))
    write("setting", "of two places", {"same": learned(lessons)})


def read(folder: Path) -> Iterator[Lesson]:
    """The stories of a folder with a gold file."""
    gold, witnesses = read_gold(folder)
    one_act = [[*chain(*row["sides"])] for row in gold["disagreements"]]
    one_act += [row["passages"] for row in gold["agreed"]]
    for gathered in gather(witnesses):
        material = prepare(gathered).material()
        story = material.story
        told = [place for one in story.witnesses for place in places(one, material.acts[one.siglum])]
        settings = Settings(material, told)
        spots = [one.passage for one in settings.told]
        groups = [set(inside(spots, passages(story, listed))) for listed in one_act]
        right = {both: any(group.issuperset(both) for group in groups) for both in settings.shows}
        yield Lesson(settings.shows, right)


def learned(lessons: Sequence[Lesson]) -> Weights:
    """The weights."""
    return fitted(SHOWS, rows(lessons), SMALL, scaled=False)


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
