"""A fetched page becomes an article, or says why not."""

from contextlib import suppress
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.errors import UnreadableError
from rashomon.intake.fetching import Fetched, to_article

WORDS = "The ferry ran aground off Saltmere on Monday, officials said, and forty people were taken ashore. "
URL = "https://www.saltmere.example/r/4"


def _page(
    head: str = "", body: str = "", encoding: str = "utf-8", content_type: str = "text/html"
) -> Fetched:
    html = f"""<!doctype html><html lang="en"><head>{head}</head><body><article>{body}
    <p>{WORDS * 3}</p><p>{WORDS * 3}</p></article></body></html>"""
    return Fetched(
        url=URL,
        final_url="https://www.saltmere.example/news/ferry?from=feed",
        status=200,
        body=html.encode(encoding),
        content_type=content_type,
    )


def test_a_page_becomes_an_article() -> None:
    head = """<title>Ferry aground | Saltmere Post</title>
    <meta property="og:site_name" content="Saltmere Post">
    <meta property="article:published_time" content="2031-05-05T07:00:00Z">
    <link rel="canonical" href="https://saltmere.example/news/ferry">"""
    page = _page(head)
    article = to_article(page, title="another", published=date(2031, 1, 1))
    assert article.path == URL
    assert article.text.startswith("Ferry aground\n")
    assert WORDS.strip() in article.text
    assert (article.sha256, article.page) == (sha256(page.body).hexdigest(), page.body)
    said = article.metadata
    assert (said.title, said.outlet, said.published) == ("Ferry aground", "Saltmere Post", date(2031, 5, 5))
    assert said.url == "https://saltmere.example/news/ferry"


def test_the_feed_says_what_the_page_does_not() -> None:
    article = to_article(_page(), title="Ferry aground", published=date(2031, 5, 6))
    assert article.metadata.title == "Ferry aground"
    assert article.metadata.published == date(2031, 5, 6)
    assert article.metadata.url == "https://www.saltmere.example/news/ferry?from=feed"


@pytest.mark.parametrize(
    "other", ["https://herald.example/ferry", "https://saltmere.example.evil.example/", "http://[::1"]
)
def test_a_page_cannot_pass_for_another_outlets(other: str) -> None:
    head = f'<link rel="canonical" href="{other}"><meta property="og:url" content="{other}">'
    assert to_article(_page(head)).metadata.url == "https://www.saltmere.example/news/ferry?from=feed"


@pytest.mark.parametrize(
    ("encoding", "content_type", "head"),
    [
        ("utf-8", "text/html; charset=iso-8859-1", ""),
        ("iso-8859-15", "text/html; charset=ISO-8859-15", ""),
        ("iso-8859-15", "text/html; charset=utf-8", '<meta charset="iso-8859-15">'),
        ("cp1252", "text/html; charset=no-such-code", ""),
        ("utf-16", "text/html", ""),
        ("koi8-r", "application/xhtml+xml; charset=koi8-r", ""),
    ],
)
def test_encodings_right_and_wrong(encoding: str, content_type: str, head: str) -> None:
    told = "Паром сел на мель у причала" if encoding == "koi8-r" else "Café owner Renée Müller saw it"
    article = to_article(_page(head, f"<p>{told}. {WORDS}</p>", encoding, content_type))
    assert told in article.text


def test_a_plain_text_is_read_as_it_stands() -> None:
    page = replace(_page(content_type="text/plain"), body=f"Ferry aground\n\n{WORDS}".encode())
    article = to_article(page)
    assert (article.text, article.page) == (f"Ferry aground\n\n{WORDS}", None)


@pytest.mark.parametrize(
    ("content_type", "body", "reason"),
    [
        ("application/pdf", b"%PDF-1.7", "a PDF"),
        ("text/html", b"%PDF-1.7 \xff\xfe", "a PDF"),
        ("text/html; charset=latin-1", b"%PDF-1.7 \xff\xfe", "a PDF"),
        ("image/jpeg", b"\xff\xd8\xff", "an image"),
        ("application/octet-stream", b"\x89PNG\r\n\x1a\n", "an image"),
        ("video/mp4", b"....ftyp", "a film"),
        ("audio/mpeg", b"ID3", "a recording"),
        ("application/zip", b"PK\x03\x04", "no web page"),
        ("text/html", b"PK\x03\x04\x00\x00", "a zip archive"),
        ("text/html", b"\x1f\x8b\x08\x00\xff", "a gzip archive"),
        ("application/json", b"{}", "JSON, no page"),
        ("text/html", b"", "empty"),
        ("text/html", b"<html><body></body></html>", "no main text"),
        (
            "text/html",
            b"<html><body>" + b"<div>" * 450 + WORDS.encode() + b"</div>" * 450,
            "nested|no ",
        ),
        ("text/html", b"<html>" + b" " * 20_000_001, "too large"),
        ("text/html", b"<html><body>" + b"<p>a" * 50_001, "more than 50,000 elements"),
        ("text/html", bytes(range(256)) * 40, "text"),
    ],
)
def test_what_is_no_report_says_so(content_type: str, body: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        to_article(replace(_page(), content_type=content_type, body=body))


@pytest.mark.parametrize(
    "linked",
    [
        '"author": ' + "[" * 600 + "]" * 600,
        '"headline": "\\ud800 alone"',
        '"headline": "' + "a" * 2_000_000 + '"',
        '"headline": 7, "author": {"name": [{}]}, "datePublished": 1e400, "url": "http://[::1"',
    ],
)
def test_metadata_that_mean_harm_cost_nothing(linked: str) -> None:
    head = f"""<script type="application/ld+json">{{"@type": "NewsArticle", {linked}}}</script>"""
    article = to_article(_page(head))
    assert WORDS.strip() in article.text
    assert len(article.text.encode()) < 20_000


PIECES = st.sampled_from(
    """<html>|<head>|<title>|</title>|<meta name='date' content='|<meta property='og:title' content='|'>
    |<body>|<article>|<p>|</p>|<h1>|<table>|<tr>|<li>|<!--|<![CDATA[|<svg>|<noscript>|<base href=|<html lang='
    |<script type='application/ld+json'>|</script>|{"@type":"NewsArticle",|"headline":|"author":|"name":|[|{
    |}|]|,|"x"|"\\ud800"|7|null|"datePublished":|"2031-13-45"|1e99|"@graph":|"publisher":|"Organization"
    |<link rel=canonical href='|http://[|<time datetime='|99999-01-01|&#0;|&#xd800;|é
    |Ferry aground off Saltmere on Monday.""".replace("\n    ", "").split("|")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=50), st.sampled_from(["utf-8", "utf-16", "latin-1"]))
def test_whatever_the_page_the_error_is_ours(pieces: list[str], encoding: str) -> None:
    page = replace(_page(), body=("<!doctype html>" + "".join(pieces)).encode(encoding, "replace"))
    with suppress(UnreadableError):
        article = to_article(page)
        assert (article.text + str(article.metadata)).encode()
