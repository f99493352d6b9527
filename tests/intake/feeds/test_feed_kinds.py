"""Each kind of feed, as newsrooms send them."""

import gzip
import json
from datetime import UTC, datetime

import pytest

from rashomon.errors import FeedError
from rashomon.intake.feeds import Feed, FeedItem, read_feed

URL = "https://saltmere.example/news/feed.xml"
RSS = b"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Saltmere Post</title><link>https://saltmere.example/</link>
<item><title>Ferry runs aground</title><link>https://saltmere.example/ferry?id=4&amp;utm_source=rss</link>
<guid isPermaLink="false">post-4</guid><pubDate>Tue, 06 May 2031 09:30:00 +0200</pubDate>
<description>&lt;p&gt;Forty people were &lt;b&gt;taken ashore&lt;/b&gt;.&lt;/p&gt;</description></item>
<item><title>Harbour closed</title><link>../harbour#top</link></item>
<item><title>No link at all</title><guid isPermaLink="false">post-2</guid></item>
</channel></rss>"""
RDF = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://saltmere.example/"><title>Saltmere</title>
</channel><item rdf:about="https://saltmere.example/ferry"><title>Ferry runs aground</title>
<link>https://saltmere.example/ferry</link><dc:date>2031-05-06T07:30:00Z</dc:date></item></rdf:RDF>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://saltmere.example/news/">
<title type="html">Saltmere &amp;amp; Coast</title><entry><id>tag:saltmere.example,2031:4</id>
<title>Ferry runs aground</title><link rel="self" href="/api/4"/><link rel="alternate" href="ferry"/>
<published>2031-05-06T07:30:00Z</published><updated>2031-05-06T10:00:00+02:00</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Forty people</p><p>were taken ashore.</p>
</div></content></entry></feed>"""


def _only(feed: Feed) -> FeedItem:
    assert len(feed.items) == 1
    return feed.items[0]


def test_rss() -> None:
    feed = read_feed(RSS, url=URL, content_type="application/rss+xml")
    assert (feed.kind, feed.title, feed.left_out) == ("rss", "Saltmere Post", 1)
    ferry, harbour = feed.items
    assert ferry == FeedItem(
        id="post-4",
        url="https://saltmere.example/ferry?id=4",
        title="Ferry runs aground",
        published=datetime(2031, 5, 6, 7, 30, tzinfo=UTC),
        updated=None,
        summary="Forty people were taken ashore.",
    )
    assert (harbour.id, harbour.url) == ("https://saltmere.example/harbour",) * 2


def test_rss_one_point_nought() -> None:
    item = _only(read_feed(RDF, url=URL))
    assert item.url == "https://saltmere.example/ferry"
    assert datetime(2031, 5, 6, 7, 30, tzinfo=UTC) in (item.published, item.updated)


def test_atom() -> None:
    feed = read_feed(ATOM, url=URL)
    item = _only(feed)
    assert (feed.kind, feed.title) == ("atom", "Saltmere & Coast")
    assert (item.id, item.url) == ("tag:saltmere.example,2031:4", "https://saltmere.example/news/ferry")
    assert item.published == datetime(2031, 5, 6, 7, 30, tzinfo=UTC)
    assert item.updated == datetime(2031, 5, 6, 8, 0, tzinfo=UTC)
    assert item.summary == "Forty people were taken ashore."


def test_json_feed() -> None:
    entry = {
        "id": 4,
        "url": "/ferry?fbclid=1",
        "title": "Ferry runs aground",
        "content_html": "<p>Forty people &amp; a dog</p>",
        "date_published": "2031-05-06T09:30:00+02:00",
        "date_modified": "2031-05-06",
    }
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Saltmere",
        "items": [entry, {"id": "5"}, 6],
    }
    feed = read_feed(json.dumps(told).encode(), url=URL)
    assert (feed.kind, feed.title, feed.left_out) == ("json", "Saltmere", 2)
    assert _only(feed) == FeedItem(
        id="4",
        url="https://saltmere.example/ferry",
        title="Ferry runs aground",
        published=datetime(2031, 5, 6, 7, 30, tzinfo=UTC),
        updated=datetime(2031, 5, 6, tzinfo=UTC),
        summary="Forty people & a dog",
    )


SITEMAP = b"""<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc> https://saltmere.example/ferry </loc><lastmod>2031-05-06T10:00:00Z</lastmod>
<image:image><image:loc>https://saltmere.example/boat.jpg</image:loc></image:image>
<news:news><news:publication><news:name>Saltmere Post</news:name></news:publication>
<news:publication_date>2031-05-06</news:publication_date><news:title>Ferry runs aground</news:title>
</news:news></url><url><loc>mailto:desk@saltmere.example</loc></url></urlset>"""


@pytest.mark.parametrize("packed", [False, True])
def test_news_sitemap(packed: bool) -> None:
    feed = read_feed(gzip.compress(SITEMAP) if packed else SITEMAP, url=URL)
    assert (feed.kind, feed.left_out) == ("sitemap", 1)
    assert _only(feed) == FeedItem(
        id="https://saltmere.example/ferry",
        url="https://saltmere.example/ferry",
        title="Ferry runs aground",
        published=datetime(2031, 5, 6, tzinfo=UTC),
        updated=datetime(2031, 5, 6, 10, tzinfo=UTC),
    )


