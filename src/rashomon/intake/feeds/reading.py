"""Bytes in, a feed out, whatever kind of feed it is."""

from rashomon.errors import FeedError
from rashomon.intake.feeds.discovery import discover
from rashomon.intake.feeds.documents import inspect, text_of
from rashomon.intake.feeds.items import Feed
from rashomon.intake.feeds.json_feed import read_json_feed
from rashomon.intake.feeds.sitemaps import read_index, read_sitemap
from rashomon.intake.feeds.syndication import read_syndication
from rashomon.intake.pages import is_page

_NOT_ONE = "give the address of an RSS, Atom or JSON Feed, or of a sitemap"


def read_feed(data: bytes, *, url: str, content_type: str = "") -> Feed:
    """The feed, sitemap or index of sitemaps in ``data``, which stood at ``url``.

    FeedError says what is wrong; where it is a web page, its ``feeds`` are those that the page names.
    """
    text = text_of(data, content_type)
    if text.startswith(("{", "[")):
        return read_json_feed(text, url)
    if is_page(text[:4096].encode()):
        raise _page(text, url)
    if not text.startswith("<"):
        raise FeedError(f"no feed; {_NOT_ONE}")
    document = inspect(text)
    if document.root == "urlset":
        return read_sitemap(document, url)
    if document.root == "sitemapindex":
        return read_index(document, url)
    if document.root == "opml":
        raise FeedError("a list of feeds, no feed; give it as an OPML file")
    if document.root not in ("rss", "rdf", "feed"):
        raise FeedError(f"XML, but no feed; {_NOT_ONE}")
    return read_syndication(document, url)


def _page(text: str, url: str) -> FeedError:
    feeds = discover(text, url)
    if not feeds:
        return FeedError(f"a web page that names no feed; {_NOT_ONE}")
    return FeedError(f"a web page, no feed; its feeds are {', '.join(feeds[:5])}: give one", feeds=feeds)
