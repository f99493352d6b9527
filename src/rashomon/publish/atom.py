"""News -> an Atom feed (RFC 4287)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, indent, tostring

NAMESPACE = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One piece of news. ``id`` is the same whenever it is told; ``url`` is where it can be read."""

    id: str
    url: str
    title: str
    text: str
    updated: datetime
    author: str


def to_atom(title: str, id: str, url: str, entries: Sequence[Entry]) -> str:
    """The feed, the newest entry first. Characters that XML cannot hold are shown as U+FFFD."""
    newest = max((entry.updated for entry in entries), default=datetime(1970, 1, 1, tzinfo=UTC))
    feed = Element("feed", {"xmlns": NAMESPACE})
    _text(feed, "title", title)
    _text(feed, "id", id)
    _text(feed, "updated", newest.isoformat())
    SubElement(feed, "link", {"rel": "self", "href": url})
    _text(feed, "generator", "Rashomon")
    for entry in sorted(entries, key=lambda entry: (-entry.updated.timestamp(), entry.id)):
        row = SubElement(feed, "entry")
        _text(row, "id", entry.id)
        _text(row, "title", entry.title)
        _text(row, "updated", entry.updated.isoformat())
        SubElement(row, "link", {"rel": "alternate", "href": entry.url})
        _text(SubElement(row, "author"), "name", entry.author)
        _text(row, "summary", entry.text)
    indent(feed)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(feed, encoding="unicode") + "\n"


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = "".join(letter if _allowed(letter) else "�" for letter in text)


def _allowed(letter: str) -> bool:
    """Whether XML 1.0 has a place for the character."""
    code = ord(letter)
    return code in (0x9, 0xA, 0xD) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000
