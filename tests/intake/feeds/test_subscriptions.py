"""OPML lists of feeds."""

import pytest

from rashomon.errors import FeedError
from rashomon.intake.feeds import Subscription, subscriptions


def test_the_feeds_of_a_list_in_its_order() -> None:
    data = b"""<?xml version="1.0" encoding="ISO-8859-1"?><opml version="2.0"><head><title>Desk</title></head>
    <body>
    <outline text="Coast"><outline text="Wales"><outline type="rss" text="Saltmere &amp;lt;b&gt;Post"
      xmlUrl="https://saltmere.example/feed?utm_source=keep"/></outline></outline>
    <outline text="caf\xe9" xmlurl="feed://cafe.example/rss"/>
    <outline text="again" xmlUrl="https://saltmere.example/feed?utm_source=keep"/>
    <outline text="no" xmlUrl="javascript:alert(1)"/><outline text="page" htmlUrl="https://page.example/"/>
    <outline title="Tide" text="x" xmlUrl="feed:https://tide.example/atom"/></body></opml>"""
    assert subscriptions(data) == (
        Subscription(
            url="https://saltmere.example/feed?utm_source=keep",
            title="Saltmere Post",
            groups=("Coast", "Wales"),
        ),
        Subscription(url="http://cafe.example/rss", title="café"),
        Subscription(url="https://tide.example/atom", title="Tide"),
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"https://saltmere.example/feed", "no OPML"),
        (b"<rss version='2.0'><channel/></rss>", "no OPML"),
        (b"<opml><body><outline text='a'/></body></opml>", "without feeds"),
        (b"<opml><body><outline xmlUrl='https://a.example/'>", "broken XML"),
        (b"<opml>" + b"<outline>" * 500 + b"</outline>" * 500 + b"</opml>", "levels deep"),
    ],
)
def test_what_is_no_list_of_feeds(data: bytes, reason: str) -> None:
    with pytest.raises(FeedError, match=reason):
        subscriptions(data)
