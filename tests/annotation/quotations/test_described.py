"""Whose campaign "her campaign" is, who issued a statement, and other descriptions of who speaks."""

from collections.abc import Callable

import pytest

from rashomon.annotation.quotations.naming import tidy

Marked = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mara Olin sat down. Her lawyer called it “a shame.”", "Mara Olin's lawyer"),
        ("Peter Hills sat down. His team called it “a shame.”", "Peter Hills' team"),
        ("The bus company shut. It is old. Its drivers called it “a shame.”", "its drivers"),
        ("The bus company said it was late. Its drivers called it “a shame.”", "the bus company's drivers"),
        ("Mara Olin sat down. Town Clerk Olin’s office called it “a shame.”", "Mara Olin's office"),
        # A body may have a name of its own.
        ("Mara Olin sat down. Olin’s union called it “a shame.”", "Olin’s union"),
        # Who is named elsewhere as a friend is not every other one's friend.
        (
            "Peter Lind, a friend of the school, ate. Mara Olin slept. Her friend called it “a shame.”",
            "Mara Olin's friend",
        ),
        ("According to her doctor, Ann Lind, she was “fit as a fiddle.”", "Ann Lind"),
        # It is told later whose doctor it is.
        ("Mara Olin ate. According to her doctor, Ann Lind was “fit as a fiddle.”", "her doctor"),
        ("It rained. Her lawyer called it “a shame.”", "her lawyer"),
    ],
)
def test_whose_the_speaker_is(marked: Marked, text: str, speaker: str) -> None:
    assert marked(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A statement from the Lindholm School said it was “a shame.”", "Lindholm School"),
        ("A statement issued on behalf of Mara Olin said it was “a shame.”", "Mara Olin"),
        ("A Lindholm School statement said it was “a shame.”", "Lindholm School"),
        ("A statement by the bus company said it was “a shame.”", "the bus company"),
        # A report speaks for itself.
        ("A report from the bus company said it was “a shame.”", "a report from the bus company"),
    ],
)
def test_who_issues_a_statement_speaks(marked: Marked, text: str, speaker: str) -> None:
    assert marked(text) == [("a shame.", speaker)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("But Spain, Italy and Peru said they were “at peace.”", "Spain, Italy and Peru"),
        ("Peter Lind, president and head of Roe Shipping, said it was “at peace.”", "Peter Lind"),
        ("Wine- and oil - making towns said they were “at peace.”", "Wine- and oil-making towns"),
        ("“We are at peace,” said a nurse familiar with the talks.", "a nurse familiar with the talks"),
        ("A friend close to the bride said it was “at peace.”", "a friend close to the bride"),
        ("“We are at peace,” said one of them, a nurse from Lima.", "a nurse from Lima"),
        ("The Peruvian water authority said it was “at peace.”", "the Peruvian water authority"),
        ("“We are at peace,” said the Olin garden columnist Peter Lind.", "Peter Lind"),
        # A hyphen that stands apart joins a participle to a name.
        ("“We are at peace,” the Lima - led league said.", "the Lima-led league"),
        ("“We are at peace,” said Lima - based lawyer Mara Olin.", "Mara Olin"),
        ("Mara Olin - led by the hand - said it was “at peace.”", "Mara Olin"),
        ("The government in Lima said it was “at peace.”", "the government in Lima"),
        ("“We are at peace,” said one Olin confidant.", "one Olin confidant"),
        ("Over tea with Mara Olin, the rowing coach said it was “at peace.”", "the rowing coach"),
    ],
)
def test_all_of_a_description(marked: Marked, text: str, speaker: str) -> None:
    assert marked(text)[0][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Peter Lind ate. As for Karl Hass, he said it was “a shame.”", "Karl Hass"),
        ("Peter Lind ate. As for Karl Hass, he slept. “It is a shame,” he said.", "Karl Hass"),
        # Who asks is not who answers.
        ("Peter Lind frowned when Karl Hass asked about it.\n\n“It is a shame,” he said.", "Peter Lind"),
        ("Peter Lind asked about it.\n\n“Is it a shame?” he said.", "Peter Lind"),
        ("Mara Olin met Peter Lind. Lind’s been ill. “It is a shame,” he said.", "Peter Lind"),
        # Who was brought in without a name goes on in a paragraph of its own.
        (
            "Ann Lind slept.\n\nA woman who knew her said: “It is late.\n\n“It is a shame.”\n\n"
            "She added: “It is wet.”",
            "a woman",
        ),
        # Who has no name is told as the report brought him in.
        ("A port official agreed. It rained. “It is a shame,” the official said.", "a port official"),
        ("Two port officials agreed. “It is a shame,” the official said.", "the official"),
        ("A port official agreed. “It is a shame,” the town official said.", "the town official"),
        # "They" looks no further back than a sentence,
        ("Drivers said it was late. It rained. It poured. They called it “a shame.”", None),
        ("Drivers said it was late. They called it “a shame.”", "Drivers"),
        # ... and is no country.
        ("Peru said it was late. They called it “a shame.”", None),
        ("Peru has shut its ports. It called it “a shame.”", "Peru"),
        ("Peru said it was late. It called it “a shame.”", "Peru"),
    ],
)
def test_whom_a_pronoun_means(marked: Marked, text: str, speaker: str | None) -> None:
    assert marked(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("One of the doctors", "one of the doctors"),
        ("A nurse from Lima.", "a nurse from Lima"),
        ("A nurse from the U.S.", "a nurse from the U.S."),
        ("Mara Olin 's right - hand man", "Mara Olin's right-hand man"),
    ],
)
def test_a_description_reads_alike_everywhere(words: str, name: str) -> None:
    assert tidy(words) == name
