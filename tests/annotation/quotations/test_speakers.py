"""Who spoke the marked words."""

from collections.abc import Callable

import pytest

from rashomon.annotation.annotate import annotate
from rashomon.model import Article

Marked = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The harbour is closed,” Mara Olin said.", "Mara Olin"),
        ("“The harbour is closed,” said Mara Olin, the harbour master.", "Mara Olin"),
        ("Mara Olin, who runs the harbour, said: “It is closed.”", "Mara Olin"),
        ("“The harbour is closed,” said the chairman and chief executive, Mara Olin.", "Mara Olin"),
        ("“The harbour is closed,” said the Brandt family's neighbour, Mara Olin.", "Mara Olin"),
        ("“The harbour is closed,” said the mayor and his deputy, Mara Olin.", "the mayor"),
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
        ("Anna Brandt whinged that the town “never paid”.", "Anna Brandt"),
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
        "The winds were “not so strong after all” in June.",
        "The winter was “longer than any before it” in June.",
    ],
)
def test_words_that_nobody_is_said_to_have_spoken(marked: Marked, text: str) -> None:
    assert [who for _, who in marked(text)] == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is shut,” one of the two sailors said.", "one of the two sailors"),
        (
            "About the leak, a rower of the Wenna, who did not want to give his name, said: “It is bad.”",
            "a rower of the Wenna",
        ),
        ("“It is shut,” said one young man.", "one young man"),
        ("“It is shut,” port police Const. Mara Olin told a news conference.", "Mara Olin"),
        ("“I have soup,” rower Mara Olin said.", "Mara Olin"),
        ("“I have soup,” said its owner, Mara Olin.", "Mara Olin"),
        ("A source at the port said that crews had complained about leaks “for months”.", "a source"),
        ("Mara Olin described the council’s demand of a tenth as “hard to explain”.", "Mara Olin"),
        ("Marchers chanted “No more boats,” people at the port report.", "Marchers"),
        ("Mara Olin, who can sing and dance, was “thrilled” at the plan, Peter Lind said.", "Peter Lind"),
        ("A daily quoted Mara Olin in May. “It is shut,” the daily quoted her as saying.", "Mara Olin"),
        ("Minister of State Mara Olin asked for “a new port” in May.", "Mara Olin"),
        ("No deal, said League of Port Towns boss Mara Olin. “We will not go home.”", "Mara Olin"),
    ],
)
def test_whoever_has_no_name_is_described(marked: Marked, text: str, speaker: str) -> None:
    assert [who for _, who in marked(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # The subject of the sentence before, whatever its name.
        (
            "Mayor Peter Lind wants more. Orsa Mox of Lower Wenna lifted her pan. “So be it,” she said.",
            "Orsa Mox",
        ),
        # Known only by a role in the text.
        (
            "Peter Lind left. The master, Orsa Mox, was away. Mox came back at noon. “It is shut,” she said.",
            "Orsa Mox",
        ),
        # The gender of the pronoun.
        ("Anna Brandt spoke to Peter Lind. The boats were gone. “It is shut,” he said.", "Peter Lind"),
        # Nobody fits better than another.
        ("In May, boats took away Karl Hass, Peter Lind and Oskar Holm. “It is shut,” he said.", None),
        # A writing.
        ("The council asked for it in a letter. “The port is to be shut,” it says there.", "a letter"),
        # A woman without a name is the subject of the sentence before.
        ("Anna Brandt spoke at noon. Lind’s mother stayed at home. “It is shut,” she said.", "Lind’s mother"),
        # Two people between commas.
        (
            "The mayor, Anna Brandt, and the master, Peter Lind, were out. “It is shut,” they said.",
            "Anna Brandt and Peter Lind",
        ),
    ],
)
def test_a_pronoun_is_somebody_sure_or_nobody(marked: Marked, text: str, speaker: str | None) -> None:
    assert [who for _, who in marked(text)] == [speaker]


def test_a_tag_that_cannot_be_read_is_not_the_last_speakers(marked: Marked) -> None:
    text = (
        "Anna Brandt said she was glad.\n\n“It is over,” frowned whoever stood there. “We can all go home.”"
    )
    assert [who for _, who in marked(text)] == [None, None]


def test_a_persons_short_answer_is_no_title(marked: Marked) -> None:
    assert marked("“Yes,” director Mara Olin said.") == [("Yes,", "Mara Olin")]


