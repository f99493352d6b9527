"""Who spoke the marked words."""

from collections.abc import Callable

import pytest

Marked = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The harbour is closed,” Mara Olin said.", "Mara Olin"),
        ("“The harbour is closed,” said Mara Olin, the harbour master.", "Mara Olin"),
        ("Mara Olin, who runs the harbour, said: “It is closed.”", "Mara Olin"),
        ("Mara Olin shot back, “It is closed.”", "Mara Olin"),
        ("Mara Olin demurred: “It is closed.”", "Mara Olin"),
        ("Mara Olin called the plan “a bad joke” on Monday.", "Mara Olin"),
        ("In a statement, Mara Olin on Friday accused the council of “a bad joke.”", "Mara Olin"),
        ("The plan is “a bad joke,” according to Mara Olin.", "Mara Olin"),
        ("The plan was described by Mara Olin as “a bad joke.”", "Mara Olin"),
        ("The plan, Mara Olin said, is “a bad joke” to her.", "Mara Olin"),
        ("Mara Olin’s claim that the plan is “a bad joke” made news.", "Mara Olin"),
        ("The lawsuit alleges that the port “hid the leak” for years.", "the lawsuit"),
        ("“We regret the leak,” the company said in a statement.", "the company"),
        ("Mara Olin said the report showed “a real danger” to the port.", "Mara Olin"),
    ],
)
def test_one_sentence(marked: Marked, text: str, speaker: str) -> None:
    assert [who for _, who in marked(text)] == [speaker]


def test_a_broken_quotation_is_two_with_one_speaker(marked: Marked) -> None:
    found = marked("“We will go,” Mara Olin said. “We will not come back.”")
    assert found == [("We will go,", "Mara Olin"), ("We will not come back.", "Mara Olin")]


def test_a_pronoun_is_the_last_speaker_of_its_gender(marked: Marked) -> None:
    text = "Anna Brandt met Peter Lind on Monday. “It is done,” she said.\n\n“Not yet,” he said."
    assert [who for _, who in marked(text)] == ["Anna Brandt", "Peter Lind"]


def test_a_description_is_the_person_with_that_title(marked: Marked) -> None:
    text = "Norwegian President Anna Brandt arrived. The crew cheered.\n\n“It is done,” the president said."
    assert marked(text) == [("It is done,", "Anna Brandt")]


def test_a_paragraph_of_its_own_continues_the_last_speaker(marked: Marked) -> None:
    text = "“It is done,” Anna Brandt said.\n\n“We can all go home now and sleep.”"
    assert [who for _, who in marked(text)] == ["Anna Brandt", "Anna Brandt"]


def test_a_paragraph_of_its_own_waits_for_the_sentence_after(marked: Marked) -> None:
    text = "Peter Lind arrived late.\n\n“We can all go home now and sleep.” He added: “Good night.”"
    assert [who for _, who in marked(text)] == ["Peter Lind", "Peter Lind"]


def test_a_colon_announces_the_next_paragraph(marked: Marked) -> None:
    text = "Peter Lind wrote to the crews:\n\n“The port opens at dawn on Sunday.”"
    assert marked(text) == [("The port opens at dawn on Sunday.", "Peter Lind")]


@pytest.mark.parametrize(
    "text",
    [
        "The visit to the 'old town' museum is free.",
        "The so-called “island plan” is dead.",
        "The book “Winter Boats” sold well in June.",
    ],
)
def test_words_that_nobody_is_said_to_have_spoken(marked: Marked, text: str) -> None:
    assert [who for _, who in marked(text)] == [None]
