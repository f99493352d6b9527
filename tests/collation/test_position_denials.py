"""Denials, positions told by a noun, and what only sounds like a position: invented reports."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Story

StoryOf = Callable[..., Story]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Mary Berg said she had never met the owner of the trawler.", "that she met the owner"),
        ("Mary Berg insisted that she was entirely innocent.", "being guilty"),
        ("Mary Berg said she had done nothing illegal.", "having done anything illegal"),
        ("Mary Berg said she had nothing to do with the leak.", "having anything to do with the leak"),
        ("Mary Berg said she has no plans to close the pier.", "plans to close the pier"),
        ('"The owner never paid me a penny for the pier," Mary Berg said.', "that the owner paid me a penny"),
        ("Mary Berg defended herself against charges that she sold the nets.", "charges that she sold"),
        ("Mary Berg questioned the need for a second pier.", "the need for a second pier"),
        ("Mary Berg decided not to reopen the pier.", "reopen the pier"),
        ("Mary Berg criticized Jan Kos for his decision to close the pier.", "[Jan Kos'] decision to close"),
        ("Mary Berg is opposed to a second pier.", "a second pier"),
        ("Mary Berg vowed to appeal against the verdict.", "the verdict"),
        (
            "Mary Berg rejected the notion that pride, or bad weather, had emptied the sea.",
            "the notion that pride, or bad weather, had emptied the sea",
        ),
        ("Mary Berg tore up the final offer.", "the final offer"),
        ("Mary Berg did not recommend charges against the owner.", "charges against the owner"),
        ("Mary Berg said her firm never sold the nets.", "that her firm sold the nets"),
        ("Mary Berg (F-Bergen) opposes the new pier.", "the new pier"),
    ],
)
def test_who_denies_rejects_the_charge(story_of: StoryOf, text: str, what: str) -> None:
    (found,) = positions(story_of(text))
    assert (found.party, found.act) == ("Mary Berg", "reject")
    assert found.what.startswith(what)


@pytest.mark.parametrize(
    ("text", "party", "act", "what"),
    [
        ("Norway repeated its urgent, much-quoted call for talks.", "Norway", "demand", "talks"),
        ("Calls from Norway for a vote on cod grew.", "Norway", "demand", "a vote on cod"),
        ("Pressure from Norway on Mary Berg to resign grew.", "Norway", "demand", "resign"),
        ("Mary Berg's pledge to reopen the pier was welcome.", "Mary Berg", "offer", "reopen the pier"),
        ("Mary Berg said that we need more information about the nets.", "Mary Berg", "demand", "more inf"),
        (
            "Mary Berg said there is no reason why Norway should not pay for the pier.",
            "Mary Berg",
            "demand",
            "pay for the pier",
        ),
        (
            "Mary Berg said there would be consequences if Norway closed the pier.",
            "Mary Berg",
            "threaten",
            "consequences",
        ),
        (
            "Mary Berg demanded stricter net, hook and engine checks.",
            "Mary Berg",
            "demand",
            "stricter net, hook and engine checks",
        ),
        (
            "Mary Berg demanded the resignation of the director, Jan Kos.",
            "Mary Berg",
            "demand",
            "the resignation of the director, Jan Kos",
        ),
        (
            "Mary Berg said it was time for the director to resign.",
            "Mary Berg",
            "demand",
            "the director to resign",
        ),
        (
            "Mary Berg said Norway should send a calm, careful answer.",
            "Mary Berg",
            "demand",
            "Norway should send a calm, careful answer",
        ),
        ("Mary Berg welcomed the ruling on nets.", "Mary Berg", "accept", "the ruling on nets"),
        ("Mary Berg admitted cheating in the regatta.", "Mary Berg", "accept", "cheating in the regatta"),
        ("Mary Berg threatened not to sail again.", "Mary Berg", "threaten", "not to sail again"),
        ("Mary Berg said she'll accept the terms of the truce.", "Mary Berg", "accept", "the terms"),
    ],
)
def test_a_position_is_found(story_of: StoryOf, text: str, party: str, act: str, what: str) -> None:
    found = [p for p in positions(story_of(text)) if p.party == party]
    assert [p.act for p in found] == [act]
    assert found[0].what.startswith(what)


@pytest.mark.parametrize(
    "text",
    [
        "A party that rejects Norway will not last.",
        "Several people were fined, such as Mary Berg, who pleaded guilty to smuggling cod.",
        "Norway's insistence on smoking its herring made headlines.",
        'Mary Berg of Norway said: "I will fight for you and there will be no lies."',
        "Mary Berg described the island as beset by illegal nets.",
        "Norway boasted of its willingness to be early.",
        "Mary Berg challenged Jan Kos on whether the pier was safe.",
        "Mary Berg said she had never seen such a storm.",
        "Mary Berg said she would not hesitate to sail by night.",
        "Norway might have helped Iceland, perhaps by insisting on a second pier.",
        "Norway asked Iceland to find.",
        "The race was hailed by Norway but dismissed by critics as a sham.",
        "Perhaps Norway will oppose the pier.",
        'Mary Berg of Norway said: "They need something to talk about."',
        "Sailing by night is against the law.",
        "Norway sought on Monday to calm the sea.",
        "Norway sought a breakout season in the league.",
        "Mary Berg admitted that the sea was cold.",
        "A pledge by Norway not to be late was kept.",
        "Norway counted on Swedish backing to cross the strait.",
    ],
)
def test_no_position_is_read_into_it(story_of: StoryOf, text: str) -> None:
    assert positions(story_of(text)) == ()


def test_the_governor_is_nobody_of_another_office(story_of: StoryOf) -> None:
    text = "Senator Mary Berg spoke. Iceland urged the governor to close the pier."
    (found,) = positions(story_of(text))
    assert found.toward is None


def test_two_claims_that_share_nothing_are_two(story_of: StoryOf) -> None:
    first = "Mary Berg denied allegations that she profited from cod sales."
    second = "Mary Berg denied the claim that she had visited the harbour chief many times."
    assert len(positions(story_of(first, second))) == 2


def test_a_charge_is_one_in_two_wordings(story_of: StoryOf) -> None:
    first = "Mary Berg denied allegations that she profited from Bergen cod sales."
    second = "Mary Berg denied any part in the Bergen cod trade."
    (found,) = positions(story_of(first, second))
    assert {passage.witness for passage in found.evidence} == {"A", "B"}


def test_those_of_a_trade_are_their_union(story_of: StoryOf) -> None:
    first = "The Dockworkers' Union of Bergen rejected the offer on Monday."
    second = "Striking dockers have thrown out a final offer. The Dockworkers' Union of Bergen met."
    (found,) = positions(story_of(first, second))
    assert found.party == "Dockworkers' Union of Bergen"
    assert {passage.witness for passage in found.evidence} == {"A", "B"}


def test_some_of_a_body_are_not_the_body(story_of: StoryOf) -> None:
    text = "Several members of the Herring Council rejected the offer. The Herring Council met."
    assert "Herring Council" not in {position.party for position in positions(story_of(text))}


def test_the_ban_is_the_ban_told_before(story_of: StoryOf) -> None:
    first = "Mary Berg called for a lasting ban on deep nets in the sound."
    second = "Mary Berg called for the ban in December."
    (found,) = positions(story_of(first, second))
    assert {passage.witness for passage in found.evidence} == {"A", "B"}


def test_who_asks_is_told_before_the_sentence_has_its_verb(story_of: StoryOf) -> None:
    found = positions(story_of("The petition urging Norway to lift the ban has drawn few names."))
    assert [position.what for position in found] == ["lift the ban"]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("As Iceland and Norway met, Mary Berg was at sea, promising to reopen the pier.", "Mary Berg"),
        ("Jan Kos was asked about Mary Berg calling the plan a sham.", "Mary Berg"),
        ("Iceland is waiting for Mary Berg, who refused to reopen the pier.", "Mary Berg"),
    ],
)
def test_who_does_what_a_participle_tells(story_of: StoryOf, text: str, party: str) -> None:
    assert {position.party for position in positions(story_of(text))} == {party}


def test_a_plea_is_about_the_charges(story_of: StoryOf) -> None:
    (found,) = positions(story_of("Mary Berg has pleaded not guilty."))
    assert (found.act, found.what) == ("reject", "the charges")


def test_what_others_pay_for_is_no_offer(story_of: StoryOf) -> None:
    def told(text: str) -> set[str]:
        return {one.act for one in positions(story_of(text))}

    assert told("Mary Berg said she will cut 900 jobs at the pier.") == set()
    assert told("Mary Berg said the port will raise its fees in May.") == set()
    assert "threaten" in told("Mary Berg said she will cut 900 jobs if the crews walk out.")


def test_names_alone_tell_no_offer(story_of: StoryOf) -> None:
    first = "Norway has offered to be a referee in talks of Iceland, Denmark and Sweden."
    second = "Norway said the winter was as long for Iceland and Sweden as for Denmark."
    (found,) = [p for p in positions(story_of(first, second)) if p.act == "offer"]
    assert {passage.witness for passage in found.evidence} == {"A"}


def test_to_question_a_thing_is_not_to_refuse_it(story_of: StoryOf) -> None:
    first = "Norway refused to reopen the second pier in Bergen."
    second = "Norway answered a question about whether to reopen the second pier in Bergen."
    (found,) = positions(story_of(first, second))
    assert {passage.witness for passage in found.evidence} == {"A"}


def test_he_is_whose_decision_was_told(story_of: StoryOf) -> None:
    text = (
        "Mary Berg met John Hale. John Hale's decision surprised the council. He refused to reopen the pier."
    )
    assert {position.party for position in positions(story_of(text))} == {"John Hale"}


def test_two_of_a_party_are_shown_by_name(story_of: StoryOf) -> None:
    text = "The two leading Liberals, Mary Berg and John Hale, have rejected the pier."
    assert {position.party for position in positions(story_of(text))} == {"Mary Berg", "John Hale"}


def test_what_one_group_wants_ends_before_what_it_does(story_of: StoryOf) -> None:
    found = positions(story_of("Fishermen who had lobbied against the ban were pleased."))
    assert {position.what for position in found} <= {"the ban"}


def test_the_occasion_is_no_part_of_it(story_of: StoryOf) -> None:
    (found,) = positions(story_of("Mary Berg called the plan bogus in a short tweet."))
    assert found.what == "the plan as bogus"
