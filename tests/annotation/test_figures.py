"""Quantities in invented sentences."""

import pytest

from rashomon.annotation.figures import find_figures
from rashomon.language.tokens import Tokens
from rashomon.model import Figure, Sentence


def figures(text: str) -> tuple[Figure, ...]:
    return find_figures(text, Tokens(text), (Sentence(start=0, end=len(text), part="body", paragraph=0),))


def one(text: str) -> Figure:
    (figure,) = figures(text)
    assert text[figure.passage.start : figure.passage.end] == figure.passage.text
    return figure


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "hedge"),
    [
        ("The port cost more than $260billion to build.", 260e9, None, "USD", "more than"),
        ("The loan is worth roughly $3billion.", 3e9, 3e9, "USD", "roughly"),
        ("They lent up to 40 million euros.", None, 40e6, "EUR", "up to"),
        ("It cost £1.5m.", 1.5e6, 1.5e6, "GBP", None),
        ("Fares rise 4 per cent.", 4, 4, "percent", None),
        ("Between 40 and 50 boats sank.", 40, 50, "boat", None),
        ("The tunnel is 3-4 km long.", 3, 4, "kilometre", None),
        ("It earns 20 to 30 million dollars.", 20e6, 30e6, "USD", None),
        ("At least 20 sailors came home.", 20, None, "sailor", "At least"),
        ("Ferries left four eastern harbours at noon.", 4, 4, "harbour", None),
        ("A ten-year lease was signed.", 10, 10, "year", None),
        ("Dozens of trawlers turned back.", 12, None, "trawler", None),
        ("Half a million herring died.", 500_000, 500_000, None, None),
        ("Diesel was sold at $2.11 per gallon.", 2.11, 2.11, "USD per gallon", None),
        ("A storm killed four.", 4, 4, None, None),
        ("The mate is a 29-year-old.", 29, 29, "year of age", None),
    ],
)
def test_value_unit_and_hedge(
    text: str, low: float | None, high: float | None, unit: str | None, hedge: str | None
) -> None:
    figure = one(text)
    assert (figure.low, figure.high, figure.hedge) == (low, high, hedge)
    if unit:
        assert figure.unit == unit
    assert unit is None or figure.rule


@pytest.mark.parametrize(
    "text",
    [
        "The law dates from 1962.",
        "The ferry left at 4:39 and at 5 p.m. on the dot.",
        "Harbour Town won 2-0 at home.",
        "Call 555-0199 for tickets.",
        "She came 3rd in the race.",
        "See page 14.",
        "The Group of Seven met.",
        "Version 10.0.1 came out.",
        "No one came.",
    ],
)
def test_numbers_that_are_no_figures(text: str) -> None:
    assert figures(text) == ()


def test_what_an_amount_is_of() -> None:
    about = one("Banks hold more than $260billion in frozen island assets.").about
    assert about is not None
    assert about.text == "frozen island assets"


def test_what_is_counted_is_part_of_the_passage() -> None:
    figure = one("The fleet gave up four outer islands on Sunday.")
    assert figure.passage.text == "four outer islands"
    assert figure.about is not None
    assert figure.about.text == "outer islands"


def test_outside_the_sentences_nothing_is_found() -> None:
    text = "Shares: 500\nThe crew caught 70 crabs."
    found = find_figures(text, Tokens(text), (Sentence(start=12, end=len(text), part="body", paragraph=0),))
    assert [figure.passage.text for figure in found] == ["70 crabs"]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Its speed rose to 40 knots in spring from 30.", ["knot", "knot"]),
        ("Herring rose by 2 percent but cod fell by 1.", ["percent", "percent"]),
        ("The skipper weighed 208 pounds.", ["pound-mass"]),
        ("She won a 20-pound turkey.", ["pound-mass"]),
        ("She paid a 20-pound fine.", ["GBP"]),
        ("Buyers chose four-, five- and six-cylinder engines.", ["cylinder", "cylinder", "cylinder"]),
        ("The port raised 280 million of the 900 million euros it needs.", ["EUR", "EUR"]),
        ("He will be 35 by May.", ["year of age"]),
    ],
)
def test_a_unit_named_once(text: str, units: list[str]) -> None:
    assert [figure.unit for figure in figures(text)] == units
