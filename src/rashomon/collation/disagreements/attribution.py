"""The same words, given to different speakers."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from rashomon.collation.disagreements.headings import FEW_WORDS, heading
from rashomon.collation.material import Material
from rashomon.collation.voices import Voices
from rashomon.language.names import is_ordinary
from rashomon.language.similarity import FUNCTION_WORDS, Word, comparable, containment, content
from rashomon.language.tables import table, words
from rashomon.language.words import lemma
from rashomon.model import Disagreement, Judgement, Passage, Quotation, Witness

# The shorter quotation stands in the longer one all but word for word, and has so many telling words, and
# words in all: fewer may come out of two mouths by chance.
SAME_TEXT, FEWEST_TELLING, FEWEST_WORDS = 0.95, 2, 3
# A longer phrase may have lost a word; word for word the same it is one sentence, whatever it tells.
LONG_PHRASE = 5
# So many words in a row, of which enough tell something, hardly come out of two mouths.
ROW = 8
# With fewer telling words two people may well have said the same.
LONG_TELLING = 6

_WORD = re.compile(r"[^\W\d_]+")
# Speakers behind these are inferred; behind the personal ones from whom the report has just named.
_PRONOUNS = words("negation", "pronouns")
_PERSONAL = frozenset(("he", "she"))
# "Roe, who called it": named right before.
_RIGHT_BEFORE = frozenset(("who",))
# Whom a speaker names so depends on who speaks ("I came to win", "he came to win").
_PERSONS = {
    form: forms[0]
    for forms in (
        ("i", "he", "she"), ("we", "they"), ("my", "his", "her"), ("our", "their"), ("me", "him"),
        ("us", "them"),
    )
    for form in forms
}  # fmt: skip

# "The Republican" is somebody who has a name elsewhere.
_PLAIN = frozenset(table("labels")["roles"]["plain"])

PHRASE = "the very same few words are given to two people, of whom one may take up the other's"
PEOPLE = "the same words are given to two people"
INFERRED = "the same words are given to two people, of whom one report names its own only by a pronoun"
ORGAN = "the same words are given to a person and to a body or document that the person may speak for"
BODIES = "the same words are given to two bodies, of which one may speak for the other"


def find(material: Material) -> Iterator[Disagreement]:
    """Wordings that two reports, or one, give to different speakers: one for each pair of speakers, or for a
    body and all the people to whom its words are given."""
    voices = Voices(material.story)
    quoted = [
        quotation
        for witness in material.story.witnesses
        for quotation in witness.quotations
        if quotation.kind != "indirect" and quotation.speaker and _attributed_here(witness, quotation)
    ]
    groups: dict[tuple[str, str], list[tuple[Quotation, Quotation]]] = {}
    for left, right in _same_words(quoted):
        if voices.compatible(left, right) or not (
            _known(left, right, voices) and _known(right, left, voices)
        ):
            continue
        kinds = {voices.kind(left.speaker or ""), voices.kind(right.speaker or "")}
        if _told_together(material, left, right) or _told_together(material, right, left):
            continue
        if "person" in kinds and _one_name(left, right):
            continue
        people = kinds == {"person"}
        sure = people and _told_apart(material, left, right) and _told_apart(material, right, left)
        if any(map(_inferred, (left, right))) and not sure:
            continue
        # A report that takes a catchword up again need not mean the same speaker.
        one_report = left.passage.witness == right.passage.witness
        short = (people or one_report) and min(_telling(left), _telling(right)) < LONG_TELLING
        if short and (one_report or not _one_phrase(left, right, voices)):
            continue
        first, second = sorted(
            (left, right), key=lambda item: (voices.kind(item.speaker or "") == "person", item.speaker or "")
        )
        shortest = min((first, second), key=lambda item: len(item.passage.text)).passage.text
        with_body = not people and "person" in kinds
        said = " ".join(content(comparable(shortest))) if with_body else second.speaker
        groups.setdefault((first.speaker or "", said or ""), []).append((first, second))
    for _, pairs in sorted(groups.items()):
        yield _disagreement(material, pairs, voices)


def _one_phrase(left: Quotation, right: Quotation, voices: Voices) -> bool:
    """Whether two named people are given the very same few words, and nothing beside them, or so many in
    a row that one of them quotes a part."""
    one, other = sorted((_spoken(comparable(item.passage.text)) for item in (left, right)), key=len)
    part = len(one) >= ROW and any(other[at : at + len(one)] == one for at in range(len(other)))
    return (part or one == other) and _named(left, voices) and _named(right, voices)


def _named(quotation: Quotation, voices: Voices) -> bool:
    """Whether the speaker is a name or a document, not a description that may mean the other speaker."""
    speaker = quotation.speaker or ""
    last = speaker.split()[-1]
    if last.casefold() in _PLAIN:
        return False
    # "The director general of the WHO" has a name.
    if speaker[:1].islower() and voices.kind(speaker) == "person":
        return False
    # "Researchers", "Authorities": whoever they are, the one named elsewhere may be among them.
    if speaker == last and last.endswith("s") and is_ordinary(lemma(last.lower())):
        return False
    return (last[0].isupper() and not voices.is_office(last)) or voices.kind(speaker) == "document"


def _known(one: Quotation, other: Quotation, voices: Voices) -> bool:
    """Whether one is named, or is an unnamed person where the other is a body: not the same in any case."""
    kinds = voices.kind(one.speaker or ""), voices.kind(other.speaker or "")
    # "Officials" may be the body's own.
    return _named(one, voices) or (kinds == ("person", "group") and " " in (one.speaker or ""))


def _told_together(material: Material, one: Quotation, other: Quotation) -> bool:
    """Whether the sentence that attributes ``one`` names the other's speaker too ("the bank's Jo Ray")."""
    witness = material.story.witness(one.passage.witness)
    around = [one.passage, *(place for place in (one.cue, one.speaker_evidence) if place)]
    text = " ".join(witness.sentence_around(place).text for place in around)
    outside = frozenset(word.form for word in comparable(text.replace(one.passage.text, " ")))
    name = [word.form for word in comparable(other.speaker or "") if len(word.form) > 1]
    return bool(name) and name[-1] in outside


