"""Firms by their long and short name, states that no atlas knows: invented reports."""

from collections.abc import Callable

from stands import positions

from rashomon.collation.parties import find_parties
from rashomon.collation.positions.offices import read_offices
from rashomon.collation.positions.recast import recast
from rashomon.model import Story

StoryOf = Callable[..., Story]


def test_a_firm_is_no_person(story_of: StoryOf) -> None:
    story = story_of("Brill Quarne, which owns the mill, was silent. Shares of Brill Quarne fell.")
    assert {party.kind for party in recast(story, find_parties(story)).parties} == {"organisation"}


def test_a_person_stays_one(story_of: StoryOf) -> None:
    story = story_of("Mary Berg, 49, was silent. Mary Berg's shares fell.")
    assert {party.kind for party in recast(story, find_parties(story)).parties} == {"person"}


def test_a_place_with_a_government(story_of: StoryOf) -> None:
    story = story_of("Sarne's fisheries minister spoke in Paris.")
    lands = read_offices(story, find_parties(story)).lands
    assert "Paris" not in lands
    assert "Norway" in lands


def test_the_only_firm(story_of: StoryOf) -> None:
    text = "Shares of Acme Corporation fell. Norway was silent. The company refused to sell the mill."
    assert [(p.party, p.act) for p in positions(story_of(text))] == [("Acme Corporation", "reject")]
