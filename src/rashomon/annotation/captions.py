"""Captions and photo credits."""

import re
from functools import cache

from rashomon.annotation import agencies
from rashomon.annotation.blocks import Block
from rashomon.language.tables import table, words

# A caption with its credit is seldom longer.
LONGEST_CAPTION = 90
LONGEST_CREDIT = 16
# A credit behind a caption's sentence has at most so many characters.
LONGEST_TRAILING = 160
LONGEST_CAPTION_CHARACTERS = 800
# What no credit behind a caption's sentence is without.
_CREDIT_MARKS = re.compile(r"[/:]|Credit\.{3}")
# "It appears that when the guild gathers" is no picture's line.
_SUBORDINATE = re.compile(r"\b(?:that|when|if|because|it|appears|seems)\b", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"(?:\(|\[|-LRB-)\s?([^()\[\]]{2,120}?)\s?(?:\)|\]|-RRB-)\.?\Z")
_SUPPLIED = re.compile(r"[A-Z][\w ]{2,25}: [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}")
_CREDITED = re.compile(
    r"[/|]|\bphoto|\bimages?\b|\bcredit|\bvia\b|\bcourtesy|\bhandout|\bpicture", re.IGNORECASE
)


class _Rules:
    """The table's patterns, compiled once."""

    def __init__(self) -> None:
        sources, first = _any("sources"), _any("agencies_first")
        self.source = re.compile(rf"\b{sources}\b", re.IGNORECASE)
        self.label = re.compile(
            rf"{_any('labels')}s?(?: {_any('label_ends')})?"
            r"(?:\s?[:©|–-]\s?|,\s|\s(?=by\b)|\s(?=courtesy))[^.]{2,120}\.?",
            re.IGNORECASE,
        )
        self.stroke = re.compile(
            rf"[^.!?]{{2,60}}\s?(?:/|via|for|\|)\s?{sources}[^.!?]{{0,40}}\.?", re.IGNORECASE
        )
        self.agency_first = re.compile(rf"{first}\s?/\s?[^.!?]{{2,60}}\.?")
        self.trailing = re.compile(
            r"(?:[.!?”\"’'–—|]|\s[-–—|])\s?(?:(?i:(?:photo(?:graph)?|image|picture|credit|illustration"
            r"|video)s?(?: credit| by| courtesy of| courtesy)?)\s?[:/]\s?[^.]{2,80}"
            r"|[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){1,2}\s?/\s?[A-Z][\w &-]{1,40}"
            rf"|[A-Z][\w.'’ -]{{0,40}}\s?/\s?{sources}[^.]{{0,40}}"
            rf"|{first}\s?(?:Photo|Images)?\s?/\s?[^.]{{2,60}})\.?\Z"
            r"|\s(?:(?:Photo(?:graph)?|Image|Picture|Credit)s?:|Credit\.{3})\s[^.]{2,60}\.?\Z"
        )
        self.opening = re.compile(rf"{_any('openings')}\s?[:,–-]", re.IGNORECASE)
        self.pictured = re.compile(_any("pictured"), re.IGNORECASE)
        self.film = re.compile(_any("films"))
        self.verbless = re.compile(rf"[A-Z][^.,;]{{3,60}}, [^.;]{{3,90}}, {_any('seen')}\b[^.;]{{3,120}}\.?")
        self.finite = re.compile(rf"\b{_any('finite')}\b")


@cache
def _rules() -> _Rules:
    return _Rules()


def _any(key: str) -> str:
    return f"(?:{'|'.join(table('captions')[key])})"


@cache
def _shows() -> re.Pattern[str]:
    verbs = "|".join(sorted(words("layout", "caption_verbs")))
    joins = "|".join(sorted(words("layout", "caption_joins")))
    return re.compile(
        rf"[A-Z\d][^.;:\"“]{{2,140}}?\s(?P<verb>{verbs})\s(?:[\w'’-]+\s){{0,8}}?(?:{joins})\s[^\"“]{{3,220}}\Z"
    )


def _shown(block: Block) -> bool:
    """Whether a person or thing is seen doing something: the line's first verb is a caption's."""
    match = _shows().fullmatch(block.text) if len(block.words) <= LONGEST_CAPTION // 2 else None
    before = block.text[: match.start("verb")] if match else ""
    return match is not None and not _rules().finite.search(before) and not _SUBORDINATE.search(before)


def is_credit(block: Block) -> bool:
    """Whether the line is a picture's credit and nothing else."""
    text = block.text.strip()
    if len(block.text) > LONGEST_CAPTION_CHARACTERS or len(block.words) > LONGEST_CREDIT:
        return False
    inside = text.strip("()[]")
    if _rules().label.fullmatch(inside):
        return not re.search(r"\b(?:said|says|was|were|is|are|has|have)\b", inside)
    if _rules().agency_first.fullmatch(inside) or _rules().stroke.fullmatch(inside):
        return not _rules().finite.search(inside)
    return (
        text.startswith(("(", "[", "©"))
        and bool(_rules().source.search(inside))
        and not _rules().finite.search(inside)
        and agencies.tagged(text) is None
    )


def has_credit(block: Block) -> bool:
    """Whether the paragraph ends with a picture's credit, which makes it a caption wherever it stands."""
    closed = block.text.endswith((")", "]", ").", "].", "-RRB-", "-RRB- ."))
    bracket = _IN_BRACKETS.search(block.text) if closed else None
    if bracket and bracket.start() > 0:
        inside = bracket[1]
        if _SUPPLIED.fullmatch(inside):
            return True
        named = _rules().source.search(inside)
        if named and _CREDITED.search(inside):
            return not _rules().finite.search(inside)
    begin = max(0, len(block.text) - LONGEST_TRAILING)
    if not _CREDIT_MARKS.search(block.text, begin):
        return False
    return _rules().trailing.search(block.text, begin) is not None


def is_caption(block: Block, above: bool) -> bool:
    """Whether the paragraph tells what a picture shows; ``above`` where it stands above the report."""
    if len(block.text) > LONGEST_CAPTION_CHARACTERS or not 3 <= len(block.words) <= LONGEST_CAPTION:
        return False
    if has_credit(block) or _rules().opening.match(block.text):
        return True
    if not above:
        return False
    return bool(
        _rules().pictured.search(block.text)
        or _rules().film.search(block.text)
        or _shown(block)
        or (_rules().verbless.fullmatch(block.text) and not _rules().finite.search(block.text))
    )
