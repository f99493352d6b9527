"""What counts as reported speech, who reports it, where it begins and ends."""

from collections.abc import Callable

import pytest

from rashomon.model import Quotation

Read = Callable[[str], tuple[Quotation, ...]]


@pytest.mark.parametrize(
    ("text", "speaker", "reported"),
    [
        ("Some say they hear echoes of the war.", "Some", "they hear echoes of the war"),
        ("Aides to Mara Olin say she is tired.", "Aides", "she is tired"),
        ("People with knowledge of the talks said the port is shut.", "People", "the port is shut"),
        ("Residents along 117th Street said a car burned.", "Residents", "a car burned"),
        ("The US said on Monday that it would go.", "US", "that it would go"),
        ("The WHO said it would send masks.", "WHO", "it would send masks"),
        ("Mara Olin told an old clerk she was sorry.", "Mara Olin", "she was sorry"),
        (
            "Mara Olin said on Monday in the hall of the old port that it is shut.",
            "Mara Olin",
            "that it is shut",
        ),
        (
            "It only did what others do, Mara Olin told the court in her filing.",
            "Mara Olin",
            "It only did what others do",
        ),
        ("The port has no guard, the survey found.", "the survey", "The port has no guard"),
        ("But, according to the survey, the port has no guard.", "the survey", "the port has no guard"),
        (
            "Mara Olin, 55, was hurt on Monday, said Dr. Peter Lind, a doctor.",
            "Peter Lind",
            "Mara Olin, 55, was hurt on Monday",
        ),
        ("Mara Olin said the port is shut, as did Peter Lind.", "Mara Olin", "the port is shut"),
        ("Mara Olin thinks the port will be shut by May.", "Mara Olin", "the port will be shut by May"),
    ],
)
def test_reported(read: Read, text: str, speaker: str, reported: str) -> None:
    (found,) = (quotation for quotation in read(text) if quotation.kind == "indirect")
    assert found.speaker is not None
    assert found.speaker.endswith(speaker)
    assert found.passage.text == reported


@pytest.mark.parametrize(
    "text",
    [
        "The firm agreed to pay the port of Saltmere.",
        "The council decided to shut the port.",
        "A man was charged with theft of the bell.",
        "Mara Olin called the police after the fire.",
        "Mara Olin showed her skill at the helm.",
        "The boats Mara Olin described while at sea are gone.",
        "As the Gazette wrote, talks have begun over the port.",
        "The row was over reports that reached the port.",
        "Mara Olin referred the matter to the court.",
        "If Mara Olin wants more boats, the port will be full.",
        "Peter Lind met the crews to discuss how to end the strike.",
        "The port was built according to plan in May.",
        "The Latest: Port of Saltmere shut again",
    ],
)
def test_acts_are_no_speech(read: Read, text: str) -> None:
    assert [quotation for quotation in read(text) if quotation.kind == "indirect"] == []


@pytest.mark.parametrize(
    "text",
    [
        "“The port is shut,” Mara Olin said Tuesday in Saltmere.",
        "“The port is shut,” Mara Olin told a crowd of men.",
        "In a long speech in May, Mara Olin said, “The port is shut.”",
    ],
)
def test_a_tag_reports_nothing_but_the_marked_words(read: Read, text: str) -> None:
    assert [quotation.kind for quotation in read(text)] == ["direct"]


def test_a_thought_inside_of_reported_words_is_the_speakers(read: Read) -> None:
    (found,) = read("Mara Olin said she wants to shut the port of Saltmere.")
    assert found.passage.text == "she wants to shut the port of Saltmere"


@pytest.mark.parametrize(
    "text",
    [
        "Mara Olin declined to say whether the port is shut.",
        "Mara Olin did not want to comment on the leak.",
        "A sailor declared dead on Monday was found in the port.",
        "Furious sailors want to know why the port is shut.",
        "A sailor asked not to be named because the port is shut.",
        "The council will talk about the port in June.",
    ],
)
def test_where_nothing_is_told_nothing_is_reported(read: Read, text: str) -> None:
    assert read(text) == ()


def test_a_place_before_a_headlines_colon_says_nothing(read: Read) -> None:
    text = "Lisbon: five boats lost in the storm\n\nFive boats were lost in Lisbon on Friday."
    assert read(text) == ()


def test_about_before_a_number_belongs_to_it(read: Read) -> None:
    (found,) = read("Mara Olin said about 300 boats had been lost.")
    assert found.passage.text == "about 300 boats had been lost"
