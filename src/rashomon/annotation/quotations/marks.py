"""Pairs of quotation marks: which mark opens, which closes, and what stands between."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import NamedTuple

# A glyph of a double mark; doubled single marks count as one where the text was tokenised with ``.
_DOUBLE = re.compile(r"[\"“”„«»]|``|''|’’|‘‘")
_GLYPHS = '"“”„«»`'
_SINGLE_OPEN = re.compile(r"(?<![\w'’‘`.,;:!?%)\]])['‘](?=[\w$£€\[(#@\"“…]|\s)")
# Tokenised text opens single marks with a backtick and, but for a line's first, closes with an apostrophe.
_TICK_OPEN = re.compile(r"(?<!`)`(?!`)(?=[^`\n]*')|(?<=\n)'(?!')(?= ?[A-Z][^`\n]*')")
# "don ’ t" holds no mark.
_SINGLE_CLOSE = re.compile(r"(?<=\S)['’](?!\w)|(?<=\s)['’](?=\s|[.,;:]|$)(?!\s(?:s|t|re|ve|m|d|ll)\b)")
# Words that begin with an apostrophe of their own.
_ELISION = re.compile(r"['’‘](?:s|t|em|tis|twas|til|till|cause|bout|n|d|ll|re|ve|m|round|\d0s)\b", re.I)

# Markup that a page left in its text, and so many characters of it.
LONGEST_TAG = 200
_TAG = re.compile(rf"</?[a-z][^<>]{{0,{LONGEST_TAG}}}>", re.I)

# Costs of reading a mark against its look; two odd looks in one paragraph are likelier than a lost mark.
ODD_LOOK = 2.0
SPACED_OUT = 0.5
LOST = 5.0
IGNORED = 6.0
# An inch mark after a digit is no quotation mark.
INCHES = 1.0
# A quotation left open runs into the next paragraph where that one opens again.
REOPENED = 1.0
# A quotation broken over lines runs over so many of them.
MOST_LINES = 12
# A paragraph left open has so many lines behind its first before the next one opens again.
MOST_OPEN = 5
# More marks than MOST_MARKS in one paragraph, one for fewer than SPARSE characters, are no quotations.
MOST_MARKS = 200
SPARSE = 8
# The longest passage between single marks that one paragraph may hold.
LONGEST_SINGLE = 1500


# A way to read the marks so far: its cost, and its steps as a linked list.
_Path = tuple[float, tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Marked:
    """What stands between a pair of marks (``start:end``, trimmed) and the marks themselves."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    block: int
    closed: bool = True
    opened: bool = True


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    opens: float
    closes: float
    ignored: float = IGNORED


Reader = Callable[[int, int], list[_Mark]]


def marks_of(text: str) -> Reader:
    """What reads the double marks of a range of ``text``; each range is read once."""
    return cache(partial(_double_marks, text, glyphs=_glyphs(text)))


def join_blocks(text: str, blocks: list[tuple[int, int]], marks_in: Reader) -> list[int]:
    """For every block the number of the first one it belongs to: a quotation may run over several lines.

    A text with a sentence a line breaks its quotations; where a block ends inside one and the next marks
    close it, the lines between are one block. A paragraph that opens again stands for itself.
    """
    ticked = "``" in text
    rows = [marks_in(start, end) for start, end in blocks]
    joined = list(range(len(blocks)))
    number = 0
    while number < len(blocks):
        last = number
        marks = list(rows[number])
        while marks and _ends_open(marks) and last - number < MOST_LINES:
            ahead = next((n for n in range(last + 1, min(len(rows), last + MOST_LINES)) if rows[n]), None)
            if ahead is None:
                break
            if _reopens(text, blocks[ahead][0], rows[ahead][0]):
                # A paragraph left open before one that opens again: its other lines are quoted, too.
                if ticked and _leads(text, blocks[ahead][0], rows[ahead][0]) and ahead - last <= MOST_OPEN:
                    last = ahead - 1
                break
            marks += rows[ahead]
            last = ahead
        for line in range(number, last + 1):
            joined[line] = number
        number = last + 1
    return joined


def _reopens(text: str, start: int, mark: _Mark) -> bool:
    """Whether the first mark of a line that begins at ``start`` opens: by its look, else by its place."""
    return mark.opens < mark.closes or (mark.opens == mark.closes and _leads(text, start, mark))


def _ends_open(marks: list[_Mark]) -> bool:
    pairs = _pair(marks, LOST)
    return bool(pairs) and pairs[-1][1] is None


