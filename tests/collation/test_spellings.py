"""One name in two spellings. All sentences are invented."""

import pytest
from told import named

from rashomon.collation.disagreements.labels.spellings import spellings


def spelt(*texts: str) -> list[tuple[str, list[list[str]]]]:
    return [
        (item.about, [[passage.witness for passage in side] for side in item.sides])
        for item in spellings(named(*texts))
    ]


def test_a_name_in_two_spellings() -> None:
    one = "Harbour master Tilda Wolfe closed the pier. Wolfe spoke on Monday."
    other = "Harbour master Tilda Wolff closed the pier. Wolff spoke on Monday."
    assert spelt(one, other, other.replace("Monday", "Friday")) == [
        ("how a name is spelt: Tilda Wolfe or Tilda Wolff", [["B", "C"], ["A"]])
    ]


def test_a_short_given_name_in_two_spellings() -> None:
    one = "Harbour master Jon Marren closed the pier on Monday."
    assert spelt(one, one.replace("Jon", "John")) == [
        ("how a name is spelt: John Marren or Jon Marren", [["B"], ["A"]])
    ]


def test_three_spellings_are_one_disagreement() -> None:
    sentence = "Harbour master Tilda {} closed the pier on Monday."
    ((about, sides),) = spelt(*(sentence.format(name) for name in ("Marensky", "Marenski", "Marinsky")))
    assert about == "how a name is spelt: Tilda Marenski or Tilda Marensky or Tilda Marinsky"
    assert len(sides) == 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zoë Marren closed the pier.", "Zoe Marren closed the pier."),
        ("Steve Marren closed the pier.", "Steven Marren closed the pier."),
        ("The Orvik Port Centre closed the pier.", "The Orvik Port Center closed the pier."),
        ("Tilda Marren closed the pier.", "Tilda Brook closed the pier."),
        ("Martin O'Malley closed the pier.", "Martin O’Malley closed the pier."),
        ("Tilda El-Marren closed the pier.", "Tilda ElMarren closed the pier."),
    ],
)
def test_no_two_spellings(one: str, other: str) -> None:
    assert spelt(one, other) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tilda Marenski closed the pier, said Tilda Marensky. Tilda Marensky sang.",
        "Tilda Marensky and Tilda Marenska spoke. Tilda Marensky sang, Tilda Marenska wept.",
    ],
)
def test_a_slip_or_two_people_within_one_report(text: str) -> None:
    assert spelt(text, "Tilda Marensky closed the pier. Marensky spoke.") == []


def test_a_body_in_two_spellings_is_a_slip() -> None:
    one = "The Orvik Savings Trust closed. Marten Bank bought it."
    assert spelt(one, one.replace("Orvik", "Orwik").replace("Marten", "Martten")) == []
