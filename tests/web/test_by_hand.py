"""What a reader brings and follows by a form: a report, a feed, a follow."""

import re

import pytest
from web_visitor import HERE, Visitor, visitor

from rashomon.web.keys import Keys

TUG = (
    "Tug sinks off Kelm\n\nKELM, Dastria (Northline) — A tug sank off Kelm on Friday, the harbor master said."
)


def test_a_pasted_report_becomes_a_story(web: Visitor) -> None:
    answer = web.submit("/reports", text=TUG)
    assert answer.status_code == 303
    page = web.get(answer.headers["Location"]).text
    assert "Tug sinks off Kelm" in page
    again = web.submit("/reports", text=TUG)
    assert again.headers["Location"] == answer.headers["Location"]
    assert web.get("/api/search?q=tug").json()["many"] == 2  # headline and paragraph, once each


def test_a_file_becomes_a_report_whatever_it_is_called(web: Visitor) -> None:
    token = re.search(r'name="form" value="(\w+)"', web.get("/name").text)
    assert token
    for name in ("tug.txt", "../../etc/passwd", "C:\\tugs\\tug.txt", "", "a" * 500 + ".txt", "\x00.txt"):
        text = f"{TUG}\n\nIt was called {name!r} there."
        answer = web.post(
            "/reports",
            data={"form": token[1]},
            files={"file": (name, text.encode())},
            headers={"Origin": HERE},
            follow_redirects=False,
        )
        assert answer.status_code in (303, 422), name
    assert web.get("/api/front").json()["all_reports"] >= 11 + 5


@pytest.mark.parametrize(
    ("data", "why"),
    [(b"", "empty"), (b"%PDF-1.7", "a PDF"), (b"PK\x03\x04zip", "a zip archive"), (b"\x1f\x8b\x08", "gzip")],
)
def test_what_is_no_report_is_refused_with_a_reason(web: Visitor, data: bytes, why: str) -> None:
    token = re.search(r'name="form" value="(\w+)"', web.get("/name").text)
    assert token
    answer = web.post(
        "/reports", data={"form": token[1]}, files={"file": ("x.txt", data)}, headers={"Origin": HERE}
    )
    assert answer.status_code == 422
    assert why in answer.text


def test_a_feed_is_watched_and_no_more(web: Visitor) -> None:
    assert web.submit("/feeds", url="https://courier.example/rss").status_code == 303
    assert [feed["url"] for feed in web.get("/api/feeds").json()] == ["https://courier.example/rss"]
    assert "not asked yet" in web.get("/feeds").text
    assert web.submit("/feeds/remove", url="https://courier.example/rss").status_code == 303
    assert web.get("/api/feeds").json() == []


@pytest.mark.parametrize(
    "address", ["", "courier", "ftp://a.example/x", "javascript:alert(1)", "file:///etc/passwd"]
)
def test_what_is_no_address_is_refused(web: Visitor, address: str) -> None:
    assert web.submit("/feeds", url=address).status_code == 422
    assert web.get("/api/feeds").json() == []


def test_following_and_no_more(web: Visitor, harbour: str) -> None:
    page = f"/stories/{harbour}"
    assert "Follow this story" in web.get(page).text
    answer = web.submit("/follow", page, kind="story", target=harbour, back=page)
    assert answer.headers["Location"] == page
    assert "✓ Following" in web.get(page).text
    web.submit("/follow", page, kind="party", target="Tobias Renk")
    found = web.get("/api/following").json()
    assert [follow["kind"] for follow in found["follows"]] == ["story", "party"]
    web.submit("/unfollow", page, kind="story", target=harbour)
    assert "Follow this story" in web.get(page).text
    assert web.submit("/follow", page, kind="rumour", target="x").status_code == 422


def test_everyone_follows_for_oneself(web: Visitor, harbour: str) -> None:
    web.submit("/name", name="Ada")
    web.submit("/follow", kind="story", target=harbour)
    web.submit("/name", name="Bo")
    assert web.get("/api/following").json()["follows"] == []
    web.submit("/name", name="Ada")
    assert len(web.get("/api/following").json()["follows"]) == 1


def test_the_way_back_stays_here(web: Visitor, harbour: str) -> None:
    answer = web.submit("/follow", kind="story", target=harbour, back="https://evil.example/")
    assert answer.headers["Location"] == "/"


def test_a_follow_as_an_atom_feed(web: Visitor, url: str, harbour: str) -> None:
    web.submit("/follow", kind="story", target=harbour)
    (follow,) = web.get("/api/following").json()["follows"]
    feed = web.get(f"/follows/{follow['number']}.atom")
    assert feed.headers["Content-Type"].startswith("application/atom+xml")
    assert f"{HERE}/stories/{harbour}" in feed.text
    assert f'href="/follows/{follow["number"]}.atom"' in web.get("/following").text
    assert web.get("/follows/999.atom").status_code in (404, 422)
    token = "a token that nobody guesses"
    with visitor(url, token) as guarded:
        key = Keys(token).feed_key(follow["number"])
        address = f"/follows/{follow['number']}.atom"
        assert guarded.get(address).status_code == 403
        assert guarded.get(f"{address}?key=0").status_code == 403
        assert guarded.get(f"/follows/999.atom?key={key}").status_code == 403
        assert guarded.get(f"{address}?key={key}").status_code == 200
