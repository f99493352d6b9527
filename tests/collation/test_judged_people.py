"""People whom a report names with a word that judges. All sentences are invented."""

from collections.abc import Callable

import pytest
from told import named

from rashomon.collation.collate import collate
from rashomon.collation.disagreements.labels import find, judged
from rashomon.model import Story

PLAIN = "They heard Mayor Tom Arden of Kelm."


def sides(*texts: str, rule: str = judged.RULE) -> list[list[list[str]]]:
    return [
        [[passage.text for passage in side] for side in item.sides]
        for item in find(named(*texts))
        if item.rule == rule
    ]


def apart(*texts: str) -> list[list[list[str]]]:
    return sides(*texts, rule=judged.APART)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("They heard disgraced Kelm mayor Tom Arden.", "disgraced Kelm mayor Tom Arden"),
        ("They heard Kelm strongman Tom Arden.", "Kelm strongman Tom Arden"),
        ("They heard Tom Arden, the notorious mayor of Kelm.", "Tom Arden, the notorious mayor of Kelm"),
        (
            "They heard Tom Arden, the Roe holdover who ran the docks like a kitchen of the old party.",
            "Tom Arden, the Roe holdover",
        ),
        ("They heard Tom Arden, a self-described radical who ran the docks.", None),
        ("They heard Tom Arden, whom critics call a strongman.", None),
        ("They heard the so-called strongman Tom Arden.", None),
        ("They heard the alleged killer Tom Arden.", None),
        ("They heard cold-blooded killer Tom Arden.", "cold-blooded killer Tom Arden"),
        # A proven crime is a fact, and this word alone only colours.
        ("They heard convicted killer Tom Arden.", None),
        ("They heard killer Tom Arden. Tom Arden was sentenced in May.", None),
        ("They heard the troubled Tom Arden.", None),
        ("The fearless skipper Mayor Tom Arden fired sings.", None),
        ("They heard the former mayor Tom Arden.", None),
        ("They heard the disgraced Tom Arden.", "disgraced Tom Arden"),
        # Something else is judged.
        ("They heard die-hard Arden supporters.", None),
        ("The noise troubled Tom Arden, and he feared Arden.", None),
        ("They saw Tom Arden, the successor of dictator Lee Marsh.", None),
        ("They saw dictator Marsh's heir Tom Arden.", None),
        ("They saw the controversial plans of old Tom Arden.", None),
        ("The town failed to understand Tom Arden.", None),
    ],
)
def test_a_word_that_judges_beside_a_name(text: str, shown: str | None) -> None:
    assert sides(PLAIN, text) == ([[["Mayor Tom Arden"], [shown]]] if shown else [])


def test_reports_that_judge_alike_or_name_no_office_are_none() -> None:
    assert sides("They heard strongman Tom Arden.", "They saw strongman Tom Arden.") == []
    assert sides("They heard strongman Tom Arden.", "They saw Tom Arden.") == []


def test_a_report_that_judges_anywhere_near_the_name_is_not_the_plain_one() -> None:
    near = "They heard failed poet and Kelm Mayor Tom Arden."
    assert sides(near, "They heard strongman Tom Arden.") == []


def test_a_report_that_has_the_word_elsewhere_is_not_the_plain_one() -> None:
    assert sides(f"{PLAIN} What a strongman, they said.", "They heard strongman Tom Arden.") == []


def test_reports_that_judge_by_different_words() -> None:
    one, other = "They heard strongman Tom Arden.", "They heard dictator Tom Arden."
    assert apart(one, other) == [[["dictator Tom Arden"], ["strongman Tom Arden"]]]
    assert apart(one, f"{other} What a strongman.") == []


def test_a_verb_before_a_name_is_no_title() -> None:
    assert sides("Now I suspect Arden slept.", "They heard strongman Tom Arden.") == []


def test_words_that_judge_otherwise_are_sides_of_their_own() -> None:
    ((plain, *judging),) = sides(PLAIN, "They heard strongman Tom Arden.", "They heard hero Tom Arden.")
    assert (plain, sorted(judging)) == (["Mayor Tom Arden"], [["hero Tom Arden"], ["strongman Tom Arden"]])


def test_words_that_only_colour_against_each_other() -> None:
    one, other = "They heard fiery mayor Tom Arden.", "They heard the beleaguered Tom Arden."
    assert apart(one, other) == [[["beleaguered Tom Arden"], ["fiery mayor Tom Arden"]]]


def test_what_somebody_else_calls_a_person_is_none(story_of: Callable[..., Story]) -> None:
    quoted = "“I heard strongman Tom Arden sing,” Lee Marsh said."
    nickname = "There was no word of ''strongman Tom Arden'' on Monday."
    for said in (quoted, nickname):
        rules = [item.rule for item in collate(story_of(PLAIN, said)).disagreements]
        assert judged.RULE not in rules
