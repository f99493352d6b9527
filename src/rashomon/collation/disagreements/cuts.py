"""Where reports cut one quoted sentence: one closes it where another goes on, or begins behind a "not"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rashomon.collation.disagreements.differences import without
from rashomon.collation.material import Material
from rashomon.collation.voices import Voices
from rashomon.language.sentences import sentence_ranges
from rashomon.language.similarity import Word, comparable, content, spelling
from rashomon.language.tables import words
from rashomon.model import Disagreement, Judgement, Quotation, Witness

# A cut at a comma leaves at least so many words out, one at a full stop so many ("for now").
CUT_WORDS, STOPPED_WORDS = 3, 2
# Where one report begins the sentence later, so many words up to the cut must be the same.
TAIL_WORDS = 6
# Words that stand in no common utterance must be so many to be one sentence of one speaker.
ALONE_WORDS = 3
# Where a comma closes the words, so many reports must go on, lest the one that goes on be alone with it.
GOING_ON = 3
# How far around a quotation its other part is looked for, in characters, and the share of words found there.
BEHIND, SAME_BEHIND = 200, 0.7
ELLIPSES = ("…", "...", ". . .")
# The closing mark, who spoke, and the end of the sentence.
_ATTRIBUTED = re.compile(
    r"\s*(?:[\"”’»]|''|')\s*(?:[^\"“”‘«».!?\n`]|\w\.(?=\w)|\b(?:Mr|Ms|Mrs|Dr|Lt|Gen|Sen|Rep)\.){2,120}\.(?=\s|$)"
)
# What is said behind these takes back or limits what was said before.
_TURNS = words("quotations", "turns")
# What is said behind one of these is not said without it: right before, or anywhere before a sentence.
_DENYING, _LIMITING = words("quotations", "denying"), words("quotations", "limiting")
# "Overdue" out of "long overdue"; "nothing" where "nothing so far" was said.
_STRENGTHENING = words("quotations", "strengthening")
_HEDGED = re.compile(rf"\b(?:{'|'.join(words('quotations', 'hedging'))})\b")
# So near before the words stands what denies or weakens them, and so many words a phrase must have.
NEAR, PHRASE_WORDS = 2, 4

CUT = "one report ends the quoted sentence where it goes on in another, with no mark of omission"
BEGUN = "one report begins the quoted words behind a word that turns or strengthens them in another, unmarked"


@dataclass(frozen=True, kw_only=True)
class _Sentence:
    """One sentence of a quotation, which begins at ``start``; ``last`` where the quotation ends with it."""

    quotation: Quotation
    witness: Witness
    start: int
    text: str
    last: bool

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words without an editor's."""
        return tuple(word for word in comparable(self.text) if not word.editor)

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The words as they are compared."""
        return tuple(spelling(word.form) for word in self.words)


def find(material: Material) -> Iterator[Disagreement]:
    """One disagreement for each sentence that reports end, or begin, at two places."""
    together = [frozenset(utterance.members) for utterance in material.utterances]
    sentences = [item for witness in material.story.witnesses for item in _sentences(witness)]
    yield from _ended(material, sentences, together)
    yield from _begun(sentences, together)


def _ended(
    material: Material, sentences: Sequence[_Sentence], together: Sequence[frozenset[str]]
) -> Iterator[Disagreement]:
    voices = Voices(material.story)
    found: dict[tuple[str, ...], tuple[list[_Sentence], list[_Sentence]]] = {}
    alike: defaultdict[str, list[_Sentence]] = defaultdict(list)
    for sentence in sentences:
        for form in sentence.forms[:1]:
            alike[form].append(sentence)
    for short in sentences:
        if not short.last or len(content(short.words)) < 1 or not _closed(short):
            continue
        least = CUT_WORDS if _by_comma(short) else STOPPED_WORDS
        longer = [
            long
            for form in dict.fromkeys(short.forms)
            for long in alike[form]
            if long.witness is not short.witness
            and (size := _carried(short, long))
            and len(long.forms) >= size + least
            and _one_speaker(short, long, voices, together)
        ]
        if longer and not any(_follows(short, long) for long in longer):
            shorts, longs = found.setdefault(short.forms, ([], []))
            shorts.append(short)
            longs += [long for long in longer if long not in longs]
    for shorts, longs in found.values():
        stopped = any(not _by_comma(short) for short in shorts)
        many = len({long.witness.siglum for long in longs}) >= GOING_ON
        if stopped or many or any(long.forms[_carried(shorts[0], long)] in _TURNS for long in longs):
            yield _disagreement(shorts, longs, CUT, "compatible")


def _carried(short: _Sentence, long: _Sentence) -> int:
    """How many words the longer sentence begins with that end the shorter one: all of those, or enough."""
    for size in range(len(short.forms), 0, -1):
        if short.forms[-size:] == long.forms[:size]:
            return size if size == len(short.forms) or size >= TAIL_WORDS else 0
    return 0


def _begun(sentences: Sequence[_Sentence], together: Sequence[frozenset[str]]) -> Iterator[Disagreement]:
    found: dict[tuple[str, ...], tuple[list[_Sentence], list[_Sentence]]] = {}
    for short in sentences:
        if not content(short.words) or short.text.startswith(ELLIPSES):
            continue
        longer = [
            long
            for long in sentences
            if long.witness is not short.witness
            and any({short.quotation.id, long.quotation.id} <= members for members in together)
            and _turned(short, long)
        ]
        if longer:
            found.setdefault(short.forms, ([], longer))[0].append(short)
    for shorts, longs in found.values():
        yield _disagreement(shorts, longs, BEGUN, "unsure")


def _turned(short: _Sentence, long: _Sentence) -> bool:
    """Whether the words stand in the longer sentence behind one that turns them, and alone in the other."""
    size = len(short.forms)
    gone = long.forms[: _place(short, long)]
    around = short.witness.text[max(0, short.start - BEHIND) : short.start]
    before = {spelling(word.form) for word in comparable(around)}
    if size < PHRASE_WORDS:
        return bool(gone) and gone[-1] in _STRENGTHENING - before
    hedged = _HEDGED.search(" ".join(gone))
    if hedged and hedged[0] not in " ".join(word.form for word in comparable(around)):
        return True
    if not (_DENYING | _LIMITING).isdisjoint(before):
        return False
    begins = short.quotation.kind == "direct" and short.text[:1].isupper()
    limiting = _LIMITING & set(gone) - set(short.forms)
    return not _DENYING.isdisjoint(gone[-NEAR:]) or bool(begins and limiting)


def _place(short: _Sentence, long: _Sentence) -> int:
    """Where in the longer sentence the words stand."""
    size = len(short.forms)
    return next((n for n in range(len(long.forms)) if long.forms[n : n + size] == short.forms), 0)


def _sentences(witness: Witness) -> Iterator[_Sentence]:
    for quotation in witness.quotations:
        if quotation.kind != "indirect":
            place = quotation.passage
            ranges = list(sentence_ranges(witness.text, place.start, place.end))
            for start, end in ranges:
                text = witness.text[start:end]
                last = end == ranges[-1][1]
                yield _Sentence(quotation=quotation, witness=witness, start=start, text=text, last=last)


def _by_comma(sentence: _Sentence) -> bool:
    return sentence.text.rstrip().endswith(",")


def _closed(sentence: _Sentence) -> bool:
    """Whether the words end with a full stop, or with a comma and behind the marks the report's sentence."""
    text = sentence.text.rstrip()
    if text.endswith(ELLIPSES):
        return False
    if text.endswith("."):
        return True
    return _by_comma(sentence) and bool(
        _ATTRIBUTED.match(sentence.witness.text, sentence.quotation.passage.end)
    )


