"""Who backs, sues, orders or disbelieves, and who takes a stand back. Invented reports."""

from collections.abc import Callable

import pytest
from stands import positions

from rashomon.model import Story

StoryOf = Callable[..., Story]


@pytest.mark.parametrize(
    ("text", "act", "what"),
    [
        ("Mary Berg endorsed the re-election of Jan Kos.", "accept", "the re-election of Jan Kos"),
        ("Mary Berg has thrown her support behind Jan Kos.", "accept", "Jan Kos"),
        ("Mary Berg has come out in support of Jan Kos.", "accept", "Jan Kos"),
        ('"I support and endorse our harbour master," Mary Berg said.', "accept", "our harbour master"),
        ("Mary Berg rescinded her endorsement of Jan Kos on Monday.", "reject", "Jan Kos"),
        ("Mary Berg withdrew her support for the pier plan.", "reject", "the pier plan"),
        ('"I cannot and will not support the nominee," Mary Berg said.', "reject", "support the nominee"),
        ("Mary Berg sued the city on Friday to block the ferry plan.", "reject", "the ferry plan"),
        ("Mary Berg filed a lawsuit challenging the ban.", "reject", "the ban"),
        ("Mary Berg recommended no charges against the skipper.", "reject", "charges against the skipper"),
        (
            "Mary Berg insisted there was no collusion with the auction.",
            "reject",
            "collusion with the auction",
        ),
        ("Mary Berg said that the allegations are false.", "reject", "the allegations as false"),
        ('"This plan is a disaster for the harbour," Mary Berg said.', "reject", "This plan as a disaster"),
        ("Mary Berg said no to the ferry plan.", "reject", "the ferry plan"),
        ("Mary Berg shrugged off the criticism.", "reject", "the criticism"),
        ('"I don\'t think the owners should shut the pier," Mary Berg said.', "reject", "shut the pier"),
        ("Mary Berg said she did not believe the owners should shut the pier.", "reject", "shut the pier"),
        ("Mary Berg ordered an investigation into the fire.", "demand", "an investigation into the fire"),
        ("Mary Berg wrote an op-ed urging the owners to shut the pier.", "demand", "shut the pier"),
        ("Mary Berg said she wants to see the ferry plan move forward.", "demand", "plan move forward"),
        ("Mary Berg begged off and called for the crew to redouble its efforts.", "demand", "redouble its"),
        ('"We are not going to pay for the pier," Mary Berg said.', "reject", "pay for the pier"),
        ('"We\'re going to sue the owners," Mary Berg said.', "threaten", "sue the owners"),
        ("Mary Berg said the report was not true.", "reject", "the report as not true"),
        ("Mary Berg said closing the pier would be a mistake.", "reject", "closing the pier"),
        ("Mary Berg disputed that she had met the envoy.", "reject", "she had met the envoy"),
        ("Mary Berg issued a subpoena for the records.", "demand", "the records"),
        ('"The harbour board needs to shut the pier," Mary Berg said.', "demand", "shut the pier"),
        ("Mary Berg, a skipper from Velm, on Tuesday rejected the plan.", "reject", "the plan"),
        ("Mary Berg defended her decision to press ahead with the pier.", "accept", "press ahead with"),
    ],
)
def test_the_stand_told(story_of: StoryOf, text: str, act: str, what: str) -> None:
    found = positions(story_of(text))
    assert [(one.party, one.act, what in one.what) for one in found] == [("Mary Berg", act, True)]


def test_what_is_feared_in_a_condition_is_not_asked(story_of: StoryOf) -> None:
    told = "Norway said on Sunday that it would lift the tariffs if Iceland did not raise its own."
    assert [one.act for one in positions(story_of(told))] == ["offer"]


def test_a_condition_ends_where_what_depends_on_it_begins(story_of: StoryOf) -> None:
    told = '"If Mary Berg cannot say the two words she should get out of the race," Jan Kos said.'
    (found,) = positions(story_of(told))
    assert (found.act, found.what, found.condition) == (
        "demand",
        "get out of the race",
        "If Mary Berg cannot say the two words",
    )


def test_a_number_of_a_party_is_not_the_party(story_of: StoryOf) -> None:
    told = "The Harbour Party met. A number of Harbour Party delegates have petitioned for a new chair."
    assert [one.party for one in positions(story_of(told))] == ["A number of Harbour Party delegates"]


def test_he_is_the_only_one_whom_the_sentence_names(story_of: StoryOf) -> None:
    told = (
        "Jan Kos sailed home. Later that day, Peter Lund sent back a reply saying he would not sell the pier."
    )
    assert [one.party for one in positions(story_of(told))] == ["Peter Lund"]


def test_the_two_leaders_are_those_named_last(story_of: StoryOf) -> None:
    told = "Mary Berg met Peter Lund in Velm. The two leaders called for a ban on trawlers."
    assert sorted(one.party for one in positions(story_of(told))) == ["Mary Berg", "Peter Lund"]


def test_who_speaks_in_a_headline_stands_before_its_colon(story_of: StoryOf) -> None:
    told = "Norway: Iceland must lift its tariffs\n\nVELM, May 3 - The ministers of both met on Tuesday.\n"
    assert [(one.party, one.act) for one in positions(story_of(told))] == [("Norway", "demand")]
