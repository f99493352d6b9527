"""One act of speech in different words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from rashomon.collation.disagreements import context, cuts
from rashomon.collation.disagreements.differences import Stretch, difference, differences
from rashomon.collation.disagreements.moments import near
from rashomon.collation.disagreements.other_sentences import not_carried
from rashomon.collation.disagreements.punctuation import written_otherwise
from rashomon.collation.disagreements.same_sentence import acts
from rashomon.collation.material import Material
from rashomon.language.numbers import ONES
from rashomon.language.senses import likeness
from rashomon.language.similarity import (
    FUNCTION_WORDS,
    Block,
    Word,
    align,
    comparable,
    containment,
    content,
    spelled_alike,
)
from rashomon.language.tables import table
from rashomon.language.words import lemma
from rashomon.model import Disagreement, Judgement, Passage, Quotation

# Wordings with so many words in a row may begin, or end, the sentence with so few of their own.
SURE_RUN, EDGE = 4, 4
_STOP = re.compile(r"[.!?](?=\W*\s)")
# A word of so many letters with which another begins is its root.
ROOT = 5
# … and in one report less alike ones are two sentences, said on two occasions.
SAME_SENTENCE = 0.85
_NEGATIONS = frozenset(("not", "no", "never", "nor", "nobody", "nothing", "without"))
# What a tokeniser leaves of "I ’ m".
_CONTRACTED = {"m": "am", "re": "are", "ve": "have", "ll": "will"}
# "6:00", as some write "6".
_FULL_HOUR = re.compile(r"(?<=\d)[:.]00$")
# ", Mayor Ann Roe said." inside: the closing mark is missing, and what is the report's own passes for quoted.
_RUN_OVER = re.compile(
    r",\s+(?:(?!(?:as|I|we|you|he|she|they|it|who|which|and|but)\b)[\w.'’-]+\s+){1,8}said(?:\s+in\s+a\s+statement)?\s*\."
)
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)?")
_ORDINALS = {word: place for place, word in enumerate(table("figures")["ordinals"], 1)}
_MONTHS = {name: group[0] for group in table("calendar")["months"] for name in group}
_BESIDE_NUMBERS = frozenset(("the", "of", "st", "nd", "rd", "th"))
# In one report a quotation of fewer telling words takes a phrase up again, or is said twice.
FRAGMENT_WORDS = 6
# One of these more or less may be a slip of the typist; of other small words one is enough.
_SLIPS = frozenset(("a", "an", "the", "that", "and", "of", "s"))
SMALL_WORDS = 2

CHANGED = "words inside the quotation differ, and no mark of omission stands there"
MORE = "words are left out, added or moved inside the quotation, and no mark of omission stands there"
AGAIN = "words inside the quotation differ, in reports of different days; it may have been said twice"
TWICE = "one report gives the sentence in two wordings; it may have been said twice"
SMALL = "only small words differ inside the quotation, and no mark of omission stands there"
EDITED = "words in brackets are an editor's and stand in the place of the speaker's"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Edit:
    """A difference from the fullest wording: where in it (words), what stands there, and what instead, as it
    is ``named``; ``swap`` says that each has a telling word that none of the other's may stand for."""

    start: int
    end: int
    before: tuple[str, ...]
    after: tuple[str, ...]
    named: str = field(compare=False)
    editor: bool
    telling: bool
    swap: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wording:
    """One member against the fullest wording: the words of it that it covers, and its differences."""

    quotation: Quotation
    start: int
    end: int
    edits: tuple[_Edit, ...]


def find(material: Material) -> Iterator[Disagreement]:
    """Utterances whose wordings differ in telling words, and sentences which one report cuts."""
    found: list[Disagreement] = []
    same: list[Disagreement] = []
    for full, members in acts(material):
        if not _RUN_OVER.search(full.passage.text):
            wordings = [_wording(full, one) for one in members]
            differing = list(_differing(material, full, wordings))
            found += differing
            if not differing:
                same += written_otherwise(full, [item.quotation for item in wordings if not item.edits])
    # Of one sentence the weightiest difference is shown.
    for item in (*cuts.find(material), *context.find(material), *same):
        places = _places(item)
        if all(len(places & _places(other)) < 2 for other in found):
            found.append(item)
    yield from found


def _places(item: Disagreement) -> set[Passage]:
    return {passage for side in item.sides for passage in side}


