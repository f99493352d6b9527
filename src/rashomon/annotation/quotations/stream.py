"""A text as sentences in which every marked quotation is one unit."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from rashomon.annotation.layout import Layout
from rashomon.annotation.quotations.lexicon import lexicon
from rashomon.annotation.quotations.marks import Marked, Reader, find_marked, join_blocks, marks_of
from rashomon.language.tokens import Tokens
from rashomon.model import Mention

# Names of capitals that would be read as pronouns in lower case keep their capitals.
_ACRONYMS = frozenset(("WHO", "US", "IT"))
# What stands for a whole marked quotation among the words; no word of a text holds it.
QUOTED = "\x00"
_STANDS_APART = re.compile(r"(?<=\w) ['’] ?s\b")
CLOSERS = ".!?…"
# No reporter's sentence is longer; a text without stops is cut here, so that hostile input costs no more.
LONGEST_SENTENCE = 300


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words (token index) and marked quotations (``~number``) of one sentence outside the marks.

    ``lower`` and ``words`` hold the units' texts, QUOTED for a marked quotation.
    """

    number: int
    block: int
    part: str
    units: list[int]
    lower: list[str]
    words: list[str]


@dataclass(frozen=True, slots=True)
class Stream:
    """The sentences of a text, its marked passages and its blocks (headline, dek, captions, paragraphs)."""

    text: str
    tokens: Tokens
    marked: list[Marked]
    blocks: list[tuple[int, int]]
    sentences: list[Sentence]
    named: dict[int, int]
    """The tokens with which a name ends, each with the one it begins with."""

    def span(self, sentence: Sentence, first: int, last: int) -> tuple[int, int]:
        """Code points from unit ``first`` to unit ``last`` of ``sentence``."""
        low, high = sentence.units[first], sentence.units[last]
        start = self.tokens.starts[low] if low >= 0 else self.marked[~low].outer_start
        end = self.tokens.ends[high] if high >= 0 else self.marked[~high].outer_end
        return start, end


def read_stream(text: str, tokens: Tokens, layout: Layout, mentions: tuple[Mention, ...]) -> Stream:
    """Pair the marks of ``text`` and cut its blocks into sentences."""
    named = {
        bisect_left(tokens.starts, mention.passage.end) - 1: bisect_left(tokens.starts, mention.passage.start)
        for mention in mentions
    }
    marks = marks_of(text)
    blocks, parts, ends, starts = _blocks(text, layout, marks)
    marked = find_marked(text, blocks, starts, marks)
    by_block: list[list[int]] = [[] for _ in blocks]
    for number, mark in enumerate(marked):
        by_block[mark.block].append(number)
    sentences: list[Sentence] = []
    folded = [
        word if word in _ACRONYMS else low for word, low in zip(tokens.words, tokens.lower, strict=True)
    ]
    stop_at, owners = set(ends), _owners(text, tokens)
    for block, (low, high) in enumerate(blocks):
        for units in _sentences(text, tokens, marked, by_block[block], low, high, stop_at, owners):
            lower = [folded[unit] if unit >= 0 else QUOTED for unit in units]
            if owners:
                lower = [
                    low + "'s" if unit in owners else low for low, unit in zip(lower, units, strict=True)
                ]
            written = [tokens.words[unit] if unit >= 0 else QUOTED for unit in units]
            sentences.append(Sentence(len(sentences), block, parts[block], units, lower, written))
    return Stream(text, tokens, marked, blocks, sentences, named)


def _lower(tokens: Tokens, index: int) -> str:
    word = tokens.words[index]
    return word if word in _ACRONYMS else tokens.lower[index]


def _owners(text: str, tokens: Tokens) -> frozenset[int]:
    """The words whose ending stands apart from them, as in tokenised text ("Roe 's")."""
    places = (
        (match.start() + 1 for match in _STANDS_APART.finditer(text))
        if " 's" in text or " ’s" in text or " ’ s" in text
        else ()
    )
    return frozenset(bisect_left(tokens.starts, place) - 1 for place in places)


def _blocks(
    text: str, layout: Layout, marks: Reader
) -> tuple[list[tuple[int, int]], list[str], list[int], list[int]]:
    """Ranges of headline, dek, captions and paragraphs in text order, and where sentences end and begin."""
    masthead = layout.masthead
    found = {(p.start, p.end): "body" for p in layout.paragraphs}
    for part, passages in (
        ("caption", masthead.captions),
        ("dek", (masthead.dek,)),
        ("headline", (masthead.headline,)),
    ):
        for passage in passages:
            if passage is not None:
                found[passage.start, passage.end] = part
    blocks: list[tuple[int, int]] = []
    parts: list[str] = []
    for (start, end), part in sorted(found.items()):
        if blocks and start < blocks[-1][1]:
            continue
        blocks.append((start, end))
        parts.append(part)
    blocks, parts = _joined(text, blocks, parts, marks)
    ends = [sentence.end for sentence in layout.sentences]
    return blocks, parts, ends, sorted(sentence.start for sentence in layout.sentences)


