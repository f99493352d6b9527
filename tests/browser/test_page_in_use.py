"""The page in a reader's hands: views, keys, the apparatus, without a script, in print."""

import pytest
from playwright.sync_api import Browser, Page, expect

VIEWS = "story reader matrix quotations disagreements positions timeline lineage cleaning".split()


def _shown(page: Page) -> list[str]:
    found = page.evaluate(
        "[...document.querySelectorAll('.view')].filter(v => v.offsetParent).map(v => v.id)"
    )
    return list(found)


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_has_an_address(ferry: Page, view: str) -> None:
    ferry.locator(f".views a[href='#{view}']").click()
    expect(ferry.locator(f"#{view}")).to_be_visible()
    assert _shown(ferry) == [view]
    assert ferry.locator(".views [aria-current]").get_attribute("href") == f"#{view}"
    assert ferry.title().lower().startswith(view)


def test_the_browsers_way_back_works(ferry: Page) -> None:
    ferry.locator(".views a[href='#matrix']").click()
    ferry.locator(".views a[href='#lineage']").click()
    ferry.go_back()
    expect(ferry.locator("#matrix")).to_be_visible()


def test_the_way_back_from_the_first_mark(ferry: Page) -> None:
    ferry.keyboard.press("j")
    ferry.go_back()
    expect(ferry.locator("#story")).to_be_visible()


def test_a_citation_opens_the_words_in_the_reader(ferry: Page) -> None:
    ferry.locator("#story .tellers a.words", has_text="turned down").click()
    expect(ferry.locator("#reader")).to_be_visible()
    assert _shown(ferry) == ["reader"]
    expect(ferry.locator("#C")).to_be_visible()
    lit = ferry.locator("#C .flash").all_text_contents()
    assert "".join(lit) == "The union turned down the minister's offer to mediate within the hour."


def test_number_keys_choose_the_base(ferry: Page) -> None:
    ferry.keyboard.press("3")
    expect(ferry.locator("#C")).to_be_visible()
    expect(ferry.locator("#A")).to_be_hidden()
    assert ferry.locator(".bases [aria-current]").get_attribute("href") == "#C"
    ferry.keyboard.press("9")
    expect(ferry.locator("#C")).to_be_visible()


def test_j_and_k_walk_the_marks_and_open_what_others_say(ferry: Page) -> None:
    ferry.keyboard.press("j")
    expect(ferry.locator("#reader")).to_be_visible()
    expect(ferry.locator("#n-tA0")).to_be_visible()
    ferry.keyboard.press("j")
    expect(ferry.locator("#n-c0")).to_be_visible()
    expect(ferry.locator("#n-tA0")).to_be_hidden()
    assert ferry.evaluate("document.activeElement.getAttribute('href')") == "#n-c0"
    assert "The island of Tarn woke without a ferry" in (ferry.locator("#n-c0").text_content() or "")
    ferry.keyboard.press("k")
    expect(ferry.locator("#n-tA0")).to_be_visible()
    ferry.keyboard.press("Escape")
    expect(ferry.locator("#n-d1")).to_be_visible()


def test_marked_words_open_all_that_is_marked_there(ferry: Page) -> None:
    ferry.goto(ferry.url.split("#")[0] + "#A")
    ferry.locator("#A .s", has_text="340 crew members").click()
    for note in ("n-d0", "n-c1", "n-nA0"):
        expect(ferry.locator(f"#{note}")).to_be_visible()
    assert ferry.locator("#A .s.on").count() >= 3


def test_from_the_apparatus_to_the_other_report_with_the_entry_kept_open(ferry: Page) -> None:
    ferry.goto(ferry.url.split("#")[0] + "#n-d0")
    ferry.locator("#n-d0 a.words", has_text="more than 400 seafarers").click()
    expect(ferry.locator("#C")).to_be_visible()
    expect(ferry.locator("#n-d0")).to_be_visible()
    assert "more than 400 seafarers" in "".join(ferry.locator("#C .s.on").all_text_contents())


def test_the_apparatus_follows_the_base(ferry: Page) -> None:
    ferry.goto(ferry.url.split("#")[0] + "#E")
    expect(ferry.locator("#n-d0")).to_be_hidden()
    ferry.goto(ferry.url.split("#")[0] + "#D")
    expect(ferry.locator("#n-d0")).to_be_visible()


def test_find_reaches_every_report(ferry: Page) -> None:
    ferry.keyboard.press("/")
    ferry.keyboard.type("WON’T sail")
    expect(ferry.locator("#find-hits li")).to_have_count(1)
    ferry.keyboard.press("Enter")
    expect(ferry.locator("#find")).to_be_hidden()
    expect(ferry.locator("#C")).to_be_visible()
    ferry.keyboard.press("/")
    ferry.locator("#find-words").fill("no such words")
    expect(ferry.locator("#find-count")).to_have_text("Not in any report.")
    ferry.keyboard.press("Escape")
    expect(ferry.locator("#find")).to_be_hidden()


