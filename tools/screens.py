"""Screenshots of every page at two widths and both themes, from the invented examples: out/screens/."""

import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import which
from urllib.parse import quote

import uvicorn
from playwright.sync_api import Browser, sync_playwright
from sqlalchemy import select

from rashomon.intake.read import read_articles
from rashomon.model import Article
from rashomon.newsroom.adding import add
from rashomon.newsroom.editions import kept, renew_all
from rashomon.newsroom.following import follow
from rashomon.newsroom.hooks import hook
from rashomon.newsroom.judging import judge
from rashomon.newsroom.listing import newest_stories
from rashomon.store import Store
from rashomon.store.tables import feeds, mastheads, rejections
from rashomon.web.server import config
from rashomon.web.settings import Settings

EXAMPLES = Path(__file__).parents[1] / "examples"
OUT = Path(__file__).parents[1] / "out" / "screens"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
WIDTHS, THEMES = (1440, 390), ("light", "dark")
READER = "Ada Quill"
VIEWS = "story reader matrix quotations disagreements positions timeline lineage cleaning".split()


def main() -> None:
    """Make them all; words given select pages by name."""
    wanted = sys.argv[1:]
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/desk.db"
        with Store(url) as store:
            addresses = filled(store)
        empty = f"sqlite:///{folder}/empty.db"
        with served(url) as site, served(empty) as blank, sync_playwright() as playwright:
            path = next(found for found in map(which, CHROMIUM) if found)
            browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
            pages = {
                "empty": blank + "/",
                "empty-feeds": blank + "/feeds",
                **{name: site + address for name, address in addresses.items()},
            }
            for name, address in pages.items():
                if not wanted or any(word in name for word in wanted):
                    shoot(browser, name, address)
            browser.close()


def shoot(browser: Browser, name: str, address: str) -> None:
    """One page at every width, in every theme."""
    for width in WIDTHS:
        for theme in THEMES:
            context = browser.new_context(
                viewport={"width": width, "height": 1000},
                color_scheme=theme,  # type: ignore[arg-type]
            )
            context.add_cookies([{"name": "rashomon_name", "value": quote(READER), "url": address}])
            page = context.new_page()
            page.goto(address)
            page.wait_for_load_state("networkidle")
            if name == "correcting":
                page.locator("#disagreements a.judge").first.click()
                page.locator("dialog h1").wait_for()
            if name == "following":
                page.locator(".send-on summary").last.click()
            page.screenshot(path=OUT / f"{name}-{width}-{theme}.png", full_page=name not in ("correcting",))
            context.close()
    print(name)


def filled(store: Store) -> dict[str, str]:
    """Fill the store as some mornings would; the address of each page."""
    articles, _ = read_articles([str(EXAMPLES)], lambda _: None)
    early = [a for a in articles if not a.path.endswith(("later.txt", "local-paper.txt"))]
    wire = next(a for a in early if a.path.endswith("wire.txt") and "saltmere" in a.path)
    add(store, [older(wire)], seen=datetime.now(UTC) - timedelta(hours=9))
    add(store, early, seen=datetime.now(UTC) - timedelta(hours=3))
    renew_all(store)
    largest = max(newest_stories(store, datetime.now(UTC)), key=lambda story: story.reports).id
    for kind, target in (("story", largest), ("party", "Gerda Pollan"), ("outlet", "Tidewater Post")):
        number = follow(store, READER, kind, target)
    hook(store, number, "https://desk.example/rashomon", "a secret of nobody's")
    add(store, articles)
    renew_all(store)
    edition = kept(store, largest).json
    quotation = next(q for q in edition["quotations"] if q["speaker"])
    article = next(w["id"] for w in edition["witnesses"] if w["siglum"] == quotation["witness"])
    pointer = {"article": article, "text": quotation["text"], "start": quotation["start"]}
    judge(store, {"judgement": "speaker", "passage": pointer, "speaker": "Oda Velling"}, READER)
    renew_all(store)
    invented_feeds(store)
    with store.reading() as connection:
        report = connection.execute(
            select(mastheads.c.report).where(mastheads.c.article == wire.id)
        ).scalar_one()
    return {
        "front": "/",
        **{f"story-{view}": f"/stories/{largest}#{view}" for view in VIEWS},
        "judged": f"/stories/{largest}?judged=1#quotations",
        "correcting": f"/stories/{largest}#disagreements",
        "report": f"/reports/{report}",
        "party": "/parties/Ilsa%20Marrane",
        "party-company": "/parties/Saltmere%20Harbour%20Company",
        "outlet": "/outlets/Tidewater%20Post",
        "search": "/search?q=night+rosters",
        "said": "/search?speaker=Ilsa+Marrane&q=cranes",
        "following": "/following",
        "feeds": "/feeds",
        "judgements": "/judgements",
        "cleaning": "/cleaning",
        "name": "/name",
        "missing": "/stories/nowhere",
    }


def older(article: Article) -> Article:
    """An earlier version of the report: one figure was another, one sentence came later."""
    paragraphs = article.text.replace("2,400", "2,100").split("\n\n")
    text = "\n\n".join(paragraphs[:-2] + paragraphs[-1:])
    return replace(article, id=article.id[::-1], text=text)


def invented_feeds(store: Store) -> None:
    """Feeds in every state of health, and an input that could not be read."""
    now = datetime.now(UTC)
    rows: list[dict[str, object]] = [
        {"url": "https://courier.example/rss", "title": "The Carrow Courier", "worked": now, "failures": 0},
        {"url": "https://gazette.example/feed.json", "title": None, "worked": None, "failures": 0},
        {
            "url": "https://tidewater.example/atom.xml",
            "title": "Tidewater Post",
            "worked": now - timedelta(hours=5),
            "failures": 3,
            "error": "https://tidewater.example/atom.xml: the server answered 503 (Service Unavailable)",
        },
    ]
    with store.writing() as connection:
        for row in rows:
            connection.execute(feeds.insert().values(**row, added=now, due=now + timedelta(minutes=10)))
        reason = "a PDF; save its text as a .txt file"
        connection.execute(rejections.insert().values(path="incoming/annex.pdf", reason=reason, seen=now))


@contextmanager
def served(url: str) -> Iterator[str]:
    """The pages over a store, on a free port; the site's address."""
    server = uvicorn.Server(config(Settings(store=url, port=0)))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


if __name__ == "__main__":
    main()
