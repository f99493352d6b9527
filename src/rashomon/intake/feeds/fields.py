"""One field of a feed: text without markup, a whole address, a moment in UTC."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urljoin, urlsplit, urlunsplit

from rashomon.language.tables import table, words

LONGEST_TITLE = 500
LONGEST_SUMMARY = 2_000
LONGEST_ID = 1_000
LONGEST_ADDRESS = 4_096
# So much of a field is looked at: a summary may hold a whole report, and it is cut anyway.
_LONGEST_FIELD = 50_000
# A field that was escaped twice by mistake is common; more often is malice, and ends as bare words too.
_LAYERS = 3
_MARKUP = re.compile(r"<[a-zA-Z/!?]|&(?:#\w{1,10}|\w{2,32});")
_TAG = re.compile(r"<[a-zA-Z/!?][^<>]*>?")
# Characters that print nothing, or turn the line around.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]"
)
_UNREAD = frozenset("script style template".split())
_INLINE = frozenset("a abbr b bdi bdo cite code em font i mark q s small span strong sub sup u wbr".split())
_PORTS = {"http": 80, "https": 443}


def plain(value: object, longest: int) -> str | None:
    """The text of a field that may hold HTML: no tags, no scripts, one line; None where nothing is left."""
    if not isinstance(value, str):
        return None
    text = _UNSEEN.sub("", value[:_LONGEST_FIELD])
    for _ in range(_LAYERS):
        if not _MARKUP.search(text):
            break
        text = _UNSEEN.sub("", _without_tags(text))
    text = _TAG.sub(" ", text)
    text = " ".join(text.encode("utf-8", "replace").decode().split())
    if len(text) > longest:
        text = text[:longest].rsplit(" ", 1)[0] + " …"
    return text or None


def _without_tags(text: str) -> str:
    from lxml import etree, html

    try:
        root = html.document_fromstring(f"<html><body>{text}</body></html>")
    except (etree.LxmlError, ValueError):
        return _TAG.sub(" ", text)
    parts: list[str] = []
    _collect(root, parts)
    return "".join(parts)


def _collect(root: Any, parts: list[str]) -> None:
    """The text below ``root`` in order, a space where a block begins or ends; no recursion."""
    from lxml import etree

    skipped = 0
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = node.tag if isinstance(node.tag, str) else None
        if event == "start":
            skipped += tag in _UNREAD
            parts.append("" if tag in _INLINE else " ")
            if not skipped and node.text:
                parts.append(node.text)
            continue
        if tag is not None:
            skipped -= tag in _UNREAD
            parts.append("" if tag in _INLINE else " ")
        if not skipped and node.tail:
            parts.append(node.tail)


def address(value: object, base: str = "", *, tidy: bool = True) -> str | None:
    """The whole http address of a link found at ``base``, without its fragment; None where it is none.

    ``tidy`` drops the parameters that only say where a reader came from.
    """
    if not isinstance(value, str):
        return None
    link = re.sub(r"[\t\r\n]", "", value.strip())
    if not link or len(link) > LONGEST_ADDRESS or _UNSEEN.search(link):
        return None
    try:
        parts = urlsplit(urljoin(base, link))
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    if parts.scheme not in _PORTS or not host or "@" in parts.netloc or any(map(str.isspace, host)):
        return None
    host = f"[{host}]" if ":" in host else host
    place = host if port in (None, _PORTS[parts.scheme]) else f"{host}:{port}"
    query = "&".join(part for part in parts.query.split("&") if not (tidy and _tracks(part)))
    whole = urlunsplit((parts.scheme, place, parts.path or "/", query, ""))
    return re.sub(r"\s", "%20", whole.encode("utf-8", "replace").decode())


def _tracks(parameter: str) -> bool:
    name = parameter.partition("=")[0].lower()
    return name in words("tracking", "names") or name.startswith(tuple(table("tracking")["prefixes"]))


def moment(value: object) -> datetime | None:
    """The moment that ISO text, a mail date or a struct_time in UTC gives; without a zone it is UTC."""
    try:
        if isinstance(value, str):
            text = value.strip()[:60]
            try:
                found = datetime.fromisoformat(text)
            except ValueError:
                found = parsedate_to_datetime(text)
        elif isinstance(value, tuple):
            found = datetime(*value[:6])
        else:
            return None
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