def _joined(
    text: str, blocks: list[tuple[int, int]], parts: list[str], marks: Reader
) -> tuple[list[tuple[int, int]], list[str]]:
    """The blocks with those made one over which a quotation runs."""
    firsts = join_blocks(text, blocks, marks)
    found: list[tuple[int, int]] = []
    kept: list[str] = []
    for number, (start, end) in enumerate(blocks):
        if number and firsts[number] == firsts[number - 1] and parts[number] == kept[-1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
            kept.append(parts[number])
    return found, kept


def _sentences(
    text: str,
    tokens: Tokens,
    marked: list[Marked],
    numbers: list[int],
    low: int,
    high: int,
    ends: set[int],
    owners: frozenset[int],
) -> list[list[int]]:
    rows: list[list[int]] = []
    units: list[int] = []
    index, last = bisect_left(tokens.starts, low), bisect_left(tokens.starts, high)
    due = 0
    while index < last:
        if due < len(numbers) and tokens.starts[index] >= marked[numbers[due]].outer_start:
            mark = marked[numbers[due]]
            units.append(~numbers[due])
            due += 1
            index = bisect_left(tokens.starts, mark.outer_end, index)
            while (
                index < last
                and tokens.words[index] in _MARKS
                and tokens.starts[index] == tokens.ends[index - 1]
            ):
                index += 1
            over = _ends_after(text, tokens, mark, index, last, not rows and len(units) == 1)
        else:
            units.append(index)
            over = tokens.ends[index] in ends and tokens.words[index] in _STOPS
            index += 3 if index in owners else 1
        if over or len(units) >= LONGEST_SENTENCE:
            rows.append(units)
            units = []
    if units:
        rows.append(units)
    return rows


# A mark of a quotation in a quotation that closes together with the outer one.
_MARKS = {"'", "’", '"', "”"}
_WONDERS = (["want", "to", "know"], ["wants", "to", "know"], ["wanted", "to", "know"])
_STOPS = {".", "!", "?", "…", "...", ":"}


def _ends_after(text: str, tokens: Tokens, mark: Marked, index: int, last: int, leads: bool) -> bool:
    """Whether the sentence ends with this quotation: a stop inside, and no words of attribution after."""
    if index >= last or not mark.closed:
        return True
    end = mark.end
    while end > mark.start and text[end - 1] in "’'”\" ":
        end -= 1
    final = text[end - 1]
    word = tokens.words[index]
    if final not in CLOSERS or not (word[0].isupper() or word[0].isdigit() or word in "\"“‘'`—–-"):
        return False
    if final == "." and not leads:
        return True
    return not _tagged(tokens, index, last, final)


def _tagged(tokens: Tokens, index: int, last: int, final: str) -> bool:
    """Whether words of attribution follow: names and roles, then a cue verb; after "?" and "!" any past."""
    known = lexicon()
    for place in range(index, min(last - 1, index + TAG_REACH)):
        if tokens.lower[place] in '.!?;:"“”':
            break
        entry = known.forms.get(tokens.lower[place + 1])
        if (
            tokens.lower[place] == ","
            and entry is not None
            and entry[1] == "past"
            and entry[0] in known.speech
        ):
            return True
    for place in range(index, min(last, index + TAG_WORDS)):
        low = _lower(tokens, place)
        entry = known.forms.get(low)
        if place > index and entry is not None and entry[1] in ("past", "s") and entry[0] in known.speech:
            return True
        if place > index and final in "?!" and low.endswith("ed") and tokens.words[place].islower():
            return True
        if final == "?" and tokens.lower[place : place + 3] in _WONDERS:
            return True
        if place == index and low in known.subject_pronouns:
            continue
        named = tokens.words[place][0].isupper() or low in known.nouns or low in known.modifiers
        if not (named or low in TAG_MARKS) or (place == index and low in known.stops):
            return False
    return False


# A tag such as "Minister Jane Roe said" has its verb among its first words.
TAG_WORDS = 7
# With an apposition ("Jane Roe, the head of …, said") it has a comma before its verb, within so many words.
TAG_REACH = 30
TAG_MARKS = frozenset({".", ",", "the", "a", "of", "-"})
