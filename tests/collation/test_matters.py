"""Which sentences of two reports tell of one matter, whatever they say of it."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import prepare
from rashomon.collation.matters import NOT_MET, SHOWS, Matters
from rashomon.model import Passage, Story

StoryOf = Callable[..., Story]

HERE = """Quarry wall gives way at Orvik

Orvik, 4 May 2031 (Tarn Wire) - A wall of the Orvik quarry gave way on Sunday.

Six workers were taken to hospital. The quarry belongs to Holt Stone.

The alarm was raised at 6.20 a.m. by a night watchman.

"Nobody warned us," said foreman Pavel Ostrow.
"""
THERE = """Orvik counts its injured

By Ada Venn

The quarry wall in Orvik collapsed on Sunday. Nine workers needed a doctor.

A lorry driver raised the alarm at half past seven.

Holt Stone, which owns the quarry, has not commented. The mayor wants the road closed.
"""


def told(story: Story, witness: int, words: str) -> Passage:
    text = story.witnesses[witness].text
    return story.witnesses[witness].passage(text.index(words), text.index(words) + len(words))


@pytest.fixture
def story(story_of: StoryOf) -> Story:
    return story_of(HERE, THERE)


def matters_of(story: Story) -> Matters:
    prepared = prepare(story)
    return Matters(prepared.story, prepared.cast)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("Six workers were taken", "Nine workers needed"),
        ("The alarm was raised", "A lorry driver raised"),
        ("The quarry belongs to", "Holt Stone, which owns"),
    ],
)
def test_sentences_of_one_matter_are_partners_though_their_values_differ(
    story: Story, here: str, there: str
) -> None:
    met = matters_of(story).between(told(story, 0, here), told(story, 1, there))
    assert met.mutual
    assert met.odds > 0


def test_sentences_of_two_matters_are_no_partners(story: Story) -> None:
    matters = matters_of(story)
    met = matters.between(told(story, 0, '"Nobody warned us'), told(story, 1, "The mayor wants"))
    assert met.odds < 0
    partners = [(one.text, other.text) for one, other, _ in matters.partners(0.0)]
    assert not any("warned" in one for one, _ in partners)


def test_a_passage_outside_all_sentences_and_one_of_the_same_report_meet_nothing(story: Story) -> None:
    matters = matters_of(story)
    outside = story.witnesses[0].passage(len(HERE), len(HERE))
    assert matters.between(outside, told(story, 1, "The mayor wants")) == NOT_MET
    assert matters.between(told(story, 0, "Six workers"), told(story, 0, "The alarm")) == NOT_MET


def test_the_order_of_reading_changes_nothing(story_of: StoryOf) -> None:
    first, second = matters_of(story_of(HERE, THERE)), matters_of(story_of(THERE, HERE))
    assert sorted(first.shows.values()) == sorted(second.shows.values())
    assert all(len(shows) == len(SHOWS) for shows in first.shows.values())


def test_sentences_that_give_other_values_of_a_kind_differ(story: Story) -> None:
    matters = matters_of(story)

    def differ(here: str, there: str) -> bool:
        numbers = matters.number(told(story, 0, here)), matters.number(told(story, 1, there))
        assert None not in numbers
        return matters.differ(numbers)  # type: ignore[arg-type]

    assert differ("Six workers", "Nine workers")
    assert not differ("The quarry belongs", "Holt Stone")
