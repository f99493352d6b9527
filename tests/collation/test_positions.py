"""Who demands, offers, accepts, rejects, threatens or agrees: invented reports of an invented quarrel."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Position, Story

StoryOf = Callable[..., Story]


def held(found: tuple[Position, ...]) -> set[tuple[str, str, str]]:
    return {(position.party, position.act, position.what) for position in found}


@pytest.mark.parametrize(
    ("text", "party", "act", "words"),
    [
        (
            "Norway called for the return of three trawlers.",
            "Norway",
            "demand",
            "the return of three trawlers",
        ),
        ("Norway demanded that Iceland free the crew.", "Norway", "demand", "Iceland free the crew"),
        ("Norway urged Iceland to free the crew.", "Norway", "demand", "free the crew"),
        ("Norway said Iceland must free the crew.", "Norway", "demand", "Iceland must free the crew"),
        ("Iceland rejected the plan on Monday.", "Iceland", "reject", "the plan"),
        ("Iceland will not accept observers.", "Iceland", "reject", "observers"),
        ("Iceland called the plan a sham.", "Iceland", "reject", "the plan as a sham"),
        ("Iceland has refused to free the crew.", "Iceland", "reject", "free the crew"),
        ("The plan was rejected by Iceland.", "Iceland", "reject", "The plan"),
        ("Iceland said it would impose duties on Norwegian fish.", "Iceland", "threaten", "impose duties"),
        ("Iceland promised swift retaliation.", "Iceland", "threaten", "swift retaliation"),
        ("Iceland offered to release the boats.", "Iceland", "offer", "release the boats"),
        ("Iceland accepted the terms of the truce.", "Iceland", "accept", "the terms of the truce"),
        ("Mary Berg pleaded guilty to smuggling cod.", "Mary Berg", "accept", "smuggling cod"),
        ("Iceland reached a deal with Norway on cod quotas.", "Iceland", "agree", "a deal"),
        ("Iceland reached a deal with Norway on cod quotas.", "Norway", "agree", "a deal"),
    ],
)
def test_each_act_has_its_words(story_of: StoryOf, text: str, party: str, act: str, words: str) -> None:
    found = positions(story_of(text))
    assert any((p.party, p.act) == (party, act) and words in p.what for p in found), held(found)


@pytest.mark.parametrize(
    "text",
    [
        "Norway may call for talks next week.",
        "If Norway rejects the plan, the harbour stays shut.",
        "The demands on the harbour staff are heavy.",
        "Iceland declined to comment.",
        "Mary Berg signed an autograph in Bergen.",
        "Norway lies west of Sweden. It is a long country.",
        "Iceland did not demand the return of the boats.",
        "",
    ],
)
def test_what_nobody_holds_is_not_shown(story_of: StoryOf, text: str) -> None:
    assert positions(story_of(text or "Snow fell.")) == ()


def test_terms_that_are_listed_are_one_demand_each(story_of: StoryOf) -> None:
    text = "The terms set out by Norway include a new border, open harbours and the release of the crew."
    assert {what for _, act, what in held(positions(story_of(text))) if act == "demand"} == {
        "a new border",
        "open harbours",
        "the release of the crew",
    }


def test_an_offer_with_a_condition_is_also_a_demand(story_of: StoryOf) -> None:
    text = "Norway said it will lift the blockade if Iceland agrees to free the crew and close its embassy."
    found = positions(story_of(text))
    offer = next(position for position in found if position.act == "offer")
    assert offer.what == "lift the blockade"
    assert offer.condition == "if Iceland agrees to free the crew and close its embassy"
    demands = [position for position in found if position.act == "demand"]
    assert [(p.party, p.what, p.toward) for p in demands] == [
        ("Norway", "free the crew", "Iceland"),
        ("Norway", "close [Iceland's] embassy", "Iceland"),
    ]


def test_what_is_given_for_a_demand_is_an_offer(story_of: StoryOf) -> None:
    text = "Norway urged Iceland to free the crew in exchange for a larger cod quota."
    assert ("Norway", "offer", "a larger cod quota") in held(positions(story_of(text)))


def test_conditions_are_told_with_their_opener(story_of: StoryOf) -> None:
    found = positions(story_of("Iceland has refused to negotiate with Norway until the boats leave."))
    assert [(p.what, p.condition) for p in found] == [("negotiate with Norway", "until the boats leave")]


def test_one_position_with_the_passages_of_all_witnesses(story_of: StoryOf) -> None:
    story = story_of(
        "Norway demanded the withdrawal of Icelandic trawlers from the bay.",
        "Norway said Iceland must withdraw its trawlers from the bay.",
        "Norway called for a new lighthouse in Bergen.",
    )
    found = positions(story)
    assert len(found) == 2
    both = next(position for position in found if "trawlers" in position.what)
    assert {passage.witness for passage in both.evidence} == {"A", "B"}
    for passage in both.evidence:
        assert story.witness(passage.witness).text[passage.start : passage.end] == passage.text


def test_two_matters_of_one_sentence_stay_two(story_of: StoryOf) -> None:
    text = "Norway demanded an end to cod duties and called for an end to herring duties."
    assert len(positions(story_of(text))) == 2


def test_a_head_of_state_speaks_for_the_state(story_of: StoryOf) -> None:
    story = story_of(
        "Norwegian Prime Minister Kari Nes demanded the release of the crew. Norway is angry.",
        "Norway demanded the release of the crew. Kari Nes was in Oslo.",
    )
    found = positions(story)
    assert [(p.party, p.act) for p in found] == [("Norway", "demand")]
    assert {passage.witness for passage in found[0].evidence} == {"A", "B"}


def test_a_pronoun_goes_back_to_who_spoke(story_of: StoryOf) -> None:
    text = "Mary Berg spoke in Oslo. Berg said the fleet was ready. She also called for lower harbour fees."
    assert ("Mary Berg", "demand", "lower harbour fees") in held(positions(story_of(text)))


def test_the_same_in_any_order_of_reading(story_of: StoryOf) -> None:
    one, two = "Norway demanded an end to cod duties.", "Norway said Iceland should end its cod duties."
    first, second = positions(story_of(one, two)), positions(story_of(two, one))
    assert len(first) == len(second) == 1
    assert first[0].what == second[0].what


def test_a_quoted_judgement_rejects_what_it_is_said_of(story_of: StoryOf) -> None:
    text = "Mary Berg said of Iceland's fishing plan: “It is all a complete sham, and she knows it.”"
    found = positions(story_of(text))
    assert [(p.act, p.what) for p in found] == [("reject", "Iceland's fishing plan")]


def test_a_suit_speaks_for_who_filed_it(story_of: StoryOf) -> None:
    text = "Norway sued Iceland in London on Monday. The lawsuit demands damages for three lost boats."
    assert ("Norway", "demand", "damages for three lost boats") in held(positions(story_of(text)))


def test_text_without_sentences_holds_nothing(story_of: StoryOf) -> None:
    assert positions(story_of("must said if " * 5000)) == ()
