"""Short stories with planted contradictions: ``python -m bench plain FOLDER...``

A folder holds three reports and an ``expected.json`` with what truly contradicts (``disagreements``, each
with its ``kind`` and whether its sides are ``worded`` alike, rephrased or unlike), what only seems to
(``lookalikes``), on what reports agree (``agreed``) and ``statements`` that a report carries or none does.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import rashomon
from bench.report import Report
from bench.tasks.statements import score_statements
from bench.tasks.whole.case import GOLD_FILE, Case, Row, read_case
from bench.tasks.whole.disagreements import meets
from bench.tasks.whole.matching import one_to_one, same_place
from bench.tasks.whole.score import Score


def measure(paths: Sequence[Path]) -> Report:
    """Score every folder with a gold file at or below ``paths``, all together."""
    result = Score()
    for folder in sorted({gold.parent for path in paths for gold in path.rglob(GOLD_FILE)}):
        case = read_case(folder)
        one = Score()
        for score in (_contradictions, _joined, _statements):
            score(case, folder, one)
        one.count("gold_texts_missing", len(case.missing))
        one.errors = [f"{folder.name}: {line}" for line in one.errors]
        result.add(one)
    return Report(figures=result.figures(), errors=tuple(sorted(result.errors, key=_cause)))


def _cause(line: str) -> str:
    return line.split(": ")[1]


def _contradictions(case: Case, folder: Path, result: Score) -> None:
    """``shown``: planted contradictions that are shown, under whatever kind, each finding serving one;
    ``shown_in_gold``: the share of the findings of facts that meet a planted one."""
    golds = case.gold["disagreements"]
    found = [item for _, item in case.parts("disagreements")]
    met = one_to_one(golds, found, meets)
    for index, gold in enumerate(golds):
        for name in ("shown", f"shown, {gold['kind']}", f"shown, worded {gold['worded']}"):
            result.share(name, index in met, 1)
        if index not in met:
            result.errors.append(
                f"not shown: {gold['kind']}, {gold['worded']}: {gold['what']}: {_sides(gold)}"
            )
    for item in found:
        if item["kind"] in ("headline", "label", "quotation"):
            continue
        known = any(meets(gold, item) for gold in golds)
        result.share("shown_in_gold", known, 1)
        if not known:
            result.errors.append(f"not in gold: {item['kind']}: {item['rule']}: {_sides(item)}")
    for lookalike in case.gold["lookalikes"]:
        shown = any(meets(lookalike, item) for item in found)
        result.share("lookalikes_shown", shown, 1)
        if shown:
            result.errors.append(f"look-alike shown: {lookalike['what']}: {_sides(lookalike)}")


def _joined(case: Case, folder: Path, result: Score) -> None:
    """``contradictions_joined``: two sides of a planted contradiction are witnesses of one agreed claim, or
    of one line of the digest, the timeline or the positions; ``agreed_joined``: two that agree are."""
    groups = list(_agreeing(case))
    for gold in case.gold["disagreements"]:
        inside = [
            f"{name} {text!r}"
            for name, text, group in groups
            if any(
                _stand(group, one) and _stand(group, other)
                for number, one in enumerate(gold["sides"])
                for other in gold["sides"][number + 1 :]
            )
        ]
        result.share("contradictions_joined", bool(inside), 1)
        if inside:
            where = "; ".join(inside)
            result.errors.append(f"joined: {gold['kind']}: {gold['what']}: {_sides(gold)} in {where}")
    for fact in case.gold["agreed"]:
        together = any(
            len({p["document"] for p in fact["passages"] if _stand(group, [p])}) > 1 for _, _, group in groups
        )
        result.share("agreed_joined", together, 1)
        if not together:
            result.errors.append(
                f"agreed, not joined: {fact['what']}: {_sides({'sides': [fact['passages']]})}"
            )


def _agreeing(case: Case) -> Iterator[tuple[str, str, list[Row]]]:
    """Every finding that names several reports as telling one thing: its kind, its text, its passages."""
    for _, claim in case.parts("claims"):
        if claim["status"] == "agreed":
            yield "claim", claim["text"], claim["readings"]
    for name, text in (("digest", "text"), ("timeline", "what"), ("positions", "what")):
        for _, row in case.parts(name):
            yield name, row[text], row["evidence"]


def _stand(group: list[Row], side: list[Row]) -> bool:
    return any(same_place(passage, gold) for passage in group for gold in side)


def _statements(case: Case, folder: Path, result: Score) -> None:
    editions = rashomon.read([str(folder / name) for name in sorted(case.gold["documents"])]).editions
    score_statements(case.gold["statements"], editions, result)


def _sides(row: Row) -> str:
    return " || ".join(" | ".join(f"{p['document']}: {p['text']!r}" for p in side) for side in row["sides"])
