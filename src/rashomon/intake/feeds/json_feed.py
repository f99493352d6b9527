"""JSON Feed (jsonfeed.org, versions 1 and 1.1)."""

import json
from typing import Any

from rashomon.errors import FeedError
from rashomon.intake.feeds.fields import (
    LONGEST_ID,
    LONGEST_SUMMARY,
    LONGEST_TITLE,
    address,
    moment,
    plain,
)
from rashomon.intake.feeds.items import Feed, FeedItem, feed

_VERSION = "jsonfeed.org/version/"


def read_json_feed(text: str, url: str) -> Feed:
    """The feed in a JSON document; FeedError where it is none."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        why = getattr(error, "msg", "nested too deeply, or a number without end")
        raise FeedError(f"broken JSON ({why}); tell the site") from error
    if not isinstance(found, dict) or _VERSION not in str(found.get("version"))[:100]:
        raise FeedError("JSON, but no JSON Feed; give the address of an RSS, Atom or JSON Feed")
    entries = found.get("items")
    if not isinstance(entries, list):
        raise FeedError("a JSON Feed without items; tell the site")
    return feed("json", plain(found.get("title"), LONGEST_TITLE), entries, lambda entry: _item(entry, url))


def _item(entry: Any, url: str) -> FeedItem | None:
    if not isinstance(entry, dict):
        return None
    name = entry.get("id")
    name = str(name) if isinstance(name, int | float) else name
    # An id is a link only where it is a whole address itself.
    links = (address(entry.get("url"), url), address(entry.get("external_url"), url), address(name))
    place = next(filter(None, links), None)
    if place is None:
        return None
    texts = (entry.get(key) for key in ("summary", "content_text", "content_html"))
    return FeedItem(
        id=plain(name, LONGEST_ID) or place,
        url=place,
        title=plain(entry.get("title"), LONGEST_TITLE),
        published=moment(entry.get("date_published")),
        updated=moment(entry.get("date_modified")),
        summary=next(filter(None, (plain(text, LONGEST_SUMMARY) for text in texts)), None),
    )
