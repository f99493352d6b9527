"""What a line of a page shows, in words: its length, its words, what stands around it."""

import re
from collections.abc import Iterator, Sequence

from rashomon.annotation import outlets
from rashomon.annotation.blocks import Block
from rashomon.annotation.captions import has_credit, is_caption, is_credit
from rashomon.annotation.date_lines import is_date_line
from rashomon.annotation.masthead import is_byline
from rashomon.annotation.newsroom import ROLES
from rashomon.annotation.page.whole import Whole, beside, place, said_again, whole
from rashomon.language.tables import words

# Lengths of lines in words, each class up to its number.
LENGTHS = (3, 8, 16, 30)
# A line without an end is long from here on.
LONG = 12
# What a line shows is told of the lines around it as well, so far on both sides.
REACH = 2
_QUOTE = re.compile(r"[\"“”]|''|``")
_SPEECH = re.compile(r"\b(?:said|says|told|according|asked|added)\b")
_PAST = re.compile(r"\b(?:was|were|had|\w{3,}ed)\b")
_ADDRESS = re.compile(r"@|https?:|www\.|\.com|\.example|\.org")
_SYMBOL = re.compile(r"[|©•·→>«»▶+]")
_CREDIT = re.compile(r"photo|getty|image|/[A-Z]|\([A-Z][a-z]+.*\)$")
_NAME = re.compile(
    r"(?:by |with |from )?[A-ZÀ-Þ][\w.'’-]*(?: (?:(?:de|van|von|al|bin|la|der) )?[A-ZÀ-Þ][\w.'’-]+){1,3}"
)
_ROLE = re.compile(rf"\b{ROLES}s?\b", re.IGNORECASE)
_SPEAKER = re.compile(r"[A-ZÀ-Þ][\w.'’ -]{0,30}:\s")
_MONEY = re.compile(r"[$€£¥₹]|\d\d:\d\d|\d%")
_SMALL = words("function_words", "words")
_PRONOUNS = frozenset(("you", "your", "yours", "we", "our", "us", "i", "my", "me"))
# Of the lines around, and of the place on the page, only these are told.
_AROUND = frozenset(
    (
        "ends as a sentence",
        *(f"up to {length} words" for length in LENGTHS[:3]),
        "more words",
        "known furniture",
        "a date",
        "a byline",
        "a caption",
        "like a name",
        "a role in the newsroom",
        "a credit in it",
        "in title case",
        "no small words",
        "not said again",
        "all said again",
        "ends with a colon",
    )
)
_PLACED = frozenset(
    (
        "ends as a sentence",
        *(f"up to {length} words" for length in LENGTHS[:3]),
        "known furniture",
        "in title case",
        "no small words",
        "long without an end",
        "a quotation",
        "not said again",
        "all said again",
    )
)


def shows(blocks: Sequence[Block]) -> list[list[str]]:
    """For each line of a page what it shows, each thing in a few words."""
    page = whole(blocks)
    own = [list(_shown(page, number)) for number in range(len(blocks))]
    return [
        [*own[number], *_placed(page, number, own[number]), *_around(own, number), *_written(blocks[number])]
        for number in range(len(blocks))
    ]


def _shown(page: Whole, number: int) -> Iterator[str]:
    block = page.blocks[number]
    yield from _length(block)
    yield from _letters(block)
    if page.known[number]:
        yield "known furniture"
    if is_date_line(block.text):
        yield "a date"
    if is_byline(block):
        yield "a byline"
    if is_caption(block, above=False):
        yield "a caption"
    if has_credit(block):
        yield "a credit in it"
    if is_credit(block):
        yield "a picture's credit"
    if outlets.alone(block.text):
        yield "an outlet's name"
    yield from said_again(page, number)


def _length(block: Block) -> Iterator[str]:
    count = len(block.words)
    yield next((f"up to {length} words" for length in LENGTHS if count <= length), "more words")
    if block.ends_sentence:
        yield "ends as a sentence"
    elif count > LONG:
        yield "long without an end"


def _letters(block: Block) -> Iterator[str]:
    text, folded = block.text, [word.casefold() for word in block.words]
    count = max(1, len(folded))
    longer = [word for word in block.words if word.casefold() not in _SMALL]
    if all(word[0].isupper() for word in longer) and count > 1:
        yield "in title case"
    share = sum(word in _SMALL for word in folded) / count
    yield "no small words" if not share else f"small words {int(share * 5)}/5"
    numbers = sum(word[0].isdigit() for word in folded) / count
    if numbers:
        yield "mostly numbers" if numbers > 0.5 else "some numbers"
    if any(word in _PRONOUNS for word in folded):
        yield "speaks to somebody"
    for name, pattern in (
        ("a quotation", _QUOTE),
        ("reported speech", _SPEECH),
        ("past tense", _PAST),
        ("an address", _ADDRESS),
        ("a menu's mark", _SYMBOL),
        ("like a credit", _CREDIT),
        ("a role in the newsroom", _ROLE),
        ("an amount or a clock", _MONEY),
    ):
        if pattern.search(text):
            yield name
    for mark, name in (("?", "a question"), (":", "ends with a colon"), ("!", "an exclamation")):
        if text.endswith(mark):
            yield name
    if _NAME.fullmatch(text):
        yield "like a name"
    if _SPEAKER.match(text):
        yield "opens with a name and a colon"
    if text.isupper():
        yield "in capitals"
    if text[0].isdigit():
        yield "begins with a digit"
    if text[0].islower():
        yield "begins small"
    if block.gap:
        yield "a blank line before it"


def _placed(page: Whole, number: int, own: Sequence[str]) -> Iterator[str]:
    where = place(page, number)
    yield where
    yield from beside(page, number, where)
    for shown in own:
        if shown in _PLACED:
            yield f"{where}: {shown}"


def _around(own: Sequence[Sequence[str]], number: int) -> Iterator[str]:
    for distance in range(-REACH, REACH + 1):
        if not distance:
            continue
        if 0 <= number + distance < len(own):
            for shown in own[number + distance]:
                if shown in _AROUND:
                    yield f"{distance:+d}: {shown}"
        else:
            yield f"{distance:+d}: nothing"


def _written(block: Block) -> Iterator[str]:
    folded = [word.casefold().replace("’", "'") for word in block.words]
    for word in sorted({"#" if word[0].isdigit() else word for word in folded}):
        yield f"word: {word}"
    if folded:
        yield f"first word: {folded[0]}"
