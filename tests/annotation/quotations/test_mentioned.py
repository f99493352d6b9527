"""Marked words that are speech, and marked words that the report only mentions."""

from collections.abc import Callable

import pytest

Marked = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    "text",
    [
        # A word at arm's length,
        "The “experts” left the harbour before noon.",
        "Anna “Nan” Vey rowed home in May.",
        "They met a skipper known as “Salt” on the pier.",
        # ... a name,
        "The crew slept aboard the “Sea Rose” in May.",
        "They danced to “Row to Shore” until dawn.",
        "The so-called “island plan” is dead.",
        # ... what qualifies a noun of the report's own.
        "The visit to the 'old town' museum is free.",
        "The council's “level playing” rules were kept.",
    ],
)
def test_a_mention_is_no_quotation(marked: Marked, text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The winter was “worse than all before it” in June.", "worse than all before it"),
        ("The crews came back, “tired and wet.”", "tired and wet."),
        # Whom somebody speaks to, or of, is in the words.
        ("They went by the door with “Save Us” in June.", "Save Us"),
        ("On the pier there was a cheer: “Row!”", "Row!"),
        ("There was one answer: “Later.”", "Later."),
        # A noun or verb of speech, or what somebody is described as.
        ("It was his “smugglers” remark that hurt.", "smugglers"),
        ("The crews walked on under the slogan “Row On” in May.", "Row On"),
        ("The paper smeared the clerk as a “drunk.”", "drunk."),
        ("The clerk was labelled a “snake” on Monday by the mayor.", "snake"),
        # What is written in capitals is shown to be read.
        ("A slide titled “TAKEN” was on the wall.", "TAKEN"),
        # A heading leaves out who spoke.
        ("Harbour ‘lost’ in storm\n\nThe storm came in May. It was dark.", "lost"),
    ],
)
def test_what_may_be_speech_stays(marked: Marked, text: str, words: str) -> None:
    assert [found for found, _ in marked(text)] == [words]


def test_a_word_joined_to_a_longer_piece_stays(marked: Marked) -> None:
    text = "He put it down to “costs” and “something for the old crew.”"
    assert [words for words, _ in marked(text)] == ["costs", "something for the old crew."]


def test_a_word_that_somebody_says_is_a_quotation(marked: Marked) -> None:
    assert marked("Ann Vey called the plan “reckless.”") == [("reckless.", "Ann Vey")]
