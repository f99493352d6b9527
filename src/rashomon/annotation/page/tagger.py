"""The likeliest sequence of marks for the lines of a page.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): what a line shows speaks for
and against each mark, and so does the mark of the line before. The weights stand in
``language/tables/page_lines.tsv``, made of invented pages by tools/make_page_lines.py.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

# A headline, a dek, a byline, a date line, a caption, a paragraph of the report, furniture.
MARKS = "HDYTCPF"


@dataclass(frozen=True, slots=True)
class Weights:
    """For each thing that a line shows, and for each mark before, what they add to each of `MARKS`."""

    shown: Mapping[str, tuple[float, ...]]
    after: tuple[tuple[float, ...], ...]


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
    return Weights(shown, tuple(after[mark] for mark in MARKS))


def tagged(lines: Sequence[Sequence[str]]) -> str:
    """One of `MARKS` for each line, from what it shows (Viterbi's algorithm)."""
    table = weights()
    best = [0.0] * len(MARKS)
    back: list[list[int]] = []
    for number, shown in enumerate(lines):
        scores = _scores(shown, table)
        if number:
            steps = [
                max((best[old] + table.after[old][new], -old) for old in range(len(MARKS)))
                for new in range(len(MARKS))
            ]
            back.append([-old for _, old in steps])
            scores = [score + step for score, (step, _) in zip(scores, steps, strict=True)]
        best = scores
    if not lines:
        return ""
    path = [max(range(len(MARKS)), key=lambda mark: (best[mark], -mark))]
    for steps_back in reversed(back):
        path.append(steps_back[path[-1]])
    return "".join(MARKS[mark] for mark in reversed(path))


def _scores(shown: Sequence[str], table: Weights) -> list[float]:
    scores = [0.0] * len(MARKS)
    for name in shown:
        if found := table.shown.get(name):
            for mark, weight in enumerate(found):
                scores[mark] += weight
    return scores


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
