"""Labelled lines above a report."""

from datetime import date

import pytest

from rashomon.annotation.layout import Layout, lay_out
from rashomon.model import Article, Metadata

BODY = (
    "The council voted on Monday to close the old harbour to all ships, ending a dispute of ten years.\n\n"
    "The mayor said that she was glad.\n\nSkippers will move to the new port."
)
HEADS = {
    "labels": "Title: Old harbour shuts\nSource: The Olmo Post\nAuthor: Anna Roe\nDate: 2031-05-04",
    "capitals": "DATE: May 4, 2031\nHEADLINE: Old harbour shuts\nOUTLET: Olmo Post\nBYLINE: Anna Roe",
    "fence": '---\ntitle: "Old harbour shuts"\ndate: 2031-05-04\npublisher: Olmo Post\n'
    "author: Anna Roe\ntags:\n---",
    "emphasis": "**Source:** Olmo Post\n**Title:** Old harbour shuts\n**Date:** 4 May 2031\n**By:** Anna Roe",
    "below": "Old harbour shuts\n\nSource: Olmo Post\nDate: 4 May 2031\nAuthor: Anna Roe",
}


def read(text: str, metadata: Metadata | None = None) -> Layout:
    return lay_out(Article(id="", path="-", text=text, sha256="", metadata=metadata or Metadata()))


@pytest.mark.parametrize("top", HEADS.values(), ids=HEADS)
def test_each_line_tells_what_its_label_says(top: str) -> None:
    layout = read(f"{top}\n\n{BODY}")
    found = layout.masthead
    assert found.headline is not None
    assert found.byline is not None
    assert (found.headline.text, found.byline.text) == ("Old harbour shuts", "Anna Roe")
    assert (found.outlet, found.published) == ("Olmo Post", date(2031, 5, 4))
    assert [p.text for p in layout.paragraphs] == BODY.split("\n\n")


def test_what_is_given_goes_before_what_the_text_says() -> None:
    found = read(f"{HEADS['labels']}\n\n{BODY}", Metadata(outlet="The Tidewater")).masthead
    assert found.outlet == "The Tidewater"


def test_one_labelled_line_is_the_reports_own() -> None:
    found = read(f"Source: who leaked the plan?\n\nBy Anna Roe\n\n{BODY}").masthead
    assert found.outlet is None


def test_labels_alone_are_no_report() -> None:
    assert read(HEADS["labels"]).paragraphs == ()
