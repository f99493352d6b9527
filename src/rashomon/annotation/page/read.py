"""A page's lines sorted by their marks, as the rules for plain texts sort theirs."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.annotation import agencies
from rashomon.annotation.blocks import Block
from rashomon.annotation.furniture import Sign
from rashomon.annotation.masthead import Lines, states
from rashomon.annotation.page.shows import shows
from rashomon.annotation.page.tagger import FURNITURE, leaning, speaking_for, tagged
from rashomon.annotation.page.whole import PARAGRAPH_WORDS
from rashomon.annotation.strays import of_the_site

# A text is a page where so many of its lines are short and no sentences, beside its headline.
FEWEST_LOOSE = 5
# No page has more lines; what has is a book or a log, and its lines would take their time.
MOST_LINES = 3000
# No headline has fewer words.
FEWEST_HEADLINE = 4
# A headline stands so many lines below the path of the page that ends with it, at most.
BELOW_PATH = 3
# A name printed so many times writes the posts of a live blog.
POSTS = 3
# Of what a line shows, so many things are named as the reason why it is furniture.
MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class Page:
    """Which line is what; ``body`` are the report's own paragraphs."""

    lines: Lines
    signs: dict[int, Sign]
    body: list[int]


def is_page(blocks: Sequence[Block]) -> bool:
    """Whether the text was copied with the page around it: so many of its lines are no sentences."""
    if len(blocks) > MOST_LINES:
        return False
    loose = sum(len(block.words) < PARAGRAPH_WORDS and not block.ends_sentence for block in blocks[1:])
    return loose >= FEWEST_LOOSE


def read_page(blocks: Sequence[Block], title: str | None) -> Page:
    """Sort the lines of a page by what each shows and by what stands around it.

    ``title`` is what the report's record or page gives as its headline.
    """
    shown = shows(blocks)
    marks = _first_printed(_with_headline(tagged(shown), blocks, shown), blocks)
    marks = _titled(marks, blocks, title)
    lines, body = Lines(), list[int]()
    signs = dict[int, Sign]()
    keys = Counter(block.key for block in blocks)
    for number, mark in enumerate(marks):
        if mark in FURNITURE:
            signs[number] = _sign(mark, blocks[number], shown[number])
        elif mark == "H" and lines.headline is None:
            lines.headline = number
        elif mark == "D" and not body and _goes_on(lines.dek, number):
            lines.dek.append(number)
        elif mark == "Y" and keys[blocks[number].key] >= POSTS:
            signs[number] = Sign(reason="a name above each post")
        elif mark == "Y" and agencies.tagged(blocks[number].text):
            lines.agencies.append(number)
        elif mark == "Y" and "H" not in marks[number:] and _goes_on(lines.byline, number):
            lines.byline.append(number)
        elif mark == "Y":
            signs[number] = Sign(reason="a name apart from the byline")
        elif mark == "T":
            lines.dates.append(number)
        elif mark == "C":
            lines.captions.append(number)
        else:
            body.append(number)
    lines.body = body[0] if body else len(blocks)
    return Page(lines, signs, body)


def _goes_on(numbers: Sequence[int], number: int) -> bool:
    """Whether the line is the first of its kind or stands under the last one."""
    return not numbers or numbers[-1] == number - 1


def _with_headline(marks: str, blocks: Sequence[Block], shown: Sequence[Sequence[str]]) -> str:
    """``marks`` with a headline, where none is but some line above the report may be one: the likeliest."""
    first = marks.find("P")
    if "H" in marks or first < 1:
        return marks
    lines = [number for number in range(first) if len(blocks[number].words) >= FEWEST_HEADLINE]
    if not lines:
        return marks
    head = max(lines, key=lambda number: (leaning("H", shown[number]), -number))
    return marks[:head] + "H" + marks[head + 1 :]


def _first_printed(marks: str, blocks: Sequence[Block]) -> str:
    """``marks`` with the upper one of two neighbouring printings of the headline for it.

    Of a line that ends as one below it does ("News / Cities / Two held"), the lower one is the headline.
    """
    head = marks.find("H")
    if head > 0 and blocks[head - 1].key == blocks[head].key:
        return marks[: head - 1] + "HF" + marks[head + 1 :]
    for number in range(head + 1, min(head + 1 + BELOW_PATH, len(blocks))):
        path, line = blocks[head].key, blocks[number]
        if head >= 0 and path != line.key and path.endswith(line.key) and len(line.words) >= FEWEST_HEADLINE:
            return marks[:head] + "F" + marks[head + 1 : number] + "H" + marks[number + 1 :]
    return marks


def _titled(marks: str, blocks: Sequence[Block], title: str | None) -> str:
    """``marks`` with the line for a headline that states the ``title``, if any does."""
    head = next((number for number, block in enumerate(blocks) if states(block, title)), None)
    if head is None or "H" in marks[head : head + 1]:
        return marks
    return marks.replace("H", "F")[:head] + "H" + marks[head + 1 :]


def _sign(mark: str, block: Block, shown: Sequence[str]) -> Sign:
    known = of_the_site(block)
    if known:
        return known
    return Sign(reason="a line of the site: " + ", ".join(speaking_for(mark, shown, MOST_REASONS)))
