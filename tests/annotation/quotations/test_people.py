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
        # Nobody holds an office for another side.
        (
            "The Republican leader, Mara Olin, met Peter Lind. “It is shut,” the Democratic leader said.",
            "the Democratic leader",
        ),
        # Some of a people or a party are not all of it.
        ("Democrats met in Lima. “It is shut,” some Democrats said.", "some Democrats"),
        # A clause that a name opens tells who the described one is; one that a comma closes is put in.
        ("“It is shut,” Mara Olin, a clerk of the port said on Monday.", "Mara Olin"),
        ("Mara Olin, a clerk said, “is shut,” and so was the port.", "a clerk"),
        # "who" stands behind a bracket.
        ("It was read by Mara Olin (D-Ohio), who said: “It is shut.”", "Mara Olin"),
        # The title before a surname tells the gender of a name that men and women bear.
        ("Jan Olin met Eva Lind. Mr. Olin was late. “It is shut,” he said.", "Jan Olin"),
        # A pronoun before everybody whom it may mean stands for another.
        (
            "Mara Olin wrote a note. The note says that she had warned Eva Lind: “It is shut.” "
            "“So be it,” she said.",
            "Mara Olin",
        ),
        # A shortened verb hangs on the pronoun.
        ("The dockers met at noon. They've said: “It is shut.”", "the dockers"),
        # Words about whoever acts before them are another's.
        ("Mara Olin rose at noon. “She never sleeps, and her desk is always full.”", None),
        ("Mara Olin rose at noon. “I never sleep, and the desk is always full.”", "Mara Olin"),
        # A title belongs to the name behind it, not to the one before its comma.
        ("With Mara Olin, President Lind has won. “It is shut,” the president said.", "Lind"),
        # A writing is called by its full name.
        ("The Lima report found that it leaked. “It is shut,” the report said.", "the Lima report"),
    ],
)
def test_a_description(marked: Marked, text: str, speaker: str | None) -> None:
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
    assert marked(text) == []


def test_an_owner_in_tokenised_text(read: Read) -> None:
    (found,) = read("Mara Olin 's office said the port was shut . ")
    assert found.speaker == "Mara Olin's office"


@pytest.mark.parametrize(
    "text",
    [
        "“It is shut,” Mara Olin said on XYZ’s “Morning Talk.”",
        "“It is shut,” Mara Olin said on “Morning Talk.”",
        "“It is shut,” Mara Olin said in an interview with Harbour News’s “Late Show.”",
    ],
)
def test_a_programme_says_nothing(marked: Marked, text: str) -> None:
    assert marked(text) == [("It is shut,", "Mara Olin")]


def test_whom_a_sentence_asks_answers_in_the_next_paragraph(marked: Marked) -> None:
    text = (
        "George Roe went in.\n\nPeter Lind then asked George Roe where it lay.\n\n“In the harbour,” he said."
    )
    assert marked(text) == [("In the harbour,", "George Roe")]


def test_he_may_be_a_speaker_of_whom_nothing_else_is_told(marked: Marked) -> None:
    text = "Mayor George Roe came to Lima.\n\n“We are tired,” Lindqvist said.\n\n“I came by boat,” he said."
    assert [speaker for _, speaker in marked(text)] == ["Lindqvist", "Lindqvist"]


def test_a_statement_is_that_of_who_spoke_in_it(marked: Marked) -> None:
    text = (
        "Mary Olin said in a short statement that the plan was dead.\n\n"
        "“It is over,” the statement said. “We move on.”"
    )
    assert [speaker for _, speaker in marked(text)] == ["Mary Olin", "Mary Olin"]


def test_a_past_behind_a_name_ends_the_name(marked: Marked) -> None:
    text = (
        "George Roe came in. Roe rolled back some of the rules that had kept boats out.\n\n"
        "“It is open,” he said."
    )
    assert marked(text) == [("It is open,", "George Roe")]


def test_another_of_a_name_is_no_whole(read: Read) -> None:
    text = "Another Rowdie said he had “left it.”"
    assert [q.speaker for q in read(text) if q.kind != "indirect"] == ["another Rowdie"]


