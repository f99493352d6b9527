"""The terminal edition."""

import io
import re
from dataclasses import replace
from datetime import date

import pytest
from ferry_story import edition, editions
from hostile_story import hostile
from rich.console import Console

from rashomon.model import Editions, Event, Passage
from rashomon.publish.phrases import foremost
from rashomon.publish.terminal import show

TWO_SCREENS = 80


def _shown(given: Editions, width: int = 100, colour: bool = False) -> str:
    out = io.StringIO()
    show(given, Console(file=out, width=width, force_terminal=colour, highlight=False))
    return out.getvalue()


def test_what_a_reader_looks_for_is_there() -> None:
    text = _shown(editions(), width=120)
    for words in (
        "Tarn ferries stop as Norrline and crews split over pay",
        "Five reports, three independent origins",
        "The Harbour Gazette",
        "What they tell",
        "Where they part  ≠ cannot both be so  ? unsure whether both can be so",
        "≠ How many seafarers the cut touches",
        "A “The union has not replied to the minister.”",
        "Norrline offers to restore half of the cut, condition: the union returns to work by Friday A B C",
        "March 2019: The last stoppage on the line A",
        "--html edition.html",
    ):
        assert words in text


@pytest.mark.parametrize("width", [60, 80, 120])
def test_it_takes_two_screens_at_most(width: int) -> None:
    lines = _shown(editions(), width).splitlines()
    assert len(lines) <= TWO_SCREENS
    assert not [line for line in lines if line != line.rstrip()]
    assert "  rashomon read PATH... --html edition.html" in lines
    assert max(map(len, lines)) <= width


def test_the_day_and_what_most_tell_come_before_what_lies_far_back() -> None:
    told, day = edition().timeline[1], date(2024, 5, 6)
    one, two = told.evidence[:1], told.evidence

    def event(when: date, what: str, evidence: tuple[Passage, ...] = one) -> Event:
        return replace(told, earliest=when, latest=when, what=what, evidence=evidence)

    past = [event(date(2002 + year, 3, 1), f"Quay {year} opens") for year in range(9)]
    old = event(date(2001, 3, 1), "The quays are sold", two)
    today = [event(day, f"Crew {crew} walks out") for crew in range(4)]
    shown = foremost([old, *past, *today], 5)
    assert [item.what for item in shown] == ["The quays are sold", *(item.what for item in today)]
    assert foremost([], 5) == []


def test_a_sentence_that_one_side_tells_says_so() -> None:
    story = edition()
    text = _shown(Editions(editions=(replace(story, digest=story.digest[2:3]),)))
    said = "≠\N{NO-BREAK SPACE}otherwise\N{NO-BREAK SPACE}in\N{NO-BREAK SPACE}C"
    assert f"The union has not replied to the minister. A  {said}" in text


def test_what_parts_the_sides_is_in_view_and_in_bold() -> None:
    text = _shown(editions(), colour=True)
    assert "“… operator Norrline cut the wages of \x1b[1m340 crew members\x1b[0m by 12 percent.”" in text


def test_a_report_cannot_steer_the_terminal() -> None:
    text = _shown(hostile(), colour=True)
    assert not re.sub(r"\x1b\[[\d;]*m", "", text).count("\x1b")
    assert "\x1b[31m </style>" not in text
    assert "\u202e" not in text


def test_words_in_brackets_are_not_taken_for_colours() -> None:
    assert "signed [up] for" in _shown(editions())


def test_a_text_without_end_is_cut() -> None:
    long = "harbour " * 100_000
    story = edition()
    told = tuple(replace(line, text=long) for line in story.digest)
    text = _shown(Editions(editions=(replace(story, title=long, digest=told),)))
    assert len(text.splitlines()) <= TWO_SCREENS


def test_many_stories_are_named() -> None:
    text = _shown(Editions(editions=(edition(),) * 5))
    assert text.count("also: Tarn ferries stop") == 2
