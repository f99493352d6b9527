"""Who may read and change what: hosts, tokens, forms, sizes, headers."""

import hmac
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.routing import APIRoute
from web_visitor import HERE, Visitor, visitor

from rashomon.web.keys import Keys
from rashomon.web.settings import ServeError, Settings

TOKEN = "a token that nobody guesses"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture
def guarded(url: str) -> Iterator[Visitor]:
    with visitor(url, TOKEN) as client:
        yield client


def _changes(web: Visitor) -> list[str]:
    """Every address at which something can be changed, with something in its place holders."""
    from rashomon.web import arriving, changes, correcting, doors, hooking, pages, rooms

    routers = (arriving, changes, correcting, doors, hooking, pages, rooms)
    routes = [route for room in routers for route in room.router.routes]
    found = [r.path for r in routes if isinstance(r, APIRoute) and "POST" in (r.methods or ())]
    return [re.sub(r"\{\w+\}", "1", path) for path in found if path != "/login"]


def test_beyond_this_machine_only_with_a_token_of_some_length() -> None:
    for host in ("0.0.0.0", "::", "192.168.1.5", "desk.example"):
        with pytest.raises(ServeError, match="RASHOMON_TOKEN"):
            Settings(host=host)
        assert Settings(host=host, token=TOKEN).token == TOKEN
    with pytest.raises(ServeError, match="shorter than"):
        Settings(host="0.0.0.0", token="short")
    for host in ("127.0.0.1", "localhost", "::1", "127.8.0.1"):
        assert Settings(host=host).token is None


def test_a_token_is_not_shown() -> None:
    assert TOKEN not in repr(Settings(token=TOKEN))


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8642", 200),
        ("localhost", 200),
        ("localhost:9", 200),
        ("[::1]:8642", 200),
        ("evil.example", 421),
        ("127.0.0.1.evil.example:8642", 421),
        ("localhost.evil.example", 421),
        ("evil.example#@127.0.0.1", 421),
        ("192.168.0.7:8642", 421),
        ("[::1", 421),
        ("", 421),
    ],
)
def test_another_name_that_leads_here_is_refused(web: Visitor, host: str, status: int) -> None:
    assert web.get("/name", headers={"Host": host}).status_code == status


def test_with_a_token_any_name_may_lead_here(guarded: Visitor) -> None:
    answer = guarded.get("/", headers={"Host": "desk.example"}, follow_redirects=False)
    assert answer.headers["Location"] == "/login?next=%2F"


@pytest.mark.parametrize("path", ["/", "/nowhere", "/api/front", "/static/desk.css", "/?page=x"])
def test_every_answer_forbids_what_pages_do_not_need(web: Visitor, path: str) -> None:
    headers = web.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_no_page_has_a_script_or_style_of_its_own(web: Visitor, harbour: str) -> None:
    for path in ("/", f"/stories/{harbour}", "/following", "/search?q=harbor", "/parties/Tobias%20Renk"):
        page = web.get(path).text
        assert not re.search(r"<script(?![^>]*\bsrc=\"/static/)", page), path
        assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", page), path


def test_the_session_is_kept_from_scripts_and_other_sites(web: Visitor) -> None:
    cookie = web.get("/").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie
    assert "Set-Cookie" not in web.get("/").headers


def test_no_change_without_a_form_of_this_reader(web: Visitor) -> None:
    paths = _changes(web)
    assert len(paths) >= 13
    for path in paths:
        for form in ({}, {"form": ""}, {"form": "0" * 64}):
            answer = web.post(path, data=form, headers={"Origin": HERE, **FORM})
            assert answer.status_code == 403, path
    assert web.get("/api/judgements").json()["judgements"] == []


def test_no_change_from_another_site(web: Visitor) -> None:
    token = re.search(r'name="form" value="(\w+)"', web.get("/name").text)
    assert token
    for origin in ("https://evil.example", "null", "http://127.0.0.1:9", ""):
        answer = web.post("/name", data={"form": token[1], "name": "Eve"}, headers={"Origin": origin})
        assert answer.status_code == 403
        assert "rashomon_name" not in answer.headers.get("Set-Cookie", "")
    assert web.submit("/name", name="Ada").status_code == 303


def test_the_form_of_one_session_is_not_another_ones(url: str) -> None:
    with visitor(url) as one, visitor(url) as other:
        token = re.search(r'name="form" value="(\w+)"', one.get("/name").text)
        other.get("/name")
        assert token
        answer = other.post("/name", data={"form": token[1], "name": "Eve"}, headers={"Origin": HERE})
    assert answer.status_code == 403


