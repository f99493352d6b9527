"""One sentence that a report quotes, and whether two of them carry one act of speech."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rashomon.collation.voices import Voices
from rashomon.language.sentences import sentence_ranges
from rashomon.language.similarity import (
    FUNCTION_WORDS,
    Word,
    comparable,
    containment,
    content,
    overlap,
    spelling,
    stem,
    stems,
    weight,
)
from rashomon.language.tables import table, words
from rashomon.model import Quotation, Witness

# Share (by weight of words) of the shorter wording that the longer one must carry. Two statements made to
# the same model by two speakers reached .81; one name changed in a long sentence leaves .95.
SAME_WORDS = 0.85
# In a shorter wording every word counts: "until the roof is mended" is not in "the roof is mended".
SHORT_WORDS, SAME_SHORT = 10, 0.93
# One named speaker seldom says two things that much alike; spokesmen of one body do. So much of the words in
# order, and so many of the telling ones: all 11 pairs that this joins in 160 stories were one.
SAME_SPEAKER_WORDS, SAME_SPEAKER_TELLING = 0.55, 0.75
# A few words are easily met by chance in a sentence of more than so many times their number.
SAME_SPEAKER_LENGTHS = 3
# So many telling words, that much alike, are one text whoever is said to have spoken.
TEXT_CONTENT, SAME_TEXT = 6, 0.95
# So many words in a row, so many of them telling, are no chance: two reports cut one speech at other places.
RUN_WORDS, RUN_CONTENT = 9, 3
# A wording of fewer words is a fragment: others may use the same words, so what stands around counts.
FRAGMENT_CONTENT, FRAGMENT_WORDS = 3, 5
# One named speaker's words in a row, so many of them and so many telling, are cut out of the sentence.
CUT_WORDS, CUT_TELLING = 3, 2
# Words that begin with so many letters alike are forms of one.
KIN_LETTERS = 4
# A report that quotes a phrase and then the sentence does so within about this many characters.
SOON = 800
# A phrase this rare (the sum of its words' weights) is one speaker's own wherever a report quotes it: of the
# phrases that this joins in 155 stories all seven were one utterance, of those of 2.0 to 3.5 about half.
RARE = 3.5
# How many telling words before and after a fragment are compared with what stands beside it elsewhere.
BESIDE = 3


_NEGATIONS, _CONDITIONS = words("clauses", "negations"), words("intentions", "open")
_MONTHS = {short: months[0] for months in table("calendar")["months"] for short in months}
# Words in marks inside of marked words.
_INNER = re.compile(r"(?<!\w)[‘'\"“]([^‘'\"“”]+)[’'\"”](?!\w)")


@dataclass(frozen=True, kw_only=True)
class Act:
    """One sentence of a quotation, or the whole of it where it is a single one."""

    quotation: Quotation
    witness: Witness
    start: int
    end: int

    @cached_property
    def text(self) -> str:
        """The words as they stand in the report."""
        return self.witness.text[self.start : self.end]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words made comparable, months in full."""
        return tuple(word._replace(form=_MONTHS.get(word.form, word.form)) for word in comparable(self.text))

    @cached_property
    def plain(self) -> tuple[Word, ...]:
        """Its words without those that an editor put in."""
        return tuple(word for word in self.words if not word.editor)

    @property
    def words_alone(self) -> tuple[str, ...]:
        """The forms of its plain words."""
        return tuple(word.form for word in self.plain)

    @cached_property
    def telling(self) -> tuple[str, ...]:
        """The stems of its words that tell something, or all its words where none does."""
        return tuple(map(stem, content(self.plain))) or tuple(word.form for word in self.plain)

    @cached_property
    def turns(self) -> tuple[bool, bool]:
        """Whether one of its words denies something, and whether one leaves something open."""
        forms = frozenset(self.words_alone)
        return not forms.isdisjoint(_NEGATIONS), not forms.isdisjoint(_CONDITIONS)

    @cached_property
    def inner(self) -> tuple[tuple[Word, ...], ...]:
        """The words in marks inside of it."""
        return tuple(comparable(match.group(1)) for match in _INNER.finditer(self.text))

    @cached_property
    def around(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The telling stems before and after it in the sentences that it stands in."""
        touched = [s for s in self.witness.sentences if s.start < self.end and self.start < s.end]
        first = min((s.start for s in touched), default=self.start)
        last = max((s.end for s in touched), default=self.end)
        text = self.witness.text
        return stems(text[first : self.start]), stems(text[self.end : last])


def acts_of(witness: Witness) -> Iterator[Act]:
    """The sentences of the witness's marked quotations, without quotations inside of quotations."""
    marked = [quotation for quotation in witness.quotations if quotation.kind != "indirect"]
    for quotation in marked:
        where = quotation.passage
        if any(other is not quotation and other.passage.contains(where) for other in marked):
            continue
        for start, end in sentence_ranges(witness.text, where.start, where.end):
            act = Act(quotation=quotation, witness=witness, start=start, end=end)
            if act.plain and not _is_title(act):
                yield act


def _is_title(act: Act) -> bool:
    """Whether this is the title of a work: a word or two, with capitals, but not all in capitals."""
    words = [act.text[w.start : w.end] for w in act.plain if w.form not in FUNCTION_WORDS]
    few = 0 < len(words) < FRAGMENT_CONTENT and not act.text.isupper()
    return few and len(act.plain) > 1 and act.text[:1].isupper() and all(word[0].isupper() for word in words)


def same_act(left: Act, right: Act, voices: Voices) -> bool:
    """Whether two wordings carry one act of speech."""
    short, long = sorted((left, right), key=lambda act: len(act.plain))
    if len(short.plain) == 1 and short.quotation.speaker is None:
        # A word that nobody is said to have spoken may be anybody's.
        return False
    share, run = overlap(short.words, long.words)
    if (share >= SAME_TEXT and len(short.telling) >= TEXT_CONTENT) or _taken_up(short, long):
        return True
    if not voices.compatible(left.quotation, right.quotation) and not _loosely(short, long, share, voices):
        return False
    same = voices.same(short.quotation, long.quotation)
    if same and (_rare(short, long) or _alike(short, long, share) or _cut_out(short, long)):
        return True
    if share < (SAME_SHORT if len(short.plain) < SHORT_WORDS else SAME_WORDS):
        return _inflected(short, long) or _is_long(run)
    # "Jobs, jobs, jobs" is one word.
    tells = len(short.telling) >= FRAGMENT_CONTENT and len(set(short.telling)) > 1
    if tells or len(short.plain) >= FRAGMENT_WORDS:
        return True
    if short.telling != long.telling:
        return _beside(short, long) or (same and _soon(short, long))
    return len(short.telling) > 1 or same


def _loosely(short: Act, long: Act, share: float, voices: Voices) -> bool:
    """Whether a body and its head, or somebody without a name, are given the very same words."""
    if share < SAME_TEXT or len(short.telling) < 2 or voices.apart(short.quotation, long.quotation):
        return False
    whole = len(short.telling) >= FRAGMENT_CONTENT or short.telling == long.telling
    return whole or not voices.personal(short.quotation, long.quotation)


def _is_long(run: Sequence[Word]) -> bool:
    """Whether a run of words that stands in both is no chance, whatever else each of them goes on with."""
    return len(run) >= RUN_WORDS and len(content(run)) >= RUN_CONTENT


def _inflected(left: Act, right: Act) -> bool:
    """Whether two fragments are forms of the same words, in sentences that share other words."""
    return (
        left.telling == right.telling
        and len(left.telling) < FRAGMENT_CONTENT
        and len(_setting(left) & _setting(right)) > 1
    )


def _setting(act: Act) -> frozenset[str]:
    before, after = act.around
    return frozenset(before + after)


def _soon(short: Act, long: Act) -> bool:
    """Whether one report quotes a phrase of two telling words and the whole sentence close to it."""
    near = short.start - long.end < SOON and long.start - short.end < SOON
    return short.witness.siglum == long.witness.siglum and near and len(short.plain) > 1


def _taken_up(short: Act, long: Act) -> bool:
    """Whether the longer wording itself quotes what the shorter one gives: `“Roe was ‘most careless’!”`."""
    return len(short.telling) > 1 and any(
        len(inner) >= len(short.plain) and containment(short.words, inner) >= SAME_TEXT
        for inner in long.inner
    )


def _rare(short: Act, long: Act) -> bool:
    """Whether another report quotes a phrase of rare words that stands in the longer wording."""
    quoted = short.quotation.passage
    phrase = (short.start, short.end) == (quoted.start, quoted.end) and len(short.plain) < FRAGMENT_WORDS
    telling = {word.form: word for word in short.plain if word.form not in FUNCTION_WORDS}
    if not phrase or short.witness.siglum == long.witness.siglum or weight([*telling.values()]) < RARE:
        return False
    return set(short.telling) <= set(long.telling)


def _cut_out(short: Act, long: Act) -> bool:
    """Whether another report quotes words of one named speaker in a row, or the first of the sentence."""
    if short.witness.siglum == long.witness.siglum or not all(map(_is_named, (short, long))):
        return False
    words, whole = ([spelling(form) for form in act.words_alone] for act in (short, long))
    size = len(words)
    if size == len(whole) > CUT_WORDS:
        # "a drunk sailor with a map", "a drunken sailor with a map"
        apart = [pair for pair in zip(words, whole, strict=True) if pair[0] != pair[1]]
        return len(apart) == 1 and apart[0][0][:KIN_LETTERS] == apart[0][1][:KIN_LETTERS]
    if size < CUT_WORDS or words not in [whole[at : at + size] for at in range(len(whole) - size + 1)]:
        return False
    return len(set(short.telling) & set(long.telling)) >= CUT_TELLING or (
        size > CUT_WORDS and words == whole[:size]
    )


def _is_named(act: Act) -> bool:
    return (act.quotation.speaker or "-").split()[-1][0].isupper()


def _alike(short: Act, long: Act, share: float) -> bool:
    """Whether one named speaker's two wordings share most of what they tell, and are turned alike."""
    if not all(map(_is_named, (short, long))):
        return False
    if len(long.telling) > SAME_SPEAKER_LENGTHS * len(short.telling):
        return False
    shared = set(short.telling) & set(long.telling)
    enough = max(FRAGMENT_CONTENT, SAME_SPEAKER_TELLING * len(set(short.telling)))
    return share >= SAME_SPEAKER_WORDS and len(shared) >= enough and short.turns == long.turns


def _beside(short: Act, long: Act) -> bool:
    """Whether a telling word beside the fragment also stands beside the same words in the longer wording."""
    inside = long.telling
    before, after = short.around
    near = set(before[-BESIDE:] + after[:BESIDE]) - set(short.telling)
    for place, word in enumerate(inside):
        if word == short.telling[0]:
            stop = place + len(short.telling)
            if near & set(inside[max(0, place - BESIDE) : place] + inside[stop : stop + BESIDE]):
                return True
    return False
