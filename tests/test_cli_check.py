"""``rashomon check``: what it says, and the status it leaves with."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import rashomon.cli

HOSPITAL = str(Path(__file__).parent.parent / "examples" / "hospital-closure")


@pytest.mark.parametrize(
    ("statement", "path", "status"),
    [
        ("The hospital has 140 beds.", HOSPITAL, 0),
        ("The hospital has 900 beds.", HOSPITAL, 1),
        ("Two whales were seen in the bay.", HOSPITAL, 3),
        ("The hospital has 140 beds.", "no-such-folder", 2),
        ("  ", HOSPITAL, 2),
        ("bed " * 1000, HOSPITAL, 2),
    ],
)
def test_the_exit_status(statement: str, path: str, status: int) -> None:
    assert CliRunner().invoke(rashomon.cli.main, ["check", statement, path]).exit_code == status


def test_the_terminal_shows_who_has_what_instead() -> None:
    shown = CliRunner().invoke(rashomon.cli.main, ["check", "The hospital has 900 beds.", HOSPITAL]).stdout
    assert "another figure: the witness has “140 beds”" in " ".join(shown.split())


def test_the_terminal_says_what_is_told_otherwise_and_what_is_unsure(tmp_path: Path) -> None:
    report = (
        "Baker Ada Lunt accused landlord Piet Moss of hiding a leak.\n\nThe guild paid for the new pipes."
    )
    (tmp_path / "a.txt").write_text(report, encoding="utf-8")
    asked = ["Piet Moss accused Ada Lunt of hiding a leak.", "The guild approved the new pipes."]
    shown = [CliRunner().invoke(rashomon.cli.main, ["check", text, str(tmp_path)]) for text in asked]
    assert [result.exit_code for result in shown] == [1, 1]
    words = [" ".join(result.stdout.split()) for result in shown]
    assert "told otherwise by one witness" in words[0]
    assert "tells it the other way round: the witness has “Baker Ada Lunt”" in words[0]
    assert "perhaps told by one witness" in words[1]
    assert "unsure: nothing that is known to mean “approved”" in words[1]


def test_json_points_at_the_witnesses_words(tmp_path: Path) -> None:
    file = tmp_path / "verdict.json"
    CliRunner().invoke(
        rashomon.cli.main, ["check", "The hospital has 140 beds.", HOSPITAL, "--json", str(file)]
    )
    verdict = json.loads(file.read_text(encoding="utf-8"))
    assert verdict["status"] == "carried"
    (story,) = verdict["stories"]
    assert {Path(finding["path"]).name for finding in story["findings"]} >= {
        "council-wire.txt",
        "local-paper.txt",
    }
    for finding in story["findings"]:
        if finding["path"].endswith(".txt"):
            text = Path(finding["path"]).read_text(encoding="utf-8")
            assert text[finding["start"] : finding["end"]] == finding["text"]
