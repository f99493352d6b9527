"""How much of a stand is shown: its condition, its whole thing, who holds it. Invented reports."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Story

StoryOf = Callable[..., Story]


@pytest.mark.parametrize(
    ("text", "act", "what"),
    [
        ("Norway wants the herring pier closed by May.", "demand", "the herring pier closed by May"),
        ("Norway wants the pier shut.", "demand", "the pier shut"),
        ("Norway said the pier needs to be closed at once.", "demand", "the pier needs to be closed at once"),
        (
            "Norway said Iceland must accept the pier, which burned in May, as state property.",
            "demand",
            "Iceland must accept the pier, which burned in May, as state property",
        ),
        (
            "Norway called on skippers not to feed that old quarrel over cod.",
            "demand",
            "not to feed that old quarrel over cod",
        ),
        ("Norway vowed not to sell the trawlers.", "reject", "sell the trawlers"),
        ("Norway denied that it had sold the trawlers.", "reject", "it had sold the trawlers"),
        ("Norway called off the talks on cod.", "reject", "the talks on cod"),
        ("Norway remains committed to the herring treaty.", "accept", "the herring treaty"),
        ("Norway is committed to closing the pier.", "offer", "closing the pier"),
        ("Norway said it would be willing to meet the skippers.", "offer", "meet the skippers"),
        (
            "Norway announced that it will withdraw its troops from the bay.",
            "offer",
            "withdraw its troops from the bay",
        ),
        ("Norway warned Iceland of new sanctions.", "threaten", "new sanctions"),
        ("Norway supports a $12 wage for deckhands.", "accept", "a $12 wage for deckhands"),
        (
            "Norway criticized Iceland's call for a ban on nets and its plan to sell the pier.",
            "demand",
            "a ban on nets",
        ),
    ],
)
def test_a_stand_is_shown_whole(story_of: StoryOf, text: str, act: str, what: str) -> None:
    assert (act, what) in {(one.act, one.what) for one in positions(story_of(text))}


@pytest.mark.parametrize(
    "text",
    [
        "Norway initially said there would be no exemptions.",
        "Norway recalled that it previously supported the herring treaty.",
        "Norway slammed Iceland for lying about the catch.",
        "Norway is too committed to the treaty to sail.",
    ],
)
def test_no_stand_of_today(story_of: StoryOf, text: str) -> None:
    assert positions(story_of(text)) == ()


def test_an_offer_is_told_with_what_is_asked_for_it(story_of: StoryOf) -> None:
    found = positions(story_of("Norway said Iceland must cut its catch in exchange for lower duties."))
    conditions = {one.act: one.condition for one in found}
    assert conditions["offer"] == "Iceland must cut its catch"
    assert conditions["demand"] == "in exchange for lower duties"


def test_a_condition_goes_on_over_brackets(story_of: StoryOf) -> None:
    text = (
        "Norway said it will impose duties if it is taxed on the 90 million crowns ($9.1 million) of its cod."
    )
    (found,) = positions(story_of(text))
    assert found.condition == "if it is taxed on the 90 million crowns ($9.1 million) of its cod"


def test_two_ministers_hold_a_stand_together(story_of: StoryOf) -> None:
    text = "Prime Minister Mary Berg and the country's fishery minister Olaf Lund welcomed the ruling."
    assert {one.party for one in positions(story_of(text))} == {"Mary Berg", "Olaf Lund"}


def test_the_groups_leaders_are_the_group(story_of: StoryOf) -> None:
    text = "The Group of Nine met in Oslo. The group's leaders agreed to cut the herring quota by half."
    assert {one.party for one in positions(story_of(text))} == {"Group of Nine"}
