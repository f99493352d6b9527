"""Numerals in digits and words."""

import pytest

from rashomon.language.numbers import numeral_at


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("700,000 boxes", 700_000, 700_000),
        ("2.8bn", 2.8e9, 2.8e9),
        ("40 million", 4e7, 4e7),
        ("four hundred and twelve thousand", 412_000, 412_000),
        ("twenty-five", 25, 25),
        ("two dozen", 24, 24),
        ("half a million", 500_000, 500_000),
        ("two-thirds of", 2 / 3, 2 / 3),
        ("two and a half million", 2.5e6, 2.5e6),
        ("2½", 2.5, 2.5),
        ("dozens", 12, None),
        ("tens of thousands", 10_000, None),
        ("6.02 x 10^23", 6.02e23, 6.02e23),
        ("10⁻⁶", 1e-6, 1e-6),
        ("1 200 000 people", 1_200_000, 1_200_000),
        ("1, 400, said", 1400, 1400),
        ("three-fourths of", 0.75, 0.75),
        ("two in ten years", 2, 2),
    ],
)
def test_values(text: str, low: float, high: float | None) -> None:
    numeral = numeral_at(text, 0)
    assert numeral is not None
    assert numeral.low == pytest.approx(low)
    assert numeral.high == (None if high is None else pytest.approx(high))


def test_a_single_letter_is_a_magnitude_only_after_money() -> None:
    metres, money = numeral_at("37m", 0), numeral_at("37m", 0, short=True)
    assert [numeral and numeral.low for numeral in (metres, money)] == [37, 37e6]


@pytest.mark.parametrize("text", ["a gull", "half", "tenant", "", "."])
def test_no_numeral(text: str) -> None:
    assert numeral_at(text, 0) is None
