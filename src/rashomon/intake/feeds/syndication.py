"""RSS and Atom, by feedparser."""

import io
from typing import Any

from rashomon.errors import FeedError
from rashomon.intake.feeds.documents import Xml
from rashomon.intake.feeds.fields import (
    LONGEST_ID,
    LONGEST_SUMMARY,
    LONGEST_TITLE,
    address,
    moment,
    plain,
)
from rashomon.intake.feeds.items import Feed, FeedItem, FeedKind, feed

# A feed with whole reports in it has one or two million.
MAX_FEED_CHARACTERS = 10_000_000
# feedparser takes up to 60 µs an element (measured); a feed of a thousand items has a third of these.
MAX_FEED_ELEMENTS = 50_000
# A broken feed is read by a parser that takes longer: so many characters, and so many tags and entities.
MAX_BROKEN_CHARACTERS = 2_000_000
MAX_BROKEN_MARKS = 100_000


def read_syndication(document: Xml, url: str) -> Feed:
    """The feed in an RSS or Atom document, well-formed or mended; FeedError where there is none in it."""
    text, broken = document.text, document.broken
    if document.elements > MAX_FEED_ELEMENTS:
        raise FeedError("a feed with more elements than is read; give a shorter feed of the site")
    if len(text) > MAX_FEED_CHARACTERS:
        raise FeedError("a feed longer than is read; give a shorter feed of the site")
    if broken and (len(text) > MAX_BROKEN_CHARACTERS or text.count("<") + text.count("&") > MAX_BROKEN_MARKS):
        raise FeedError(f"broken XML ({broken}), and too long to be mended; tell the site")
    found = _parsed(text, url)
    version = str(found.get("version") or "")
    if not version or (broken and not found["entries"]):
        raise FeedError(f"broken XML ({broken or 'no feed in it'}); tell the site")
    title = plain(found["feed"].get("title"), LONGEST_TITLE)
    kind: FeedKind = "atom" if version.startswith("atom") else "rss"
    return feed(kind, title, found["entries"], lambda entry: _item(entry, url))


def _parsed(text: str, url: str) -> Any:
    import feedparser

    try:
        return feedparser.parse(
            io.BytesIO(text.encode("utf-8", "replace")),
            response_headers={"content-type": "application/xml; charset=utf-8", "content-location": url},
            # Both read HTML, slowly; here it becomes plain text, and links are made whole below.
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:  # whatever it stumbles over, the feed is what is wrong
        raise FeedError(f"a feed that cannot be read ({type(error).__name__}); tell the site") from error


def _item(entry: Any, url: str) -> FeedItem | None:
    # FeedBurner and its like put a counter's address into the link, and the report's beside it.
    links = (entry.get("feedburner_origlink"), entry.get("link"))
    places = (*(address(link, url) for link in links), address(entry.get("id")))
    place = next(filter(None, places), None)
    if place is None:
        return None
    name = plain(entry.get("id"), LONGEST_ID)
    content = entry.get("content") or [{}]
    return FeedItem(
        id=name or place,
        url=place,
        title=plain(entry.get("title"), LONGEST_TITLE),
        # dict.get: feedparser's own would hand out one date for the other.
        published=moment(dict.get(entry, "published_parsed")),
        updated=moment(dict.get(entry, "updated_parsed")),
        summary=plain(entry.get("summary") or content[0].get("value"), LONGEST_SUMMARY),
    )
