"""Headline, dek, byline, dateline, captions, date, outlet, agency, cut-off texts."""

from datetime import date

import pytest

from rashomon.annotation.date_lines import dated, dateline, is_date_line
from rashomon.annotation.layout import lay_out
from rashomon.model import Article, Masthead, Metadata

BODY = (
    "The council voted on Monday to close the old harbour to all ships, ending a dispute of ten years.\n\n"
    "The mayor said that she was glad.\n\nSkippers will move to the new port."
)


def head(text: str, metadata: Metadata | None = None, path: str = "-") -> Masthead:
    return lay_out(Article(id="", path=path, text=text, sha256="", metadata=metadata or Metadata())).masthead


@pytest.mark.parametrize(
    ("line", "end", "agency"),
    [
        ("PORT ELDON (Reuters) - The", "PORT ELDON (Reuters)", "Reuters"),
        ("PORT ELDON, April 30 (Reuters) - The", "PORT ELDON, April 30 (Reuters)", "Reuters"),
        ("(Bloomberg News/TNS) — The", "(Bloomberg News/TNS)", "Bloomberg News/TNS"),
        ("Olmo (AFP) – The", "Olmo (AFP)", "AFP"),
        ("OLMO, Tarnland (AP) — The", "OLMO, Tarnland (AP)", "AP"),
        ("OLMO, Jan 3 - The", "OLMO, Jan 3", None),
        ("OLMO — The", "OLMO", None),
        ("OLMO ― The", "OLMO", None),
        ("Olmo, 3 January 2021 (Tarn Wire). The", "Olmo, 3 January 2021 (Tarn Wire)", None),
        ("OLMO -LRB- AP -RRB- -- The", "OLMO -LRB- AP -RRB-", "AP"),
    ],
)
def test_datelines(line: str, end: str, agency: str | None) -> None:
    found = dateline(line)
    assert found is not None
    assert (line[: found.end], line[found.body :], found.agency) == (end, "The", agency)


@pytest.mark.parametrize(
    "line",
    ["BREAKING: The", "Roe — who left — said", "The U.S. — once", "It was late - he", "Roe (Olmo). The"],
)
def test_no_datelines(line: str) -> None:
    assert dateline(line) is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("June 14th 2021.", date(2021, 6, 14)),
        ("Published: 12:31 GMT, 14 June 2021 | Updated: 3 hours ago", date(2021, 6, 14)),
        ("Friday, June 14, 2021 3:12 PM EDT", date(2021, 6, 14)),
        ("2021-06-14T10:00:00Z", date(2021, 6, 14)),
        ("14 June 2021, 10: 05 (GMT+05: 00)", date(2021, 6, 14)),
        ("3: 12 p. m. AKDT June 14, 2021", date(2021, 6, 14)),
        ("14/06/2021", date(2021, 6, 14)),
        ("04/06/2021", None),
        ("04.06.2021", date(2021, 6, 4)),
        ("Last changed 14 June 2021, 12:05", date(2021, 6, 14)),
    ],
)
def test_date_lines(line: str, day: date | None) -> None:
    assert is_date_line(line)
    assert dated(line) == day


def test_a_sentence_with_a_date_is_no_date_line() -> None:
    assert not is_date_line("On June 14, 2021 he left.")


def test_a_headline_with_a_full_stop() -> None:
    found = head("Council closes old harbour to ships after ten - year dispute.\n\n" + BODY).headline
    assert found is not None
    assert found.text.startswith("Council closes")


def test_no_headline_where_the_text_begins_with_its_first_sentence() -> None:
    assert head(BODY).headline is None


def test_the_title_of_the_metadata_is_the_headline() -> None:
    text = "The harbour is closed, the mayor said.\n\n" + BODY
    found = head(text, Metadata(title="The harbour is closed, the mayor said.")).headline
    assert found is not None


def test_a_caption_with_its_credit() -> None:
    caption = "The mayor speaks during a meeting in Olmo, Monday. (AP Photo/Nia Cole)"
    found = head(f"Old harbour closes\n\n{caption}\n\n{BODY}")
    assert [item.text for item in found.captions] == [caption]
    assert found.agency is None


def test_party_and_state_in_brackets_make_no_caption() -> None:
    body = "Sen. Ada Quill (R-OH) on Friday called for a vote.\n\nHer office said no more."
    assert head(f"Senator calls for vote\n\n{body}").captions == ()


def test_a_dateline_with_its_year_dates_the_report() -> None:
    found = head("Old harbour closes\n\nOLMO, Jan. 3, 2020 (Reuters) - " + BODY)
    assert found.published == date(2020, 1, 3)
    assert found.published_evidence is not None
    assert head("Old harbour closes\n\nOLMO, Jan. 3 (Reuters) - " + BODY).published is None


def test_outlet() -> None:
    text = f"Old harbour closes\n\n{BODY}\n\nWant more stories from the Harbour Echo? Hit the follow button."
    assert head(text).outlet == "Harbour Echo"
    assert head(BODY, Metadata(outlet="Eldon Post")).outlet == "Eldon Post"
    assert head(BODY, Metadata(url="https://www.bbc.co.uk/news/1")).outlet == "BBC News"
    assert head(BODY, path="stories/the-guardian.txt").outlet == "The Guardian"
    assert head(BODY, path="stories/L.txt").outlet is None


