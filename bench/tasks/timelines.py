"""Dates of a timeline on Timeline17's form: NAME.articles.jsonl with the NAME.timelines.jsonl beside it.

As many days are chosen as the editors have; F1 of days per timeline, then the mean. PUBCOUNT, the days on
which most articles came out, is chosen from the same articles in the same run.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from bench.report import Report
from rashomon.annotation.dates import find_dates
from rashomon.collation.timeline import rank_dates
from rashomon.language.tokens import Tokens
from rashomon.model import DateMention, Sentence

Dated = tuple[date, tuple[DateMention, ...]]


def measure(paths: Sequence[Path]) -> Report:
    """Mean date F1 of ours and of PUBCOUNT; ``paths`` may name either file of a pair, or folders."""
    figures: dict[str, float] = {}
    ours: list[float] = []
    baseline: list[float] = []
    errors = []
    for stem in _stems(paths):
        reports = [dated(json.loads(line)) for line in _lines(stem.with_name(f"{stem.name}.articles.jsonl"))]
        for number, line in enumerate(_lines(stem.with_name(f"{stem.name}.timelines.jsonl")), 1):
            wanted = {date.fromisoformat(day) for day, _ in json.loads(line)["timeline"]}
            chosen = rank_dates(reports)[: len(wanted)]
            counted = publication_counts(reports)[: len(wanted)]
            ours.append(f1(chosen, wanted))
            baseline.append(f1(counted, wanted))
            figures[f"{stem.name} {number}, date f"] = ours[-1]
            figures[f"{stem.name} {number}, publication count"] = baseline[-1]
            missed = ", ".join(str(day) for day in sorted(wanted - set(chosen)))
            wrong = ", ".join(str(day) for day in sorted(set(chosen) - wanted))
            errors.append(f"{stem.name}: missed {missed}; wrongly chosen {wrong}")
    figures["date f, mean"] = sum(ours) / len(ours) if ours else 0.0
    figures["publication count, mean"] = sum(baseline) / len(baseline) if baseline else 0.0
    return Report(figures=figures, errors=tuple(errors))


def dated(row: dict[str, str]) -> Dated:
    """One article's day and its date mentions; each line of the text is taken for a sentence."""
    text = row["text"]
    published = date.fromisoformat(row["published"])
    lines = tuple(
        Sentence(start=line.start(), end=line.end(), part="body", paragraph=number)
        for number, line in enumerate(re.finditer(r"[^\n]+", text))
    )
    return published, find_dates(text, Tokens(text), lines, published)


def publication_counts(reports: Iterable[Dated]) -> list[date]:
    """The days by how many articles came out on them."""
    counts = Counter(published for published, _ in reports)
    return sorted(counts, key=lambda day: (-counts[day], day))


def f1(chosen: Iterable[date], wanted: Iterable[date]) -> float:
    """F1 of two sets of days."""
    one, other = set(chosen), set(wanted)
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


def _stems(paths: Sequence[Path]) -> list[Path]:
    files = [file for path in paths for file in (path.glob("*.jsonl") if path.is_dir() else [path])]
    return sorted({file.with_name(file.name.split(".")[0]) for file in files})


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()
