"""What only sounds like a position: disbelieved, asked about, foretold, echoed, charged. Invented reports."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Story

StoryOf = Callable[..., Story]


@pytest.mark.parametrize(
    "text",
    [
        "Mary Berg said she did not believe Norway opposed the plan.",
        '"I don\'t think it is a sham," Mary Berg said.',
        "Mary Berg did not apologize for her remarks about the pier.",
        "Norway Great Again: more skippers voted for Mary Berg than for her uncle.",
        "Mary Berg accepted millions in donations from the fish trade.",
        "Norway, its neighbour said, denied the crew the prize.",
        "Mary Berg said people need to talk somehow.",
        "Mary Berg agreed on everything.",
        "The crew brought Mary Berg back to the harbour.",
        "Mary Berg, who was asked about the need for a second pier, sailed home.",
        '"Iceland wants to abolish every fishing treaty," Mary Berg of Norway said.',
        '"The owners advocate a ban on every small trawler," Mary Berg said.',
        "Mary Berg argued that the auctions are rigged against small trawlers.",
        "Mary Berg said that the new duty will destroy our trade.",
        "Mary Berg said the plan would have to be reviewed by the harbour board.",
        'Mary Berg said on Sunday that Jan Kos "has to drag his uncle along to each regatta".',
        'Mary Berg called that "beyond preposterous".',
        "Some people want the harbour to grow quickly.",
        '"He is the first mayor who wants to close the pier. Close the pier, not mend it," Mary Berg said.',
        "Mary Berg of Norway wanted her boat to be comfortable.",
        "Mary Berg called for change.",
        "Mary Berg was careful not to anger the skippers by urging them to sell their boats.",
        "Mary Berg left the hall without demanding an inquiry into the fire.",
        "Mary Berg stopped short of calling for a ban on small trawlers.",
        "Mary Berg appeals to a crowd that knows little of the sea.",
        "Mary Berg asked how it helps Norway to add a trillion herrings.",
        '"I want the pier so I am going to do everything to help," Mary Berg said.',
        "Norway said that bakers who refuse to pay the fish tax are few.",
        "Norway counted the most pledged votes in the islands.",
        'Mary Berg quotes the former harbour master Jan Kos: "I demand a second pier for every trawler."',
    ],
)
def test_nobody_holds_it(story_of: StoryOf, text: str) -> None:
    assert positions(story_of(text)) == ()


@pytest.mark.parametrize(
    ("text", "party", "act", "what"),
    [
        # The same words where somebody does hold it.
        ("Mary Berg said the owners should shut the pier.", "Mary Berg", "demand", "shut the pier"),
        ("Mary Berg refused to apologize for her remarks.", "Mary Berg", "reject", "apologize for her"),
        ("Mary Berg stressed the need for a second pier.", "Mary Berg", "demand", "a second pier"),
        ("Mary Berg said the plan has to be reviewed.", "Mary Berg", "demand", "the plan has to be reviewed"),
        ("Mary Berg called the plan a sham.", "Mary Berg", "reject", "the plan as a sham"),
        ("Mary Berg called for a change of course.", "Mary Berg", "demand", "a change of course"),
        (
            'Mary Berg said: "We cannot afford to be idle anymore."',
            "Mary Berg",
            "reject",
            "be idle",
        ),
        (
            "Mary Berg refused to punish boats that violate local and national rules.",
            "Mary Berg",
            "reject",
            "punish boats that violate local and national rules",
        ),
        ("Mary Berg refused to use the words ‘Velm Treaty.’", "Mary Berg", "reject", "‘Velm Treaty.’"),
    ],
)
def test_somebody_holds_it(story_of: StoryOf, text: str, party: str, act: str, what: str) -> None:
    found = positions(story_of(text))
    assert [(one.party, one.act, what in one.what) for one in found] == [(party, act, True)]


def test_a_part_of_a_party_is_not_the_party(story_of: StoryOf) -> None:
    told = (
        "The Harbour Party met in Velm. The Harbour Party wants duties. Ann Lee leads the Harbour Party. "
        "Some Harbour Party members rejected the plan for the pier. "
        "Many Harbour Party members, like Ann Lee, went on to voice their opposition to the second pier."
    )
    assert all(one.party != "Harbour Party" for one in positions(story_of(told)) if one.act == "reject")


def test_a_promise_to_do_harm_threatens(story_of: StoryOf) -> None:
    told = "Mary Berg's promises to deport all foreign crews have split the harbour."
    (found,) = positions(story_of(told))
    assert (found.act, found.what) == ("threaten", "deport all foreign crews")


def test_the_surest_stand_first(story_of: StoryOf) -> None:
    told = "Mary Berg said the owners should shut the pier. "
    both = "Norway rejected the plan for a second harbour."
    found = positions(story_of(told + both, both))
    assert [one.party for one in found] == ["Norway", "Mary Berg"]
