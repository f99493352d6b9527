"""The words of a position as a reader is shown them, with whole pairs of quotation marks."""

import re

from rashomon.collation.positions.find import Range
from rashomon.collation.positions.lines import Line

# The end of a quotation that begins in a phrase is taken in within so many characters of the phrase's end.
QUOTE_REACH = 60
# A mark this near belongs to the phrase, whatever stands between.
NEAR_MARK = 4
_SINGLE = ("'", "‘")
_SINGLE_END = re.compile(r"\w['’](?!\w)")
_SENTENCE_END = re.compile(r"[.;!?]\s")


def shown(line: Line, part: Range) -> str:
    """The words as they stand, in one line; half a quotation gets the mark that it lacks."""
    start, end = line.starts[part[0]], line.ends[part[1] - 1]
    text = line.witness.text
    before, after = "", ""
    for opening, closing in _marks(line):
        opens, closes = _halves(text[start:end], opening, closing)
        if closes and text[start - len(opening) : start] == opening:
            start -= len(opening)
        elif closes:
            before = opening
        if opens:
            rest = text[end : end + QUOTE_REACH].partition("\n")[0]
            gap = rest.find(closing)
            if 0 <= gap < NEAR_MARK or (gap >= 0 and not _SENTENCE_END.search(rest[:gap])):
                end += gap + len(closing)
            else:
                after = closing
    if (inside := text[start:end]).rfind("‘") > inside.rfind("’"):
        # "The words ‘Velm Treaty": its mark stands at once after it, a dot between perhaps.
        end = text.find("’", end, end + NEAR_MARK) + 1 or end
    if text[start - 1 : start] in _SINGLE and _SINGLE_END.search(text, start, end):
        start -= 1
    words = " ".join(text[start:end].split())
    return before + words.rstrip(" ,.;:" if text[end - 2 : end - 1].islower() else " ,;:") + after


def _marks(line: Line) -> tuple[tuple[str, str], ...]:
    """The pairs of marks; two strokes close what "``" opens, where a report writes so."""
    backed = "``" in line.witness.text[line.starts[0] - 3 if line.starts[0] > 2 else 0 : line.ends[-1]]
    return (('"', '"'), ("“", "”"), ("``", "''") if backed else ("''", "''"), ("«", "»"))


def _halves(inside: str, opening: str, closing: str) -> tuple[bool, bool]:
    """Whether a quotation opens in ``inside`` without closing, and whether one closes unopened."""
    if opening == closing:
        first, last = inside.find(opening), inside.rfind(opening)
        if first < 0:
            return False, False
        return _opens(inside, last), not _opens(inside, first)
    opens = inside.rfind(opening) > inside.rfind(closing)
    return opens, closing in inside and opening not in inside[: inside.find(closing)]


def _opens(inside: str, place: int) -> bool:
    """Whether the mark at ``place`` opens a quotation: it begins a word."""
    return not inside[max(0, place - 1) : place].strip(" \n([—–-")
