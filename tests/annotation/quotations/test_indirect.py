"""Reported speech without marks."""

from collections.abc import Callable

import pytest

from rashomon.model import Quotation

Read = Callable[[str], tuple[Quotation, ...]]


@pytest.mark.parametrize(
    ("text", "reported", "source", "cue"),
    [
        ("Mara Olin said that the port is shut.", "that the port is shut", "Mara Olin", "said"),
        ("Officials say the port is shut.", "the port is shut", "Officials", "say"),
        ("The port is shut, Mara Olin said.", "The port is shut", "Mara Olin", "said"),
        ("The port is shut, according to police.", "The port is shut", "police", "according to"),
        ("According to police, the port is shut.", "the port is shut", "police", "According to"),
        ("Mara Olin told reporters that the port is shut.", "that the port is shut", "Mara Olin", "told"),
    ],
)
def test_reported_words(read: Read, text: str, reported: str, source: str, cue: str) -> None:
    (found,) = read(text)
    assert found.kind == "indirect"
    assert found.passage.text == reported
    assert found.speaker_evidence is not None
    assert found.speaker_evidence.text == source
    assert found.cue is not None
    assert found.cue.text == cue


def test_a_second_cue_ends_the_first_report(read: Read) -> None:
    first, second = read("Mara Olin said the port is shut, adding that it opens on Sunday.")
    assert first.passage.text == "the port is shut"
    assert second.passage.text == "that it opens on Sunday"
    assert second.speaker == "Mara Olin"


@pytest.mark.parametrize(
    "text",
    [
        "His claims were not heard.",
        "The reported leak was small.",
        "The states met in June.",
        "It rained all day.",
        "",
    ],
)
def test_no_report(read: Read, text: str) -> None:
    assert read(text) == ()


def test_every_passage_is_its_text(read: Read) -> None:
    text = "“We will (all) go,” said Mara Olin … She told crews they “must rest” till noon, police said."
    for quotation in read(text):
        for passage in (quotation.passage, quotation.speaker_evidence, quotation.cue):
            if passage is not None:
                assert text[passage.start : passage.end] == passage.text


def test_a_dateline_is_no_part_of_what_is_reported(read: Read) -> None:
    text = "PORT OLIN, Portugal, May 16 (Brisa) - Rowing crews on Thursday left the port, the council said."
    (found,) = read(text)
    assert found.passage.text == "Rowing crews on Thursday left the port"


def test_a_dateline_speaks_not(read: Read) -> None:
    text = (
        "PORT OLIN, Portugal, May 16 (Brisa) - Rowing crews on Thursday rejected it and threatened to leave."
    )
    assert {quotation.speaker for quotation in read(text)} == {"Rowing crews"}