def test_of_two_people_with_one_name_the_one_just_named_in_full_is_meant(marked: Marked) -> None:
    between = "The boats left the port in the dark and came back at noon. " * 14
    text = f"“It is bad,” said Oskar Holm.\n\n{between}\n\nThen Jakob Holm was angry. “Go,” Holm wrote."
    assert [who for _, who in marked(text)] == ["Oskar Holm", "Jakob Holm"]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Olin said she liked the film “Winter Boats” best.",
        "Said Mara Olin, the director of “Winter Boats” and a rower.",
        "“Winter Boats” director Mara Olin spoke in May.",
        "Mara Olin said Peter Lind had directed “Winter Boats” twice.",
        "Mara Olin announced the end of the so - called “island plan” in May.",
    ],
)
def test_titles_and_bywords_are_no_speech(marked: Marked, text: str) -> None:
    assert marked(text) == []


def test_a_marked_clause_without_a_cue_goes_on(marked: Marked) -> None:
    text = (
        "“It helps the fleet,” Mara Olin said. For small boats, by contrast, “it makes no difference at all.”"
    )
    assert [who for _, who in marked(text)] == ["Mara Olin", "Mara Olin"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The pier carries a sign with “the names of all the drowned men”.",
        "On the wall stood a rule — “nobody may land here after dark.”",
        "It was a town of people “who had never seen the sea before”.",
        "It was a “bad joke”.",
    ],
)
def test_a_phrase_or_what_stands_apart_does_not_go_on(marked: Marked, sentence: str) -> None:
    assert marked(f"“It helps the fleet,” Mara Olin said. {sentence}")[1][1] is None


def test_a_quotation_after_another_paragraph_about_one_person_is_that_persons(marked: Marked) -> None:
    text = (
        "Anna Brandt said it was over.\n\nFor an hour the crews tried to pin Peter Lind on the money.\n\n"
        "“Who paid me so much as a penny for it?”"
    )
    assert marked(text)[-1][1] == "Peter Lind"


def test_nobody_else_speaks_where_the_paragraph_before_is_about_a_pronoun(marked: Marked) -> None:
    text = "Peter Lind said it was over. He did not say what Anna Brandt paid.\n\n“We ask for a quiet week.”"
    assert marked(text)[-1][1] == "Peter Lind"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The race “is a dead heat now,” as Mara Olin told a radio host, only adds to it.", "Mara Olin"),
        ("Mara Olin pledged to build “the finest pier in the north” by May.", "Mara Olin"),
        ("Mara Olin made it clear that she had “grave doubts” about the pier.", "Mara Olin"),
        ("Mara Olin however said the town would join a “sound pier network” in the north.", "Mara Olin"),
        ("Mara Olin, who has in the past called the pier “a bad joke,” came by boat.", "Mara Olin"),
        ("Mara Olin confided to the crew that the pier was “a bad joke.”", "Mara Olin"),
        (
            "Ever since she came, Mara Olin has toured the quays with one message: “Save the pier!”",
            "Mara Olin",
        ),
        ("Minutes after the storm, Mara Olin issued a note, “The pier is gone.”", "Mara Olin"),
        (
            "“Leave the pier alone,” Mara Olin, the painter who founded the trust wrote on Friday.",
            "Mara Olin",
        ),
    ],
)
def test_more_words_that_attribute(marked: Marked, text: str, speaker: str) -> None:
    assert marked(text)[0][1] == speaker


def test_a_pronoun_after_a_question_about_two_is_the_first_who_also_spoke_last(marked: Marked) -> None:
    text = (
        "“I fish,” said Peter Lind. Karl Berg sells nets.\n\nWas Lind happy with Berg’s answer?\n\n"
        "“To a point,” he said."
    )
    assert marked(text)[-1] == ("To a point,", "Peter Lind")


def test_the_owner_of_the_subject_is_taken_up(marked: Marked) -> None:
    text = "Karl Berg sells nets. Peter Lind’s claim was that the pier lay in what he called “hostile water.”"
    assert marked(text)[-1][1] == "Peter Lind"


def test_a_title_in_an_apposition_tells_of_somebody_else(marked: Marked) -> None:
    text = (
        "Tavi Holm, an adviser to Mr. Berg, came by boat. Karl Berg stayed at home. "
        "Ms. Holm brought a letter. “It is done,” she said."
    )
    assert marked(text)[-1][1] == "Tavi Holm"


def test_the_only_person_of_the_paragraph_before_is_the_evidence_as_written() -> None:
    text = (
        "George Lind sat down.\n\nAnna Brandt said it was over.\n\nFor hours the crews tried to pin Mr Lind "
        "down.\n\n“Who paid me so much as a penny for it?”"
    )
    found = annotate(Article(id="a", path="a", text=text, sha256="")).quotations[-1]
    assert found.speaker == "George Lind"
    assert found.speaker_evidence is not None
    assert found.speaker_evidence.text in {"Lind", "Mr Lind"}
