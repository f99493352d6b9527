"""The text cut into blocks: the lines, or the paragraphs of a hard-wrapped text."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c]+")
# White space, and the marks of a list, a heading, a block quotation or emphasis at the edges of a line.
_LEAD = re.compile(r"[\s\ufeff\u200b]*(?:(?:#{1,6}|>|[*•▪●◦‣·+-])[\s\ufeff\u200b]+)*(?:\*\*|__)?[\s\u200b]*")
_RUN = re.compile(r"[\w©]+")
# Plain letters before a space come first, for speed.
_WORD = re.compile(r"[A-Za-z]++(?= )|\w+(?:[’'.,-]\w+)*")
_SENTENCE_END = re.compile(r"[.!?…。！？:;][\"'”’»)\]\s]*\Z")
# A text is hard-wrapped when its lines are of one width and most of them stop inside a sentence.
WRAP_WIDTHS = range(50, 101)
WRAPPED_SHARE = 0.6
WRAPPED_LINES = 6


@dataclass(frozen=True, kw_only=True)
class Block:
    """One line (or hard-wrapped paragraph) of the text; ``gap`` says that a blank line stands before it."""

    start: int
    end: int
    text: str
    gap: bool

    @cached_property
    def folded(self) -> str:
        """The text in one case, with single spaces, plain apostrophes and no marks at its edges."""
        flat = " ".join(self.text.split()).replace("’", "'").replace("‘", "'")
        return flat.strip(" *_[]|·•").casefold()

    @cached_property
    def tokens(self) -> frozenset[str]:
        """The runs of letters and digits of the folded text."""
        return frozenset(self._runs)

    @cached_property
    def key(self) -> str:
        """Letters and digits alone: what two printings of one line have in common."""
        return "".join(self._runs).replace("_", "").replace("©", "")

    @cached_property
    def _runs(self) -> list[str]:
        return _RUN.findall(self.folded)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words as written."""
        return tuple(_WORD.findall(self.text))

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether the block ends as a sentence does."""
        return _SENTENCE_END.search(self.text[-12:]) is not None


def split(text: str) -> tuple[Block, ...]:
    """The blocks of ``text`` in order; white space belongs to none."""
    lines = [(match.start(), match.end()) for match in _LINE.finditer(text) if not match.group().isspace()]
    if _hard_wrapped(text, lines):
        lines = _joined(text, lines)
    blocks = []
    before = 0
    for start, end in lines:
        lead = _LEAD.match(text, start, end)
        begin = lead.end() if lead else start
        stop = _stripped(text, begin, end)
        if begin < stop:
            gap = text.count("\n", before, start) > 1
            blocks.append(Block(start=begin, end=stop, text=text[begin:stop], gap=gap))
        before = end
    return tuple(blocks)


def _stripped(text: str, start: int, end: int) -> int:
    while end > start and (text[end - 1].isspace() or text[end - 1] in "\ufeff\u200b"):
        end -= 1
    return end - 2 if end - start > 4 and text[end - 2 : end] in ("**", "__") else end


def _hard_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether a line break inside a paragraph is only the edge of the page."""
    inner = [
        text[start:end]
        for (start, end), (following, _) in pairwise(lines)
        if text.count("\n", end, following) == 1
    ]
    if len(inner) < WRAPPED_LINES or max(end - start for start, end in lines) > WRAP_WIDTHS[-1]:
        return False
    broken = sum(len(line) in WRAP_WIDTHS and not _SENTENCE_END.search(line[-12:]) for line in inner)
    return broken >= WRAPPED_SHARE * len(inner)


def _joined(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined = [lines[0]]
    for start, end in lines[1:]:
        if text.count("\n", joined[-1][1], start) > 1:
            joined.append((start, end))
        else:
            joined[-1] = (joined[-1][0], end)
    return joined
