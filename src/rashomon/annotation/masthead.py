"""The lines above the report (headline, dek, byline, date line, captions) and where its body begins."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cache

from rashomon.annotation import agencies
from rashomon.annotation.blocks import Block
from rashomon.annotation.captions import has_credit, is_caption
from rashomon.annotation.date_lines import dateline, is_date_line, undated
from rashomon.annotation.fields import Fields
from rashomon.annotation.headlines import LONGEST_DEK, content, is_dek, is_headline
from rashomon.annotation.imprints import Imprint, imprint
from rashomon.annotation.newsroom import ROLES
from rashomon.language.tables import table
from rashomon.model import Metadata, Part

# A masthead has at most so many lines, and so many of them can be text (headline, deks, captions).
MOST_LINES = 16
MOST_TEXTS = 6
# A dateline opens a paragraph of at least so many words.
DATELINE_WORDS = 10
# A paragraph above the dateline that shares less than this with the report belongs to a picture or film
# (deks of the example stories share 0.6 to 1.0, a film's caption 0.2).
SHARED_BY_DEK = 0.4
# A report with fewer different words shares little with any summary.
ENOUGH_REPORT = 100
# A label above the headline has at most so many words; a headline and a paragraph follow it.
LONGEST_KICKER = 4
FEWEST_TEXTS = 3
# The headline is one of the next lines, and its words come again within so many.
NEXT_LINES = 4
KICKER_REACH = 8
# Above the body a line of so few words is a label or a link of the page, no dek.
LONGEST_LABEL = 3
LONGEST_BYLINE = 20
LONGEST_BYLINE_CHARACTERS = 200
_BY = re.compile(
    r"(?:(?:(?:words|text|photographs|photos|pictures|video)(?: (?:and|&) \w+)? )?by|from"
    r"|(?:written|analysis|review|story|opinion|reported|posted) by|author)(?:[:\s]\s?(?=[A-ZÀ-Þ@]))"
    r"|(?-i:By(?=[A-ZÀ-Þ][a-zà-ÿ]))",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"(?:[A-ZÀ-Þ@][\w.'’-]*+|(?:and|de|van|von|der|den|la|le|el|al|bin|ibn|for|in|of|the|at"
    r"|with)\b|[&,|/–—·•-]|\s)++"
)
_BARE_NAME = re.compile(r"[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]*+){1,3}")
_PLACED = r"[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]*+){1,2}(?:, | in )[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+)?"
_NAME_AND_PLACE = re.compile(rf"{_PLACED}(?: and {_PLACED})?")
_NAME_FIRST = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]+\s){1,3}[A-ZÀ-Þ][\w.'’-]+\s?(?:,|[|/·•–—-])\s?")
# A name and what its bearer does, without a mark between them.
_NAME_AND_ROLE = re.compile(
    r"[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+)+?(?: [A-Za-z]\w+){0,2}"
    r" (?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter|[Cc]olumnist|[Jj]ournalist)"
)
_ROLE = re.compile(rf"(?:\b[\w']+ ){{0,3}}\b{ROLES}s?\b", re.IGNORECASE)


@dataclass(slots=True, kw_only=True)
class Lines:
    """Which block (by number) is what; the body's blocks are those from ``body`` on."""

    headline: int | None = None
    dek: list[int] = field(default_factory=list)
    byline: list[int] = field(default_factory=list)
    agencies: list[int] = field(default_factory=list)
    dates: list[int] = field(default_factory=list)
    captions: list[int] = field(default_factory=list)
    labels: list[int] = field(default_factory=list)
    body: int = 0

    def parts(self) -> tuple[tuple[Part, list[int]], ...]:
        """The parts that have sentences of their own."""
        headline = [self.headline] if self.headline is not None else []
        return (("headline", headline), ("dek", self.dek), ("caption", self.captions))

    def taken(self) -> set[int]:
        """All the blocks that are something."""
        parts = [number for _, numbers in self.parts() for number in numbers]
        return {*parts, *self.byline, *self.agencies, *self.dates, *self.labels}


def read_masthead(
    blocks: Sequence[Block],
    furniture: Mapping[int, object],
    repeated: Mapping[int, str],
    metadata: Metadata,
    fields: Fields,
) -> Lines:
    """Sort the blocks above the body; those in ``furniture`` or ``repeated`` are nothing's."""
    lines = Lines(
        headline=next(iter(fields.told("headline")), None),
        dek=fields.told("dek"),
        byline=fields.told("byline"),
        dates=fields.told("date"),
    )
    texts: list[int] = []
    labels = {number for number in furniture if number not in repeated}
    live = [number for number in range(len(blocks)) if number not in furniture and number not in fields.tells]
    live = live[:MOST_LINES]
    for number in live:
        if number in repeated or not _mark(blocks, number, lines, live, labels, texts):
            texts.append(number)
    bound = _bound(blocks, texts, lines, repeated)
    sure = {*live[:1], *fields.tells}
    # The line under the headline is the report's own whatever place in capitals opens the headline.
    under = {number for number in live[1:2] if is_date_line(blocks[number].text)}
    lines.dates = [number for number in lines.dates if number < bound or number in sure | under]
    lines.agencies = [number for number in lines.agencies if number < bound or number in sure]
    texts = [number for number in texts if number not in repeated]
    _sort_texts(blocks, texts, bound, lines, metadata, labels)
    if lines.body < bound <= len(blocks) and not [number for number in texts if number >= lines.body]:
        lines.body = bound
    return lines


