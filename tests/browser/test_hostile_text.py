"""A report's text can hold anything; nothing in it is ever run."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page

VIEWS = "story reader matrix quotations disagreements positions timeline lineage cleaning".split()


@dataclass
class Opened:
    """A page, what it said on the console or in a dialog, and what it asked the network for."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def opened(browser: Browser, pages: dict[str, str]) -> Iterator[Opened]:
    context = browser.new_context()
    opened = Opened(context.new_page())
    opened.page.on("console", lambda message: opened.said.append(message.text))
    opened.page.on("pageerror", lambda error: opened.said.append(str(error)))
    opened.page.on("request", lambda request: opened.asked.append(request.url))
    opened.page.goto(pages["hostile"])
    yield opened
    context.close()


def test_no_view_runs_it_and_nothing_is_fetched(opened: Opened, pages: dict[str, str]) -> None:
    page = opened.page
    for view in VIEWS:
        page.evaluate(f"location.hash = '{view}'")
        page.wait_for_selector(f"#{view}.shown")
        for element in page.locator(f"#{view} a:visible, #{view} .s:visible").all()[:20]:
            element.dispatch_event("mouseover")
    assert page.evaluate("window.hacked") is None
    assert opened.said == []
    assert {url.split("#")[0] for url in opened.asked} == {pages["hostile"]}


def test_the_text_is_there_as_text(opened: Opened) -> None:
    page = opened.page
    text = page.locator("#A .text").text_content()
    assert text
    assert "</script><script>window.hacked=1</script>" in text
    assert "{{ 7*7 }} {% raw %}" in text
    assert page.locator("img, iframe, object, embed, base, textarea, main script, main style").count() == 0


def test_finding_it_does_not_run_it(opened: Opened) -> None:
    page = opened.page
    page.keyboard.press("/")
    page.keyboard.type("window.hacked")
    assert page.locator("#find-hits li").count() == 3
    page.keyboard.press("Enter")
    assert page.evaluate("window.hacked") is None
    assert page.locator("#find-hits img, #find-hits svg, #find-hits script").count() == 0


def test_a_script_put_in_later_is_refused_by_the_policy(opened: Opened) -> None:
    page = opened.page
    page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.hacked = 9';"
        " document.body.append(s); }"
    )
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.hacked=8\">')")
    page.wait_for_timeout(50)
    assert page.evaluate("window.hacked") is None


def test_a_turned_direction_ends_with_its_words(opened: Opened) -> None:
    page = opened.page
    page.evaluate("location.hash = 'cleaning'")
    page.wait_for_selector("#cleaning.shown")
    ends = page.evaluate(
        "() => { const cell = [...document.querySelectorAll('#cleaning td')][0];"
        " return getComputedStyle(cell.querySelector('bdi')).unicodeBidi; }"
    )
    assert ends == "isolate"
