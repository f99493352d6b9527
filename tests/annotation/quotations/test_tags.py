"""Tags, signatures and other ways in which a report names the speaker beside the marks."""

from collections.abc import Callable

import pytest

Marked = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It was late. “We are done,” beamed Mara Olin of Saltmere, who came early.", "Mara Olin"),
        ("In Mara Olin’s words, “they are the best boats of the town.”", "Mara Olin"),
        ("Article 33 affirms: “No state shall expel those who fled.”", "Article 33"),
        ("Mara Olin was asked about her remark on Friday that “harbours are for fools.”", "her"),
        ("Some chanted “Out! Out!” at the gate.", "Some"),
        ("When crews came, Mara Olin was joined by Peter Lind and joked, “You are late.”", "Mara Olin"),
        ("Mara Olin spoke in a hall where some workers had gathered, chanting “no boats”.", "workers"),
        ("The vote led Mara Olin to say that “the port is saved.”", "Mara Olin"),
        ("Calling it a “shame,” Mara Olin closed the port.", "Mara Olin"),
        ("Mara Olin said she hoped that “the boats will come back.”", "Mara Olin"),
        ("On Monday, Mayor Mara Olin (Labor), said, “We will go on.”", "Mara Olin"),
        ("“Is the port for sale?” Mara Olin pressed.", "Mara Olin"),
    ],
)
def test_speaker_in_the_sentence(marked: Marked, text: str, speaker: str) -> None:
    (who,) = {who for _, who in marked(text)}
    # A pronoun stands for the one named before it.
    assert who is not None
    assert who.endswith("Olin" if speaker == "her" else speaker)


@pytest.mark.parametrize("line", ["— Mara Olin, mayor of Saltmere", "- Mara Olin."])
def test_a_name_behind_a_dash_signs_the_quotation_above_it(marked: Marked, line: str) -> None:
    text = f"The port burned on Monday, and the town looked on.\n\n“Nobody told us.”\n\n{line}\n\nShe left."
    assert marked(text) == [("Nobody told us.", "Mara Olin")]


def test_a_participle_at_the_head_of_a_sentence_goes_on(marked: Marked) -> None:
    text = "“The port is bad,” Mara Olin said. Adding, “I told you so for years.”"
    assert [who for _, who in marked(text)] == ["Mara Olin", "Mara Olin"]


def test_who_acts_in_the_sentence_before_speaks(marked: Marked) -> None:
    text = "“It is shut,” Mara Olin said.\n\nThe judge then turned to the clerk. “Is that all?”"
    assert [who for _, who in marked(text)] == ["Mara Olin", "the judge"]


def test_a_title_behind_a_comma_is_no_speech(marked: Marked) -> None:
    text = "The Saltmere swimmer came back in a later film, “Harbour Beauty,” which was shown in May."
    assert marked(text) == []


def test_a_quotation_over_two_lines_with_marks_set_apart(marked: Marked) -> None:
    text = (
        'It was dark in Saltmere.\nNobody came.\n"Not a word.\nShe was gone, " Mara Olin said.\nIt was cold.'
    )
    assert marked(text) == [("Not a word.\nShe was gone,", "Mara Olin")]


@pytest.mark.parametrize(
    "text",
    [
        "Lars Olin spoke. Lars Olin’s heir as mayor of Ulm, Peter Lind, spoke too. “It is bad,” he said.",
        "Peter Lind rejected claims that a man like Lars Olin proved it to be lost. “It is not,” he said.",
    ],
)
def test_a_pronoun_is_whom_the_sentence_before_is_about(marked: Marked, text: str) -> None:
    assert [who for _, who in marked(text)] == ["Peter Lind"]


def test_who_is_quoted_as_saying_has_spoken(marked: Marked) -> None:
    assert marked("“Two men were hurt,” Mara Olin was quoted as saying.") == [
        ("Two men were hurt,", "Mara Olin")
    ]


def test_two_with_one_last_name_are_two(marked: Marked) -> None:
    text = "Mary Brandt won. “I stay,” Brandt said. “It is late,” Paul Brandt said. “Go,” Mr. Brandt said."
    assert [who for _, who in marked(text)] == ["Mary Brandt", "Paul Brandt", "Paul Brandt"]
