"""Whom a description or a pronoun stands for."""

from collections.abc import Callable

import pytest

from rashomon.model import Quotation

Read = Callable[[str], tuple[Quotation, ...]]
Marked = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # The short title before the name tells the role.
        ("Sen. Mara Olin met Gov. Peter Lind. “It is shut,” the senator said.", "Mara Olin"),
        # A role before a comma and the name.
        ("The plan of the British mayor, Mara Olin, failed. “It is shut,” the mayor said.", "Mara Olin"),
        # Of two senators the one of whom the place is told.
        (
            "Ohio Sen. Mara Olin met Utah Sen. Peter Lind. “It is shut,” the Ohio senator said.",
            "Mara Olin",
        ),
        # An office that the text tells of nobody is that of the only person just named.
        ("Mara Olin came at noon. “It is shut,” the former mayor said.", "Mara Olin"),
        # ... of nobody where two are named,
        ("Mara Olin met Peter Lind. “It is shut,” the former mayor said.", "the former mayor"),
        # The subject of the same sentence, whoever else holds the office.
        (
            "Sen. Peter Lind was away. Mara Olin is blunt in her film: “It is shut,” the senator says.",
            "Mara Olin",
        ),
        # Words of the next clause are no apposition: the spokesman is not Peter Lind.
        (
            "Her aide, Peter Lind, left but a spokesman stayed. “It is shut,” the spokesman said.",
            "the spokesman",
        ),
        # Nor is what follows a closing mark.
        (
            "“It is not only Peter Lind,” said an official. “It is shut,” the official said later.",
            "the official",
        ),
        # Another portfolio.
        (
            "Defence Minister Mara Olin left. “It is shut,” the foreign minister said.",
            "the foreign minister",
        ),
        # A ship is not its owner.
        (
            "The boat sank, said Peter Lind, owner of the Ekalina Nova. “It is shut,” the owner said.",
            "Peter Lind",
        ),
        # A writing is called by its full name.
        ("The Lima report found that it leaked. “It is shut,” the report said.", "the Lima report"),
    ],
)
def test_a_description(marked: Marked, text: str, speaker: str) -> None:
    assert marked(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Somebody without a name who has just spoken.
        ("Peter Lind left.\n\nA caller said the port was old. He said the port was shut.", "a caller"),
        # The main clause's subject before whoever speaks in a clause before it.
        (
            "When Peter Lind asked why it was late, Karl Hass shook his head. He said the port was shut.",
            "Karl Hass",
        ),
        # People told of by their country.
        ("The council rose. The Americans are in a cell. They said the port was shut.", "the Americans"),
    ],
)
def test_a_pronoun(read: Read, text: str, speaker: str) -> None:
    told = [quotation for quotation in read(text) if quotation.passage.text == "the port was shut"]
    assert [quotation.speaker for quotation in told] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is shut,” former Saltmere P. Roe speechwriter Mara Olin wrote in May.", "Mara Olin"),
        ("Another commenter said, “It is shut.”", "another commenter"),
        ("She opposed what one town clerk has dubbed “the boat tax.”", "one town clerk"),
        ("As Mara Olin puts it, “the port is shut.”", "Mara Olin"),
        ("Mara Olin fired back that the “port is shut” for good.", "Mara Olin"),
        ("Hundreds of rowers marched on Monday, chanting “No more boats!”", "Hundreds"),
        ("“It is shut,” Mara Olin hissed.", "Mara Olin"),
        ("Mara Olin, acting head of Roe Shipping, which is shut, said it “leaks” a lot.", "Mara Olin"),
        ("Mara Olin’s language in the note suggests that it “leaks” a lot.", "Mara Olin"),
        (
            "Even as Mara Olin claimed that “the port is shut,” one of the pilots said it was open.",
            "Mara Olin",
        ),
    ],
)
def test_a_source_in_the_sentence(marked: Marked, text: str, speaker: str) -> None:
    assert marked(text)[0][1] == speaker


def test_who_acts_before_a_quotation_of_its_own(marked: Marked) -> None:
    text = "“It is open,” said Peter Lind.\n\nMara Olin stuck to her charts.\n\n“I ask you to look at them.”"
    assert [who for _, who in marked(text)] == ["Peter Lind", "Mara Olin"]


def test_a_line_that_begins_small_goes_on_with_the_line_above(marked: Marked) -> None:
    text = "Mara Olin came at noon . \n`` Is it shut ? '' \nshe asked , and sat down . \n"
    assert marked(text) == [("Is it shut ?", "Mara Olin")]


def test_a_paragraph_left_open_goes_on_in_the_next(marked: Marked) -> None:
    text = "`` It is shut . \nWho paid me ? \n`` The answer is nobody , '' Mara Olin said . \nIt rained . \n"
    assert marked(text) == [
        ("It is shut . \nWho paid me ?", "Mara Olin"),
        ("The answer is nobody ,", "Mara Olin"),
    ]


@pytest.mark.parametrize(
    "text",
    ["In May the port was hit by two “smart” bombs.", "It failed over “sly” measures added by the council."],
)
def test_marked_words_beside_an_agent_are_not_its_words(marked: Marked, text: str) -> None:
    assert [who for _, who in marked(text)] == [None]


def test_an_owner_in_tokenised_text(read: Read) -> None:
    (found,) = read("Mara Olin 's office said the port was shut . ")
    assert found.speaker == "Mara Olin 's office"


@pytest.mark.parametrize(
    "text",
    [
        "“It is shut,” Mara Olin said on XYZ’s “Morning Talk.”",
        "“It is shut,” Mara Olin said on “Morning Talk.”",
        "“It is shut,” Mara Olin said in an interview with Harbour News’s “Late Show.”",
    ],
)
def test_a_programme_says_nothing(marked: Marked, text: str) -> None:
    assert [who for _, who in marked(text)] == ["Mara Olin", None]
