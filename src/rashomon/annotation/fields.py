"""Labelled lines at the head of a text: "Title: …", "Date: …", a fence of YAML around them or none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from rashomon.annotation.blocks import Block
from rashomon.language.tables import table

# One labelled line alone may be the report's own; the first may stand under a headline.
FEWEST = 2
_FENCE = re.compile(r"[-=+*_]{3,}")
_LABELLED = re.compile(
    r"[*_]{0,2}(?P<label>[A-Za-z][A-Za-z _-]{1,20}?)[*_]{0,2}\s?:[*_]{0,2}\s*(?P<value>.*)"
)
_QUOTES = {'"': '"', "'": "'", "“": "”"}


@dataclass(slots=True)
class Fields:
    """The labelled blocks without their labels, and what each tells: headline, dek, byline, date, outlet,
    agency or other.
    """

    blocks: dict[int, Block] = field(default_factory=dict)
    tells: dict[int, str] = field(default_factory=dict)

    def told(self, what: str) -> list[int]:
        """The blocks that tell ``what``."""
        return [number for number, told in self.tells.items() if told == what]


@cache
def _labels() -> dict[str, str]:
    return {label: tells for tells, labels in table("layout")["fields"].items() for label in labels}


def read_fields(blocks: Sequence[Block]) -> Fields:
    """The labelled lines in a row that open a text or stand below its first line; none where they are few."""
    for first in (0, 1):
        found = Fields()
        for number in range(first, len(blocks)):
            if _FENCE.fullmatch(blocks[number].text):
                continue
            match = _LABELLED.fullmatch(blocks[number].text)
            tells = _labels().get(match["label"].strip().lower()) if match else None
            if match is None or tells is None:
                break
            found.tells[number] = tells if match["value"] else "other"
            if match["value"]:
                found.blocks[number] = _value(blocks[number], match.start("value"))
        if len(found.tells) >= FEWEST:
            return found
    return Fields()


def _value(block: Block, start: int) -> Block:
    text = block.text[start:]
    quoted = len(text) > 2 and _QUOTES.get(text[0]) == text[-1]
    start, end = (start + 1, len(block.text) - 1) if quoted else (start, len(block.text))
    return replace(block, start=block.start + start, end=block.start + end, text=block.text[start:end])
