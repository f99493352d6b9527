"""Who can speak, and who cannot. All sentences are invented."""

import pytest

from rashomon.annotation.annotate import annotate
from rashomon.model import Article, Quotation


def quotations(text: str) -> tuple[Quotation, ...]:
    return annotate(Article(id="x", path="x.txt", text=text, sha256="")).quotations


@pytest.mark.parametrize(
    "text",
    [
        "The rain said it would stop.",
        "Broader claims that the bridge fell.",
        "An hour says that it is late.",
        "The shooting confirmed that he was there.",
        "Hours told them that it was over.",
        "The 1972 said that it was over.",
    ],
)
def test_what_cannot_speak_is_no_speaker(text: str) -> None:
    assert [quotation.speaker for quotation in quotations(text)] == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The juror said it was late.", "the juror"),
        ("Two neighbours said it was late.", "Two neighbours"),
        ("The 43-year-old said it was late.", "the 43-year-old"),
        ("A survey found that it was late.", "a survey"),
        ("The crowd said it was late.", "the crowd"),
        ("“It is late,” the two wrote.", "the two"),
        ("Hours later, Dunn told them that it was late.", "Dunn"),
        ("Carly Roe waved to the port, saying it was late.", "Carly Roe"),
        ("The Agency for Roads and Bridges said it was late.", "Agency for Roads and Bridges"),
        ("An Alda woman who says it is late came in.", "an Alda woman"),
        ("The plan is “a bad joke,” according to Mara Olin.", "Mara Olin"),
    ],
)
def test_people_bodies_and_writings_speak(text: str, speaker: str) -> None:
    assert [quotation.speaker for quotation in quotations(text)] == [speaker]


def test_a_committee_before_its_head_is_no_second_speaker() -> None:
    (found,) = quotations("Roads and Bridges Committee Chairman Kevin Roe said it was late.")
    assert found.speaker == "Kevin Roe"


def test_a_pull_quote_has_the_speaker_that_the_report_names_for_its_words() -> None:
    text = (
        "“We will not go back to work today”\n\nHarald Berg said he hoped for the best.\n\n"
        "“We will not go back to work today or tomorrow,” said Ina Lund.\n\nHarald Berg told them to go.\n\n"
        "“We will not go back to work today”\n\nThe end came at noon."
    )
    pulled = [item for item in quotations(text) if item.passage.text == "We will not go back to work today"]
    assert pulled
    assert {item.speaker for item in pulled} == {"Ina Lund"}


def test_a_tweet_without_a_writer_is_nobody() -> None:
    (found,) = quotations("A late Friday tweet said “we are all done here.”")
    assert found.speaker is None
