"""The parts of a text: every passage is exact, every line has one place."""

import random
import time
from itertools import pairwise
from pathlib import Path

import pytest

from bench.tasks.furniture import layouts
from rashomon.annotation.layout import Layout, lay_out
from rashomon.model import Article, Metadata

DATA = Path(__file__).parent.parent / "data" / "layouts"


def laid_out(text: str, metadata: Metadata | None = None, path: str = "-") -> Layout:
    return lay_out(Article(id="", path=path, text=text, sha256="", metadata=metadata or Metadata()))


def test_a_report_with_everything() -> None:
    text = (
        "Ferry runs aground\n\nAll 80 passengers are safe, the coastguard says\n\nBy Mira Holt, Reuters\n"
        "June 14th 2021.\n\nFerry runs aground\n\nPORT ELDON (Reuters) - A ferry ran aground on Monday. "
        "No one was hurt.\n\nThe captain was asleep.\n\n12\n"
    )
    layout = laid_out(text)
    head = layout.masthead
    assert head.headline is not None
    assert head.headline.text == "Ferry runs aground"
    assert head.dek is not None
    assert head.dek.text == "All 80 passengers are safe, the coastguard says"
    assert head.byline is not None
    assert head.byline.text == "By Mira Holt, Reuters"
    assert head.dateline is not None
    assert head.dateline.text == "PORT ELDON (Reuters)"
    assert head.agency == "Reuters"
    assert str(head.published) == "2021-06-14"
    assert head.published_evidence is not None
    assert head.published_evidence.text == "June 14th 2021."
    assert [item.passage.text for item in layout.furniture] == ["Ferry runs aground", "12"]
    assert len(layout.paragraphs) == 2
    words = [(text[s.start : s.end], s.part, s.paragraph) for s in layout.sentences]
    assert words == [
        ("Ferry runs aground", "headline", -1),
        ("All 80 passengers are safe, the coastguard says", "dek", -1),
        ("A ferry ran aground on Monday.", "body", 0),
        ("No one was hurt.", "body", 0),
        ("The captain was asleep.", "body", 1),
    ]


def test_one_paragraph_is_the_body() -> None:
    layout = laid_out("The court on Tuesday cleared a mayor. He wept.")
    assert layout.masthead.headline is None
    assert len(layout.paragraphs) == 1
    assert len(layout.sentences) == 2


@pytest.mark.parametrize("text", ["", " \n\n ", "Advertisement", '"""', "\n0\n"])
def test_texts_without_a_report(text: str) -> None:
    layout = laid_out(text)
    assert all(text[p.start : p.end] == p.text for p in layout.paragraphs)


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    line = "the river rose again that night and took the last of the old mill with"
    text = "\n".join(
        ["The river rose and took the bridge which had stood for so many years,", *[line] * 7, "it."]
    )
    assert len(laid_out(text + "\n\nNobody was hurt.").paragraphs) == 2


def test_windows_line_ends_stay() -> None:
    text = "Mill burns down\r\n\r\nThe old mill burned down on Friday.\r\nNobody was hurt.\r\n"
    layout = laid_out(text)
    assert layout.masthead.headline is not None
    assert layout.masthead.headline.text == "Mill burns down"
    assert [p.text for p in layout.paragraphs] == ["The old mill burned down on Friday.", "Nobody was hurt."]


def test_passages_are_exact_and_apart_on_all_layouts() -> None:
    for file in sorted(DATA.glob("*.layouts")):
        for name, marked in layouts(file.read_text(encoding="utf-8")):
            text = "\n".join(words for _, words in marked)
            layout = laid_out(text)
            parts = [item.passage for item in layout.furniture] + list(layout.paragraphs)
            parts += list(layout.masthead.captions)
            assert all(text[p.start : p.end] == p.text for p in parts), name
            ends = sorted((p.start, p.end) for p in parts)
            assert all(left[1] <= right[0] for left, right in pairwise(ends)), name
            assert all(item.reason for item in layout.furniture)


HOSTILE = [
    '"',
    "A",
    "A.",
    "like 1",
    "a/b ",
    "> ",
    "AB CD ",
    "(",
    "\n",
    "x\n",
    "By A B, ",
    "1 of 2 ",
    "- ",
    "“a.” ",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_runs_do_not_hang(unit: str) -> None:
    began = time.process_time()
    laid_out("Mill burns down\n\n" + unit * (60_000 // len(unit)) + "!")
    for size in (20, 60, 150, 700):
        laid_out("Mill burns down\n\n" + unit * (size // len(unit)) + "!\n\nThe end came at last, he said.")
    assert time.process_time() - began < 10


@pytest.mark.parametrize("unit", [" ", '"', "\n", "a ", "(", "By "])
def test_a_million_characters_take_a_second(unit: str) -> None:
    laid_out("Mill burns down")
    began = time.process_time()
    laid_out(unit * (1_000_000 // len(unit)))
    assert time.process_time() - began < 1


def test_random_text_has_exact_passages() -> None:
    chance = random.Random(7)
    alphabet = list("ab .\n\"'“”()-—:A1\u00a0\u200f\r\u2028#*|/")
    for _ in range(200):
        text = "".join(chance.choice(alphabet) for _ in range(chance.randrange(200)))
        layout = laid_out(text)
        assert all(text[p.start : p.end] == p.text for p in layout.paragraphs)
        assert all(0 <= s.start < s.end <= len(text) for s in layout.sentences)


def test_an_archive_joins_a_headline_to_its_dek() -> None:
    layout = laid_out(
        "Harbour to close;\nThe last ferry leaves in May.\n\n"
        "The harbour of Olmo will close in May, the council said. It has been losing money for ten years.\n\n"
        "Nobody had told the harbour master, he said on Monday."
    )
    assert layout.masthead.headline is not None
    assert layout.masthead.headline.text == "Harbour to close"
    assert layout.masthead.dek is not None
    assert layout.masthead.dek.text == "The last ferry leaves in May."


def test_an_archives_marks_are_no_report() -> None:
    text = (
        "Harbour to close.\n\nABSTRACT.\n\nThe council gave no reason for its vote.\n\nFULL TEXT.\n\n"
        "The harbour of Olmo will close in May, the council said. It has been losing money for ten years."
    )
    layout = laid_out(text)
    assert [found.passage.text for found in layout.furniture] == ["ABSTRACT.", "FULL TEXT."]


def test_a_lead_with_a_clause_before_its_verb_is_no_caption() -> None:
    layout = laid_out(
        "Harbour to close.\n\n"
        "It appears that when the council gathers for its vote on Monday, nobody will speak for her.\n\n"
        "The mayor had been asked to come, but she said on Friday that she would not."
    )
    assert layout.masthead.captions == ()


def test_an_agency_sends_its_own() -> None:
    text = "Ferry runs aground\n\nA ferry ran aground on Monday, and no one was hurt."
    assert laid_out(text, Metadata(outlet="Reuters")).masthead.agency == "Reuters"
    assert laid_out(text, Metadata(outlet="Olmo Courier")).masthead.agency is None
