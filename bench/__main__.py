"""``python -m bench TASK FILE... [--errors]``: prints a task's figures, and its worst cases."""

import argparse
from pathlib import Path
from pkgutil import iter_modules

import bench.tasks
from bench.floors import measure


def main() -> None:
    """Run one task on the files (for ``whole``, the folders) given."""
    tasks = sorted(module.name for module in iter_modules(bench.tasks.__path__))
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("task", choices=tasks)
    parser.add_argument("paths", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--errors", action="store_true", help="print the worst cases too")
    arguments = parser.parse_args()
    missing = [str(path) for path in arguments.paths if not path.exists()]
    if missing:
        parser.error(f"not here: {', '.join(missing)}")
    report = measure(arguments.task, arguments.paths)
    for name, value in report.figures.items():
        print(f"{name:<44} {value:.3f}")
    if arguments.errors:
        print(*report.errors, sep="\n")


if __name__ == "__main__":
    main()