def find_marked(
    text: str, blocks: list[tuple[int, int]], sentence_starts: list[int], marks_in: Reader
) -> list[Marked]:
    """All marked passages of ``blocks`` in text order; a quotation inside another has no entry of its own."""
    rows = [marks_in(start, end) for start, end in blocks]
    found: list[Marked] = []
    for number, (start, end) in enumerate(blocks):
        following = rows[number + 1] if number + 1 < len(rows) else []
        reopened = (
            bool(following)
            and following[0].opens < ODD_LOOK
            and _leads(text, blocks[number + 1][0], following[0])
        )
        pairs = _pair(rows[number], LOST if not reopened else REOPENED)
        here = [
            mark
            for pair in pairs
            if (mark := _passage(text, pair, number, start, end, sentence_starts)) is not None
        ]
        here += _single(text, start, end, here, number)
        found += sorted(here, key=lambda mark: mark.start)
    return found


def _leads(text: str, start: int, mark: _Mark) -> bool:
    return not text[start : mark.start].strip()


class _Glyphs(NamedTuple):
    """How one text uses its marks: tokenised ``, low opening „, guillemets that point inwards, markup."""

    ticked: bool
    low: bool
    turned: bool
    tags: bool


def _glyphs(text: str) -> _Glyphs:
    turned = 0 <= text.find("»") < text.find("«")
    return _Glyphs("``" in text, "„" in text, turned, _TAG.search(text) is not None)


def _in_tag(text: str, place: int, start: int) -> bool:
    """Whether a mark belongs to the markup that a page left in its text (`<tweet id="1">`)."""
    opening = text.rfind("<", max(start, place - LONGEST_TAG), place)
    tag = _TAG.match(text, opening) if opening >= 0 else None
    return tag is not None and place < tag.end()


def _double_marks(text: str, start: int, end: int, glyphs: _Glyphs) -> list[_Mark]:
    ticked, low, turned, tags = glyphs
    if _crowded(sum(text.count(glyph, start, end) for glyph in _GLYPHS), end - start):
        return []
    marks = []
    for match in _DOUBLE.finditer(text, start, end):
        glyph = match.group()
        if tags and _in_tag(text, match.start(), start):
            continue
        if len(glyph) == 2 and glyph[0] != "`" and not ticked:
            if glyph == "''" or glyph == "’’":
                marks.append(_looks(text, match.start(), match.end(), start, end))
            continue
        if glyph in ("“", "‘‘", "``", "„") or glyph == ("»" if turned else "«"):
            opens, closes = 0.0, LOST - 1
            if glyph == "“" and low:
                opens, closes = 1.0, 0.0
        elif glyph in ("”", "’’", "''") or glyph == ("«" if turned else "»"):
            opens, closes = LOST - 1, 0.0
        else:
            marks.append(_looks(text, match.start(), match.end(), start, end))
            continue
        marks.append(_Mark(match.start(), match.end(), opens, closes))
    return marks


def _crowded(marks: int, size: int) -> bool:
    """Whether so many marks in so few characters are noise."""
    return marks > MOST_MARKS and size < SPARSE * marks


def _looks(text: str, start: int, end: int, low: int, high: int) -> _Mark:
    before = text[start - 1] if start > low else " "
    after = text[end] if end < high else " "
    free_before = before.isspace() or before in "([{—–-‘'/"
    free_after = after.isspace() or after in ")]}—–-,.;:!?’'/"
    if before.isdigit() and text[start] == '"':
        return _Mark(start, end, ODD_LOOK, 0.0, INCHES)
    if free_before == free_after:
        return _Mark(start, end, SPACED_OUT, SPACED_OUT)
    return _Mark(start, end, 0.0, ODD_LOOK) if free_before else _Mark(start, end, ODD_LOOK, 0.0)


def _pair(marks: list[_Mark], open_end: float) -> list[tuple[_Mark | None, _Mark | None]]:
    """The cheapest reading of a paragraph's marks as openers, closers and others."""
    outside: _Path = (0.0, ())
    inside: _Path | None = None
    for mark in marks:
        ways_out: list[_Path] = [
            (outside[0] + mark.ignored, outside[1]),
            (outside[0] + mark.closes + LOST, (outside[1], (mark, "lost opener"))),
        ]
        ways_in: list[_Path] = [(outside[0] + mark.opens, (outside[1], (mark, "open")))]
        if inside is not None:
            ways_out.append((inside[0] + mark.closes, (inside[1], (mark, "close"))))
            ways_in.append((inside[0] + IGNORED, inside[1]))
            ways_in.append((inside[0] + mark.opens + LOST, (inside[1], (mark, "open"))))
        outside = min(ways_out, key=lambda way: way[0])
        inside = min(ways_in, key=lambda way: way[0])
    best = outside if inside is None or outside[0] <= inside[0] + open_end else inside
    steps: list[tuple[_Mark, str]] = []
    link = best[1]
    while link:
        link, step = link  # type: ignore[assignment]
        steps.append(step)  # type: ignore[arg-type]
    pairs: list[tuple[_Mark | None, _Mark | None]] = []
    opener: _Mark | None = None
    for mark, act in reversed(steps):
        if act == "open":
            if opener is not None:
                pairs.append((opener, None))
            opener = mark
        elif act == "close":
            pairs.append((opener, mark))
            opener = None
        else:
            pairs.append((None, mark))
    if opener is not None:
        pairs.append((opener, None))
    return pairs