def _inferred(quotation: Quotation) -> bool:
    """Whether the report names the speaker by a pronoun."""
    named = quotation.speaker_evidence
    return named is not None and named.text.casefold() in _PERSONAL


def _told_apart(material: Material, one: Quotation, other: Quotation) -> bool:
    """Whether a pronoun for the speaker of ``one`` cannot mean that of ``other``: two people are named, and
    the other one nowhere so far in that report."""
    if not _inferred(one):
        return (one.speaker or "").count(" ") > 0
    witness = material.story.witness(one.passage.witness)
    before = frozenset(word.form for word in comparable(witness.text[: one.passage.start]))
    return _name(other).isdisjoint(before)


def _one_name(one: Quotation, other: Quotation) -> bool:
    """Whether the names share a word, as a person's often do: "Jo Ray" and "the Ray family"."""
    return not _name(one).isdisjoint(_name(other))


def _name(quotation: Quotation) -> frozenset[str]:
    return frozenset(word.form for word in comparable(quotation.speaker or "") if len(word.form) > 1)


def _attributed_here(witness: Witness, quotation: Quotation) -> bool:
    """Whether the paragraph of the quotation itself names who spoke: elsewhere the speaker is inferred."""
    cue, quoted, named = quotation.cue, quotation.passage, quotation.speaker_evidence
    headline = witness.masthead.headline
    # A headline takes up whose words it likes; a slogan or a title is nobody's own.
    if (headline and headline.contains(quoted)) or _is_title(quoted.text):
        return False
    if cue is None or (
        named is not None and named.text.casefold() in _PRONOUNS - _PERSONAL - _RIGHT_BEFORE - {"it"}
    ):
        return False
    start, end = min(cue.end, quoted.end), max(cue.start, quoted.start)
    return "\n" not in witness.text[start:end]


def _is_title(text: str) -> bool:
    """Whether all words but small ones begin with a capital, as in "Make the Harbour Great Again"."""
    telling = [word for word in _WORD.findall(text) if word.lower() not in FUNCTION_WORDS]
    return bool(telling) and all(word[0].isupper() for word in telling)