def test_machine_written() -> None:
    found = head(f"Old harbour closes\n\n{BODY}\n\nThis article was written by artificial intelligence.")
    assert found.machine_generated is not None
    assert head(BODY).machine_generated is None


@pytest.mark.parametrize(
    "end", ["To read the full story", "Already a subscriber? Log in", "Continue reading"]
)
def test_a_paywall_at_the_end(end: str) -> None:
    found = head(f"Old harbour closes\n\n{BODY}\n\n{end}")
    assert found.truncated is not None
    assert found.truncated.text == end


def test_a_text_that_stops_inside_a_sentence() -> None:
    assert head(
        f"Old harbour closes\n\n{BODY}\n\nThe harbour master said that the new port would be"
    ).truncated
    assert head(f"Old harbour closes\n\n{BODY}").truncated is None


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        (
            "ORM BAY (Southwire) — The port closed on Monday after a fire on the quay, it was said.",
            "Southwire",
        ),
        (
            "ORM BAY, March 8, 2023 (Southwire) — The port closed on Monday after a fire on a ship.",
            "Southwire",
        ),
        (
            "Orm Bay (Southwire) – The port closed on Monday after a fire on the quay, it was said.",
            "Southwire",
        ),
        ("ORM BAY (CNN) — The port closed on Monday after a fire on the quay, officials have said.", None),
        ("ORM BAY, Ohio — The port closed on Monday after a fire on the quay, officials have said.", None),
    ],
)
def test_a_name_in_brackets_between_place_and_dash_is_the_agency(line: str, agency: str | None) -> None:
    assert head(f"Port closes after fire\n\n{line}\n\nNobody was hurt.").agency == agency


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("By Nia Cole, Orm Bay Bugle staff writer\n\n", ""),
        ("By Nia Cole\nThe Orm Bay Bugle\n\n", ""),
        ("", "\n\nFollow the Orm Bay Bugle for more news like this."),
        ("", "\n\nTo continue reading, subscribe to the Orm Bay Bugle"),
        ("", "\n\nThe Orm Bay Bugle"),
    ],
)
def test_an_outlet_no_table_knows(above: str, below: str) -> None:
    assert head(f"Old harbour closes\n\n{above}{BODY}{below}").outlet == "Orm Bay Bugle"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("By Nia Cole, staff writer\n\n", ""),
        ("By Nia Cole, Associated Press\n\n", ""),
        ("", "\n\nSign up for the Morning Tide newsletter"),
        ("", "\n\nFollow the Harbour League live here"),
    ],
)
def test_no_outlet(above: str, below: str) -> None:
    assert head(f"Old harbour closes\n\n{above}{BODY}{below}").outlet is None


@pytest.mark.parametrize(
    "line", ["Written by Nia Cole", "Nia Cole in Olmo", "Nia Cole, Olmo", "Posted by Nia Cole"]
)
def test_bylines(line: str) -> None:
    found = head(f"Old harbour closes\n\n{line}\n\n{BODY}").byline
    assert found is not None
    assert found.text == line


def test_the_posts_of_a_live_blog_are_body() -> None:
    posts = "\n\n".join(
        f"{hour}:10 GMT\n\nBy Nia Cole\n\nThe harbour master has told skippers number {hour} to wait outside."
        for hour in (12, 11, 10)
    )
    layout = lay_out(Article(id="", path="-", text=f"Harbour live\n\n{posts}", sha256=""))
    assert len(layout.paragraphs) == 3
    assert layout.masthead.byline is None


@pytest.mark.parametrize(
    "line", ["Harbour loses its last pilot.", "Who owns the old harbour?", "Old harbour shuts for good;"]
)
def test_short_first_lines_are_headlines(line: str) -> None:
    assert head(f"{line}\n\n{BODY}").headline is not None


@pytest.mark.parametrize("line", ["He had waited long.", "There was nobody left.", "It rained on Monday."])
def test_short_first_sentences_are_no_headlines(line: str) -> None:
    assert head(f"{line}\n\n{BODY}").headline is None


def test_the_outlet_behind_the_title_of_a_page() -> None:
    found = head("Old harbour shuts for good - The Olmo Post\n\n4 May 2031\n\n" + BODY)
    assert found.headline is not None
    assert (found.headline.text, found.outlet) == ("Old harbour shuts for good", "Olmo Post")


def test_what_follows_a_dash_is_mostly_no_outlet() -> None:
    found = head("Old harbour shuts for good - mayor\n\n4 May 2031\n\n" + BODY)
    assert found.headline is not None
    assert (found.headline.text, found.outlet) == ("Old harbour shuts for good - mayor", None)


def test_who_helped_to_report_is_no_outlet() -> None:
    assert head(BODY + "\n\n(Reporting by Nia Cole; Additional reporting by Ada Roe in Olmo)").outlet is None


def test_a_section_in_a_line_with_the_date_does_not_make_it_a_menu() -> None:
    found = head(f"Old harbour closes\n\nHealth Desk, Tarn Channel | 4 May 2031\n\n{BODY}")
    assert found.published == date(2031, 5, 4)
