"""Quoted sentences that reports end, or begin, at two places."""

import pytest
from quoting import material, quoting

from rashomon.collation.disagreements import cuts, wording

FULL = "We will reopen the northern bridge before winter, and nobody will pay a toll"
SHORT = "We will reopen the northern bridge before winter"


def test_a_full_stop_in_a_sentence_that_goes_on() -> None:
    one = "The ferry was never safe: the company hid two reports,"
    a = quoting("A", f"“{one}” Lee Marsh said.", (one, "Lee Marsh"))
    b = quoting("B", "“The ferry was never safe.” Marsh said.", ("The ferry was never safe.", "Marsh"))
    (found,) = wording.find(material(a, b))
    assert (found.judgement, found.rule) == ("compatible", cuts.CUT)
    assert found.about == "Lee Marsh: with or without “the company hid two reports”"
    assert [[p.witness for p in side] for side in found.sides] == [["B"], ["A"]]


def test_the_last_sentence_of_several_is_cut() -> None:
    one = "Ask the ferrymen of Orvik. They hid it."
    other = "They hid it, and the council of Orvik paid for their silence."
    a = quoting("A", f"“{one}” Lee Marsh said.", (one, "Lee Marsh"))
    b = quoting("B", f"“{other}” Marsh said.", (other, "Marsh"))
    (found,) = wording.find(material(a, b))
    assert (found.rule, [p.witness for p in found.sides[0]]) == (cuts.CUT, ["A"])


@pytest.mark.parametrize(
    ("going_on", "rest", "shown"),
    [
        ("BCD", ", and nobody will pay a toll", True),
        ("B", ", and nobody will pay a toll", False),
        ("B", " unless the council of Orvik wants its toll", True),
    ],
)
def test_a_comma_closes_what_most_reports_go_on_with(going_on: str, rest: str, shown: bool) -> None:
    a = quoting("A", f"“{SHORT},” Brook said. The toll is two crowns.", (f"{SHORT},", "Brook"))
    longs = [
        quoting(name, f"“{SHORT}{rest},” Anna Brook said.", (f"{SHORT}{rest},", "Anna Brook"))
        for name in going_on
    ]
    assert [item.rule for item in wording.find(material(a, *longs))] == ([cuts.CUT] if shown else [])


def test_a_quotation_that_goes_on_is_not_cut() -> None:
    rest = "Nobody will pay a toll."
    a = quoting("A", f"“{SHORT},” Brook said. “{rest}”", (f"{SHORT},", "Brook"), (rest, "Brook"))
    others = [quoting(name, f"“{FULL},” Brook said.", (f"{FULL},", "Brook")) for name in "BC"]
    assert list(wording.find(material(a, *others))) == []


def test_other_speakers_may_begin_alike() -> None:
    a = quoting("A", "“It was never safe.” Lee Marsh said.", ("It was never safe.", "Lee Marsh"))
    other = "It was never safe to begin with, as the council knew."
    b = quoting("B", f"“{other}” Anna Brook said.", (other, "Anna Brook"))
    assert list(wording.find(material(a, b))) == []


@pytest.mark.parametrize(
    ("before", "told", "shown"),
    [
        ("among the", "Marsh called it ", True),
        ("not the", "Marsh called it ", True),
        ("among the", "Marsh called it one among ", False),
        ("truly the", "Marsh called it ", False),
    ],
)
def test_words_quoted_without_what_limits_them(before: str, told: str, shown: bool) -> None:
    words = "the safest ferries ever built in Orvik"
    full = before.removesuffix("the") + words
    a = quoting("A", f"It is “{full}”, Lee Marsh said.", (full, "Lee Marsh"))
    b = quoting("B", f"{told}“{words}”.", (words, "Lee Marsh"))
    assert [item.rule for item in wording.find(material(a, b))] == ([cuts.BEGUN] if shown else [])


@pytest.mark.parametrize(
    ("full", "told", "words", "shown"),
    [
        ("long overdue", "Marsh called it ", "overdue", True),
        ("my overdue", "Marsh called it ", "overdue", False),
        ("long overdue", "Marsh called it long ", "overdue", False),
        (
            "I saw nothing so far that calls the ferry into doubt",
            "Marsh saw nothing ",
            "that calls the ferry into doubt",
            True,
        ),
        (
            "I saw nothing so far that calls the ferry into doubt",
            "Marsh saw nothing so far ",
            "that calls the ferry into doubt",
            False,
        ),
    ],
)
def test_words_quoted_without_what_strengthens_or_hedges_them(
    full: str, told: str, words: str, shown: bool
) -> None:
    a = quoting("A", f"It is “{full}”, Lee Marsh said.", (full, "Lee Marsh"))
    b = quoting("B", f"{told}“{words}”.", (words, "Lee Marsh"))
    assert [item.rule for item in wording.find(material(a, b))] == ([cuts.BEGUN] if shown else [])


def test_a_sentence_quoted_without_its_condition() -> None:
    one = "If the council of Orvik pays for it, the northern bridge will reopen before winter,"
    other = "The northern bridge will reopen before winter,"
    a = quoting("A", f"“{one}” Anna Brook said.", (one, "Anna Brook"))
    b = quoting("B", f"“{other}” Brook said.", (other, "Brook"))
    (found,) = wording.find(material(a, b))
    assert (found.judgement, found.rule) == ("unsure", cuts.BEGUN)
    assert [[p.witness for p in side] for side in found.sides] == [["B"], ["A"]]
    told = quoting("B", f"If the toll is paid, Brook said: “{other}”", (other, "Brook"))
    assert list(wording.find(material(a, told))) == []


@pytest.mark.parametrize(
    ("later", "shown"),
    [
        ("has no word to say on the deeds of that man that sank the ferry.", True),
        ("that man that sank the ferry.", False),
    ],
)
def test_a_cut_in_a_sentence_that_the_other_report_begins_later(later: str, shown: bool) -> None:
    one = "As such, the guild has no word to say on the deeds of that man."
    a = quoting("A", f"“{one}” Anna Brook said.", (one, "Anna Brook"))
    b = quoting("B", f"Brook said her guild “{later}”", (later, "Brook"))
    assert [item.rule for item in cuts.find(material(a, b))] == ([cuts.CUT] if shown else [])
