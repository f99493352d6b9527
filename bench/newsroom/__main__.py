"""python -m bench.newsroom WHAT [--store URL]: the newsroom's figures, one line each.

faults   kill -9 (200 times), a full disk, two writers, a clock that jumps
load     50 readers idle and while reports are added, with 10,000 reports stored
"""

import argparse
import sys
import tempfile
from pathlib import Path

from bench.newsroom import faults
from bench.newsroom.load import big_story, fill, first_page, load

STORIES = 2_900  # about 10,000 reports
BIG = 50


def main() -> None:
    """Parse, measure, print."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.newsroom", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("what", choices=("faults", "load"))
    parser.add_argument("--store", help="an empty store; without it a file of SQLite that goes afterwards")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--stories", type=int, default=STORIES)
    parser.add_argument("--seconds", type=float, default=30)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = given.store or f"sqlite:///{Path(folder) / 'desk.db'}"
        if given.what == "faults":
            sys.exit(not _faults(url, given.kills, Path(folder), given.store is None))
        _load(url, given.stories, given.seconds)


def _faults(url: str, kills: int, folder: Path, file: bool) -> bool:
    found = {
        "killed while adding": faults.killed(url, kills // 2, longest=1.5),
        "killed while watching": faults.killed_watching(url, kills - kills // 2, longest=1.5),
        "two writers": faults.two_writers(url),
        "clock that jumps": faults.jumping_clock(url),
    }
    if file:
        found["full disk"] = faults.full_disk(f"sqlite:///{folder / 'full.db'}", room=600_000)
    for name, left in found.items():
        print(
            f"{name}: {left.faults} times, {left.confirmed} confirmed, {left.kept} kept, {left.lost} lost, "
            f"{left.twice} twice, doctor: {'; '.join(left.doctor) or 'nothing is wrong'}"
        )
    return all(left.clean for left in found.values())


def _load(url: str, stories: int, seconds: float) -> None:
    stored = fill(url, stories)
    big = big_story(url, BIG)
    front, whole = first_page(url, big)
    print(f"{stored + BIG} reports stored; front page {front:.0f} ms, story of {BIG} reports {whole:.0f} ms")
    found = load(url, stored, seconds)
    for name, read in (("idle", found.idle), ("while adding", found.busy)):
        print(
            f"{name}: {read.pages} pages, {read.errors} errors, p50 {read.p50:.0f} ms, p95 {read.p95:.0f} ms"
        )
    print(f"adding: {found.adding_alone:.1f} reports a second alone, {found.adding_read:.1f} with readers")


if __name__ == "__main__":
    main()
