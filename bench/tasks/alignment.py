"""Whether two wordings make the same statement (``rashomon.language.alignment``).

NAnCo: of all pairs of answers to one question, those in one group of the corpus say the same. QA-ALIGN: two
sentences on one event, with the verbs whose propositions agree. The program gives a likeness; the likeness
from which on two wordings are taken for one is chosen on the other questions, or on the other half of the
sentence pairs, never on those it is judged by.
"""

import json
from ast import literal_eval
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path
from typing import Any

from bench.report import Report

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two wordings with the program's likeness; ``verbs`` are the aligned verb pairs they hold (QA-ALIGN)."""

    same: bool
    value: float
    shown: str
    verbs: frozenset[tuple[str, int, int]] = frozenset()


Measure = Callable[[Sequence[Pair], float], float]


def measure(paths: Sequence[Path]) -> Report:
    """``balanced_accuracy``: the mean of the NAnCo questions; ``proposition_*``: QA-ALIGN, by clauses."""
    figures: dict[str, float] = {}
    errors: list[str] = []
    for path in paths:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        if rows and "answers" in rows[0]:
            groups = [answer_pairs(row) for row in rows]
            figures |= {"balanced_accuracy": mean_of_folds(groups, balanced)}
            errors += wrong_pairs(groups, balanced)
        else:
            found, wrong = propositions(rows)
            figures |= found
            errors += wrong
    return Report(figures=figures, errors=tuple(errors))


def answer_pairs(row: dict[str, Any]) -> list[Pair]:
    """All pairs of answers to one question; each is weighed among the others, as clauses are in a story."""
    from rashomon.language.alignment import alike

    answers = row["answers"]
    likeness = alike([answer["Answer"] for answer in answers])
    return [
        Pair(
            answers[left]["cluster_global"] == answers[right]["cluster_global"],
            likeness.get((left, right), 0.0),
            f"{answers[left]['Answer']!r} | {answers[right]['Answer']!r}",
        )
        for left, right in combinations(range(len(answers)), 2)
    ]


def threshold(groups: Sequence[Sequence[Pair]], figure: Measure) -> float:
    """The likeness at which the mean ``figure`` of ``groups`` is best."""
    candidates = sorted({pair.value for group in groups for pair in group})
    return max(candidates, key=lambda value: sum(figure(group, value) for group in groups), default=0.0)


def mean_of_folds(groups: Sequence[Sequence[Pair]], figure: Measure) -> float:
    """The mean ``figure`` of the groups, each at the threshold that suits the others."""
    return sum(figure(group, value) for group, value in _folds(groups, figure)) / max(1, len(groups))


def wrong_pairs(groups: Sequence[Sequence[Pair]], figure: Measure) -> list[str]:
    """The pairs judged wrongly, those farthest from the threshold first."""
    wrong = [
        (abs(pair.value - value), f"{'same, not seen' if pair.same else 'not the same'}: {pair.shown}")
        for group, value in _folds(groups, figure)
        for pair in group
        if pair.same != (pair.value >= value)
    ]
    return [line for _, line in sorted(wrong, reverse=True)]


def _folds(groups: Sequence[Sequence[Pair]], figure: Measure) -> Iterable[tuple[Sequence[Pair], float]]:
    for number, group in enumerate(groups):
        yield group, threshold([*groups[:number], *groups[number + 1 :]], figure)


def balanced(pairs: Sequence[Pair], value: float) -> float:
    """The mean of two shares: of the same, those at or above ``value``; of the others, those below it."""
    true = [pair.value >= value for pair in pairs if pair.same]
    false = [pair.value < value for pair in pairs if not pair.same]
    return (sum(true) / max(1, len(true)) + sum(false) / max(1, len(false))) / 2


def propositions(rows: Sequence[dict[str, Any]]) -> tuple[dict[str, float], list[str]]:
    """Precision, recall and F for QA-ALIGN: the program says which clauses of the two sentences agree.

    A verb pair of the corpus is found when a pair of clauses taken for the same holds the two verbs; a pair
    of clauses is right when it holds a verb pair of the corpus. Verb pairs within no pair of clauses count
    as missed. ``every_pair_precision`` is what taking every pair of clauses for the same would give.
    """
    halves = [[pair for row in rows[half::2] for pair in clause_pairs(row)] for half in (0, 1)]
    gold = sum(len(verb_pairs(row)) for row in rows)
    shown = [pair for group, value in _folds(halves, _f) for pair in group if pair.value >= value]
    found = {verbs for pair in shown for verbs in pair.verbs}
    precision = sum(pair.same for pair in shown) / max(1, len(shown))
    recall = len(found) / max(1, gold)
    f = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    pairs = [*halves[0], *halves[1]]
    figures = {
        "proposition_precision": precision,
        "proposition_recall": recall,
        "proposition_f": f,
        "every_pair_precision": sum(pair.same for pair in pairs) / max(1, len(pairs)),
    }
    return figures, wrong_pairs(halves, _f)


def _f(pairs: Sequence[Pair], value: float) -> float:
    right = sum(pair.same for pair in pairs if pair.value >= value)
    shown = sum(pair.value >= value for pair in pairs)
    return 2 * right / max(1, shown + sum(pair.same for pair in pairs))


def clause_pairs(row: dict[str, Any]) -> list[Pair]:
    """Every clause of the one sentence with every clause of the other."""
    from rashomon.language.alignment import same_statement

    left, right = row["tokens_1"], row["tokens_2"]
    gold = verb_pairs(row)
    pairs = []
    for one, other in product(clauses(left), clauses(right)):
        here, there = left[slice(*one)], right[slice(*other)]
        held = {v for v in gold if one[0] <= v[0] < one[1] and other[0] <= v[1] < other[1]}
        verbs = frozenset((str(row["key"]), *pair) for pair in held)
        value = same_statement(here, there)
        pairs.append(Pair(bool(held), value, f"{here!r} | {there!r}", verbs))
    return pairs


def clauses(sentence: str) -> list[Span]:
    """The program's clauses of ``sentence``."""
    from rashomon.language.clauses import clause_ranges
    from rashomon.language.tokens import Tokens

    return list(clause_ranges(Tokens(sentence), 0, len(sentence)))


def verb_pairs(row: dict[str, Any]) -> set[tuple[int, int]]:
    """The places (code points in ``tokens_1`` and ``tokens_2``) of verbs with aligned propositions."""
    left, right = _starts(row["tokens_1"]), _starts(row["tokens_2"])
    return {
        (left[one["verb_idx"]], right[other["verb_idx"]])
        for aligned in literal_eval(row["alignments"])
        for one, other in product(aligned["sent1"], aligned["sent2"])
    }


def _starts(tokens: str) -> list[int]:
    starts, place = [], 0
    for token in tokens.split(" "):
        starts.append(place)
        place += len(token) + 1
    return starts
