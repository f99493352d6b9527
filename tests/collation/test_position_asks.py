"""What is asked for without "must", charges and their denials: invented reports."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Story

StoryOf = Callable[..., Story]


@pytest.mark.parametrize(
    ("text", "act", "what"),
    [
        ('"There should be an inquiry into the pier," Mary Berg said.', "demand", "an inquiry into the pier"),
        ('"It\'s time to end the blockade," Mary Berg said.', "demand", "end the blockade"),
        ('"It is up to Congress to act on cod," Mary Berg said.', "demand", "act on cod"),
        ('"We have to raise the harbour fees," Mary Berg said.', "demand", "raise the harbour fees"),
        ('"We must not close the pier now," Mary Berg said.', "demand", "not close the pier now"),
        ('"The crews deserve answers," Mary Berg said.', "demand", "The crews deserve answers"),
        ('"A longer pier is needed," Mary Berg said.', "demand", "A longer pier"),
        ('"It is vital to raise the fees," Mary Berg said.', "demand", "raise the fees"),
        ("Mary Berg said the storm showed the need for a longer pier.", "demand", "a longer pier"),
        ("Mary Berg said any deal presupposes the return of the boats.", "demand", "the return of the boats"),
        ('"We cannot afford to lose the pier," Mary Berg said.', "reject", "lose the pier"),
        ("Mary Berg wants to ban deep nets.", "demand", "ban deep nets"),
        ("Mary Berg asked the council for an apology.", "demand", "an apology"),
        ("Mary Berg urged restraint after the raid.", "demand", "restraint"),
        ("Mary Berg issued a call for new elections.", "demand", "new elections"),
        ("Mary Berg voiced strong opposition to the ferry plan.", "reject", "the ferry plan"),
        ("Mary Berg voiced support for the ferry plan.", "accept", "the ferry plan"),
        ("Mary Berg defended the decision to shut the pier.", "accept", "the decision to shut the pier"),
        ("Mary Berg is deeply critical of the ferry plan.", "reject", "the ferry plan"),
        (
            "Mary Berg criticized the council, along with its friends, for closing the pier.",
            "reject",
            "closing",
        ),
        ("Mary Berg maintained her innocence.", "reject", "being guilty"),
        ('"I do not believe in quotas for cod," Mary Berg said.', "reject", "quotas for cod"),
        ("Mary Berg warned the crews that they would face consequences.", "threaten", "face consequences"),
        ("Mary Berg suggested imposing duties on cod.", "threaten", "imposing duties on cod"),
        ("Mary Berg agreed over the weekend to cut the fees.", "agree", "cut the fees"),
        ("On Friday Mary Berg rejected the ferry plan.", "reject", "the ferry plan"),
        ("There is no support from Mary Berg for the ferry plan.", "reject", "the ferry plan"),
        ("Mary Berg advised the crews against sailing north.", "demand", "not sailing north"),
        ("Mary Berg marched through Oslo to protest new fees.", "reject", "new fees"),
        ('"It is wrong to shut the pier in winter," Mary Berg said.', "reject", "shut the pier in winter"),
        ('"No sane skipper would sail in winter," Mary Berg said.', "reject", "sail in winter"),
        ('"No sane skipper would not stay ashore," Mary Berg said.', "demand", "stay ashore"),
        ('"There is no excuse for the long delay," Mary Berg said.', "reject", "the long delay"),
        ("Mary Berg vowed to rebuild the pier.", "offer", "rebuild the pier"),
        ("Mary Berg supports a ban on deep nets.", "accept", "a ban on deep nets"),
        ("The Velm Treaty, a pact Mary Berg has rejected, covers cod.", "reject", "The Velm Treaty"),
    ],
)
def test_a_stand_has_many_words(story_of: StoryOf, text: str, act: str, what: str) -> None:
    found = positions(story_of(f"{text} Mary Berg lives in Bergen."))
    assert any(p.party.endswith("Berg") and p.act == act and what in p.what for p in found), found


@pytest.mark.parametrize(
    "text",
    [
        '"There should not be an inquiry into the pier," Mary Berg said.',
        '"We have to remember the storm," Mary Berg said.',
        '"A longer pier may be needed," Mary Berg said.',
        "Mary Berg wants to win the race.",
        "Mary Berg would like the ferry to Bergen.",
        "Mary Berg defended her title in Bergen.",
        "Mary Berg fought the war in the north.",
        "Mary Berg's past support for the ferry is known.",
        "Mary Berg is fighting to keep the pier.",
        "Mary Berg plans a trip to Bergen.",
        "The council assumed Mary Berg had backed the war.",
        "Mary Berg supports her family.",
        "Snow fell to protest the fees.",
        "Mary Berg blocked the road with a cart.",
        "There is no demand from Mary Berg for cod.",
        "The board asked whether a vote is needed, Mary Berg said.",
        "Mary Berg requested anonymity to speak about the pier.",
    ],
)
def test_what_only_sounds_like_a_stand_is_none(story_of: StoryOf, text: str) -> None:
    assert positions(story_of(text)) == ()


def test_what_the_claims_are_is_told(story_of: StoryOf) -> None:
    text = "Norway accused Iceland of selling stolen nets. Iceland rejected the claims on Monday."
    (found,) = (p for p in positions(story_of(text)) if p.party == "Iceland")
    assert found.what == "the claims (of selling stolen nets)"


def test_an_old_charge_is_not_what_the_claims_are(story_of: StoryOf) -> None:
    between = "Snow fell. The harbour was shut. Boats lay in the bay. Nobody sailed."
    text = f"Norway accused Iceland of selling stolen nets. {between} Iceland rejected the claims on Monday."
    assert [p.what for p in positions(story_of(text)) if p.party == "Iceland"] == ["the claims"]


def test_she_is_who_the_quotation_names(story_of: StoryOf) -> None:
    text = '"If Mary Berg cannot swim, she should leave the harbour board," said Jan Kos. Jan Kos is a baker.'
    (found,) = positions(story_of(f"Mary Berg and Jan Kos met. {text}"))
    assert (found.act, found.what, found.toward) == ("demand", "leave the harbour board", "Mary Berg")


def test_the_government_is_that_of_the_only_state_told_of(story_of: StoryOf) -> None:
    text = "Norwegian officials met in Bergen. The government rejected the plan. Norway has many boats."
    assert [p.party for p in positions(story_of(text))] == ["Norway"]


def test_of_two_governments_neither_is_the_government(story_of: StoryOf) -> None:
    text = (
        "Norwegian officials met Swedish officials. The government rejected the plan. Norway and Sweden met."
    )
    assert [p.party for p in positions(story_of(text))] == ["The government"]


def test_a_deal_with_a_partner_is_the_deal_that_tells_what(story_of: StoryOf) -> None:
    first = "Iceland reached a final agreement with Norway on cod."
    second = "Iceland agreed to quotas that will cut its cod catch by 30 percent."
    found = [p for p in positions(story_of(first, second)) if p.party == "Iceland"]
    assert [{passage.witness for passage in p.evidence} for p in found] == [{"A", "B"}]


def test_to_push_back_is_to_delay(story_of: StoryOf) -> None:
    first = "Norway has refused to delay the vote on herring quotas."
    second = "Norway has refused to push back the vote on herring quotas."
    (found,) = positions(story_of(first, second))
    assert {passage.witness for passage in found.evidence} == {"A", "B"}


def test_an_office_without_a_name_is_a_holder_in_the_plural(story_of: StoryOf) -> None:
    found = positions(story_of("Critics called for an inquiry into the fees. Norway is far."))
    assert [(p.party, p.act) for p in found] == [("Critics", "demand")]


def test_what_is_given_up_is_told_with_its_owner(story_of: StoryOf) -> None:
    found = positions(story_of("Norway said Iceland must abandon its plan to drill. Norway and Iceland met."))
    assert [p.what for p in found] == ["Iceland must abandon its plan to drill"]
    found = positions(story_of("Norway urged Iceland to abandon its plan to drill. Norway and Iceland met."))
    assert [p.what for p in found] == ["abandon [Iceland's] plan to drill"]
    found = positions(story_of("Norway urged Iceland to return its boats. Norway and Iceland met."))
    assert [p.what for p in found] == ["return its boats"]


def test_in_a_list_the_owner_is_who_was_named_before(story_of: StoryOf) -> None:
    text = "The terms set out by Norway include Iceland's neutrality and limits on its fleet."
    found = positions(story_of(f"{text} Norway and Iceland met."))
    assert {p.what for p in found} == {"Iceland's neutrality", "limits on [Iceland's] fleet"}


@pytest.mark.parametrize(
    ("text", "what", "toward"),
    [
        ("Iceland was urged by Norway to return the boats.", "return the boats", "Iceland"),
        ("Iceland was told by Norway not to drill.", "not to drill", "Iceland"),
        ("Norway insisted that the log be published.", "the log be published", None),
        ("Norway recommended that the harbour be shut.", "the harbour be shut", None),
    ],
)
def test_what_is_to_be_done_is_asked_by_whoever_says_so(
    story_of: StoryOf, text: str, what: str, toward: str | None
) -> None:
    (found,) = positions(story_of(f"{text} Norway and Iceland met."))
    assert (found.party, found.act, found.what, found.toward) == ("Norway", "demand", what, toward)


@pytest.mark.parametrize(
    "text", ["Iceland was urged by Norway on Friday.", "Norway asked that Iceland would be heard."]
)
def test_where_nothing_is_to_be_done_nothing_is_asked(story_of: StoryOf, text: str) -> None:
    assert positions(story_of(f"{text} Norway and Iceland met.")) == ()
