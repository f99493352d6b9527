"""Units of measure and money by the forms they are written in."""

import pytest

from rashomon.language.tables import table
from rashomon.language.units import money_before, singular, unit_at


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("MBps", "megabyte per second"),
        ("Mbps", "megabit per second"),
        ("sq. km of sea", "square kilometre"),
        ("kN", "kilonewton"),
        ("Swiss francs", "CHF"),
        ("cedis", "GHS"),
        ("metric tons", "tonne"),
        ("mast", None),
    ],
)
def test_a_unit_by_its_form(written: str, unit: str | None) -> None:
    found = unit_at(written, 0)
    assert (found[1] if found else None) == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It cost NZ $", "NZD"),
        ("It cost KSh", "KES"),
        ("It cost CHF ", "CHF"),
        ("A $", "USD"),
        ("the COP ", None),
        ("MR$", "USD"),
    ],
)
def test_the_sign_before_money(text: str, unit: str | None) -> None:
    found = money_before(text, len(text))
    assert (found[1] if found else None) == unit


@pytest.mark.parametrize(("text", "unit"), [("R2.5 million", "ZAR"), ("N12,000", "NGN"), ("R2", None)])
def test_letters_are_money_before_a_large_sum_only(text: str, unit: str | None) -> None:
    found = money_before(text, 1)
    assert (found[1] if found else None) == unit


def test_no_symbol_is_two_units() -> None:
    forms = [
        form
        for section in ("money", "measure")
        for written in table("units")[section].values()
        for form in written
    ]
    assert len(forms) == len(set(forms))


@pytest.mark.parametrize(
    ("noun", "one"),
    [
        ("gulls", "gull"),
        ("RBIs", "rbi"),
        ("co-workers", "co-worker"),
        ("injured", "injured"),
        ("people", "people"),
    ],
)
def test_the_singular(noun: str, one: str) -> None:
    assert singular(noun) == one
