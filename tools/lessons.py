"""What tools/make_*_odds.py learn from: annotated stories, and real ones judged by their values."""

import json
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TypeVar

from odds import Shows, Weights, precision

from bench.tasks.whole.case import GOLD_FILE
from bench.tasks.whole.matching import occurrences
from rashomon.annotation.annotate import annotate
from rashomon.collation.disagreements.surroundings import Pair
from rashomon.collation.odds import log_odds
from rashomon.gathering.gather import story_of
from rashomon.intake.read import read_articles
from rashomon.model import Article, Metadata, Passage, Story, Witness

Row = dict[str, Any]
T = TypeVar("T")


class Shown(Protocol):
    """What the pairs of a story show."""

    @property
    def shows(self) -> Mapping[Pair, Shows]: ...


S = TypeVar("S", bound=Shown)


class Lesson(NamedTuple):
    """One story: what its pairs show, which of those learned from are right, and which cannot both be true;
    whether a gold file says so."""

    shows: Mapping[Pair, Shows]
    right: Mapping[Pair, bool]
    differing: Set[Pair] = frozenset()
    judged: bool = True


def read_gold(folder: Path) -> tuple[Row, list[Witness]]:
    """A folder's gold file and the reports that it names."""
    gold = json.loads((folder / GOLD_FILE).read_text(encoding="utf-8"))
    files = sorted({name.split("#")[0] for name in gold["documents"]})
    articles, _ = read_articles([str(folder / name) for name in files], lambda _: None)
    return gold, [annotate(article) for article in articles]


def passages(story: Story, rows: Iterable[Row]) -> list[Passage]:
    """Where the texts of gold ``rows`` stand."""
    witnesses = {Path(witness.article.path).name: witness for witness in story.witnesses}
    return [
        witnesses[row["document"]].passage(start, end)
        for row in rows
        if row["document"] in witnesses
        for start, end in occurrences(witnesses[row["document"]].text, row["text"])
    ]


def inside(places: Sequence[Passage], around: Sequence[Passage]) -> list[int]:
    """The numbers of the ``places`` that begin in one of the passages ``around``."""
    return [
        number
        for number, place in enumerate(places)
        if any(one.witness == place.witness and one.start <= place.start < one.end for one in around)
    ]


def real_stories(path: Path) -> Iterator[Story]:
    """The stories of a file of reports with the story that each tells, a JSON record a line."""
    stories = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        when = date.fromisoformat(row["published"][:10]) if row.get("published") else None
        about = Metadata(published=when, outlet=row.get("outlet"))
        article = Article(id=row["id"], path=row["id"], text=row["text"], sha256="", metadata=about)
        stories[row["story"]].append(annotate(article))
    return (story_of(stories[name]) for name in sorted(stories))


def distant(
    path: Path,
    of_story: Callable[[Story], S],
    by_value: Callable[[S, Pair], bool | None],
    most: Mapping[bool, int],
) -> Iterator[Lesson]:
    """The stories of such a file; by chance of each so many pairs as ``most`` says that ``by_value`` calls
    right, and wrong."""
    for story in real_stories(path):
        found = of_story(story)
        right = {both: same for both in found.shows if (same := by_value(found, both)) is not None}
        chance, kept = random.Random(1), set[Pair]()
        for same, many in most.items():
            like = sorted(both for both in right if right[both] is same)
            kept |= set(chance.sample(like, min(many, len(like))))
        yield Lesson(found.shows, {both: right[both] for both in sorted(kept)}, judged=False)


def rows(lessons: Sequence[Lesson]) -> list[tuple[Shows, bool]]:
    """What the pairs to be learned from show, and whether they are right."""
    return [(lesson.shows[both], same) for lesson in lessons for both, same in lesson.right.items()]


def left_out(lessons: Sequence[T], folds: int) -> Iterator[tuple[list[T], list[T]]]:
    """Each part of ``lessons`` in turn, behind the others."""
    for fold in range(folds):
        yield [one for number, one in enumerate(lessons) if number % folds != fold], [*lessons[fold::folds]]


def tried(
    lessons: Sequence[Lesson],
    names: Sequence[str],
    learned: Callable[[Sequence[Lesson]], Weights],
    folds: int,
) -> str:
    """How right what is learned is on gold files left out: of all pairs, and of those that differ."""
    real = [lesson for lesson in lessons if not lesson.judged]
    found = []
    for others, part in left_out([lesson for lesson in lessons if lesson.judged], folds):
        weights = learned([*real, *others])
        found += [
            (same, log_odds(weights, names, lesson.shows[both]), both in lesson.differing)
            for lesson in part
            for both, same in lesson.right.items()
        ]
    text = f"average precision on gold files left out: {precision(found):.3f} of {len(found)} pairs"
    differing = [row for row in found if row[2]]
    return text + (f", {precision(differing):.3f} of {len(differing)} differing ones" if differing else "")
