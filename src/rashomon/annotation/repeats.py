"""Lines and paragraphs that the text prints twice."""

import re
from collections.abc import Sequence
from itertools import pairwise

from rashomon.annotation.blocks import Block

# A repeated line shorter than this may be a refrain, a name or a section head of the report itself.
SHORTEST_REPEAT = 30
# Two printings of one paragraph: at least so many words, all but so few of them the same.
NEAR_WORDS = 12
NEAR_SHARE = 0.92
# A pull quote repeats at least this many letters and digits of a paragraph word for word.
SHORTEST_PULL = 40
LONGEST_PULL = 300
# The headline stands among so many first lines.
TOP_LINES = 8
# Near-copies share so many letters and digits at their beginning or their end.
EDGE = 24
# Hostile text only: no report has more pull quotes, or more paragraphs that begin alike.
MOST_PULLS = 200
MOST_SHARING = 20
_WORD = re.compile(r"[\w’']+")
_MEANINGFUL = frozenset({"not", "no", "never", "none", "without", "nor", "more", "less", "before", "after"})


def repeats(blocks: Sequence[Block]) -> dict[int, str]:
    """For each block that prints an earlier one again (or words of another): the reason in words."""
    found: dict[int, str] = {}
    seen: dict[str, int] = {}
    for number, block in enumerate(blocks):
        if not block.key:
            continue
        if block.key not in seen:
            seen[block.key] = number
        elif len(block.text) >= SHORTEST_REPEAT or (seen[block.key] == 0 and len(block.words) > 1):
            found[number] = "repeats an earlier line word for word"
    found.update(_led_to(blocks))
    originals = [number for number in seen.values() if len(blocks[number].words) >= NEAR_WORDS]
    found.update(_near(blocks, [number for number in originals if number not in found]))
    found.update(_pulled(blocks, found))
    return found


def _led_to(blocks: Sequence[Block]) -> dict[int, str]:
    """A line at the top that ends with the whole of the next: a tag or a path, and the headline."""
    for number, (block, following) in enumerate(pairwise(blocks[: TOP_LINES + 1])):
        if len(block.key) > len(following.key) >= SHORTEST_REPEAT and block.key.endswith(following.key):
            return {number: "repeats the headline behind a label"}
    return {}


def _near(blocks: Sequence[Block], numbers: Sequence[int]) -> dict[int, str]:
    """Paragraphs that differ from an earlier one in a few words that carry no fact."""
    found = {}
    by_edge: dict[str, list[int]] = {}
    for number in numbers:
        key = blocks[number].key
        edges = ("^" + key[:EDGE], key[-EDGE:] + "$")
        others = {other for edge in edges for other in by_edge.get(edge, ())[:MOST_SHARING]}
        if any(_same(blocks[number], blocks[other]) for other in others):
            found[number] = "repeats an earlier paragraph but for a word or two"
        for edge in edges:
            by_edge.setdefault(edge, []).append(number)
    return found


def _same(one: Block, other: Block) -> bool:
    left, right = (frozenset(_WORD.findall(block.text)) for block in (one, other))
    if min(len(left), len(right)) < NEAR_SHARE * max(len(left), len(right)):
        return False
    apart = left ^ right
    if len(apart) > 2 * (1 - NEAR_SHARE) * max(len(left), len(right)):
        return False
    return all(word.islower() and word not in _MEANINGFUL for word in apart)


def _pulled(blocks: Sequence[Block], found: dict[int, str]) -> dict[int, str]:
    """Pull quotes: a short block whose words all stand, in one run, inside a paragraph before it."""
    pulled = {}
    keys = "\n".join(block.key for block in blocks)
    place = tried = 0
    for number, block in enumerate(blocks):
        if number > 1 and number not in found and SHORTEST_PULL <= len(block.key) < LONGEST_PULL:
            tried += 1
            if tried > MOST_PULLS:
                break
            if keys.find(block.key, 0, place) >= 0:
                pulled[number] = "repeats words of an earlier paragraph (a pull quote)"
        place += len(block.key) + 1
    return pulled
