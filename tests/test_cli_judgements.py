"""``rashomon read --judgements FILE``."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rashomon.cli import main

REPORT = (
    "Ferries to Tarn stopped on Monday.\n\n"
    '"We will not sail for less than we signed for," said Ada Lindqvist, who leads the union.\n\n'
    "The minister Paul Okoro offered to mediate.\n"
)
WORDS = "We will not sail for less than we signed for,"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT)
    return path


def read(report: Path, *rows: object) -> Result:
    file = report.parent / "mine.jsonl"
    file.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows))
    return CliRunner().invoke(main, ["read", str(report), "--judgements", str(file), "--json", "-"])


def article(report: Path) -> str:
    written = json.loads(CliRunner().invoke(main, ["read", str(report), "--json", "-"]).stdout)
    return str(written["stories"][0]["witnesses"][0]["id"])


def test_judgements_are_applied_on_every_run(report: Path) -> None:
    passage = {"article": article(report), "text": WORDS}
    row = {"judgement": "speaker", "passage": passage, "speaker": "Paul Okoro"}
    for _ in range(2):
        result = read(report, row)
        assert (result.exit_code, result.stderr) == (0, "")
        written = json.loads(result.stdout)
        assert [o["applied"] for o in written["judgements"]] == [True]
        (quotation,) = [q for q in written["stories"][0]["quotations"] if q["text"] == WORDS]
        assert (quotation["speaker"], quotation["judged"]) == ("Paul Okoro", True)


def test_an_orphan_is_warned_of_and_nothing_else_is_touched(report: Path) -> None:
    passage = {"article": article(report), "text": WORDS}
    row = {"judgement": "speaker", "passage": passage, "speaker": "Paul Okoro"}
    report.write_text(REPORT.replace("on Monday", "on Tuesday"))
    result = read(report, row)
    assert result.exit_code == 0
    assert "rashomon: judgement not applied:" in result.stderr
    assert "mine.jsonl:1: no report with the id" in result.stderr
    written = json.loads(result.stdout)
    assert [o["applied"] for o in written["judgements"]] == [False]
    assert not any(q["judged"] for q in written["stories"][0]["quotations"])


def test_the_example_in_the_docs_is_applied(tmp_path: Path) -> None:
    root = Path(__file__).parent.parent
    page = (root / "docs" / "judgements.md").read_text(encoding="utf-8")
    lines = [line.strip() for line in page.splitlines() if line.startswith(('    {"judgement"', "    # "))]
    file = tmp_path / "mine.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    story = str(root / "examples" / "hospital-closure")
    result = CliRunner().invoke(main, ["read", story, "--judgements", str(file), "--json", "-"])
    assert result.exit_code == 0
    assert [o["applied"] for o in json.loads(result.stdout)["judgements"]] == [True, True]


def test_a_wrong_line_stops_the_run_before_it_begins(report: Path) -> None:
    result = read(report, "# fine", {"judgement": "sameish"})
    assert result.exit_code == 2
    assert "mine.jsonl:2" in result.stderr
    assert result.stdout == ""
