"""What a feed says: its items, each an address and a few words of plain text."""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal, TypeVar

T = TypeVar("T")
FeedKind = Literal["rss", "atom", "json", "sitemap", "sitemap index"]
# A feed holds some dozens of items, a news sitemap a thousand at most, any sitemap fifty thousand.
MAX_ITEMS = 50_000


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """One item. ``id`` is the feed's own name for it (its address where it has none); times are in UTC."""

    id: str
    url: str
    title: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    summary: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed that was read.

    ``sitemaps`` are the addresses that an index of sitemaps names; ``left_out`` counts entries without an
    address that could be fetched, and those beyond ``MAX_ITEMS``.
    """

    kind: FeedKind
    title: str | None
    items: tuple[FeedItem, ...]
    sitemaps: tuple[str, ...] = ()
    left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A feed that a list of feeds names; ``groups`` are the headings above it."""

    url: str
    title: str | None = None
    groups: tuple[str, ...] = ()


def feed(
    kind: FeedKind, title: str | None, entries: Sequence[T], read: Callable[[T], FeedItem | None]
) -> Feed:
    """The feed of these entries: each address once; those that ``read`` finds none in are counted."""
    items: dict[str, FeedItem] = {}
    left_out = len(entries[MAX_ITEMS:])
    for entry in entries[:MAX_ITEMS]:
        item = read(entry)
        if item is None:
            left_out += 1
        else:
            items.setdefault(item.url, item)
    return Feed(kind=kind, title=title, items=_named_apart(items.values()), left_out=left_out)


def _named_apart(items: Collection[FeedItem]) -> tuple[FeedItem, ...]:
    """The items; where several bear one id, it names none of them, and their addresses do."""
    bearers = Counter(item.id for item in items)
    return tuple(replace(item, id=item.url) if bearers[item.id] > 1 else item for item in items)
