"""Figures in the form in which another report may tell the same: parts of a whole as shares in per cent."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.collation.amounts import SHARE, is_fraction
from rashomon.collation.disagreements.counted import DURATIONS, Told, measures
from rashomon.model import Figure

# Every poll has shares of its own.
_ASKED = re.compile(r"\b(?:polls?|polled|polling|pollsters?|surveys?|surveyed|respondents?)\b", re.IGNORECASE)
# No rate: "half an hour".
_HALF = re.compile(r"\b(?:half|quarter\s+of)\s+an?\s", re.IGNORECASE)
_OF = "of"


def comparable(told: Sequence[Told]) -> list[Told]:
    """``told``, parts of a whole as shares in per cent ("four in ten of the works"), without the shares of
    those who were asked in a poll."""
    found = map(_comparable, told)
    return [one for one in found if not (one.figure.unit == SHARE and _ASKED.search(one.sentence))]


def _comparable(told: Told) -> Told:
    figure = told.figure
    if figure.unit is None or figure.unit in measures() | DURATIONS:
        return replace(told, rate=told.rate and _HALF.search(figure.passage.text) is None)
    return replace(told, figure=_in_percent(figure), link=_OF) if is_fraction(figure) else told


def _in_percent(figure: Figure) -> Figure:
    low, high = (None if value is None else value * 100 for value in (figure.low, figure.high))
    return replace(figure, low=low, high=high, unit=SHARE)
