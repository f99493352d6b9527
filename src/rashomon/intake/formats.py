"""Bytes in, articles out: which kind of input it is, and what to do with each kind."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import PurePath

from rashomon.errors import UnreadableError
from rashomon.intake.decoding import decode
from rashomon.intake.pages import is_page, read_page
from rashomon.intake.records import is_records, read_records
from rashomon.model import Article, Metadata, Rejected

_RECORDS = frozenset({".jsonl", ".ndjson", ".json"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
_TEXTS = frozenset({".txt", ".text", ".md", ".markdown"})
# What a folder is searched for; .json files in folders are mostly settings or results: read when named.
READABLE_SUFFIXES = (_TEXTS | PAGES | _RECORDS | {""}) - {".json"}
# No report is longer: the longest live blogs stay under half of it, and a page is mostly its scripts.
MAX_TEXT_CHARACTERS = 1_000_000
MAX_PAGE_BYTES = 20_000_000
# A page that Rashomon wrote says so near its top: it lays reports side by side and is none itself.
_OWN_PAGE = re.compile(rb"<meta name=\"generator\" content=\"Rashomon\b", re.IGNORECASE)
OWN_PAGE_BYTES = 4096
# What other kinds of file begin with, and what to do with them.
_SIGNATURES = (
    (b"%PDF", "a PDF; save its text as a .txt file"),
    (b"\x89PNG", "an image; give the report's text"),
    (b"\xff\xd8\xff", "an image; give the report's text"),
    (b"GIF8", "an image; give the report's text"),
    (b"II*\x00", "an image; give the report's text"),
    (b"RIFF", "an image or a recording; give the report's text"),
    (b"PK\x03\x04", "a zip archive or an office document; unpack it or save its text as a .txt file"),
    (b"\x1f\x8b", "a gzip archive; unpack it first"),
    (b"BZh", "a bzip2 archive; unpack it first"),
    (b"\xfd7zXZ", "an xz archive; unpack it first"),
    (b"7z\xbc\xaf", "a 7-Zip archive; unpack it first"),
    (b"\xd0\xcf\x11\xe0", "an old office document; save its text as a .txt file"),
    (b"{\\rtf", "a rich-text document; save its text as a .txt file"),
    (b"SQLite format 3", "a database; export its reports as JSON lines"),
    (b"\x7fELF", "a program; give the report's text"),
)


def is_own_page(data: bytes) -> bool:
    """Whether ``data`` begins as the pages do that Rashomon writes."""
    return _OWN_PAGE.search(data[:OWN_PAGE_BYTES]) is not None


def read_bytes(path: str, data: bytes) -> Iterator[Article | Rejected]:
    """The articles in one file's bytes; UnreadableError where it holds none at all."""
    if not data.strip():
        raise UnreadableError("empty; nothing to read")
    for signature, reason in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableError(reason)
    suffix = PurePath(path).suffix.lower()
    if suffix in _RECORDS or (suffix not in _TEXTS | PAGES and is_records(data)):
        yield from (
            _finished(record, data) for record in read_records(path, decode(data), lines=suffix != ".json")
        )
        return
    page = suffix in PAGES or (suffix not in _TEXTS and is_page(data))
    if len(data) > (MAX_PAGE_BYTES if page else 4 * MAX_TEXT_CHARACTERS):
        raise UnreadableError("too large for one report; split it, or give its reports as JSON lines")
    if page and is_own_page(data):
        raise UnreadableError("a page that Rashomon itself wrote; give the reports it was made from")
    if page:
        text, metadata = read_page(decode(data, page=True))
        yield _finished((path, text, metadata), data, page=data)
    else:
        yield _finished((path, decode(data), Metadata()), data)


def _finished(
    row: tuple[str, str, Metadata] | Rejected, data: bytes, page: bytes | None = None
) -> Article | Rejected:
    """The article of one row, or the row that says why there is none."""
    if isinstance(row, Rejected):
        return row
    path, text, metadata = row
    if not text.strip():
        return Rejected(path=path, reason="no text in it; nothing to read")
    if len(text) > MAX_TEXT_CHARACTERS:
        return Rejected(
            path=path, reason=f"longer than {MAX_TEXT_CHARACTERS:,} characters; split it into its reports"
        )
    encoded = text.encode()
    return Article(
        id=hashlib.sha256(encoded).hexdigest()[:16],
        path=path,
        text=text,
        sha256=hashlib.sha256(encoded if "#" in path and page is None else data).hexdigest(),
        metadata=metadata,
        page=page,
    )
