"""Bytes to one document: its text, what it is, and XML only as harmless XML."""

import re
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.parsers import expat

from rashomon.errors import EncodingError, FeedError, TooLargeError, UnreadableError
from rashomon.intake.fetching.answers import charset
from rashomon.intake.fetching.encodings import decode_as_told
from rashomon.intake.fetching.unpacking import gunzipped

# No feed is larger; a sitemap may be 50 MB by its standard, and none that is of use to a desk is.
MAX_BYTES = 20_000_000
# Feeds nest five levels deep, ten with XHTML inside; lists of feeds as deep as their folders.
MAX_DEPTH = 100
# Fifty thousand addresses of a sitemap with a dozen fields each.
MAX_ELEMENTS = 1_000_000
# A feed's root names a dozen namespaces; parsers take time that grows with the square of this (measured).
MAX_ATTRIBUTES = 64
_DECLARATION = re.compile(r"<\?xml\b[^>]{0,200}\?>\s*")
_DECLARED = re.compile(rb"\s*<\?xml\b[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})[\"']")
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Xml:
    """An XML document that declares nothing. ``root`` is its outermost element's local name in lower case.

    ``broken`` says where it is not well-formed; ``elements`` counts what came before.
    """

    text: str
    root: str
    elements: int
    broken: str | None

    def tree(self) -> ElementTree.Element:
        """Its outermost element; FeedError where the document is broken."""
        if self.broken:
            raise FeedError(f"broken XML ({self.broken}); tell the site")
        return ElementTree.fromstring(self.text)


def text_of(data: bytes, content_type: str) -> str:
    """The document's text, unpacked; FeedError where it is none."""
    if data.startswith(_GZIP):
        try:
            data = gunzipped(data, MAX_BYTES)
        except (TooLargeError, EncodingError) as error:
            raise FeedError(str(error)) from error
    if len(data) > MAX_BYTES:
        raise FeedError(f"larger than {MAX_BYTES:,} bytes; give a shorter feed of the site")
    if not data.strip():
        raise FeedError("empty; check the address")
    declared = _DECLARED.match(data.removeprefix(b"\xef\xbb\xbf"))
    told = (declared[1].decode("ascii") if declared else None, charset(content_type))
    try:
        return decode_as_told(data, told).lstrip("\ufeff \t\r\n")
    except UnreadableError as error:
        raise FeedError(f"no feed ({error})") from error


def inspect(text: str) -> Xml:
    """The document looked through once, before any other parser sees it.

    FeedError where it declares a document type or entities, nests too deeply or never ends.
    """
    if declaration := _DECLARATION.match(text):
        text = text[declaration.end() :]
    watch = _Watch()
    parser = expat.ParserCreate(encoding="utf-8")
    parser.StartDoctypeDeclHandler = watch.doctype
    parser.StartElementHandler = watch.start
    parser.EndElementHandler = watch.end
    broken = None
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        broken = str(error)
    return Xml(text, watch.root, watch.elements, broken)


class _Watch:
    """Counts, and stops the parser at what no feed needs."""

    def __init__(self) -> None:
        self.root = ""
        self.elements = 0
        self._depth = 0

    def doctype(self, name: str, system: str | None, public: str | None, subset: bool) -> None:
        raise FeedError("XML with a document type or entities of its own, which is not read; tell the site")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.root = self.root or name.rpartition(":")[2].lower()
        self.elements += 1
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise FeedError(f"XML nested more than {MAX_DEPTH} levels deep, which is not read; tell the site")
        if self.elements > MAX_ELEMENTS:
            raise FeedError(f"XML with more than {MAX_ELEMENTS:,} elements, which is not read; tell the site")

        if len(attributes) > MAX_ATTRIBUTES:
            raise FeedError(f"XML with more than {MAX_ATTRIBUTES} attributes on one element; tell the site")

    def end(self, name: str) -> None:
        self._depth -= 1


def local(element: ElementTree.Element) -> str:
    """An element's name without its namespace, in lower case."""
    return str(element.tag).rpartition("}")[2].lower()
