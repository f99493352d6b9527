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
        ("sites-later", 0.9, 0.01),
        ("sites-last", 0.92, 0.005),
        ("dense", 0.95, 0.005),
        ("dense-later", 0.95, 0.005),
        ("dense-last", 0.88, 0.01),
        ("dense-kept-back", 0.9, 0.005),
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


def test_all_layouts_together() -> None:
    figures = measure(sorted(DATA.glob("*.layouts"))).figures
    assert figures["furniture found"] >= 0.95
    assert figures["report labelled furniture"] <= 0.005


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


def labelled(text: str) -> list[str]:
    return [item.passage.text for item in laid_out(text).furniture]


@pytest.mark.parametrize("label", ["Society", "Plus Icon", "MEDIA STATEMENT"])
def test_a_label_above_the_headline(label: str) -> None:
    layout = laid_out(f"{label}\nMill on the river burns down\nBy Ada Quill\n4 May 2021\n\n{PARAGRAPHS}")
    assert layout.masthead.headline is not None
    assert layout.masthead.headline.text == "Mill on the river burns down"
    assert [item.passage.text for item in layout.furniture] == [label]


def test_a_path_that_ends_with_the_headline() -> None:
    headline = "Old mill on the river burns down at night"
    assert labelled(f"News / Local / {headline}\n{headline}\n\n{PARAGRAPHS}") == [
        f"News / Local / {headline}"
    ]


def test_a_paragraph_that_mostly_speaks_to_the_reader() -> None:
    plea = "Move your money the smart way. Open an account today and get a gift. Register now."
    assert labelled(f"Mill burns\n\n{PARAGRAPHS}\n\n{plea}\n\nIt was oil.") == [plea]


def test_service_in_a_report_is_the_report() -> None:
    service = "You can change buses with one ticket.\n\nCall your doctor if the cough lasts for a week."
    assert labelled(f"Mill burns\n\n{PARAGRAPHS}\n\n{service}\n\nIt was oil.") == []


def test_short_lines_behind_the_end() -> None:
    tail = "Journal\nLamps and Oil\nMethod of Research\nField study"
    assert labelled(
        f"Mill burns\n\n{PARAGRAPHS}\n\nIt was the third fire in a year, they said.\n\n{tail}"
    ) == tail.split("\n")
    listed = "The winners of the prize for lamps are:\n\nSalt Quay\n\nBlue Ferry\n\nHour of the Gull"
    assert labelled(f"Mill burns\n\n{PARAGRAPHS}\n\n{listed}") == []


def test_questions_and_answers_are_the_report() -> None:
    talk = "Q: What are you reading now?\n\nA: Your newsletter.\n\nQ: Will you subscribe?\n\nA: Not yet."
    assert labelled(f"Ten minutes with a miller\n\n{PARAGRAPHS}\n\n{talk}") == []


def test_a_writers_note_without_a_trade() -> None:
    note = "Ada Quill (she/her) is from Olmo and keeps bees."
    assert labelled(f"Mill burns\nBy Ada Quill\n4 May 2021\n\n{PARAGRAPHS}\n\n{note}") == [note]
