"""How one wording differs from another, word by word, for showing it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_PIECE = re.compile(r"\s+|(?:[A-Za-z]\.){2,}|\w+(?:['’]\w+)*|[^\w\s]")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_SLIGHT = frozenset(",;:.'\"- ")  # no "…", which says that words were left out
STOPS = ",.;: "
LONG_DROP = 8  # words; a longer one is an excerpt's edge rather than a change, and is told by its length
MOST_PIECES = 4000  # beyond it a comparison by pairs takes seconds; the wordings are then shown whole


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of both wordings, of the first alone (``drop``) or of the second alone (``add``)."""

    op: Literal["same", "drop", "add"]
    text: str

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @property
    def slight(self) -> bool:
        """Whether only commas, stops, quotation marks or dashes change, and no word."""
        return not set(self.text.translate(_SAME)) - _SLIGHT


def changes(before: str, after: str) -> tuple[Change, ...]:
    """``before`` turned into ``after``.

    Curly and straight marks, letter case and the stops of "E.U." count as the same, and so does the stop or
    comma at the end: it belongs to the sentence that the words were set in.
    """
    core = after.strip().rstrip(STOPS)
    tail = after.strip()[len(core) :]
    left, right = _pieces(before.strip().rstrip(STOPS)), _pieces(core)
    if len(left) + len(right) > MOST_PIECES:
        return (Change("drop", before), Change("add", after))
    matcher = SequenceMatcher(None, [_key(p) for p in left], [_key(p) for p in right], autojunk=False)
    found = list(_joined(_steps(matcher, left, right)))
    if tail and found and found[-1].op == "same":
        tail = found.pop().text + tail
    return (*found, Change("same", tail)) if tail else tuple(found)


def compared(one: str, other: str) -> tuple[Change, ...]:
    """``other`` as it differs from ``one``; plainly where they share less than half of the shorter
    one's words, as two parts of one remark do."""
    found = changes(one, other)
    shared = sum(len(_WORD.findall(change.text)) for change in found if change.op == "same")
    if 2 * shared < min(len(_WORD.findall(one)), len(_WORD.findall(other))):
        return (Change("same", other),)
    return found


def _pieces(text: str) -> list[str]:
    return _PIECE.findall(text.strip())


def _key(piece: str) -> str:
    if piece.isspace():
        return " "
    return (piece.replace(".", "") or piece).translate(_SAME).casefold()


def _steps(matcher: "SequenceMatcher[str]", left: list[str], right: list[str]) -> Iterator[Change]:
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield Change("same", "".join(right[c:d]))
            continue
        if a < b:
            yield Change("drop", "".join(left[a:b]))
        if c < d:
            yield Change("add", "".join(right[c:d]))


def _joined(steps: Iterator[Change]) -> Iterator[Change]:
    """Take a lone space between two changes into them: one struck phrase reads better than three words."""
    dropped = added = ""
    for step in steps:
        if step.op == "drop":
            dropped += step.text
        elif step.op == "add":
            added += step.text
        elif step.text.isspace() and (dropped or added):
            dropped, added = dropped + step.text, added + step.text
        else:
            yield from _flush(dropped, added)
            dropped = added = ""
            yield step
    yield from _flush(dropped, added)


def _flush(dropped: str, added: str) -> Iterator[Change]:
    """The gathered changes, with the space that both end in given back as the same."""
    tail = ""
    if dropped and added and dropped[-1:].isspace() and added[-1:].isspace():
        dropped, added, tail = dropped.rstrip(), added.rstrip(), " "
    if dropped.strip() or (dropped and not added):
        yield Change("drop", dropped)
    if added.strip() or (added and not dropped):
        yield Change("add", added)
    if tail:
        yield Change("same", tail)
