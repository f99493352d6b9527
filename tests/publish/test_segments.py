"""Marks on a text become flat segments that lose nothing."""

from collections import Counter
from dataclasses import replace

from ferry_story import edition, find
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Article, Masthead, Witness, passage
from rashomon.publish.guide import Guide
from rashomon.publish.views.reader import reader
from rashomon.publish.views.segments import Mark, blocks

TEXT = "Ferries stop\nBy our newsroom\n\nThe line stopped. “We will\nnot sail,” she said.\r\n   \nThe end\n"


def _witness(text: str = TEXT, held: tuple[tuple[int, int], ...] = ()) -> Witness:
    return Witness(
        article=Article(id="x", path="x", text=text, sha256="x"),
        language="en",
        masthead=Masthead(headline=passage(text, 0, min(12, len(text)))),
        furniture=(),
        paragraphs=tuple(passage(text, *place) for place in held),
        sentences=(),
        mentions=(),
        quotations=(),
        figures=(),
        dates=(),
        siglum="A",
    )


@st.composite
def _marks(draw: st.DrawFn) -> list[Mark]:
    spans = draw(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))), max_size=12))
    return [
        Mark(start=min(s), end=max(s), kind="agreed", note=f"n{i}", label="x", sign="=")
        for i, s in enumerate(spans)
        if s[0] != s[1]
    ]


@given(_marks(), st.lists(st.integers(0, len(TEXT)), max_size=8))
def test_no_character_is_lost_or_said_twice(marks: list[Mark], points: list[int]) -> None:
    found = blocks(_witness(), marks, points)
    segments = [segment for block in found for segment in block.segments]
    shown = Counter(p for s in segments for p in range(s.start, s.start + len(s.text)))
    assert set(shown.values()) == {1}
    assert {p for p, letter in enumerate(TEXT) if not letter.isspace()} <= set(shown)
    assert all(TEXT[s.start : s.start + len(s.text)] == s.text for s in segments)


@given(_marks())
def test_every_mark_covers_its_own_characters_and_no_others(marks: list[Mark]) -> None:
    segments = [s for block in blocks(_witness(), marks, ()) for s in block.segments]
    for mark in marks:
        covered = {p for s in segments if mark.note in s.notes for p in range(s.start, s.start + len(s.text))}
        shown = {p for s in segments for p in range(s.start, s.start + len(s.text))}
        assert covered == shown & set(range(mark.start, mark.end))


@given(_marks())
def test_every_mark_has_one_sign_at_most(marks: list[Mark]) -> None:
    segments = [s for block in blocks(_witness(), marks, ()) for s in block.segments]
    signs = Counter(sign.note for s in segments for sign in s.signs)
    for mark in marks:
        words = TEXT[mark.start : mark.end].strip()
        assert signs[mark.note] == 1 if words else signs[mark.note] <= 1


def test_lines_that_one_paragraph_holds_are_one_block() -> None:
    start = TEXT.index("The line")
    end = TEXT.index("said.") + 5
    found = blocks(_witness(held=((start, end),)), [], [])
    assert [(block.kind, block.segments[0].text[:8]) for block in found] == [
        ("headline", "Ferries "),
        ("other", "By our n"),
        ("body", "The line"),
        ("other", "The end"),
    ]


def test_a_point_can_be_linked_to() -> None:
    found = blocks(_witness(), [], [TEXT.index("stopped")])
    assert TEXT.index("stopped") in {segment.start for block in found for segment in block.segments}


def test_an_empty_text_has_no_blocks() -> None:
    assert blocks(replace(_witness("   \n"), masthead=Masthead()), [], []) == ()


def test_a_disagreement_opens_the_disputed_claim_around_it() -> None:
    found = reader(Guide(edition()))
    signs = [s for r in found.reports for b in r.blocks for segment in b.segments for s in segment.signs]
    figure = next(s for s in signs if s.note == "n-d0")
    assert figure.sign == "≠"
    assert "n-c1" in figure.opens
    assert not any(s.note == "n-c1" for s in signs)


def test_a_quotation_is_marked_with_its_marks() -> None:
    found = reader(Guide(edition()))
    start = find("A", "We will not sail").start - 1
    first = next(r for r in found.reports if r.witness.siglum == "A")
    segment = next(s for b in first.blocks for s in b.segments if s.start == start)
    assert segment.text == '"'
    assert "quotation" in segment.kinds


def test_what_no_witness_words_is_silent() -> None:
    story = edition()
    note = next(n for n in reader(Guide(story)).notes if n.id == "n-c2")
    assert note.silent == ("D", "E")
    again = replace(story, claims=())
    assert all(n.kind not in ("agreed", "disputed") for n in reader(Guide(again)).notes)
