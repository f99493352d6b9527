"""Wordings made comparable, aligned and weighed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.language.similarity import (
    align,
    changes,
    comparable,
    containment,
    spelled_alike,
    stem,
)


def forms(text: str) -> list[str]:
    return [word.form for word in comparable(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We don’t step back, Mayor!", "we do n't step back , mayor"),
        ("the all-out strike", "the all - out strike"),
        ("The E.U. port", "the EU port"),
        ("the harbour's wall", "the harbour wall"),
        ("They cannot sail", "they can not sail"),
        ("We’re ready", "we are ready"),
    ],
)
def test_tokenised_and_plain_text_come_out_alike(one: str, other: str) -> None:
    assert forms(one) == forms(other)


def test_words_in_brackets_are_an_editors() -> None:
    words = comparable("We will (reopen the ferry) [today] soon")
    assert [word.form for word in words if word.editor] == ["reopen", "the", "ferry", "today"]


def test_a_long_aside_is_the_speakers_own() -> None:
    words = comparable("It sank (and I say this as one who stood on the pier all night) slowly")
    assert not any(word.editor for word in words)


def test_places_point_into_the_text() -> None:
    text = "The ferry didn't sail"
    assert [text[word.start : word.end] for word in comparable(text)][:2] == ["The", "ferry"]


def test_changes_by_kind() -> None:
    full = "We shall slowly reopen it and nobody will pay a toll"
    assert [tuple(c) for c in changes(full, "We shall reopen it and nobody will pay a toll")] == [
        ("drop", "slowly", "")
    ]
    assert [tuple(c) for c in changes(full, "We shall slowly reopen it and nobody must pay a toll")] == [
        ("change", "will", "must")
    ]
    assert [tuple(c) for c in changes(full, "We shall slowly reopen it and nobody will ever pay a toll")] == [
        ("add", "", "ever")
    ]
    assert [
        tuple(c) for c in changes(full, "We shall slowly reopen (the bridge) and nobody will pay a toll")
    ] == [("insertion", "it", "the bridge")]


def test_a_cut_at_the_ends_is_no_change() -> None:
    assert changes("I tell you that I know the bridge is safe", "I know the bridge is safe") == ()
    assert changes("The bridge is safe for all of you", "the bridge is safe") == ()


def test_containment_asks_for_the_words_in_one_stretch() -> None:
    long = comparable("The pilots walked out at dawn and the airline grounded every aircraft until noon")
    assert containment(comparable("the airline grounded every aircraft"), long) == pytest.approx(1.0)
    assert containment(comparable("pilots grounded noon flights"), long) < 0.7
    assert containment(comparable(""), long) == 0.0


@pytest.mark.parametrize(
    ("british", "american"),
    [("harbour", "harbor"), ("organised", "organized"), ("centre", "center"), ("travelling", "traveling")],
)
def test_british_and_american_spellings_are_aligned(british: str, american: str) -> None:
    assert changes(f"the {british} was full", f"the {american} was full") == ()
    assert containment(comparable(british), comparable(american)) == pytest.approx(1.0)


def test_stems_and_spellings() -> None:
    assert stem("freezing") == stem("freeze") == stem("freezes")
    assert spelled_alike("neighbourhood", "neighborhood")
    assert not spelled_alike("will", "well")
    assert not spelled_alike("million", "billion")


@given(st.text(max_size=80), st.text(max_size=80))
def test_aligned_words_are_equal_and_in_order(left: str, right: str) -> None:
    a, b = comparable(left), comparable(right)
    last = (0, 0)
    for i, j, size in align(a, b):
        assert (i, j) >= last
        assert [w.form for w in a[i : i + size]] == [w.form for w in b[j : j + size]]
        last = (i + size, j + size)
    assert 0.0 <= containment(a, b) <= 1.0 + 1e-9


def test_an_apostrophe_set_apart_reads_like_the_plain_word() -> None:
    plain = forms("It's shut, I'm told; they don't know, we're lost.")
    assert forms("It 's shut , I 'm told ; they do n't know , we 're lost .") == plain
    assert forms("It ’ s shut, I ’ m told; they don ’ t know, we ’ re lost.") == plain
    assert forms("the dockers ' plan") == ["the", "dockers", "plan"]