def test_find_passes_over_furniture(ferry: Page) -> None:
    ferry.locator("[data-mark=furniture]").first.wait_for(state="attached")
    words = ferry.locator(".block-furniture").first.text_content() or ""
    ferry.keyboard.press("/")
    ferry.keyboard.type(words.strip())
    expect(ferry.locator("#find-count")).to_have_text("Not in any report.")


def test_all_views_can_be_reached_on_a_small_screen(browser: Browser, pages: dict[str, str]) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(pages["ferry"])
    boxes = [link.bounding_box() for link in page.locator(".views a").all()]
    assert all(box and box["x"] >= 0 and box["x"] + box["width"] <= 390 for box in boxes)
    assert len({box["y"] for box in boxes if box}) == 2
    page.close()


def test_a_wide_matrix_keeps_its_claims_in_view(browser: Browser, pages: dict[str, str]) -> None:
    for width in (1440, 390):
        page = browser.new_page(viewport={"width": width, "height": 844})
        page.goto(pages["crowd"] + "#matrix")
        claim = page.locator(".matrix tbody th").first
        before = claim.bounding_box()
        page.locator("#matrix .scroll").evaluate("box => { box.scrollLeft = 400; }")
        assert page.locator("#matrix .scroll").evaluate("box => box.scrollLeft") == 400
        assert claim.bounding_box() == before
        page.close()


def test_help_is_a_dialog(ferry: Page) -> None:
    ferry.keyboard.press("?")
    expect(ferry.locator("#help")).to_be_visible()
    ferry.keyboard.press("3")
    expect(ferry.locator("#story")).to_be_visible()
    ferry.keyboard.press("Escape")
    expect(ferry.locator("#help")).to_be_hidden()


def test_marks_can_be_put_away(ferry: Page) -> None:
    ferry.goto(ferry.url.split("#")[0] + "#reader")
    ferry.locator("[data-mark=agreed]").uncheck()
    expect(ferry.locator("#A .sign-agreed").first).to_be_hidden()
    ferry.locator("[data-mark=agreed]").check()
    expect(ferry.locator("#A .sign-agreed").first).to_be_visible()


def test_light_and_dark_are_kept(ferry: Page) -> None:
    before = ferry.evaluate("getComputedStyle(document.body).color")
    ferry.locator("[data-do=theme]").click()
    assert ferry.evaluate("document.documentElement.dataset.theme") == "dark"
    assert ferry.evaluate("getComputedStyle(document.body).color") != before
    ferry.reload()
    assert ferry.evaluate("document.documentElement.dataset.theme") == "dark"


def test_stories_are_chosen(browser: Browser, pages: dict[str, str]) -> None:
    page = browser.new_page()
    page.goto(pages["two"])
    assert _shown(page) == ["story"]
    page.locator(".chooser a").nth(1).click()
    # The page turns on the change of its address, which the browser tells of a moment later.
    page.locator("#s2-story").wait_for()
    assert _shown(page) == ["s2-story"]
    page.keyboard.press("2")
    expect(page.locator("#s2-reader")).to_be_visible()
    assert _shown(page) == ["s2-reader"]
    expect(page.locator("#s2-B")).to_be_visible()
    page.close()


def test_without_a_script_it_is_one_long_document(browser: Browser, pages: dict[str, str]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(pages["ferry"])
    for view in VIEWS:
        expect(page.locator(f"#{view}")).to_be_visible()
    for siglum in "ABCDE":
        expect(page.locator(f"#{siglum} .text")).to_be_visible()
    expect(page.locator("#n-d0")).to_be_visible()
    assert not any(button.is_visible() for button in page.locator("button").all())
    context.close()


def test_in_print_everything_is_there_on_white(ferry: Page) -> None:
    ferry.locator("[data-do=theme]").click()
    ferry.keyboard.press("j")
    ferry.emulate_media(media="print")
    for place in [*VIEWS, *"ABCDE", "n-d0", "n-tA0"]:
        expect(ferry.locator(f"#{place}")).to_be_visible()
    expect(ferry.locator(".views")).to_be_hidden()
    assert (
        ferry.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    )


@pytest.mark.parametrize("width", [1440, 800, 390, 320])
def test_nothing_sticks_out(browser: Browser, pages: dict[str, str], width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    for name in ("ferry", "hostile", "crowd"):
        for view in VIEWS:
            page.goto(f"{pages[name]}#{view}")
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (name, view)
    page.close()
