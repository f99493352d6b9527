"""Dates that date no clause: those of date lines, stamps and the names of pages."""

import re

from rashomon.model import Passage

# A date line's date stands within so many characters …
DATELINE = 40
_LINE_ENDS = re.compile(r"\s*(?:,?\s*\d{4})?\s*(?:\d{1,2}[:.]\d\d|\(|-LRB-|-|–|—)")
# … or right before an agency or the hour of a page: "June 12 (Wire) -", "June 12, 2031 2:51 pm EDT".
_STAMP_ENDS = re.compile(
    r"(?:,?\s*\d{4})?\s*(?:\d{1,2}[:.]\d\d\s*[ap]\.?m\b|(?:\(|-LRB-)\s*[A-Z]\w+\s*(?:\)|-RRB-)\s*[-–—])"
)
# "00.43 BST on Wednesday", "At 5:44 pm on", before its date: when a page or a comment was published.
_CLOCK = re.compile(
    r"\b\d{1,2}[.:]\d\d\s+(?:[ap]\.?m\.?\s+)?[A-Z]{2,4}\s+(?:on\s+)?(?:\w+day,?\s+)?$"
    r"|^(?:At\s+)?\d{1,2}[.:]\d\d\s+[ap]\.?m\.?\s+(?:on\s+)?$"
)
# "As it happened: Orvik flood 14 Jan Live coverage": the name of a page.
_PAGE_NAME, _NEXT_NAME = re.compile(r"[^:]{1,40}:\s[^.,;]{0,60}"), re.compile(r"\s+[A-Z]")
_MONTH_DAY = re.compile(
    r"\b([A-Z][a-z]{2})[a-z]*\.?\s+(\d{1,2})\b|\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Z][a-z]{2})[a-z]*"
)


def stamped(sentence: Passage, place: Passage) -> bool:
    """Whether the date ``place`` of ``sentence`` is a date line's ("KELM, June 12 (Wire) -"), a stamp
    or the name of a page."""
    start = place.start - sentence.start
    before, after = sentence.text[:start], sentence.text[start + len(place.text) :]
    if _PAGE_NAME.fullmatch(before) and _NEXT_NAME.match(after):
        return True
    return bool(
        _CLOCK.search(before) or _STAMP_ENDS.match(after) or (start < DATELINE and _LINE_ENDS.match(after))
    )


def days_written(text: str) -> set[tuple[str, str]]:
    """The days of a month in a date as it is written, month and day in either order."""
    return {(before or after, day or first) for before, day, first, after in _MONTH_DAY.findall(text)}
