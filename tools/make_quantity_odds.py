"""Makes src/rashomon/language/tables/quantity_odds.toml (pip install scikit-learn).

    python tools/make_quantity_odds.py STORIES.jsonl tests/data/stories/* examples/saltmere-harbour \\
        examples/hospital-closure

A logistic regression on pairs of figures of one dimension in two reports of one story; what a pair shows does
not look at the values (see collation/disagreements/quantities.py). In a file of reports with the story that
each tells (ECB+, CC BY 3.0) two figures with one telling value are taken for one quantity, two that cannot
both be right for two; of a folder with a gold file those that it lists under one quantity are one, and others
two. Only numbers are kept of these texts.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from lessons import Lesson, Row, distant, inside, passages, read_gold, rows, tried
from odds import Weights, fitted, write

from rashomon.collation.amounts import compatible
from rashomon.collation.collate import prepare
from rashomon.collation.disagreements.counted import tell
from rashomon.collation.disagreements.quantities import SHOWS, Quantities, dimension
from rashomon.collation.disagreements.surroundings import Pair
from rashomon.collation.odds import log_odds
from rashomon.gathering.gather import gather
from rashomon.model import Passage, Story

# How much the weights are held small; the figures hardly depend on it.
SMALL = 0.3
# Smaller whole numbers come twice by chance.
TELLING = 13
# So many pairs a story are learned from at most, right and wrong ones.
MOST = {True: 60, False: 150}
# Pairs of two values that look as much like one quantity as this are not learned from: they may disagree.
DOUBTFUL = 0.3
FOLDS = 5


def main(paths: Sequence[Path]) -> None:
    """Learn from ``paths``, say how right that is on gold files left out, and write the table."""
    lessons = [
        one
        for path in paths
        for one in ([judged(path)] if path.is_dir() else distant(path, of_story, by_value, MOST))
    ]
    print(tried(lessons, SHOWS, learned, FOLDS))
    write("quantity", "of two figures", {"same": learned(lessons)})


def by_value(quantities: Quantities, both: Pair) -> bool | None:
    """Whether two figures tell one quantity by their values; None where these say nothing."""
    one, other = (quantities.told[number] for number in both)
    same_unit, value = one.figure.unit == other.figure.unit, one.figure.low
    if value is not None and value == other.figure.low:
        telling = value >= TELLING or value != int(value) or dimension(one) == "money"
        return True if telling and (same_unit or value % 10) else None
    return None if same_unit and compatible(one.figure, other.figure) else False


def judged(folder: Path) -> Lesson:
    """The story of a folder, its pairs judged by the gold file."""
    gold, witnesses = read_gold(folder)
    story = gather(witnesses)[0]
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
    return Lesson(quantities.shows, right, differing)


def held(story: Story, values: Sequence[Row]) -> Iterator[Passage]:
    """The figures at the gold ``values``; where several stand there, the one of that value."""
    for row in values:
        numbers = str(row.get("value")).split()
        for around in passages(story, [row]):
            figures = story.witness(around.witness).figures
            there = [figures[number] for number in inside([one.passage for one in figures], [around])]
            if len(there) > 1:
                there = [figure for figure in there if not spelled(figure.low).isdisjoint(numbers)]
            if len(there) == 1:
                yield there[0].passage


def spelled(value: float | None) -> set[str]:
    """How a gold file may write a value."""
    return set() if value is None else {f"{value:g}", str(value), f"{value:.0f}", f"{value / 1e6:g}e6"}


def of_story(story: Story) -> Quantities:
    """The figures of a story."""
    material = prepare(story).material()
    return Quantities(material, [one for w in material.story.witnesses for one in tell(material.tellings, w)])


def learned(lessons: Sequence[Lesson]) -> Weights:
    """The weights; pairs of which the values say too little, by the weights of all pairs, are left out."""
    every = fitted(SHOWS, rows(lessons), SMALL)
    clear = [
        (shows, same)
        for lesson in lessons
        for shows, same in rows([lesson])
        if lesson.judged or same or log_odds(every, SHOWS, shows) < DOUBTFUL
    ]
    return fitted(SHOWS, clear, SMALL)


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
