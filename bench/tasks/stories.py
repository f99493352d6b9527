"""Are the reports of one event brought together, and those of others kept apart?

Each line of a file is a report with ``id``, ``text`` and the ``story`` it tells. All lines of all files are
one pool; nobody says how many stories there are. The figures are B-cubed: for each report, how many of its
companions are rightly there (precision) and how many of its story are among them (recall), over all reports.
A file without ``story`` holds a report of its own story on each line.
"""

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from bench.report import Report
from rashomon.annotation.annotate import annotate
from rashomon.gathering.cluster import Clusters
from rashomon.gathering.compare import Link
from rashomon.gathering.profile import Profile, profile
from rashomon.gathering.stories import group, link_all, parted
from rashomon.model import Article

# The reports are fed one by one in so many chance orders; the figure is the mean.
ORDERS = 5


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
    links = tuple(link_all(known.values()))
    scores = []
    for seed in range(ORDERS):
        order = sorted(gold)
        random.Random(seed).shuffle(order)
        scores.append(bcubed(parted(one_by_one(order, links), known), gold))
    for place, name in enumerate(("precision", "recall", "f")):
        figures[f"one by one, {name}"] = sum(score[place] for score in scores) / ORDERS
    figures["one by one, f of the worst order"] = min(score[2] for score in scores)
    return Report(figures=figures, errors=tuple(_errors(found, gold)))


def _profile(name: str, text: str) -> Profile:
    """The profile that ``gather`` makes of this text."""
    return profile(annotate(Article(id=name, path=name, text=text, sha256="")))


def one_by_one(order: Sequence[str], links: Iterable[Link]) -> tuple[frozenset[str], ...]:
    """The groups that stand when the reports have come in this order."""
    arrival = {name: number for number, name in enumerate(order)}
    ready: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        ready[max(link.left, link.right, key=arrival.__getitem__)].append(link)
    clusters = Clusters()
    for name in order:
        clusters.admit(name, ready[name])
    return clusters.groups()


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
