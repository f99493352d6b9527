"""The scorer of statements worded anew, on one report of a ferry."""

import json
from pathlib import Path

from bench.tasks.statements import measure

REPORT = """Ferry Alma runs aground off Tolm

Tolm, 4 May 2031 (Tarn Wire) - The ferry Alma ran aground off Tolm on Sunday with 90 passengers on board.

The harbour master sent two tugs to the ferry. Nobody was hurt.
"""


def story(folder: Path, *rows: dict[str, object]) -> Path:
    (folder / "a.txt").write_text(REPORT, encoding="utf-8")
    (folder / "expected.json").write_text(json.dumps({"documents": {"a.txt": {}}}), encoding="utf-8")
    (folder / "statements.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return folder


def test_true_statements_are_found_or_denied_and_distorted_ones_taken_or_changed(tmp_path: Path) -> None:
    report = measure(
        [
            story(
                tmp_path,
                {"text": "The harbour master sent two tugs to the ferry.", "carried": True},
                {"text": "The harbour master sent six tugs to the ferry.", "carried": True},
                {"text": "The harbour master sent nine tugs.", "carried": False, "changed": "figure"},
                {"text": "Two tugs were sent to the ferry.", "carried": False, "changed": "actor"},
            )
        ]
    )
    assert report.figures["check_found"] == report.figures["check_denied"] == 0.5
    assert report.figures["check_taken"] == report.figures["check_changed"] == 0.5
    assert report.figures["check_taken, actor"] == 1.0
    assert [line.split(": ")[1] for line in report.errors] == ["check, not found", "check, taken (actor)"]
