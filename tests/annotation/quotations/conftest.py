"""Reads an invented text the way ``annotate`` does."""

from collections.abc import Callable

import pytest

from rashomon.annotation.annotate import annotate
from rashomon.model import Article, Quotation

Read = Callable[[str], tuple[Quotation, ...]]


@pytest.fixture
def read() -> Read:
    """The quotations of a text."""

    def quotations(text: str) -> tuple[Quotation, ...]:
        return annotate(Article(id="test", path="test.txt", text=text, sha256="0")).quotations

    return quotations


@pytest.fixture
def marked(read: Read) -> Callable[[str], list[tuple[str, str | None]]]:
    """The marked passages of a text with their speakers."""

    def pairs(text: str) -> list[tuple[str, str | None]]:
        return [(q.passage.text, q.speaker) for q in read(text) if q.kind != "indirect"]

    return pairs
