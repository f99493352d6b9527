"""The scorer of plain stories, on a story whose reports part in a plain figure and agree in a day."""

import json
from pathlib import Path
from typing import Any

from bench.tasks.plain import measure

ONE = """Barge sinks in Lindal harbour

Lindal, 4 May 2031 (Tarn Wire) - A barge sank in Lindal harbour on Saturday with 40 tonnes of gravel on board.

The barge belongs to the Holt company. Two sailors were rescued by the harbour pilot.
"""
OTHER = """Holt barge lost

By Ada Venn
Lindal, 4 May 2031

With 70 tonnes of gravel on board a barge sank in Lindal harbour on Saturday.

Two sailors were rescued by the harbour pilot. Holt bought it last year.
"""


def passage(document: str, text: str) -> dict[str, str]:
    return {"document": document, "text": text}


def story(folder: Path, **changes: Any) -> Path:
    gold = {
        "documents": {"a.txt": {}, "b.txt": {}},
        "disagreements": [],
        "lookalikes": [],
        "agreed": [],
        "statements": [],
    }
    (folder / "a.txt").write_text(ONE, encoding="utf-8")
    (folder / "b.txt").write_text(OTHER, encoding="utf-8")
    (folder / "expected.json").write_text(json.dumps(gold | changes), encoding="utf-8")
    return folder


GRAVEL = {
    "kind": "figure",
    "what": "the gravel",
    "worded": "alike",
    "sides": [[passage("a.txt", "40 tonnes of gravel")], [passage("b.txt", "70 tonnes of gravel")]],
}
RESCUED = "Two sailors were rescued by the harbour pilot."


def test_a_contradiction_that_is_shown_counts_and_one_that_is_not_is_an_error(tmp_path: Path) -> None:
    crew = GRAVEL | {
        "kind": "actor",
        "what": "the owner",
        "sides": [[passage("a.txt", "the Holt company")], [passage("b.txt", "By Ada Venn")]],
    }
    report = measure([story(tmp_path, disagreements=[GRAVEL, crew])])
    assert report.figures["shown"] == 0.5
    assert (report.figures["shown, figure"], report.figures["shown, actor"]) == (1, 0)
    assert any("not shown: actor" in line for line in report.errors)


def test_a_lookalike_that_is_shown_and_sides_told_as_agreed_count_against(tmp_path: Path) -> None:
    told_by_both = GRAVEL | {"sides": [[passage("a.txt", RESCUED)], [passage("b.txt", RESCUED)]]}
    report = measure([story(tmp_path, lookalikes=[GRAVEL], disagreements=[told_by_both])])
    assert report.figures["lookalikes_shown"] == 1
    assert report.figures["contradictions_joined"] == 1
    assert report.figures["shown_in_gold"] == 0


def test_what_both_tell_is_joined_and_statements_are_checked(tmp_path: Path) -> None:
    agreed = {"what": "the rescue", "passages": [passage("a.txt", RESCUED), passage("b.txt", RESCUED)]}
    statements = [
        {"text": RESCUED, "carried": True},
        {"text": "Two sailors were rescued by a helicopter crew from Kelm.", "carried": True},
        {"text": RESCUED, "carried": False, "changed": "actor"},
    ]
    report = measure([story(tmp_path, agreed=[agreed], statements=statements)])
    assert report.figures["agreed_joined"] == 1
    assert report.figures["check_found"] == 0.5
    assert report.figures["check_taken, actor"] == 1
