"""Clauses with their dates: each sentence is read once, and one without end not at all."""

from collections.abc import Callable, Iterator

import pytest

import rashomon.collation.tellings
from rashomon.collation.tellings import MOST_TOKENS, Tellings
from rashomon.language.clauses import clause_ranges
from rashomon.language.tokens import Tokens
from rashomon.model import Story


def test_a_sentence_of_many_dates_is_cut_into_clauses_once(
    story_of: Callable[..., Story], monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []

    def counted(tokens: Tokens, start: int, end: int) -> Iterator[tuple[int, int]]:
        calls.append(start)
        return clause_ranges(tokens, start, end)

    monkeypatch.setattr(rashomon.collation.tellings, "clause_ranges", counted)
    text = "The harbour council met on Monday, and the pier owners met on Tuesday and on Friday."
    assert len(Tellings(story_of(text)).dated) == 3
    assert len(calls) == 1


def test_a_sentence_without_end_tells_no_event(story_of: Callable[..., Story]) -> None:
    start = "The harbour council met the pier owners on Monday"
    times = MOST_TOKENS // 5
    assert len(Tellings(story_of(f"{start} and on Friday.")).dated) == 2
    assert Tellings(story_of(start + " and on March 3, 2031" * times + ".")).dated == ()


def test_a_date_that_measures_tells_no_event(story_of: Callable[..., Story]) -> None:
    text = "The pact ended the longest strike in the port since 2015, the harbour council said on Monday."
    assert [telling.date.passage.text for telling in Tellings(story_of(text)).dated if telling.date] == [
        "Monday"
    ]
