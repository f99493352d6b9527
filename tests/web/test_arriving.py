"""A page by its address, feeds one by one or as a list: taken by the safe way, refused with a reason."""

from collections.abc import Iterator

import pytest
from loopback import Answer, Loopback
from sites import page, rss
from stores import FERRY
from web_visitor import HERE, Visitor, form_token, visitor


@pytest.fixture
def site() -> Iterator[Loopback]:
    with Loopback({"/1": page(FERRY)}) as running:
        running.answers["/feed"] = rss(running, "/1")
        yield running


@pytest.fixture
def allowing(url: str) -> Iterator[Visitor]:
    """A visitor of a server that may fetch from this machine."""
    with visitor(url, allowed=("127.0.0.1",)) as client:
        yield client


def test_a_page_by_its_address_becomes_a_story(allowing: Visitor, site: Loopback) -> None:
    answer = allowing.submit("/pages", url=f" {site.url('/1')} ")
    assert answer.status_code == 303
    assert "Ferry crews in Port Ansel walk out" in allowing.get(answer.headers["Location"]).text
    assert allowing.submit("/pages", url=site.url("/1")).headers["Location"] == answer.headers["Location"]
    found = allowing.get("/api/search?q=sailors").json()["hits"][0]["places"][0]
    assert found["source"] == "127.0.0.1"


def test_a_page_on_this_machine_is_not_fetched_unless_allowed(web: Visitor, site: Loopback) -> None:
    answer = web.submit("/pages", url=site.url("/1"))
    assert answer.status_code == 422
    assert "127.0.0.1 is this machine" in answer.text
    assert "--allow 127.0.0.1" in answer.text
    assert site.requests == []


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Answer(status=404), "there is no such page"),
        (Answer(status=302, headers={"Location": "http://10.0.0.1/"}), "10.0.0.1 is a private network"),
        (Answer(headers={"Content-Type": "application/rss+xml"}, body=b"<rss/>"), "a feed; watch it"),
        (Answer(headers={"Content-Type": "image/png"}, body=b"x"), "an image"),
        (Answer(headers={"Content-Type": "text/html"}, body=b"<p></p>"), "no HTML page"),
        (Answer(headers={"Content-Length": "200000000"}, body=[b"x"]), "larger than 20,000,000 bytes"),
    ],
)
def test_what_is_no_report_is_refused_with_a_reason(
    allowing: Visitor, site: Loopback, answer: Answer, why: str
) -> None:
    before = allowing.get("/api/front").json()["all_reports"]
    site.answers["/other"] = answer
    refused = allowing.submit("/pages", url=site.url("/other"))
    assert refused.status_code == 422
    assert why in refused.text
    assert allowing.get("/api/front").json()["all_reports"] == before


@pytest.mark.parametrize(
    "address", ["", "courier", "ftp://a.example/x", "javascript:alert(1)", "file:///etc"]
)
def test_what_is_no_address_is_not_fetched(web: Visitor, address: str) -> None:
    assert web.submit("/pages", url=address).status_code == 422


def _listed(web: Visitor, data: bytes) -> int:
    answer = web.post(
        "/feeds/list",
        data={"form": form_token(web)},
        files={"file": ("list.opml", data)},
        headers={"Origin": HERE},
        follow_redirects=False,
    )
    return int(answer.status_code)


def test_a_list_of_feeds_is_watched(web: Visitor) -> None:
    outlines = "".join(f'<outline text="N{n}" xmlUrl="https://n{n}.example/rss"/>' for n in range(3))
    assert _listed(web, f'<opml version="2.0"><body>{outlines}</body></opml>'.encode()) == 303
    assert [feed["title"] for feed in web.get("/api/feeds").json()] == ["N0", "N1", "N2"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no list",
        b"<opml><body></body></opml>",
        b'<!DOCTYPE o [<!ENTITY a "b">]><opml><body><outline xmlUrl="https://a.example/&a;"/></body></opml>',
    ],
)
def test_what_is_no_list_of_feeds_is_refused(web: Visitor, data: bytes) -> None:
    assert _listed(web, data) == 422
    assert web.get("/api/feeds").json() == []


def test_how_things_stand_changes_when_something_comes_in(allowing: Visitor, site: Loopback) -> None:
    before = allowing.get("/api/pulse").json()
    assert (before["feeds"], before["waiting"], before["failing"], before["read"]) == (0, 0, 0, 0)
    allowing.submit("/pages", url=site.url("/1"))
    after = allowing.get("/api/pulse").json()
    assert after["newest"] == before["newest"] + 1
    assert after["stories"] == before["stories"] + 1
    assert f'data-known="{after["newest"]}"' in allowing.get("/").text


def test_stories_of_one_report_stand_apart(allowing: Visitor, site: Loopback) -> None:
    allowing.submit("/pages", url=site.url("/1"))
    front = allowing.get("/api/front").json()
    assert all(story["reports"] > 1 for story in front["stories"])
    assert front["single"][0]["title"].startswith("Ferry crews in Port Ansel")
    assert set(front["came"]) == {story["id"] for story in (*front["stories"], *front["single"])}
    assert "One report so far" in allowing.get("/").text
