"""Makes src/rashomon/language/tables/page_lines.tsv from invented pages (pip install python-crfsuite).

    python tools/make_page_lines.py tests/data/layouts/*.layouts

A line of the table: "shows", a thing that a line of a page can show, and what it adds to each mark, in
hundredths; or "after", the mark of the line before, and the same. Furniture above the headline is marked A,
furniture after the report's end Z. The pages are inventions of this project.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pycrfsuite

from bench.tasks.furniture import layouts
from rashomon.annotation.blocks import split
from rashomon.annotation.page.shows import shows
from rashomon.annotation.page.tagger import MARKS

TABLE = Path(__file__).parent.parent / "src/rashomon/language/tables/page_lines.tsv"
# A word tells something where it stands in so many lines.
FEWEST_LINES = 3
# Penalties for many and for large weights; searched on pages left out in turn.
SPARSE, SMALL = 0.2, 0.05
STEPS = 150

Marked = tuple[list[list[str]], list[str]]


def main(paths: Sequence[Path]) -> None:
    """Learn from the pages of ``paths`` and write the table."""
    TABLE.write_text(learned([page for path in paths for page in read(path)]), encoding="utf-8")


def read(path: Path) -> Iterator[Marked]:
    """For each page of a file what its lines show, and their marks."""
    for _, marked in layouts(path.read_text(encoding="utf-8")):
        text = "\n".join(words for _, words in marked)
        blocks = split(text)
        marks: list[str] = []
        start = 0
        places = []
        for mark, words in marked:
            places.append((start, start + len(words), mark))
            start += len(words) + 1
        for block in blocks:
            marks.append(next(mark for begin, end, mark in places if mark and begin <= block.start < end))
        yield shows(blocks), placed(marks)


def placed(marks: Sequence[str]) -> list[str]:
    """``marks`` with furniture above the headline as A, and furniture after the report's end as Z."""
    head = marks.index("H") if "H" in marks else 0
    end = max((number for number, mark in enumerate(marks) if mark == "P"), default=len(marks))
    return [
        mark if mark != "F" else "A" if number < head else "Z" if number > end else "F"
        for number, mark in enumerate(marks)
    ]


def learned(pages: Sequence[Marked]) -> str:
    """The table learned from ``pages``."""
    lines = Counter(name for shown, _ in pages for line in shown for name in set(line))
    kept = {name for name, count in lines.items() if count >= FEWEST_LINES}
    trainer = pycrfsuite.Trainer(verbose=False)
    for shown, marks in pages:
        trainer.append([[name for name in line if name in kept] for line in shown], marks)
    trainer.set_params({"c1": SPARSE, "c2": SMALL, "max_iterations": STEPS})
    with tempfile.TemporaryDirectory() as folder:
        trainer.train(f"{folder}/weights")
        tagger = pycrfsuite.Tagger()
        tagger.open(f"{folder}/weights")
        info = tagger.info()
    rows = {("after", mark): [0] * len(MARKS) for mark in MARKS}
    for (name, mark), weight in info.state_features.items():
        rows.setdefault(("shows", name), [0] * len(MARKS))[MARKS.index(mark)] = round(100 * weight)
    for (before, mark), weight in info.transitions.items():
        rows["after", before][MARKS.index(mark)] = round(100 * weight)
    head = "# Made by tools/make_page_lines.py: hundredths for each of the marks " + " ".join(MARKS)
    return (
        "\n".join(
            [
                head,
                *(
                    "\t".join([*key, *(str(n or "") for n in row)])
                    for key, row in sorted(rows.items())
                    if any(row)
                ),
            ]
        )
        + "\n"
    )


if __name__ == "__main__":
    main([Path(path) for path in sys.argv[1:]])
