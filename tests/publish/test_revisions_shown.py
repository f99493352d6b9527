"""What changed and a person's judgements, on every screen."""

import io
import json
import re
from dataclasses import replace
from typing import Any

import pytest
from ferry_story import edition, editions
from jsonschema import Draft202012Validator
from rich.console import Console
from versions import DAY, NEW, OLD, story, version

from rashomon.collation.collate import collate
from rashomon.model import Editions, Outcome, Pointer, Ruling
from rashomon.publish.edition_json import schema, to_json
from rashomon.publish.markdown import to_markdown
from rashomon.publish.page import to_html
from rashomon.publish.terminal import show

PAGE = "https://echo.example/2031/fire"
HOSTILE = "<script>window.hacked=1</script> \x1b[31m **bold** {{ 7*7 }}"


@pytest.fixture(scope="module")
def revised() -> Editions:
    found = collate(story(version(OLD, DAY, PAGE, "A"), version(NEW, DAY.replace(day=5), PAGE, "B")))
    assert found.revisions
    return Editions(editions=(found,))


@pytest.fixture(scope="module")
def judged() -> Editions:
    """The ferry story with a judgement of every kind on show, one of them an orphan of hostile words."""
    ferry = edition()
    first, *rest = ferry.quotations
    found = replace(
        ferry,
        quotations=(replace(first, judged=True, rule="a person judged that Olav Brandt spoke"), *rest),
        claims=(replace(ferry.claims[0], judged="a person judged it"), *ferry.claims[1:]),
        disagreements=(replace(ferry.disagreements[0], judged=True), *ferry.disagreements[1:]),
    )
    pointer = Pointer(article="5f1e0c", text=HOSTILE)
    ruling = Ruling(kind="speaker", pointers=(pointer,), place="mine.jsonl:1", speaker=HOSTILE)
    outcome = Outcome(ruling=ruling, applied=False, reason=f"not there: {HOSTILE}")
    return Editions(editions=(found,), judgements=(outcome,))


def _terminal(given: Editions) -> str:
    out = io.StringIO()
    show(given, Console(file=out, width=110, highlight=False))
    return out.getvalue()


@pytest.mark.parametrize("name", ["revised", "judged"])
def test_edition_json_is_valid(request: pytest.FixtureRequest, name: str) -> None:
    written = json.loads(to_json(request.getfixturevalue(name), "0.1"))
    assert [error.message for error in Draft202012Validator(schema()).iter_errors(written)] == []


def test_edition_json_has_the_revision_word_for_word(revised: Editions) -> None:
    (told,) = json.loads(to_json(revised, "0.1"))["stories"][0]["revisions"]
    (found,) = revised.editions[0].revisions
    assert (told["old"], told["new"]) == ("A", "B")
    assert [c["rule"] for c in told["changes"]] == [c.rule for c in found.changes]
    figures = [c for c in told["changes"] if c["kind"] == "figure" and c["op"] == "altered"]
    assert figures[-1]["edits"] == [{"op": "change", "from": "Three people", "to": "Five people"}]
    assert len(told["reworded"]) == len(found.reworded)


def test_edition_json_says_what_is_judged(judged: Editions) -> None:
    written: Any = json.loads(to_json(judged, "0.1"))
    told = written["stories"][0]
    for kind in ("quotations", "claims", "disagreements"):
        assert [item["judged"] for item in told[kind]].count(True) == 1
    assert told["claims"][0]["rule"] == "a person judged it"
    assert written["judgements"][0]["applied"] is False
    assert json.loads(to_json(editions(), "0.1"))["judgements"] == []


def test_the_page_shows_what_changed_and_every_address_is_there(revised: Editions) -> None:
    text = to_html(revised, "0.1")
    assert "B is a later version of A" in text
    part = text[text.index("<h3>What changed</h3>") :]
    assert re.search(r"<del>Three</del>\s*<ins>Five</ins>|<del>Three </del><ins>Five </ins>", part)
    assert "Correction: An earlier version" in part
    ids = set(re.findall(r' id="([^"]+)"', text))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= ids


def test_the_page_shows_judgements(judged: Editions) -> None:
    text = to_html(judged, "0.1")
    assert text.count("judged by a person") >= 3
    assert "not applied" in text
    assert HOSTILE not in text
    assert "&lt;script&gt;window.hacked=1" in text


def test_the_digest_shows_what_changed(revised: Editions) -> None:
    part = to_markdown(revised).split("## What changed\n")[1].split("\n## ")[0]
    cited = re.findall(r"“([^”]*)” → “([^”]*)” \[A:(\d+)-(\d+)\] \[B:(\d+)-(\d+)\]", part)
    assert ("Three people", "Five people") in [row[:2] for row in cited]
    for before, after, *places in cited:
        a, b, c, d = map(int, places)
        assert (OLD[a:b], NEW[c:d]) == (before, after) or len(OLD[a:b]) > len(before)
    assert "Note: “Correction" in part


def test_the_digest_shows_judgements(judged: Editions) -> None:
    text = to_markdown(judged)
    assert "## A person's judgements" in text
    assert "**not applied**" in text
    assert "\\*\\*bold" in text
    assert "\x1b" not in text


def test_the_terminal_shows_a_few_lines(revised: Editions, judged: Editions) -> None:
    part = _terminal(revised).split("What changed\n")[1]
    assert "B is a later version of A" in part
    assert part.count("altered:") + part.count("added:") == 3
    assert "judged by a person" in _terminal(judged)
