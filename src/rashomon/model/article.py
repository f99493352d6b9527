"""An article: one report as it came in, and an input that could not become one."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a page or a record says about its report outside the text. Every field may be missing."""

    title: str | None = None
    dek: str | None = None
    byline: str | None = None
    outlet: str | None = None
    agency: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One report as it came in. ``text`` is never altered; every annotation points into it.

    ``id`` is a hash of the text, ``sha256`` that of the bytes read, ``path`` the file as given
    (``file.jsonl#ID`` for a record, ``-`` for standard input), ``page`` the bytes of an HTML page.
    """

    id: str
    path: str
    text: str
    sha256: str
    metadata: Metadata = Metadata()
    page: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Rejected:
    """An input that could not become an article, with a reason that a person can act on."""

    path: str
    reason: str
