"""The newsroom's pages against WCAG 2.2 AA, as axe-core measures it, and against sticking out."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from hostile_desk import NAME, poison
from playwright.sync_api import Browser, Page
from served import served

from rashomon.intake.read import read_articles
from rashomon.newsroom.adding import add
from rashomon.newsroom.editions import kept, renew_all
from rashomon.newsroom.following import follow
from rashomon.newsroom.hooks import hook
from rashomon.newsroom.judging import judge
from rashomon.newsroom.listing import newest_stories
from rashomon.newsroom.watching import watch
from rashomon.store import Store
from tests.browser.test_access import FAINT

EXAMPLES = Path(__file__).parents[2] / "examples"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
VIEWS = "story reader matrix quotations disagreements positions timeline lineage cleaning".split()
READER = "Ada Quill"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The address of the pages, and the id of a story with news and a judgement."""
    url = f"sqlite:///{tmp_path_factory.mktemp('access') / 'desk.db'}"
    now = datetime.now(UTC)
    with Store(url) as store:
        articles = read_articles([str(EXAMPLES)], lambda _: None)[0]
        add(store, [article for article in articles if not article.path.endswith("later.txt")])
        renew_all(store)
        story = max(newest_stories(store, now), key=lambda item: item.reports).id
        hook(store, follow(store, READER, "story", story), "https://desk.example/hook", "s" * 32)
        add(store, articles)
        renew_all(store)
        edition = kept(store, story).json
        quotation = next(q for q in edition["quotations"] if q["speaker"])
        article = next(w["id"] for w in edition["witnesses"] if w["siglum"] == quotation["witness"])
        passage = {"article": article, "text": quotation["text"], "start": quotation["start"]}
        judge(store, {"judgement": "speaker", "passage": passage, "speaker": "Oda Velling"}, READER)
        renew_all(store)
        watch(store, [("https://courier.example/rss", "The Carrow Courier")], now)
    with served(url) as address:
        yield address, story


def _rooms(story: str) -> list[str]:
    return [
        "/",
        *(f"/stories/{story}#{view}" for view in VIEWS),
        f"/stories/{story}?judged=1#quotations",
        "/reports/1",
        "/parties/Ilsa%20Marrane",
        "/outlets/Tidewater%20Post",
        "/search",
        "/search?q=night+rosters",
        "/search?speaker=Ilsa+Marrane",
        "/following",
        "/feeds",
        "/judgements",
        "/cleaning",
        "/name",
        "/nowhere",
    ]


def _page(browser: Browser, site: str, width: int, theme: str) -> Page:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme)  # type: ignore[arg-type]
    context.add_cookies([{"name": "rashomon_name", "value": quote(READER), "url": site}])
    return context.new_page()


def _open(page: Page, address: str) -> None:
    page.goto("about:blank")  # so that a new fragment loads the page anew
    page.goto(address)
    page.wait_for_load_state("networkidle")


def _wrong(page: Page) -> list[str]:
    found = Axe().run(page, options={"runOnly": LEVELS}).response["violations"]
    return [f"{item['id']}: {node['html'][:160]}" for item in found for node in item["nodes"]]


@pytest.mark.parametrize(("width", "theme"), [(1440, "light"), (390, "dark")])
def test_every_page_holds_against_axe(
    browser: Browser, site: tuple[str, str], width: int, theme: str
) -> None:
    page = _page(browser, site[0], width, theme)
    for room in _rooms(site[1]):
        _open(page, site[0] + room)
        assert _wrong(page) == [], room
        assert page.evaluate(FAINT) == [], room
    page.context.close()


def test_the_measure_finds_what_is_wrong(browser: Browser, site: tuple[str, str]) -> None:
    page = _page(browser, site[0], 1440, "light")
    _open(page, site[0] + "/name")
    page.evaluate("document.querySelector('label').remove()")
    assert any("label" in line for line in _wrong(page))
    page.context.close()


def test_the_forms_of_corrections_hold_too(browser: Browser, site: tuple[str, str]) -> None:
    page = _page(browser, site[0], 1440, "light")
    for view in ("quotations", "matrix", "disagreements"):
        _open(page, f"{site[0]}/stories/{site[1]}#{view}")
        page.locator(f"#{view} a.judge").first.click()
        page.locator("dialog[open] h1").wait_for()
        assert _wrong(page) == [], view
    page.context.close()


def test_what_opens_on_a_page_holds_too(browser: Browser, site: tuple[str, str]) -> None:
    for width, theme in ((1440, "light"), (390, "dark")):
        page = _page(browser, site[0], width, theme)
        for room in ("/", "/following"):
            _open(page, site[0] + room)
            for closed in page.locator("main details:not([open]) summary").all():
                closed.click()
            assert _wrong(page) == [], room
            assert page.evaluate("document.documentElement.scrollWidth") <= width, room
        page.locator(".send-on input[type=url]").first.fill("https://desk.example/other")
        page.get_by_role("button", name="Set the webhook").first.click()
        page.locator(".key code").wait_for()
        assert _wrong(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.context.close()


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_nothing_sticks_out(browser: Browser, site: tuple[str, str], width: int) -> None:
    page = _page(browser, site[0], width, "light")
    for room in _rooms(site[1]):
        _open(page, site[0] + room)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, room
    page.context.close()


def test_hostile_words_are_shown_and_nothing_is_run(browser: Browser, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'desk.db'}"
    with Store(url) as store:
        story = poison(store, str(EXAMPLES))
    with served(url) as address:
        context = browser.new_context(viewport={"width": 390, "height": 800})
        context.add_cookies([{"name": "rashomon_name", "value": quote(NAME), "url": address}])
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        rooms = (
            "/",
            f"/stories/{story}",
            "/parties/eve",
            "/search?q=cranes",
            "/feeds",
            "/cleaning",
            "/following",
        )
        for room in rooms:
            _open(page, address + room)
            assert page.evaluate("window.hacked") is None, room
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, room
        context.close()
    assert {where.split("/")[2] for where in asked if where.startswith("http")} == {address.split("/")[2]}
    assert said == []
