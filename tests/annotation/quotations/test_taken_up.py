"""Whom epithets and pronouns take up, and whose words are told inside of what another says."""

from collections.abc import Callable

import pytest

from rashomon.model import Quotation

Read = Callable[[str], tuple[Quotation, ...]]
Marked = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # A calling that nothing tells of anybody is that of whom the sentence before is about,
        (
            "Mara Olin came. Peter Lind met Mara Olin. Mara Olin sat.\n\n“It is shut,” the port tycoon said.",
            "Mara Olin",
        ),
        # ... and so is an age,
        ("Peter Lind met a clerk. Mara Olin sat down.\n\n“It is shut,” the 46-year-old said.", "Mara Olin"),
        # ... but not where somebody new was brought in by it,
        (
            "Mara Olin met a port tycoon. Mara Olin sat. Mara Olin ran.\n\n“No,” the port tycoon said.",
            "the port tycoon",
        ),
        # ... nor where nothing tells which one is meant,
        (
            "Mara Olin came. Peter Lind met her. Mara Olin sat.\n\n“It is shut,” the tycoon said.",
            "the tycoon",
        ),
        # ... nor where a bystander was named once.
        (
            "Peter Lind ran. Mara Olin sat down.\n\n“It is shut,” the port tycoon said.",
            "the port tycoon",
        ),
        # Who runs is called so behind a sentence about what is the runner's.
        (
            "Mara Olin ran. Karl Hass ate. Mara Olin sat.\n\nMara Olin’s bid hung. “No,” the nominee said.",
            "Mara Olin",
        ),
    ],
)
def test_an_epithet(marked: Marked, text: str, speaker: str) -> None:
    assert marked(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Who tells, and not who is told of.
        ("Peter Lind said Karl Hass had asked for it. “It is shut,” he said.", "Peter Lind"),
        ("Peter Lind left, but Karl Hass said it was late. “It is shut,” he said.", "Karl Hass"),
        # A raid by name is no person.
        ("Karl Hass came. The Lind raid hit Karl Hass. “It is shut,” he said.", "Karl Hass"),
        # "He's" is a pronoun as well: whom else its sentence names is not meant.
        ("Look at Karl Hass. He’s fond of Peter Lind’s boats. “It is shut,” he said.", "Karl Hass"),
        # A description at the head of the sentence before.
        ("Peter Lind left. The cashier was tired. “It is shut,” he said.", "the cashier"),
        # The woman without a name who has just spoken.
        ("Mara Olin left. “It is shut,” said the woman. “It is dark,” she said.", "the woman"),
        # Somebody told of in the sentence is not its "he".
        ("Karl Hass left. He came with a baker who had praised it. Then he said: “It is shut.”", "Karl Hass"),
        # The only person named before a pronoun inside of a clause,
        ("Karl Hass sat. The note tells of Peter Lind that he said “it is shut.”", "Peter Lind"),
        # ... but not where that pronoun has stood before.
        ("Karl Hass sat. He met Peter Lind until he said “it is shut.”", "Karl Hass"),
        # The comma of a clause may stand inside of marks.
        ("When Karl Hass called it “a boat,” Peter Lind laughed. “It is shut,” he said.", "Peter Lind"),
        # "Those who" are nobody who was named before them.
        ("Karl Hass met Peter Lind and those who said “it is shut.”", None),
    ],
)
def test_whom_he_takes_up(marked: Marked, text: str, speaker: str | None) -> None:
    assert marked(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mara Olin said Peter Lind asked the crews to be “closely watched.”", "Mara Olin"),
        ("Mara Olin said on Monday that Peter Lind’s claim about the port was “simply false.”", "Mara Olin"),
        # The one quoted is who is said to have said it right before the marks.
        ("Mara Olin said Peter Lind called it “simply false.”", "Peter Lind"),
        ("Mara Olin said Peter Lind had told the crews, “It is shut.”", "Peter Lind"),
        ("Mara Olin said that Peter Lind refers to the port as “home.”", "Peter Lind"),
        ("Mara Olin said it was late, and Peter Lind said that crews were “closely watched.”", "Peter Lind"),
    ],
)
def test_what_one_says_of_another_is_in_the_words_of_who_says_it(
    marked: Marked, text: str, speaker: str
) -> None:
    assert marked(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Capitals before a name are no part of it.
        ("Trust Jane Olin, the poster says. Jane Olin came. “It is shut,” Olin said.", "Jane Olin"),
        # A tag with a long description.
        (
            "Karl Hass sat.\n\n“It is shut,” Jane Olin, who is head of the old boat club of Saltmere said.",
            "Jane Olin",
        ),
    ],
)
def test_whole_names(marked: Marked, text: str, speaker: str) -> None:
    assert marked(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [("Olin ‘ready to talk’", "Mara Olin"), ("Olin ‘Boat Talk’ Put Off", None)],
)
def test_marks_in_a_headline_without_a_verb(marked: Marked, headline: str, speaker: str | None) -> None:
    text = f"{headline}\n\nMayor Mara Olin came to the port at noon and left again.\n\nIt rained."
    assert marked(text)[0][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # A verb before a colon is no part of the name.
        ("It was late. One of the Saltmere doctors said: “It is shut.”", "one of the Saltmere doctors"),
        # A body between a description and a name is not who speaks.
        ("Saltmere Centres for Boat Safety Director Mara Olin said the port is “shut.”", "Mara Olin"),
        # Who said it, and not where it was read,
        ("Mara Olin said the port was “shut for good,” according to the Saltmere Post.", "Mara Olin"),
        # ... but a poll's words are not those of whom it counts.
        ("Half of the voters said it was “shut for good,” according to a poll.", "a poll"),
        # A health official of another town.
        (
            "EU health commissioner Mara Olin left. The Saltmere health commissioner said it was “shut.”",
            "the Saltmere health commissioner",
        ),
    ],
)
def test_who_says_it_in_the_sentence(marked: Marked, text: str, speaker: str) -> None:
    assert marked(text)[-1][1] == speaker


def test_below_is_nobody(marked: Marked) -> None:
    text = "Mara Olin came.\n\nBelow is a statement by the harbour club:\n\n“It is shut for good now.”"
    assert marked(text)[-1][1] != "Below"


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        # A description of somebody known takes up who spoke in the sentence before,
        ("Mara Olin said she was glad.", "Mara Olin"),
        # ... as its subject where it tells of others;
        ("Mara Olin praised Peter Lind.", "Mara Olin"),
        ("The clerk praised Peter Lind.", "the singer"),
        # ... nobody who only acted, or asked.
        ("Mara Olin sat down.", "the singer"),
        ("Mara Olin asked Peter Lind to wait.", "the singer"),
    ],
)
def test_whom_a_description_takes_up(marked: Marked, before: str, speaker: str) -> None:
    assert marked(f"{before} The singer said it was “shut.”")[-1][1] == speaker


def test_a_judge_is_another(marked: Marked) -> None:
    assert marked("Mara Olin said she was glad. The judge said it was “shut.”")[-1][1] == "the judge"
