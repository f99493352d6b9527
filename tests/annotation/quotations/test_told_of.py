"""Who speaks where several people are told of, by a name, an office, a pronoun or a noun."""

from collections.abc import Callable

import pytest

from rashomon.model import Quotation

Read = Callable[[str], tuple[Quotation, ...]]
Marked = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # A relative in full is not whom the text calls by the last name.
        (
            "Mayor Olin came. Olin sat. Mara Olin, the mayor’s daughter, met Peter Lind. “No,” Olin said.",
            "Olin",
        ),
        ("Mr. Olin came. Mr. Olin sat. Mara Olin met Peter Lind. “No,” Mr. Olin said.", "Olin"),
        # ... where nothing tells a relative the full name is that person's.
        ("Olin came. Olin sat. Mara Olin, a mother of two, met Peter Lind. “No,” Olin said.", "Mara Olin"),
        # A title behind a stop belongs to the sentence before.
        ("It was said of the mayor. Clerk Karl Hass left.\n\n“No,” the mayor said.", "the mayor"),
    ],
)
def test_two_of_one_last_name(marked: Marked, text: str, speaker: str) -> None:
    assert marked(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # In a tag behind a clause "he" is who told something before, not whom the clause is about.
        ("Karl Hass spoke for an hour. Peter Lind, he said, had “run from the port.”", "Karl Hass"),
        ("Karl Hass spoke for an hour. Peter Lind would pay, he said. “It is late.”", "Karl Hass"),
        ("Peter Lind came. It rained.\n\nPeter Lind would pay, he said, “at once.”", "Peter Lind"),
        # Whose complaint is told of does not speak.
        (
            "Mara Olin brushed aside Ann Lind’s complaints that it was late. “It is not,” she said.",
            "Mara Olin",
        ),
        # The subject stands behind a time and a participle.
        (
            "Mayor Karl Hass met Peter Lind.\n\nHours later, standing on the quay, the mayor was calm. "
            "“It is done,” he said.",
            "Karl Hass",
        ),
        # "If" opens no tag.
        ("Karl Hass spoke. If Peter Lind answered with a suit, “we will win in court.”", None),
    ],
)
def test_who_he_is(marked: Marked, text: str, speaker: str | None) -> None:
    assert marked(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Of two presidents the one of no other country is meant where neither is near.
        (
            "President Karl Hass wrote. President Hass waited. He met President Peter Lind of France. "
            "It rained. The sun shone. “It is done,” the president said.",
            "Karl Hass",
        ),
        (
            "President Karl Hass wrote. President Hass waited. It rained. "
            "President Peter Lind of France came. “It is done,” the president said.",
            "Peter Lind",
        ),
        # A deputy is another.
        (
            "President Karl Hass wrote. It rained. “It is done,” the vice president said.",
            "the vice president",
        ),
        # The candidate is the only person of the sentence before.
        (
            "Mara Olin ran. Olin won. Olin ate. It fell to Mara Olin to speak. The nominee called it “done.”",
            "Mara Olin",
        ),
    ],
)
def test_who_holds_an_office(marked: Marked, text: str, speaker: str) -> None:
    assert marked(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "One sailor close to the mayor was less calm. “He was late,” the person said.",
            "one sailor close to the mayor",
        ),
        (
            "A senior port official spoke. "
            + "It rained. " * 12
            + "The same official frowned. “No,” the official said.",
            "a senior port official",
        ),
        ("An aide to Mara Olin said it was “done.”", "an aide to Mara Olin"),
        ("Lindholm Boats Inc. said it was sorry. “We wait,” the company said.", "Lindholm Boats Inc."),
        ("The Justice Department said it was sorry. “We wait,” the company said.", "the company"),
        ("France said it was sorry. “We wait,” the company said.", "the company"),
        ("The timing of the rain does not surprise baker Karl Hass: “It is late.”", "Karl Hass"),
        ("Half of the questions are old. “Where were you?” one of them reads.", "the questions"),
        ("He held up the letters. “It is done,” reads one.", "the letters"),
        ("Two clerks came. “It is done,” said one.", "one"),
        ("Three sailors urged calm. Their statement called it “done.”", "Three sailors"),
        (
            "“It is late,” said the crowd of more than 2,400 sailors.",
            "the crowd",
        ),
        ("“Where is the boat?” Mara Olin wants to know.", "Mara Olin"),
        ("Mara Olin said it was late. A day later came this: “The boat is gone.”", "Mara Olin"),
    ],
)
def test_who_has_no_name(marked: Marked, text: str, speaker: str | None) -> None:
    assert marked(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is done,” Karl Hass said, as sailors in the front row rose and shouted, “Go home!”", "sailors"),
        ("The port blames Mara Olin, who went on the radio and called Karl Hass “a drunk.”", "Mara Olin"),
        ("Mara Olin, who last month called it “a gift to thieves,” said it was “lost.”", "Mara Olin"),
        ("Even the mayor, Mara Olin, called it “lost.”", "Mara Olin"),
        (
            "Mara Olin, who said in May that it was “not so,” told a meeting on Friday she was sorry.",
            "Mara Olin",
        ),
        ("One of them, a former sailor, said he “got it.”", "a former sailor"),
        ("A clerk said the orders, which Karl Hass says are late, were “true and new.”", "a clerk"),
        (
            "The port was angry at Mara Olin’s boast on a morning show in May that “the boats are ours.”",
            "Mara Olin",
        ),
        ("Mara Olin broke with the port on a point in May that was “more than moot.”", None),
        (
            "A Peruvian assessment, shown on Friday, was calmer, saying it was “beyond doubt.”",
            "a Peruvian assessment",
        ),
    ],
)
def test_whose_clause_it_is(marked: Marked, text: str, speaker: str | None) -> None:
    assert marked(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Olin Opens Harbour With Band, Citing ‘Joy’", "Mara Olin"),
        ("Olin Opens Harbour: Boats ‘Go Free’", "Mara Olin"),
        # The body names who said so,
        ("‘Boat of fools’ leaves Saltmere", "Karl Hass"),
        # ... but a thing with an owner is nobody's words.
        ("Saltmere’s ‘boat of fools’ leaves", None),
    ],
)
def test_marks_in_a_headline(marked: Marked, headline: str, speaker: str | None) -> None:
    body = "Mayor Mara Olin came to the port at noon and left. “It is a boat of fools,” Karl Hass said of it."
    assert marked(f"{headline}\n\n{body}\n\nIt rained.")[0][1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The ballot has two candidates proposing that the port be shut.", "two candidates"),
        ("They met a man claiming that the port was shut.", "a man"),
        # A memo to clerks is not theirs.
        ("She sent a memo to clerks saying that the port was shut.", None),
    ],
)
def test_whoever_stands_before_the_participle(read: Read, text: str, speaker: str | None) -> None:
    assert [q.speaker for q in read(text)] == [speaker]
