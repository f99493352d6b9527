"""Verdicts -> JSON."""

import json
from collections.abc import Sequence
from typing import Any

from rashomon.model import Editions, Witness
from rashomon.model.verdict import Finding, Verdict, VerdictStatus
from rashomon.publish.edition_json import passage_dict

_ORDER: tuple[VerdictStatus, ...] = ("carried", "changed", "unsure")


def to_json(statement: str, verdicts: Sequence[Verdict], editions: Editions, version: str) -> str:
    """The verdicts of one statement, one for each of ``editions`` in their order, with a final line break.

    Passages are as in edition.json. ``status`` is "carried" where a witness of any story carries the
    statement, else "changed" where one tells it otherwise, else "unsure" where one may tell it in other
    words, else "none".
    """
    value = {
        "rashomon": version,
        "statement": statement,
        "status": status(verdicts),
        "rejected": [{"path": row.path, "reason": row.reason} for row in editions.rejected],
        "stories": [
            {
                "id": verdict.story,
                "title": verdict.title,
                "status": verdict.status,
                "origins": verdict.origins,
                "findings": [
                    _finding(finding, edition.story.witness(finding.passage.witness))
                    for finding in verdict.findings
                ],
            }
            for verdict, edition in zip(verdicts, editions.editions, strict=True)
        ],
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def status(verdicts: Sequence[Verdict]) -> VerdictStatus:
    """The best that any story has for the statement."""
    found = {verdict.status for verdict in verdicts}
    return next((best for best in _ORDER if best in found), "none")


def _finding(finding: Finding, witness: Witness) -> dict[str, Any]:
    return {
        **passage_dict(finding.passage),
        "path": witness.article.path,
        "outlet": witness.masthead.outlet,
        "status": finding.status,
        "speaker": finding.speaker,
        "changes": [
            {"kind": change.kind, "said": change.said, "told": passage_dict(change.told)}
            for change in finding.changes
        ],
        "doubt": finding.doubt,
        "rule": finding.rule,
    }
