"""Whole stories against what a careful reader finds in them: ``python -m bench whole FOLDER...``

A folder holds reports and an ``expected.json`` (or folders that do). The program reads the documents that
the file names, and its edition.json is compared finding by finding, one module each; every module says by
which rule two findings count as the same. Figures are pooled over the folders, and given
folder by folder where there are several. The gold file is a floor: what the program shows beyond it is listed
with ``--errors``, to be read.
"""

from collections.abc import Sequence
from pathlib import Path

from bench.report import Report
from bench.tasks.whole import (
    claims,
    disagreements,
    documents,
    entities,
    figures,
    positions,
    quotations,
    timeline,
    utterances,
)
from bench.tasks.whole.case import GOLD_FILE, Case, read_case
from bench.tasks.whole.score import Score

FINDINGS = (documents, quotations, utterances, claims, disagreements, positions, timeline, figures, entities)


def measure(paths: Sequence[Path]) -> Report:
    """Score every folder with a gold file at or below ``paths``."""
    folders = sorted({gold.parent for path in paths for gold in path.rglob(GOLD_FILE)})
    scores = [(folder.name, score(read_case(folder))) for folder in folders]
    pooled = Score()
    each: dict[str, float] = {}
    for name, result in scores:
        pooled.add(result)
        each |= {f"{name}: {figure}": value for figure, value in result.figures().items()}
    return Report(
        figures=pooled.figures() | (each if len(scores) > 1 else {}),
        errors=tuple(f"{name}: {line}" for name, result in scores for line in result.errors),
    )


def score(case: Case) -> Score:
    """The score of one folder; misses first, then what the program found without a gold counterpart."""
    result = Score()
    for finding in FINDINGS:
        result.add(finding.score(case))
    result.count("gold_texts_missing", len(case.missing))
    result.errors = [f"gold text not in its document: {line}" for line in case.missing] + sorted(
        result.errors, key=lambda line: "not in gold" in line or "not so in gold" in line
    )
    return result
