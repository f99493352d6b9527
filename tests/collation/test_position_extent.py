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
            "skippers not to feed that old quarrel over cod",
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
        ("Norway urged both sides to return to port.", "demand", "both sides to return to port"),
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
            "Norway criticized the herring accord adopted after a week of talks.",
            "reject",
            "the herring accord",
        ),
        ("Norway's refusal to dredge the bay made the storm worse.", "reject", "dredge the bay"),
        ("Two Republicans oppose the toll on trawlers.", "reject", "the toll on trawlers"),
        (
            "Norway denied any role in the Sept. 11, 2014, raids on the harbour.",
            "reject",
            "any role in the Sept. 11, 2014, raids on the harbour",
        ),
        (
            '"I was never given any reason to sell the boat," Mary Berg said.',
            "reject",
            "that I was given any reason to sell the boat",
        ),
        ("Mary Berg formally endorsed Jan Kos here on Sunday.", "accept", "Jan Kos"),
        ("Mary Berg defended her record on cod on Sunday night.", "accept", "her record on cod"),
        ("Mary Berg advocates a herring tax modeled after one in Iceland.", "demand", "a herring tax"),
        # The matter ends where its own sentence goes on, and no word sooner.
        (
            "A group of women who backed the harbour plan recently met Mary Berg.",
            "accept",
            "the harbour plan",
        ),
        ("Mary Berg's call for a new pier touched Norway.", "demand", "a new pier"),
        (
            "Mary Berg asked for gifts through the Fish Fund and its chief skipper Jan Kos has given one.",
            "demand",
            "gifts through the Fish Fund",
        ),
        (
            "Mary Berg blasted the board for letting the ferry sail so long without a captain.",
            "reject",
            "the board for letting the ferry sail so long without a captain",
        ),
        (
            '"We must build harbours that work for all crews," Mary Berg said.',
            "demand",
            "build harbours that work for all crews",
        ),
        (
            '"I have acknowledged repeatedly that closing the pier was a mistake," Mary Berg said.',
            "accept",
            "closing the pier was a mistake",
        ),
        (
            "Jan Kos has portrayed any use of the harbour boat as a reckless danger to crews.",
            "reject",
            "any use of the harbour boat as a reckless danger to crews",
        ),
        (
            "Mary Berg demanded that Jan Kos explain why the pier was sold and why the board has hid it.",
            "demand",
            "Jan Kos explain why the pier was sold and why the board has hid it",
        ),
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
            "the court to dismiss that case (another lawsuit over herring nets)",
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


def test_as_soon_as_possible_is_no_condition(story_of: StoryOf) -> None:
    found = positions(story_of("Mary Berg said the skippers should be paid or released as soon as possible."))
    assert [one.condition for one in found] == [None]


def test_a_thing_is_no_name(story_of: StoryOf) -> None:
    text = "Iceland wrote the Fisheries Act that crews praise. Mary Berg rejected this move."
    found = positions(story_of(text))
    assert not any("Fisheries" in one.what for one in found if one.party == "Mary Berg")


@pytest.mark.parametrize(
    "text",
    [
        "Once the boat was sold, Norway called for Mary Berg to resign.",
        "Norway called on Iceland to give up part, if not all, of the lake.",
    ],
)
def test_what_was_is_no_condition(story_of: StoryOf, text: str) -> None:
    assert {one.condition for one in positions(story_of(text))} == {None}


def test_nobody_lies_to_himself(story_of: StoryOf) -> None:
    found = positions(
        story_of("Jan Kos stands by an accusation that Olaf Lund lied to him. Olaf Lund is ill.")
    )
    assert not any("[" in one.what for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Mary Berg met Jan Kos, who served as mayor for a year and endorsed the toll.",
        "Mary Berg praised Jan Kos, who served as mayor in Ms. Lund's time yet endorsed the toll.",
        "Jan Kos, a driver from Velm, Norway, who is a skipper, said he slept, but favored the toll.",
    ],
)
def test_who_goes_on_holds_it(story_of: StoryOf, text: str) -> None:
    assert {one.party for one in positions(story_of(text)) if one.what == "the toll"} == {"Jan Kos"}


@pytest.mark.parametrize(
    "text",
    [
        "Mary Berg wrote a letter to Jan Kos in Velm asking the guild to drop the toll.",
        "Mary Berg hand-delivered a letter to Jan Kos asking the guild to drop the toll.",
        "Jan Kos met Peter Moe. He said Mary Berg could lose because she wants the guild to drop the toll.",
    ],
)
def test_who_wrote_wants_it(story_of: StoryOf, text: str) -> None:
    assert {one.party for one in positions(story_of(text)) if one.act == "demand"} == {"Mary Berg"}


def test_that_goes_back_to_the_new_thing(story_of: StoryOf) -> None:
    text = "Ann met Norwegian crews in their fight against a gang that has pledged to sink. Norway left."
    assert "Norway" not in {one.party for one in positions(story_of(text))}


def test_where_somebody_is_mayor_holds_nothing(story_of: StoryOf) -> None:
    text = "Libby Moe, the mayor of Velm, Norway, also spoke out against the toll. Velm is a town in Norway."
    assert {one.party for one in positions(story_of(text))} == {"Libby Moe"}


def test_an_aide_is_not_whom_he_serves(story_of: StoryOf) -> None:
    found = positions(story_of("Another Berg aide asked the crews to delete the letters. Mary Berg is old."))
    assert "Mary Berg" not in {one.party for one in found}


def test_a_judgement_in_doing_so_is_of_another(story_of: StoryOf) -> None:
    text = "Mary Berg attacked Jan Kos, questioning his wisdom in backing the toll and accepting help."
    assert "accept" not in {one.act for one in positions(story_of(text)) if one.party == "Mary Berg"}


def test_a_land_in_the_name_of_a_body_holds_nothing(story_of: StoryOf) -> None:
    text = (
        "Jan Kos, the head of the Cod Workers of Norway, which endorsed Mary Berg, left. Norway votes today."
    )
    assert "Norway" not in {one.party for one in positions(story_of(text))}


def test_a_name_in_marks_is_not_who_speaks(story_of: StoryOf) -> None:
    text = '"I prefer Jan Kos," he said, noting he had backed the toll. Jan Kos left.'
    assert "Jan Kos" not in {one.party for one in positions(story_of(text))}


def test_where_somebody_is_from_holds_nothing(story_of: StoryOf) -> None:
    text = "Oslo businessman and skipper Peter Moe opposes the new toll. Peter Moe lives in Oslo."
    assert {one.party for one in positions(story_of(text))} == {"Peter Moe"}


def test_a_former_chair_speaks_for_himself(story_of: StoryOf) -> None:
    found = positions(story_of("A former Norway spokesman opposes the new toll. Norway waits."))
    assert "Norway" not in {one.party for one in found}


def test_he_is_of_whom_it_is_said(story_of: StoryOf) -> None:
    text = 'Mary Berg met Olaf Lund. He left with Peter Moe. "He is a liar," Mary Berg said of Peter Moe.'
    assert any(one.what == "[Peter Moe] as a liar" for one in positions(story_of(text)))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Mary Berg said the pier was old. Norway dismissed the criticism.", "the criticism"),
        ("Critics spoke of a move by the board. Mary Berg rejected the move.", "the move"),
    ],
)
def test_what_tells_no_more_is_not_added(story_of: StoryOf, text: str, what: str) -> None:
    assert what in {one.what for one in positions(story_of(text))}


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
