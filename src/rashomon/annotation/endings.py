"""How a report's text ends: tags, left-over lines, and signs that it was cut off."""

import re
from collections.abc import Mapping, Sequence

from rashomon.annotation import agencies
from rashomon.annotation.blocks import Block
from rashomon.annotation.furniture import Sign, furniture_sentence, reports_speech
from rashomon.language.sentences import sentence_ranges

# A line after the report's end that is no sentence and no longer than this is another story's headline.
LONGEST_LEFTOVER = 20
# The last line of all, if it is no sentence, is left over where it has so few words: initials, a tag.
LONGEST_INITIALS = 2
# A report is cut off inside a sentence where its last paragraph has so many words and no end,
# while this share of the other paragraphs do end as sentences do.
CUT_WORDS = 8
ENDED_SHARE = 0.8
# A prompt at a paragraph's end is one short sentence, seldom two.
MOST_PROMPTS = 2
LONGEST_PROMPT = 240
# Notes on authors are a few short lines.
MOST_NOTES = 3
LONGEST_NAME = 4
LONGEST_NOTE = 60
_AUTHOR = re.compile(
    r"[A-ZÀ-Þ][\w.'’-]+(?: [\w.'’-]+){0,2} (?P<last>[A-ZÀ-Þ][\w'’-]+),? (?:(?:is|was|works|writes"
    r"|covers|reports)\b(?! said).{0,80}"
    r"\b(?:reporter|correspondent|editor|columnist|journalist|writer|contributor|fellow|author"
    r"|producer|photographer)s?\b"
    r"|(?:covers|writes about|reports on)\b)"
)
# A writer whose whole name the byline gives needs no trade.
_PERSON = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w.'’-]+(?: [\w.'’-]+){0,2} [A-ZÀ-Þ][\w'’-]+)(?: \([^)]{2,30}\))?,? "
    r"(?:is|was|has|joined|covers|writes|works|reports|can)\b"
)
_LAST_SENTENCE = re.compile(
    r"[.!?…][\"”’')]*\s+(?=[A-Z(\[—–-](?:(?![.!?…][\"”’')]*\s+[A-Z(\[]).)*\Z)", re.DOTALL
)
_SHORT_END = re.compile(r"\[\+\d+ chars\]\Z|\[(?:\.{3}|…)\]\Z")


def after_the_end(
    blocks: Sequence[Block], body: Sequence[int], signs: Mapping[int, Sign], byline: str
) -> dict[int, Sign]:
    """Body blocks that are no longer the report: an agency's tag, the writer's name, lines left over."""
    found: dict[int, Sign] = {}
    for number in body:
        if agencies.tagged(blocks[number].text):
            found[number] = Sign(reason="an agency's tag alone in its line")
        elif 1 < len(blocks[number].words) <= LONGEST_NAME and _stands_in(blocks[number].text, byline):
            found[number] = Sign(reason="the writer's name again")
    rest = [number for number in body if number not in found]
    found.update(_author_notes(blocks, rest, byline))
    rest = [number for number in rest if number not in found]
    ended = [number for number in rest if blocks[number].ends_sentence]
    last = ended[-1] if ended else len(blocks)
    for number in rest:
        if number < last:
            continue
        after_furniture = any(last < other < number for other in signs)
        count = len(blocks[number].words)
        initials = number == rest[-1] and len(ended) > 1 and count <= LONGEST_INITIALS
        if number > last and (initials or (after_furniture and count <= LONGEST_LEFTOVER)):
            found[number] = Sign(reason="a line that is no sentence, after the report's end")
    return found


def _stands_in(name: str, byline: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", byline) is not None


def _author_notes(blocks: Sequence[Block], body: Sequence[int], byline: str) -> dict[int, Sign]:
    """Notes on the author at the end: a name of the byline or that the report has not used, and a trade."""
    found: dict[int, Sign] = {}
    for place in range(len(body) - 1, max(0, len(body) - 1 - MOST_NOTES), -1):
        block = blocks[body[place]]
        if len(block.words) > LONGEST_NOTE:
            break
        match = _AUTHOR.match(block.text)
        own = _PERSON.match(block.text)
        if not (own and _stands_in(own["name"], byline) and not reports_speech(block.folded)) and not (
            match
            and (
                _stands_in(match["last"], byline)
                or all(match["last"] not in blocks[other].text for other in body[:place])
            )
        ):
            break
        found[body[place]] = Sign(reason="a note on the author")
    return found


def trimmed(block: Block, last: bool) -> tuple[int, list[tuple[int, int, Sign]]]:
    """Where the report's words in this paragraph end, and the furniture behind them (start, end, sign)."""
    found: list[tuple[int, int, Sign]] = []
    end = block.end
    if last and (tag := agencies.tail(block.text)):
        start = block.start + tag[0]
        start += len(block.text[tag[0] :]) - len(block.text[tag[0] :].lstrip())
        found.append((start, end, Sign(reason="an agency's tag at the report's end")))
        end = block.start + len(block.text[: tag[0]].rstrip())
    for _ in range(MOST_PROMPTS):
        starts = _LAST_SENTENCE.search(
            block.text, max(0, end - block.start - LONGEST_PROMPT), end - block.start
        )
        sign = furniture_sentence(block.text[starts.end() : end - block.start]) if starts else None
        if starts is None or sign is None:
            break
        found.append((block.start + starts.end(), end, sign))
        end = block.start + len(block.text[: starts.end()].rstrip())
    return end, found[::-1]


def cut_off(
    blocks: Sequence[Block], body: Sequence[int], signs: Mapping[int, Sign]
) -> tuple[int, int] | None:
    """The words that say that the report is cut off: a paywall's, or a last paragraph without an end."""
    if not body:
        return None
    last = blocks[body[-1]]
    for number in sorted(signs):
        if number > body[-1] and signs[number].tells == "cut":
            return blocks[number].start, blocks[number].end
    if _SHORT_END.search(last.text):
        match = _SHORT_END.search(last.text)
        return (last.start + match.start(), last.end) if match else None
    if len(last.words) < CUT_WORDS or len(body) < 2:
        return None
    others = [blocks[number].ends_sentence for number in body[:-1]]
    if sum(others) < ENDED_SHARE * len(others):
        return None
    if last.ends_sentence and not last.text.endswith((",", "...", "…", ";")):
        return None
    start, end = list(sentence_ranges(last.text, 0, len(last.text)))[-1]
    return last.start + start, last.start + end
