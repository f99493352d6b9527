"""Makes src/rashomon/language/tables/time_odds.toml (pip install scikit-learn).

    python tools/make_time_odds.py STORIES.jsonl tests/data/plain/read/* tests/data/short/read/*

A logistic regression on pairs of days or clock times of two reports of one story; what a pair shows does not
look at the values (see collation/disagreements/same_time.py). Of a folder with a gold file two times of one
contradiction or one agreed fact are of one matter, and so are two of one telling value; two that exclude each
other otherwise are of two. In a file of reports with the story that each tells (ECB+, CC BY 3.0) the values
alone say so. Only numbers are kept of these texts.
"""

import sys
from collections.abc import Sequence
from datetime import timedelta
from itertools import chain, combinations, product
from pathlib import Path

from lessons import Lesson, Row, distant, inside, passages, read_gold, rows, tried
from odds import Weights, fitted, write

from rashomon.collation.collate import prepare
from rashomon.collation.disagreements.same_time import SHOWS, Times
from rashomon.collation.disagreements.surroundings import Pair
from rashomon.collation.disagreements.times import Time, exclude, of_two_days
from rashomon.gathering.gather import story_of
from rashomon.model import Story

# How much the weights are held small; the figures hardly depend on it.
SMALL = 0.1
# So many pairs a real story are learned from at most, right and wrong ones.
MOST = {True: 30, False: 60}
# The day of the news and those beside it are told for everything.
NEWS_DAYS = timedelta(2)
FOLDS = 7


def main(paths: Sequence[Path]) -> None:
    """Learn from ``paths``, say how right that is on gold files left out, and write the table."""
    lessons = [
        one
        for path in paths
        for one in ([judged(path)] if path.is_dir() else distant(path, of_story, by_value, MOST))
    ]
    print(tried(lessons, SHOWS, learned, FOLDS))
    write("time", "of two times", {"same": learned(lessons)})


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
    gold, witnesses = read_gold(folder)
    story = story_of(witnesses)
    times = of_story(story)
    spots = [time.passage for time in times.told]

    def told(rows: Sequence[Row]) -> list[int]:
        return inside(spots, passages(story, rows))

    sides = [[told(side) for side in row["sides"]] for row in gold["disagreements"]]
    alike = [*chain(*sides), *(told(row["passages"]) for row in gold.get("agreed", ()))]
    apart = {
        (min(both), max(both))
        for row in sides
        for one, other in combinations(row, 2)
        for both in product(one, other)
    }
    together = {both for numbers in alike for both in combinations(numbers, 2)}
    differing = {both for both in times.shows if exclude(*(times.told[number] for number in both))}
    same = (apart & differing) | (together & times.shows.keys() - differing)
    values = {both: both in same or by_value(times, both) for both in times.shows}
    right = {both: value for both, value in values.items() if value is not None}
    return Lesson(times.shows, right, differing)


def of_story(story: Story) -> Times:
    """The times of a story."""
    return Times(prepare(story).material())


def learned(lessons: Sequence[Lesson]) -> Weights:
    """The weights."""
    return fitted(SHOWS, rows(lessons), SMALL)


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
