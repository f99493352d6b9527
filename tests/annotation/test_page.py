"""A report copied with the page around it."""

import time
from itertools import pairwise, product

from rashomon.annotation.blocks import split
from rashomon.annotation.layout import Layout, lay_out
from rashomon.annotation.page import is_page
from rashomon.annotation.page.shows import shows
from rashomon.annotation.page.tagger import CARE, FURNITURE, MARKS, Weights, speaking_for, tagged, weights
from rashomon.model import Article

PAGE = """Skip to content
The Olmo Courier
News
Sport
Weather
Sign in
Home > News > Harbour
Ferry runs aground off Olmo in thick fog
All 80 passengers are safe, the coastguard says
By Mira Holt
14 June 2021
Share
A ferry with 80 passengers ran aground off Olmo on Monday morning in the thickest fog of the year.
Nobody was hurt, the coastguard said, and the passengers were taken ashore in fishing boats.
Read more: Lighthouse to be sold
"We heard a long scraping noise and then nothing at all," said Ada Quill, who was on her way to work.
The ferry was pulled free at noon and is being looked at in the harbour.
Most read
Baker wins bread prize
Two held after mill fire
Sign up to our newsletter
© 2021 Olmo Courier"""


def laid_out(text: str) -> Layout:
    return lay_out(Article(id="", path="-", text=text, sha256=""))


def test_the_report_is_found_under_the_menu() -> None:
    layout = laid_out(PAGE)
    head = layout.masthead
    assert head.headline is not None
    assert head.headline.text == "Ferry runs aground off Olmo in thick fog"
    assert head.dek is not None
    assert head.dek.text == "All 80 passengers are safe, the coastguard says"
    assert head.byline is not None
    assert head.byline.text == "By Mira Holt"
    assert str(head.published) == "2021-06-14"
    assert [paragraph.text.split()[0] for paragraph in layout.paragraphs] == ["A", "Nobody", '"We', "The"]


def test_every_line_of_furniture_says_why() -> None:
    layout = laid_out(PAGE)
    reasons = {item.passage.text: item.reason for item in layout.furniture}
    assert {"Skip to content", "Weather", "Baker wins bread prize"} <= reasons.keys()
    assert all(reason.strip(" :") != "a line of the site" for reason in reasons.values())


def test_a_report_alone_is_no_page() -> None:
    text = "\n\n".join(PAGE.split("\n")[place] for place in (7, 8, 12, 13, 15, 16))
    assert not is_page(split(text))
    assert is_page(split(PAGE))


def test_a_page_without_any_paragraph() -> None:
    layout = laid_out("Home\nNews\nSport\nWeather\nSign in\nMenu")
    assert layout.paragraphs == () or layout.masthead.headline is None


def test_the_likeliest_sequence_is_the_best_of_all() -> None:
    lines = shows(split(PAGE))[8:12]
    table = weights()

    def score(marks: tuple[str, ...]) -> float:
        places = [MARKS.index(mark) for mark in marks]
        seen = sum(
            table.shown.get(name, (0.0,) * len(MARKS))[place]
            for place, line in zip(places, lines, strict=True)
            for name in line
        )
        careful = CARE * sum(mark in FURNITURE for mark in marks)
        return seen - careful + sum(table.before[new][old] for old, new in pairwise(places))

    best = max(product(MARKS, repeat=len(lines)), key=score)
    assert abs(score(tuple(tagged(lines))) - score(best)) < 1e-9


def test_what_speaks_for_a_mark_is_named() -> None:
    assert isinstance(weights(), Weights)
    line = shows(split(PAGE))[0]
    named = speaking_for("F", line, 3)
    assert 0 < len(named) <= 3
    assert set(named) <= set(line)


def test_a_huge_text_is_no_page() -> None:
    assert is_page(split("\n".join([PAGE] * 10)))
    start = time.perf_counter()
    laid_out("\n".join([PAGE] * 1000))
    assert time.perf_counter() - start < 20


def test_the_outlet_of_a_page_is_the_one_that_it_names_twice() -> None:
    assert laid_out(PAGE).masthead.outlet == "Olmo Courier"
    other = PAGE.replace("Olmo Courier", "Site").replace("Weather", "News Opinion Sport Weather")
    assert laid_out(other.replace("Sign in", "Subscribe to The Morning Post")).masthead.outlet is None


def test_the_path_of_a_page_is_no_headline() -> None:
    layout = laid_out(PAGE.replace("Home > News > Harbour", f"Home / News / {PAGE.splitlines()[7]}"))
    assert layout.masthead.headline is not None
    assert layout.masthead.headline.text == PAGE.splitlines()[7]


def test_short_points_and_subheads_inside_the_report_are_body() -> None:
    lines = PAGE.splitlines()
    points = ["What is known", "80 passengers", "Nine crew", "One dog", "What is not", "Who was at the wheel"]
    body = laid_out("\n".join([*lines[:14], *points, *lines[15:]])).paragraphs
    assert set(points) <= {paragraph.text for paragraph in body}


def test_furniture_knows_the_headline_and_the_end() -> None:
    marks = tagged(shows(split(PAGE)))
    head, body = marks.index("H"), [place for place, mark in enumerate(marks) if mark == "P"]
    assert "A" in marks[:head]
    assert "A" not in marks[head:]
    assert "Z" not in marks[: body[-1]]
    assert set(marks[body[-1] + 1 :]) == {"Z"}
