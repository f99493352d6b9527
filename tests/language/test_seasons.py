"""What a season called "this" means from the day of a report."""

import re
from datetime import date

import pytest

from rashomon.language.readings import Tense
from rashomon.language.seasons import read_this_season


@pytest.mark.parametrize(
    ("phrase", "anchor", "tense", "first"),
    [
        ("this autumn", date(2031, 5, 12), "past", date(2031, 9, 1)),
        ("this autumn", date(2031, 5, 12), "future", date(2031, 9, 1)),
        ("this autumn", date(2031, 11, 2), "past", date(2031, 9, 1)),
        ("this autumn", date(2031, 1, 9), "past", date(2030, 9, 1)),
        ("this summer", date(2031, 12, 20), "past", date(2031, 6, 1)),
        ("this winter", date(2031, 3, 20), "past", date(2030, 12, 1)),
        ("this winter", date(2031, 11, 20), "past", date(2031, 12, 1)),
        ("last autumn", date(2031, 5, 12), "past", date(2030, 9, 1)),
    ],
)
def test_a_season_called_this(phrase: str, anchor: date, tense: Tense, first: date) -> None:
    match = re.match(r"(?P<this>\w+) (?P<season>\w+)", phrase)
    assert match is not None
    assert read_this_season(match, anchor, tense).earliest == first
