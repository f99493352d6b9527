"""A morning at the desk: from an empty page to what is new since one last looked, on either store."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from loopback import Loopback
from playwright.sync_api import Browser, Page, expect
from postgres import cluster, programs
from served import served
from sites import page as web_page
from sites import rss

from rashomon.intake.read import read_articles
from rashomon.model import Article
from rashomon.newsroom.adding import add
from rashomon.newsroom.editions import renew_all
from rashomon.store import Store

# Sites are asked once a second, and the machine may have other work.
expect.set_options(timeout=30_000)
EXAMPLES = Path(__file__).parents[2] / "examples" / "saltmere-harbour"


@dataclass
class Desk:
    """The page in front of the reader, and the store that reports come into."""

    page: Page
    store: Store
    site: str
    outlets: Loopback

    def publish(self, feed: str, *names: str) -> str:
        """Reports stand on a site of this machine, and its feed names them; the feed's address."""
        texts = {f"/{name}": (EXAMPLES / name).read_text(encoding="utf-8") for name in names}
        self.outlets.answers |= {path: web_page(text) for path, text in texts.items()}
        self.outlets.answers[feed] = rss(self.outlets, *texts)
        return self.outlets.url(feed)

    def watch(self, feed: str) -> None:
        """The reader has a feed watched."""
        self.open("/feeds")
        self.page.get_by_label("Address").fill(feed)
        self.page.get_by_role("button", name="Watch", exact=True).click()

    def arrive(self, *names: str) -> None:
        """Reports come in, as a feed would bring them."""
        add(self.store, [article for article in _articles() if Path(article.path).name in names])

    def open(self, path: str) -> None:
        self.page.goto(self.site + path)


def _articles() -> list[Article]:
    return list(read_articles([str(EXAMPLES)], lambda _: None)[0])


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'desk.db'}"
        return
    if programs() is None:
        pytest.skip("no PostgreSQL on this machine")
    with cluster() as running:
        yield running.url("morning")


@pytest.fixture
def desk(browser: Browser, address: str) -> Iterator[Desk]:
    with (
        Store(address) as store,
        served(address, watch=True, allowed=("127.0.0.1",)) as site,
        Loopback() as outlets,
    ):
        context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="light")
        page = context.new_page()
        page.set_default_timeout(30_000)
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        yield Desk(page, store, site, outlets)
        context.close()
        assert said == []


def test_a_morning_at_the_desk(desk: Desk) -> None:
    page = desk.page
    desk.open("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Nothing is here yet")
    page.get_by_label("An address").fill(
        desk.publish("/morning", "wire.txt", "british.txt", "rewrite.txt", "pickup-cut.txt")
    )
    page.get_by_role("button", name="Watch this feed").click()
    expect(page.get_by_text("Each feed is read every ten minutes. One story so far")).to_be_visible()
    page.get_by_role("link", name="to the front page").click()
    page.locator(".brief h3 a").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile("offer|strike"))

    page.get_by_role("link", name="Reader", exact=True).click()
    expect(page.locator(".report.shown")).to_have_count(1)
    page.keyboard.press("2")
    expect(page.locator(".bases [aria-current]")).to_have_attribute("href", "#B")
    page.get_by_role("link", name="Disagreements", exact=True).click()
    expect(page.get_by_role("heading", name=re.compile("How many ships"))).to_be_visible()

    page.get_by_role("link", name="Quotations", exact=True).click()
    card = page.locator(".card", has_text="the seagulls speak Latin")
    card.locator(".wordings li").first.hover()
    card.get_by_role("link", name="Wrong speaker?").first.click()
    dialog = page.get_by_role("dialog", name="Who spoke?")
    dialog.get_by_label("or somebody else").fill("")
    dialog.get_by_label("Oda Velling").check()
    dialog.get_by_label("Your name").fill("Ada Quill")
    dialog.get_by_role("button", name="Correct the speaker").click()
    expect(page.get_by_role("status").first).to_contain_text("Judged by Ada Quill")
    expect(page.locator("#quotations")).to_be_visible()
    judged = page.locator(".judged, .status", has_text="judged by a person")
    expect(judged.first).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status").first).to_contain_text("Taken back")
    expect(judged).to_have_count(0)

    page.get_by_role("button", name="Follow this story").click()
    expect(page.get_by_role("button", name="✓ Following")).to_be_visible()
    page.get_by_role("link", name="Following", exact=True).click()
    expect(page.get_by_text("Nothing new of what you follow.")).to_be_visible()

    desk.watch(desk.publish("/evening", "later.txt"))
    expect(page.locator(".feed", has_text="/evening").get_by_text("well")).to_be_visible()
    expect(page.get_by_text("waiting to be read")).to_have_count(0)
    desk.open("/")
    expect(page.locator("#since .news-count")).to_be_visible()
    page.locator("#since a").first.click()
    news = page.locator(".followed")
    expect(news).to_contain_text("The night rosters are torn up, and we have gone back")
    expect(news).not_to_contain_text("This is our last word")
    expect(news).not_to_contain_text("38 ships")
    page.get_by_role("button", name="I have seen all of it").click()
    expect(page.get_by_text("Nothing new of what you follow.")).to_be_visible()


def test_by_keyboard_alone(desk: Desk) -> None:
    page = desk.page
    desk.arrive("wire.txt", "british.txt")
    renew_all(desk.store)
    desk.open("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("/")
    page.keyboard.type("night rosters")
    page.keyboard.press("Enter")
    expect(page.locator(".hits mark").first).to_be_visible()
    page.locator(".hits h2 a").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".story")).to_be_visible()
    page.locator(".views a[href='#disagreements']").focus()
    page.keyboard.press("Enter")
    page.locator("a.judge:visible").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert page.evaluate("document.activeElement.tagName") == "H1"
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.evaluate("document.activeElement.className") == "judge"


def test_without_a_script_everything_can_be_done(browser: Browser, desk: Desk) -> None:
    desk.arrive("wire.txt", "british.txt")
    renew_all(desk.store)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(desk.site + "/")
    page.get_by_role("article").get_by_role("link").first.click()
    page.get_by_role("link", name="No conflict?").first.click()
    page.get_by_label("Your name").fill("Ada Quill")
    page.get_by_role("button", name="Both can be so").click()
    expect(page.get_by_text("Judged by Ada Quill")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Taken back")).to_be_visible()
    page.get_by_role("button", name="Follow this story").click()
    expect(page.get_by_role("button", name="✓ Following")).to_be_visible()
    context.close()
