"""Lines that no list of phrases knows and that are still not the report's."""

from collections.abc import Collection, Sequence

from rashomon.annotation.blocks import Block
from rashomon.annotation.furniture import SPEECH, Sign, words_of
from rashomon.annotation.headlines import content

# A line speaks of the site to its reader where it scores so much: one for each of two pronouns ("you",
# "our"), one for each different word of a site ("newsletter"), two for a request that opens it ("Join …") …
ADDRESS_SCORE = 3
# … and where this share of its words counts. Of 11,600 paragraphs of 600 reports 7 have both, 5 rightly.
ADDRESS_SHARE = 0.2
LONGEST_ADDRESS = 80
# Links and labels are short; a line of a few more words may be a list's in the report.
LONGEST_STRAY = 10
# Lines of a list follow a sentence with a colon of so many words.
LIST_OPENING_WORDS = 4
# A report is written in sentences where this share of its words stands in lines that end as they do.
SENTENCE_SHARE = 0.5
# What stands behind furniture at the end and shares no word with so many paragraphs of the report is not its.
ENOUGH_PARAGRAPHS = 2


def addressed(block: Block) -> Sign | None:
    """A line that asks the reader of a site to do something or tells of the site itself."""
    site, pronouns = words_of("address", "site"), words_of("address", "pronouns")
    if not 1 < len(block.words) <= LONGEST_ADDRESS or site.isdisjoint(block.tokens):
        return None
    words = [word.casefold().replace("’", "'") for word in block.words]
    asks = words[0] in words_of("address", "requests")
    named = [word for word in words[asks:] if word in site]
    if not named:
        return None
    if not asks and not words_of("address", "others").isdisjoint(words):
        return None
    personal = [word for word in words if word in pronouns]
    score = min(2, len(personal)) + len(set(named)) + 2 * asks
    share = (len(personal) + len(named) + asks) / len(words)
    if score < ADDRESS_SCORE or share < ADDRESS_SHARE or SPEECH.search(block.folded):
        return None
    return Sign(reason="a line that speaks to the site's reader", heads=True)


def strays(blocks: Sequence[Block], body: Sequence[int], others: Collection[int]) -> dict[int, Sign]:
    """Short lines that are no sentences and stand beside furniture, in a report that is written in sentences.

    A line alone between two paragraphs may be the report's own heading, and lines under a colon its list.
    """
    ended = [len(blocks[number].words) for number in body if blocks[number].ends_sentence]
    if len(ended) < 2 or sum(ended) < SENTENCE_SHARE * sum(len(blocks[number].words) for number in body):
        return {}
    found: dict[int, Sign] = {}
    members = set(body)
    for place, number in enumerate(body):
        if number in found or not _stray(blocks[number]):
            continue
        before = blocks[body[place - 1]] if place else None
        if before and before.text.endswith(":") and len(before.words) >= LIST_OPENING_WORDS:
            continue
        run = [number]
        while run[-1] + 1 in members and _stray(blocks[run[-1] + 1]):
            run.append(run[-1] + 1)
        if number - 1 in others or run[-1] + 1 in others:
            found.update(
                {other: Sign(reason="a short line that is no sentence, beside furniture") for other in run}
            )
    return found


def foreign_tail(blocks: Sequence[Block], body: Sequence[int], others: Collection[int]) -> dict[int, Sign]:
    """Paragraphs behind furniture at the end that speak of the site and share no matter with the report."""
    site = words_of("address", "site") | words_of("address", "pronouns")
    found: dict[int, Sign] = {}
    for place in range(len(body) - 1, ENOUGH_PARAGRAPHS - 1, -1):
        number = body[place]
        words = {word.casefold().replace("’", "'") for word in blocks[number].words}
        if number - 1 not in others or site.isdisjoint(words) or SPEECH.search(blocks[number].folded):
            break
        if any(content(blocks[number]) & content(blocks[other]) for other in body[:place]):
            break
        found[number] = Sign(reason="a paragraph behind furniture that shares no word with the report")
    return found


def _stray(block: Block) -> bool:
    label = block.text.endswith(":") and len(block.words) <= LIST_OPENING_WORDS
    return len(block.words) <= LONGEST_STRAY and (label or not block.ends_sentence)
