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
        ("Norway said the ruling was right.", "accept", "the ruling as right"),
        ("Mary Berg endorsed Olaf Lund at a fair in Oslo.", "accept", "Olaf Lund"),
        ("Norway has called the pact the worst in years.", "reject", "the pact as the worst in years"),
        ("Mary Berg threatened Iceland with proceedings in court.", "threaten", "proceedings in court"),
        ("Norway urged both sides to return to port.", "demand", "return to port"),
        ("Norway proposed a new meeting on cod.", "offer", "a new meeting on cod"),
        ("Norway refused, in a note of May 2, to promise a vote.", "reject", "promise a vote"),
        ("At home Mary Berg demanded that the bay be dredged.", "demand", "the bay be dredged"),
        (
            "Norway closed the bay, sold two trawlers and threatened to cut off supplies.",
            "threaten",
            "cut off supplies",
        ),
        (
            "Norway dismissed claims in the harbour press that Iceland, which sells cod, was slow.",
            "reject",
            "claims in the harbour press that Iceland, which sells cod, was slow",
        ),
        ("Mary Berg met Olaf Lund. She said she would not support him.", "reject", "support [Olaf Lund]"),
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
    ("text", "what"),
    [
        (
            "Crews drafted a bill to rebuild the northern pier. Norway opposes the bill.",
            "the bill (a bill to rebuild the northern pier)",
        ),
        (
            "Iceland left the Cod Partnership, a fishing deal of nine states. Norway derided the deal.",
            "the deal (the Cod Partnership)",
        ),
        (
            "Norway fights another lawsuit over herring nets. Norway asked the court to dismiss that case.",
            "dismiss that case (another lawsuit over herring nets)",
        ),
        ("The bill is short. Norway opposes the bill.", "the bill"),
    ],
)
def test_what_the_deal_is_stands_in_the_sentences_before(story_of: StoryOf, text: str, what: str) -> None:
    assert what in {one.what for one in positions(story_of(text))}


@pytest.mark.parametrize(
    "text",
    [
        "Norway asked the court to dismiss that case.",
        "Norway initially said there would be no landings.",
        "Norway recalled that it previously supported the herring treaty.",
        "Norway slammed Iceland for lying about the catch.",
        "Norway said skippers are right to be angry.",
        "Norway is too committed to the treaty to sail.",
    ],
)
def test_no_stand_of_today(story_of: StoryOf, text: str) -> None:
    assert positions(story_of(text)) == ()


@pytest.mark.parametrize(
    ("text", "act", "condition"),
    [
        (
            "Supplies of cod will be halted unless the bay is dredged, Norway said.",
            "threaten",
            "unless the bay is dredged",
        ),
        (
            '"No envoy of Norway will sit at that table until the bay is dredged," Mary Berg said.',
            "reject",
            "until the bay is dredged",
        ),
        (
            "Norway vowed to turn off the beacons unless the bay is dredged.",
            "threaten",
            "unless the bay is dredged",
        ),
    ],
)
def test_a_condition_makes_a_stand(story_of: StoryOf, text: str, act: str, condition: str) -> None:
    assert (act, condition) in {(one.act, one.condition) for one in positions(story_of(text))}


def test_whether_is_no_condition(story_of: StoryOf) -> None:
    (found,) = positions(story_of("Norway asked Iceland to ask the crews if they were well."))
    assert found.condition is None


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


def test_neither_of_two_is_whom_both_oppose(story_of: StoryOf) -> None:
    text = "Peter Kos resigned. Olaf Lund and Mary Berg said they were not ready to support him."
    found = {(one.party, one.what) for one in positions(story_of(text))}
    assert found == {("Olaf Lund", "support [Peter Kos]"), ("Mary Berg", "support [Peter Kos]")}


def test_the_groups_leaders_are_the_group(story_of: StoryOf) -> None:
    text = "The Group of Nine met in Oslo. The group's leaders agreed to cut the herring quota by half."
    assert {one.party for one in positions(story_of(text))} == {"Group of Nine"}
