"""Share of furniture found, share of report text wrongly labelled; and the parts of the masthead.

Reads ``*.layouts`` (texts whose lines are marked by hand: see tests/data/layouts/tuned.layouts) and
``expected.json`` of ../shared (only what its table of documents says).
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.report import Report
from rashomon.annotation.layout import Layout, lay_out
from rashomon.model import Article

FURNITURE, BODY = "F", "P"
# Marks that are the report's own text; a label of furniture on any of them is wrong.
REPORT_MARKS = frozenset("HDCPYT")


@dataclass(slots=True)
class Count:
    """Letters and digits of furniture and of the report, and how many of each were labelled furniture."""

    furniture: int = 0
    found: int = 0
    report: int = 0
    wrong: int = 0
    right: dict[str, list[bool]] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def note(self, name: str, right: bool, error: str) -> None:
        """One answer of kind ``name``."""
        self.right.setdefault(name, []).append(right)
        if not right:
            self.errors.append(error)


def measure(paths: Sequence[Path]) -> Report:
    """Figures over all texts of ``paths``."""
    count = Count()
    for path in paths:
        if path.suffix == ".layouts":
            for name, marked in layouts(path.read_text(encoding="utf-8")):
                score_marked(name, marked, count)
        else:
            _score_expected(path, count)
    figures = {"furniture found": _share(count.found, count.furniture)}
    if count.report:
        figures["report labelled furniture"] = _share(count.wrong, count.report)
    for name, answers in sorted(count.right.items()):
        figures[f"{name} right"] = _share(sum(answers), len(answers))
    return Report(figures=figures, errors=tuple(count.errors))


def layouts(source: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The texts of a ``.layouts`` file: a name, and (mark, line) pairs; an empty line has no mark."""
    name, marked = "", list[tuple[str, str]]()
    for line in source.splitlines():
        if line.startswith("=== "):
            if name:
                yield name, marked
            name, marked = line[4:].strip(), []
        elif name:
            mark, _, words = line.partition("|")
            marked.append((mark, words) if line else ("", ""))
    if name:
        yield name, marked


def score_marked(name: str, marked: Sequence[tuple[str, str]], count: Count) -> None:
    """Add one marked text to ``count``."""
    text = "\n".join(words for _, words in marked)
    layout = _laid_out(text)
    labelled = _labelled(layout, len(text))
    seen: set[str] = set()
    start = 0
    for mark, words in marked:
        end = start + len(words)
        letters = [place for place in range(start, end) if text[place].isalnum()]
        hits = sum(labelled[place] for place in letters)
        if mark == FURNITURE or (mark == BODY and words in seen):
            count.furniture += len(letters)
            count.found += hits
            if hits < len(letters):
                count.errors.append(f"{name}: missed furniture: {words[:100]}")
        elif mark in REPORT_MARKS:
            count.report += len(letters)
            count.wrong += hits
            if hits:
                count.errors.append(f"{name}: wrongly furniture: {words[:100]}")
        if mark == BODY:
            seen.add(words)
        start = end + 1
    _score_parts(name, marked, layout, count)


def _score_parts(name: str, marked: Sequence[tuple[str, str]], layout: Layout, count: Count) -> None:
    head = layout.masthead

    def lines(mark: str) -> list[str]:
        return list(dict.fromkeys(words for kind, words in marked if kind == mark))

    found = {
        "headline": ([head.headline.text] if head.headline else [], lines("H")),
        "dek": ([head.dek.text] if head.dek else [], lines("D")),
        "byline": (head.byline.text.split("\n") if head.byline else [], lines("Y")),
        "captions": ([caption.text for caption in head.captions], lines("C")),
        "body paragraphs": ([paragraph.text for paragraph in layout.paragraphs], lines(BODY)),
    }
    for kind, (got, wanted) in found.items():
        count.note(kind, got == wanted, f"{name}: {kind}: {got} for {wanted}")


def _score_expected(path: Path, count: Count) -> None:
    for name, wanted in json.loads(path.read_text(encoding="utf-8"))["documents"].items():
        text = (path.parent / name).read_text(encoding="utf-8")
        layout = _laid_out(text)
        for line in wanted.get("furniture", ()):
            covered = any(line in item.passage.text for item in layout.furniture)
            count.furniture += len(line)
            count.found += len(line) if covered else 0
            count.note("furniture lines", covered, f"{name}: missed furniture: {line}")
        for kind, got in _answers(layout).items():
            if kind in wanted:
                right = got == wanted[kind]
                count.note(kind, right, f"{name}: {kind}: {got} for {wanted[kind]}")


def _answers(layout: Layout) -> dict[str, Any]:
    head = layout.masthead
    repeated = [item for item in layout.furniture if item.reason.startswith("repeats")]
    bodies = {paragraph.text for paragraph in layout.paragraphs}
    return {
        "headline": head.headline.text if head.headline else None,
        "outlet": head.outlet,
        "agency": head.agency,
        "published": head.published.isoformat() if head.published else None,
        "machine_generated": head.machine_generated is not None,
        "truncated": head.truncated is not None,
        "body_paragraphs": len(layout.paragraphs),
        "doubled_paragraphs": sum(item.passage.text in bodies for item in repeated),
        "caption": head.captions[0].text if head.captions else None,
    }


def _laid_out(text: str) -> Layout:
    return lay_out(Article(id="", path="-", text=text, sha256=""))


def _labelled(layout: Layout, length: int) -> list[bool]:
    labelled = [False] * length
    for item in layout.furniture:
        for place in range(item.passage.start, item.passage.end):
            labelled[place] = True
    return labelled


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
