"""Disputes of parties: charged and denied, said and set against it."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.collation.disagreements.disputes import answered, disputed, rebuttals, things
from rashomon.collation.disagreements.disputes.denials import denials
from rashomon.language.tokens import Tokens
from rashomon.model import Disagreement, Story

CHARGE = "Prosecutors in Port Elm accused Mayor Tom Oren of selling harbour permits to a shipping firm."


def disputes(story: Story) -> list[Disagreement]:
    return [
        item
        for item in collate(story).disagreements
        if item.rule in (answered.RULE, rebuttals.RULE, disputed.RULE)
    ]


def sides(story: Story) -> list[list[str]]:
    (found,) = disputes(story)
    return [[passage.witness for passage in side] for side in found.sides]


@pytest.mark.parametrize(
    "answer",
    [
        "Tom Oren denied selling any harbour permits.",
        "Tom Oren, who is 60, rejected the claim that he sold harbour permits.",
        "Tom Oren said he had never sold harbour permits.",
        "The auditors found no evidence that Tom Oren sold harbour permits.",
    ],
)
def test_a_charge_in_one_report_and_its_denial_in_another(
    answer: str, story_of: Callable[..., Story]
) -> None:
    assert sides(story_of(CHARGE, answer)) == [["A"], ["B"]]


@pytest.mark.parametrize(
    "answer",
    [
        "Tom Oren has repeatedly denied selling any harbour permits.",
        "Tom Oren did not deny selling harbour permits.",
        "Tom Oren was denied the harbour permits by a court.",
        "Tom Oren said he would never sell harbour permits.",
        "Tom Oren said there was no shipping firm behind the harbour permits.",
        "Jane Roe said she had never seen the harbour.",
        "Tom Oren denied that the library will close in July.",
        "Tom Oren denied that he had not sold harbour permits.",
        "Tom Oren said it was not harbour permits but fish that he sold.",
    ],
)
def test_no_answer_to_the_charge(answer: str, story_of: Callable[..., Story]) -> None:
    assert disputes(story_of(CHARGE, answer)) == []


def test_what_one_report_calls_unproven_others_tell_with_much_of_its_words(
    story_of: Callable[..., Story],
) -> None:
    doubting = (
        "Radio Elm said that the fire at the Corvin sugar mill, in which two night watchmen died on Monday, "
        "was set by strikers with bottles of petrol. This remains an unproven claim."
    )
    telling = (
        "Two night watchmen died on Monday in the Corvin sugar mill when strikers threw bottles of petrol "
        "through a window."
    )
    other = "The price of sugar rose on Monday, and Corvin is to hire workers in the spring."
    (found,) = disputes(story_of(doubting, telling, other))
    assert not found.within_one
    assert [[passage.witness for passage in side] for side in found.sides] == [["A", "B"], ["A"]]


def test_a_charge_and_its_denial_in_one_report_are_inside_one_report(story_of: Callable[..., Story]) -> None:
    both = f"{CHARGE}\n\nTom Oren denied selling any harbour permits."
    (found,) = disputes(story_of(both, "The ferry season in Port Elm begins in May."))
    assert found.within_one


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        ("Tom Oren called that a lie.", 1),
        ("Tom Oren disputed those accounts.", 1),
        ("The clerk who knows Jane Roe well called that a lie.", 1),
        ("Tom Oren called that a success.", 0),
    ],
)
def test_a_denial_of_the_sentence_before(answer: str, shown: int, story_of: Callable[..., Story]) -> None:
    told = (
        "On Friday it was the turn of the Elm Gazette, which wrote that harbour permits were sold at night."
    )
    found = disputes(story_of(f"{told} {answer}", "The ferry season in Port Elm begins in May."))
    assert len(found) == shown


@pytest.mark.parametrize(
    ("denial", "shown"),
    [
        ("Jane Roe said there was no meeting.", 1),
        ("Jane Roe denied that there had been any such meeting.", 1),
        ("Jane Roe said there was no doubt.", 0),
        ("Jane Roe said it was not true that there was no meeting.", 0),
        ("Jane Roe said there was no meeting room in Port Elm.", 0),
        ("Jane Roe said there was no ferry.", 0),
        ("Jane Roe said they met in towns where there was no meeting.", 0),
        ("Jane Roe said she had never asked a clerk to tell her about any such meeting.", 0),
    ],
)
def test_what_one_tells_was_not_to_another(denial: str, shown: int, story_of: Callable[..., Story]) -> None:
    told = "Two drivers said they were sent home from a meeting with the mayor at noon."
    items = collate(
        story_of(f"{told} The depot was closed. {denial}", "The season begins in May.")
    ).disagreements
    assert len([item for item in items if item.rule == things.RULE]) == shown


def test_two_say_unlike_things_on_either_side_of_a_semicolon(story_of: Callable[..., Story]) -> None:
    text = "Kelm says it was given no timetable; Orvik says it sent one to Kelm in March."
    (found,) = disputes(story_of(text, "The ferry season in Port Elm begins in May."))
    assert found.rule == disputed.RULE


@pytest.mark.parametrize(
    "text",
    [
        "Kelm says it has a plan; and Orvik says that it has a better one.",
        "While Kelm wrongly claimed that the mill exists, Orvik says it is likely to be built.",
    ],
)
def test_what_goes_on_or_is_the_reporters_own_sets_nobody_against_another(
    text: str, story_of: Callable[..., Story]
) -> None:
    assert disputes(story_of(text, "The ferry season in Port Elm begins in May.")) == []


def test_who_is_meant_is_not_what_is_denied(story_of: Callable[..., Story]) -> None:
    told = "For Ada Brun, a former secretary of state, a third of the islanders would be scared."
    denial = "Tom Oren rejected the notion that former secretary of state Ada Brun has the clerks in hand."
    assert disputes(story_of(told, denial)) == []


def test_who_is_blamed_for_opposing_a_thing(story_of: Callable[..., Story]) -> None:
    blamed = "Prosecutors in Port Elm accused Mayor Tom Oren of opposing night ferries for dock workers."
    assert disputes(story_of(blamed, "Tom Oren said he did not want night ferries for dock workers.")) == []
    assert disputes(story_of(blamed, "Tom Oren said he had never seen night ferries for dock workers.")) == []


def test_nobody_denies_his_own_words(story_of: Callable[..., Story]) -> None:
    text = "“The permits were sold at night,” Tom Oren said. Tom Oren called that a lie."
    assert disputes(story_of(text, "The ferry season in Port Elm begins in May.")) == []


def test_the_claims_denied_are_those_told_before(story_of: Callable[..., Story]) -> None:
    answered = f"{CHARGE}\n\nTom Oren denied the accusations."
    other = "Mayor Tom Oren is accused of selling harbour permits to a shipping firm, the court said."
    (found,) = disputes(story_of(answered, other))
    assert found.sides[1][0].text == "Tom Oren denied the accusations."
    assert {passage.witness for passage in found.sides[0]} == {"A", "B"}


def test_another_person_who_denies_the_like_answers_nobody_else(story_of: Callable[..., Story]) -> None:
    told = "Jane Roe was once part of the harbour council, the union said."
    answer = "Paul Brandt rejected the notion that he was part of the harbour council."
    assert disputes(story_of(told, answer)) == []
    assert sides(story_of(told, answer.replace("Paul Brandt", "Jane Roe"))) == [["A"], ["B"]]


def test_an_unproven_claim_is_the_one_told_before(story_of: Callable[..., Story]) -> None:
    (found,) = disputes(story_of(f"{CHARGE}\n\nThis remains an unproven claim.", "The ferry sails in May."))
    assert found.within_one
    assert found.sides[0][0].text == CHARGE


def test_two_speakers_set_against_each_other_and_one_told_elsewhere(story_of: Callable[..., Story]) -> None:
    drawn = (
        "The harbour police said the crew had left the ferry burning, but the union said the ship was safe."
    )
    told = "The crew had left the ferry burning, the harbour police said on Monday."
    assert sides(story_of(drawn, told)) == [["A", "B"], ["A"]]
    (found,) = disputes(story_of(drawn, "The library in Port Elm will open in May."))
    assert found.within_one
    assert [side[0].text.split()[0] for side in found.sides] == ["The", "but"]


def test_a_claim_called_false_and_who_made_it(story_of: Callable[..., Story]) -> None:
    false = "Jane Roe's claim that the ferry had burned for hours is not true."
    told = '"The ferry had burned for hours," Jane Roe said on Monday in Port Elm.'
    assert sides(story_of(false, told)) == [["B"], ["A"]]
    other = '"The ferry had burned for hours," Paul Brandt said on Monday in Port Elm.'
    assert disputes(story_of(false, other)) == []


def test_what_one_speaker_adds_is_no_dispute(story_of: Callable[..., Story]) -> None:
    drawn = "The harbour police said the crew had left the ferry burning, but they said the ship was safe."
    told = "The crew had left the ferry burning, the harbour police said on Monday."
    assert disputes(story_of(drawn, told)) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("She denied on Friday that the dam had leaked, saying it held.", "the dam had leaked"),
        ("He denied any role in the theft and is free on bail.", "any role in the theft"),
        ("The firm rejected reports of a leak.", "a leak"),
        ("Roe says the dam leaked, a claim that the firm strongly disputes.", "Roe says the dam leaked"),
        ("The dam leaked, which the firm denies.", "The dam leaked"),
        ("There is no evidence of a leak.", "a leak"),
        (
            "The firm rejects criticism from those who watch from afar that repairs are slow.",
            "repairs are slow",
        ),
        ("She denied it.", None),
        ("She denied it and said that the dam had held.", None),
        ("The firm called a report claiming the dam had leaked absurd.", "the dam had leaked"),
        ("The firm called the idea that the dam leaked a “cheap smear.”", "the dam leaked"),
        ("The firm called the allegations unfair.", None),
        ("The firm called that nonsense.", None),
    ],
)
def test_what_is_denied(text: str, what: str | None) -> None:
    (found,) = denials(Tokens(text), 0, len(text))
    assert (found.what and text[slice(*found.what)]) == what


@pytest.mark.parametrize(
    "text",
    [
        "The court denied the motion.",
        "The board rejected the offer.",
        "Nobody can deny that the dam leaked.",
        "The disputed claim is old.",
        "They were denied entry.",
        "The firm called the engineer a liar.",
        "The firm called the police, and the claims were false.",
        "The guide calls the dam that leaked a wonder, and no lie.",
        "The song was a huge hit back in May, and the claims were old.",
        "Farmers want the dam closed first, a request which the firm has denied.",
        "Farmers want the dam closed first, an idea which the firm dismissed.",
    ],
)
def test_no_denial(text: str) -> None:
    assert list(denials(Tokens(text), 0, len(text))) == []


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("The auditors say Tom Oren sold harbour permits to a shipping firm.", True),
        ("The council will meet again if Tom Oren sells harbour permits to a shipping firm.", False),
    ],
)
def test_a_condition_tells_nothing_that_is_denied(
    told: str, shown: bool, story_of: Callable[..., Story]
) -> None:
    assert len(disputes(story_of(told, "Tom Oren denied selling any harbour permits to a firm."))) == shown


def test_a_denial_in_the_sentence_of_the_charge_points_at_no_other(story_of: Callable[..., Story]) -> None:
    before = "Six barges lay in Port Elm on Monday, the pilots' office said. "
    text = (
        before
        + "Jane Roe accused clerks of selling permits at night; Tom Oren denied it and said they had none."
    )
    (found,) = disputes(story_of(text, "The ferry season in Port Elm begins in May."))
    assert all("barges" not in passage.text for side in found.sides for passage in side)


def test_what_is_said_last_before_a_denial() -> None:
    text = "The mayor said the ferry sank and said that rats had gnawed the hull, which the company denied."
    (denial,) = denials(Tokens(text), 0, len(text))
    assert denial.what is not None
    assert text[slice(*denial.what)] == "said that rats had gnawed the hull"


def test_an_office_in_common_tells_nothing(story_of: Callable[..., Story]) -> None:
    told = "“They got up and left,” chief executive Lee Marsh told reporters. The union denied that."
    other = "The chief executive, Dr. Lee Marsh, said the clinic would stay open all winter."
    assert sides(story_of(told, other)) == [["A"], ["A"]]


def test_shares_of_those_asked_are_no_speakers(story_of: Callable[..., Story]) -> None:
    poll = (
        "While only 7 percent said they were unsure, 27 percent of the drivers said they could be persuaded."
    )
    assert disputes(story_of(poll, "Port Elm votes in May.")) == []