def _wording(full: Quotation, member: Quotation) -> _Wording:
    left, right = comparable(full.passage.text), comparable(member.passage.text)
    blocks = align(left, right)
    apart = [
        not_carried(text, words, {block[side] + n for block in blocks for n in range(block[2])})
        for side, (text, words) in enumerate(((full.passage.text, left), (member.passage.text, right)))
    ]
    edits = []
    for (a, b, size), (next_a, next_b, _) in pairwise(blocks):
        gone, come = left[a + size : next_a], right[b + size : next_b]
        between = member.passage.text[right[b + size - 1].end : right[next_b].start]
        there = full.passage.text[left[a + size - 1].end : left[next_a].start]
        again = _said_again(left, a + size, next_a) or _said_again(right, b + size, next_b)
        # A stutter that a report smooths, and what an editor only adds, change no word of the speaker's.
        added = again or _editors(gone) or _editors(come)
        if _same_words(gone, come) or (added and not (gone and come)):
            continue
        if not (
            apart[0].isdisjoint(range(a + size, next_a)) and apart[1].isdisjoint(range(b + size, next_b))
        ):
            continue
        if not any(mark in between or mark in there for mark in cuts.ELLIPSES):
            edits.append(
                _Edit(
                    start=a + size,
                    end=next_a,
                    before=tuple(word.form for word in gone),
                    after=tuple(word.form for word in come),
                    named=difference(
                        (full.passage.text, left, a + size, next_a),
                        (member.passage.text, right, b + size, next_b),
                    ),
                    editor=_editors(come) or _editors(gone),
                    telling=_tells(gone, come),
                    swap=_swaps(_only(gone, right), _only(come, left)),
                )
            )
    if blocks:
        edits += _at_ends(full.passage.text, left, member.passage.text, right, blocks)
    places = [(a, a + size) for a, _, size in blocks] + [(edit.start, edit.end) for edit in edits]
    return _Wording(
        quotation=member,
        start=min((start for start, _ in places), default=0),
        end=max((end for _, end in places), default=0),
        edits=tuple(edits),
    )


def _at_ends(
    full: str, left: Sequence[Word], member: str, right: Sequence[Word], blocks: Sequence[Block]
) -> Iterator[_Edit]:
    """The first and last words of a sentence, where each wording has its own few: "fled Panama like a boy",
    "ran away from Panama like a boy"."""
    (first, second, size), (last, other, rest) = blocks[0], blocks[-1]
    stops = [n for n in range(1, len(left)) if _STOP.search(full, left[n - 1].end, left[n].start)]
    begin = max((n for n in stops if n <= first), default=0)
    close = min((n for n in stops if n >= last + rest), default=len(left))
    if size >= SURE_RUN and not _STOP.search(member, right[0].start, right[second].start):
        yield from _edge((full, left, begin, first), (member, right, 0, second))
    if rest >= SURE_RUN and not _STOP.search(member, right[other + rest - 1].end, right[-1].start):
        yield from _edge((full, left, last + rest, close), (member, right, other + rest, len(right)))


def _edge(one: Stretch, other: Stretch) -> Iterator[_Edit]:
    gone, come = (words[start:end] for _, words, start, end in (one, other))
    if 0 < len(gone) <= EDGE and 0 < len(come) <= EDGE and not _same_words(gone, come):
        yield _Edit(
            start=one[2],
            end=one[3],
            before=tuple(word.form for word in gone),
            after=tuple(word.form for word in come),
            named=difference(one, other),
            editor=_editors(come) or _editors(gone),
            telling=_tells(gone, come),
            swap=False,
        )


def _same_words(gone: Sequence[Word], come: Sequence[Word]) -> bool:
    """Whether the words are the same but for spelling, apostrophes, spaces and the noughts of a full hour."""
    if _run_together(gone) == _run_together(come) or (_numbers(gone) and _numbers(gone) == _numbers(come)):
        return True
    return len(gone) == len(come) and all(
        _MONTHS.get(old.form, old.form) == _MONTHS.get(new.form, new.form)
        or spelled_alike(old.form, new.form)
        for old, new in zip(gone, come, strict=True)
    )


def _editors(words: Sequence[Word]) -> bool:
    """Whether these are an editor's words, and nothing else."""
    return bool(words) and all(word.editor for word in words)


