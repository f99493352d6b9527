"""A news site on this machine: a feed and its pages, made of invented reports."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from rashomon.model import Article


class Quiet(ThreadingHTTPServer):
    """Says nothing of readers that were killed in the middle of an answer."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing."""


@contextmanager
def site(articles: Sequence[Article]) -> Iterator[str]:
    """Serve ``articles``; the address of their feed."""
    pages = {f"/{number}": _page(article) for number, article in enumerate(articles)}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            base = f"http://{self.headers['Host']}"
            body = _feed(base, articles) if self.path == "/feed" else pages.get(self.path)
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "application/rss+xml" if self.path == "/feed" else "text/html")
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_: object) -> None:
            """Nothing is logged."""

    server = Quiet(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/feed"
    finally:
        server.shutdown()
        server.server_close()


def _page(article: Article) -> bytes:
    headline, *paragraphs = article.text.split("\n\n")
    told = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    name = escape(article.metadata.outlet or "", quote=True)
    day = article.metadata.published.isoformat() if article.metadata.published else ""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(headline)}</title>'
        f'<meta property="og:site_name" content="{name}">'
        f'<meta property="article:published_time" content="{day}"></head>'
        f"<body><article><h1>{escape(headline)}</h1>{told}</article></body></html>"
    ).encode()


def _feed(base: str, articles: Sequence[Article]) -> bytes:
    items = "".join(
        f"<item><guid>{number}</guid><link>{base}/{number}</link>"
        f"<title>{escape(article.text.split(chr(10))[0])}</title></item>"
        for number, article in enumerate(articles)
    )
    return f'<rss version="2.0"><channel><title>The world</title>{items}</channel></rss>'.encode()