def _same_words(quoted: Sequence[Quotation]) -> Iterator[tuple[Quotation, Quotation]]:
    forms = [comparable(quotation.passage.text) for quotation in quoted]
    spoken = [_spoken(mine) for mine in forms]
    telling = [frozenset(content(mine)) for mine in forms]
    for a, b in combinations(range(len(quoted)), 2):
        if quoted[a].speaker == quoted[b].speaker:
            continue
        if len(spoken[a]) >= LONG_PHRASE and spoken[a] == spoken[b]:
            yield quoted[a], quoted[b]
            continue
        least = min(len(telling[a]), len(telling[b]))
        enough = least >= FEWEST_TELLING and min(len(forms[a]), len(forms[b])) >= FEWEST_WORDS
        if not enough or len(telling[a] & telling[b]) < SAME_TEXT * least:
            continue
        if containment(forms[a], forms[b]) >= SAME_TEXT and _in_a_row(forms[a], forms[b]):
            yield quoted[a], quoted[b]


def _spoken(words: Sequence[Word]) -> list[str]:
    """The words, whoever speaks of himself or of others."""
    return [_PERSONS.get(word.form, word.form) for word in words]


def _in_a_row(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether a phrase of few words stands unbroken in the longer one; longer ones may have lost a word."""
    short, long = sorted(([word.form for word in one], [word.form for word in other]), key=len)
    size = len(short)
    return size >= LONG_PHRASE or any(long[at : at + size] == short for at in range(len(long)))


def _disagreement(
    material: Material, pairs: Sequence[tuple[Quotation, Quotation]], voices: Voices
) -> Disagreement:
    sides = [sorted({id(pair[k]): pair[k] for pair in pairs}.values(), key=_place) for k in (0, 1)]
    names = dict.fromkeys(quotation.speaker or "" for side in sides for quotation in side)
    kinds = {voices.kind(name) for name in names}
    shortest = min((q for side in sides for q in side), key=lambda q: (len(q.passage.text), _place(q)))
    judgement: Judgement
    if kinds == {"person"} and any(_inferred(quotation) for side in sides for quotation in side):
        judgement, rule = ("conflict" if _sentence(pairs) else "unsure"), INFERRED
    elif kinds == {"person"} and _telling(shortest) < LONG_TELLING and not _sentence(pairs):
        judgement, rule = "unsure", PHRASE
    elif kinds == {"person"}:
        judgement, rule = "conflict", PEOPLE
    elif "person" in kinds:
        judgement, rule = "compatible", ORGAN
    else:
        judgement, rule = "unsure", BODIES
    about = heading(shortest.passage.text, FEW_WORDS)
    return Disagreement(
        kind="attribution",
        about=f"who said “{about}”: {' or '.join(names)}",
        sides=tuple(tuple(_with_speaker(material, quotation) for quotation in side) for side in sides),
        judgement=judgement,
        within_one=len({q.passage.witness for side in sides for q in side}) == 1,
        rule=rule,
    )


def _sentence(pairs: Sequence[tuple[Quotation, Quotation]]) -> bool:
    """Whether one whole sentence is quoted, and no phrase that somebody else may have taken up."""
    texts = {quotation.passage.text for pair in pairs for quotation in pair}
    said = {tuple(word.form for word in comparable(text)) for text in texts}
    return len(said) == 1 and all(text[:1].isupper() and len(text.split()) >= LONG_PHRASE for text in texts)


def _with_speaker(material: Material, quotation: Quotation) -> Passage:
    """The quotation with the sentence that says whose it is, and the one before where that says "it"."""
    witness = material.story.witness(quotation.passage.witness)
    told = witness.sentence_around(quotation.cue or quotation.passage)
    start, named = min(told.start, quotation.passage.start), quotation.speaker_evidence
    if named and named.text.casefold() in _PRONOUNS - _PERSONAL:
        start = max((s.start for s in witness.sentences if s.end <= start), default=start)
    return witness.passage(start, max(told.end, quotation.passage.end))


def _telling(quotation: Quotation) -> int:
    return len(content(comparable(quotation.passage.text)))


def _place(quotation: Quotation) -> tuple[str, int]:
    return quotation.passage.witness, quotation.passage.start
