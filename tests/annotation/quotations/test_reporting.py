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
        ("Editor and former mayor Jane Roe said it was late.", "Jane Roe", "it was late"),
        ("The firm's auditor, Jane Roe, said it was late.", "Jane Roe", "it was late"),
        ("The mayor of Lima and Quito said it was late.", "the mayor of Lima and Quito", "it was late"),
        ("The MP for Saltmere said it was late.", "the MP for Saltmere", "it was late"),
        ("Mr. King and Mr. Roe said it was late.", "King and Roe", "it was late"),
        ("Both Mara Olin and Peter Lind said it was late.", "Mara Olin and Peter Lind", "it was late"),
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
        (
            "As the Gazette wrote, talks have begun over the port.",
            "Gazette",
            "talks have begun over the port",
        ),
        ("The port is shut, as Mara Olin noted on Friday.", "Mara Olin", "The port is shut"),
        ("The port is shut, the council reported late Thursday.", "the council", "The port is shut"),
        ("Sources close to her office say the port is shut.", "Sources", "the port is shut"),
        ("Local conservatives say the port is shut.", "Local conservatives", "the port is shut"),
        ("Mara Olin and her aides have said they left.", "Mara Olin and her aides", "they left"),
        ("Mara Olin told clerks this was a mistake.", "Mara Olin", "this was a mistake"),
        (
            "Nine experts from Spain, Italy and Peru say it was late.",
            "Nine experts from Spain, Italy and Peru",
            "it was late",
        ),
        (
            "A message at the port, an old one, informed sailors that it was shut.",
            "a message at the port",
            "that it was shut",
        ),
        ("The council of Saltmere told the Gazette the port was shut.", "Saltmere", "the port was shut"),
        ("Mara Olin said in a statement on Friday they had left.", "Mara Olin", "they had left"),
        ("Sales were good, Mara Olin said, wiping her hands.", "Mara Olin", "Sales were good"),
        (
            "In the town, according to Mara Olin, who wrote a book on it, the port was shut.",
            "Mara Olin",
            "the port was shut",
        ),
        (
            "Peter Lind's rival, Ohio Senator Mara Olin, said the port was shut.",
            "Mara Olin",
            "the port was shut",
        ),
        # A cue that parts a clause: all of it is what was said.
        (
            "The port, Mara Olin said, is shut for good.",
            "Mara Olin",
            "The port, Mara Olin said, is shut for good",
        ),
        ("Mara Olin said the port, while old, is open.", "Mara Olin", "the port, while old, is open"),
        (
            "If the wind turns, Mara Olin said, the harbour will be full by noon.",
            "Mara Olin",
            "If the wind turns, Mara Olin said, the harbour will be full by noon",
        ),
        ("Boats, Mara Olin said, were lost.", "Mara Olin", "Boats, Mara Olin said, were lost"),
        (
            "The harbour has two piers, Mara Olin said, but only the old one can carry lorries.",
            "Mara Olin",
            "The harbour has two piers, Mara Olin said, but only the old one can carry lorries",
        ),
        (
            "Among the boats in need of paint, according to Mara Olin, are two ferries.",
            "Mara Olin",
            "Among the boats in need of paint, according to Mara Olin, are two ferries",
        ),
        ("No buyer came, Mara Olin said, on condition of anonymity.", "Mara Olin", "No buyer came"),
        # Whom it was told, when and where stands before what was said.
        ("Mara Olin asked the harbour clerk why it was shut.", "Mara Olin", "why it was shut"),
        (
            "Mara Olin told Judge Peter R. Lind that the port was shut.",
            "Mara Olin",
            "that the port was shut",
        ),
        ("Mara Olin suggested a few years ago that boats be sold.", "Mara Olin", "that boats be sold"),
        ("Mara Olin announced via a friend that she had won.", "Mara Olin", "that she had won"),
        (
            "Mara Olin told a meeting of port officials in the old town of Saltmere that help was near.",
            "Mara Olin",
            "that help was near",
        ),
        (
            "Mara Olin urged the clerks to scrap a rule that held up the boats.",
            "Mara Olin",
            "the clerks to scrap a rule that held up the boats",
        ),
        (
            "Mara Olin asked sailors to call if they were late.",
            "Mara Olin",
            "sailors to call if they were late",
        ),
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
        "The row was over reports that reached the port.",
        "Mara Olin referred the matter to the court.",
        "If Mara Olin wants more boats, the port will be full.",
        "Peter Lind met the crews to discuss how to end the strike.",
        "The port was built according to plan in May.",
        "The Latest: Port of Saltmere shut again",
        "A man accused of theft was held.",
        "A woman believed to be his sister shouted.",
        "Mara Olin announced a plan for the port.",
        "Mara Olin wrote a letter to her sister in Lima.",
        "The port had been contacted and told that a bomb was near.",
        "The members' term of office is five years.",
        "The crew fired warning shots, and the rowers fled.",
        "The council of Saltmere called off the search on Friday.",
        "Mara Olin, the mayor, hinted at that in a speech on Monday.",
        "It would be a stretch to say that the port is shut.",
        "The law left out the money Mara Olin wanted for closing the port.",
        "The crews must rest and say goodbye to the port.",
        "The plan, widely dubbed the boat tax, failed in May.",
        "Mara Olin went home and found that old yard where the boats lie.",
        "There were 39 boats and confirmed leaks in the port.",
        "The port had issued a storm warning, as it was late.",
        "Mara Olin left without saying why the port was shut.",
        "Mara Olin called Peter Lind shortly after the port was shut.",
    ],
)
def test_acts_are_no_speech(read: Read, text: str) -> None:
    assert [quotation for quotation in read(text) if quotation.kind == "indirect"] == []


