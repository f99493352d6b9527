"""Stories made of invented reports."""

import hashlib
from collections.abc import Callable
from dataclasses import replace

import pytest

from rashomon.annotation.annotate import annotate
from rashomon.model import Article, Metadata, Story, signed


@pytest.fixture
def story_of() -> Callable[..., Story]:
    """Makes a story of texts, in the order of their sigla, without gathering."""

    def make(*texts: str) -> Story:
        witnesses = []
        for siglum, text in zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", texts, strict=False):
            digest = hashlib.sha256(text.encode()).hexdigest()
            article = Article(
                id=digest[:16], path=f"{siglum}.txt", text=text, sha256=digest, metadata=Metadata()
            )
            witnesses.append(replace(signed(annotate(article), siglum), siglum=siglum))
        return Story(id="story", witnesses=tuple(witnesses))

    return make
