"""What a party means to do in one report, and does not mean to do in another."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.collation.disagreements.intentions import CHANGED, DONE, ONE_TIME, UNDATED, WEIGHED
from rashomon.model import Disagreement, Story

Tell = Callable[..., Story]

MEANT = "The Orvik Steel Company said on Monday that it would close its northern dock in Kelm."


def intentions(story: Story) -> list[Disagreement]:
    return [
        item for item in collate(story).disagreements if item.rule.startswith((CHANGED, ONE_TIME, UNDATED))
    ]


@pytest.mark.parametrize(
    "denied",
    [
        "The Orvik Steel Company will not close its northern dock in Kelm, a spokesman said.",
        "The Orvik Steel Company has no plans to close its northern dock in Kelm.",
        "The Orvik Steel Company has no intention of closing its northern dock in Kelm.",
        "The Orvik Steel Company decided not to close its northern dock in Kelm.",
        "The Orvik Steel Company does not plan to close its northern dock in Kelm.",
        "The Orvik Steel Company has ruled out closing its northern dock in Kelm.",
        "The Orvik Steel Company denied reports that it would close its northern dock in Kelm.",
        "Orvik Steel Company not to close northern dock\n\nDockers in Kelm cheered on Tuesday.",
    ],
)
def test_an_intention_is_denied(story_of: Tell, denied: str) -> None:
    (found,) = intentions(story_of(MEANT, denied))
    assert found.about.startswith("whether Orvik Steel Company will close")
    assert [[passage.witness for passage in side] for side in found.sides] == [["A"], ["B"]]


@pytest.mark.parametrize(
    "meant",
    [
        "The Orvik Steel Company will close its northern dock in Kelm next year.",
        "The Orvik Steel Company plans to close its northern dock in Kelm.",
        "The Orvik Steel Company is going to close its northern dock in Kelm.",
        "The Orvik Steel Company denied that it would not close its northern dock in Kelm.",
        "Orvik Steel Company to close northern dock\n\nDockers in Kelm were stunned on Monday.",
    ],
)
def test_an_intention_is_told(story_of: Tell, meant: str) -> None:
    denied = "The Orvik Steel Company will not close its northern dock in Kelm."
    assert len(intentions(story_of(meant, denied))) == 1


@pytest.mark.parametrize(
    "other",
    [
        # Another party, another matter, another act.
        "The Kelm Steel Company will not close its northern dock in Orvik.",
        "The Orvik Steel Company will not close the canteen for its apprentices.",
        "The Orvik Steel Company will not sell its northern dock in Kelm.",
        # A condition or a question denies nothing.
        "The Orvik Steel Company will not close its northern dock in Kelm unless the orders stop.",
        "Will the Orvik Steel Company not close its northern dock in Kelm?",
        # Neither does who sees no sign of it.
        "The mayor said on Monday there is no sign the Orvik Steel Company will not close its northern dock.",
        "There is little doubt that the Orvik Steel Company will not close its northern dock in Kelm.",
        # A plan given up was one.
        "The Orvik Steel Company had decided not to close its northern dock in Kelm.",
        "The Orvik Steel Company will close its northern dock in Kelm.",
    ],
)
def test_nothing_is_denied(story_of: Tell, other: str) -> None:
    assert intentions(story_of(MEANT, other)) == []


def test_what_nobody_decides_is_foretold(story_of: Tell) -> None:
    won = "The Orvik Rowing Club will win the northern cup in Kelm, its trainer said."
    lost = "The Orvik Rowing Club will not win the northern cup in Kelm, a rival said."
    assert intentions(story_of(won, lost)) == []


@pytest.mark.parametrize(
    ("meant", "denied", "rule", "judgement"),
    [
        ("12 May 2031", "12 May 2031", ONE_TIME, "conflict"),
        ("12 May 2031", "14 May 2031", CHANGED, "unsure"),
        ("14 May 2031", "12 May 2031", CHANGED, "unsure"),
        ("12 May 2031", "", UNDATED, "unsure"),
    ],
)
def test_a_change_is_no_conflict(story_of: Tell, meant: str, denied: str, rule: str, judgement: str) -> None:
    one = f"Dock to go\n\n{meant}\n\n{MEANT}"
    other = f"Dock is safe\n\n{denied}\n\nThe Orvik Steel Company will not close its northern dock in Kelm."
    (found,) = intentions(story_of(one, other))
    assert found.rule.partition(" (")[0] == rule
    assert found.judgement == judgement
    assert not denied or f"denied on 2031-05-{denied[:2]}" in found.rule


def test_who_denies_after_and_who_affirms_again_are_in_conflict(story_of: Tell) -> None:
    days = ("12 May 2031", "13 May 2031", "14 May 2031")
    texts = (
        MEANT,
        "The Orvik Steel Company will not close its northern dock in Kelm, two of its owners said.",
        "The Orvik Steel Company rejected a report that it would not close its northern dock in Kelm.",
    )
    story = story_of(*(f"News of the dock\n\n{day}\n\n{text}" for day, text in zip(days, texts, strict=True)))
    (found,) = intentions(story)
    assert [[passage.witness for passage in side] for side in found.sides] == [["A", "C"], ["B"]]
    assert found.judgement == "conflict"


def test_a_report_that_tells_of_both_is_told_by_what_comes_first(story_of: Tell) -> None:
    both = (
        "The Orvik Steel Company will not close its northern dock in Kelm. On Monday the Orvik Steel Company"
        " had said that it would close its northern dock in Kelm."
    )
    (found,) = intentions(story_of(MEANT, both))
    assert [[passage.witness for passage in side] for side in found.sides] == [["A"], ["B"]]


def about(story: Story) -> list[str]:
    rules = (CHANGED, ONE_TIME, UNDATED, DONE, WEIGHED)
    return [item.about for item in collate(story).disagreements if item.rule.startswith(rules)]


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        (
            "The Orvik Rowing Club will reopen the old boathouse in Kelm within a month.",
            "The Orvik Rowing Club refuses to reopen the old boathouse in Kelm until the flood is over.",
            "whether Orvik Rowing Club will reopen the old boathouse in Kelm within a month",
        ),
        (
            "Mayor Anna Brook signed the charter of the northern harbour on Monday.",
            "Mayor Anna Brook was in town. She refused to sign the charter of the northern harbour.",
            "whether Anna Brook signed the charter of the northern harbour on Monday",
        ),
        (
            "Mayor Anna Brook signed the charter of the northern harbour on Monday.",
            "Mayor Anna Brook did not sign the charter of the northern harbour.",
            "whether Anna Brook signed the charter of the northern harbour on Monday",
        ),
        (
            "Prosecutor Lee Marsh said he was considering an appeal.",
            "Prosecutor Lee Marsh said he would not appeal against the verdict.",
            "whether Lee Marsh will appeal against the verdict",
        ),
        (
            "Striker Tom Arden will play in the cup final against Kelm.",
            "Striker Tom Arden will miss the cup final against Kelm.",
            "whether Tom Arden will play in the cup final against Kelm",
        ),
        (
            "Orvik Steel Company will dismiss 300 workers at its northern dock.",
            "No workers will be dismissed at the northern dock of Orvik Steel Company.",
            "whether Orvik Steel Company will dismiss 300 workers at its northern dock",
        ),
        # Another matter, another party, words alone.
        (
            "Mayor Anna Brook signed the charter of the northern harbour on Monday.",
            "Mayor Anna Brook did not sign the book of the museum.",
            None,
        ),
        (
            "Mayor Anna Brook signed the charter of the northern harbour on Monday.",
            "Skipper Tom Arden refused to sign the charter of the northern harbour.",
            None,
        ),
        (
            "Mayor Anna Brook commented on the northern harbour on Monday.",
            "Mayor Anna Brook declined to comment on the northern harbour.",
            None,
        ),
        (
            "Striker Tom Arden will play in the cup final against Kelm.",
            "Striker Tom Arden will miss his mother's birthday in Orvik.",
            None,
        ),
    ],
)
def test_acts_told_otherwise(story_of: Tell, one: str, other: str, shown: str | None) -> None:
    assert about(story_of(one, other)) == ([shown] if shown else [])
