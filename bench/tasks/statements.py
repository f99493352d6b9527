"""Statements that somebody worded anew: ``python -m bench statements FOLDER... [--errors]``

A folder holds reports, an ``expected.json`` and a ``statements.jsonl``: a line a statement with its ``text``,
whether a report has it ``carried``, and of a distorted one what was ``changed``.
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import rashomon
from bench.report import Report
from bench.tasks.whole.case import GOLD_FILE, Row
from bench.tasks.whole.score import Score
from rashomon.collation.checking import Checker
from rashomon.model import Edition
from rashomon.pipeline import stated

STATEMENTS_FILE = "statements.jsonl"


def measure(paths: Sequence[Path]) -> Report:
    """Score every folder with statements at or below ``paths``, all together."""
    result = Score()
    for folder in sorted({rows.parent for path in paths for rows in path.rglob(STATEMENTS_FILE)}):
        gold = json.loads((folder / GOLD_FILE).read_text(encoding="utf-8"))
        files = sorted({name.split("#")[0] for name in gold["documents"]})
        editions = rashomon.read([str(folder / name) for name in files]).editions
        lines = (folder / STATEMENTS_FILE).read_text(encoding="utf-8").splitlines()
        one = Score()
        score_statements([json.loads(line) for line in lines], editions, one)
        one.errors = [f"{folder.name}: {line}" for line in one.errors]
        result.add(one)
    return Report(
        figures=result.figures(), errors=tuple(sorted(result.errors, key=lambda line: line.split(": ")[1]))
    )


def score_statements(rows: Iterable[Row], editions: Iterable[Edition], result: Score) -> None:
    """``check_found``: statements that a report carries and the check finds; ``check_denied``: those of which
    it says that the reports only have them otherwise; ``check_taken``: distorted ones that it takes for
    carried; ``check_changed``: those of which it says that a report has them otherwise."""
    checkers = [(edition, Checker(edition)) for edition in editions]
    for row in rows:
        findings = [
            finding
            for edition, checker in checkers
            for finding in checker.check(stated(row["text"], edition)).findings
        ]
        carried = any(finding.status == "carried" for finding in findings)
        changed = not carried and any(finding.status == "changed" for finding in findings)
        if row["carried"]:
            result.share("check_found", carried, 1)
            result.share("check_denied", changed, 1)
        else:
            result.share("check_taken", carried, 1)
            result.share(f"check_taken, {row['changed']}", carried, 1)
            result.share("check_changed", changed, 1)
        if carried != row["carried"]:
            shown = " | ".join(f"{f.status} {f.passage.text!r}" for f in findings)
            what = "check, not found" if row["carried"] else f"check, taken ({row['changed']})"
            result.errors.append(f"{what}: {row['text']!r}: {shown}")
