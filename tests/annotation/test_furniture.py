"""Furniture lines and their reasons; report lines that look like them."""

from pathlib import Path

import pytest

from bench.tasks.furniture import measure
from rashomon.annotation.blocks import Block
from rashomon.annotation.furniture import furniture_line
from rashomon.annotation.layout import Layout, lay_out
from rashomon.annotation.strays import addressed
from rashomon.model import Article

DATA = Path(__file__).parent.parent / "data" / "layouts"


def reason(line: str) -> str | None:
    sign = furniture_line(Block(start=0, end=len(line), text=line, gap=True))
    return sign.reason if sign else None


def laid_out(text: str) -> Layout:
    return lay_out(Article(id="", path="-", text=text, sha256=""))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Advertisement", "advertisement"),
        ("Share on Facebook Share on Twitter", "share"),
        ("1,204 comments", "share bar or a counter"),
        ("Sign up for our newsletter", "sign-up"),
        ("To Read The Full Story", "paywall"),
        ("We use cookies to improve your visit to our site.", "cookie"),
        ("Skip to main content", "workings"),
        ("3 hours ago", "timestamp"),
        ("(Reporting by Ada Quill; editing by Tom Marsh)", "credit"),
        ("READ MORE: Why the mill burned", "another story"),
        ("This article was generated with AI.", "machine"),
        ("Correction: an earlier version gave the wrong year.", "corrected"),
        ("Home > News > Local", "where on the site"),
    ],
)
def test_furniture(line: str, words: str) -> None:
    assert words in (reason(line) or "")


@pytest.mark.parametrize(
    "line",
    [
        "Subscribers to the paper pay 12 pounds a month.",
        "Shares in the group fell 4 percent on Monday.",
        "The essays were generated with a chatbot, the dean said.",
        "“We use cookies to improve our service,” she said. “You can refuse.”",
        "An earlier version of the deal was rejected in 2009.",
        "Heavy rain contributed to the collapse of the roof.",
        "Follow-up talks are planned for the autumn.",
        "A member of the crew said the ship had been late.",
        "More than 400 people signed up for the course.",
    ],
)
def test_report_lines(line: str) -> None:
    assert reason(line) is None


def test_a_paragraph_printed_twice() -> None:
    body = "The old mill on the river burned down on Friday night, the fire brigade said."
    near = body.replace("the fire brigade said", "the local fire brigade said")
    layout = laid_out(f"Mill burns\n\n{body}\n\n{body}\n\n{near}\n\nNobody was hurt.")
    assert [p.text for p in layout.paragraphs] == [body, "Nobody was hurt."]
    assert [item.reason for item in layout.furniture] == [
        "repeats an earlier line word for word",
        "repeats an earlier paragraph but for a word or two",
    ]


def test_a_changed_fact_is_no_repeat() -> None:
    one = "Ivo Brandt, 34, of Olmo was charged on Friday with theft from the town museum at night."
    two = one.replace("Ivo", "Leo").replace("34", "43")
    three = one.replace("was charged", "was not charged")
    assert (
        len(
            laid_out(
                f"Charges brought\n\nThree men stood before a judge at noon.\n\n{one}\n\n{two}\n\n{three}"
            ).paragraphs
        )
        == 4
    )


def test_a_prompt_behind_a_paragraph_is_cut_off_from_it() -> None:
    text = "Mill burns\n\nThe mill burned down on Friday. Nobody was hurt. Sign up for our newsletter."
    layout = laid_out(text)
    assert layout.paragraphs[0].text == "The mill burned down on Friday. Nobody was hurt."
    assert [item.passage.text for item in layout.furniture] == ["Sign up for our newsletter."]


@pytest.mark.parametrize("tag", ["AP", "- AFP", "(Reuters)"])
def test_an_agency_at_the_end(tag: str) -> None:
    body = "The old mill on the river burned down on Friday.\nNobody was hurt."
    for joint in ("\n", " "):
        layout = laid_out(body + joint + tag) if joint == "\n" or tag != "AP" else laid_out(body + "\nAP")
        assert layout.masthead.agency == tag.strip("- ()")
        assert layout.paragraphs[-1].text == "Nobody was hurt."


@pytest.mark.parametrize(
    ("name", "found", "wrong"),
    [
        ("tuned", 0.98, 0.005),
        ("tuned-later", 0.98, 0.005),
        ("kept-back", 0.98, 0.005),
        ("sites", 0.98, 0.005),
        ("sites-later", 0.88, 0.01),
        ("sites-last", 0.85, 0.005),
    ],
)
def test_floors(name: str, found: float, wrong: float) -> None:
    figures = measure([DATA / f"{name}.layouts"]).figures
    assert figures["furniture found"] >= found
    assert figures["report labelled furniture"] <= wrong


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Save this story to your reading list.", True),
        ("We welcome comments from our readers on the website.", True),
        ("The website of the newspaper was blocked for a week.", False),
        ("Share buybacks are to stop until spring.", False),
        ("His newspaper will publish the article again on its front page.", False),
        ("“Please read our newsletter,” she wrote to her members.", False),
    ],
)
def test_a_line_that_speaks_to_the_reader(line: str, wanted: bool) -> None:
    assert (addressed(Block(start=0, end=len(line), text=line, gap=True)) is not None) is wanted


PARAGRAPHS = "The old mill on the river burned down on Friday.\n\nNobody was hurt in the fire, police said."


def test_short_lines_beside_furniture_are_furniture_and_a_heading_is_not() -> None:
    below = "Why it burned\n\nA lamp fell.\n\nAdvertisement\n\nBoat hire\n\nIt was oil."
    text = f"Mill burns\n\n{PARAGRAPHS}\n\n{below}"
    found = [item.passage.text for item in laid_out(text).furniture]
    assert found == ["Advertisement", "Boat hire"]


def test_the_tail_of_a_press_release() -> None:
    tail = "About Voltan\nVoltan makes lamps in nine countries.\nMedia contact:\nJan Prior, 555 0199"
    layout = laid_out(f"Mill burns\n\n{PARAGRAPHS}\n\n{tail}")
    assert [item.passage.text for item in layout.furniture] == tail.split("\n")
    assert (
        len(laid_out(f"Mill burns\n\n{PARAGRAPHS}\n\nAbout Voltan\n\nVoltan sold the lamp.").paragraphs) >= 3
    )


def test_the_parts_of_a_site_lead_nowhere_in_a_report() -> None:
    layout = laid_out(f"NEWS\nSPORT\nMill burns\n\n{PARAGRAPHS}\n\nWeather\n\nIt will rain on Sunday.")
    assert [item.passage.text for item in layout.furniture] == ["NEWS", "SPORT", "Weather"]
