"""A report brought by hand: pasted, as a file, or by its address. Nothing of it touches the file system."""

from dataclasses import replace
from pathlib import PurePosixPath

from rashomon.errors import UnreadableError
from rashomon.intake.fetching import Fetched, Fetcher, Limits, to_article
from rashomon.intake.fetching.addresses import shown
from rashomon.intake.formats import read_bytes
from rashomon.model import Article
from rashomon.newsroom.adding import add
from rashomon.store import Store
from rashomon.web.settings import Settings

LONGEST_NAME = 80
# Somebody waits for the page: a site that takes longer is said to be slow.
WAITED_FOR = Limits(connect=5.0, read=10.0, total=20.0, patience=5.0)


def brought(store: Store, name: str, data: bytes) -> str:
    """Keep the first report in ``data``; its article's id. UnreadableError where there is none.

    Its address is its content, so that two files of one name are two reports.
    """
    file = PurePosixPath(name.replace("\\", "/")).name[-LONGEST_NAME:] if name else "pasted.txt"
    found = [item for item in read_bytes(file or "report.txt", data) if isinstance(item, Article)]
    if not found:
        raise UnreadableError("there is no report in it")
    placed = [replace(article, path=f"by hand:{article.id}/{file}") for article in found]
    add(store, placed)
    return placed[0].id


def fetched(store: Store, settings: Settings, url: str) -> str:
    """Keep the report on this page; its article's id. FetchError or UnreadableError where there is none."""
    allowed = frozenset(settings.allowed)
    with Fetcher(contact=settings.contact, allow=allowed, limits=WAITED_FOR) as fetcher:
        answer = fetcher.get(url)
    assert isinstance(answer, Fetched)  # nothing was sent along that could be unchanged
    try:
        article = to_article(answer)
    except UnreadableError as error:
        raise UnreadableError(f"{shown(url)}: {error}") from error
    add(store, [article])
    return article.id
