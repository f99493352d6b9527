"""How alike two wordings are: their words made comparable, aligned, and weighed by rarity."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from rashomon.language.tables import words as _table_words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma, rarity

FUNCTION_WORDS = _table_words("function_words", "words")
# An aside of more words than this is the speaker's own, not an editor's help.
EDITOR_WORDS = 8
# Endings that tokenisers split off and writers leave out.
_POSSESSIVES = ("'s", "'")
_CLIPPED = {"wo": "will", "ca": "can", "sha": "shall"}
# What a tokeniser sets apart with its apostrophe ("I 'm", "don ’ t").
_CLITICS = frozenset(("'s", "'t", "'m", "'re", "'ve", "'ll", "'d"))
# What a contraction stands for; "'d" and "'s" stand for too much.
_CONTRACTIONS = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will"}
_AMERICAN = (
    (re.compile(r"(?<=\w{3})our(?=(s|ed|ing|able|al|ite|hood|ly)?$)"), "or"),
    (re.compile(r"(?<=\w{4})is(?=(e|ed|es|ing|ation|ations|er|ers)$)"), "iz"),
    (re.compile(r"(?<=\w{2})yse(?=(d|s)?$)"), "yze"),
    (re.compile(r"(?<=\w{3})ence(?=s?$)"), "ense"),
    (re.compile(r"(?<=\w{3})tre(?=s?$)"), "ter"),
    (re.compile(r"(?<=\w{3})ll(?=(ed|ing|er|ers)$)"), "l"),
    (re.compile(r"(?<=\w{3})mme(?=s?$)"), "m"),
)
_INFLECTIONS = ("ing", "ed", "es", "e", "s")
MIN_STEM = 4
# Shorter words one letter apart are mostly two words.
SPELLING_LENGTH = 6

Block = tuple[int, int, int]
Operation = Literal["drop", "add", "change", "insertion"]


class Word(NamedTuple):
    """One word made comparable; ``start:end`` is where it stands, ``editor`` if it stands in brackets."""

    form: str
    start: int
    end: int
    editor: bool = False


class Change(NamedTuple):
    """One difference of two wordings, with what stands in each of them."""

    op: Operation
    before: str
    after: str


class Overlap(NamedTuple):
    """The share of the shorter wording, by weight, that the longer one carries, and the longest run of it."""

    share: float
    run: tuple[Word, ...]


def comparable(text: str) -> tuple[Word, ...]:
    """The words of ``text`` without case, marks, hyphens, dots in initials and possessive endings.

    Tokenised and plain text come out alike: "do n't" as "don't", "all - out" as "all-out".
    """
    tokens = Tokens(text)
    found: list[Word] = []
    depth, opened = 0, 0
    apart = ""
    for start, end, lower in zip(tokens.starts, tokens.ends, tokens.lower, strict=True):
        clitic, apart = apart + lower, lower if lower == "'" else ""
        if clitic in _CLITICS and found and found[-1].form.isalpha() and not found[-1].editor:
            found[-1:] = _split(found[-1].form + clitic, found[-1].start, end)
        elif lower in "([":
            depth, opened = depth + 1, len(found)
        elif lower in ")]":
            if depth and len(found) - opened <= EDITOR_WORDS:
                found[opened:] = [word._replace(editor=True) for word in found[opened:]]
            depth = max(0, depth - 1)
        elif lower[0].isalnum():
            found += _split(lower, start, end)
    return tuple(found)


def _split(lower: str, start: int, end: int) -> list[Word]:
    if lower == "cannot":
        return [Word("can", start, end), Word("not", start, end)]
    if lower.isalpha():  # most words: nothing to take off
        return [Word(lower, start, end)]
    tail: list[Word] = []
    if lower.endswith("n't"):
        lower, tail = _CLIPPED.get(lower[:-3], lower[:-3]), [Word("not", start, end)]
    for ending, full in _CONTRACTIONS.items():
        if lower.endswith(ending):
            lower, tail = lower.removesuffix(ending), [Word(full, start, end)]
    for ending in _POSSESSIVES:
        lower = lower.removesuffix(ending)
    if "." in lower and not lower[0].isdigit():
        lower = lower.replace(".", "")
    parts = [part for part in lower.replace("'", "").split("-") if part]
    return [Word(part, start, end) for part in parts] + tail


@cache
def spelling(form: str) -> str:
    """``form`` as American newsrooms spell it; words of other kinds come out odd, but always the same."""
    for pattern, replacement in _AMERICAN:
        form = pattern.sub(replacement, form)
    return form


def spelled_alike(left: str, right: str) -> bool:
    """Whether two words are one in two spellings ("neighbour", "neighbor"): one letter apart, and long."""
    from rapidfuzz.distance import Levenshtein

    return (
        min(len(left), len(right)) >= SPELLING_LENGTH
        and left[0] == right[0]
        and left.isalpha()
        and right.isalpha()
        and Levenshtein.distance(left, right) <= 1
    )


def content(words: Sequence[Word]) -> list[str]:
    """The forms that tell something: no articles, auxiliaries, pronouns."""
    return [word.form for word in words if word.form not in FUNCTION_WORDS]


def stem(form: str) -> str:
    """The lemma of ``form`` without its ending, so that "freezing", "freezes" and "freeze" come out alike."""
    base = lemma(spelling(form))
    for ending in _INFLECTIONS:
        if base.endswith(ending) and len(base) - len(ending) >= MIN_STEM:
            return base[: -len(ending)]
    return base


def stems(text: str) -> tuple[str, ...]:
    """The stems of the telling words of ``text``, in order."""
    return tuple(stem(form) for form in content(comparable(text)))


def align(left: Sequence[Word], right: Sequence[Word]) -> list[Block]:
    """The longest common run of words of both, in order and with gaps: its pieces, by places and length."""
    from rapidfuzz.distance import LCSseq

    a, b = [spelling(word.form) for word in left], [spelling(word.form) for word in right]
    blocks = [
        (code.src_start, code.dest_start, code.src_end - code.src_start)
        for code in LCSseq.opcodes(a, b)
        if code.tag == "equal"
    ]
    if len(blocks) > 1:
        blocks[:2] = _drawn_in(a, b, blocks[0], blocks[1])
    return blocks


def _drawn_in(a: Sequence[str], b: Sequence[str], first: Block, second: Block) -> list[Block]:
    """The first two blocks as one where the first one's words also stand right before the second.

    So "I [said that I] know" against "I know" is a cut at the beginning, and no omission inside.
    """
    size = first[2]
    words = b[first[1] : first[1] + size]
    x, y = second[0] - size, second[1] - size
    if a[x : x + size] == words == b[y : y + size]:
        return [(x, y, size + second[2])]
    return [first, second]


def changes(full: str, variant: str) -> tuple[Change, ...]:
    """The word-level differences that turn ``full`` into ``variant``; cuts at the ends are not counted."""
    left, right = comparable(full), comparable(variant)
    blocks = align(left, right)
    found: list[Change] = []
    for (a, b, size), (next_a, next_b, _) in pairwise(blocks):
        gone, come = left[a + size : next_a], right[b + size : next_b]
        if gone or come:
            found.append(_change(full, gone, variant, come))
    return tuple(found)


def _change(full: str, gone: Sequence[Word], variant: str, come: Sequence[Word]) -> Change:
    before = full[gone[0].start : gone[-1].end] if gone else ""
    after = variant[come[0].start : come[-1].end] if come else ""
    if come and all(word.editor for word in come):
        return Change("insertion", before, after)
    if not come:
        return Change("drop", before, after)
    return Change("change" if gone else "add", before, after)


def weight(words: Sequence[Word]) -> float:
    """How much the words tell in all: the sum of their rarities, the commonest counting next to nothing."""
    return sum(max(rarity(word.form) - 1.0, 0.1) for word in words)


def overlap(left: Sequence[Word], right: Sequence[Word]) -> Overlap:
    """How much of the shorter wording stands in the longer one in the same order.

    Words that an editor put in brackets are left aside. Matches scattered over the longer text add nothing to
    the share: only those within a stretch about as long as the shorter wording.
    """
    short, long = sorted(([word for word in side if not word.editor] for side in (left, right)), key=len)
    if not short:
        return Overlap(0.0, ())
    blocks = align(short, long)
    matched = [word for a, _, size in _compact(blocks, len(short)) for word in short[a : a + size]]
    first, _, size = max(blocks, key=lambda block: block[2], default=(0, 0, 0))
    return Overlap(weight(matched) / weight(short), tuple(short[first : first + size]))


def containment(left: Sequence[Word], right: Sequence[Word]) -> float:
    """The share of the shorter wording, by weight, that stands in the longer one (see ``overlap``)."""
    return overlap(left, right).share


def _compact(blocks: Sequence[Block], length: int) -> Sequence[Block]:
    """The run of blocks with the most matches whose span in the longer text is at most twice ``length``."""
    best: Sequence[Block] = ()
    for first in range(len(blocks)):
        last = first
        while last < len(blocks) and blocks[last][1] + blocks[last][2] - blocks[first][1] <= 2 * length + 4:
            last += 1
        if sum(block[2] for block in blocks[first:last]) > sum(block[2] for block in best):
            best = blocks[first:last]
    return best
