"""Files, pages and records in; whatever cannot be read becomes a row that says what to do."""

import io
import json
import os
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from rashomon.intake.read import read_articles
from rashomon.model import Article, Rejected

PAGE = """<!doctype html>
<html lang="en-GB"><head><title>Bridge reopens | Town Echo</title>
<meta property="og:site_name" content="Town Echo"><link rel="canonical" href="https://echo.example/bridge">
<script type="application/ld+json">{broken</script><script type="application/ld+json">
{"@graph": [{"@type": "NewsArticle",
"headline": "Bridge reopens", "datePublished": "2023-04-05T06:00:00+01:00",
"author": [{"@type": "Person", "name": "Ann Roe"}]}]}</script></head><body><nav>Home</nav><article>
<p>The harbour bridge reopened on Monday after a year of repairs
that cost more than the council had planned.</p>
<p>"We are glad," the mayor said, as the first cars
went across the water in the early morning light.</p>
<p>The works began last spring when engineers found cracks
in two of the bearings under the north span.</p>
</article></body></html>"""


def read(*paths: object) -> tuple[tuple[Article, ...], tuple[Rejected, ...]]:
    return read_articles([str(path) for path in paths], lambda _: None)


def test_text_is_exactly_the_decoded_file(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("\ufeffCafé burns\r\n\r\nIt burned.\r\n".encode())
    (article,), rejected = read(file)
    assert article.text == "Café burns\r\n\r\nIt burned.\r\n"
    assert (article.path, rejected) == (str(file), ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = "“Café” sagte die Ministerin gestern über die Maßnahmen. Elle a déclaré qu’il était là."
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    (article,), _ = read(tmp_path / "a.txt")
    assert article.text == text


def test_a_folder_is_read_sorted_and_quietly(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.md", "sub/c", ".hidden.txt", "photo.jpg", "expected.json"):
        (tmp_path / name).write_text("The mill burned.")
    articles, rejected = read(tmp_path, tmp_path / "a.md")
    assert [Path(article.path).name for article in articles] == ["a.md", "b.txt", "c"]
    assert rejected == ()


def test_a_page(tmp_path: Path) -> None:
    (tmp_path / "p.html").write_text(PAGE)
    (article,), _ = read(tmp_path / "p.html")
    assert article.text.startswith("Bridge reopens\n\nThe harbour bridge")
    assert article.page == PAGE.encode()
    metadata = article.metadata
    assert (metadata.title, metadata.byline, metadata.outlet) == ("Bridge reopens", "Ann Roe", "Town Echo")
    assert (metadata.published, metadata.language) == (date(2023, 4, 5), "en")
    assert metadata.url == "https://echo.example/bridge"


def test_the_byline_that_a_page_marks_stands_below_its_title(tmp_path: Path) -> None:
    byline = '<p class="byline">By Ann Roe | Town Echo</p>\n'
    (tmp_path / "p.html").write_text(PAGE.replace("<p>The harbour", f"{byline}<p>The harbour"))
    (article,), _ = read(tmp_path / "p.html")
    assert article.text.startswith("Bridge reopens\n\nBy Ann Roe | Town Echo\n\nThe harbour bridge")
    about = '<p class="author-bio">Ann Roe has written on bridges.</p>\n'
    (tmp_path / "p.html").write_text(PAGE.replace("<p>The harbour", f"{about}<p>The harbour"))
    (article,), _ = read(tmp_path / "p.html")
    assert "\n\nBy " not in article.text


def test_records(tmp_path: Path) -> None:
    file = tmp_path / "r.jsonl"
    rows = [
        {
            "id": "x1",
            "title": "Mill burns",
            "dek": "No one hurt",
            "text": "The mill burned.",
            "published": "2020-05-01",
        },
        {
            "body": "Mill burns. It was old.",
            "title": "Mill burns",
            "language": "en-US",
            "byline": ["A Roe", "B Lund"],
        },
        {"id": "x3", "text": "a \ud800 b"},
        {"id": "x4"},
        ["no"],
    ]
    file.write_text("\n".join(map(json.dumps, rows)) + '\n{"broken\n' + "[" * 50_000 + "\n")
    articles, rejected = read(file)
    assert [article.path for article in articles] == [f"{file}#x1", f"{file}#2", f"{file}#x3"]
    assert articles[0].text == "Mill burns\n\nNo one hurt\n\nThe mill burned."
    assert articles[0].metadata.published == date(2020, 5, 1)
    assert articles[1].text == "Mill burns. It was old."
    assert (articles[1].metadata.language, articles[1].metadata.byline) == ("en", "A Roe, B Lund")
    assert articles[2].text == "a \ufffd b"
    assert [row.path for row in rejected] == [f"{file}#x4", f"{file}#5", f"{file}#6", f"{file}#7"]


def test_json_arrays_and_lines_in_json_files(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('[{"text": "One."}, {"text": "Two."}]')
    (tmp_path / "b.json").write_text('{"text": "Three."}\n{"text": "Four."}\n')
    articles, rejected = read(tmp_path / "a.json", tmp_path / "b.json")
    assert [article.text for article in articles] == ["One.", "Two.", "Three.", "Four."]
    assert rejected == ()


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b" \n", "empty"),
        ("a.txt", bytes(range(256)) * 50, "text"),
        ("a.txt", b"abc\0def and the rest of it", "binary"),
        ("a.txt", b'"' * 5_000_000, "split it"),
        ("a.pdf", b"%PDF-1.4", "PDF"),
        ("a.html", b"<html><body></body></html>", "main text"),
        ("a.html", b"<html><body>" + b"<div>" * 50_000 + b"Mill</html>", "text"),
        ("a.json", b'{"text":', "broken JSON"),
        ("a.jsonl", b'{"text": "' + b"a " * 6_000_000 + b'"}', "split it"),
    ],
)
def test_rejected(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.md").write_text("The mill burned.")
    articles, (row,) = read(tmp_path / name, tmp_path / "good.md")
    assert reason in row.reason
    assert len(articles) == 1


def test_missing_looped_and_odd_paths(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    articles, rejected = read(tmp_path, tmp_path / "none.txt", "a\0b")
    assert articles == ()
    assert len(rejected) == 4
    assert any("link back" in row.reason for row in rejected)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The mill burned.")
    (tmp_path / "a.txt").chmod(0)
    _, (row,) = read(tmp_path / "a.txt")
    assert "permission" in row.reason


@pytest.mark.parametrize(
    ("data", "text"),
    [(b"The mill burned.", "The mill burned."), (b'{"text": "One."}\n', "One."), (PAGE.encode(), "Bridge")],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes, text: str) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    (article,), _ = read("-")
    assert article.text.startswith(text)
    assert article.path in ("-", "-#1")


@pytest.mark.parametrize(
    ("author", "agency"),
    [
        ('{"@type": "Organization", "name": "Southwire"}', "Southwire"),
        ('[{"@type": "NewsMediaOrganization", "name": "Southwire"}]', "Southwire"),
        ('{"@type": "Organization", "name": "Town Echo"}', None),
        ('{"@type": "Organization", "name": "Sports Desk"}', None),
        ('{"@type": "Person", "name": "Ann Roe"}', None),
    ],
)
def test_an_organisation_as_author_is_the_agency(tmp_path: Path, author: str, agency: str | None) -> None:
    (tmp_path / "a.html").write_text(PAGE.replace('[{"@type": "Person", "name": "Ann Roe"}]', author))
    (article,), _ = read(tmp_path / "a.html")
    assert article.metadata.agency == agency


def test_an_empty_path_has_a_reason_of_its_own() -> None:
    _, (row,) = read("")
    assert "empty path" in row.reason


def test_a_page_of_our_own_is_no_report(tmp_path: Path) -> None:
    head = '<meta charset="utf-8"><meta name="generator" content="Rashomon 0.1.0">'
    (tmp_path / "own.html").write_text(PAGE.replace("<head>", f"<head>{head}"))
    (tmp_path / "report.html").write_text(PAGE)
    (article,), rejected = read(tmp_path)
    assert (Path(article.path).name, rejected) == ("report.html", ())
    _, (row,) = read(tmp_path / "own.html")
    assert "Rashomon itself" in row.reason


def test_ids_that_come_again_get_a_number(tmp_path: Path) -> None:
    file = tmp_path / "r.jsonl"
    names = ["x", "x", "x~2", "x", "2"]
    file.write_text("\n".join(json.dumps({"id": name, "text": f"Mill {n}."}) for n, name in enumerate(names)))
    articles, _ = read(file)
    assert [article.path.split("#")[1] for article in articles] == ["x", "x~2", "x~2~2", "x~3", "2"]


def test_a_record_is_no_longer_than_a_text_may_be(tmp_path: Path) -> None:
    rows = [{"text": "a " * 499_999}, {"text": "b " * 500_001}]
    (tmp_path / "r.jsonl").write_text("\n".join(map(json.dumps, rows)))
    (article,), (row,) = read(tmp_path / "r.jsonl")
    assert article.path.endswith("#1")
    assert row.path.endswith("#2")
    assert "1,000,000 characters" in row.reason