def test_the_title_of_the_next_name_is_not_told_of_the_one_before(read: Read) -> None:
    text = (
        "In a talk on the mayor Mary Olin, former envoy George Roe spoke of boats.\n\n"
        "The former envoy said the port was shut."
    )
    assert [q.speaker for q in read(text)] == ["George Roe"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“I left,” said one former campaign staffer, who gave no name.", "one former campaign staffer"),
        (
            "In Lima, Roe's first five questioners were hostile: “Is it time to go?”",
            "Roe's first five questioners",
        ),
        (
            "The ferry Olin heard a boat saying that it sank, a Harbour Board report said.\n\n"
            "“It sank at noon.”",
            "a Harbour Board report",
        ),
    ],
)
def test_the_whole_of_who_is_told_speaks(marked: Marked, text: str, speaker: str) -> None:
    assert marked(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "A spokesman for the Liberal candidate Mary Olin called the report “wrong.”",
            "a spokesman for the Liberal candidate Mary Olin",
        ),
        ("But a few days later, Mary Olin left, telling clerks that it was “over.”", "Mary Olin"),
        ("Mary Olin came in May and in a statement blamed the wind “of the sea.”", "Mary Olin"),
        ("Mary Olin had this to say about George Roe's plan: “It is dead.”", "Mary Olin"),
    ],
)
def test_who_is_only_told_of_does_not_speak(marked: Marked, text: str, speaker: str) -> None:
    assert marked(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # A title of the other gender: not the one named in full.
        (
            "Omar and Leila Haddad met Bo Stone. Ms. Haddad wept. “It is shut for good,” Mr. Haddad said.",
            "Omar Haddad",
        ),
        # ... and where no given name tells who is who, only the titles do.
        (
            "Khizr and Ghazala Khan met Carl Stone. Mr. Khan left. “It is shut for good,” Ms. Khan said.",
            "Ms. Khan",
        ),
        # The son.
        (
            "Carl Moss and his son, Carl Moss Jr., came. “It is a movement,” said the younger Mr. Moss.",
            "Carl Moss Jr.",
        ),
        (
            "Carl Moss came with his son. “It is a movement,” said the younger Mr. Moss.",
            "the younger Mr. Moss",
        ),
        # A given name of men and women alike.
        (
            "Justice Sonia Marin was studied by Lee Epson. The court is shut, Professor Epson said. “It is,” "
            "she said.",
            "Lee Epson",
        ),
        # Whom else the sentence of the same pronoun names is not meant.
        (
            "Bob Stone gave a speech. He came in behind Carl Moss. “We learned a lot,” he said.",
            "Bob Stone",
        ),
        # Who was named by what he runs for goes on, not the mayor named before.
        (
            "Ann Dole runs. Dole met Mayor Tom Hill. Hill shut the mill. “There is anger,” the Republican "
            "candidate said. “We ought to open it,” he went on.",
            "the Republican candidate",
        ),
        # The owner of a report is who the whole possessive names.
        (
            "Peter Lind wrote to Lima. A Lima inspector general's report said it was “shut for good.”",
            "a Lima inspector general",
        ),
    ],
)
def test_one_of_several(marked: Marked, text: str, speaker: str) -> None:
    assert marked(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # The description of a description: its owner speaks.
        (
            "Carl Moss, a clerk who is working with Better Roads, a group that backs it, said it was “fine.”",
            "Carl Moss",
        ),
        # Dashes around the name.
        ("A former mayor -- Carl Moss, who lost in May -- said the plan was “slow and weak.”", "Carl Moss"),
        # Two descriptions of one person.
        (
            "The front-runner and former secretary of state said the country “clearly” needed it.",
            "the front-runner and former secretary of state",
        ),
        # Whose act is told.
        (
            "One official said Peter Lind calmed the group, telling his clerks, “We have to remember it.”",
            "Peter Lind",
        ),
        # ... not where the speaker tells of himself.
        (
            "Peter Lind met Mara Olin. The mayor said he was tired, telling clerks that “it is all over.”",
            "the mayor",
        ),
        # What happened meanwhile states nothing.
        (
            "Four hours earlier, a Lima report went out as the doors shut stating that it was “over.”",
            "a Lima report",
        ),
        # A whole sentence behind the tag's sentence is the tag's.
        (
            "“We shall keep the boats,” Carl Moss said in Lima, an hour after news agencies declared him the "
            "victor in the vote. “You will love every one of them.”",
            "Carl Moss",
        ),
        # A writing is nobody: "Transcript as follows:".
        ("Carl Moss met voters. Transcript as follows:\n\n“I want to thank you all. I love it.”", None),
        # "Described" stands before no subject.
        (
            "Carl Moss, who said his losses were “beyond all counting,” described the effect as bad.",
            "Carl Moss",
        ),
        # A state made short is no subject.
        ("In the hours after the fire in Lima, Calif., a voice celebrated: “It is shut for good.”", None),
    ],
)
def test_who_is_the_subject(marked: Marked, text: str, speaker: str | None) -> None:
    assert marked(text)[-1][1] == speaker


def test_a_pseudonym_is_no_speech(marked: Marked) -> None:
    assert marked("Carl Moss wrote under the pseudonym “Carlos Dane,” it was learned.") == []
