"""The command: what it writes, where, and the status it leaves with."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from ferry_story import editions

import rashomon.cli
import rashomon.pipeline
from rashomon import __version__
from rashomon.errors import RashomonError
from rashomon.model import Editions, Rejected

REJECTED = Rejected(path="scan\x1b[31m.pdf", reason="not text: save it as plain text first")
READ: Editions = Editions(editions=editions().editions)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    def start(*words: str, found: Editions | BaseException = READ) -> Result:
        def read(paths: object, progress: Callable[[str], None], judgements: object = ()) -> Editions:
            progress("annotating")
            if isinstance(found, BaseException):
                raise found
            return found

        monkeypatch.setattr(rashomon.pipeline, "read", read)
        return CliRunner().invoke(rashomon.cli.main, words)

    return start


@pytest.mark.parametrize("words", [["--help"], ["read", "--help"], ["-h"]])
def test_help_shows_examples(run: Callable[..., Result], words: list[str]) -> None:
    result = run(*words)
    assert result.exit_code == 0
    assert "Examples:" in result.stdout
    assert "rashomon read" in result.stdout


def test_the_version(run: Callable[..., Result]) -> None:
    assert (
        run("--version").stdout == f"{CliRunner().get_default_prog_name(rashomon.cli.main)} {__version__}\n"
    )


def test_without_a_file_the_terminal_edition_is_shown(run: Callable[..., Result]) -> None:
    result = run("read", "reports")
    assert result.exit_code == 0
    assert "Where they part" in result.stdout
    assert result.stderr == ""


def test_three_files_are_written(run: Callable[..., Result], tmp_path: Path) -> None:
    names = {kind: tmp_path / f"edition.{kind}" for kind in ("json", "markdown", "html")}
    result = run("read", "a", *(word for kind, file in names.items() for word in (f"--{kind}", str(file))))
    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads(names["json"].read_text())["rashomon"] == __version__
    assert names["markdown"].read_text().startswith("# Tarn ferries")
    assert names["html"].read_text().startswith("<!DOCTYPE html>")
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.parametrize(("kind", "start"), [("json", "{"), ("markdown", "# "), ("html", "<!DOCTYPE")])
def test_a_dash_is_standard_output(run: Callable[..., Result], kind: str, start: str) -> None:
    assert run("read", "a", f"--{kind}", "-").stdout.startswith(start)


def test_some_rejected_is_one_and_says_why(run: Callable[..., Result]) -> None:
    result = run("read", "a", found=Editions(editions=READ.editions, rejected=(REJECTED,)))
    assert result.exit_code == 1
    assert result.stderr == "rashomon: not read: scan[31m.pdf: not text: save it as plain text first\n"


def test_none_readable_is_two_and_still_recorded(run: Callable[..., Result], tmp_path: Path) -> None:
    file = tmp_path / "edition.json"
    result = run("read", "a", "--json", str(file), found=Editions(editions=(), rejected=(REJECTED,)))
    assert result.exit_code == 2
    assert json.loads(file.read_text())["rejected"][0]["path"] == REJECTED.path


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["read"], "Missing argument"),
        (["read", "a", "--json", "-", "--html", "-"], "same place"),
        (["read", "a", "--json", "nowhere/at/all.json"], "no folder"),
        (["read", "a", "--html", "."], "is a folder"),
        (["read", "a", "--pdf", "x"], "No such option"),
        (["write"], "No such command"),
    ],
)
def test_wrong_use_is_two(run: Callable[..., Result], words: list[str], reason: str) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert reason in result.stderr


def test_an_error_of_ours_is_two_and_has_no_traceback(run: Callable[..., Result]) -> None:
    result = run("read", "a", found=RashomonError("none of it could be read"))
    assert result.exit_code == 2
    assert "none of it could be read" in result.stderr


def test_ctrl_c_keeps_the_file_that_was_there(run: Callable[..., Result], tmp_path: Path) -> None:
    file = tmp_path / "edition.html"
    file.write_text("the page of yesterday")
    result = run("read", "a", "--html", str(file), found=KeyboardInterrupt())
    assert result.exit_code == 130
    assert "stopped" in result.stderr
    assert [path.read_text() for path in tmp_path.iterdir()] == ["the page of yesterday"]


def test_ctrl_c_while_writing_leaves_no_half_file(
    run: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(self: Path, target: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", stopped)
    assert run("read", "a", "--json", str(tmp_path / "edition.json")).exit_code == 130
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_replaced_is_written_to(run: Callable[..., Result]) -> None:
    assert run("read", "a", "--json", "/dev/null").exit_code == 0


def test_a_link_stays_a_link(run: Callable[..., Result], tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_text("old")
    link.symlink_to(real)
    assert run("read", "a", "--json", str(link)).exit_code == 0
    assert link.is_symlink()
    assert real.read_text().startswith("{")


class _Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_progress_is_silent_at_first_and_then_sparing(capsys: pytest.CaptureFixture[str]) -> None:
    clock = _Clock()
    progress = rashomon.cli.Progress(clock)
    for second in range(12):
        clock.now = float(second)
        progress(f"line {second}\x1b[2J")
    progress.done()
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "line 3[2J\nline 8[2J\n"


def test_a_start_loads_nothing_heavy() -> None:
    heavy = ("jinja2", "rich", "trafilatura", "wordfreq", "numpy", "simplemma", "py3langid")
    code = f"import sys, rashomon.cli; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