def test_what_is_too_large_is_refused_before_it_is_read(web: Visitor) -> None:
    head = {"Origin": HERE, **FORM}
    assert (
        web.post("/reports", content=b"x", headers={**head, "Content-Length": "200000000"}).status_code == 413
    )
    assert web.post("/reports", content=iter([b"x" * 10]), headers=head).status_code == 411
    assert web.get("/search?q=" + "x" * 5000).status_code == 414
    assert web.get("/search?q=" + "x" * 400).status_code == 422
    assert web.get("/search?" + "&".join(f"a{n}=1" for n in range(40))).status_code == 414
    assert web.get("/parties/" + "x" * 3000).status_code == 414


def test_who_is_not_logged_in_sees_nothing(guarded: Visitor) -> None:
    for path in ("/", "/stories/x", "/search?q=a", "/following"):
        answer = guarded.get(path, follow_redirects=False)
        assert (answer.status_code, answer.text) == (303, "")
    for path in ("/api/front", "/api/openapi.json", "/api/search?q=harbor"):
        answer = guarded.get(path)
        assert answer.status_code == 401
        assert answer.headers["WWW-Authenticate"] == "Bearer"
        assert "Saltmere" not in answer.text
    for path in _changes(guarded):
        assert guarded.post(path, data={}, headers={"Origin": HERE, **FORM}).status_code == 401


def test_logging_in_and_out(guarded: Visitor) -> None:
    asked = {"next": "/search?q=cranes"}
    wrong = guarded.post("/login", data={"token": "no", **asked}, headers={"Origin": HERE})
    assert wrong.status_code == 403
    assert "This is not the token" in wrong.text
    right = guarded.post(
        "/login", data={"token": TOKEN, **asked}, headers={"Origin": HERE}, follow_redirects=False
    )
    assert right.headers["Location"] == "/search?q=cranes"
    assert "Saltmere" in guarded.get("/").text
    assert guarded.submit("/logout").headers["Location"] == "/login"
    assert guarded.get("/", follow_redirects=False).status_code == 303


@pytest.mark.parametrize(
    "next", ["https://evil.example", "//evil.example", "/\\evil.example", "/\n/evil", "x"]
)
def test_logging_in_leads_nowhere_else(guarded: Visitor, next: str) -> None:
    answer = guarded.post(
        "/login", data={"token": TOKEN, "next": next}, headers={"Origin": HERE}, follow_redirects=False
    )
    assert answer.headers["Location"] == "/"


def test_a_program_bears_the_token(guarded: Visitor) -> None:
    assert guarded.get("/api/front", headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 200
    for wrong in ("Bearer", "Bearer x", f"Basic {TOKEN}", "Bearer " + TOKEN[:-1], "Bearer \xfc"):
        answer = guarded.get("/api/front", headers={"Authorization": wrong.encode("latin-1")})
        assert answer.status_code == 401


def test_a_session_cannot_be_made_up_or_kept_beyond_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = Keys(TOKEN)
    session = keys.session()
    assert keys.is_session(session)
    assert Keys(TOKEN).is_session(session)
    assert not Keys("another token of some length").is_session(session)
    assert not Keys(None).is_session(session)
    later = session.replace(session.split(".")[0], "9999999999")
    for made_up in ("", ".", "..", later, session[:-1], session + "0", "9999999999.x.", "\udcff"):
        assert not keys.is_session(made_up)
    monkeypatch.setattr("rashomon.web.keys.time.time", lambda: 9999999999.0)
    assert not keys.is_session(session)


def test_secrets_are_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[bytes, bytes]] = []
    right = hmac.compare_digest

    def compare(left: bytes, wanted: bytes) -> bool:
        compared.append((left, wanted))
        return right(left, wanted)

    keys = Keys(TOKEN)
    session = keys.session()
    monkeypatch.setattr("rashomon.web.keys.hmac.compare_digest", compare)
    for wrong in ("", TOKEN[:-1], "x" * 200, TOKEN):
        assert keys.opens(wrong) == (wrong == TOKEN)
    assert {(len(left), len(wanted)) for left, wanted in compared} == {(32, 32)}  # hashes: no length is told
    compared.clear()
    assert [keys.is_session(session), keys.is_form_token(session, "x"), keys.is_feed_key(1, "x")] == [
        True,
        False,
        False,
    ]
    assert len(compared) == 3


def test_broken_cookies_are_no_cookies(web: Visitor) -> None:
    for cookie in ("rashomon=", "rashomon=x.y", ";;;===", 'rashomon="\\', "rashomon_name=%ff%00"):
        assert web.get("/name", headers={"Cookie": cookie}).status_code == 200


def test_files_of_this_machine_are_not_served(web: Visitor, tmp_path: Path) -> None:
    for path in ("/static/keys.py", "/static/..%2fkeys.py", "/static/%2fetc%2fpasswd", "/static/"):
        assert web.get(path).status_code == 404
