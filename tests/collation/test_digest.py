"""The fewest sentences that carry what most origins agree on."""

from collections.abc import Callable

import pytest

from rashomon.collation.collate import collate
from rashomon.collation.digest import AGREED_LINES, DISPUTES
from rashomon.model import Story

REPORTS = (
    "A fire destroyed the Ostrand paper mill on Friday night.\n\nNobody was hurt, the fire brigade said.",
    "The paper mill in Ostrand was destroyed by a fire late on Friday.\n\nThe owner plans a hotel there.",
    "Fire destroyed Ostrand's paper mill on Friday night.\n\nIts chimney had been listed since 1920.",
)


def test_what_all_say_comes_first_word_for_word(story_of: Callable[..., Story]) -> None:
    story = story_of(*REPORTS)
    digest = collate(story).digest
    assert "mill" in digest[0].text
    assert {passage.witness for passage in digest[0].evidence} == {"A", "B", "C"}
    assert all(any(line.text in witness.text for witness in story.witnesses) for line in digest)


def test_a_digest_is_short(story_of: Callable[..., Story]) -> None:
    texts = [" ".join(f"Mayor number {n} opened bridge {n} over river {n}." for n in range(40))] * 2
    assert len(collate(story_of(*texts)).digest) <= AGREED_LINES + 3 * DISPUTES


def test_one_report_alone_agrees_with_nobody(story_of: Callable[..., Story]) -> None:
    assert collate(story_of(REPORTS[0])).digest == ()


@pytest.mark.parametrize(
    "line",
    [
        "Was the paper mill in Ostrand destroyed by a fire on Friday night?",
        "My sister saw how a fire destroyed the paper mill in Ostrand on Friday.",
        "The paper mill fire in Ostrand appeared on p7 of the Courier on 00.38 CET on Friday.",
    ],
)
def test_a_line_is_told_by_a_report_to_all(story_of: Callable[..., Story], line: str) -> None:
    digest = collate(story_of(*(f"{line}\n\n{text}" for text in REPORTS))).digest
    assert digest
    assert line not in {item.text for item in digest}


def test_no_line_tells_another_again(story_of: Callable[..., Story]) -> None:
    again = "A fire destroyed the paper mill of Ostrand on Friday night, the mayor of Ostrand said."
    digest = collate(story_of(*(f"{text}\n\n{again}" for text in REPORTS))).digest
    assert sum("destroyed" in item.text for item in digest) == 1
