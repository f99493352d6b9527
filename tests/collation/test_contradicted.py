"""What one speaker denies in the words in which another tells it. All sentences are invented."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.collation.disagreements.disputes.contradicted import RULE
from rashomon.collation.disagreements.disputes.subjects import subject
from rashomon.model import Disagreement, Story

SAID = "Harbour master Tilda Wolfe said the ferries were inspected before the storm."


def contradicted(story: Story) -> list[Disagreement]:
    return [item for item in collate(story).disagreements if item.rule == RULE]


@pytest.mark.parametrize(
    "denial",
    [
        "The ferries were not inspected before the storm, the mechanic Jon Marr said.",
        "“The ferries were never inspected before the storm,” said the mechanic Jon Marr.",
    ],
)
def test_two_speakers_contradict_each_other(denial: str, story_of: Callable[..., Story]) -> None:
    (found,) = contradicted(story_of(SAID, denial))
    assert [[passage.witness for passage in side] for side in found.sides] == [["A"], ["B"]]
    assert (found.kind, found.judgement, found.within_one) == ("polarity", "unsure", False)


def test_a_report_may_tell_what_a_speaker_denies(story_of: Callable[..., Story]) -> None:
    told = "The anthem was copied from a Norlander hymn. "
    denial = "The composer Ada Brun insisted that there was no copying of a Norlander hymn."
    (found,) = contradicted(story_of(told + denial))
    assert found.within_one


def test_what_makes_somebody_safer(story_of: Callable[..., Story]) -> None:
    told = "Fishermen argued that sailors would be safer with flares."
    denial = "Flares will not make sailors safer, Tilda Wolfe said."
    assert len(contradicted(story_of(told, denial))) == 1


@pytest.mark.parametrize(
    "other",
    [
        # The same speaker, or who speaks for nobody, or what is no plain denial.
        "The ferries were not inspected before the storm, Tilda Wolfe said.",
        "The ferries were not inspected before the storm.",
        "The ferries were not only inspected before the storm but painted, the mechanic Jon Marr said.",
        "The ferries could not be inspected before the storm, the mechanic Jon Marr said.",
        "The mechanic Jon Marr said he did not know that the ferries were inspected before the storm.",
        "Those who do not inspect the ferries before the storm pay for it, the mechanic Jon Marr said.",
        "The mechanic Jon Marr did not say when the ferries were inspected before the storm.",
        "Were the ferries not inspected before the storm? the mechanic Jon Marr asked.",
        "The lighthouses were not inspected, the mechanic Jon Marr said.",
    ],
)
def test_no_contradiction(other: str, story_of: Callable[..., Story]) -> None:
    assert contradicted(story_of(SAID, other)) == []


def test_of_other_people(story_of: Callable[..., Story]) -> None:
    one = "Harbour master Tilda Wolfe said Carl Ostrow signed the mooring agreement."
    other = "The mechanic Jon Marr said that Ida Brandt had not signed the mooring agreement."
    assert contradicted(story_of(one, other)) == []
    own = "The mechanic Jon Marr said that he had not signed the mooring agreement."
    assert contradicted(story_of(one, own)) == []


def test_of_another_member_of_the_family(story_of: Callable[..., Story]) -> None:
    told = "The skipper who drowned in the flooded harbour was 50."
    denied = collate(story_of(told, "A harbour clerk said the skipper did not drown in the harbour."))
    assert [item.kind for item in denied.disagreements] == ["polarity"]
    assert contradicted(story_of(told, "A harbour clerk said the child did not drown in the harbour.")) == []


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("the baker who was fined", "baker"),
        ("the baker , who was fined", "baker"),
        ("the nephew of a baker in Orvik has never been fined", "nephew"),
        ("Ada Brun was fined", None),
        ("she was fined", None),
        ("the league has plans to be fined", None),
    ],
)
def test_of_whom_a_verb_is_told(text: str, noun: str | None) -> None:
    words = text.split()
    assert subject(words, words.index("fined")) == noun


def test_whoever_it_is(story_of: Callable[..., Story]) -> None:
    told = "The fever is mostly found in farmers, who have contact with mallards every winter."
    denial = "The patients had not had contact with mallards, the surgeon Jon Marr said."
    assert contradicted(story_of(told, denial)) == []


def test_what_is_only_possible_is_not_asserted(story_of: Callable[..., Story]) -> None:
    possible = SAID.replace("said", "said there was a possibility that")
    denial = "The ferries were not inspected before the storm, the mechanic Jon Marr said."
    assert contradicted(story_of(possible, denial)) == []


@pytest.mark.parametrize(
    ("told", "denial"),
    [
        # A thing is no act, and who speaks is nothing that is denied.
        (
            "The guild hopes for a change in the harbour tolls policy.",
            "The harbour tolls policy did not change the guild, the surgeon Jon Marr said.",
        ),
        (
            "Sergeant Jon Marr shuddered at the letters from the school.",
            "“The skippers here don't like us very much,” said Sergeant Jon Marr.",
        ),
        # What is "not likely" is denied, and no war.
        (
            "The raids on the mill came before the invasion of Kelm, the guild said.",
            "The surgeon Jon Marr said raids were not made more likely by the invasion of Kelm.",
        ),
        # What is not said of all, nor of few, nor turned round twice; where somebody was is no act.
        (
            "The guild advised the schools to close at noon.",
            "The surgeon Jon Marr said he was not advising the same to all schools.",
        ),
        (
            "Few of the skippers had contact with the mallards of the lake.",
            "The skippers had not had contact with the mallards of the lake, the surgeon Jon Marr said.",
        ),
        (
            "The guild said that the harbour office is functioning.",
            "“The storm doesn't mean the harbour office is not functioning,” the surgeon Jon Marr said.",
        ),
        (
            "The guild advised people from affected areas in Norway to rest.",
            "The surgeon Jon Marr said the skipper had not been in Norway or other affected areas.",
        ),
        # A word of what is denied is told by nobody.
        (
            "The guild named the fevers that it deems worst for sailors.",
            "The surgeon Jon Marr said the guild does not deem the fevers a plague.",
        ),
        # One person, and another or several.
        (
            "They all vote in the harbour primary at midnight.",
            "“I have never voted in a harbour primary,” the surgeon Jon Marr said.",
        ),
        (
            "The clerk Ida Brandt is glum. She plans to vote in the harbour primary.",
            "“I have never voted in a harbour primary,” the surgeon Jon Marr said.",
        ),
    ],
)
def test_words_in_common_that_deny_nothing(told: str, denial: str, story_of: Callable[..., Story]) -> None:
    assert contradicted(story_of(told, denial)) == []


def test_she_may_be_whoever_was_named_before(story_of: Callable[..., Story]) -> None:
    told = "The surgeon Jon Marr met the clerk Ida Brandt. He did vote in the harbour primary, Brandt said."
    denial = "“I have never voted in a harbour primary,” the surgeon Jon Marr said."
    assert len(contradicted(story_of(told, denial))) == 1
