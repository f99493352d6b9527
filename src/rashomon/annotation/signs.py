"""Which lines are furniture by their own words, and by what stands beside them."""

import re
from collections.abc import Sequence

from rashomon.annotation import outlets
from rashomon.annotation.blocks import Block
from rashomon.annotation.captions import is_credit
from rashomon.annotation.date_lines import is_date_line
from rashomon.annotation.furniture import Sign, sections
from rashomon.annotation.imprints import imprint
from rashomon.annotation.masthead import is_byline, signed
from rashomon.annotation.strays import of_the_site

# A live blog has at least so many posts, each under its time.
FEWEST_POSTS = 2
# A masthead's lines stand among the first.
MASTHEAD_LINES = 6
# A paragraph has so many words; before the second of them a byline can stand.
PARAGRAPH_WORDS = 8
TIMESTAMP = "a timestamp"
LONGEST_SITE_NAME = 4
PROMPTS = frozenset(
    {"a follow, subscribe, sign-up or log-in prompt", "a credit or a rights line", "a paywall prompt"}
)
_CAPTION_LABEL = re.compile(r"(?:image|media|photo|video|picture)? ?caption,?:?")


def find_signs(blocks: Sequence[Block]) -> dict[int, Sign]:
    """The blocks that are furniture by their own words or by the line they stand under."""
    signs: dict[int, Sign] = {}
    imprints = {
        number for number, block in enumerate(blocks[:MASTHEAD_LINES]) if number > 0 and imprint(block.text)
    }
    paragraphs = 0
    for number, block in enumerate(blocks):
        if is_date_line(block.text) or number in imprints:
            continue
        if sign := of_the_site(block):
            if number > 0 and paragraphs < 2 and is_byline(block):
                continue
            if not (sign.heads and len(signs) == number):
                signs[number] = sign
        elif is_credit(block):
            signs[number] = Sign(reason="a picture's credit")
        elif outlets.alone(block.text) and not is_byline(block) and _beside_a_mark(blocks, number):
            signs[number] = Sign(reason="the outlet's name alone in its line")
        else:
            paragraphs += _paragraph(block)
    signs.update(sections(blocks, signs))
    signs.update(_site_name(blocks, signs))
    return {number: sign for number, sign in signs.items() if number not in imprints}


def _site_name(blocks: Sequence[Block], signs: dict[int, Sign]) -> dict[int, Sign]:
    """The first line where it is a name that the site's own prompts use."""
    first = next((number for number in range(len(blocks)) if number not in signs), 0)
    name = blocks[first].text if blocks else ""
    if not 1 < len(name.split()) <= LONGEST_SITE_NAME or not name.istitle() or first + 1 == len(blocks):
        return {}
    prompts = (
        blocks[number].text
        for number, sign in signs.items()
        if sign.reason in PROMPTS or name.startswith("The ")
    )
    return {first: Sign(reason="the site's name")} if any(name in prompt for prompt in prompts) else {}


def _paragraph(block: Block) -> bool:
    return block.ends_sentence and len(block.words) >= PARAGRAPH_WORDS


def posts(blocks: Sequence[Block], signs: dict[int, Sign]) -> dict[int, Sign]:
    """In a live blog, the times of the posts and the names of those who wrote them."""
    times = [
        number
        for number, block in enumerate(blocks[:-1])
        if (is_date_line(block.text) if number not in signs else signs[number].reason == TIMESTAMP)
    ]
    first = [number for number in times if _opens_post(blocks, number + 1, signs)]
    if len(first) < FEWEST_POSTS:
        return {}
    found = {number: Sign(reason=TIMESTAMP) for number in first}
    for number in range(first[0], len(blocks)):
        if number not in signs and is_byline(blocks[number]):
            found[number] = Sign(reason="the writer of a post")
    return found


def _opens_post(blocks: Sequence[Block], number: int, signs: dict[int, Sign]) -> bool:
    """Whether a paragraph stands here, or under the name of its writer."""
    if is_byline(blocks[number]):
        number += 1
    return number < len(blocks) and number not in signs and _paragraph(blocks[number])


def under_labels(blocks: Sequence[Block], signs: dict[int, Sign]) -> dict[int, None]:
    """The captions that stand under a line of their own that says so ("Image caption,")."""
    return {
        number + 1: None
        for number in signs
        if number + 1 < len(blocks)
        and number + 1 not in signs
        and _CAPTION_LABEL.fullmatch(blocks[number].folded)
    }


def _beside_a_mark(blocks: Sequence[Block], number: int) -> bool:
    """Whether the line stands at an end of the text or next to a byline or a date line.

    A first line may be a headline in title case ("Runner Sets Record"): there it must have an article.
    """
    if number == 0:
        return len(blocks) > 1 and (
            blocks[0].folded.startswith("the ") or outlets.known(blocks[0].text) is not None
        )
    if number == 2 and signed(blocks[1], None, under=True):
        return True
    near = [blocks[other] for other in (number - 1, number + 1) if other < len(blocks)]
    return number == len(blocks) - 1 or any(is_date_line(block.text) or is_byline(block) for block in near)
