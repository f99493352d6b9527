"""Makes src/rashomon/language/tables/opposition_odds.toml (pip install scikit-learn).

    python tools/make_opposition_odds.py tests/data/plain/read/* tests/data/short/read/* \\
        tests/data/stories/* examples/saltmere-harbour examples/hospital-closure

A logistic regression on pairs of outcomes of one act, or of opposite ones, in two reports of one story;
what a pair shows does not look at whether they are asserted or denied (see
collation/claims/opposition/find.py). Two are told of one matter where they stand in passages that the gold
file lists as one claim, as agreed or as the sides of one disagreement; pairs in one of its look-alikes are
left out.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from lessons import Lesson, Row, passages, read_gold, rows, tried
from odds import Weights, fitted, write

from rashomon.collation.claims.opposition.find import SHOWS, Oppositions
from rashomon.collation.collate import prepare
from rashomon.gathering.gather import story_of

# How much the weights are held small; the figures hardly depend on it.
SMALL = 0.3
FOLDS = 5
# Gold disagreements of these kinds have sides that are told of one matter.
FACTS = ("polarity", "figure", "date", "actor", "place")


def main(folders: Sequence[Path]) -> None:
    """Learn from ``folders``, say how right that is on stories left out, and write the table."""
    lessons = [one for one in map(lesson, folders) if one.right]
    print(tried(lessons, SHOWS, learned, FOLDS))
    write("opposition", "of two outcomes", {"same": learned(lessons)})


def learned(lessons: Sequence[Lesson]) -> Weights:
    """The weights."""
    return fitted(SHOWS, rows(lessons), SMALL)


def lesson(folder: Path) -> Lesson:
    """The pairs of one story, judged by its gold file."""
    gold, witnesses = read_gold(folder)
    story, _, _, statements, matters = prepare(story_of(witnesses))
    one_matter = [passages(story, listed) for listed in matters(gold)]
    alike = [passages(story, chain(*one["sides"])) for one in gold.get("lookalikes", ())]
    oppositions = Oppositions(statements, matters)
    homes, doubts = (
        [
            {n for n, group in enumerate(groups) if any(p.overlaps(told.place) for p in group)}
            for told in oppositions.told
        ]
        for groups in (one_matter, alike)
    )
    shows, right = {}, {}
    for one, other in oppositions.pairs() if any(one_matter) else ():
        same = bool(homes[one] & homes[other])
        if same or not doubts[one] & doubts[other]:
            shows[one, other] = oppositions.shows(one, other)
            right[one, other] = same
    return Lesson(shows, right)


def matters(gold: Row) -> Iterator[Iterable[Row]]:
    """The passages that tell of each matter."""
    for claim in gold.get("shared_claims", ()):
        yield claim["witnesses"]
    for agreed in gold.get("agreed", ()):
        yield agreed["passages"]
    for item in gold["disagreements"]:
        if item["kind"] in FACTS:
            yield chain(*item["sides"])


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
