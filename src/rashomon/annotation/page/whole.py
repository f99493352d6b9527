"""What a line of a page shows by its place: what the paragraphs say, how far they are, what stands near."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from rashomon.annotation.blocks import Block
from rashomon.annotation.headlines import content
from rashomon.annotation.strays import of_the_site

# A paragraph of the report has so many words and ends as a sentence does.
PARAGRAPH_WORDS = 12
# Distances from the first paragraph are told up to this.
FAR = 4
# So many lines on either side are asked for known furniture.
NEAR = 5
# So many paragraphs above and below are told apart.
MOST_PARAGRAPHS = 6
# So many paragraphs before and after a line are asked for its words.
NEXT = 2
_FEW = ("none", "one", "a few", "a few", "many", "many")
_SEVERAL = ("no", "one", "two", "a few", "a few", "a few", "many")
_PARAGRAPHS_ABOVE = tuple(f"{several} paragraphs above" for several in _SEVERAL)
_PARAGRAPHS_BELOW = tuple(f"{several} paragraphs below" for several in _SEVERAL)
_LINES_ABOVE = tuple(f"{lines} lines above the report" for lines in range(FAR + 1))
_KNOWN_BEFORE = tuple(f"known furniture before: {few}" for few in _FEW)
_KNOWN_AFTER = tuple(f"known furniture after: {few}" for few in _FEW)
_SAID_NEXT = tuple(f"{amount} of it in the next paragraphs" for amount in ("none", "some", "most"))
_SAID_LAST = tuple(f"{amount} of it in the last paragraphs" for amount in ("none", "some", "most"))


@dataclass(frozen=True, slots=True)
class Whole:
    """What is known of the whole page.

    ``said`` counts the paragraphs that have a word's beginning; ``first`` and ``last`` are the lines in which
    the same letters are printed; ``known_above`` and ``paragraphs_above`` count over the lines above each;
    ``said_next`` and ``said_last`` are the words of the next and last paragraphs, by how many stand above.
    """

    blocks: Sequence[Block]
    contents: Sequence[frozenset[str]]
    known: Sequence[bool]
    paragraphs: Sequence[int]
    said: Counter[str]
    first: dict[str, int]
    last: dict[str, int]
    known_above: Sequence[int]
    paragraphs_above: Sequence[int]
    said_next: Sequence[frozenset[str]]
    said_last: Sequence[frozenset[str]]


def whole(blocks: Sequence[Block]) -> Whole:
    """Look over a page once."""
    known = [of_the_site(block) is not None for block in blocks]
    is_paragraph = [
        not site and block.ends_sentence and len(block.words) >= PARAGRAPH_WORDS
        for block, site in zip(blocks, known, strict=True)
    ]
    contents = [content(block) for block in blocks]
    paragraphs = [number for number, is_one in enumerate(is_paragraph) if is_one]
    said = [contents[number] for number in paragraphs]
    last = {block.key: number for number, block in enumerate(blocks)}
    first = {block.key: number for number, block in reversed(list(enumerate(blocks)))}
    return Whole(
        blocks=blocks,
        contents=contents,
        known=known,
        paragraphs=paragraphs,
        said=Counter(word for words in said for word in words),
        first=first,
        last=last,
        known_above=[0, *accumulate(known)],
        paragraphs_above=[0, *accumulate(is_paragraph)],
        said_next=[_words(said[place : place + NEXT]) for place in range(len(said) + 1)],
        said_last=[_words(said[max(0, place - NEXT) : place]) for place in range(len(said) + 1)],
    )


def _words(contents: Sequence[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*contents)


def place(page: Whole, number: int) -> str:
    """Above the report's paragraphs, inside or below them."""
    if not page.paragraphs or page.paragraphs[0] <= number <= page.paragraphs[-1]:
        return "inside"
    return "above" if number < page.paragraphs[0] else "below"


def said_again(page: Whole, number: int) -> Iterator[str]:
    """Whether the line is printed twice, and how much of it the paragraphs say."""
    key, own = page.blocks[number].key, page.contents[number]
    if page.first[key] < number:
        yield "printed before"
    elif page.last[key] > number:
        yield "printed again"
    said_here = page.paragraphs_above[number + 1] > page.paragraphs_above[number]
    again = sum(page.said[word] > said_here for word in own)
    yield f"{min(3, again)} words said again" if own else "nothing to say again"
    if own:
        yield ("not", "little", "mostly", "all")[min(3, int(again / len(own) * 4))] + " said again"


def beside(page: Whole, number: int, where: str) -> Iterator[str]:
    """How far the line is from the paragraphs, and beside what."""
    above, below = page.paragraphs_above[number], page.paragraphs_above[number + 1]
    yield _PARAGRAPHS_ABOVE[min(above, MOST_PARAGRAPHS)]
    yield _PARAGRAPHS_BELOW[min(len(page.paragraphs) - below, MOST_PARAGRAPHS)]
    if where == "above":
        yield _LINES_ABOVE[min(page.paragraphs[0] - number, FAR)]
    known, end = page.known_above, len(page.blocks)
    yield _KNOWN_BEFORE[known[number] - known[max(0, number - NEAR)]]
    yield _KNOWN_AFTER[known[min(end, number + 1 + NEAR)] - known[number + 1]]
    if own := page.contents[number]:
        yield _SAID_NEXT[_amount(own, page.said_next[below])]
        yield _SAID_LAST[_amount(own, page.said_last[above])]


def _amount(own: frozenset[str], said: frozenset[str]) -> int:
    """Whether none, some or most of a line's words are said."""
    again = len(own & said)
    return 0 if not again else 1 if 2 * again < len(own) else 2
