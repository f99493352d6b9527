"""HTML pages: the main text, and what the page's own metadata say."""

import json
import re
from collections.abc import Iterator
from typing import Any

from rashomon.errors import UnreadableError
from rashomon.intake.records import as_date, as_language, clean, headed
from rashomon.language.tables import table
from rashomon.model import Metadata

# lxml refuses, and trafilatura recurses on, deeper trees; no page of a newsroom nests half as deep.
MAX_DEPTH = 400
# The longest live blogs have half as many; finding the main text takes up to 0.2 ms an element (measured).
MAX_ELEMENTS = 50_000
_OPENING = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|meta|div)\b",
    re.IGNORECASE | re.DOTALL,
)
# No headline, summary or list of writers is as long.
LONGEST_FIELD = 10_000
LONGEST_BYLINE = 200
_BY = re.compile(r"by\s+\w", re.IGNORECASE)
_ARTICLE_TYPES = ("article", "posting", "report")
_WHITE = re.compile(r"\s+")


def is_page(data: bytes) -> bool:
    """Whether bytes without a telling name begin as an HTML page does."""
    return _OPENING.match(data[:4096].removeprefix(b"\xef\xbb\xbf")) is not None


def read_page(html: str) -> tuple[str, Metadata]:
    """The page's main text (under its headline, where the text does not begin with it) and its metadata."""
    import trafilatura

    tree = trafilatura.load_html(html)
    if tree is None:
        raise UnreadableError("no HTML page; give the saved page or its text")
    depth, elements = _extent(tree)
    if depth > MAX_DEPTH:
        raise UnreadableError("HTML nested too deeply; save the report's text instead")
    if elements > MAX_ELEMENTS:
        raise UnreadableError(f"HTML of more than {MAX_ELEMENTS:,} elements; save the report's text instead")
    metadata, byline = _metadata(tree), _byline(tree)
    text = _main_text(tree)
    if not text:
        raise UnreadableError("no main text on the page; save the report's text as a .txt file")
    if byline and byline not in text:
        # What is found as the main text often lacks it.
        text = f"{byline}\n\n{text.removeprefix(metadata.title or '').lstrip()}"
    return headed(text, metadata.title), metadata


def _extent(tree: Any) -> tuple[int, int]:
    """How deep the tree is and how many elements it has, counted no further than either limit."""
    depth, elements, level = 0, 0, [tree]
    while level and depth <= MAX_DEPTH and elements <= MAX_ELEMENTS:
        depth += 1
        elements += len(level)
        level = [child for node in level for child in node]
    return depth, elements


def _main_text(tree: Any) -> str:
    import logging

    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        return trafilatura.extract(tree, fast=True, include_comments=False, include_tables=False) or ""
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableError(
            "its main text cannot be found; save the report's text as a .txt file"
        ) from error


def _metadata(tree: Any) -> Metadata:
    """Title, dek, author, site, date, address and language: JSON-LD first, then Open Graph, then the page."""
    linked = next(_linked(tree), {})
    tags = _tags(tree)
    site = _name(linked.get("publisher")) or tags.get("og:site_name") or tags.get("application-name")
    title = (
        _text(linked.get("headline"))
        or _first(tree, "//h1")
        or tags.get("og:title")
        or _first(tree, "//title")
    )
    author = (
        _name(linked.get("author")) or tags.get("author") or tags.get("article:author") or tags.get("byl")
    )
    times = tree.xpath("//time[@datetime]/@datetime")
    published = (
        as_date(linked.get("datePublished"))
        or as_date(tags.get("article:published_time"))
        or as_date(
            tags.get("date") or tags.get("pubdate") or tags.get("dc.date") or tags.get("parsely-pub-date")
        )
        or next((found for found in map(as_date, times) if found), None)
    )
    links = tree.xpath("//link[@rel='canonical']/@href")
    address = (links and links[0]) or tags.get("og:url") or _text(linked.get("url"))
    return Metadata(
        title=_without_site(title, site),
        dek=_text(linked.get("description")) or tags.get("og:description") or tags.get("description"),
        byline=author if author and not author.startswith("http") else None,
        outlet=site,
        agency=_agency(linked.get("author"), site),
        published=published,
        url=address if address and str(address).startswith("http") else None,
        language=as_language(tree.get("lang") or tags.get("og:locale")),
    )


def _byline(tree: Any) -> str | None:
    """The line "By …" that the page marks as such."""
    marked = tree.xpath("//*[contains(@class, 'byline') or contains(@class, 'author')]")
    lines = (_text(node.text_content()) for node in marked)
    return next((line for line in lines if line and _BY.match(line) and len(line) <= LONGEST_BYLINE), None)


def _linked(tree: Any) -> Iterator[dict[str, Any]]:
    """The page's JSON-LD objects that are articles; a broken script is passed over."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            data = json.loads(script)
        except (ValueError, RecursionError):
            continue
        nodes = data if isinstance(data, list) else [data]
        for node in nodes:
            graph = node.get("@graph") if isinstance(node, dict) else None
            for item in [node, *(graph if isinstance(graph, list) else [])]:
                kinds = item.get("@type") if isinstance(item, dict) else None
                for kind in kinds if isinstance(kinds, list) else [kinds]:
                    if isinstance(kind, str) and kind.lower().endswith(_ARTICLE_TYPES):
                        yield item


def _tags(tree: Any) -> dict[str, str]:
    """The page's meta elements by lower-case name or property; the first of each counts."""
    tags: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        content = _text(meta.get("content"))
        if name and content:
            tags.setdefault(name, content)
    return tags


def _text(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, str):
        return None
    return clean(_WHITE.sub(" ", value[:LONGEST_FIELD]).strip()) or None


def _name(value: Any) -> str | None:
    """The name or names in a JSON-LD person, organisation, text, or list of them."""
    names = [
        _text(item.get("name") if isinstance(item, dict) else item)
        for item in (value if isinstance(value, list) else [value])
    ]
    return ", ".join(filter(None, names)) or None


def _agency(author: Any, site: str | None) -> str | None:
    """The author where it is an organisation, and neither the site nor its newsroom."""
    if isinstance(author, list) and len(author) == 1:
        author = author[0]
    if not isinstance(author, dict) or not str(author.get("@type")).endswith("Organization"):
        return None
    name, own = _name(author) or "", (site or "").casefold().removeprefix("the ")
    if not name or (own and (own in name.casefold() or name.casefold().removeprefix("the ") in own)):
        return None
    return (
        name if frozenset(table("agencies")["desks"]["words"]).isdisjoint(name.casefold().split()) else None
    )


def _first(tree: Any, path: str) -> str | None:
    found = tree.xpath(path)
    return _text(found[0].text_content()) if found else None


def _without_site(title: str | None, site: str | None) -> str | None:
    """The title without " | Site" behind it."""
    if not title or not site:
        return title
    return re.sub(rf"\s+[|–—·-]\s+{re.escape(site)}\s*\Z", "", title, flags=re.IGNORECASE) or title
