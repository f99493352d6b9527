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
        # What had to be done was done; what will not be there is foretold; a feeling asks for nothing.
        '"We had to rebuild the whole pier in a week," Mary Berg said.',
        "Mary Berg says the skippers also had to move their boats.",
        '"There will be no herring left in ten years," Mary Berg said.',
        '"There can be no fishing without the sea, for any of us," Mary Berg said.',
        '"We will not have to wait for the ferry," Mary Berg said.',
        '"No one should be surprised by the price of cod," Mary Berg said.',
        '"It was an embarrassment to everybody in the harbour," Mary Berg said.',
        '"He was so sad about the old pier," Mary Berg said.',
        "Mary Berg will never admit that she was wrong on the pier.",
        "Norway probably would object to the plan for the bay.",
        '"I am not going to lecture you about cod tonight," Mary Berg said.',
        '"Send me a letter with the names of the boats," Mary Berg said.',
        "Jan Kos met poor fishermen supported by Norway.",
        "The trawler Velm, aided by Iceland and opposed by Norway, sailed on.",
        "Jan Kos said the pier was old. Mary Berg rejected that idea.",
        "Jan Kos said Mary Berg would not vote for Ms. Berg.",
        "Mary Berg scolded Jan Kos for suggesting during the fair that the pier was old.",
        "The bakers around Mary Berg who strongly denounce the toll are many.",
        "Mary Berg forced crews to reconsider their opposition to the toll.",
        '"Get your nets ready for the fair," Mary Berg said.',
        "Norway is likely to win most of those pledged trawlers.",
        '"The skippers asked why people thought she was a liar," Mary Berg said.',
        "The council sought a new toll. That effort was backed by Norway.",
        # Given up in part, held in the end, judged of another, or told of no one in the line.
        "Norway and Iceland have either eliminated or reduced their support for the harbour fair.",
        "Norway did not endorse a skipper until after the fair in May.",
        "There were signs that Norway was backing down from the toll.",
        '"He would not be the captain we need to keep our harbour safe," Mary Berg said.',
        "Norway recorded him instructing a skipper to lie under oath.",
        "Even people who endorsed the toll sounded weary.",
        "Mary Berg agreed on something.",
        '"I never thought the guild could do this to us," Mary Berg said.',
        "Jan Kos left. Mary Berg ridiculed that assessment.",
        "Mary Berg says they have slept on the floor, refusing to leave the pier.",
        '"Put it like that and it does not sound so bad," Mary Berg said.',
        "Mary Berg fired warning shots to scatter a mob of skippers.",
        "Jan Kos is harder on the guild than he is against the toll on nets.",
        "Norway showed no sign that it was planning to support the toll.",
        "Mary Berg said that Norway had shot down the flight that was lost.",
        "Norway answered a request from the group Citizens for Clean Bays. Citizens for Clean Bays is old.",
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
        (
            "Mary Berg said the owners had to abandon the pier.",
            "Mary Berg",
            "demand",
            "the owners had to abandon",
        ),
        ('"There will be no deal with Iceland," Mary Berg said.', "Mary Berg", "reject", "deal with Iceland"),
        (
            "Norway said it would never support the plan for the bay.",
            "Norway",
            "reject",
            "the plan for the bay",
        ),
        (
            "Norway said it had seen no evidence of a leak in the hull.",
            "Norway",
            "reject",
            "evidence of a leak in the hull",
        ),
        ("Conservatives still praise the toll plan.", "Conservatives", "accept", "the toll plan"),
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
