"""What is no position, and how a position's words begin and end: invented reports."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Story

StoryOf = Callable[..., Story]


@pytest.mark.parametrize(
    "text",
    [
        "Norway wanted Iceland to know the tide tables.",
        "Norway told Iceland they needed to sail by night.",
        "Norway warned against travel to the outer islands.",
        "Iceland agreed and closed both harbours.",
        "The harbour of Iceland requires patience and deep anchors.",
        "It is the claim that Norway opposed the bridge.",
        "Iceland has not agreed on a plan for the bridge.",
        "Norway declined to describe the boat in detail.",
        "Norway said Iceland should win the regatta.",
        "Norway rebuffed him three times.",
        "Iceland promised to be the greatest sailing nation.",
        "Norway told a crowd about its decision to lend.",
        "Norway declined to directly respond to the harbour master.",
        "Norway warned of the perils of a long winter at sea.",
        "Norway sought shelter in a cove from the autumn storm.",
        "Iceland lagged behind Norway in calling for a longer season.",
        "The mayor gave a stage to people who are calling for duties.",
        "The new pier will require Norway to wait for spring tides.",
        "It means that Norway must pay for the pier.",
        "Norway said a vote means that Iceland must pay for the pier.",
        "Norway sought its chance in the second half of the regatta.",
        "Norway threatened fishermen in a strange way.",
        "Norway stayed calm so it would not be accused of greed.",
        "Was there anything in the whole strait that Norway would condemn?",
        'Mary Berg of Norway said: "I did not say that we will impose duties on herring."',
        "Norway said Iceland should be able to sell more herring next year.",
        "Mary Berg of Norway wrote the book She Would Not Be Moved.",
    ],
)
def test_no_position(story_of: StoryOf, text: str) -> None:
    assert positions(story_of(text)) == ()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Thousands marched to protest the new fish taxes demanded by Norway before the winter.",
            "the new fish taxes",
        ),
        ("Fishermen fear the night shifts insisted upon by Norway on Monday.", "the night shifts"),
        (
            "Norway denied reports that its talks with the herring board, a public body, had failed.",
            "reports",
        ),
        ("Norway's insistence on a second vote may prove costly.", "a second vote"),
        (
            "Norway agreed to a five-year, $30 million lease of the pier with Iceland.",
            "a five-year, $30 million lease",
        ),
    ],
)
def test_words_stop_where_the_matter_does(story_of: StoryOf, text: str, what: str) -> None:
    assert [position.what[: len(what)] for position in positions(story_of(text))][:1] == [what]


def test_a_half_quotation_is_not_shown(story_of: StoryOf) -> None:
    text = (
        'Norway called for "a calm and open sea" and for talks. Iceland rejected the "cold and bitter plan.'
    )
    shown = [position.what for position in positions(story_of(text))]
    assert shown
    assert all(what.count('"') % 2 == 0 for what in shown)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            'Norway said Iceland "must free the crew of the third trawler and say why it was taken."',
            'Iceland "must',
        ),
        ("Norway demanded a ban on ships with a ``heavy keel'' in the sound.", "heavy keel'' in the sound"),
        ("Norway refused to 'freeze' the dredging of the sound.", "'freeze' the dredging"),
        ('Norway threatened to "bomb the [expletive] out of" the old pier.', 'out of" the old pier'),
    ],
)
def test_a_quotation_inside_goes_on(story_of: StoryOf, text: str, what: str) -> None:
    (found,) = positions(story_of(text))
    assert what in found.what


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("A group of fishermen called for a boycott of the fair.", "A group of fishermen"),
        ("The Liberal leader, Mary Berg, demanded a vote on the pier.", "Mary Berg"),
        ("Their spokeswoman, the lawyer Mary Berg, demanded a vote on the pier.", "Mary Berg"),
        ("Mary Berg met farmers in Oslo and demanded a vote on the pier.", "Mary Berg"),
    ],
)
def test_the_whole_name_of_who_holds_it(story_of: StoryOf, text: str, party: str) -> None:
    assert {position.party for position in positions(story_of(text))} == {party}


def test_what_is_proposed_gives_or_asks(story_of: StoryOf) -> None:
    text = "Norway proposed talks on cod. Iceland proposed a ban on nets."
    assert [position.act for position in positions(story_of(text))] == ["offer", "demand"]


def test_one_party_alone_accepts_what_it_agrees_to(story_of: StoryOf) -> None:
    (found,) = positions(story_of("Iceland agreed to the mediation."))
    assert (found.act, found.what) == ("accept", "the mediation")


def test_who_heads_a_body_speaks_for_it(story_of: StoryOf) -> None:
    first = "Ann Berg, the president of the Herring Council, rejected the offer of the shipyards on Monday."
    second = "The Herring Council rejected the offer of the shipyards on Monday."
    rejections = [found for found in positions(story_of(first, second)) if found.act == "reject"]
    assert [{passage.witness for passage in found.evidence} for found in rejections] == [{"A", "B"}]
