"""Where sentences begin and end."""

import re
from collections.abc import Iterator
from functools import cache

from rashomon.language.tables import table, words

# A run of stops: dots that a space may part (an ellipsis), Western stops, stops that need no space after. All
# begin with one of a set, which a search can run ahead to.
_STOP = re.compile(
    r"[.!?…。！？؟۔।](?:(?<=\.)(?: ?\.)+|(?<=[.!?…])[.!?…]*|(?<=[。！？])[。！？]*|(?<=[؟۔।])[؟۔।]*)"
)
_NO_SPACE_NEEDED = "。！？"
_CLOSERS = "”’»›)]}"
_OPENERS = re.compile(r"(?:(?:[\"'“‘«„‹(\[{*•]|``|-LRB-|[–—-](?=\s))\s?)*")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_DOTTED = re.compile(r"[^\W\d_](?:\.[^\W\d_])*")
_GLUED = re.compile(r"(?<=[^\W\d_][a-zà-ÿ])\.(?=([A-Z][a-z]*)\b)")
# Tokenised text parts what belongs together: "10 a. m.", "7. 2 percent".
_HALF_DAY = re.compile(r"\d ?[ap]\. m$")
_DECIMAL = re.compile(
    r"\. \d{1,2}[ -](?:percent|per cent|magnitude|million|billion|trillion|points?|miles|km)\b"
)
# An abbreviation is never longer than this; looking no further back keeps the search short on any text.
LONGEST_ABBREVIATION = 12


def sentence_ranges(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of ``text[start:end]`` (a paragraph) as half-open ranges without outer white space.

    A stop inside a quotation ends a sentence where a new one begins after it, not where the reporter goes
    on (``"We won." he said``). Closing quotation marks and brackets stay with the sentence they close.
    """
    begin = start
    marks = _Marks(text, start, end)
    for match in _STOP.finditer(text, start, end):
        if match.start() < begin:
            continue
        after = marks.closed(match.end())
        if after >= end:
            break
        if _ends(text, begin, match, after, end):
            yield from _trimmed(text, begin, after)
            begin = after
    yield from _trimmed(text, begin, end)


class _Marks:
    """Which of the marks after a stop close: straight double marks do after an odd number of them."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.end = text, end
        self.counted, self.odd = start, False
        self.paired = text.count('"', start, end) % 2 == 0

    def closed(self, position: int) -> int:
        """The end of the closing marks that stand at ``position``."""
        text = self.text
        self.odd ^= text.count('"', self.counted, position) % 2 == 1
        self.counted = position
        while position < self.end:
            space = text[position] in " \u00a0"
            at = position + space
            mark = text[at] if at < self.end else ""
            if mark == '"' and (self.odd if self.paired else not space):
                self.odd = not self.odd
                self.counted = at + 1
                position = at + 1
            elif text.startswith("''", at) and not text[at + 2 : at + 3].isalnum():
                position = at + 2
            elif mark and (mark in _CLOSERS or (mark in "'“" and not space)) and self._free(at + 1):
                position = at + 1
            elif text.startswith("-RRB-", at):
                position = at + 5
            else:
                break
        return min(position, self.end)

    def _free(self, position: int) -> bool:
        """Whether no letter follows, so that a mark before ``position`` cannot open a word."""
        return position >= self.end or not self.text[position].isalnum()


def _ends(text: str, begin: int, stop: re.Match[str], after: int, end: int) -> bool:
    """Whether the sentence that began at ``begin`` ends with this stop and its closing marks."""
    if not text[after].isspace() and text[after] not in '"“‘«':
        if stop.group()[0] in _NO_SPACE_NEEDED:
            return True
        glued = _GLUED.match(text, stop.start())
        return glued is not None and glued.group(1) in _starters()
    position = after
    while position < end and text[position].isspace():
        position += 1
    opened = _OPENERS.match(text, position, end)
    position = opened.end() if opened else position
    if position >= end or (text[position].islower() and not text[position + 1 : position + 2].isupper()):
        return False
    if not text[position].isalnum():
        return text[position] in "$£€#@+"
    quoted = after > stop.end() and text[stop.end() : after].strip(" )]}") != ""
    if quoted and _reporting().match(text, position, end):
        return False
    word = _WORD.match(text, position, end)
    following = word.group().replace("’", "'") if word else ""
    if stop.group() == ".":
        return not _abbreviated(text, begin, stop.start(), following, text[position].isdigit())
    ellipsis = "…" in stop.group() or ".." in stop.group().replace(" ", "")
    return not (ellipsis and following == "I")


def _abbreviated(text: str, begin: int, dot: int, following: str, number: bool) -> bool:
    """Whether the full stop at ``dot`` is an abbreviation's and the sentence goes on."""
    near = text[max(begin, dot - LONGEST_ABBREVIATION) : dot]
    if near.endswith(" "):
        # Tokenised text: "Mr . Roe"
        return near.strip() != "" and near.split()[-1] in _abbreviations()["titles"]
    if _HALF_DAY.search(near):
        # "10 a. m. Friday", "4: 08 p. m. ET"
        return following not in _starters()
    if number and near[-1:].isdigit() and _DECIMAL.match(text, dot):
        # "a 7. 2 magnitude quake"
        return True
    token = re.split(r"[\s(\[\"“‘'«/–—-]", near)[-1] if near else ""
    if not token:
        return False
    if token.isdigit():
        return not text[begin : dot - len(token)].strip(" \t\n\"“‘'([")
    forms = _abbreviations()
    if token in forms["titles"] or token in forms["never"]:
        return True
    if token in forms["numbered"]:
        return number
    if token in forms["either"] or (_DOTTED.fullmatch(token) and (token[0].isupper() or "." in token)):
        return following not in _starters()
    return False


@cache
def _abbreviations() -> dict[str, frozenset[str]]:
    return {key: words("sentences", key) for key in ("titles", "never", "numbered", "either")}


@cache
def _starters() -> frozenset[str]:
    return words("sentences", "starters")


@cache
def _reporting() -> re.Pattern[str]:
    verbs = "|".join(table("sentences")["reporting"])
    return re.compile(
        rf"(?:[A-Z][\w.'’-]{{0,30}}\s){{1,4}}(?:{verbs})"
        r"(?=[.,;:]|\s(?:in|at|on|to|of|during|after|before|when|as|while|about|from|last|[A-Z][a-z]+day)\b)"
    )


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
