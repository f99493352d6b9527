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


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Mara Olin said the port would open, giving the crews a week.", "the port would open"),
        ("Mara Olin said the port would open — quietly ending the row.", "the port would open"),
        (
            "Mara Olin said the port would open, including both quays.",
            "the port would open, including both quays",
        ),
        (
            "Mara Olin said the crews, waving flags, had left the port.",
            "the crews, waving flags, had left the port",
        ),
    ],
)
def test_a_participle_at_the_end_is_the_reports_own(read: Read, text: str, reported: str) -> None:
    (found,) = read(text)
    assert found.passage.text == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        (
            "It rained. It rained. It rained. Mara Olin said the buses were late, leaving pupils out.",
            "the buses were late, leaving pupils out",
        ),
        ("Mara Olin criticized the school, drawing a sharp reply.", "the school"),
        ("Mara Olin called the timetable a muddle in a radio interview.", "the timetable a muddle"),
        ("Mara Olin said the buses were late — though three were early.", "the buses were late"),
        (
            "Mara Olin said the school was old, but that it was safe.",
            "the school was old, but that it was safe",
        ),
        (
            "Mara Olin said the roof “fell in,” but that nobody was hurt.",
            "the roof “fell in,” but that nobody was hurt",
        ),
        ("Mara Olin said the roof leaked, but not the hall.", "the roof leaked, but not the hall"),
        ("Mara Olin said the buses will run, but three were idle.", "the buses will run"),
        ("Mara Olin said the roof leaked, but admitted that it was old.", "the roof leaked"),
        ("Mara Olin praised the drivers, but the buses were late.", "the drivers"),
    ],
)
def test_where_the_speaker_goes_on_and_where_the_report_does(read: Read, text: str, reported: str) -> None:
    assert read(text)[0].passage.text == reported


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


@pytest.mark.parametrize(
    "text",
    [
        "Mary Olin aimed her speech at the clerks of Lima.",
        "Mary Olin has not figured out how to open the port.",
        "Mary Olin argued again over the port and over boats.",
        "A clerk who knew how the port worked came to Lima.",
        "Some rules (favored strongly by Mary Olin) stay in force.",
        "Earlier in May, Mary Olin wrote to the clerks of Lima.",
    ],
)
def test_acts_report_nothing(read: Read, text: str) -> None:
    assert [q for q in read(text) if q.kind == "indirect"] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mary Olin has said for weeks she’s the only clerk here.", "she’s the only clerk here"),
        (
            "Mary Olin promised Monday to begin building in May a wall that would last.",
            "to begin building in May a wall that would last",
        ),
        ("At the weekend health officials in Lima said the port had been shut.", "the port had been shut"),
    ],
)
def test_a_reported_clause_begins_behind_a_time(read: Read, text: str, words: str) -> None:
    assert [q.passage.text for q in read(text) if q.kind == "indirect"] == [words]


def test_officials_in_a_town_speak_and_not_the_town(read: Read) -> None:
    text = "At the weekend health officials in Lima said the port had been shut."
    assert [q.speaker for q in read(text)] == ["health officials"]


def test_a_participle_before_a_tag_between_commas_is_no_speech(read: Read) -> None:
    text = "Turning to the port, Mary Olin agreed, calling it “open for all.”"
    assert not any(q.passage.text.startswith("Turning") for q in read(text))


def test_a_clause_behind_its_source_keeps_its_subject(read: Read) -> None:
    text = "According to the harbour office, the mole at Sund, where the ferries lie, has sunk."
    assert [q.passage.text for q in read(text)] == ["the mole at Sund, where the ferries lie, has sunk"]


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        # What a noun of speech or a relative clause tells ends where the clause around goes on with its verb,
        (
            "Roe’s claim that the harbour has no use for cranes was denied.",
            "the harbour has no use for cranes",
        ),
        ("The clerk who accused Mara Olin of theft was fined on Monday.", "Mara Olin of theft"),
        # ... with or without a pause,
        ("Mara Olin, who came and said it would be shut, later left the port.", "it would be shut"),
        ("Mara Olin, though she said it would be shut, quietly voted for it.", "it would be shut"),
        (
            "The port, which officials said will open in May, will not serve all.",
            "The port, which officials said will open in May",
        ),
        # ... but not behind what two dashes part.
        (
            "It was read by Mara Olin, who said the port – old as it was – was safe.",
            "the port – old as it was – was safe",
        ),
        # "The peoples' states" are no verb.
        (
            "Mara Olin said she wanted Ruritanian and Peruvian states living side by side.",
            "she wanted Ruritanian and Peruvian states living side by side",
        ),
    ],
)
def test_the_clause_around_goes_on(read: Read, text: str, reported: str) -> None:
    assert [q.passage.text for q in read(text)] == [reported]


def test_a_second_speaker_behind_a_dash(read: Read) -> None:
    text = "Mara Olin - who earlier said it would be shut - said at a fair that it was old."
    assert [q.passage.text for q in read(text)] == ["it would be shut", "that it was old"]


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        # What a closing tag tells is its speaker's, whatever others want in it.
        ("The old clerk plans to vote on Monday, Olin said.", "The old clerk plans to vote on Monday"),
        # A colon is none of the words.
        (
            "Mara Olin wrote : This port was shut because it was old .",
            "This port was shut because it was old",
        ),
        # What is said about a thing is not told, nor are things written.
        ("The things that Roe said about clerks are listed here.", None),
        ("Mara Olin wrote his letters. Mara Olin wrote the speech delivered by the mayor on Monday.", None),
        # Whom somebody reminds is no speaker.
        ("In a memo on Tuesday, Noah Olin, head of “Today,” reminded his staff about the port.", None),
    ],
)
def test_what_is_told_and_what_is_not(read: Read, text: str, reported: str | None) -> None:
    found = [q.passage.text for q in read(text) if q.kind == "indirect"]
    assert found == ([] if reported is None else [reported])


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # Inside of what another reports, a thing or a plan is no more of the words of who is told of ...
        ("Mara Olin said the board denied the crews a hearing.", ["Mara Olin"]),
        ("Mara Olin said the clerks promised to scrap the rule.", ["Mara Olin"]),
        # ... but a clause is, and what somebody was asked to do.
        ("Mara Olin said Peter Lind told the crews that it was late.", ["Mara Olin", "Peter Lind"]),
        ("Mara Olin said Peter Lind asked the crews to wait.", ["Mara Olin", "Peter Lind"]),
        ("Mara Olin said Peter Lind warned he'd be late.", ["Mara Olin", "Peter Lind"]),
    ],
)
def test_what_is_told_inside_of_reported_words(read: Read, text: str, speakers: list[str]) -> None:
    assert sorted({quotation.speaker or "" for quotation in read(text)}) == speakers
