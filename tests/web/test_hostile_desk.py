"""Whatever stands in the store, a page shows it and runs nothing of it."""

from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import quote

import pytest
from hostile_desk import NAME, poison
from hostile_story import HOSTILE
from web_visitor import EXAMPLES, Visitor, visitor

from rashomon.store import Store

URLS = ("href", "src", "action", "formaction", "poster", "data-fetch")


class Page(HTMLParser):
    """Collects what a browser would run, fetch or be led to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self._inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        self._inside = tag
        if tag in ("style", "iframe", "object", "embed", "base", "img", "svg:script"):
            self.wrong.append(tag)
        if tag == "script" and not (said.get("src") or "").startswith("/static/"):
            self.wrong.append(f"script {said}")
        for name, value in attrs:
            if name.startswith("on") or name == "style":
                self.wrong.append(f"{tag} {name}={value}")
            if name in URLS and not (value or "").startswith(("/", "#", "data:,")):
                self.wrong.append(f"{tag} {name}={value}")
            if name in URLS and (value or "").startswith("//"):
                self.wrong.append(f"{tag} {name}={value}")

    def handle_data(self, data: str) -> None:
        if self._inside == "script" and data.strip():
            self.wrong.append(f"script {data}")

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Visitor, str]]:
    url = f"sqlite:///{tmp_path_factory.mktemp('hostile') / 'desk.db'}"
    with Store(url) as store:
        story = poison(store, str(EXAMPLES))
    with visitor(url) as web:
        web.cookies.set("rashomon_name", NAME)
        yield web, story


def test_the_measure_finds_what_would_run() -> None:
    for text in (
        "<script>1</script>",
        '<p onclick="x">',
        '<a href="javascript:1">x</a>',
        '<p style="x">',
        "<style>x</style>",
        '<a href="//evil.example">x</a>',
        '<script src="//evil.example">',
    ):
        assert Page(text).wrong, text
    assert not Page('<a href="/x">x</a><script src="/static/x.js"></script>').wrong


def test_no_page_runs_or_fetches_any_of_it(poisoned: tuple[Visitor, str]) -> None:
    web, story = poisoned
    hostile = quote(HOSTILE, safe="")[:280].rpartition("%")[0]
    pages = [
        "/",
        f"/stories/{story}",
        f"/stories/{story}?judged=1",
        "/reports/1",
        "/parties/eve",
        f"/outlets/{quote(HOSTILE.replace(chr(0), '�'), safe='')}",
        "/search?q=cranes",
        "/search?speaker=eve",
        f"/search?q={hostile}",
        f"/search?speaker={hostile}&outlet={hostile}&party={hostile}",
        "/following",
        "/following/news",
        "/feeds",
        "/cleaning",
        "/judgements",
        f"/name?next={hostile}",
        f"/{hostile}",
        f"/parties/{hostile}",
        "/search?from=%3Cscript%3E",
    ]
    seen = 0
    for path in pages:
        page = web.get(path)
        assert Page(page.text).wrong == [], path
        seen += "window.hacked" in page.text
        twin = web.get(f"/api{path if path != '/' else '/front'}")
        assert twin.headers["Content-Type"] == "application/json", path
    assert seen >= 12  # it is shown, and not only left out


def test_a_cookie_may_hold_it_too(poisoned: tuple[Visitor, str]) -> None:
    web, _ = poisoned
    page = web.get("/", headers={"Cookie": f"rashomon_name={quote(HOSTILE)}"})
    assert page.status_code == 200
    assert Page(page.text).wrong == []
