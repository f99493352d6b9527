"""Makes src/rashomon/language/tables/quantity_odds.toml (pip install scikit-learn).

    python tools/make_quantity_odds.py REAL.jsonl tests/data/plain/read/* tests/data/plain/second/read/* \\
        tests/data/short/read/* tests/data/stories/* examples/saltmere-harbour examples/hospital-closure

Two logistic regressions on pairs of figures of one sort in two reports of one story. The first is whether
they tell one quantity, by what they show without their values (collation/disagreements/quantities.py); the
second is whether figures that differ contradict each other (collation/disagreements/contradicting.py). In a
folder with a gold file the figures that it sets against each other, or lists under one quantity, tell one
quantity; so do two with one telling value, in a file of real reports with the story that each tells too
(ECB+, CC BY 3.0; PolNeAR; Timeline17). All others tell two: real reports hardly ever contradict each other.
Only weights are kept of these texts.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple, TypeVar

from lessons import Row, inside, left_out, passages, read_gold, real_stories
from odds import Shows, Weights, fitted, write

from rashomon.collation.collate import prepare
from rashomon.collation.disagreements.contradicting import TELLS, Contradicting, excludes, size
from rashomon.collation.disagreements.counted import tell
from rashomon.collation.disagreements.quantities import SHOWS, Quantities
from rashomon.collation.disagreements.surroundings import Pair
from rashomon.collation.odds import log_odds
from rashomon.gathering.gather import gather, story_of
from rashomon.model import Passage, Story

# How much the weights are held small; the figures hardly depend on it.
SMALL = 0.3
# Smaller whole numbers come twice by chance.
TELLING = 13
# So many pairs a story are learned from at most, of each answer.
MOST = 120
FOLDS = 7

Told = TypeVar("Told", bound=tuple[object, ...])


class Figures(NamedTuple):
    """The figures of one story, and the pairs of them that a gold file sets against each other or lists under
    one quantity, and those that it says nothing of."""

    quantities: Quantities
    gold: set[Pair]
    unknown: set[Pair]
    judged: bool = True

    def same(self) -> Iterator[tuple[Shows, bool]]:
        """What the pairs show of which it is known whether they tell one quantity, and whether they do."""
        for both, shows in self.quantities.shows.items():
            one, other = (self.quantities.told[number] for number in both)
            if both in self.gold:
                yield shows, True
            elif size(one) == size(other):
                if size(one) >= TELLING or size(one) != int(size(one)):
                    yield shows, True
            elif both not in self.unknown and excludes(one, other):
                yield shows, False


def main(paths: Sequence[Path]) -> None:
    """Learn from ``paths``, say what that finds in stories left out, and write the table."""
    stories = [one for path in paths for one in ([judged(path)] if path.is_dir() else real(path))]
    tested(stories)
    same, differ = learned(stories)
    write(
        "quantity",
        "that two figures tell\n# one quantity, and that two which differ contradict each other",
        {"same": same, "differ": differ},
    )


def real(path: Path) -> Iterator[Figures]:
    """The stories of a file."""
    for story in real_stories(path):
        yield Figures(of_story(story), set(), set(), judged=False)


def judged(folder: Path) -> Figures:
    """The story of a folder with its gold file."""
    gold, witnesses = read_gold(folder)
    if "figures" in gold:
        story = gather(witnesses)[0]
        quantities = of_story(story)
        groups = [homes(quantities, list(held(story, row["values"]))) for row in gold["figures"]]
        known = set[int]().union(*groups)
        pairs = {both for group in groups for both in combinations(sorted(group), 2)}
        return Figures(quantities, pairs, {both for both in quantities.shows if known.isdisjoint(both)})
    story = story_of(witnesses)
    quantities = of_story(story)
    opposed = {row["kind"]: set[Pair]() for row in gold["disagreements"]}
    for row in gold["disagreements"]:
        sides = [homes(quantities, passages(story, side)) for side in row["sides"]]
        for here, there in combinations(sides, 2):
            opposed[row["kind"]] |= {(min(a, b), max(a, b)) for a in here for b in there}
    found = opposed.pop("figure", set())
    return Figures(quantities, found, set[Pair]().union(*opposed.values()) - found)


def homes(quantities: Quantities, around: Sequence[Passage]) -> list[int]:
    """The figures that begin within ``around``."""
    return inside([one.figure.passage for one in quantities.told], around)


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


def learned(stories: Sequence[Figures]) -> tuple[Weights, Weights]:
    """The weights of both regressions."""
    same = fitted(SHOWS, [row for one in stories for row in drawn([*one.same()])], SMALL)
    differ = [(shows, right) for one in stories for _, shows, right in drawn(differing(one, same))]
    return same, fitted(TELLS, differ, SMALL)


def differing(story: Figures, same: Weights) -> list[tuple[Pair, Shows, bool]]:
    """The pairs that differ with what tells of them, and whether they contradict each other."""
    quantities = story.quantities
    odds = {both: log_odds(same, SHOWS, shows) for both, shows in quantities.shows.items()}
    vars(quantities)["odds"] = odds | {(b, a): value for (a, b), value in odds.items()}
    contradicting = Contradicting(quantities)
    return [
        (both, told, both in story.gold)
        for both, told in contradicting.tells.items()
        if both in story.gold or not (both in story.unknown or contradicting.of_one_thing(*both))
    ]


def drawn(rows: list[Told]) -> list[Told]:
    """Of each answer, the last of a row, some rows by chance where there are many."""
    chance = random.Random(1)
    kept = []
    for answer in (False, True):
        like = [row for row in rows if row[-1] is answer]
        kept += chance.sample(like, min(MOST, len(like)))
    return kept


def tested(stories: Sequence[Figures]) -> None:
    """Print in how many stories left out contradictions are found, and what else is, by the log-odds."""
    found = []
    for others, part in left_out(stories, FOLDS):
        same, differ = learned(others)
        for number, one in enumerate(part):
            differing(one, same)
            for pair in Contradicting(one.quantities).likeliest(differ):
                both = pair.one, pair.other
                if both not in one.unknown:
                    found.append((pair.odds, both in one.gold, one.judged, (len(others), id(one), number)))
    for least in (-1.0, -0.5, 0.0, 0.5, 1.0):
        shown = [row for row in found if row[0] >= least]
        wrong = Counter("annotated" if row[2] else "real" for row in shown if not row[1])
        print(
            f"from {least}: right in {len({row[3] for row in shown if row[1]})} stories, wrong {dict(wrong)}"
        )


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