def _one_speaker(
    short: _Sentence, long: _Sentence, voices: Voices, together: Sequence[frozenset[str]]
) -> bool:
    pair = {short.quotation.id, long.quotation.id}
    if any(pair <= members for members in together):
        return True
    return len(short.forms) >= ALONE_WORDS and voices.same(short.quotation, long.quotation)


def _follows(short: _Sentence, long: _Sentence) -> bool:
    """Whether the words that seem to be left out stand right behind, in a quotation that goes on."""
    place, ahead = short.quotation.passage, long.words[_carried(short, long) :]
    text = short.witness.text
    reach = BEHIND + ahead[-1].end - ahead[0].start
    behind = {word.form for word in comparable(text[place.end : place.end + reach])}
    told = content(ahead) or [word.form for word in ahead]
    inside = {word.form for word in comparable(place.text)}
    return sum(form in behind | inside for form in told) >= SAME_BEHIND * len(told)


def _disagreement(
    shorts: Sequence[_Sentence], longs: Sequence[_Sentence], rule: str, judgement: Judgement
) -> Disagreement:
    speaker = next((item.quotation.speaker for item in (*longs, *shorts) if item.quotation.speaker), None)
    long = max(longs, key=lambda item: len(item.forms))
    left = (0, _place(shorts[0], long)) if rule == BEGUN else (_carried(shorts[0], long), len(long.words))
    about = without((long.text, long.words, *left))
    return Disagreement(
        kind="quotation",
        about=f"{speaker}: {about}" if speaker else about,
        sides=tuple(
            tuple(dict.fromkeys(item.quotation.passage for item in side)) for side in (shorts, longs)
        ),
        judgement=judgement,
        within_one=False,
        rule=rule,
    )
