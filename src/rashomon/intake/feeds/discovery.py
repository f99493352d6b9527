"""The feeds that a web page names."""

from rashomon.intake.feeds.fields import address

# A page names one, or one a section; what comes behind is somebody's mistake.
MAX_FEEDS = 50
# Of a page's links (styles, icons, languages, feeds) so many are looked at.
MAX_LINKS = 1_000
_TYPES = frozenset(
    {
        "application/rss+xml",
        "application/atom+xml",
        "application/feed+json",
        "application/rdf+xml",
        "application/rss",
        "application/atom",
    }
)


def discover(page: str, url: str) -> tuple[str, ...]:
    """The addresses of a page's feeds, each once, in its order (the main one comes first)."""
    from lxml import etree, html

    try:
        tree = html.document_fromstring(
            page.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8")
        )
    except (etree.LxmlError, ValueError):
        return ()
    bases = tree.xpath("//base/@href")
    base = (address(bases[0], url, tidy=False) if bases else None) or url
    found: dict[str, None] = {}
    for link in tree.xpath("//link[@href]")[:MAX_LINKS]:
        relations = (link.get("rel") or "").lower().split()
        kind = (link.get("type") or "").partition(";")[0].strip().lower()
        place = address(link.get("href"), base, tidy=False)
        if "alternate" in relations and kind in _TYPES and place:
            found[place] = None
    return tuple(found)[:MAX_FEEDS]
