"""Masthead lines that hold a date beside the writer, the place or the source."""

from datetime import date

import pytest

from rashomon.annotation.imprints import Imprint, imprint
from rashomon.annotation.layout import lay_out
from rashomon.model import Article, Masthead, Metadata

BODY = (
    "The council voted on Monday to close the old harbour to all ships, ending a dispute of ten years.\n\n"
    "The mayor said that she was glad.\n\nSkippers will move to the new port."
)


def head(line: str) -> Masthead:
    text = f"Old harbour shuts for good\n\n{line}\n\n{BODY}"
    return lay_out(Article(id="", path="-", text=text, sha256="", metadata=Metadata())).masthead


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Olmo, 4 May 2031 (Tarn Wire)", Imprint(place="Olmo", agency="Tarn Wire")),
        ("PORT ELDON, Tarn., Tuesday, May 4, 2031", Imprint(place="PORT ELDON")),
        ("OLMO (AP), 4 May 2031", Imprint(place="OLMO", agency="AP")),
        ("Reuters, 4 May 2031", Imprint(agency="Reuters")),
        ("4 May 2031 | Olmo Today", Imprint(outlet="Olmo Today")),
        ("4 May 2031, 14:05 — The Olmo Post", Imprint(outlet="Olmo Post")),
        ("(Olmo News, 4 May 2031)", Imprint(outlet="Olmo News")),
        ("Tarn Post & Mail | 4 May 2031 | Anna Roe", Imprint(outlet="Tarn Post & Mail", writer="Anna Roe")),
        ("4 May 2031 (BBC)", Imprint(outlet="BBC News")),
        ("Source: The Lantern, May 4, 2031", Imprint(outlet="The Lantern")),
        ("Published by the Harbour Ring on 4 May 2031", None),
        ("The Olmo Post | 4 May 2031 | Ada Roe", Imprint(outlet="Olmo Post", writer="Ada Roe")),
        ("**By Ada Roe** | *The Olmo Post* | 4 May 2031", Imprint(outlet="Olmo Post", writer="By Ada Roe")),
        ("Anna Roe for The Olmo Post, May 4, 2031", Imprint(outlet="Olmo Post", writer="Anna Roe")),
        ("4 May 2031 · 4 min read · Anna Roe", Imprint(writer="Anna Roe")),
        ("Olmo Post | 4 May 2031 | Match report", Imprint(outlet="Olmo Post")),
        ("Olmo Post, 4 May 2031. By Wilna Roe", Imprint(outlet="Olmo Post", writer="By Wilna Roe")),
        ("Trade Slate / 4 May 2031", Imprint(outlet="Trade Slate")),
        ("Tarn Shipping Daily - 4 May 2031 - from our correspondent", Imprint(outlet="Tarn Shipping Daily")),
        ("Tarn Slate | Wilna Roe | 4 May 2031", Imprint(outlet="Tarn Slate", writer="Wilna Roe")),
        (
            "Tarn Cable News, reporter Ada Roe, 4 May 2031",
            Imprint(outlet="Tarn Cable News", writer="Ada Roe"),
        ),
        ("By Ada Roe, Olmo Packet, 4 May 2031", Imprint(outlet="Olmo Packet", writer="By Ada Roe")),
        ("By Ada Roe, Port Eldon, 4 May 2031", Imprint(place="Port Eldon", writer="By Ada Roe")),
        ("Radio Tarn online, 4 May 2031, 7.15", Imprint(outlet="Radio Tarn")),
        ("TradeSheet, Sunday 4 May 2031", Imprint(outlet="TradeSheet")),
        ("olmodaily.example, 4 May 2031", Imprint(outlet="olmodaily.example")),
        ("PORT ELDON, 4 May 2031 - Tarn News Agency", Imprint(place="PORT ELDON", agency="Tarn News Agency")),
        ("Trade Today | 4 May 2031 | Source: wires, own research", Imprint(outlet="Trade Today")),
        ("Olmo Post, Tuesday 4 May", Imprint(outlet="Olmo Post", day="Tuesday 4 May")),
        ("By Ada Roe, May 4", Imprint(writer="By Ada Roe", day="May 4")),
        ("Olmo Post - Sunday, 4 May 2031 - text: Wilna Roe", Imprint(outlet="Olmo Post", writer="Wilna Roe")),
        ("Arts page, The Olmo Slate, 4 May 2031", Imprint(outlet="Olmo Slate")),
        ("4 May 2031, by the pool's reporters in Olmo", Imprint()),
        (
            "From our correspondent Wilna Roe, Port Eldon, 4 May 2031",
            Imprint(place="Port Eldon", writer="Wilna Roe"),
        ),
        ("The old harbour, 4 May 2021", None),
        ("Skippers waited outside the hall, 4 May 2021", None),
        ("4 May 2031", None),
        ("Olmo, 4 May", None),
        ("On 4 May 2031 the harbour closed", None),
        ("Harbour closes on 4 May 2031 after a vote", None),
        ("One, Two, Three, Four, Five, 4 May 2031", None),
    ],
)
def test_what_a_line_tells(line: str, told: Imprint | None) -> None:
    assert imprint(line) == told


def test_a_place_and_an_agency_beside_the_date() -> None:
    found = head("Olmo, 4 May 2031 (Tarn Wire)")
    assert found.published == date(2031, 5, 4)
    assert (found.agency, found.outlet) == ("Tarn Wire", None)
    assert found.dateline is not None
    assert found.dateline.text == "Olmo, 4 May 2031 (Tarn Wire)"


def test_a_writer_and_an_outlet_beside_the_date() -> None:
    found = head("The Olmo Post | 4 May 2031 | Anna Roe")
    assert (found.published, found.outlet, found.dateline) == (date(2031, 5, 4), "Olmo Post", None)
    assert found.byline is not None
    assert found.byline.text == "Anna Roe"


def test_the_mark_that_leads_on_is_no_part_of_the_dateline() -> None:
    found = head("OLMO, May 4, 2031 —")
    assert found.dateline is not None
    assert found.dateline.text == "OLMO, May 4, 2031"


def test_a_source_is_not_a_prompt_to_read_on() -> None:
    found = head("Source: Olmo News, May 4, 2031")
    assert (found.outlet, found.published) == ("Olmo News", date(2031, 5, 4))


def test_a_first_line_is_a_headline() -> None:
    text = f"Olmo Vote, 4 May 2031\n\nBy Anna Roe\n\n{BODY}"
    found = lay_out(Article(id="", path="-", text=text, sha256="", metadata=Metadata())).masthead
    assert found.headline is not None
    assert found.headline.text == "Olmo Vote, 4 May 2031"


def test_a_pictures_credit_dates_no_report() -> None:
    assert head("The old harbour, 4 May 2021 (Photo: AP)").published is None


def test_a_day_without_its_year_is_the_dateline() -> None:
    found = head("By Ada Roe, Olmo Post, Tuesday 4 May")
    assert (found.published, found.outlet) == (None, "Olmo Post")
    assert found.dateline is not None
    assert found.dateline.text == "Tuesday 4 May"


def test_a_line_below_paragraphs_dates_no_report() -> None:
    text = (
        f"Old harbour shuts for good\n\n{BODY}\n\nThe skippers met in the evening and drank to the old pier."
    )
    text += "\n\nAda Roe (Olmo), 4 May 2021"
    found = lay_out(Article(id="", path="-", text=text, sha256="", metadata=Metadata())).masthead
    assert (found.published, found.byline) == (None, None)
