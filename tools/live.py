"""Plays a day of an invented news world (examples/live-day) to the live desk, and opens the front page."""

import contextlib
import hashlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import tomllib
import webbrowser
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import click
from jinja2 import Environment, FileSystemLoader
from sqlalchemy import select, update

from rashomon.intake.fetching import Fetcher, Limits
from rashomon.newsroom.listing import newest_stories
from rashomon.newsroom.watching import look, untried, watch
from rashomon.publish.phrases import counted
from rashomon.store import Store
from rashomon.store.feeds import report_feed, watched
from rashomon.store.tables import items

ROOT = Path(__file__).parents[1]
WORLD = ROOT / "examples" / "live-day"
STORE = ROOT / "out" / "live.db"
# What was published before OPENING is there at once; the last report comes before CLOSING (hours of the day).
OPENING, CLOSING = timedelta(hours=8), timedelta(hours=23)
# So many of the world's seconds pass in one of ours: a day in four minutes.
SPEED = 240.0
# The longest wait between two looks, in our seconds; at full speed, the world's time between two looks.
NAP, STRIDE = 1.0, timedelta(hours=1)
PORT = 8642
TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}
ROBOTS = b"User-agent: *\nDisallow: /*/login\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One of outlets.toml."""

    key: str
    name: str
    feed: str
    metadata: str
    byline: str = "{}"
    credit: str = ""
    broken: Sequence[str] = ()
    between: Sequence[str] = ()
    after: Sequence[str] = ()
    related: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One file of reports/: what stood at an outlet's address from ``time`` on.

    ``story`` and ``taken_from`` (another report's path) are how its author meant it; no reader sees them.
    """

    outlet: str
    time: datetime
    slug: str
    story: str
    headline: str
    paragraphs: tuple[str, ...]
    taken_from: str = ""
    byline: str = ""
    agency: str = ""
    dek: str = ""
    note: str = ""

    @property
    def path(self) -> str:
        """Its address on the site; a later report with the same one is the page changed."""
        return f"/{self.outlet}/{self.slug}"

    @property
    def correction(self) -> str | None:
        """Its note of correction."""
        return next((part for part in self.paragraphs if part.startswith("Correction")), None)


@dataclass(slots=True, kw_only=True)
class World:
    """The outlets, all that they publish on the day, and how late it is."""

    outlets: dict[str, Outlet]
    reports: tuple[Report, ...]
    day: datetime
    now: datetime = field(init=False)

    def __post_init__(self) -> None:
        self.now = self.day

    def pages(self) -> dict[str, list[Report]]:
        """What has been published by now: the versions of every page, oldest first."""
        found: dict[str, list[Report]] = {}
        for report in self.reports:
            if report.time <= self.now:
                found.setdefault(report.path, []).append(report)
        return found

    def fails(self, outlet: Outlet) -> bool:
        """Whether the outlet's feed is broken at the moment."""
        return bool(outlet.broken) and outlet.broken[0] <= f"{self.now:%H:%M}" < outlet.broken[1]


def read_world(folder: Path = WORLD) -> World:
    """The world as the folder tells it."""
    settings = tomllib.loads((folder / "outlets.toml").read_text(encoding="utf-8"))
    day: date = settings.pop("day")
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    outlets = {key: Outlet(key=key, **value) for key, value in settings.items()}
    files = sorted((folder / "reports").glob("*.report"))
    reports = [_read_report(file.read_text(encoding="utf-8"), midnight) for file in files]
    reports.sort(key=lambda report: (report.time, report.path))
    return World(outlets=outlets, reports=tuple(reports), day=midnight)


def _read_report(text: str, day: datetime) -> Report:
    head, headline, *paragraphs = text.strip().split("\n\n")
    facts = dict(line.split(": ", 1) for line in head.splitlines())
    hours, minutes = facts.pop("time").split(":")
    moment = day + timedelta(hours=int(hours), minutes=int(minutes))
    return Report(time=moment, headline=headline, paragraphs=tuple(paragraphs), **facts)


class Site:
    """All outlets of a world on one port of this machine: feeds, pages and robots.txt."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._templates = Environment(loader=FileSystemLoader(WORLD), autoescape=True)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self.base = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> "Site":
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def feeds(self) -> list[tuple[str, str | None]]:
        """The address and the title of every feed."""
        return [(f"{self.base}/{key}/feed", outlet.name) for key, outlet in self.world.outlets.items()]

    def answer(self, path: str) -> tuple[int, str, bytes]:
        """Status, content type and body."""
        if path == "/robots.txt":
            return 200, "text/plain", ROBOTS
        pages = self.world.pages()
        if path in pages:
            return 200, "text/html; charset=utf-8", self._page(pages[path])
        key, _, rest = path.strip("/").partition("/")
        outlet = self.world.outlets.get(key)
        if outlet is None or rest != "feed":
            return 404, "text/plain", b"There is no such page."
        if self.world.fails(outlet):
            return 500, "text/plain", b"The content system is being moved."
        mine = [versions for versions in pages.values() if versions[0].outlet == key]
        return 200, TYPES[outlet.feed], self._feed(outlet, mine[::-1]).encode()

    def _feed(self, outlet: Outlet, pages: list[list[Report]]) -> str:
        if outlet.feed == "json":
            return _json_feed(outlet, self.base, pages)
        template = self._templates.get_template(f"{outlet.feed}.xml.j2")
        return template.render(outlet=outlet, base=self.base, pages=pages)

    def _page(self, versions: list[Report]) -> bytes:
        report, first = versions[-1], versions[0].time
        outlet = self.world.outlets[report.outlet]
        linked = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": report.headline,
            "datePublished": first.isoformat(),
            "dateModified": report.time.isoformat(),
            "author": {"@type": "Person", "name": report.byline},
            "publisher": {"@type": "Organization", "name": outlet.name},
        }
        if not report.byline:
            del linked["author"]
        page = self._templates.get_template("page.html.j2").render(
            report=report, outlet=outlet, first=first, linked=linked, feed_type=TYPES[outlet.feed]
        )
        return page.encode()


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, kind, body = site.answer(self.path)
            tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
            if status == 200 and self.headers.get("If-None-Match") == tag:
                status, body = 304, b""
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("ETag", tag)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing is logged."""

    return Handler


def _json_feed(outlet: Outlet, base: str, pages: list[list[Report]]) -> str:
    entries = [
        {
            "id": f"{outlet.key}:{versions[0].slug}",
            "url": base + versions[0].path,
            "title": versions[-1].headline,
            "date_published": versions[0].time.isoformat(),
            "date_modified": versions[-1].time.isoformat(),
        }
        for versions in pages
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": outlet.name, "items": entries}
    return json.dumps(feed)


class Play:
    """A world, its site, and a desk that watches it."""

    def __init__(self, store: Store, site: Site, say: Callable[[str], None]) -> None:
        self.store, self.site, self.world, self._say = store, site, site.world, say
        self._connections = contextlib.ExitStack()
        self._fetcher = self._connections.enter_context(
            Fetcher(contact="make live", allow=frozenset({"127.0.0.1"}), limits=Limits(interval=0))
        )
        self._told: dict[str, tuple[int, int, int]] = {}
        watch(store, site.feeds, datetime.now(UTC))

    def __enter__(self) -> "Play":
        return self

    def __exit__(self, *error: object) -> None:
        self._connections.close()

    def until(self, moment: datetime) -> None:
        """Let the world's time pass until then, and look."""
        before, self.world.now = self.world.now, moment
        for report in self.world.reports:
            if before < report.time <= moment:
                self._publish(report)
        for outlet in self.world.outlets.values():
            for place, word in zip(outlet.broken, ("breaks", "works again"), strict=False):
                if f"{before:%H:%M}" < place <= f"{moment:%H:%M}":
                    self._say(f"{place}  {outlet.name}: its feed {word}")
        hurry(self.store, moment - before)
        look(self.store, self._fetcher, lambda: datetime.now(UTC))
        while untried(self.store):
            look(self.store, self._fetcher, lambda: datetime.now(UTC))
        self._tell()

    def _publish(self, report: Report) -> None:
        changed = any(r.path == report.path and r.time < report.time for r in self.world.reports)
        what = "changes its page: " if changed else ""
        self._say(f"{report.time:%H:%M}  {self.world.outlets[report.outlet].name}: {what}{report.headline}")
        for line in filter(None, (report.note, report.correction)):
            self._say(f"       {line}")

    def _tell(self) -> None:
        """What the desk makes of it: the stories that changed."""
        for story in newest_stories(self.store, datetime.now(UTC)):
            now = (story.reports, story.origins, story.disagreements)
            if self._told.get(story.id) == now:
                continue
            self._told[story.id] = now
            told = (
                counted(count, noun)
                for count, noun in zip(now, ("report", "origin", "disagreement"), strict=True)
                if count
            )
            self._say(f"    -> {story.title}: {', '.join(told)}")


def hurry(store: Store, by: timedelta) -> None:
    """Have everything that is due so much later in our time be due by the world's time."""
    with store.writing() as connection:
        for feed in watched(connection):
            if feed.due:
                report_feed(connection, feed.url, due=feed.due - by)
        for row in connection.execute(select(items).where(items.c.due.is_not(None))).all():
            mine = (items.c.feed == row.feed) & (items.c.item == row.item)
            connection.execute(update(items).where(mine).values(due=row.due - by))


def play_at_once(play: Play) -> None:
    """The whole day, as fast as it goes."""
    world = play.world
    while world.now < world.day + CLOSING:
        play.until(max(world.now + STRIDE, world.day + OPENING))


def play_live(play: Play, speed: float) -> None:
    """The day by the world's clock."""
    world = play.world
    start = time.monotonic()
    while world.now < world.day + CLOSING:
        time.sleep(max(0.0, NAP - (time.monotonic() - start) % NAP))
        passed = timedelta(seconds=(time.monotonic() - start) * speed)
        play.until(min(world.day + OPENING + passed, world.day + CLOSING))


@contextlib.contextmanager
def served(url: str, port: int) -> Iterator[Callable[[], None]]:
    """``rashomon serve`` on the store, in a process of its own; what is yielded waits until it answers."""
    command = [sys.executable, "-c", "from rashomon.cli import main; main()", "serve", "--no-watch"]
    server = subprocess.Popen([*command, "--store", url, "--port", str(port)], stdout=subprocess.DEVNULL)

    def ready() -> None:
        while server.poll() is None and not _answers(port):
            time.sleep(0.05)
        if server.poll() is not None:
            raise click.ClickException(f"the pages cannot be served on port {port}; try another --port")

    try:
        yield ready
    finally:
        server.terminate()
        server.wait(10)


def _answers(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 0.2):
        return True
    return False


def has_display() -> bool:
    """Whether a browser has somewhere to open; in a bare terminal one would take the terminal over."""
    return not sys.platform.startswith("linux") or any(
        os.environ.get(x) for x in ("DISPLAY", "WAYLAND_DISPLAY")
    )


def fresh(path: Path) -> str:
    """The address of a store that is made anew in this file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    return f"sqlite:///{path}"


@click.command()
@click.option("--speed", default=SPEED, show_default=True, help="How many times faster than ours its day is.")
@click.option(
    "--store", metavar="URL", help="A store to play into, as it is; out/live.db made anew otherwise."
)
@click.option("--port", default=PORT, show_default=True, help="Where the front page is served.")
@click.option("--once", is_flag=True, help="The whole day at full speed, then stop; nothing is served.")
def main(speed: float, store: str | None, port: int, once: bool) -> None:
    """Play a day of an invented news world to the live desk."""
    url = store or fresh(STORE)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with Store(url) as desk, Site(read_world()) as site, Play(desk, site, click.echo) as play:
        try:
            if once:
                play_at_once(play)
                return
            if _answers(port):
                raise click.ClickException(f"something else is on port {port}; try another --port")
            with served(url, port) as ready:
                play.until(site.world.day + OPENING)
                ready()
                address = f"http://127.0.0.1:{port}/"
                click.echo(f"The front page: {address}  (Ctrl-C ends the day)")
                if has_display():
                    webbrowser.open(address)
                play_live(play, speed)
                click.echo("The day is over. The front page stays open until Ctrl-C.")
                threading.Event().wait()
        except KeyboardInterrupt:
            click.echo("Ended.")


if __name__ == "__main__":
    main()
