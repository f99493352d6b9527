"""The same act of speech in several reports."""

from itertools import combinations

from bench.tasks.whole.case import SAME_QUOTATION, Case, Row
from bench.tasks.whole.matching import dice
from bench.tasks.whole.score import Score

Key = tuple[int, str]


def score(case: Case) -> Score:
    """``utterance_pairs``: pairs of one gold family's members, of different documents, that one utterance
    of the program holds; ``utterances_wrong``: look-alike pairs of the gold file that one utterance holds,
    but for those that a gold family holds as well (one act of speech, cut alike elsewhere)."""
    result = Score()
    groups = [
        {(number, member) for member in utterance["members"]}
        for number, story in enumerate(case.stories)
        for utterance in story["utterances"]
    ]
    families = case.gold.get("quotation_families", ())
    akin = {_pair(left, right) for family in families for left, right in _pairs(family)}
    for family in families:
        for left, right in _pairs(family):
            joined = _joined(case, groups, left, right)
            result.share("utterance_pairs", joined, 1)
            if not joined:
                result.errors.append(f"utterance not joined: {_show(left)} | {_show(right)}")
    for family in case.gold.get("lookalikes_not_families", ()):
        for left, right in _pairs(family):
            joined = _pair(left, right) not in akin and _joined(case, groups, left, right)
            result.count("utterances_wrong", joined)
            if joined:
                result.errors.append(f"utterance wrongly joined: {_show(left)} | {_show(right)}")
    return result


def _pairs(family: Row) -> list[tuple[Row, Row]]:
    return [(a, b) for a, b in combinations(family["members"], 2) if a["document"] != b["document"]]


def _pair(left: Row, right: Row) -> frozenset[tuple[str, str]]:
    return frozenset((row["document"], row["text"]) for row in (left, right))


def _joined(case: Case, groups: list[set[Key]], left: Row, right: Row) -> bool:
    """Whether one utterance holds a quotation that is ``left`` and one that is ``right``."""
    ones, others = _keys(case, left), _keys(case, right)
    return any(group & ones and group & others for group in groups)


def _keys(case: Case, gold: Row) -> set[Key]:
    return {found["key"] for found in case.quotations if dice(found, gold) >= SAME_QUOTATION}


def _show(row: Row) -> str:
    return f"{row['document']}: {row['text']!r}"
