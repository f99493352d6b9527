"""A fetched page as an article."""

import hashlib
from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

from rashomon.errors import UnreadableError
from rashomon.intake.fetching.answers import Fetched
from rashomon.intake.fetching.encodings import decode_as_told
from rashomon.intake.formats import read_bytes
from rashomon.intake.pages import is_page
from rashomon.model import Article, Metadata

# Where pages come as text of another kind, or mislabelled: those are looked into.
_PAGES = frozenset({"", "text/html", "application/xhtml+xml", "application/octet-stream", "text/plain"})
_KINDS = {
    "application/pdf": "a PDF; save its text as a .txt file",
    "application/rss+xml": "a feed; watch it, or give the address of a report's page",
    "application/atom+xml": "a feed; watch it, or give the address of a report's page",
    "application/feed+json": "a feed; watch it, or give the address of a report's page",
    "application/json": "JSON, no page; give the address of the report's page",
    "image": "an image; give the address of the report's page",
    "audio": "a recording; give the address of the report's page",
    "video": "a film; give the address of the report's page",
}
# Labels of hosts that serve the same pages in another dress.
_DRESSES = frozenset({"www", "m", "mobile", "amp"})


def to_article(fetched: Fetched, *, title: str | None = None, published: date | None = None) -> Article:
    """The report on a fetched page; UnreadableError says why there is none.

    ``title`` and ``published`` are what a feed says of it; the page's own words come first. The article's
    path is the address asked for. Its ``metadata.url`` is the canonical one that the page names, where that
    is on the same site: a page cannot pass for another outlet's.
    """
    kind = fetched.media_type
    if kind not in _PAGES:
        reason = _KINDS.get(kind) or _KINDS.get(kind.partition("/")[0])
        raise UnreadableError(reason or f"{kind[:60]}, no web page; give the address of the report's page")
    data = _recoded(fetched)
    text = kind == "text/plain" and not is_page(data)
    result = next(iter(read_bytes("page.txt" if text else "page.html", data)))
    if not isinstance(result, Article):
        raise UnreadableError(result.reason)
    said = result.metadata
    canonical = said.url if said.url and _site(said.url) == _site(fetched.final_url) else None
    metadata: Metadata = replace(
        said,
        title=said.title or title,
        published=said.published or published,
        url=canonical or fetched.final_url,
    )
    return replace(
        result,
        path=fetched.url,
        sha256=hashlib.sha256(fetched.body).hexdigest(),
        metadata=metadata,
        page=None if text else fetched.body,
    )


def _recoded(fetched: Fetched) -> bytes:
    """The page as UTF-8 where only the server's header says how it is written; else as it came."""
    if not fetched.charset:
        return fetched.body
    try:
        return decode_as_told(fetched.body, (fetched.charset,), page=True).encode("utf-8", "replace")
    except UnreadableError:
        return fetched.body


def _site(address: str) -> str:
    """The host without a label such as "www" before it."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    first, _, rest = host.lower().partition(".")
    return rest if first in _DRESSES and "." in rest else host.lower()