def _passage(
    text: str,
    pair: tuple[_Mark | None, _Mark | None],
    number: int,
    low: int,
    high: int,
    sentence_starts: list[int],
) -> Marked | None:
    opener, closer = pair
    outer_start = (
        opener.start if opener else _sentence_start(sentence_starts, closer.start if closer else low, low)
    )
    start = opener.end if opener else outer_start
    outer_end = closer.end if closer else high
    end = closer.start if closer else high
    start, end = _trimmed(text, start, end)
    if start >= end or not any(map(str.isalnum, text[start:end])):
        return None
    return Marked(start, end, outer_start, outer_end, number, closer is not None, opener is not None)


def _sentence_start(starts: list[int], place: int, low: int) -> int:
    index = bisect_right(starts, place) - 1
    return max(low, starts[index]) if index >= 0 else low


def _single(text: str, start: int, end: int, doubles: list[Marked], number: int) -> list[Marked]:
    """Passages between single marks outside the double ones."""
    if text.find("'", start, end) < 0 and text.find("‘", start, end) < 0:
        return []
    opening = _TICK_OPEN if text.find("`", start, end) >= 0 else _SINGLE_OPEN
    openers = [m.start() for m in opening.finditer(text, start, end) if not _ELISION.match(text, m.start())]
    if not openers or _crowded(len(openers), end - start):
        return []
    closers = [m.start() for m in _SINGLE_CLOSE.finditer(text, start, end) if not _doubled(text, m.start())]
    found: list[Marked] = []
    reach = start
    place = 0
    due = 0
    inner = list(doubles)
    for opener in openers:
        while due < len(inner) and inner[due].outer_end <= opener:
            due += 1
        inside = due < len(inner) and inner[due].outer_start <= opener
        if opener < reach or inside or _doubled(text, opener):
            continue
        while place < len(closers) and closers[place] <= opener + 1:
            place += 1
        closer = _closer(text, opener, closers, place, openers)
        if closer is None:
            continue
        within = []
        for mark in inner[due:]:
            if mark.outer_start >= closer:
                break
            within.append(mark)
        if within and not _wraps(text, opener, closer, within):
            continue
        low, high = _trimmed(text, opener + 1, closer)
        if low >= high:
            continue
        for mark in within:
            doubles.remove(mark)
        found.append(Marked(low, high, opener, closer + 1, number))
        reach = closer + 1
    return found


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _wraps(text: str, opener: int, closer: int, within: list[Marked]) -> bool:
    """Whether single marks hold double ones: a quotation in a quotation."""
    return text[closer - 1] in ".,!?…" and all(
        opener < mark.outer_start and mark.outer_end <= closer and mark.closed and mark.opened
        for mark in within
    )


def _doubled(text: str, place: int) -> bool:
    mark = text[place]
    return text[place + 1 : place + 2] == mark or (place > 0 and text[place - 1] == mark)


def _among(places: list[int], place: int) -> bool:
    index = bisect_left(places, place)
    return index < len(places) and places[index] == place


def _closer(text: str, opener: int, closers: list[int], place: int, openers: list[int]) -> int | None:
    """The first closer that is not likely an apostrophe of the plural possessive."""
    doubtful: int | None = None
    for index in range(place, len(closers)):
        closer = closers[index]
        if closer - opener > LONGEST_SINGLE:
            break
        if text[closer - 1].isspace() and _among(openers, closer):
            if doubtful is not None:
                return doubtful
            continue
        before = text[closer - 1]
        if before.isspace() and text[opener] == "`":
            # "the clerks ' union"
            before = text[: closer - 1][-1:]
        if before == "s" and text[closer + 1 : closer + 2] == " " and text[closer + 2 : closer + 3].islower():
            doubtful = doubtful if doubtful is not None else closer
            continue
        if doubtful is not None and bisect_right(openers, doubtful) < bisect_left(openers, closer):
            return doubtful
        return closer
    return doubtful
