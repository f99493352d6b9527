"""Readers' posts under a report, and what looks like them."""

import time

import pytest

from rashomon.annotation.annotate import annotate
from rashomon.annotation.layout import lay_out
from rashomon.annotation.reader_posts import reader_posts
from rashomon.model import Article

REPORT = (
    "Two boats were lost in Port Eldon on Monday when the harbour wall gave way, the mayor said.\n"
    "Nobody was hurt, but the market stays closed until Friday.\n"
    "Engineers will look at the wall this week, and the council will meet again on Thursday.\n"
)


def posts(text: str) -> list[str]:
    return [post.passage.text for post in reader_posts(text)]


@pytest.mark.parametrize(
    "stamp",
    [
        "At 5:0{n} pm on 02 Jun 2019, {name} wrote: What a mess.",
        "At 15:0{n} 26th Apr 2019 , {name} wrote : What a mess .",
        "On June 2, 2019, at 5:0{n} PM, {name} said:\nWhat a mess.",
        "{name} says:\nJune 10, 2019 at 5:0{n} pm\nWhat a mess.",
        "{name} wrote on 10 June 2019 at 05:0{n}:\nWhat a mess.",
        "Comment by {name} — June 10, 2019 @ 5:0{n} pm\nWhat a mess.",
        "Posted by: {name} | June 10, 2019 at 05:0{n} PM\nWhat a mess.",
        "Submitted by {name} on Mon, 06/10/2019 - 10:0{n}.\nWhat a mess.",
        "Posted on 2019-06-10 at 10:0{n} by {name}\nWhat a mess.",
    ],
)
def test_a_stamp_that_comes_back_begins_each_post(stamp: str) -> None:
    each = [stamp.format(n=n, name=name) for n, name in enumerate(("Olim_77", "harbourcat", "Bo Dunn"))]
    text = REPORT + "\n".join(each) + "\n"
    assert posts(text) == each
    layout = lay_out(Article(id="", path="-", text=text, sha256=""))
    assert [paragraph.text for paragraph in layout.paragraphs] == REPORT.splitlines()
    assert {item.reason for item in layout.furniture} == {"a reader's post, one of 3 with such a stamp"}


def test_stamps_under_a_post_and_within_a_line() -> None:
    text = (
        f"{REPORT}Rubbish. Posted by Ann on May 1 , 2019 10:03 AM . No, it is not.\n"
        "Posted by Bo K on May 1 , 2019 11:30 AM . \nFools!\nPosted by Cee on May 2 , 2019 01:03 PM . \n"
    )
    assert [post[:13] for post in posts(text)] == ["Posted by Ann", "Posted by Bo ", "Posted by Cee"]
    assert posts(text)[1].endswith("Fools!")


def test_nothing_is_read_from_posts() -> None:
    text = REPORT + "".join(
        f"At 5:0{n} pm on 02 Jun 2019, {name} wrote: The mayor said “we will never pay 40 crowns”.\n"
        for n, name in enumerate(("Olim_77", "harbourcat", "Bo Dunn"))
    )
    witness = annotate(Article(id="", path="-", text=text, sha256=""))
    end = len(REPORT)
    for found in (witness.quotations, witness.figures, witness.dates):
        assert all(item.passage.end <= end for item in found)
    assert all(sentence.end <= end for sentence in witness.sentences)


def test_the_stamp_above_the_report_is_its_own() -> None:
    text = (
        "Posted by Ida Low on 10 June 2019 at 9:00 am\n"
        + REPORT
        + "".join(
            f"Posted by {name} on 10 June 2019 at 10:0{n} am\nRubbish.\n"
            for n, name in enumerate(("Olim_77", "harbourcat", "Bo Dunn"))
        )
    )
    assert len(posts(text)) == 3
    assert posts(text)[0].startswith("Posted by Olim_77")


@pytest.mark.parametrize(
    "entry",
    [
        "10:1{n} am on 10 June 2019\n{name}\nThe wall is holding, says the mayor.",
        "Posted by {name} at 10:1{n} AM\nThe wall is holding, says the mayor.",
        "Posted by {name} on 10 June 2019 at 10:1{n} AM | Comments (2) | Permalink\nThe wall is holding.",
        "Posted on 10 June 2019 at 10:1{n} AM by {name} | 3 comments\nThe wall is holding.",
        "At 10:1{n} am on 10 June 2019, {name} wrote: “We must close the gate.”",
        "{name} said at 10:1{n} am on 10 June 2019 that the wall was holding.",
        "{name} says: the wall is holding since 10:1{n} am.",
        "{name} was named on 10 June 2019 at 10:1{n} am by the council.",
    ],
)
def test_a_blog_and_a_chronicle_stay(entry: str) -> None:
    names = ("Ida Low", "Mo Karr", "Ann Teel", "Ole Birk")
    assert posts(REPORT + "\n".join(entry.format(n=n, name=name) for n, name in enumerate(names))) == []


@pytest.mark.parametrize("names", [("Ida Low", "Mo Karr"), ("Ida Low", "Mo Karr", "Ida Low", "Mo Karr")])
def test_few_writers_are_the_outlets_own(names: tuple[str, ...]) -> None:
    entries = (
        f"Posted by {name} on 10 June 2019 at 10:1{n} AM\nThe wall is holding.\n"
        for n, name in enumerate(names)
    )
    assert posts(REPORT + "".join(entries)) == []


@pytest.mark.parametrize(
    "text", ["1:11 " * 40_000, "says " * 40_000 + "1:11 " * 3, "10 June 2019 10:10 " * 10_000]
)
def test_a_long_text_without_posts_is_quick(text: str) -> None:
    begun = time.process_time()
    assert posts(text) == []
    assert time.process_time() - begun < 1