def test_index_of_sitemaps_newest_first() -> None:
    data = b"""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <sitemap><loc>/a.xml</loc><lastmod>2030-01-01</lastmod></sitemap><sitemap><loc>/b.xml</loc></sitemap>
    <sitemap><loc>/c.xml.gz?page=1&amp;utm_source=x</loc><lastmod>2031-01-01</lastmod></sitemap></sitemapindex>"""
    feed = read_feed(data, url=URL)
    assert (feed.kind, feed.items) == ("sitemap index", ())
    assert feed.sitemaps == (
        "https://saltmere.example/c.xml.gz?page=1&utm_source=x",
        "https://saltmere.example/a.xml",
        "https://saltmere.example/b.xml",
    )


def test_a_web_page_names_its_feeds() -> None:
    page = b"""<!doctype html><html><head><base href="/desk/"><link rel="stylesheet" href="x.css">
    <link rel="alternate" type="application/rss+xml" href="feed.xml">
    <LINK REL="Alternate home" TYPE="application/atom+xml; charset=utf-8" HREF="//saltmere.example/atom">
    <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
    <link rel="alternate" hreflang="fr" href="/fr/"></head><body>News</body></html>"""
    with pytest.raises(FeedError, match="a web page, no feed") as caught:
        read_feed(page, url=URL, content_type="text/html")
    assert caught.value.feeds == ("https://saltmere.example/desk/feed.xml", "https://saltmere.example/atom")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"just words", "no feed"),
        (b"%PDF-1.7 \x00\x01\x02\xff", "no feed"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "no feed"),
        (b"<html><body>Nothing here</body></html>", "names no feed"),
        (b"<opml version='2.0'><body/></opml>", "list of feeds"),
        (b"<note>not a feed</note>", "XML, but no feed"),
        (b"<", "XML, but no feed"),
        (b"<rss", "XML, but no feed"),
        (b"<rss version='2.0'><channel>", "broken XML"),
        (b"<urlset><url><loc>https://saltmere.example/</loc></url>", "broken XML"),
        (b"{}", "no JSON Feed"),
        (b"[1]", "no JSON Feed"),
        (b"{", "broken JSON"),
        (b'{"version": "https://jsonfeed.org/version/1", "items": 7}', "without items"),
        (b"[" * 100_000, "broken JSON"),
        (gzip.compress(b"<rss/>", mtime=0)[:-4], "broken off"),
    ],
)
def test_what_is_no_feed_says_so(data: bytes, reason: str) -> None:
    with pytest.raises(FeedError, match=reason):
        read_feed(data, url=URL)


def test_a_feed_that_is_a_little_broken_is_read_all_the_same() -> None:
    data = b"<rss version='2.0'><channel><title>Fish & Ships&nbsp;Daily</title>" + RSS.split(b"<item>")[
        1
    ].join([b"<item>", b"</channel></rss>"])
    feed = read_feed(data, url=URL)
    assert feed.title
    assert feed.title.startswith("Fish & Ships")
    assert _only(feed).url == "https://saltmere.example/ferry?id=4"


def test_a_feed_without_items_is_a_feed() -> None:
    assert read_feed(b"<rss version='2.0'><channel><title>Quiet</title></channel></rss>", url=URL).items == ()


@pytest.mark.parametrize(
    ("declared", "header", "written"),
    [
        ("utf-8", "", "utf-8"),
        ("iso-8859-1", "", "utf-8"),
        ("utf-8", "iso-8859-1", "utf-8"),
        ("iso-8859-1", "", "iso-8859-1"),
        ("utf-8", "", "cp1252"),
        ("windows-1251", "utf-8", "windows-1251"),
        ("", "iso-8859-15", "iso-8859-15"),
        ("utf-16", "utf-8", "utf-16"),
        ("utf-8", "", "utf-16-le"),
        ("no-such-code", "nor-this", "utf-8"),
        ("rot13", "zip", "utf-8"),
    ],
)
def test_encodings_right_and_wrong(declared: str, header: str, written: str) -> None:
    title = "Пристань закрыта" if written == "windows-1251" else "Fähre läuft auf Grund – café geschlossen"
    if written.startswith("iso"):
        title = title.replace("–", "-")
    declaration = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    text = f"{declaration}<rss version='2.0'><channel><title>{title}</title></channel></rss>"
    feed = read_feed(text.encode(written), url=URL, content_type=f"text/xml; charset={header}")
    assert feed.title == title


def test_the_same_address_comes_once_and_a_shared_id_names_nobody() -> None:
    items = b"".join(
        b"<item><guid isPermaLink='false'>%s</guid><link>https://saltmere.example/%s</link></item>" % pair
        for pair in ((b"1", b"a#x"), (b"2", b"a#y"), (b"3", b"b"), (b"site", b"c"), (b"site", b"d"))
    )
    feed = read_feed(b"<rss version='2.0'><channel>" + items + b"</channel></rss>", url=URL)
    assert [(item.id, item.url.rpartition("/")[2]) for item in feed.items] == [
        ("1", "a"),
        ("3", "b"),
        ("https://saltmere.example/c", "c"),
        ("https://saltmere.example/d", "d"),
    ]
    assert feed.left_out == 0


def test_the_report_behind_a_counter() -> None:
    data = b"""<rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel>
    <item><link>https://counter.example/r/1</link>
    <feedburner:origLink>https://saltmere.example/ferry</feedburner:origLink></item></channel></rss>"""
    assert _only(read_feed(data, url=URL)).url == "https://saltmere.example/ferry"
