"""The floors are checked as written, and a fallen one fails."""

from pathlib import Path

import pytest

from bench import floors
from bench.floors import Floor, check, compare, read_floors
from bench.report import Report

TABLE = """
[[check]]
task = "names"
paths = ["here.jsonl"]
floors = { f = 0.8, recall = 0.7 }
ceilings = { wrong = 2 }

[[check]]
task = "stories"
paths = ["elsewhere.jsonl"]
floors = { f = 0.9 }

[[check]]
task = "timelines"
paths = ["here.jsonl"]
long = true
floors = { f = 0.5 }
"""


@pytest.fixture
def table(tmp_path: Path) -> tuple[Floor, ...]:
    (tmp_path / "floors.toml").write_text(TABLE, encoding="utf-8")
    (tmp_path / "here.jsonl").write_text("", encoding="utf-8")
    return read_floors(tmp_path / "floors.toml")


def test_every_bound_is_read(table: tuple[Floor, ...]) -> None:
    assert [(floor.task, floor.figure, floor.floor, floor.ceiling, floor.long) for floor in table] == [
        ("names", "f", 0.8, None, False),
        ("names", "recall", 0.7, None, False),
        ("names", "wrong", None, 2, False),
        ("stories", "f", 0.9, None, False),
        ("timelines", "f", 0.5, None, True),
    ]


def test_a_task_is_measured_once_and_what_is_not_here_is_skipped(
    table: tuple[Floor, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured = []

    def measure(task: str, paths: list[Path]) -> Report:
        measured.append((task, [path.name for path in paths]))
        return Report(figures={"f": 0.8, "recall": 0.6, "wrong": 3})

    monkeypatch.setattr(floors, "measure", measure)
    outcomes = list(check(table, long=False, root=tmp_path))
    assert measured == [("names", ["here.jsonl"])]
    assert [outcome.held for outcome in outcomes] == [True, False, False, None, None]
    assert "elsewhere.jsonl is not here" in outcomes[3].line
    assert "--all" in outcomes[4].line
    assert [outcome.held for outcome in check(table, long=True, root=tmp_path)][-1] is True


def test_bounds_hold_to_three_digits() -> None:
    floor = Floor(task="t", paths=("here",), figure="f", floor=0.8)
    assert compare(floor, Report(figures={"f": 0.7996})).held
    assert not compare(floor, Report(figures={"f": 0.799})).held
    assert not compare(floor, Report(figures={})).held
    ceiling = Floor(task="t", paths=("here",), figure="f", ceiling=0)
    assert compare(ceiling, Report(figures={"f": 0})).held
    assert not compare(ceiling, Report(figures={"f": 1})).held


def test_the_projects_own_table_names_tasks_that_exist() -> None:
    table = read_floors(Path(floors.__file__).with_name("floors.toml"))
    tasks = Path(floors.__file__).parent / "tasks"
    assert table
    for floor in table:
        assert (tasks / f"{floor.task}.py").exists() or (tasks / floor.task / "__init__.py").exists()