def _said_again(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether ``start:end`` is said a second time right before or behind: a stutter that a report smooths."""
    forms = [word.form for word in words]
    size = end - start
    return size > 0 and forms[start:end] in (forms[end : end + size], forms[max(0, start - size) : start])


def _run_together(words: Sequence[Word]) -> str:
    forms = (_FULL_HOUR.sub("", word.form) for word in words if word.form != "00")
    return "".join(_CONTRACTED.get(form, form) for form in forms if form != "s")


def _numbers(words: Sequence[Word]) -> tuple[int, ...]:
    """The numbers that the words spell ("the first of" as "1st"), empty where they tell anything else."""
    found = []
    for word in words:
        digits = _ORDINAL.fullmatch(word.form)
        value = int(digits[1]) if digits else ONES.get(word.form, _ORDINALS.get(word.form))
        if value is not None:
            found.append(int(value))
        elif word.form not in _BESIDE_NUMBERS:
            return ()
    return tuple(found)


def _tells(gone: Sequence[Word], come: Sequence[Word]) -> bool:
    """Whether the difference is more than articles and the like."""
    words = (*gone, *come)
    return bool(content(words)) or any(word.form in _NEGATIONS for word in words)


def _only(words: Sequence[Word], others: Sequence[Word]) -> list[str]:
    """The telling words that stand nowhere in the other wording: others are only moved."""
    elsewhere = {word.form for word in others}
    return [form for form in content(words) if form not in elsewhere]


def _swaps(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether the words say something else: not only more, less or the same in other words."""
    return _alone(old, new) and _alone(new, old)


def _alone(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether there is a word for which none of the others may stand ("drunk" may for "drunken")."""
    return any(
        all(likeness(lemma(word), lemma(other)) == 0 and not _one_root(word, other) for other in others)
        for word in words
    )


def _one_root(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= ROOT and (one.startswith(other) or other.startswith(one))


def _denies(edits: Sequence[_Edit]) -> bool:
    """Whether a negation more or less, with no telling word beside it, turns the sentence round."""
    changed = [(*edit.before, *edit.after) for edit in edits]
    bare = [forms for forms in changed if FUNCTION_WORDS.issuperset(forms)]
    return sum(form in _NEGATIONS for forms in bare for form in forms) % 2 == 1


def _differing(material: Material, full: Quotation, wordings: Sequence[_Wording]) -> Iterator[Disagreement]:
    telling = any(edit.telling for wording in wordings for edit in wording.edits)
    if not telling and max(map(_small_words, wordings), default=0) < SMALL_WORDS:
        return
    shown = {w.quotation: tuple(e for e in w.edits if e.telling or not telling) for w in wordings}
    places = {(edit.start, edit.end) for edits in shown.values() for edit in edits}
    sides: dict[tuple[_Edit, ...], list[Quotation]] = defaultdict(list)
    for wording in wordings:
        if any(wording.start <= start and end <= wording.end for start, end in places):
            sides[shown[wording.quotation]].append(wording.quotation)
    if len(sides) < 2 or (_one_witness(sides.values()) and not _given_twice(full, wordings)):
        return
    judged = _judged(material, list(sides.items()), telling=telling)
    if judged is None:
        return
    parted = sorted({edit for edits in sides for edit in edits}, key=lambda edit: (edit.start, edit.end))
    speaker = f"{full.speaker}: " if full.speaker else ""
    yield Disagreement(
        kind="quotation",
        about=speaker + differences(edit.named for edit in parted),
        sides=tuple(tuple(quotation.passage for quotation in side) for side in sides.values()),
        judgement=judged[0],
        within_one=_one_witness(sides.values()),
        rule=judged[1],
    )


def _judged(
    material: Material, sides: Sequence[tuple[tuple[_Edit, ...], list[Quotation]]], *, telling: bool
) -> tuple[Judgement, str] | None:
    """Whether the words say something else, and by which rule. Where they are only left out, added or moved,
    a reader of real reports found 4 of 14 worth a look, and none of 5 in reports of different days: None."""
    swapped = any(_denies(edits) or any(edit.swap for edit in edits) for edits, _ in sides)
    said = [quotations for _, quotations in sides]
    again = not _one_witness(said) and not _one_occasion(material, said)
    if again and not swapped:
        return None
    if not telling:
        return "compatible", SMALL
    if all(edit.editor for edits, _ in sides for edit in edits):
        return "compatible", EDITED
    if again:
        return "unsure", AGAIN
    if _one_witness(said):
        return "unsure" if swapped else "compatible", TWICE
    return ("conflict", CHANGED) if swapped else ("compatible", MORE)


def _one_occasion(material: Material, sides: Sequence[Sequence[Quotation]]) -> bool:
    """Whether two sides have reports that may be of one occasion: a candidate says a sentence every week."""
    witnesses = [{quotation.passage.witness for quotation in side} for side in sides]
    return any(
        near(material.story.witness(one), material.story.witness(other))
        for left, right in combinations(witnesses, 2)
        for one in left
        for other in right
        if one != other
    )


def _given_twice(full: Quotation, wordings: Sequence[_Wording]) -> bool:
    """Whether one report gives one speaker's sentence twice, with another word in it, and not a shorter one
    or another like it."""
    whole = comparable(full.passage.text)
    changed = any(edit.before and edit.after for wording in wordings for edit in wording.edits)
    return (
        changed
        and full.speaker is not None
        and all(
            _telling(wording) >= FRAGMENT_WORDS
            and containment(whole, comparable(wording.quotation.passage.text)) >= SAME_SENTENCE
            for wording in wordings
        )
    )


def _one_witness(sides: Iterable[Sequence[Quotation]]) -> bool:
    return len({quotation.passage.witness for side in sides for quotation in side}) == 1


def _telling(wording: _Wording) -> int:
    return len(content(comparable(wording.quotation.passage.text)))


def _small_words(wording: _Wording) -> int:
    words = [word for edit in wording.edits for word in (*edit.before, *edit.after)]
    return sum(1 if word in _SLIPS else SMALL_WORDS for word in words)
