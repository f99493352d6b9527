"""Hostile fields come out as plain text, links as whole addresses, dates as moments."""

import json
import re
from datetime import UTC, datetime, timedelta, timezone
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.intake.feeds import FeedItem, read_feed
from rashomon.intake.feeds.fields import LONGEST_SUMMARY, LONGEST_TITLE, address, moment, plain

URL = "https://saltmere.example/news/"
HOSTILE = [
    "<script>steal()</script>Ferry aground",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>Ferry aground",
    "<img src=x onerror=steal()>Ferry aground",
    "<svg/onload=steal()>Ferry aground",
    "<iframe src='javascript:steal()'></iframe>Ferry <b onclick=steal()>aground</b>",
    "<a href='javascript:steal()'>Ferry</a> aground",
    "<!-- steal() -->Ferry aground",
    "<style>body{background:url(steal())}</style>Ferry aground",
    "<p>Ferry</p><p>aground</p><object data=steal()>",
    "&lt;script&gt;steal()&lt;/script&gt;Ferry aground",
    "&amp;lt;script&amp;gt;steal()&amp;lt;/script&amp;gt;Ferry aground",
    "<template><b>steal()</b></template>Ferry\x00 \x1b[2Jaground\u202e",
    "<math><mtext></math><script>steal()</script>Ferry\u200b aground",
    "<?php steal() ?>Ferry aground",
]


def _fields(item: FeedItem) -> str:
    return f"{item.id} {item.title} {item.summary}"


def _clean(text: str) -> None:
    assert "steal" not in text.replace("[2Jaground", "aground")
    assert "<" not in text
    assert not any(character in text for character in "\x00\x1b\u202e\u200b")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_html_is_plain_text(hostile: str) -> None:
    text = plain(hostile, LONGEST_TITLE)
    assert text
    _clean(text)
    assert text.replace("[2J", "") == "Ferry aground"


@pytest.mark.parametrize("hostile", [text for text in HOSTILE if "\x00" not in text])
def test_in_every_field_of_every_kind(hostile: str) -> None:
    told = escape(hostile)
    rss = f"""<rss version="2.0"><channel><title>{told}</title><item><title>{told}</title>
    <guid>{told}</guid><link>{URL}</link><description>{told}</description></item></channel></rss>"""
    atom = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">{told}</title><entry>
    <id>{told}</id><title type="text">{told}</title><link href="{URL}"/><summary type="html">{told}</summary>
    </entry></feed>"""
    entry = {"id": hostile, "url": URL, "title": hostile, "content_html": hostile}
    feed = {"version": "https://jsonfeed.org/version/1", "title": hostile, "items": [entry]}
    sitemap = f"""<urlset xmlns:n="n"><url><loc>{URL}</loc><n:news><n:title>{told}</n:title></n:news></url>
    </urlset>"""
    for data in (rss, atom, json.dumps(feed), sitemap):
        found = read_feed(data.encode(), url=URL)
        _clean(f"{found.title} {_fields(found.items[0])}")


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("Smith & Sons", "Smith & Sons"),
        ("Smith &amp; Sons", "Smith & Sons"),
        ("Prices fall 5 < 6 > 4", "Prices fall 5 < 6 > 4"),
        ("Q&A: who pays?", "Q&A: who pays?"),
        ("caf&eacute; &#8211; closed", "café – closed"),
        ("one<br>two<br/>three", "one two three"),
        ("<ul><li>one</li><li>two</li></ul>", "one two"),
        ("w<b>or</b>d", "word"),
        ("  many\n\n  lines\t", "many lines"),
        ("\ud800 lone", "? lone"),
        ("<p> </p>", None),
        ("", None),
        (None, None),
        (7, None),
        ({"a": 1}, None),
    ],
)
def test_plain_text(told: object, text: str | None) -> None:
    assert plain(told, LONGEST_TITLE) == text


def test_a_long_field_is_cut_between_words() -> None:
    text = plain("<p>" + "word " * 100_000, LONGEST_SUMMARY)
    assert text
    assert len(text) <= LONGEST_SUMMARY + 2
    assert text.endswith("word …")


@given(st.text())
def test_no_text_breaks_a_field(told: str) -> None:
    text = plain(told, LONGEST_TITLE)
    assert text is None or (text == " ".join(text.split()) and not re.search(r"<[a-z/]|[\x00-\x1f]", text))


@pytest.mark.parametrize(
    ("link", "whole"),
    [
        ("/ferry", "https://saltmere.example/ferry"),
        ("ferry", "https://saltmere.example/news/ferry"),
        ("//other.example/a", "https://other.example/a"),
        ("HTTPS://Saltmere.Example:443/A", "https://saltmere.example/A"),
        ("http://saltmere.example:8080", "http://saltmere.example:8080/"),
        ("http://[2606:4700::1]:80/a", "http://[2606:4700::1]/a"),
        ("/a#comments", "https://saltmere.example/a"),
        ("/a?utm_source=x&id=7&UTM_Medium=y&fbclid=z", "https://saltmere.example/a?id=7"),
        ("/a?utm_source=x", "https://saltmere.example/a"),
        ("/a?b=%20c&d", "https://saltmere.example/a?b=%20c&d"),
        ("/a b", "https://saltmere.example/a%20b"),
        (" /a\n\tb ", "https://saltmere.example/ab"),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("ftp://saltmere.example/a", None),
        ("mailto:desk@saltmere.example", None),
        ("https://user:secret@saltmere.example/", None),
        ("http://[::1", None),
        ("http://saltmere.example:port/", None),
        ("http://salt mere.example/", None),
        ("/a\x00b", None),
        ("/" + "a" * 5_000, None),
        ("", None),
        (None, None),
        (7, None),
    ],
)
def test_links(link: object, whole: str | None) -> None:
    assert address(link, URL) == whole


@given(st.text())
def test_no_link_breaks(link: str) -> None:
    found = address(link, URL)
    assert found is None or found.startswith(("http://", "https://"))


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("2031-05-06T09:30:00+02:00", datetime(2031, 5, 6, 7, 30, tzinfo=UTC)),
        ("2031-05-06T07:30:00Z", datetime(2031, 5, 6, 7, 30, tzinfo=UTC)),
        ("2031-05-06T07:30:00", datetime(2031, 5, 6, 7, 30, tzinfo=UTC)),
        ("2031-05-06", datetime(2031, 5, 6, tzinfo=UTC)),
        ("Tue, 06 May 2031 09:30:00 +0200", datetime(2031, 5, 6, 7, 30, tzinfo=UTC)),
        ((2031, 5, 6, 7, 30, 0, 1, 126, 0), datetime(2031, 5, 6, 7, 30, tzinfo=UTC)),
        ("0001-01-01T00:00:00+14:00", None),
        ("9999-12-31T23:59:59-12:00", None),
        ((2031, 13, 6, 7, 30, 0), None),
        ("yesterday", None),
        ("", None),
        (None, None),
        (1_900_000_000, None),
    ],
)
def test_moments(told: object, found: datetime | None) -> None:
    assert moment(told) == found


@given(st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=-7))])))
def test_every_moment_comes_back_in_utc(when: datetime) -> None:
    found = moment(when.isoformat())
    assert found is None or (found == when and found.tzinfo is UTC)
