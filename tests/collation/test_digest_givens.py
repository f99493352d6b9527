"""Each line of the digest can be read after the title and the lines before it."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.collation.digest.fitness import stands_alone
from rashomon.collation.digest.givens import Givens, definite
from rashomon.collation.digest.leaning import points_back
from rashomon.collation.digest.shares import Shares
from rashomon.collation.parties import find_parties
from rashomon.model import Story

CRASH = (
    "A lorry struck a nurse on the harbor road in Ostrand on Friday, the brigade said.\n\n"
    "Nurse Ida Holt, 41, was taken to the clinic of Kelm. Holt had left her shift at ten."
)


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("The driver was charged with manslaughter.", "driver"),
        ("The coastal town lies west of Kelm.", "town"),
        ("The mill's chimney had been listed.", "mill"),
        ("The driver of the lorry was charged.", None),
        ("The driver who struck her was charged.", None),
        ("The coastal town about 50km west of Kelm was spared.", "town"),
        ("The report by the brigade was printed.", None),
        ("The Ostrand brigade was called.", None),
        ("The police were called.", None),
        ("A driver was charged.", None),
    ],
)
def test_a_sentence_may_begin_with_what_nobody_has_named(sentence: str, noun: str | None) -> None:
    assert definite(sentence) == noun


@pytest.mark.parametrize(
    ("sentence", "told", "known"),
    [
        ("The driver was charged on Sunday.", "", False),
        ("The driver was charged on Sunday.", "The drivers of two lorries fled.", True),
        ("The blaze was put out at ten.", "A fire destroyed a mill.", True),
        ("Holt had left at ten.", "", False),
        ("Ms. Holt had left at ten.", "", False),
        ("Nurse Ida Holt had left at ten.", "", True),
        ("Holt, a nurse, had left at ten.", "", True),
        ("Holt, who worked as a nurse, had left at ten.", "", True),
        ("Holt, who had also worked in Kelm, left at ten.", "", False),
        ("Holt had left at ten.", "Ida Holt was struck.", True),
        ("Kelm's mayor thanked everybody, also Holt.", "", False),
        ("Mayor Otto Lind thanked Holt.", "", False),
        ("A nurse was struck at ten, the society said.", "", False),
        ("A nurse was struck at ten, says the society.", "", False),
        ("A nurse was struck at ten, the society said.", "A society of nurses met.", True),
        ("A society of nurses met at ten, the society said.", "", True),
        ("A nurse was struck at ten, the police said.", "", True),
    ],
)
def test_whom_and_what_a_line_speaks_of_was_named(
    story_of: Callable[..., Story], sentence: str, told: str, known: bool
) -> None:
    story = story_of(CRASH, CRASH)
    persons = [party for party in find_parties(story).parties if party.kind == "person"]
    givens = Givens(
        story,
        persons,
        "",
        Shares([CRASH, "The driver saw a blaze. A fire. Drivers of two lorries. A society."]),
    )
    assert givens.follow(sentence, [told]) == known


def test_a_line_that_names_comes_before_one_that_does_not(story_of: Callable[..., Story]) -> None:
    story = story_of(
        CRASH.replace("A lorry", "On Friday a lorry"),
        f"{CRASH}\n\nThe harbor was closed.",
        f"{CRASH}\n\nNobody else was hurt.",
    )
    lines = [line.text for line in collate(story).digest]
    shift = [number for number, line in enumerate(lines) if line.startswith("Holt had")]
    named = [number for number, line in enumerate(lines) if "Ida Holt" in line]
    assert not shift or (named and named[0] < shift[0])


@pytest.mark.parametrize(
    "sentence",
    [
        "However, the mill in Ostrand burnt down.",
        "But the mill in Ostrand burnt down.",
        "The mill in Ostrand, however, burnt down.",
        "On that day, the mill in Ostrand burnt down.",
        "Back then nobody in Ostrand knew of the fire.",
        "For instance, the mill in Ostrand burnt down.",
        "By contrast, the mill in Ostrand burnt down.",
        "The dockers, meanwhile, blamed the mill in Ostrand.",
        "The mill in Ostrand was careless in that respect.",
    ],
)
def test_a_sentence_that_goes_on_points_back(sentence: str) -> None:
    assert points_back(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["On Friday, the mill in Ostrand burnt down.", "In contrast to Kelm, the mill in Ostrand burnt down."],
)
def test_a_sentence_that_says_beside_what_points_nowhere(sentence: str) -> None:
    assert not points_back(sentence)


@pytest.mark.parametrize(
    ("sentence", "fit"),
    [
        ("A mill in Ostrand damaged by the fire of Friday night.", False),
        ("Firemen searching the mill in Ostrand for a nurse.", False),
        ("Firemen 38) in Kelm said that a fire destroyed the paper mill in Ostrand.", False),
        ("A mill in Ostrand was damaged by the fire of Friday night.", True),
        ("Toward the end of the Ostrand debate on Monday, she was asked about the fire.", True),
        ("Toward the end of the Republican debate on Monday, she was asked about the fire.", False),
        ("For many dockers of Kelm, that is the next step towards a strike.", False),
        ("(OPM) confirmed that a fire destroyed its paper mill in Ostrand.", False),
        ("A car on the harbor road dragged her 10 feet.", False),
        ("“The mill in Ostrand is lost to all of Kelm,” it said on Friday.", False),
        ("Asked whether the mill in Ostrand should close, Ida Holt refused.", False),
        ("Ida Holt of the paper mill in Ostrand told a very different story.", False),
        ("Otto Lind said that the mill in Ostrand had nothing to do with it.", False),
        ("The fire at the mill in Ostrand makes us feel small and without any power.", False),
        ("The fire at the mill in Ostrand made the US offer a new paper machine.", True),
        ("The mill in Ostrand was sold to a firm from Kelm on March 7 2003 1.", False),
        ("“The mill is lost, but we will see them in court,” said Ida Holt of Ostrand.", False),
        ("“The dockers burnt the mill, and we shall see them in court,” said Ida Holt.", True),
        ("“The mill is lost, and he tried to frighten Ostrand,” said Ida Holt.", False),
        ("Ida Holt of Ostrand said of the mayor: “The mill is lost, and he knows why.”", True),
        ("Ida Holt said the car had dragged her 10 feet.", True),
        ("Holt said that he had seen the fire from the harbor.", True),
        ("The teen said that he had seen the fire from the harbor.", True),
    ],
)
def test_a_line_asserts_something_of_somebody(
    story_of: Callable[..., Story], sentence: str, fit: bool
) -> None:
    witness = story_of(sentence).witnesses[0]
    assert stands_alone(witness, witness.passage(0, len(sentence))) == fit


@pytest.mark.parametrize(("lines", "fit"), [(3, False), (1, True)])
def test_a_line_of_a_talk_with_its_speaker_before_it_is_no_line(
    story_of: Callable[..., Story], lines: int, fit: bool
) -> None:
    told = "MAYOR: The paper mill in Ostrand stays closed for many years."
    talk = " ".join([told, *["MAYOR: The paper mill will be rebuilt."] * (lines - 1)])
    witness = story_of(talk).witnesses[0]
    assert stands_alone(witness, witness.passage(0, len(told))) == fit


def test_a_comment_of_a_reader_is_no_line(story_of: Callable[..., Story]) -> None:
    text = "At 03:17 pm on 4 Feb 2019, papermouse wrote: The paper mill in Ostrand was never safe."
    witness = story_of(text).witnesses[0]
    assert not stands_alone(witness, witness.passage(0, len(text)))
