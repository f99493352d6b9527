"""What a deed, those who did it and its place among others of its kind are called."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.model import Disagreement, Story


def labels(story: Story) -> list[Disagreement]:
    return [item for item in collate(story).disagreements if item.kind == "label"]


def test_a_deed_of_one_town_under_two_names(story_of: Callable[..., Story]) -> None:
    one = "The mayor spoke of the massacre in Chicago on Monday."
    other = "Flowers lay on the square after the shooting in Chicago."
    (found,) = labels(story_of(one, other))
    assert found.about == "what the deed is called"
    assert {side[0].text for side in found.sides} == {"massacre in Chicago", "shooting in Chicago"}


@pytest.mark.parametrize(
    "other",
    [
        "Flowers lay on the square after the massacre in Chicago.",
        "Flowers lay on the square after the shooting in Boston.",
        "Flowers lay on the square after a shooting, and in Chicago shops stayed shut.",
        "There was a shooting in Norway.",
    ],
)
def test_deeds_that_are_no_other(other: str, story_of: Callable[..., Story]) -> None:
    assert labels(story_of("The mayor spoke of the massacre in Chicago on Monday.", other)) == []


@pytest.mark.parametrize(
    "more",
    [
        "It was no massacre, said the priest.",
        "They mourn for a tragedy.",
        "“The massacre in Chicago hurt us,” he said.",
    ],
)
def test_who_has_both_words_chooses_neither(more: str, story_of: Callable[..., Story]) -> None:
    one = "The mayor spoke of the massacre in Chicago on Monday."
    other = "Flowers lay on the square after the shooting in Chicago."
    assert labels(story_of(one, f"{other} {more}")) == []


def test_between_plain_words_there_is_nothing_to_choose(story_of: Callable[..., Story]) -> None:
    one = "The mayor spoke of the attack in Chicago on Monday."
    assert labels(story_of(one, "Flowers lay on the square after the shooting in Chicago.")) == []


def test_those_who_did_it_under_two_names(story_of: Callable[..., Story]) -> None:
    one = "Police said rioters broke the window of the Kelm savings bank and threw bottles inside."
    other = "Police said protesters smashed a window of the Kelm savings bank and threw bottles inside."
    (found,) = labels(story_of(one, other))
    assert found.about == "what those who did it are called"
    assert sorted(side[0].text.split()[0] for side in found.sides) == ["protesters", "rioters"]


@pytest.mark.parametrize(
    "other",
    [
        "Police said protesters blocked a window of the Kelm savings bank and threw bottles inside.",
        "On the other bank of the river, far from there, protesters smashed a window of the town hall.",
        "Police said rioters smashed a window of the Kelm savings bank and threw bottles inside.",
    ],
)
def test_acts_of_others_are_other_acts(other: str, story_of: Callable[..., Story]) -> None:
    one = "Police said rioters broke the window of the Kelm savings bank and threw bottles inside."
    assert labels(story_of(one, other)) == []


def test_the_worst_of_another_time(story_of: Callable[..., Story]) -> None:
    one = "It was the worst mine fire in Norwegian history."
    other = "Nobody could stop the deadliest mine fire in modern Norwegian history."
    (found,) = labels(story_of(one, other))
    assert found.about == "the worst of which time: “worst mine fire in Norwegian history”"
    assert len(found.sides) == 2


@pytest.mark.parametrize(
    "other",
    [
        "Nobody could stop the deadliest mine fire in the history of Norway.",
        "Nobody could stop the longest mine fire in modern Norwegian history.",
        "Nobody could stop the worst harbour flood in modern Norwegian history.",
    ],
)
def test_the_worst_of_the_same_time_or_of_another_thing(other: str, story_of: Callable[..., Story]) -> None:
    assert labels(story_of("It was the worst mine fire in Norwegian history.", other)) == []


def test_years_are_compared_without_their_hedges(story_of: Callable[..., Story]) -> None:
    one = "It was the worst mine fire in 40 years."
    assert labels(story_of(one, "It was the worst mine fire in more than 40 years.")) == []
    assert labels(story_of(one, "It was the worst mine fire since the lake rose.")) == []
    (found,) = labels(story_of(one, "It was the worst mine fire since 1962."))
    assert len(found.sides) == 2


def test_almost_is_not_wholly(story_of: Callable[..., Story]) -> None:
    one = "A fire almost destroyed the old mill above the Orvik harbour."
    other = "The old mill above the Orvik harbour was destroyed in a fire."
    (found,) = labels(story_of(one, other))
    assert found.about == "how far it was destroyed"
    assert labels(story_of(other, other.replace("was", "was completely"))) == []
    assert labels(story_of(f"{one} How could the old mill burn down in a night?", other)) == []
    assert labels(story_of(one, "Nobody knows how the town of Melk was destroyed in 1802.")) == []
