"""Statements aligned across witnesses."""

import hashlib
from itertools import combinations

from bench.tasks.whole.case import Case, Row
from bench.tasks.whole.matching import same_place
from bench.tasks.whole.score import Score

# As many aligned pairs as a person reads to judge whether they are right.
TO_READ = 100


def score(case: Case) -> Score:
    """``claim_pairs``: pairs of documents that witness one gold claim and are joined in one claim of the
    program, with readings at the gold places; ``single_kept``: gold single-source statements that no claim
    joins with another document; ``claim_pairs_shown``: pairs of documents the program joins, to be read."""
    result = Score()
    claims = [claim for _, claim in case.parts("claims")]
    for gold in case.gold.get("shared_claims", ()):
        held = [
            {w["document"] for w in gold["witnesses"] for r in claim["readings"] if same_place(r, w)}
            for claim in claims
        ]
        for pair in combinations(sorted({w["document"] for w in gold["witnesses"]}), 2):
            joined = any(documents.issuperset(pair) for documents in held)
            result.share("claim_pairs", joined, 1)
            if not joined:
                result.errors.append(f"claim not joined: {gold['what']}: {' | '.join(pair)}")
    for gold in case.gold.get("single_source", ()):
        joined_with = [
            claim
            for claim in claims
            if any(same_place(r, gold) for r in claim["readings"])
            and any(r["document"] != gold["document"] for r in claim["readings"])
        ]
        result.share("single_kept", not joined_with, 1)
        for claim in joined_with:
            others = [r["text"] for r in claim["readings"] if r["document"] != gold["document"]]
            result.errors.append(
                f"claim wrongly joined: {gold['document']}: {gold['text']!r} | {others[0]!r}"
            )
    _shown(case, claims, result)
    return result


def _shown(case: Case, claims: list[Row], result: Score) -> None:
    """Count the aligned pairs that no gold claim holds, and list a sample of them (by hash, so that it is
    the same on every run) for a person to read: gold is a floor, so such a pair may well be right."""
    unknown = []
    for claim in claims:
        for left, right in combinations(claim["readings"], 2):
            if left["document"] == right["document"]:
                continue
            result.count("claim_pairs_shown", 1)
            if not any(
                _holds(gold, left) and _holds(gold, right) for gold in case.gold.get("shared_claims", ())
            ):
                unknown.append(
                    f"{left['document']}: {left['text']!r} | {right['document']}: {right['text']!r}"
                )
    unknown.sort(key=lambda line: hashlib.sha256(line.encode()).digest())
    result.errors += [f"claim pair not in gold: {line}" for line in unknown[:TO_READ]]


def _holds(gold: Row, reading: Row) -> bool:
    return any(same_place(reading, witness) for witness in gold["witnesses"])
