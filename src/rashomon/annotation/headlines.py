"""Whether the first line is a headline, and whether the line after it is a dek."""

import re
from collections.abc import Sequence

from rashomon.annotation.blocks import Block
from rashomon.language.tables import words

# A headline is seldom longer; a first line beyond it is the report's own first sentence.
LONGEST_HEADLINE = 30
LONGEST_DEK = 60
# A dek that nothing but the next paragraph's likeness shows is a short line.
DEK_WORDS = 20
# A line with a full stop is a headline when this much speaks for it (see `_weight`).
HEADLINE_WEIGHT = 2.0
# A headline of so few words is likelier than a paragraph of so few, one beyond so many less likely.
SHORT_HEADLINE = 12
LONG_HEADLINE = 18
# The first paragraph is so many times longer than most headlines.
BODY_RATIO = 2
# Share of a headline's words that the lead restates: two neighbouring sentences seldom share half.
RESTATED = 0.5
# In a headline in title case, so many of the longer words have a capital.
TITLE_CASE = 0.8
# Words are compared by their first letters, so that "conspiring" restates "conspiracy".
STEM = 5
_INNER_STOP = re.compile(r"[a-z]{2}[.!?][\"'”’]? [A-Z]")


def content(block: Block) -> frozenset[str]:
    """The beginnings of the words that carry the block's matter."""
    common = words("layout", "common")
    return frozenset(
        word[:STEM]
        for word in (written.casefold() for written in block.words)
        if (len(word) > 3 or word.isdigit()) and word not in common
    )


def restated(block: Block, others: Sequence[Block]) -> float:
    """The largest share of the block's words that one of ``others`` says again."""
    own = content(block)
    if not own:
        return 0.0
    return max((len(own & content(other)) / len(own) for other in others), default=0.0)


def is_headline(block: Block, following: Sequence[Block], above: bool) -> bool:
    """Whether ``block``, the first line of the text, is a headline.

    ``following`` are the next lines of the report, ``above`` says that a date line, a byline, a second
    printing or a dateline comes after it, so that it cannot be the report's first paragraph.
    """
    count = len(block.words)
    if count > LONGEST_HEADLINE or count < 2 or not following:
        return False
    if above:
        return True
    if block.text[0].islower() or block.text.endswith((",", ":")):
        return False
    if block.text.endswith(";"):
        return True
    if not block.text.rstrip("\"'”’»)").endswith((".", "…", "?", "!")):
        return len(following[0].words) >= count or not _unfinished(block)
    return _weight(block, following) >= HEADLINE_WEIGHT


def _unfinished(block: Block) -> bool:
    """A line that stops inside a sentence goes on in the next one."""
    return not block.words or block.words[-1].casefold() in words("layout", "small_words")


def _weight(block: Block, following: Sequence[Block]) -> float:
    """What speaks for a line with a full stop being a headline, less what speaks against it."""
    lower = [word.casefold() for word in block.words]
    plain = [word for word in lower[:1] + list(block.words[1:]) if word in words("layout", "body_words")]
    plain += [word for word in lower[1:] if word in words("capitals", "days")]
    body = len(plain)
    longer = [word for word in block.words[1:] if word.casefold() not in words("layout", "small_words")]
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in longer)
    weight = 2.0 if body == 0 else 0.5 if body == 1 else -1.0 * (body - 1) / 2
    if len(longer) > 2 and capitals >= TITLE_CASE * len(longer):
        weight += 3.0
    longer_ones = [other for other in following[:3] if len(other.words) >= len(lower)]
    share = restated(block, longer_ones)
    if share >= RESTATED:
        weight += 1.5
    elif share < RESTATED / 2:
        weight -= 0.5
    if len(lower) <= SHORT_HEADLINE:
        weight += 1.0
    elif len(lower) > LONG_HEADLINE:
        weight -= 1.0
    if block.text.endswith("?"):
        weight += 1.0
    # A short dek may stand between the headline and the first paragraph.
    body_like = max(following[:2], key=lambda other: len(other.words))
    if len(body_like.words) >= BODY_RATIO * len(lower):
        weight += 1.0
    if lower[0] in words("layout", "going_on"):
        weight -= 1.5
    if following[0].gap and not all(other.gap for other in following[:3]):
        weight += 1.0
    if any(word in ("said", "told", "says", "according") for word in lower):
        weight -= 1.0
    if _INNER_STOP.search(block.text):
        weight -= 1.0
    return weight


def is_dek(block: Block, following: Sequence[Block], above: bool) -> bool:
    """Whether ``block``, which follows the headline, sums the report up instead of beginning it."""
    count = len(block.words)
    if count > LONGEST_DEK or not following:
        return False
    if above:
        return True
    if not block.ends_sentence:
        return count <= LONGEST_HEADLINE and not _unfinished(block)
    if count > LONGEST_HEADLINE or block.text.endswith(":"):
        return False
    longer = [other for other in following[:2] if len(other.words) > count]
    return count <= DEK_WORDS and restated(block, longer) >= RESTATED
