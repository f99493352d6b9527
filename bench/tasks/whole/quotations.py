"""Quotations and their speakers."""

from bench.tasks.whole.case import SAME_QUOTATION, Case, Row
from bench.tasks.whole.matching import dice, shared
from bench.tasks.whole.score import Score


def score(case: Case) -> Score:
    """``quotations``: gold quotations found; ``quotations_with_speaker``: and given to the right speaker;
    ``marked_right``: share of the program's quotations between marks that it gives a speaker, in documents
    whose quotations the gold file lists completely, that a gold quotation confirms with that speaker."""
    result = Score()
    for index, gold in enumerate(case.gold["quotations"]):
        match = case.quotation_matches.get(index)
        found = case.quotations[match] if match is not None else None
        right = found is not None and _right(case, gold, found)
        result.share("quotations", found is not None, 1)
        result.share("quotations_with_speaker", right, 1)
        if found is None:
            result.errors.append(f"quotation missed: {_show(gold)} ({gold['speaker']})")
        elif not right:
            result.errors.append(
                f"wrong speaker: {_show(gold)}: should be {gold['speaker']}, is {found['speaker']} "
                f"[{found['rule']}]"
            )
    complete = case.gold.get("quotations_complete_for", list(case.gold["documents"]))
    for found in case.quotations:
        if found["document"] not in complete or found["kind"] == "indirect" or not found["speaker"]:
            continue
        if any(_inside(found, nested) for nested in case.gold.get("nested_quotations", ())):
            continue
        confirmed = any(_confirms(case, gold, found) for gold in case.gold["quotations"])
        result.share("marked_right", confirmed, 1)
        if not confirmed:
            result.errors.append(f"not so in gold: {_show(found)} ({found['speaker']}) [{found['rule']}]")
    return result


def _right(case: Case, gold: Row, found: Row) -> bool:
    return any(case.names.same(gold["speaker"], name) for name in found["names"])


def _confirms(case: Case, gold: Row, found: Row) -> bool:
    return dice(found, gold) >= SAME_QUOTATION and _right(case, gold, found)


def _inside(found: Row, nested: Row) -> bool:
    """A quotation within a quotation is neither asked for nor counted against the program."""
    return dice(found, nested) >= SAME_QUOTATION or any(
        found["document"] == nested["document"]
        and shared((found["start"], found["end"]), place) == found["end"] - found["start"]
        for place in nested["places"]
    )


def _show(row: Row) -> str:
    return f"{row['document']}: {row['text']!r}"
