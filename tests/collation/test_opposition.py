"""What clauses say came about or did not, and which of two reports' outcomes exclude each other."""

from collections.abc import Callable

import pytest

from rashomon.collation.claims.opposition.outcomes import outcomes
from rashomon.collation.claims.opposition.told import opposed
from rashomon.collation.collate import collate
from rashomon.language.tokens import Tokens
from rashomon.model import Story

Tell = Callable[..., Story]


def told(text: str) -> str:
    """The outcomes of a clause, each with its sign: * of everybody, > to come, ? left open."""
    marks = {"ahead": ">", "open": "?", "done": "", "before": "<"}
    return " ".join(
        f"{'+' if one.holds else '-'}{one.act}{'*' if one.anybody else ''}{marks[one.stage]}"
        for one in outcomes(Tokens(text))
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bakers rejected the raise.", "+reject -raise"),
        ("The bakers turned the offer down.", "+turn_down"),
        ("The kiln did not explode.", "-explode"),
        ("No one was burned.", "-burn*"),
        ("The divers heard nothing.", "-hear"),
        ("The glazier failed to appear.", "-appear"),
        ("The glazier chose not to appear.", "-appear>"),
        ("Lund has yet to sign the lease.", "-sign -lease"),
        ("Lund denied that she had signed the lease.", "+deny -sign -lease"),
        ("Lund denied her firm had signed the lease.", "+deny -sign -lease"),
        ("The firm will not appeal.", "-appeal>"),
        ("The firm announced an appeal.", "+announce +appeal"),
        ("The board rejected calls for a recount.", "+reject -recount"),
        ("He left without paying the toll.", "+leave -pay"),
        ("Lund stopped short of blaming the crew.", "-blame"),
        ("The judge found Lund guilty of fraud.", "+find +guilty"),
        ("Lund pleaded not guilty.", "+plead -guilty"),
        ("The locks remained shut.", "+remain +shut"),
        ("The locks will stay shut.", "+stay> +shut>"),
        ("The toll is still unpaid.", "-pay"),
        ("The divers could not find the wreck.", "-find"),
        ("The guild knew of the crack.", "+know"),
        ("Lund, a glazier of 41, was sacked.", "+sack"),
        # What is asked for, weighed or conditional came about neither way, nor did what ends with "until".
        ("The union demanded that the yard be closed.", "+demand +close?"),
        ("The union wants the yard to close.", "+want"),
        ("The yard did not close until Monday.", ""),
        ("The board asked whether the yard had closed.", "+ask +close?"),
        # Part of it is denied only.
        ("Not all the bakers struck.", "+strike"),
        ("Some bakers did not strike.", ""),
        ("The guild offered no more than 4 percent.", "+offer"),
    ],
)
def test_what_came_about(text: str, expected: str) -> None:
    acts = [word for word in told(text).split() if word.strip("+-*?><") not in ("remain",)]
    assert acts == [word for word in expected.split() if word.strip("+-*?><") not in ("remain",)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("accept", "spurn"),
        ("turn_down", "accept"),
        ("acquit", "guilty"),
        ("attend", "stay_away"),
        ("admit", "deny"),
    ],
)
def test_opposite_acts(one: str, other: str) -> None:
    assert other in opposed(one) or one in opposed(other)


@pytest.mark.parametrize(
    ("one", "other"), [("refuse", "turn_down"), ("land", "touch_down"), ("close", "shut")]
)
def test_words_for_one_act_are_not_opposite(one: str, other: str) -> None:
    assert other not in opposed(one)


def polarities(story: Story) -> list[str]:
    return [item.about for item in collate(story).disagreements if item.kind == "polarity"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The weavers' guild of Orvik turned down an offer of 300 crowns on Friday.",
            "On Friday the weavers' guild of Orvik accepted 300 crowns, its offer from the mill.",
        ),
        (
            "Nobody was injured in the kiln fire, police said.",
            "Two potters were hurt in the kiln fire at Orvik.",
        ),
        (
            "The glassblower Ida Lund took the stand on Monday.",
            "The glassblower Ida Lund did not testify on Monday.",
        ),
        (
            "The harbour board of Orvik ordered an inquiry.",
            "The harbour board of Orvik rejected calls for an inquiry.",
        ),
        (
            "The Orvik mill agreed to close all four kilns by June.",
            "The Orvik mill said it would close only the northern kiln by June.",
        ),
        (
            "The ferry Tarn landed at Orvik on Sunday evening.",
            "The ferry Tarn crashed at Orvik on Sunday evening.",
        ),
        # Done here and shut out there; done by one alone; to one of many words.
        ("The guild of Orvik has forgiven the mill.", "The guild of Orvik will never forgive the mill."),
        ("The board of Orvik will scrap the leases.", "The leases of Orvik will stand."),
        ("The master baker, 61, was acquitted on Friday.", "On Friday the master baker was found guilty."),
    ],
)
def test_outcomes_that_exclude_each_other_are_shown(story_of: Tell, one: str, other: str) -> None:
    assert len(polarities(story_of(one, other))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The weavers' guild of Orvik refused the offer.",
            "The weavers' guild of Orvik turned down the offer.",
        ),
        ("Nobody was injured in the kiln fire.", "No one came to harm in the kiln fire."),
        ("The guild demanded that the mill close its kilns.", "The mill refused to close its kilns."),
        # Another one does it, another thing befalls.
        ("Judge Tom Roe acquitted the potter Ida Lund.", "Judge Tom Roe convicted the smith Per Dahl."),
        ("Divers found a rope near the Orvik wreck.", "Divers found no gold near the Orvik wreck."),
        (
            "The mill of Orvik sold the wharf to the town.",
            "The town bought the wharf from the mill of Orvik.",
        ),
        # What is told of another year is another matter.
        ("Ida Lund resigned on Monday.", "In 1999 Ida Lund was sacked from the mill."),
        # What is shut is opened again.
        ("The Orvik bridge was closed on Monday.", "The Orvik bridge was opened on Friday."),
    ],
)
def test_what_only_seems_to_exclude_is_not_shown(story_of: Tell, one: str, other: str) -> None:
    assert polarities(story_of(one, other)) == []


def test_opposite_readings_are_no_agreed_claim(story_of: Tell) -> None:
    told = "Orvik wharf\n\nThe Orvik harbour board on Friday {} the sale of the old wharf to the mill."
    edition = collate(story_of(told.format("approved"), told.format("rejected")))
    assert not any("sale" in claim.text for claim in edition.claims if claim.status == "agreed")
    telling = [line for line in edition.digest if "sale" in line.text]
    assert all(len({place.witness for place in line.evidence}) < 2 for line in telling)
