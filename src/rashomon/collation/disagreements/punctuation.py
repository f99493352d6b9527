"""The same words, written otherwise: two sentences run into one, a comma more, "isn't" for "is not"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.collation.disagreements.headings import FEW_WORDS, heading
from rashomon.language.similarity import Word, align, comparable
from rashomon.model import Disagreement, Quotation

# A place in the fullest wording (before this word), and how another wording is written there.
Written = tuple[int, str]

_STOP, _COMMA = re.compile(r"[.!?;](?!\w)"), re.compile(r",(?!\d)")
# Behind "U.S." a sentence may end or not; dashes, dots and brackets are a newsroom's own.
_OTHER_MARKS = re.compile(r"\.\.|[…—–(\[)\]:/\"“”]|\s-|--|(?<!\w)['‘]|['’](?!\w)")
_ABBREVIATED = re.compile(r"(?:\b[A-Za-z]|\b(?:Mr|Mrs|Ms|Dr|St|Sen|Gov|Rep|Gen|Lt|Jr|Sr|No))$")

RUN_IN = "one report ends a sentence inside the quotation where another runs on"
WRITTEN = "the words are the same, but not how they are written"


@dataclass(frozen=True, kw_only=True)
class _Read:
    """How one wording is written at the places of the fullest one that it covers."""

    quotation: Quotation
    covered: frozenset[int]
    written: frozenset[Written]


def written_otherwise(full: Quotation, members: Sequence[Quotation]) -> Iterator[Disagreement]:
    """The disagreement of wordings that are the same but for marks inside, contractions and spaces."""
    read = [one for one in (_read(full, member) for member in members) if one]
    places = {place for one in read for place, _ in one.written}
    sides: defaultdict[frozenset[Written], list[Quotation]] = defaultdict(list)
    for one in read:
        if places & one.covered:
            sides[one.written].append(one.quotation)
    witnesses = {quotation.passage.witness for side in sides.values() for quotation in side}
    if len(sides) > 1 and len(witnesses) > 1:
        run_in = any(how in ("stop", "run in") for one in read for _, how in one.written)
        speaker = f"{full.speaker}: " if full.speaker else ""
        yield Disagreement(
            kind="quotation",
            about=f"{speaker}“{heading(full.passage.text, FEW_WORDS)}”",
            sides=tuple(tuple(quotation.passage for quotation in side) for side in sides.values()),
            judgement="compatible",
            within_one=False,
            rule=RUN_IN if run_in else WRITTEN,
        )


def _read(full: Quotation, member: Quotation) -> _Read | None:
    """How the wording is written, or None where it has another word."""
    texts = full.passage.text, member.passage.text
    words = comparable(texts[0]), comparable(texts[1])
    blocks = align(*words)
    covered: set[int] = set()
    written: set[Written] = set()
    for first, second, size in blocks:
        for n in range(1, size):
            covered.add(first + n)
            gaps = [
                _gap(text, side[place + n - 1], side[place + n])
                for text, side, place in zip(texts, words, (first, second), strict=True)
            ]
            if None not in gaps and gaps[0] != gaps[1]:
                written.add((first + n, "run in" if gaps[0] == "stop" else str(gaps[1])))
    for (first, second, size), (next_first, next_second, _) in pairwise(blocks):
        old, new = words[0][first + size : next_first], words[1][second + size : next_second]
        if not (old and new):
            continue
        if _joined(old) != _joined(new):
            return None
        if len(old) != len(new):
            written.add((next_first, f"{len(new)} words"))
            covered.add(next_first)
    return _Read(quotation=member, covered=frozenset(covered), written=frozenset(written))


def _gap(text: str, one: Word, other: Word) -> str | None:
    """What stands between two words, None where it is not compared."""
    if one.start == other.start:
        # Parts of one word: "isn't", but not "made-up".
        return "contracted" if "'" in text[one.start : one.end].replace("’", "'") else None
    between = text[one.end : other.start]
    if _OTHER_MARKS.search(between) or one.editor or other.editor:
        return None
    if _STOP.search(between):
        return None if _ABBREVIATED.search(text[: one.end]) else "stop"
    # A page's own line break may stand for a comma.
    if "\n" in between:
        return None
    return "comma" if _COMMA.search(between) else "" if between.isspace() else None


def _joined(words: Sequence[Word]) -> str:
    return "".join(word.form for word in words)
