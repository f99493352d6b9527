"""Where readings part."""

from bench.tasks.whole.case import Case, Row
from bench.tasks.whole.matching import one_to_one, same_place
from bench.tasks.whole.score import Score

REAL = "real"


def score(case: Case) -> Score:
    """``disagreements``: gold disagreements found with their kind, ``disagreements_real`` those of them that
    are real (or have no strength), ``disagreements_any_kind`` found under whatever kind; each of the
    program's serves one gold entry. ``disagreements_shown`` counts the program's,
    ``disagreements_shown_in_gold`` is the share of them that meets a gold entry of any strength and kind,
    and ``conflicts_real`` the share of those judged "conflict" that meets a real one. ``lookalikes_shown``
    counts the gold's look-alikes (no disagreements, though they seem so) that are shown."""
    result = Score()
    golds = case.gold.get("disagreements", [])
    found = [disagreement for _, disagreement in case.parts("disagreements")]
    by_kind = one_to_one(golds, found, lambda g, f: g["kind"] == f["kind"] and meets(g, f))
    any_kind = one_to_one(golds, found, meets)
    for index, gold in enumerate(golds):
        right = index in by_kind
        result.share("disagreements", right, 1)
        result.share("disagreements_any_kind", index in any_kind, 1)
        if _is_real(gold):
            result.share("disagreements_real", right, 1)
        if not right:
            other = found[any_kind[index]]["kind"] if index in any_kind else None
            as_other = f" (found as {other})" if other else ""
            result.errors.append(
                f"disagreement missed{as_other}: {gold['kind']}, {gold.get('strength', REAL)}: {gold['what']}"
            )
    for lookalike in case.gold.get("lookalikes", []):
        shown = any(meets(lookalike, item) for item in found)
        result.count("lookalikes_shown", shown)
        if shown:
            result.errors.append(f"look-alike shown: {lookalike['what']}")
    for item in found:
        known = any(meets(gold, item) for gold in golds)
        result.count("disagreements_shown", 1)
        result.share("disagreements_shown_in_gold", known, 1)
        if item["judgement"] == "conflict":
            real = any(_is_real(gold) and meets(gold, item) for gold in golds)
            result.share("conflicts_real", real, 1)
        if not known:
            sides = " || ".join(
                " | ".join(f"{p['document']}: {p['text']!r}" for p in s) for s in item["sides"]
            )
            result.errors.append(
                f"disagreement not in gold: {item['kind']}, {item['judgement']}: {item['about']}: {sides}"
            )
    return result


def _is_real(gold: Row) -> bool:
    return bool(gold.get("strength", REAL) == REAL)


def meets(gold: Row, found: Row) -> bool:
    """Whether two sides of the gold disagreement lie on two different sides of the program's.

    A gold entry with one side needs that side met. One inside a single report needs ``within_one`` and both
    sides of that report; for any other the two sides must be met in different reports, unless the gold
    entry itself names one report only.
    """
    within = bool(gold.get("within_one"))
    if within != bool(found["within_one"]) and (within or len(_documents(gold)) > 1):
        return False
    if len(gold["sides"]) == 1:
        return any(_met(gold["sides"][0], side) for side in found["sides"])
    met = [
        (i, j, document)
        for i, gold_side in enumerate(gold["sides"])
        for j, side in enumerate(found["sides"])
        for document in _met(gold_side, side)
    ]
    apart = not within and len(_documents(gold)) > 1
    return any(
        i != k and j != m and (document != other or not apart)
        for i, j, document in met
        for k, m, other in met
    )


def _met(gold_side: list[Row], side: list[Row]) -> set[str]:
    """The documents in which a passage of ``side`` stands at a place of ``gold_side``."""
    return {p["document"] for p in side for g in gold_side if same_place(p, g)}


def _documents(gold: Row) -> set[str]:
    return {passage["document"] for side in gold["sides"] for passage in side}
