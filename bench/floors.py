"""``python -m bench.floors``: fails where a figure has fallen below its floor in floors.toml.

The examples are always measured; corpora beside the checkout (../shared) where they are, else a line says
that they were skipped. Checks marked ``long`` are measured with ``--all`` only.
"""

import argparse
import importlib
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from bench.report import Report

ROOT = Path(__file__).resolve().parent.parent
# Figures are printed with three digits; a floor is met to that precision.
PRECISION = 0.0005


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """``figure`` of ``task`` on ``paths`` is to be at least ``floor``, or at most ``ceiling``."""

    task: str
    paths: tuple[str, ...]
    figure: str
    floor: float | None = None
    ceiling: float | None = None
    long: bool = False

    def holds(self, value: float) -> bool:
        """Whether ``value`` is within the bounds."""
        return (self.floor is None or value >= self.floor - PRECISION) and (
            self.ceiling is None or value <= self.ceiling + PRECISION
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One line of the check; ``held`` is None where it was skipped."""

    line: str
    held: bool | None


def read_floors(file: Path) -> tuple[Floor, ...]:
    """The floors of a table: one ``[[check]]`` a task and its paths, with ``floors`` and ``ceilings``."""
    found = []
    for check in tomllib.loads(file.read_text(encoding="utf-8"))["check"]:
        bounds = [(figure, floor, None) for figure, floor in check.get("floors", {}).items()]
        bounds += [(figure, None, ceiling) for figure, ceiling in check.get("ceilings", {}).items()]
        found += [
            Floor(
                task=check["task"],
                paths=tuple(check["paths"]),
                figure=figure,
                floor=floor,
                ceiling=ceiling,
                long=check.get("long", False),
            )
            for figure, floor, ceiling in bounds
        ]
    return tuple(found)


def check(floors: Iterable[Floor], *, long: bool, root: Path = ROOT) -> Iterator[Outcome]:
    """Measure every task once for its paths (relative to ``root``) and compare with the floors."""
    for (task, names, is_long), group in groupby(
        floors, key=lambda floor: (floor.task, floor.paths, floor.long)
    ):
        missing = [name for name in names if not (root / name).exists()]
        reason = f"{', '.join(missing)} is not here" if missing else "measured with --all"
        if missing or (is_long and not long):
            yield Outcome(line=f"skipped  {task}: {reason}", held=None)
            continue
        report = measure(task, [root / name for name in names])
        yield from (compare(floor, report) for floor in group)


def measure(task: str, paths: list[Path]) -> Report:
    """The report of ``task`` on ``paths``."""
    report: Report = importlib.import_module(f"bench.tasks.{task}").measure(paths)
    return report


def compare(floor: Floor, report: Report) -> Outcome:
    """One floor against what was measured; a figure that is no longer measured has fallen."""
    value = report.figures.get(floor.figure)
    bound = f">= {floor.floor:.3f}" if floor.floor is not None else f"<= {floor.ceiling:.3f}"
    held = value is not None and floor.holds(value)
    shown = "not measured" if value is None else f"{value:.3f}"
    line = (
        f"{'held' if held else 'FALLEN':<8} {floor.task} {floor.paths[0]}: {floor.figure} {shown} ({bound})"
    )
    return Outcome(line=line, held=held)


def main() -> None:
    """Check bench/floors.toml; exit status 1 where a floor does not hold."""
    parser = argparse.ArgumentParser(prog="python -m bench.floors", description=__doc__)
    parser.add_argument("--all", action="store_true", help="measure the long checks too")
    floors = read_floors(Path(__file__).with_name("floors.toml"))
    fallen = 0
    for outcome in check(floors, long=parser.parse_args().all):
        print(outcome.line, flush=True)
        fallen += outcome.held is False
    sys.exit(1 if fallen else 0)


if __name__ == "__main__":
    main()
