"""Read by ear and by keyboard: names, landmarks, contrast as the browser has computed it."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

VIEWS = "story reader matrix quotations disagreements positions timeline lineage cleaning".split()

# Every visible text whose contrast with the nearest painted ground is below WCAG AA.
FAINT = """() => {
  const channel = (v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const parse = (c) => (c.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const ground = (e) => {
    for (; e; e = e.parentElement) {
      const c = parse(getComputedStyle(e).backgroundColor);
      if (c.length === 3 || c[3] === 1) return c;
    }
    return [255, 255, 255];
  };
  const found = [];
  for (const e of document.querySelectorAll("body *")) {
    if (e.closest("svg") || !e.getClientRects().length || e.closest(".sr, .skip")) continue;
    if (![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) continue;
    const style = getComputedStyle(e);
    const [a, b] = [light(parse(style.color)), light(ground(e))].sort((x, y) => y - x);
    const size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
    if ((a + 0.05) / (b + 0.05) < least) found.push([e.className, e.textContent.slice(0, 40), style.color]);
  }
  return found;
}"""

NAMELESS = """() => [...document.querySelectorAll(
    "a, button, input, summary, nav, [role=region], [role=img], dialog")]
  .filter((e) => {
    const by = e.getAttribute("aria-labelledby");
    const name = e.getAttribute("aria-label") || (by && document.getElementById(by)?.textContent)
      || e.closest("label")?.textContent || (e.matches("nav, [role], dialog") ? "" : e.textContent);
    return !(name || "").trim();
  }).map((e) => e.outerHTML.slice(0, 120))"""


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, browser: Browser, pages: dict[str, str]) -> Any:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, color_scheme=request.param)
    page = context.new_page()
    page.goto(pages["ferry"])
    yield page
    context.close()


def test_no_text_is_faint(page: Page) -> None:
    for view in VIEWS:
        page.evaluate(f"location.hash = '{view}'")
        page.wait_for_selector(f"#{view}.shown")
        assert page.evaluate(FAINT) == [], view
    page.keyboard.press("j")
    page.wait_for_timeout(300)
    assert page.evaluate(FAINT) == []


def test_the_measure_finds_what_is_faint(page: Page) -> None:
    page.evaluate("document.documentElement.style.setProperty('--quiet', '#777')")
    assert page.evaluate(FAINT) != []


def test_everything_that_can_be_used_has_a_name(page: Page) -> None:
    assert page.evaluate(NAMELESS) == []


def test_landmarks(page: Page) -> None:
    for role, many in (("banner", 1), ("main", 1), ("contentinfo", 1)):
        assert page.get_by_role(role).count() == many  # type: ignore[arg-type]
    assert page.get_by_role("navigation", name="Views").count() == 1
    assert page.get_by_role("heading", level=1).count() == 1


def test_the_first_key_skips_to_the_edition(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"
    assert page.locator("#story").is_visible()


def test_a_view_is_announced_by_its_heading(page: Page) -> None:
    page.locator(".views a[href='#matrix']").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#matrix.shown")
    assert page.evaluate("document.activeElement.textContent") == "Matrix"


def test_enter_on_a_sign_leads_to_its_entry_and_escape_back(page: Page) -> None:
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "n-c0"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#n-c0"


def test_what_has_the_focus_is_outlined(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
