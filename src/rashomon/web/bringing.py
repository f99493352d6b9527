"""A report brought by hand: pasted, or as a file. Nothing of it touches the file system."""

from dataclasses import replace
from pathlib import PurePosixPath

from rashomon.errors import UnreadableError
from rashomon.intake.formats import read_bytes
from rashomon.model import Article
from rashomon.newsroom.adding import add
from rashomon.store import Store

LONGEST_NAME = 80


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