def test_whom_it_was_told_and_how_is_not_told(read: Read) -> None:
    text = '"We have come to enjoy the air," cyclist Mara Olin told Reuters, relaxing on the grass in Dorn.'
    assert [q.passage.text for q in read(text)] == ["We have come to enjoy the air,"]


def test_a_programme_to_which_it_was_told_is_not_told(read: Read) -> None:
    told = read('"The port is not out of danger yet," Mara Olin told "Harbour News Sunday."')
    assert [q.speaker for q in told] == ["Mara Olin"]


@pytest.mark.parametrize(
    "text",
    [
        "“The port is shut,” Mara Olin said Tuesday in Saltmere.",
        "“The port is shut,” Mara Olin told a crowd of men.",
        "In a long speech in May, Mara Olin said, “The port is shut.”",
        "“The port is shut,” Mara Olin said at a fair in Saltmere.",
    ],
)
def test_a_tag_reports_nothing_but_the_marked_words(read: Read, text: str) -> None:
    assert [quotation.kind for quotation in read(text)] == ["direct"]


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Mara Olin said the port lost the yard, which opened in 1990.", "the port lost the yard"),
        ("Mara Olin said the port lost the yard, a move that few like.", "the port lost the yard"),
        ("Mara Olin said the port lost the yard – something she fought.", "the port lost the yard"),
        ("When Mara Olin said the port was shut, Peter Lind left.", "the port was shut"),
        ("Mara Olin said the port was shut, according to the Gazette.", "the port was shut"),
        ("Mara Olin denied the charges, and the court rose.", "the charges"),
        ("“It is over,” said Mara Olin, noting that the port was shut.", "that the port was shut"),
    ],
)
def test_what_the_report_adds_is_not_reported(read: Read, text: str, reported: str) -> None:
    assert reported in [quotation.passage.text for quotation in read(text) if quotation.kind == "indirect"]


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
        "Mara Olin did not mention that the port is shut.",
        "Mara Olin would not say whether the port is shut.",
        "Critics may ask whether the port is shut.",
        "Mara Olin has refused to shut the port.",
        "Mara Olin said nothing about the port.",
        "Mara Olin hasn't said whether the port is shut.",
        "Mara Olin runs a site called Old Boats that sells nets.",
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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Harbour pilots stopped the ferry because they said the port was shut.", "Harbour pilots"),
        ("The union stopped the ferry. It said the port was shut.", "the union"),
        ("A sailor said he was ill. They said the port was shut.", None),
        (
            "Mayor Peter Lind left. The head of the charity Winter Boats said the port was shut.",
            "the head of the charity Winter Boats",
        ),
        ("Mara Olin brought in a master, Peter Lind, in May. She said the port was shut.", "Mara Olin"),
        ("Critics of the plan, who say the port is shut, left.", "Critics"),
        (
            "Mara Olin left.\n\nThe French minister of trade said the port was shut.",
            "the French minister of trade",
        ),
    ],
)
def test_who_is_meant(read: Read, text: str, speaker: str | None) -> None:
    told = [quotation for quotation in read(text) if quotation.passage.text.startswith("the port")]
    assert told[-1].speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Mara Olin recalled her deputy.",
        "Mara Olin called home two inspectors.",
        "Mara Olin is contending with a strike at the bus company.",
        "Mara Olin fired back hours later.",
    ],
)
def test_what_is_done_is_not_told(read: Read, text: str) -> None:
    assert read(text) == ()


def test_a_participle_with_a_clause_tells(read: Read) -> None:
    assert [q.passage.text for q in read("Mara Olin sued the school, charging that it was cold.")] == [
        "that it was cold"
    ]
