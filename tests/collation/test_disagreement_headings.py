"""Short headings for disagreements."""

import pytest

from rashomon.collation.disagreements.headings import (
    FEW_WORDS,
    HEADING_WORDS,
    SPARED,
    asked,
    heading,
    question,
    whether,
)
from rashomon.model import Passage


def test_a_mark_of_omission_spares_more_than_a_few_words() -> None:
    words = "the mayor of the old harbour town says that the bridge is safe".split()
    assert heading(" ".join(words[: FEW_WORDS + SPARED]), FEW_WORDS) == " ".join(words[: FEW_WORDS + SPARED])
    assert heading(" ".join(words), FEW_WORDS) == "the mayor of the old harbour town says …"
    assert heading(" ".join(words)) == " ".join(words)
    assert len(heading(" ".join(words * 3)).split()) == HEADING_WORDS + 1


def test_no_comma_stands_at_the_end() -> None:
    assert heading("the bridge is safe,") == "the bridge is safe"


@pytest.mark.parametrize(
    ("clause", "question"),
    [
        ("The bridge is safe.", "whether the bridge is safe"),
        ("And while it rained, the quay was shut", "whether it rained, the quay was shut"),
        ("that Orla Venn signed the deed", "whether Orla Venn signed the deed"),
        ("Marble was shipped to Kelm,", "whether marble was shipped to Kelm"),
        ("“Nobody asked us,” she said", "“Nobody asked us,” she said"),
    ],
)
def test_what_a_clause_tells_is_asked(clause: str, question: str) -> None:
    assert whether(clause) == question


@pytest.mark.parametrize(
    ("word", "clause", "slot", "question"),
    [
        (
            "where",
            "The kiln blew up in a yard at Kelm, a potter said.",
            "in a yard at Kelm",
            "where the kiln blew up",
        ),
        (
            "where",
            "Behind the mill divers found two coins, he said.",
            "Behind the mill",
            "where divers found two coins",
        ),
        ("when", "The bells rang until 9 p.m.", "9 p.m.", "when the bells rang"),
        ("who", "A carter dug the well, they say.", "A carter", "who dug the well"),
        ("who", "It was two nuns who dug the well.", "two nuns", "who dug the well"),
        ("who", "The well was dug by two nuns, they say.", "two nuns", "by whom the well was dug"),
        ("who", "According to the abbot, the novice had dug the well.", "the novice", "who had dug the well"),
        ("where", "In a shed.", "In a shed", "where"),
    ],
)
def test_what_a_clause_tells_without_its_answer_is_asked(
    word: str, clause: str, slot: str, question: str
) -> None:
    whole = Passage(witness="A", start=40, end=40 + len(clause), text=clause)
    start = 40 + clause.index(slot)
    assert asked(word, whole, Passage(witness="A", start=start, end=start + len(slot), text=slot)) == question


def test_the_plainest_question_stands_with_its_answers() -> None:
    told = []
    for clause, slot in (
        ("It blew up in a yard at Kelm.", "in a yard at Kelm"),
        ("In a shed the kiln blew up.", "In a shed"),
    ):
        whole = Passage(witness="A", start=0, end=len(clause), text=clause)
        at = clause.index(slot)
        told.append((whole, Passage(witness="A", start=at, end=at + len(slot), text=slot)))
    assert question("where", told) == "where the kiln blew up: in a yard at Kelm or in a shed"
    assert question("where", told[::-1]) == "where the kiln blew up: in a shed or in a yard at Kelm"
