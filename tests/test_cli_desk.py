"""The commands over a store, as somebody types them."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from loopback import Answer, Loopback
from sites import page, rss
from stores import FERRY, FERRY_TOO, ORCHARD

from rashomon.cli import main

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """A command over a store of this test."""

    def invoke(*words: str) -> Result:
        return CliRunner().invoke(main, [*words, "--store", f"sqlite:///{tmp_path / 'desk.db'}"])

    return invoke


@pytest.fixture
def site() -> Iterator[Loopback]:
    with Loopback({"/1": page(FERRY), "/2": page(FERRY_TOO), "/3": page(ORCHARD)}) as running:
        running.answers["/feed"] = rss(running, "/1", "/2", "/3")
        yield running


def watched(run: Run, site: Loopback, *feeds: str) -> Result:
    return run("watch", "--once", "--allow", "127.0.0.1", *(site.url(feed) for feed in feeds))


def test_a_watch_says_what_it_took_and_what_is_wrong(run: Run, site: Loopback) -> None:
    said = watched(run, site, "/feed", "/nowhere")
    assert said.exit_code == 0
    assert "Two feeds watched\n" in said.output
    assert "3 taken, one feed in trouble" in said.output
    assert f"{site.url('/nowhere')}: answered with 404" in said.output
    listed = run("feeds").output
    assert f"{site.url('/feed')} Desk\n  read " in listed
    assert "in trouble: " in listed


def test_a_feed_on_this_machine_says_how_it_is_allowed(run: Run, site: Loopback) -> None:
    said = run("watch", "--once", site.url("/feed"))
    assert "--allow 127.0.0.1" in said.output


def test_stories_of_one_report_are_counted_and_not_hidden(run: Run, site: Loopback) -> None:
    watched(run, site, "/feed")
    listed = run("stories").output
    assert "two reports" in listed
    assert "Late frost" not in listed
    assert "and one story of one report: --all lists them as well" in listed
    assert "Late frost" in run("stories", "--all").output


def test_a_story_shows_what_changed_in_its_reports(run: Run, site: Loopback) -> None:
    watched(run, site, "/feed")
    name = run("stories").output.split()[0]
    assert "several versions" not in run("story", name).output
    assert f"rashomon story {name} --html" in run("story", name).output
    site.answers["/1"] = page(FERRY.replace("About 140", "About 190"))
    assert run("add", "--allow", "127.0.0.1", site.url("/1")).exit_code == 0
    shown = run("story", name).output
    assert "Kept in several versions" in shown
    assert "two versions" in shown
    assert "190" in shown.split("Kept in several versions")[1]


def test_what_is_found_names_its_source(run: Run, tmp_path: Path) -> None:
    report = tmp_path / "frost.txt"
    report.write_text(ORCHARD, encoding="utf-8")
    run("add", str(report))
    assert "[frost.txt]" in run("search", "pears").output


def test_a_port_that_somebody_has_is_said_before_anything_begins(run: Run) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        said = run("serve", "--port", str(other.getsockname()[1]))
    assert said.exit_code == 2
    assert "give another --port" in said.output
    assert "Rashomon is at" not in said.output


def test_the_feeds_given_to_serve_are_addresses_or_lists(run: Run) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    said = run("serve", "--port", str(port), "nowhere.opml")
    assert said.exit_code == 2
    assert "is no address, and no file that can be read" in said.output


def test_a_broken_page_is_counted(run: Run, site: Loopback) -> None:
    site.answers["/2"] = Answer(status=410)
    assert "2 taken, 1 could not be fetched" in watched(run, site, "/feed").output
