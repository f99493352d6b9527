"""The likeliest sequence of marks for the lines of a page.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): what a line shows speaks for
and against each mark, and so does the mark of the line before. The weights stand in
``language/tables/page_lines.tsv``, made of invented pages by tools/make_page_lines.py.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import add

# A headline, a dek, a byline, a date line, a caption, a paragraph of the report; furniture amid these, above
# the headline, and after the report's end: what has begun or ended is so remembered from line to line.
MARKS = "HDYTCPFAZ"
FURNITURE = "FAZ"
# Report text lost costs more than furniture left: a line is furniture when this much more speaks for it. Of
# 70 pages kept back, furniture found / report lost: 0 .94/.033, .25 .93/.025, .5 .92/.024, 1 .89/.019,
# 2 .82/.011.
CARE = 0.25
_START = tuple(-CARE if mark in FURNITURE else 0.0 for mark in MARKS)


@dataclass(frozen=True, slots=True)
class Weights:
    """What each thing that a line shows adds to each of `MARKS`, and what each mark before it adds."""

    shown: Mapping[str, tuple[float, ...]]
    before: tuple[tuple[float, ...], ...]


@cache
def weights() -> Weights:
    """The weights of the table."""
    shown: dict[str, tuple[float, ...]] = {}
    after = dict[str, tuple[float, ...]]()
    text = (files("rashomon.language.tables") / "page_lines.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            kind, name, *numbers = line.split("\t")
            (shown if kind == "shows" else after)[name] = tuple(int(number or 0) / 100 for number in numbers)
    return Weights(shown, tuple(zip(*(after[mark] for mark in MARKS), strict=True)))


def tagged(lines: Sequence[Sequence[str]]) -> str:
    """One of `MARKS` for each line, from what it shows (Viterbi's algorithm)."""
    table = weights()
    if not lines:
        return ""
    best = _scores(lines[0], table)
    back: list[list[int]] = []
    for shown in lines[1:]:
        ways = [list(map(add, best, row)) for row in table.before]
        tops = [max(way) for way in ways]
        back.append([way.index(top) for way, top in zip(ways, tops, strict=True)])
        best = list(map(add, _scores(shown, table), tops))
    path = [max(range(len(MARKS)), key=lambda mark: (best[mark], -mark))]
    for steps_back in reversed(back):
        path.append(steps_back[path[-1]])
    return "".join(MARKS[mark] for mark in reversed(path))


def _scores(shown: Sequence[str], table: Weights) -> list[float]:
    found = [table.shown[name] for name in shown if name in table.shown]
    return [sum(column) for column in zip(_START, *found, strict=True)]


def leaning(mark: str, shown: Sequence[str]) -> float:
    """How much what a line shows speaks for ``mark`` more than for the likeliest other."""
    scores = _scores(shown, weights())
    own = scores.pop(MARKS.index(mark))
    return own - max(scores)


def speaking_for(mark: str, shown: Sequence[str], most: int) -> list[str]:
    """The ``most`` things shown that speak for ``mark`` and against the others, loudest first."""
    table, place = weights().shown, MARKS.index(mark)
    loud = [
        (table[name][place] - sum(table[name]) / len(MARKS), name)
        for name in dict.fromkeys(shown)
        if name in table
    ]
    return [name for weight, name in sorted(loud, key=lambda item: (-item[0], item[1]))[:most] if weight > 0]
