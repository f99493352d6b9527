"""Denials that point back, and both sides of a dispute in every report. All sentences are invented."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate, prepare
from rashomon.collation.disagreements.disputes import rebuttals
from rashomon.model import Disagreement, Story

Tell = Callable[..., Story]
TOLD = "Jane Roe, who ran the depot, said that the mayor sold the old trams to a friend."
ELSEWHERE = "The ferry season in Port Elm begins in May."


def disputes(story: Story) -> list[Disagreement]:
    return [item for item in collate(story).disagreements if item.rule == rebuttals.RULE]


def texts(story: Story) -> list[list[str]]:
    (found,) = disputes(story)
    return [[passage.text for passage in side] for side in found.sides]


@pytest.mark.parametrize(
    "denial",
    [
        "Mayor Tom Oren denied it.",
        "Mayor Tom Oren disputed that account.",
        "Mayor Tom Oren pushed back on that, saying he had no friends.",
        "Mayor Tom Oren brushed aside the claims.",
        "Mayor Tom Oren called that nonsense.",
        "That turned out to be false.",
        "Mayor Tom Oren told a very different story.",
        "Mayor Tom Oren denied that Jane Roe ever said it.",
    ],
)
def test_a_denial_points_at_the_sentence_before(denial: str, story_of: Tell) -> None:
    assert texts(story_of(f"{TOLD} {denial}", ELSEWHERE)) == [[TOLD], [denial]]


@pytest.mark.parametrize(
    "other",
    [
        "Mayor Tom Oren rejected it.",
        "Mayor Tom Oren rejected the idea as too costly.",
        "Mayor Tom Oren pushed back the date.",
        "If it was false, nobody noticed.",
        "It was a different story in Kelm.",
        "Mayor Tom Oren took the tram home, calling it a joy.",
    ],
)
def test_no_denial_of_the_sentence_before(other: str, story_of: Tell) -> None:
    assert disputes(story_of(f"{TOLD} {other}", ELSEWHERE)) == []


def test_the_next_paragraph_tells_the_other_tale(story_of: Tell) -> None:
    tale, behind = "Mayor Tom Oren told a different story.", "“The trams were scrapped,” Mr. Oren said."
    assert texts(story_of(f"{TOLD} {tale}\n\n{behind}", ELSEWHERE)) == [[TOLD], [tale, behind]]
    others = "“The trams were old,” Lee Marsh said."
    assert texts(story_of(f"{TOLD} {tale}\n\n{others}", ELSEWHERE)) == [[TOLD], [tale]]


def test_what_the_denying_party_says_further_stands_with_its_denial(story_of: Tell) -> None:
    behind = "“The trams were scrapped,” Mr. Oren said."
    report = f"{TOLD} Mayor Tom Oren denied it. {behind} The depot is closed."
    assert texts(story_of(report, ELSEWHERE))[1] == ["Mayor Tom Oren denied it.", behind]


def test_a_charge_is_looked_for_behind_what_nobody_says(story_of: Tell) -> None:
    report = f"{TOLD} The depot closed in 1998. Mayor Tom Oren denied the charge."
    assert texts(story_of(report, ELSEWHERE))[0] == [TOLD]


def test_who_denies_everything_denies_the_charge(story_of: Tell) -> None:
    charge = "Prosecutors accused Mayor Tom Oren of selling the old trams."
    between = "The depot closed in 1998. It stood empty for years. Its roofs fell in."
    found = texts(story_of(f"{charge} {between} Tom Oren denied everything.", ELSEWHERE))
    assert found[0] == [charge]


@pytest.mark.parametrize(
    ("sentence", "told", "denied"),
    [
        (
            "Jane Roe says the mayor sold the trams, which Tom Oren disputes.",
            "Jane Roe says the mayor sold the trams",
            "which Tom Oren disputes.",
        ),
        (
            "Jane Roe says the mayor sold the trams, a claim Tom Oren rejected as absurd.",
            "Jane Roe says the mayor sold the trams",
            "a claim Tom Oren rejected as absurd.",
        ),
        (
            "Jane Roe says the mayor sold the trams, but Tom Oren denied it.",
            "Jane Roe says the mayor sold the trams",
            "but Tom Oren denied it.",
        ),
    ],
)
def test_told_and_denied_in_one_sentence(sentence: str, told: str, denied: str, story_of: Tell) -> None:
    assert texts(story_of(sentence, ELSEWHERE)) == [[told], [denied]]


def test_what_somebody_says_of_an_offer_is_no_denial(story_of: Tell) -> None:
    assert disputes(story_of("The firm made an offer, which Tom Oren rejected.", ELSEWHERE)) == []


def test_one_dispute_told_by_two_reports(story_of: Tell) -> None:
    other = "Jane Roe claims Tom Oren let a cousin have the trams cheaply. Mr. Oren denied this in a letter."
    told = "Jane Roe said that Mayor Tom Oren sold the old trams to a friend."
    (found,) = disputes(story_of(f"{told} Mayor Tom Oren denied it.", other))
    assert [[passage.witness for passage in side] for side in found.sides] == [["A", "B"], ["A", "B"]]


def test_the_same_two_dispute_another_thing(story_of: Tell) -> None:
    other = "Jane Roe said that lamps on the quay were broken for weeks. Mr. Oren denied this in a letter."
    assert len(disputes(story_of(f"{TOLD} Mayor Tom Oren denied it.", other))) == 2


def test_what_the_other_side_says_next_to_it_in_another_report(story_of: Tell) -> None:
    report = "Jane Roe said that rats had gnawed the cables of nine old trams. Tom Oren denied it."
    other = "Jane Roe said that rats had gnawed cables of the old trams. Tom Oren said a storm had cut them."
    assert texts(story_of(report, other))[1] == ["Tom Oren denied it.", "Tom Oren said a storm had cut them."]


def test_a_complaint_told_in_its_denial_needs_another_report(story_of: Tell) -> None:
    denial = "Tom Oren brushed aside complaints that rats had gnawed the cables of nine old trams."
    assert disputes(story_of(denial, ELSEWHERE)) == []
    other = "Jane Roe said that rats had gnawed the cables of the nine old trams."
    found = collate(story_of(denial, other)).disagreements
    assert [[[p.text for p in side] for side in item.sides] for item in found] == [[[other], [denial]]]


@pytest.mark.parametrize(
    ("before", "denial"),
    [
        # Nobody says it, and it is not about who denies.
        ("The depot has been empty since 1998.", "Mayor Tom Oren denied it."),
        # What is denied stands in the sentence itself.
        (TOLD, "When the council sent him the bill, Mayor Tom Oren disputed it."),
        # A denial of another.
        ("Jane Roe denied that she took two trams.", "Mayor Tom Oren denied it."),
    ],
)
def test_a_denial_that_answers_nothing_before_it(before: str, denial: str, story_of: Tell) -> None:
    assert disputes(story_of(f"{before} {denial}", ELSEWHERE)) == []


def test_what_is_told_of_the_denying_party_is_answered(story_of: Tell) -> None:
    before = "Tom Oren was seen at the depot before the sale."
    assert texts(story_of(f"{before} Tom Oren denied it.", ELSEWHERE)) == [[before], ["Tom Oren denied it."]]


def test_what_is_denied_ends_before_a_colon(story_of: Tell) -> None:
    denial = "Tom Oren dismissed complaints that rats had gnawed the cables: the council would buy others."
    made = prepare(story_of(denial, ELSEWHERE))
    material = made.material()
    (found,) = rebuttals.rebuttals(material)
    assert [passage.text for passage in found.told] == ["complaints that rats had gnawed the cables"]
