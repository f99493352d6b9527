"""Figures of one kind that reports of one event tell in other words."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.collation.disagreements.slots.find import RULE
from rashomon.model import Story


def told(story: Story) -> list[str]:
    return [item.about for item in collate(story).disagreements if item.kind == "figure"]


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        (
            "Police took 38 people into custody after the game at Orvik.",
            "By midnight 52 were behind bars.",
            "how many were arrested",
        ),
        (
            "A blackout hit Orvik. The power cut lasted six hours.",
            "Without power for nine hours, Kelm sat by candlelight.",
            "how long the power was out",
        ),
        (
            "The regulator fined the bank 14 million pounds.",
            "The watchdog imposed a penalty of 18 million pounds.",
            "the fine",
        ),
        (
            "A tremor measuring 5.8 woke Orvik.",
            "The quake had a magnitude of 6.1, the institute said.",
            "how strong the quake was",
        ),
        (
            "The factory at Orvik cuts 350 jobs.",
            "Some 600 workers are made redundant.",
            "how many jobs go",
        ),
        # One time in two units.
        (
            "The judge sent him to prison; he was jailed for 18 months.",
            "She put him behind bars for two years.",
            "how long the prison term is",
        ),
    ],
)
def test_one_kind_of_figure_is_told_in_other_words(
    story_of: Callable[..., Story], one: str, other: str, about: str
) -> None:
    assert about in told(story_of(one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # A part, and the whole.
        ("Thirty miners were hurt at Orvik.", "Twelve of the injured were treated in Kelm."),
        ("Thirty miners were hurt at Orvik.", "Of the injured, twelve were women from Kelm."),
        # Who tells it.
        ("Three people familiar with the case said that a nurse fell ill.", "Two nurses fell ill."),
        (
            "Thirty miners were hurt, four officials said.",
            "Thirty miners were hurt, five doctors told the court.",
        ),
        # Another thing of the same sort.
        ("The owner offered a reward of 5,000 euros.", "The robbers got away with 9,000 euros."),
        # A report that tells the other's figure as well.
        (
            "The regulator fined the bank 14 million pounds.",
            "The bank faces a penalty of 18 million pounds. At first 14 million pounds was named as the sum.",
        ),
        # Two figures in one report.
        (
            "Police took 38 people into custody at Orvik. In Kelm 24 were arrested.",
            "By midnight 52 were behind bars.",
        ),
        # The same time.
        ("The blackout lasted 48 hours.", "Orvik was without power for two days."),
        # Two floors of what grows.
        ("Donors pledged more than 20 million euros.", "Donors pledged over 35 million euros."),
        # Another shock.
        ("A tremor measuring 5.8 woke Orvik.", "An aftershock had a magnitude of 4.1."),
    ],
)
def test_what_may_both_be_right_is_not_shown(story_of: Callable[..., Story], one: str, other: str) -> None:
    shown = collate(story_of(one, other)).disagreements
    assert not [item for item in shown if item.rule == RULE]


def test_a_date_line_gives_the_day_of_an_age(story_of: Callable[..., Story]) -> None:
    one = "Shock in Orvik\n\nOrvik, 4 May 2027\n\nAnna Solberg, 81, was found on Tuesday."
    other = "A quiet street\n\n4 May 2027\n\nNeighbours mourn Anna Solberg, who had just turned 84."
    assert told(story_of(one, other)) == ["how old Anna Solberg is"]


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        # Hours are set against hours, though both tell days as well.
        (
            "The jury deliberated for 30 hours over four days.",
            "After four days, and 41 hours of deliberations, the jury gave up.",
            True,
        ),
        ("The jury deliberated for 30 hours over four days.", "The jury deliberated for five days.", True),
        ("The jury deliberated for 30 hours over four days.", "The jury deliberated for four days.", False),
        # The number of a street, an hour and a vague sum fill no slot.
        (
            "Police took 38 people into custody on 21st Street.",
            "By 8:30 pm 52 were behind bars in the 14th precinct.",
            True,
        ),
        ("Donors pledged millions of euros.", "Donors pledged 35 million euros.", False),
        # "Thirty" of something else is not the other's figure.
        (
            "The jury deliberated for 30 hours.",
            "The jury deliberated for 41 hours. Thirty people waited.",
            True,
        ),
    ],
)
def test_what_fills_a_slot(story_of: Callable[..., Story], one: str, other: str, shown: bool) -> None:
    assert bool(told(story_of(one, other))) is shown


def test_a_report_of_another_day_stands_with_the_figure_that_it_gives(
    story_of: Callable[..., Story],
) -> None:
    one = "No verdict\n\n3 May 2027\n\nThe jury deliberated for 30 hours."
    other = "Jury gives up\n\n3 May 2027\n\nThe jury gave up after 41 hours of deliberations."
    later = "New trial\n\n5 May 2027\n\nThe jury had deliberated for 41 hours."
    (found,) = (item for item in collate(story_of(one, other, later)).disagreements if item.rule == RULE)
    assert sorted([passage.witness for passage in side] for side in found.sides) == [["A"], ["B", "C"]]
