"""A real Chromium, where there is one."""

import shutil
from collections.abc import Iterator

import pytest
from ferry_story import edition, editions
from hostile_story import hostile
from playwright.sync_api import Browser, Page, sync_playwright

from rashomon.model import Editions
from rashomon.publish.page import to_html
from tests.publish.crowd import crowd

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next((found for found in map(shutil.which, NAMES) if found), None)
    if path is None:
        pytest.skip("no Chromium on this machine: install Debian's chromium to run the browser tests")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The address of each page that the tests open."""
    folder = tmp_path_factory.mktemp("pages")
    made = {
        "ferry": editions(),
        "hostile": hostile(),
        "crowd": crowd(60),
        "two": Editions(editions=(edition(), edition())),
    }
    addresses = {}
    for name, given in made.items():
        file = folder / f"{name}.html"
        file.write_bytes(to_html(given, "0.1").encode("utf-8", "replace"))
        addresses[name] = file.as_uri()
    return addresses


@pytest.fixture
def ferry(browser: Browser, pages: dict[str, str]) -> Iterator[Page]:
    """The ferry story, wide and light."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, color_scheme="light")
    page = context.new_page()
    page.goto(pages["ferry"])
    yield page
    context.close()
