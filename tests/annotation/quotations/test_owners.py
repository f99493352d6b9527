"""Marked words in what a cue tells that belong to somebody else named there."""

from collections.abc import Callable

import pytest

Marked = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Vey mocked Ole Brandt’s bluster about “a finer bridge” in town.", "Ole Brandt"),
        (
            "Ann Vey went on, mocking Ole Brandt’s boast of being able to build “a finer bridge.”",
            "Ole Brandt",
        ),
        ("Ann Vey wrote on Monday about Ole Brandt’s slogan “bridges first.”", "Ole Brandt"),
        ("Ann Vey was tired of Ole Brandt’s ‘the council robbed us’ line.", None),
        ("Ann Vey complained of Ole Brandt’s “the council robbed us” line.", "Ole Brandt"),
        ("Ann Vey deplored Ole Brandt’s remarks, which include the claim that it is “rotten.”", "Ole Brandt"),
        ("Ann Vey rejected claims by Ole Brandt that the bridge was “rotten.”", "Ole Brandt"),
        ("Ann Vey read out remarks made by Ole Brandt about a “rotten bridge.”", "Ole Brandt"),
    ],
)
def test_the_owner_of_a_remark(marked: Marked, text: str, speaker: str | None) -> None:
    assert [who for _, who in marked(text)] == [speaker] * len(marked(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ann Vey called Ole Brandt’s remarks about the bridge “rotten.”",
        "Ann Vey called Ole Brandt’s claim “rotten.”",
        "Ann Vey dismissed Ole Brandt’s boast about the bridge as “rotten.”",
        "Ann Vey said Ole Brandt’s remarks “are rotten.”",
        "Ann Vey criticised Ole Brandt’s “rotten” plan for the bridge.",
    ],
)
def test_a_judgement_is_whose_who_judges(marked: Marked, text: str) -> None:
    assert [who for _, who in marked(text)] == ["Ann Vey"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Vey scolded Ole Brandt for saying the bridge was “rotten.”",
        "Ann Vey spoke of a video of Ole Brandt saying he could “move the river.”",
        "That is no better, Ann Vey said, than Ole Brandt calling the bridge “rotten.”",
    ],
)
def test_a_participle_with_a_subject_of_its_own(marked: Marked, text: str) -> None:
    assert [who for _, who in marked(text)] == ["Ole Brandt"]


def test_whoever_hears_an_apology_has_not_said_it(marked: Marked) -> None:
    assert marked("Ann Vey apologised to Ole Brandt for saying he was “rotten.”") == [("rotten.", None)]


def test_a_cue_in_a_clause_that_is_over(marked: Marked) -> None:
    assert marked("When Ann Vey asked about it, the clerks grew “less and less keen.”") == [
        ("less and less keen.", None)
    ]
    text = "When Ann Vey asked about it, the clerks grew “restless” at once, according to a porter."
    assert marked(text) == [("restless", "a porter")]


def test_whose_words_are_told_of_is_not_who_goes_on(marked: Marked) -> None:
    text = (
        "Ann Vey spoke in May. Paul Dorn added that it got worse because of Ole Brandt’s remarks, which "
        "include the claim that it is “rotten.” “It will hold a hundred years,” he said."
    )
    assert [who for _, who in marked(text)] == ["Ole Brandt", "Paul Dorn"]


def test_the_verb_right_before_the_marks(marked: Marked) -> None:
    text = "When a porter shouted, “Mind the gap,” Ann Vey joked with him. A clerk yelled, “Go!”"
    assert [who for _, who in marked(text)] == ["a porter", "a clerk"]
