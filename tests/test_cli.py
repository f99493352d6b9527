"""The command: what it writes, where, and the status it leaves with."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from ferry_story import editions

import rashomon.cli.progress
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


def _command(*words: str, **extra: Any) -> subprocess.CompletedProcess[bytes]:
    code = "import sys; from rashomon.cli import main; sys.exit(main(sys.argv[1:], prog_name='rashomon'))"
    return subprocess.run([sys.executable, "-c", code, *words], stderr=subprocess.PIPE, check=False, **extra)


def test_an_input_is_not_written_over(run: Callable[..., Result], tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text("The mill burned.")
    (tmp_path / "link.txt").symlink_to(file)
    for words in (
        ["read", str(file), "--html", f"{tmp_path}/../{tmp_path.name}/report.txt"],
        ["read", str(tmp_path), "--json", str(tmp_path / "link.txt")],
        ["read", "a", "--judgements", str(file), "--json", str(file)],
        ["check", "It burned.", str(file), "--json", str(file)],
    ):
        result = run(*words)
        assert result.exit_code == 2
        assert "would be lost" in " ".join(result.stderr.split())
    assert file.read_text() == "The mill burned."


def test_the_page_of_an_earlier_run_is_written_anew(run: Callable[..., Result], tmp_path: Path) -> None:
    page = tmp_path / "edition.html"
    for _ in range(2):
        assert run("read", str(tmp_path), "--html", str(page)).exit_code == 0


def test_two_outputs_to_one_file_by_two_names(run: Callable[..., Result], tmp_path: Path) -> None:
    result = run("read", "a", "--json", str(tmp_path / "x"), "--html", f"{tmp_path}/../{tmp_path.name}/x")
    assert (result.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert "same place" in result.stderr


@pytest.mark.parametrize(
    ("name", "reason"), [("x/e.json", "no folder"), ("e" * 300, "cannot be written"), ("shut/e", "may be")]
)
def test_an_output_that_cannot_be_written_is_found_first(
    run: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, reason: str
) -> None:
    (tmp_path / "x").write_text("a file, no folder")
    (tmp_path / "shut").mkdir()
    monkeypatch.setattr("os.access", lambda path, mode: Path(path).name != "shut")
    result = run("read", "a", "--json", str(tmp_path / name), found=AssertionError("read before checked"))
    assert result.exit_code == 2
    assert reason in result.stderr


def test_a_terminal_without_the_letters_shows_question_marks(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Café burns\n\nThe café burned on Monday.\n")
    done = _command("read", str(tmp_path), stdout=subprocess.PIPE, env={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Caf?" in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("words", [["--help"], ["read", "DIR"], ["read", "DIR", "--json", "-"]])
def test_a_full_disk_has_no_traceback(tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "a.txt").write_text("The mill burned on Monday.\n")
    with Path("/dev/full").open("wb") as full:
        done = _command(*(str(tmp_path) if word == "DIR" else word for word in words), stdout=full)
    assert done.returncode == 2
    assert done.stderr == b"rashomon: the output cannot be written: No space left on device\n"


@pytest.mark.parametrize("words", [[], ["--json", "-"]])
def test_a_closed_pipe_ends_quietly(tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "a.txt").write_text("The mill burned on Monday.\n")
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = _command("read", str(tmp_path), *words, stdout=writer)
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


def test_ctrl_c_while_modules_load_has_no_traceback() -> None:
    code = (
        "import builtins, sys\n"
        "load = builtins.__import__\n"
        "def stop(name, *rest):\n"
        "    if name == 'WHERE': raise KeyboardInterrupt\n"
        "    return load(name, *rest)\n"
        "builtins.__import__ = stop\n"
        "from rashomon.cli import main\n"
        "main(['read', 'nowhere.txt'])\n"
    )
    for where in ("click", "rashomon.pipeline"):
        done = subprocess.run(
            [sys.executable, "-c", code.replace("WHERE", where)], capture_output=True, text=True, check=False
        )
        assert done.returncode == 130
        assert "Traceback" not in done.stderr


class _Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_progress_is_silent_at_first_and_then_sparing(capsys: pytest.CaptureFixture[str]) -> None:
    clock = _Clock()
    progress = rashomon.cli.progress.Progress(clock)
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
