"""The page: one file, nothing from outside, nothing run, every address there."""

import base64
import hashlib
import re
import time
from collections import Counter
from html.parser import HTMLParser
from typing import Any

import pytest
from ferry_story import edition, editions
from hostile_story import hostile

from rashomon.model import Editions, Rejected
from rashomon.publish.page import environment, to_html
from rashomon.publish.wording import Change

VOID = {"meta", "input", "br"}
FETCHING = {"src", "srcset", "data", "action", "formaction", "poster", "background", "ping", "style"}
ALLOWED = set(
    "a article aside bdi body button circle dd defs del details dialog div dl dt fieldset figcaption figure "
    "footer form g h1 h2 h3 h4 head header html input ins kbd label legend li line main mark meta nav ol p "
    "path pattern rect script section span strong style summary svg table tbody td text th thead "
    "title tr ul".split()
)
BUDGET = 0.3  # seconds for a page of five reports, templates compiled


class Page(HTMLParser):
    """Tags, attributes and addresses of a page; fails where tags are not nested."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str, str]] = []
        self.open: list[str] = []
        self.titles = 0
        self.headings: list[int] = []
        self.scripts: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.titles += tag == "title" and "svg" not in self.open  # a plot's parts have titles of their own
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def values(self, wanted: str) -> list[str]:
        return [value for _, name, value in self.attributes if name == wanted]


CASES = {
    "one story": editions(),
    "hostile": hostile(),
    "two stories": Editions(editions=(edition(), edition()), rejected=editions().rejected),
    "nothing": Editions(editions=(), rejected=(Rejected(path="a.pdf", reason="not text"),)),
}


@pytest.fixture(scope="module", params=CASES)
def page(request: pytest.FixtureRequest) -> Page:
    return Page(to_html(CASES[request.param], "0.1"))


def test_tags_are_nested_and_known(page: Page) -> None:
    assert page.open == []
    assert set(page.tags) <= ALLOWED
    assert (page.tags["script"], page.tags["style"], page.tags["main"]) == (1, 1, 1)
    assert page.titles == 1


def test_nothing_comes_from_outside_and_no_attribute_runs(page: Page) -> None:
    names = {name for _, name, _ in page.attributes}
    assert not names & FETCHING
    assert not {name for name in names if name.startswith("on")}
    assert all(value.startswith("#") for value in page.values("href"))


def test_every_address_is_there_once(page: Page) -> None:
    ids = Counter(page.values("id"))
    assert [name for name, count in ids.items() if count > 1] == []
    assert {value[1:] for value in page.values("href")} <= set(ids)
    assert set(page.values("aria-labelledby")) <= set(ids)
    assert {name for value in page.values("data-n") for name in value.split()} <= set(ids)


def test_headings_leave_out_no_level(page: Page) -> None:
    assert page.headings[0] == 1
    steps = zip(page.headings, page.headings[1:], strict=False)
    assert all(after <= before + 1 for before, after in steps)


def test_the_policy_names_the_style_and_the_script_that_are_there() -> None:
    text = to_html(editions(), "0.1")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy
    rules = policy.group(1).replace("&#39;", "'")
    assert rules.startswith("default-src 'none'")
    assert "unsafe" not in rules
    for tag in ("style", "script"):
        body = re.search(f"<{tag}>(.*?)</{tag}>", text, re.S)
        assert body
        digest = base64.b64encode(hashlib.sha256(body.group(1).encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in rules


def test_texts_are_whole_and_stand_there_once() -> None:
    text = to_html(editions(), "0.1")
    paper = re.search(r'<div class="texts">(.*?)<aside', text, re.S)
    assert paper
    plain = re.sub(r'<a class="sign.*?</a>', "", paper.group(1))
    for witness in edition().witnesses:
        for paragraph in witness.paragraphs:
            assert _letters(paragraph.text) in _letters(re.sub("<[^>]*>", "", plain))


def test_the_views_of_a_second_story_have_addresses_of_their_own() -> None:
    ids = set(Page(to_html(CASES["two stories"], "0.1")).values("id"))
    assert {"story", "s2-story", "A-79", "s2-A-79", "reader", "s2-reader"} <= ids


def test_a_long_omission_is_told_by_its_length() -> None:
    macros = environment().get_template("macros.html.j2").module
    wording: Any = macros.wording  # type: ignore[attr-defined]
    long, short = Change("drop", "one two three four five six seven eight nine"), Change("drop", "one two")
    assert "[9 words]" in wording([long])
    assert wording([short]) == "<bdi><del>one two</del></bdi>"


def test_the_same_edition_gives_the_same_page() -> None:
    assert to_html(editions(), "0.1") == to_html(editions(), "0.1")


def test_five_reports_are_set_within_the_budget() -> None:
    given = editions()
    to_html(given, "0.1")
    start = time.process_time()
    to_html(given, "0.1")
    assert time.process_time() - start < BUDGET


def _letters(text: str) -> str:
    unescaped = text.replace("&#39;", "'").replace("&#34;", '"').replace("&amp;", "&")
    return re.sub(r"\s+", "", unescaped)
