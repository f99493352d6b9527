"""Figures on NewsQuant's form: one sentence a line with its ``quantities``.

A value is right where both ends are (within ``TOLERANCE``). A unit is right where both sides name the same
one after the same table of forms; a counted thing is right where the head nouns have one lemma ("different
bosses" counts bosses).
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.report import Report
from rashomon.annotation.figures import find_figures
from rashomon.language.tokens import Tokens
from rashomon.language.units import singular, unit_named
from rashomon.model import Figure, Sentence

# Relative: float noise of "2.8 billion", not rounding.
TOLERANCE = 1e-6
# The corpus names "times" a count, and "p" beside a price a point (the first of its units with that sign): of
# these names the unit as it was written tells what was meant. Points and counts in words stay what they are.
AS_WRITTEN = frozenset(("count", "point"))
# Every line of this number was never looked at while the rules were written.
KEPT = 4


@dataclass(frozen=True, slots=True)
class Answer:
    """One value and its unit, made comparable."""

    low: float
    high: float
    unit: str
    words: frozenset[str] = frozenset()
    open_ended: bool = False

    def same_unit(self, other: "Answer") -> bool:
        """Whether this (annotated) unit is the ``other`` (found) one."""
        return self.unit == other.unit or other.unit in self.words

    def same_value(self, other: "Answer") -> bool:
        """Whether both ends agree."""
        if other.open_ended:
            return self.low == other.low
        return all(
            abs(mine - theirs) <= TOLERANCE * max(abs(mine), abs(theirs), 1e-9)
            for mine, theirs in ((self.low, other.low), (self.high, other.high))
        )


def measure(paths: Sequence[Path]) -> Report:
    """F1 of values, and of values with unit; every fourth line (4, 8, …) was kept back from tuning."""
    figures: dict[str, float] = {}
    errors: list[str] = []
    rows = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    kept = rows[KEPT - 1 :: KEPT]
    tuned = [row for number, row in enumerate(rows, 1) if number % KEPT]
    for name, part in (("tuned", tuned), ("kept back", kept), ("all", rows)):
        value, unit, mistakes = score([(row["text"], gold(row), found(row["text"])) for row in part])
        for measured, counts in (("value", value), ("value and unit", unit)):
            for key, share in counts.items():
                figures[f"{name}: {measured}, {key}"] = share
        if name == "tuned":
            errors = mistakes
    return Report(figures=figures, errors=tuple(errors))


def gold(row: dict[str, list[dict[str, str]]]) -> list[Answer]:
    """The row's quantities."""
    return [_gold_answer(item) for item in row["quantities"]]


def _gold_answer(item: dict[str, str]) -> Answer:
    written = item["value"].lower()
    try:
        low = high = float(written)
    except ValueError:
        first, _, second = written.partition("-")
        low, high = sorted((float(first), float(second)))
    name = item["normalized_unit"]
    if name in AS_WRITTEN and unit_named(item["unit"]):
        name = item["unit"]
    unit = comparable(name)
    named = any(unit_named(part) for part in unit.split(" per "))
    words = frozenset() if named else frozenset(singular(word) for word in name.split())
    return Answer(low, high, unit, words)


def found(text: str) -> list[Answer]:
    """What the program finds in one sentence."""
    sentence = Sentence(start=0, end=len(text), part="body", paragraph=0)
    return [_found_answer(figure) for figure in find_figures(text, Tokens(text), (sentence,))]


def _found_answer(figure: Figure) -> Answer:
    low = figure.low if figure.low is not None else figure.high
    high = figure.high if figure.high is not None else figure.low
    open_ended = figure.high is None and figure.hedge is None
    return Answer(low or 0.0, high or 0.0, comparable(figure.unit or "-"), open_ended=open_ended)


def comparable(unit: str) -> str:
    """``unit`` by its name in the table, part by part ("dollar per gram"); else its head noun's lemma."""
    unit = unit.strip().replace("percentage", "percent") if unit != "percentage point" else unit
    parts = [_comparable_part(part) for part in unit.split(" per ")]
    return " per ".join(parts)


def _comparable_part(part: str) -> str:
    part = part.strip()
    named = unit_named(part)
    if named:
        return named
    head = part.split(" of ")[0].split(" ")[-1]
    return unit_named(head) or singular(head)


def score(
    rows: Iterable[tuple[str, list[Answer], list[Answer]]],
) -> tuple[dict[str, float], dict[str, float], list[str]]:
    """Precision, recall and F1 of values and of values with unit, and the sentences with a mistake."""
    gold_total = found_total = right_values = right_units = 0
    mistakes = []
    for text, wanted, got in rows:
        pairs = matched(wanted, got)
        right_values += len(pairs)
        units = sum(left.same_unit(right) for left, right in pairs)
        right_units += units
        gold_total += len(wanted)
        found_total += len(got)
        if units < max(len(wanted), len(got)):
            mistakes.append(_mistake(text, wanted, got, pairs))
    return (
        shares(right_values, found_total, gold_total),
        shares(right_units, found_total, gold_total),
        mistakes,
    )


def matched(wanted: Sequence[Answer], got: Sequence[Answer]) -> list[tuple[Answer, Answer]]:
    """Pairs of one value, those with the same unit first, each answer used once."""
    left = list(wanted)
    right = list(got)
    pairs = []
    for same_unit in (True, False):
        for answer in list(left):
            for other in right:
                if answer.same_value(other) and (not same_unit or answer.same_unit(other)):
                    pairs.append((answer, other))
                    left.remove(answer)
                    right.remove(other)
                    break
    return pairs


def shares(right: int, found_total: int, gold_total: int) -> dict[str, float]:
    """Precision, recall, F1."""
    precision = right / found_total if found_total else 0.0
    recall = right / gold_total if gold_total else 0.0
    total = precision + recall
    return {"precision": precision, "recall": recall, "f": 2 * precision * recall / total if total else 0.0}


def _mistake(text: str, wanted: list[Answer], got: list[Answer], pairs: list[tuple[Answer, Answer]]) -> str:
    missed = [f"-{a.low:g}..{a.high:g} {a.unit}" for a in wanted if not any(p[0] is a for p in pairs)]
    extra = [f"+{a.low:g}..{a.high:g} {a.unit}" for a in got if not any(p[1] is a for p in pairs)]
    units = [f"~{a.low:g} {a.unit} / {b.unit}" for a, b in pairs if not a.same_unit(b)]
    return "  ".join(missed + extra + units) + "\n      " + text