def _mark(
    blocks: Sequence[Block],
    number: int,
    lines: Lines,
    live: Sequence[int],
    labels: set[int],
    texts: Sequence[int],
) -> bool:
    """Note a date line, a byline or an agency's tag; False for any other line. ``texts`` stand above it."""
    block = blocks[number]
    following = blocks[number + 1] if number + 1 < len(blocks) else None
    under = number in live[1:2] and number + 1 in labels
    under = under or (number > 0 and any(other.key == block.key for other in blocks[number + 1 :]))
    if is_date_line(block.text):
        lines.dates.append(number)
    elif number != len(blocks) - 1 and agencies.tagged(block.text):
        lines.agencies.append(number)
    elif number not in live[:1] and _high_up(blocks, texts) and (told := _imprint(block)):
        (lines.byline if told.writer and not lines.byline else lines.dates).append(number)
    elif (not lines.byline and (is_byline(block) or (number > 0 and signed(block, following, under)))) or (
        lines.byline
        and lines.byline[-1] == number - 1
        and len(block.words) <= 8
        and _ROLE.fullmatch(block.text.rstrip(" ·|,"))
    ):
        lines.byline.append(number)
    else:
        return False
    return True


def _high_up(blocks: Sequence[Block], above: Sequence[int]) -> bool:
    """Whether no more than a dek of whole sentences stands above."""
    return sum(blocks[n].ends_sentence and len(blocks[n].words) >= DATELINE_WORDS for n in above) < 2


def _imprint(block: Block) -> Imprint | None:
    return None if has_credit(block) else imprint(block.text)


def is_byline(block: Block) -> bool:
    """Whether the line says who wrote the report and nothing else."""
    text = block.text
    if len(text) > LONGEST_BYLINE_CHARACTERS or len(block.words) > LONGEST_BYLINE:
        return False
    if text.endswith((".", "?", "!", ":")) and not text.endswith("Jr."):
        return False
    opened = _BY.match(text)
    rest = text[opened.end() :] if opened else text
    bare = _ROLE.sub("", rest)
    if opened and bare != rest and not bare.strip():
        return True
    if _NAMES.fullmatch(bare) is None:
        return bool(opened and rest.isupper())
    if opened:
        return True
    return _NAME_FIRST.match(rest) is not None and (bare != rest or agencies.named(rest) is not None)


@cache
def _site_words() -> frozenset[str]:
    tables = table("furniture")
    address = tables["address"]
    return frozenset([*address["site"], *address["requests"], *tables["sections"]["names"]])


def _of_the_site(block: Block) -> bool:
    return not _site_words().isdisjoint(word.casefold() for word in block.words if word[0].isupper())


def signed(block: Block, following: Block | None, under: bool) -> bool:
    """Whether the line is a bare name over a date line, or a byline and a date in one line.

    ``under`` says that it stands between the headline and a line of furniture: then it may be a bare name.
    """
    if len(block.text) > LONGEST_BYLINE_CHARACTERS:
        return False
    if _NAME_AND_ROLE.fullmatch(block.text):
        return True
    if _BARE_NAME.fullmatch(block.text):
        return (under and not _of_the_site(block)) or (
            following is not None
            and (
                is_date_line(following.text)
                or "@" in following.text
                or bool(_ROLE.fullmatch(following.text.rstrip(" ·|,")))
            )
        )
    if _NAME_AND_PLACE.fullmatch(block.text) and not _of_the_site(block):
        return following is not None and (is_date_line(following.text) or following.ends_sentence)
    if _NAME_FIRST.match(block.text) and _NAMES.fullmatch(block.text):
        return following is not None and is_date_line(following.text)
    without = undated(block.text)
    return without != block.text and is_byline(replace(block, text=without))


