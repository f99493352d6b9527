"""Whose position it is where the subject names nobody: pronouns, descriptions, appositions, papers."""

from collections.abc import Callable

import pytest

from rashomon.collation.parties import find_parties
from rashomon.collation.positions import find_positions
from rashomon.collation.positions.attributions import described, taken_up
from rashomon.collation.speakers import name_speakers
from rashomon.model import Position, Story

StoryOf = Callable[..., Story]


def positions(story: Story) -> tuple[Position, ...]:
    cast = find_parties(story)
    return find_positions(name_speakers(story, cast), cast, ())


@pytest.mark.parametrize(
    ("text", "party", "act", "what"),
    [
        # Who says so is known to the annotation over lines in which others act.
        (
            "Mary Berg, the mayor of Velm, spoke for an hour. The rain fell. The hall was full. Trams stood "
            "still. Nobody left. “It was long,” Berg said. She said the harbour should be shut.",
            "Mary Berg",
            "demand",
            "the harbour should be shut",
        ),
        # A name before an apposition, with an age, and before a participle.
        (
            "Mary Berg, 49, a baker who now works at the port, said the harbour should be shut.",
            "Mary Berg",
            "demand",
            "the harbour should be shut",
        ),
        (
            "Mary Berg, celebrating a victory in the vote, is pledging to rebuild the pier.",
            "Mary Berg",
            "offer",
            "rebuild the pier",
        ),
        # Who is one of those who do it does it too.
        (
            "Mary Berg, one of a few bakers in the guild who have said that they will not vote for the "
            "toll, left.",
            "Mary Berg",
            "reject",
            "vote for the toll",
        ),
        (
            "Mary Berg is among those calling for the harbour master to resign.",
            "Mary Berg",
            "demand",
            "the harbour master to resign",
        ),
        # What signs or passes a paper asks what the paper asks; a state's paper is the state's.
        (
            "Mary Berg, one of 22 mayors who signed a letter on Thursday telling the board to come to Velm, "
            "left.",
            "Mary Berg",
            "demand",
            "the board to come to Velm",
        ),
        ("A Norwegian resolution condemning the raid got four votes. Norway left.", "Norway", "reject", ""),
        # Over a plural subject in between to the singular verb.
        (
            "The Bakers' Guild says that 300 crews lost work, and wants the port to pay compensation.",
            "The Bakers' Guild",
            "demand",
            "the port to pay compensation",
        ),
    ],
)
def test_who_is_meant(story_of: StoryOf, text: str, party: str, act: str, what: str) -> None:
    found = positions(story_of(text))
    assert any(
        (position.party, position.act) == (party, act) and position.what.startswith(what)
        for position in found
    ), found


@pytest.mark.parametrize(
    "text",
    [
        # The place in an opening phrase is not who acts behind it.
        "Before the visit to Velm Bank, a group of bakers called for a boycott of it. Velm Bank waited.",
        "Back in Velm, his staff deplored the toll.",
    ],
)
def test_a_name_before_a_comma_that_is_nobody_s(story_of: StoryOf, text: str) -> None:
    assert not any("Velm" in position.party for position in positions(story_of(text)))


def test_a_description_means_whom_the_report_once_says_it_does(story_of: StoryOf) -> None:
    told = story_of(
        "Mary Berg spoke. “It is late,” the 43-year-old said. “It is cold,” the 43-year-old added."
    )
    witness = name_speakers(told, find_parties(told)).witnesses[0]
    assert set(described(witness).values()) <= {party.id for party in find_parties(told).parties}
    assert not described(story_of("Mary Berg said it was late.").witnesses[0])


@pytest.mark.parametrize(
    ("words", "up"),
    [
        (["she"], True),
        (["we"], False),
        (["the", "baker"], True),
        (["a", "baker"], False),
        (["bakers"], False),
    ],
)
def test_what_names_nobody_by_itself(words: list[str], up: bool) -> None:
    assert taken_up(words) is up
