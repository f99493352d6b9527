"""What readers of fresh texts were shown in vain, and what beside it must still be shown."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from rashomon.collation.collate import collate
from rashomon.model import Disagreement, Lineage, Story

Tell = Callable[..., Story]

WIRE = (
    "{day}\n\nThe ferry Maren ran onto a sandbank outside Orvik harbour before dawn, the coast guard said. "
    "Divers searched the hull while tugs from three ports held the bow against the tide. "
    "The owner, a family company from Lund, said that the steering had failed twice since the winter refit. "
    "Its school of pilots teaches {count} pupils in two classes on the quay behind the fish market."
)


def of_kind(story: Story, kind: str) -> list[Disagreement]:
    return [item for item in collate(story).disagreements if item.kind == kind]


def test_versions_of_one_report_do_not_disagree(story_of: Tell) -> None:
    older = WIRE.format(day="12 May 2031", count=37)
    newer = WIRE.format(day="12 May 2031", count=47)
    story = story_of(older, newer)
    assert len(of_kind(story, "figure")) == 1
    update = Lineage(copy="B", exemplar="A", kind="update", evidence=())
    assert of_kind(replace(story, lineage=(update,)), "figure") == []
    # A third report that keeps the old count disagrees with the newer version.
    assert len(of_kind(replace(story_of(older, newer, older), lineage=(update,)), "figure")) == 1


@pytest.mark.parametrize(
    ("one", "other", "judgement"),
    [("12 May 2031", "13 May 2031", "conflict"), ("12 May 2031", "15 May 2031", "unsure")],
)
def test_a_sentence_may_be_said_again_days_later(
    story_of: Tell, one: str, other: str, judgement: str
) -> None:
    said = (
        '{day}\n\n"We will build {what} beside every harbour school in this county," Mayor Ida Brandt said.'
    )
    (found,) = of_kind(
        story_of(said.format(day=one, what="a library"), said.format(day=other, what="a stadium")),
        "quotation",
    )
    assert found.judgement == judgement


def test_an_office_is_nobody_else(story_of: Tell) -> None:
    words = '"The dike is older than the town and its sluices will not hold another winter of storms,"'
    assert (
        of_kind(
            story_of(
                f"{words} the director general of the Dike Board said.", f"{words} said engineer Ida Brandt."
            ),
            "attribution",
        )
        == []
    )
    assert len(of_kind(story_of(f"{words} said Jon Holm.", f"{words} said Ida Brandt."), "attribution")) == 1


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("Ida Brandt accepted the harbour plan.", "Ida Brandt rejected the harbour plan.", 1),
        # Another thing is accepted, and somebody else rejects.
        (
            "Ida Brandt accepted a harbour plan by the county.",
            "Ida Brandt rejected a merger of harbour schools.",
            0,
        ),
        ("Ida Brandt accepted the harbour plan.", "Teachers rejected the harbour plan of Ida Brandt.", 0),
    ],
)
def test_opposite_words_of_one_thing(story_of: Tell, one: str, other: str, shown: int) -> None:
    assert len(of_kind(story_of(one, other), "polarity")) == shown


@pytest.mark.parametrize(("silent", "shown"), [("Brandt", 1), ("The Holm and Brandt campaigns", 0)])
def test_those_around_somebody_are_silent(story_of: Tell, silent: str, shown: int) -> None:
    asked = "Ida Brandt was asked about the harbour money and the missing letters. {} declined to comment."
    told = 'Ida Brandt responded to the question about the harbour money: "The missing letters are at home."'
    assert len(of_kind(story_of(asked.format(silent), told), "polarity")) == shown


def test_a_floor_is_said_of_what_lies_above_it(story_of: Tell) -> None:
    text = "A landslide near Orvik killed {} people and flattened a school."
    assert of_kind(story_of(text.format("over 80"), text.format("at least 81")), "figure") == []
    assert len(of_kind(story_of(text.format("over 80"), text.format("at least 95")), "figure")) == 1


def test_a_title_before_the_next_name_is_not_the_first_ones(story_of: Tell) -> None:
    one = "Jon Holm, the team manager, came home to Orvik on Tuesday, the club said."
    other = 'Asked about Jon Holm, the health adviser, Ida Brandt, said: "He came home to Orvik on Tuesday."'
    assert of_kind(story_of(one, other), "label") == []
    assert len(of_kind(story_of(one, "Jon Holm, the health adviser, came home to Orvik."), "label")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The rescue is dated, not the quake.
        (
            "27 January 2031\n\nThe rescue comes 14 days after the quake near Orvik, which killed 90 people.",
            "26 January 2031\n\nThe quake near Orvik on 12 January killed 90 people.",
        ),
        # One day in two orders, of which only one report tells the year.
        (
            "3 January 2031\n\nThe mayor of Orvik resigned on 2 December after the vote on the harbour loan.",
            "The mayor of Orvik resigned on December 2, 2029 after the vote on the harbour loan.",
        ),
        # The name of a page.
        (
            "14 January 2031\n\nAs it happened: Orvik flood 14 Jan Live coverage of the flood in Orvik.",
            "15 January 2031\n\nAs it happened: Orvik flood 15 Jan Live coverage of the flood in Orvik.",
        ),
    ],
)
def test_days_of_other_things(story_of: Tell, one: str, other: str) -> None:
    assert of_kind(story_of(one, other), "date") == []


def test_counts_that_grow_are_of_one_country(story_of: Tell) -> None:
    text = "The ministry said on Monday that {} cases of measles had been confirmed in {}, most of them mild."
    assert of_kind(story_of(text.format(26, "Mexico"), text.format(48, "Canada")), "figure") == []
    assert len(of_kind(story_of(text.format(26, "Canada"), text.format(48, "Canada")), "figure")) == 1


@pytest.mark.parametrize(
    ("before", "shown"),
    [
        ("Ida Brandt lost her boat in the storm.", 1),
        # "She" may be the other one.
        ("Ida Brandt lost her boat in the storm. Nora Holm lost hers.", 0),
    ],
)
def test_a_pronoun_for_another_speaker(story_of: Tell, before: str, shown: int) -> None:
    words = "“We heard a crack and then the pier was gone,”"
    one = f"Pier breaks in Orvik\n\nThe pier of Orvik broke on Monday. {words} said Nora Holm."
    other = f"Orvik pier breaks\n\nThe pier of Orvik broke on Monday. {before} {words} she said."
    assert len(of_kind(story_of(one, other), "attribution")) == shown
