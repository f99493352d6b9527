"""One act of speech in different words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.collation.material import Material
from rashomon.language.similarity import Word, align, comparable, containment, content, spelled_alike
from rashomon.model import Disagreement, Judgement, Quotation

# Less alike wordings are not laid word against word.
ALIKE = 0.6
# A quotation that begins with another and stops with a full stop leaves at least so many words out.
CUT_WORDS = 3
# The words of an utterance that name it.
ABOUT_WORDS = 8
_NEGATIONS = frozenset(("not", "no", "never", "nor", "nobody", "nothing", "without"))
_ELLIPSES = ("…", "...", ". . .")

# Fewer small words than this may be a slip of the typist.
SMALL_WORDS = 2

CHANGED = "words inside the quotation differ, and no mark of omission stands there"
SMALL = "only small words differ inside the quotation, and no mark of omission stands there"
EDITED = "words in brackets are an editor's and stand in the place of the speaker's"
CUT = "one report closes with a full stop inside the marks a sentence that goes on in another"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Edit:
    """A difference from the fullest wording: where in it (words), what stands there, and what instead."""

    start: int
    end: int
    before: tuple[str, ...]
    after: tuple[str, ...]
    editor: bool
    telling: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wording:
    """One member against the fullest wording: the words of it that it covers, and its differences."""

    quotation: Quotation
    start: int
    end: int
    edits: tuple[_Edit, ...]


def find(material: Material) -> Iterator[Disagreement]:
    """Utterances whose wordings differ in telling words, or which one report stops short."""
    for utterance in material.utterances:
        members = [material.quotation(name) for name in utterance.members]
        full = material.quotation(utterance.variants[0].against)
        wordings = [_wording(full, member) for member in members if _alike(full, member)]
        yield from _differing(full, wordings)
        yield from _stopped_short(full, wordings)


def _alike(full: Quotation, member: Quotation) -> bool:
    """Whether the two are wordings of one sentence, and not long quotations that share one of several."""
    return containment(comparable(full.passage.text), comparable(member.passage.text)) >= ALIKE


def _wording(full: Quotation, member: Quotation) -> _Wording:
    left, right = comparable(full.passage.text), comparable(member.passage.text)
    blocks = align(left, right).blocks
    edits = []
    for (a, b, size), (next_a, next_b, _) in pairwise(blocks):
        gone, come = left[a + size : next_a], right[b + size : next_b]
        between = member.passage.text[right[b + size - 1].end : right[next_b].start]
        if not _same_words(gone, come) and not any(mark in between for mark in _ELLIPSES):
            edits.append(
                _Edit(
                    start=a + size,
                    end=next_a,
                    before=tuple(word.form for word in gone),
                    after=tuple(word.form for word in come),
                    editor=any(word.editor for word in (*come, *gone)),
                    telling=_tells(gone, come),
                )
            )
    end = blocks[-1][0] + blocks[-1][2] if blocks else 0
    return _Wording(quotation=member, start=blocks[0][0] if blocks else 0, end=end, edits=tuple(edits))


def _same_words(gone: Sequence[Word], come: Sequence[Word]) -> bool:
    """Whether the words are the same but for spelling and spaces."""
    if "".join(word.form for word in gone) == "".join(word.form for word in come):
        return True
    return len(gone) == len(come) and all(
        old.form == new.form or spelled_alike(old.form, new.form) for old, new in zip(gone, come, strict=True)
    )


def _tells(gone: Sequence[Word], come: Sequence[Word]) -> bool:
    """Whether the difference is more than articles and the like."""
    words = (*gone, *come)
    return bool(content(words)) or any(word.form in _NEGATIONS for word in words)


def _differing(full: Quotation, wordings: Sequence[_Wording]) -> Iterator[Disagreement]:
    telling = any(edit.telling for wording in wordings for edit in wording.edits)
    if not telling and max(map(_small_words, wordings), default=0) < SMALL_WORDS:
        return
    shown = {w.quotation.id: tuple(e for e in w.edits if e.telling or not telling) for w in wordings}
    places = {(edit.start, edit.end) for edits in shown.values() for edit in edits}
    sides: dict[tuple[_Edit, ...], list[Quotation]] = defaultdict(list)
    for wording in wordings:
        if any(wording.start <= start and end <= wording.end for start, end in places):
            sides[shown[wording.quotation.id]].append(wording.quotation)
    if len(sides) < 2:
        return
    if not telling:
        yield _disagreement(full, list(sides.values()), "compatible", SMALL)
    elif all(edit.editor for edits in shown.values() for edit in edits):
        yield _disagreement(full, list(sides.values()), "compatible", EDITED)
    else:
        yield _disagreement(full, list(sides.values()), "conflict", CHANGED)


def _small_words(wording: _Wording) -> int:
    return sum(len(edit.before) + len(edit.after) for edit in wording.edits)


def _stopped_short(full: Quotation, wordings: Sequence[_Wording]) -> Iterator[Disagreement]:
    words = comparable(full.passage.text)
    short, long = [], []
    for wording in wordings:
        text = wording.quotation.passage.text.rstrip()
        if not any(e.telling for e in wording.edits) and wording.start == 0:
            rest = full.passage.text[words[wording.end - 1].end :] if wording.end else ""
            ahead = rest[: _sentence_end(rest)]
            if len(comparable(ahead)) >= CUT_WORDS and text.endswith("."):
                short.append(wording.quotation)
            elif len(comparable(ahead)) < CUT_WORDS:
                long.append(wording.quotation)
    if short and long:
        yield _disagreement(full, [short, long], "compatible", CUT)


def _sentence_end(text: str) -> int:
    ends = [place for place in (text.find(mark) for mark in ". ! ?".split()) if place >= 0]
    return min(ends, default=len(text))


def _disagreement(
    full: Quotation, sides: Sequence[Sequence[Quotation]], judgement: Judgement, rule: str
) -> Disagreement:
    words = full.passage.text.split()
    about = " ".join(words[:ABOUT_WORDS]) + (" …" if len(words) > ABOUT_WORDS else "")
    speaker = f"{full.speaker}: " if full.speaker else ""
    return Disagreement(
        kind="quotation",
        about=f"{speaker}“{about}”",
        sides=tuple(tuple(quotation.passage for quotation in side) for side in sides),
        judgement=judgement,
        within_one=len({quotation.passage.witness for side in sides for quotation in side}) == 1,
        rule=rule,
    )
