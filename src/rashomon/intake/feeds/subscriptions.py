"""OPML: lists of feeds."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from rashomon.errors import FeedError
from rashomon.intake.feeds.documents import inspect, local, text_of
from rashomon.intake.feeds.fields import LONGEST_TITLE, address, plain
from rashomon.intake.feeds.items import Subscription

# A desk follows hundreds.
MAX_SUBSCRIPTIONS = 10_000


def subscriptions(data: bytes) -> tuple[Subscription, ...]:
    """The feeds that an OPML list names, each once, in its order; FeedError where it is none."""
    text = text_of(data, "")
    document = inspect(text)
    if document.root != "opml":
        raise FeedError("no OPML list of feeds; give one, or a feed's own address")
    found: dict[str, Subscription] = {}
    for subscription in _outlines(document.tree(), ()):
        found.setdefault(subscription.url, subscription)
        if len(found) > MAX_SUBSCRIPTIONS:
            raise FeedError(f"a list of more than {MAX_SUBSCRIPTIONS:,} feeds; split it")
    if not found:
        raise FeedError("a list without feeds; each outline needs its feed under xmlUrl")
    return tuple(found.values())


def _outlines(element: Element, groups: tuple[str, ...]) -> Iterator[Subscription]:
    """The feeds below an element; the nesting was limited when the document was looked through."""
    for child in element:
        said = {name.lower(): value for name, value in child.attrib.items()}
        title = plain(said.get("title") or said.get("text"), LONGEST_TITLE)
        link = said.get("xmlurl", "")
        url = address(_without_feed_scheme(link), tidy=False)
        if url:
            yield Subscription(url=url, title=title, groups=groups)
        inner = (*groups, title) if title and not link and local(child) == "outline" else groups
        yield from _outlines(child, inner)


def _without_feed_scheme(link: str) -> str:
    """The address in "feed://host" and "feed:https://host", as browsers once wrote them."""
    link = link.strip()
    if link.lower().startswith("feed://"):
        return f"http://{link[7:]}"
    return link[5:] if link.lower().startswith("feed:") else link
