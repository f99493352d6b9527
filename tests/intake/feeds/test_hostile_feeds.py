"""XML that means harm, and feeds without end."""

import gzip
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.errors import FeedError
from rashomon.intake.feeds import read_feed, subscriptions
from rashomon.intake.feeds.documents import MAX_BYTES, MAX_DEPTH, inspect
from rashomon.intake.feeds.subscriptions import MAX_SUBSCRIPTIONS

URL = "https://saltmere.example/feed"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
DOCTYPES = [
    f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>',
    '<!DOCTYPE x [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://evil.example/dtd"> %p;]>',
    '<!DOCTYPE x SYSTEM "http://evil.example/dtd">',
    "<!-- <rss> --><!DOCTYPE x [<!ATTLIST rss version CDATA '2.0'>]>",
]


@pytest.mark.parametrize("doctype", DOCTYPES)
@pytest.mark.parametrize("root", ["rss", "feed", "urlset", "sitemapindex"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_that_declares_anything_is_not_read(doctype: str, root: str, encoding: str) -> None:
    text = f"<?xml version='1.0' encoding='{encoding}'?>\n{doctype}<{root}><title>&l9;</title></{root}>"
    began = time.monotonic()
    with pytest.raises(FeedError, match="document type or entities"):
        read_feed(text.encode(encoding), url=URL)
    assert time.monotonic() - began < 1


@pytest.mark.parametrize("doctype", DOCTYPES)
def test_nor_is_a_list_of_feeds(doctype: str) -> None:
    with pytest.raises(FeedError, match="document type or entities"):
        subscriptions(f"{doctype}<opml><body><outline xmlUrl='&l9;'/></body></opml>".encode())


def test_no_parser_sees_what_was_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    import feedparser

    monkeypatch.setattr(feedparser, "parse", lambda *_, **__: pytest.fail("it was parsed"))
    with pytest.raises(FeedError):
        read_feed(
            f"{DOCTYPES[0]}<rss version='2.0'><channel><title>&l9;</title></channel></rss>".encode(), url=URL
        )


@pytest.mark.parametrize("error", [KeyError("x"), RecursionError(), AssertionError(), UnicodeError()])
def test_whatever_the_parser_stumbles_over_the_error_is_ours(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    import feedparser

    def stumble(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(feedparser, "parse", stumble)
    with pytest.raises(FeedError, match=type(error).__name__):
        read_feed(b"<rss version='2.0'><channel><title>x</title></channel></rss>", url=URL)


def test_a_declaration_behind_broken_xml_declares_nothing() -> None:
    item_of_it = "<item><link>/a</link><title>&l9;</title></item>"
    text = f"<rss version='2.0'><channel><title>a & b</title>{DOCTYPES[0]}{item_of_it}"
    (item,) = read_feed(text.encode(), url=URL).items
    assert len(item.title or "") < 10


@pytest.mark.parametrize("root", ["rss", "feed", "urlset"])
def test_deep_nesting_is_not_read(root: str) -> None:
    def nested(depth: int) -> str:
        return f"<{root}>" + "<a>" * depth + "</a>" * depth + f"</{root}>"

    with pytest.raises(FeedError, match="levels deep"):
        read_feed(nested(MAX_DEPTH).encode(), url=URL)
    assert not inspect(nested(MAX_DEPTH - 1)).broken


def test_too_many_elements_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rashomon.intake.feeds.documents.MAX_ELEMENTS", 1_000)
    monkeypatch.setattr("rashomon.intake.feeds.syndication.MAX_FEED_ELEMENTS", 500)
    items = "<item/>" * 600
    with pytest.raises(FeedError, match="more elements"):
        read_feed(f"<rss version='2.0'><channel>{items}</channel></rss>".encode(), url=URL)
    with pytest.raises(FeedError, match="more than 1,000 elements"):
        read_feed(f"<urlset>{items * 2}</urlset>".encode(), url=URL)


def test_broken_xml_without_end_is_not_read() -> None:
    began = time.monotonic()
    for filler in (b"<a>" * 600_000, b"&" * 200_000, b"word " * 500_000):
        with pytest.raises(FeedError, match="too long to be mended"):
            read_feed(b"<rss version='2.0'><channel>&" + filler, url=URL)
    assert time.monotonic() - began < 5


def test_too_many_attributes_are_not_read() -> None:
    attributes = " ".join(f"a{number}=''" for number in range(65))
    with pytest.raises(FeedError, match="more than 64 attributes"):
        read_feed(f"<rss version='2.0'><channel {attributes}/></rss>".encode(), url=URL)


def test_a_feed_longer_than_is_read() -> None:
    with pytest.raises(FeedError, match="longer than is read"):
        read_feed(b"<rss version='2.0'>" + b" " * 10_000_000 + b"</rss>", url=URL)


def test_no_more_items_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rashomon.intake.feeds.items.MAX_ITEMS", 50)
    entries = "".join(f"<url><loc>/{number}</loc></url>" for number in range(60))
    feed = read_feed(f"<urlset>{entries}</urlset>".encode(), url=URL)
    assert (len(feed.items), feed.left_out) == (50, 10)


def test_no_more_sitemaps_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rashomon.intake.feeds.sitemaps.MAX_SITEMAPS", 3)
    entries = "".join(f"<sitemap><loc>/{number}</loc></sitemap>" for number in range(5))
    feed = read_feed(f"<sitemapindex>{entries}</sitemapindex>".encode(), url=URL)
    assert (len(feed.sitemaps), feed.left_out) == (3, 2)


def test_no_larger_than_the_limit() -> None:
    with pytest.raises(FeedError, match="larger than"):
        read_feed(b"<rss>" + b" " * MAX_BYTES, url=URL)
    with pytest.raises(FeedError, match="larger than"):
        read_feed(gzip.compress(b" " * (MAX_BYTES + 1)), url=URL)


def test_a_list_of_feeds_has_an_end() -> None:
    outlines = "".join(f"<outline xmlUrl='https://a.example/{n}'/>" for n in range(MAX_SUBSCRIPTIONS + 1))
    with pytest.raises(FeedError, match="split it"):
        subscriptions(f"<opml><body>{outlines}</body></opml>".encode())


PIECES = st.sampled_from(
    [
        "<rss version='2.0'>", "<channel>", "<item>", "</item>", "<title>", "</title>", "<link>", "</link>",
        "/a", "&", "&#0;", "&#x110000;", "&lt;", "<![CDATA[", "]]>", "<!--", "-->", "<?x", "?>", "<feed>",
        "<entry>", "<id>", "x", "<pubDate>", "0000-00-00", "Tue, 99 Foo", "<a:b>", "xmlns='", "'",
        "<content type='xhtml'>", "<div>", "\x00", "\ud7ff", "<dc:date>", "99999999999",
        "<georss:point>1 x", "<guid isPermaLink='true'>", "http://[", "<summary>",
        "<content type='base64'>", "<link href='", "<enclosure url='x' length='y'/>", "<source>",
        "<media:content>",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40), st.booleans())
def test_whatever_is_broken_the_error_is_ours(pieces: list[str], whole: bool) -> None:
    text = ("<rss version='2.0'><channel>" if whole else "") + "".join(pieces)
    with suppress(FeedError):
        feed = read_feed(text.encode(), url=URL)
        assert all(item.url.startswith("http") for item in feed.items)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_at_all(data: bytes) -> None:
    with suppress(FeedError):
        read_feed(data, url=URL)
    with suppress(FeedError):
        subscriptions(data)
