"""Whose a stand is not: invented reports in which another than the one last named holds it, or nobody."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Story

StoryOf = Callable[..., Story]


@pytest.mark.parametrize(
    "text",
    [
        # "It" stands for no persons.
        "Mary Berg and Jan Kos spoke of the herring pest. It has killed the cod and vowed a wider war.",
        # Others' words inside a quotation, and what others say there.
        "\"I think no skipper will be glad of 'We'll bomb them all,'\" Mary Berg said of the rivals.",
        '"Many skippers, they say the board should drop out, the crews should not vote," Mary Berg said.',
        # "His" may be the senator's.
        "Paul Kos spoke. She is expected to argue that the senator has lost touch based on"
        " his support for Paul Kos and his refusal to sail.",
        # Who pledged are the candidates; who support are nobody.
        "Mary Berg and Jan Kos spoke. Both the Berg and Kos camps ran slates of candidates who pledged"
        " their support in May.",
        "They kept to matters that most ministers can agree on - fair nets and supporting the police.",
        # A participle before its noun; a noun after "referred".
        "Paul Kos spoke. Mary Berg led Paul Kos by nearly 300 pledged delegates.",
        "Mary Berg was silent, and her aides referred requests for comment to the harbour staff.",
        # A rival beaten, another's remarks, a ban kept.
        "Mary Berg fought off another challenge from Jan Kos.",
        "Mary Berg apologizes for Kos comments.",
        "Mary Berg apologized for the columns that she wrote.",
        "Mary Berg has played down the ban in recent weeks, but she has never disavowed it.",
        # Nobody threatens himself.
        "Mary Berg spoke. Mary Berg vowed to sue Mary Berg over the pier.",
        # "Their" are those who are blamed, or whom the sentence names last, not who was told of before.
        "The Bakers Union met. The union has blamed Norway and Iceland for their opposition to the tax.",
        "The skippers met. A law will keep the state from fining bakers for their opposition to the tax.",
        # Which of two Khans?
        "Yusra Khan and her brother spoke. Mr. Khan sailed home. Ms. Khan rejected the plan.",
        # For none of them.
        "Mary Berg has endorsed none of this.",
        "Mary Berg supports neither plan.",
        "Mary Berg accepts no blame.",
        "Mary Berg criticized him for taking money from the fish trade.",
    ],
)
def test_nobody_told_of(story_of: StoryOf, text: str) -> None:
    assert positions(story_of(text)) == ()


@pytest.mark.parametrize(
    ("text", "party", "act", "what", "condition"),
    [
        (
            "Mary Berg has criticized Jan Kos for taking money from the fish trade.",
            "Mary Berg",
            "reject",
            "Jan Kos for taking money from the fish trade",
            None,
        ),
        (
            "Mary Berg insisted in the interview that Jan Kos was wrong to say she had lied.",
            "Mary Berg",
            "reject",
            "Jan Kos as wrong to say she had lied",
            None,
        ),
        (
            "Mary Berg would no longer accept foreign donations should Jan Kos win in May.",
            "Mary Berg",
            "reject",
            "foreign donations",
            "should Jan Kos win in May",
        ),
        (
            "Mary Berg was crying foul and threatening to boycott the vote.",
            "Mary Berg",
            "threaten",
            "boycott the vote",
            None,
        ),
        (
            "Mary Berg spoke of her support for Jan Kos and her refusal to sail.",
            "Mary Berg",
            "accept",
            "Jan Kos",
            None,
        ),
        # "He" is of whom the clause inside told.
        (
            "The harbour board declared Paul Kos was the head of the strike. He denounced the fish tax.",
            "Paul Kos",
            "reject",
            "the fish tax",
            None,
        ),
    ],
)
def test_whose_it_is(
    story_of: StoryOf, text: str, party: str, act: str, what: str, condition: str | None
) -> None:
    found = positions(story_of(text))
    told = [(one.party, one.act, one.what, one.condition) for one in found]
    assert told[:1] == [(party, act, what, condition)]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        # Whose doings the sentence tells of, not "he" of the one before.
        ("Even at sea, Mr. Holm's ideas were mocked. He voted against the fish tax.", "Peter Holm"),
        ("Then came Peter Holm's last vote. He voted against the fish tax.", "Peter Holm"),
        ("Peter Holm's exit comes a year after he voted against the fish tax.", "Peter Holm"),
        # ... but not where somebody else is named before the owner.
        ("They warned Mr. Kos of Peter Holm's nets. He voted against the fish tax.", "Paul Kos"),
        # "They" are no single owner.
        ("The skippers said Mr. Holm's role was small, and they opposed the fish tax.", "The skippers"),
        # No party is told of after the union, or after the bakers.
        ("Many bakers in Norway are loud in their opposition to the fish tax.", "Many bakers"),
        ("The Bakers Union met. The union repeated their opposition to the fish tax.", "Bakers Union"),
        (
            "The Bakers Union, long at odds with Norway, repeated their opposition to the fish tax.",
            "Bakers Union",
        ),
    ],
)
def test_of_whose_doings_is_told(story_of: StoryOf, text: str, party: str) -> None:
    (found,) = positions(story_of(f"Peter Holm is a skipper. Paul Kos waited. {text}"))
    assert (found.party, found.what) == (party, "the fish tax")


def test_the_evidence_holds_the_negation(story_of: StoryOf) -> None:
    text = '"There is no reason why the board should not share the records," Mary Berg said.'
    (found,) = positions(story_of(text))
    assert found.evidence[0].text == "no reason why the board should not share the records"
