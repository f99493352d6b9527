"""Dates on MEANTIME's form: texts with ``published`` and ``dates`` (``value`` in ISO, weeks and times too).

Only the first sentences of a text are annotated; what lies after the last annotation does not count.
Spotted: a found date that overlaps an annotated one. Resolved: of the annotated dates whose value names days
(no durations, no "recently"), those where the days found are the annotated ones or, for a part of a period
("early June"), lie within them.
"""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bench.report import Report
from rashomon.annotation.dates import find_dates
from rashomon.language.periods import month_range
from rashomon.language.sentences import sentence_ranges
from rashomon.language.tokens import Tokens
from rashomon.model import DateMention, Sentence

Days = tuple[date, date]


def measure(paths: Sequence[Path]) -> Report:
    """Spotted precision, recall and F; and the share rightly resolved, of all and of those spotted."""
    rows = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    figures: dict[str, float] = {}
    errors: list[str] = []
    for name, part in (("odd", rows[::2]), ("even", rows[1::2]), ("all", rows)):
        counts, mistakes = score([(row, found(row)) for row in part])
        figures |= {f"{name}: {key}": value for key, value in counts.items()}
        if name == "odd":
            errors = mistakes
    return Report(figures=figures, errors=tuple(errors))


def found(row: Mapping[str, Any]) -> tuple[DateMention, ...]:
    """What the program finds in one text."""
    text = row["text"]
    sentences = tuple(
        Sentence(start=start, end=end, part="body", paragraph=number)
        for number, line in enumerate(re.finditer(r"[^\n]+", text))
        for start, end in sentence_ranges(text, line.start(), line.end())
    )
    return find_dates(text, Tokens(text), sentences, published(row["published"]))


def published(written: str) -> date:
    """The publication date; one row has it day first."""
    parts = [int(part) for part in written.split("-")]
    return date(*parts) if parts[0] > 31 else date(*parts[::-1])


def gold_days(value: str) -> Days | None:
    """The days an ISO value names, None where it names none."""
    value = value.split("T")[0]
    if match := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday, monday + timedelta(6)
    if match := re.fullmatch(r"(\d\d)-(\d\d)-(\d{4})", value):
        value = f"{match[3]}-{match[2]}-{match[1]}"
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return date.fromisoformat(value), date.fromisoformat(value)
    if match := re.fullmatch(r"(\d{4})-(\d\d)(?:-XX)?", value):
        return month_range(int(match[1]), int(match[2]))
    if re.fullmatch(r"\d{4}", value):
        return date(int(value), 1, 1), date(int(value), 12, 31)
    if re.fullmatch(r"\d{3}", value):
        return date(10 * int(value), 1, 1), date(10 * int(value) + 9, 12, 31)
    return None


def score(
    rows: Sequence[tuple[Mapping[str, Any], Sequence[DateMention]]],
) -> tuple[dict[str, float], list[str]]:
    """The figures, and what went wrong."""
    wanted = got = spotted = hits = right = 0
    mistakes = []
    for row, mentions in rows:
        reach = max(
            (item["end"] for key in ("names", "dates", "amounts") for item in row.get(key, ())), default=0
        )
        mentions = [mention for mention in mentions if mention.passage.start < reach]
        named = [item for item in row["dates"] if gold_days(item["value"])]
        wanted += len(named)
        for mention in mentions:
            overlapping = [item for item in row["dates"] if _overlap(item, mention)]
            # A duration or "recently" that we date is neither right nor wrong for spotting.
            if overlapping and not any(gold_days(item["value"]) for item in overlapping):
                continue
            got += 1
            hits += bool(overlapping)
            if not overlapping:
                mistakes.append(f"extra: {mention.passage.text!r} in {_around(row['text'], mention)}")
        for item in named:
            mention_found = next((m for m in mentions if _overlap(item, m)), None)
            spotted += mention_found is not None
            if mention_found and _same_days(mention_found, gold_days(item["value"])):
                right += 1
            else:
                shown = f"{mention_found.earliest}..{mention_found.latest}" if mention_found else "missed"
                mistakes.append(f"{row['published']} {item['text']!r} = {item['value']}, found {shown}")
    precision, recall = hits / got if got else 0.0, spotted / wanted if wanted else 0.0
    total = precision + recall
    return {
        "spotted, precision": precision,
        "spotted, recall": recall,
        "spotted, f": 2 * precision * recall / total if total else 0.0,
        "rightly resolved, of all": right / wanted if wanted else 0.0,
        "rightly resolved, of spotted": right / spotted if spotted else 0.0,
    }, mistakes


def _overlap(item: Mapping[str, Any], mention: DateMention) -> bool:
    return bool(item["start"] < mention.passage.end and mention.passage.start < item["end"])


def _same_days(mention: DateMention, days: Days | None) -> bool:
    if mention.earliest is None or mention.latest is None or days is None:
        return False
    if (mention.earliest, mention.latest) == days:
        return True
    parted = re.match(
        r"(?:the\s+)?(?:early|earlier|mid|late|later|end|start|beginning)",
        mention.passage.text,
        re.IGNORECASE,
    )
    return bool(parted) and days[0] <= mention.earliest and mention.latest <= days[1]


def _around(text: str, mention: DateMention) -> str:
    return text[max(0, mention.passage.start - 40) : mention.passage.end + 30].replace("\n", " ")
