"""Are the reports of one event brought together, and those of others kept apart?

Each line of a file is a report with ``id``, ``text`` and the ``story`` it tells. All lines of all files are
one pool; nobody says how many stories there are. The figures are B-cubed: for each report, how many of its
companions are rightly there (precision) and how many of its story are among them (recall), over all reports.
A file without ``story`` holds a report of its own story on each line.
"""

import json
import random
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from bench.report import Report
from rashomon.annotation.annotate import annotate
from rashomon.gathering.arrival import settle
from rashomon.gathering.cluster import Group, strong
from rashomon.gathering.compare import Link, compare
from rashomon.gathering.keys import keys, worth_comparing
from rashomon.gathering.profile import Profile, profile
from rashomon.gathering.stories import events, group
from rashomon.model import Article

# The chance order in which the reports are fed one by one.
SEED = 1


def measure(paths: Sequence[Path]) -> Report:
    """B-cubed figures of the stories made at once, and one report at a time in chance order."""
    records = [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines() if line]
    gold = {record["id"]: record.get("story", record["id"]) for record in records}
    if len(gold) != len(records):
        raise ValueError("two reports with one id")
    known = {record["id"]: _profile(record["id"], record["text"]) for record in records}
    found = group(known.values())
    precision, recall, f = bcubed(found, gold)
    figures = {
        "reports": float(len(gold)),
        "stories": float(len(set(gold.values()))),
        "made": float(len(found)),
    }
    figures |= {"precision": precision, "recall": recall, "f": f}
    order = sorted(known)
    random.Random(SEED).shuffle(order)
    one = bcubed(one_by_one(known[name] for name in order), gold)
    figures |= {
        f"one by one, {name}": score for name, score in zip(("precision", "recall", "f"), one, strict=True)
    }
    return Report(figures=figures, errors=tuple(_errors(found, gold)))


def _profile(name: str, text: str) -> Profile:
    """The profile that ``gather`` makes of this text."""
    return profile(annotate(Article(id=name, path=name, text=text, sha256="")))


def one_by_one(arrivals: Iterable[Profile]) -> tuple[Group, ...]:
    """The stories that stand when the reports have come in this order, made as a store makes them."""
    desk = Desk()
    for report in arrivals:
        desk.admit(report)
    return desk.stories()


class Desk:
    """A store in memory: a report finds others under its keys, and groups change where it touches them."""

    def __init__(self) -> None:
        self._profiles: dict[str, Profile] = {}
        self._holders: dict[str, set[str]] = defaultdict(set)
        self._links: dict[str, dict[str, Link]] = defaultdict(dict)
        self._home: dict[str, Group] = {}

    def admit(self, report: Profile) -> None:
        """One more report."""
        found = keys(report)
        shared = Counter(other for key in found for other in self._holders[key])
        for other, number in shared.items():
            if worth_comparing(report, self._profiles[other], number):
                link = compare(report, self._profiles[other])
                self._links[report.id][other] = self._links[other][report.id] = link
        for key in found:
            self._holders[key].add(report.id)
        self._profiles[report.id] = report
        self._home |= {name: made for made in settle({report.id}, self) for name in made}

    def stories(self) -> tuple[Group, ...]:
        """The stories as they stand."""
        return tuple(
            event for group in set(self._home.values()) for event in events(self._profiles[n] for n in group)
        )

    def neighbours(self, names: Collection[str]) -> Iterable[str]:
        """See ``Standing``."""
        links = (link for name in names for link in self._links[name].values() if strong(link))
        return {end for link in links for end in (link.left, link.right)}

    def between(self, some: Collection[str], names: Collection[str]) -> Iterable[Link]:
        """See ``Standing``."""
        return (link for name in some for other, link in self._links[name].items() if other in names)

    def groups(self, names: Collection[str]) -> Iterable[Group]:
        """See ``Standing``."""
        return {self._home.get(name, frozenset((name,))) for name in names}


def bcubed(found: Iterable[frozenset[str]], gold: Mapping[str, str]) -> tuple[float, float, float]:
    """Precision, recall and F over all items of ``gold``; each must be in exactly one group found."""
    groups = list(found)
    if sorted(name for members in groups for name in members) != sorted(gold):
        raise ValueError("not every report is in exactly one group")
    sizes = Counter(gold.values())
    precision = recall = 0.0
    for members in groups:
        for story, count in Counter(gold[name] for name in members).items():
            precision += count * count / len(members)
            recall += count * count / sizes[story]
    precision, recall = precision / len(gold), recall / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def _errors(found: Iterable[frozenset[str]], gold: Mapping[str, str]) -> Iterable[str]:
    """Groups that mix stories, then stories that were torn; the costliest first."""
    torn: dict[str, list[int]] = defaultdict(list)
    rows = []
    for members in found:
        stories = Counter(gold[name] for name in members)
        for story, count in stories.items():
            torn[story].append(count)
        if len(stories) > 1:
            parts = ", ".join(f"{count} of {story}" for story, count in sorted(stories.items()))
            rows.append((len(members) - max(stories.values()), f"mixed: {parts}"))
    for story, counts in torn.items():
        if len(counts) > 1:
            rows.append((sum(counts) - max(counts), f"torn: {story} into {sorted(counts, reverse=True)}"))
    yield from (text for _, text in sorted(rows, key=lambda row: (-row[0], row[1])))
