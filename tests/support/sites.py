"""Pages and feeds of invented outlets, for a server of this machine to serve."""

from xml.sax.saxutils import escape

from loopback import Answer, Loopback


def page(text: str) -> Answer:
    """A report as a web page; its first paragraph is the headline."""
    headline, *paragraphs = text.split("\n\n")
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    html = (
        f"<!doctype html><html><head><title>{escape(headline)}</title></head>"
        f"<body><article><h1>{escape(headline)}</h1>{body}</article></body></html>"
    )
    return Answer(body=html.encode(), headers={"Content-Type": "text/html; charset=utf-8"})


def rss(site: Loopback, *paths: str) -> Answer:
    """A feed that names these pages of the site."""
    entries = "".join(
        f"<item><guid>{path}</guid><link>{site.url(path)}</link><title>Report {path}</title></item>"
        for path in paths
    )
    return Answer(
        body=f"<rss version='2.0'><channel><title>Desk</title>{entries}</channel></rss>".encode(),
        headers={"Content-Type": "application/rss+xml"},
    )
