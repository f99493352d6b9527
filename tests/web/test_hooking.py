"""Webhooks by a form: whose they are, what is shown of them, and never the secret again."""

import re

import pytest
from sqlalchemy import select
from web_visitor import Visitor

from rashomon.newsroom.following import follow
from rashomon.store import Store
from rashomon.store.tables import hooks


@pytest.fixture
def followed(web: Visitor, harbour: str) -> int:
    """The number of what the reader follows."""
    web.submit("/follow", kind="story", target=harbour)
    return int(web.get("/api/following").json()["follows"][0]["number"])


def test_the_secret_is_shown_once(web: Visitor, store: Store, followed: int) -> None:
    answer = web.submit("/hooks", "/following", follow=followed, url="https://desk.example/hook")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    with store.reading() as connection:
        row = connection.execute(select(hooks)).one()
    assert (row.follow, row.url) == (followed, "https://desk.example/hook")
    assert len(row.secret) >= 32
    assert row.secret in answer.text
    for path in ("/following", "/api/following", "/", "/following/news"):
        assert row.secret not in web.get(path).text
    assert "https://desk.example/hook" in web.get("/following").text
    assert "nothing sent yet" in web.get("/following").text
    (again,) = web.get("/api/following").json()["follows"][0]["hooks"]
    assert "secret" not in again


def test_each_has_a_secret_of_its_own(web: Visitor, followed: int) -> None:
    pages = [web.submit("/hooks", follow=followed, url="https://desk.example/hook").text for _ in range(2)]
    secrets = [re.search(r"<code>([\w-]{32,})</code>", page) for page in pages]
    assert secrets[0]
    assert secrets[1]
    assert secrets[0][1] != secrets[1][1]


def test_its_last_error_stands_beside_it(web: Visitor, store: Store, followed: int) -> None:
    web.submit("/hooks", follow=followed, url="https://desk.example/hook")
    with store.writing() as connection:
        connection.execute(hooks.update().values(failures=3, error="<b>no answer</b>"))
    page = web.get("/following").text
    assert "&lt;b&gt;no answer&lt;/b&gt;" in page
    assert "3 times in a row" in page


def test_it_is_removed_by_its_own_reader_only(web: Visitor, store: Store, followed: int) -> None:
    web.submit("/hooks", follow=followed, url="https://desk.example/hook")
    with store.reading() as connection:
        number = connection.execute(select(hooks.c.id)).scalar_one()
    web.submit("/name", name="Eve")
    assert web.submit("/hooks/remove", number=number).status_code == 404
    web.submit("/name", name="")
    assert web.submit("/hooks/remove", number=number).status_code == 303
    assert web.submit("/hooks/remove", number=number).status_code == 404
    assert web.get("/api/following").json()["follows"][0]["hooks"] == []


def test_nobody_sends_on_what_another_one_follows(
    web: Visitor, store: Store, harbour: str, followed: int
) -> None:
    theirs = follow(store, "Ada", "story", harbour)
    assert web.submit("/hooks", follow=theirs, url="https://desk.example/hook").status_code == 404
    assert web.submit("/hooks", follow=2**80, url="https://desk.example/hook").status_code == 422


@pytest.mark.parametrize(
    "address", ["", "x", "ftp://a.example", "javascript:alert(1)", "https://a:b@c.example"]
)
def test_what_is_no_address_is_refused(web: Visitor, followed: int, address: str) -> None:
    assert web.submit("/hooks", follow=followed, url=address).status_code == 422
