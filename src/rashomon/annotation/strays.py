"""Lines that no list of phrases knows and that are still not the report's."""

from collections.abc import Collection, Sequence
from functools import cache
from itertools import pairwise

from rashomon.annotation.blocks import Block
from rashomon.annotation.furniture import (
    LONGEST_LINE,
    STOP,
    Sign,
    furniture_line,
    furniture_sentence,
    reports_speech,
    words_of,
)
from rashomon.annotation.headlines import content

# A line speaks of the site to its reader where it scores so much: one for each of two pronouns ("you",
# "our"), one for each different word of a site ("newsletter"), two for a request that opens it ("Join …") …
ADDRESS_SCORE = 3
# … and where this share of its words counts. Of 11,600 paragraphs of 600 reports 7 have both, 5 rightly.
ADDRESS_SHARE = 0.2
# A long sentence that scores so much may have more other words.
SURE_ADDRESS = 5
SURE_SHARE = 0.12
LONGEST_ADDRESS = 80
# A paragraph of several sentences is furniture where so much of it speaks to the reader.
PROMPT_SHARE = 0.5
# A shorter line needs one less: it has no room for more ("Contact us for feedback").
SHORT_ADDRESS = 8
# Links and labels are short; a line of a few more words may be a list's in the report.
LONGEST_STRAY = 16
# Such lines stand at the end, at least so many, behind the last paragraph of more words.
FEWEST_LEFT = 3
LONGEST_END = 7
LEFT_SHARE = 0.6
# Lines of a list follow a sentence with a colon of so many words.
LIST_OPENING_WORDS = 4
# Words before a full stop inside a line that make it a paragraph with something behind it.
SENTENCE_WORDS = 6
# A report is written in sentences where this share of its words stands in lines that end as they do.
SENTENCE_SHARE = 0.5
# What stands behind furniture at the end and shares no word with so many paragraphs of the report is not its.
ENOUGH_PARAGRAPHS = 2


def of_the_site(block: Block) -> Sign | None:
    """Why a line is furniture by its own words: a known phrase, or what speaks to the site's reader."""
    return furniture_line(block) or addressed(block) or mostly_prompts(block)


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
    if not (personal or asks) and len(set(named)) <= ADDRESS_SCORE:
        return None
    score = min(2, len(personal)) + len(set(named)) + 2 * asks
    meant = words_of("address", "reader")
    score += len(words) <= SHORT_ADDRESS and not meant.isdisjoint(personal)
    score += words[0] == "your"
    share = (len(personal) + len(named) + asks + (words[0] == "your")) / len(words)
    enough = ADDRESS_SHARE if score < SURE_ADDRESS else SURE_SHARE
    if score < ADDRESS_SCORE or share < enough or reports_speech(block.folded):
        return None
    return Sign(reason="a line that speaks to the site's reader", heads=STOP.search(block.text) is None)


@cache
def _hints() -> frozenset[str]:
    """Words without one of which no sentence speaks to a site's reader."""
    return words_of("address", "site") | words_of("triggers", "words")


def mostly_prompts(block: Block) -> Sign | None:
    """Why a paragraph of several sentences is furniture: half of its words or more speak to the reader."""
    if _hints().isdisjoint(block.tokens) or len(block.text) > LONGEST_LINE:
        return None
    if reports_speech(block.folded):
        return None
    stops = [match.end() for match in STOP.finditer(block.text)]
    if not stops:
        return None
    prompts = 0
    for start, end in pairwise([0, *stops, len(block.text)]):
        sentence = block.text[start:end].strip()
        part = Block(start=0, end=len(sentence), text=sentence, gap=False)
        prompts += len(sentence) if addressed(part) or furniture_sentence(sentence) else 0
    if prompts < PROMPT_SHARE * len(block.text):
        return None
    return Sign(reason="a paragraph that mostly speaks to the site's reader", heads=len(stops) == 1)


def strays(blocks: Sequence[Block], body: Sequence[int], others: Collection[int]) -> dict[int, Sign]:
    """Short lines that are no sentences and stand beside furniture, in a report that is written in sentences.

    A line alone between two paragraphs may be the report's own heading, and lines under a colon its list.
    """
    ended = [len(blocks[number].words) for number in body if blocks[number].ends_sentence]
    if len(ended) < 2 or sum(ended) < SENTENCE_SHARE * sum(len(blocks[number].words) for number in body):
        return {}
    found: dict[int, Sign] = {}
    members = set(body)
    listed = -1
    for place, number in enumerate(body):
        asked = number - 1 in others or number - 1 in found
        if (
            number in found
            or number <= listed
            or not (_stray(blocks[number]) or (asked and _question(blocks, number, members, others)))
        ):
            continue
        before = blocks[body[place - 1]] if place else None
        run = [number]
        while run[-1] + 1 in members and _stray(blocks[run[-1] + 1]):
            run.append(run[-1] + 1)
        if before and before.text.endswith(":") and len(before.words) >= LIST_OPENING_WORDS:
            listed = run[-1]
            continue
        if asked or run[-1] + 1 in others:
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
        if number - 1 not in others or site.isdisjoint(words) or reports_speech(blocks[number].folded):
            break
        if any(content(blocks[number]) & content(blocks[other]) for other in body[:place]):
            break
        found[number] = Sign(reason="a paragraph behind furniture that shares no word with the report")
    return found


def left_over(blocks: Sequence[Block], body: Sequence[int]) -> dict[int, Sign]:
    """Short lines at the end, most of them no sentences, that no line with a colon opens."""
    ended = [place for place, number in enumerate(body) if len(blocks[number].words) > LONGEST_END]
    first = ended[-1] + 1 if len(ended) > ENOUGH_PARAGRAPHS else len(body)
    while first < len(body) and not _stray(blocks[body[first]]):
        first += 1
    rest = [blocks[number] for number in body[first:]]
    loose = [
        block for block in rest if _stray(block) and not block.text[0].isdigit() and ":" not in block.text
    ]
    if len(loose) < max(FEWEST_LEFT, LEFT_SHARE * len(rest)) or blocks[body[first - 1]].text.endswith(":"):
        return {}
    if any(reports_speech(block.folded) for block in rest):
        return {}
    return {number: Sign(reason="one of the short lines behind the report's end") for number in body[first:]}


def _question(blocks: Sequence[Block], number: int, body: Collection[int], others: Collection[int]) -> bool:
    """Whether a question under furniture leads on to more of it, not to its answer in the report."""
    if len(blocks[number].words) > LONGEST_STRAY or not blocks[number].text.endswith(("?", "!")):
        return False
    return number + 1 in others or (number + 1 in body and _stray(blocks[number + 1]))


def _stray(block: Block) -> bool:
    stop = STOP.search(block.text)
    if stop and len(block.text[: stop.end()].split()) >= SENTENCE_WORDS:
        return False
    label = block.text.endswith(":") and len(block.words) <= LIST_OPENING_WORDS
    return len(block.words) <= LONGEST_STRAY and (label or not block.ends_sentence)