def _bound(blocks: Sequence[Block], texts: Sequence[int], lines: Lines, repeated: Mapping[int, str]) -> int:
    """The block before which everything is masthead: a dateline's paragraph, or what follows the last mark.

    A mark is a date line, a byline, an agency's tag or a second printing of the first line. 0 where none is.
    """
    for number in texts[:MOST_TEXTS]:
        if len(blocks[number].words) >= DATELINE_WORDS and dateline(blocks[number].text) is not None:
            return number
    tags = [n for n in lines.agencies if sum(t < n and blocks[t].ends_sentence for t in texts) < 2]
    marks = [*lines.dates, *lines.byline, *tags]
    if texts:
        first = blocks[texts[0]].key
        marks += [number for number in texts[1:] if number in repeated and blocks[number].key == first]
    longer = [number for number in texts if len(blocks[number].words) > LONGEST_LABEL]
    near = [number for number in marks if sum(text < number for text in longer) <= MOST_TEXTS - 2]
    near = [number for number in near if _above(blocks, number, texts)]
    return max(near) + 1 if near else 0


def _above(blocks: Sequence[Block], mark: int, texts: Sequence[int]) -> bool:
    """Whether the lines before ``mark`` are short enough for a masthead."""
    return all(len(blocks[number].words) <= LONGEST_DEK for number in texts if number < mark)


def _sort_texts(
    blocks: Sequence[Block],
    texts: list[int],
    bound: int,
    lines: Lines,
    metadata: Metadata,
    beside: Set[int],
) -> None:
    """Headline, dek and captions among ``texts``; the first that is none of them opens the body."""
    rest = list(texts)
    while rest and lines.headline is None and _kicker(blocks, rest, metadata):
        lines.labels.append(rest.pop(0))
    if rest and lines.headline is None and _headline(blocks, rest, bound, metadata):
        lines.headline = rest.pop(0)
    # An archive ends a headline with a semicolon where its dek follows.
    joined = lines.headline is not None and blocks[lines.headline].text.endswith(";")
    while rest:
        number, following = rest[0], [blocks[other] for other in rest[1:4]]
        block, above = blocks[number], number < bound
        if not above and bound and number == bound:
            break
        if is_caption(block, above or (lines.headline is not None and len(rest) > 1)):
            lines.captions.append(number)
        elif lines.headline is None:
            break
        elif _label(block) and (above or _apart(block) or not beside.isdisjoint((number - 1, number + 1))):
            lines.labels.append(number)
        elif states(block, metadata.dek) and following:
            lines.dek.append(number)
        elif above and following and _foreign(block, [blocks[lines.headline], *blocks[number + 1 :]]):
            lines.captions.append(number)
        elif not lines.dek and is_dek(block, following, above or joined):
            lines.dek.append(number)
        elif above and len(block.words) <= LONGEST_DEK:
            lines.captions.append(number)
        else:
            break
        rest.pop(0)
    lines.body = rest[0] if rest else bound


def _kicker(blocks: Sequence[Block], rest: Sequence[int], metadata: Metadata) -> bool:
    """Whether the first line only says what kind of page this is: the next is the headline.

    It is short, and no word of it comes again, while the next line's words do.
    """
    if len(rest) < FEWEST_TEXTS or states(blocks[rest[0]], metadata.title):
        return False
    first = blocks[rest[0]]
    if first.ends_sentence or len(first.words) > LONGEST_KICKER:
        return False
    others = [blocks[number] for number in rest[1:KICKER_REACH]]
    report = frozenset[str]().union(*(content(other) for other in others if other.ends_sentence))
    heads = [other for other in others[:NEXT_LINES] if not (other.ends_sentence or has_credit(other))]
    heads = [other for other in heads if len(other.words) > max(LONGEST_LABEL, len(first.words) - 1)]
    if len(first.words) == 1:
        return bool(heads)
    return report.isdisjoint(content(first)) and any(content(other) & report for other in heads)


def _apart(block: Block) -> bool:
    """Whether a short line is a date or a number: no heading of the report's first part."""
    return any(character.isdigit() for character in block.text)


def _headline(blocks: Sequence[Block], rest: Sequence[int], bound: int, metadata: Metadata) -> bool:
    first = blocks[rest[0]]
    if states(first, metadata.title) and len(blocks) > 1:
        return True
    return is_headline(first, [blocks[number] for number in rest[1:4]], rest[0] < bound)


def _label(block: Block) -> bool:
    """Whether the line is too short to sum a report up, or opens something that is not there."""
    count = len(block.words)
    return (count <= LONGEST_LABEL and not block.ends_sentence) or (
        count <= 2 * LONGEST_LABEL and block.text.endswith(":")
    )


def _foreign(block: Block, report: Sequence[Block]) -> bool:
    """Whether the block's words are not the report's: it belongs to a picture or a film."""
    own = content(block)
    others = frozenset[str]().union(*(content(other) for other in report))
    return len(others) >= ENOUGH_REPORT and len(own & others) < SHARED_BY_DEK * len(own)


def states(block: Block, words: str | None) -> bool:
    """Whether the block is what the metadata says in other type."""
    if not words:
        return False
    key = "".join(character for character in words.casefold() if character.isalnum())
    return bool(key) and block.key == key
