"""Sitemaps, news sitemaps and indexes of sitemaps (sitemaps.org)."""

from datetime import UTC, datetime
from xml.etree.ElementTree import Element

from rashomon.intake.feeds.documents import Xml, local
from rashomon.intake.feeds.fields import LONGEST_TITLE, address, moment, plain
from rashomon.intake.feeds.items import Feed, FeedItem, feed

# Of an index so many sitemaps are named, the newest first; the older ones are an archive.
MAX_SITEMAPS = 1_000
_LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


def read_sitemap(document: Xml, url: str) -> Feed:
    """The pages of a sitemap as items, in its order; FeedError where it is broken."""
    entries = [entry for entry in document.tree() if local(entry) == "url"]
    return feed("sitemap", None, entries, lambda entry: _item(entry, url))


def read_index(document: Xml, url: str) -> Feed:
    """The sitemaps that an index names, the newest first; FeedError where it is broken."""
    dated: dict[str, datetime] = {}
    entries = [_fields(entry) for entry in document.tree() if local(entry) == "sitemap"]
    for fields in entries:
        place = address(fields.get("loc"), url, tidy=False)
        if place:
            dated.setdefault(place, moment(fields.get("lastmod")) or _LONG_AGO)
    newest = sorted(dated, key=lambda place: dated[place], reverse=True)[:MAX_SITEMAPS]
    return Feed(
        kind="sitemap index",
        title=None,
        items=(),
        sitemaps=tuple(newest),
        left_out=len(entries) - len(newest),
    )


def _item(entry: Element, url: str) -> FeedItem | None:
    fields = _fields(entry)
    place = address(fields.get("loc"), url)
    if place is None:
        return None
    return FeedItem(
        id=place,
        url=place,
        title=plain(fields.get("title"), LONGEST_TITLE),
        published=moment(fields.get("publication_date")),
        updated=moment(fields.get("lastmod")),
    )


def _fields(entry: Element) -> dict[str, str]:
    """The texts in an entry by their elements' names: its own, and those of the news within it."""
    news = [child for child in entry if local(child) == "news"]
    return {local(field): field.text for part in [*news, entry] for field in part if field.text}
