"""Quantities."""

import re

from bench.tasks.whole.case import Case, Row
from bench.tasks.whole.matching import same_place
from bench.tasks.whole.score import Score

# "30 days", "EUR 2.8e9": a number beside its unit.
_WITH_UNIT = re.compile(r"(?:[A-Z]{3} )?(\d+(?:\.\d+)?(?:e\d+)?)(?: [a-z]+)?")
# A whole number in this range that stands as such in the text is a year.
_YEARS = range(1900, 2100)
_NUMERAL = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?)\b",
    re.I,
)


def score(case: Case) -> Score:
    """``figures``: gold values that are numbers, and written as one in the text, for which the program has a
    figure at the same place with that value as one of its bounds. Years, dates and names among the gold
    values are left to other findings, and so is what a reader only gets by counting a list."""
    result = Score()
    found = [figure for _, figure in case.parts("figures")]
    for gold in case.gold.get("figures", ()):
        for value in gold["values"]:
            number = _number(value)
            if number is None:
                continue
            right = any(same_place(f, value) and number in (f["low"], f["high"]) for f in found)
            result.share("figures", right, 1)
            if not right:
                near = [(f["text"], f["low"], f["high"]) for f in found if same_place(f, value)]
                result.errors.append(f"figure missed: {value['document']}: {value['text']!r} {number} {near}")
    return result


def _number(value: Row) -> float | None:
    if not _NUMERAL.search(value["text"]):
        return None
    if isinstance(value["value"], int | float):
        year = value["value"] in _YEARS and str(value["value"]) in value["text"]
        return None if year else float(value["value"])
    match = _WITH_UNIT.fullmatch(value["value"] or "")
    return float(match[1]) if match else None
