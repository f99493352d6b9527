"""The word chosen for one deed or thing: "searched the office", "raided the office"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Any

from rashomon.collation.disagreements.labels.sides import Labelled, called_apart
from rashomon.collation.disagreements.moments import near
from rashomon.collation.material import Material
from rashomon.collation.tellings import telling_words
from rashomon.language.similarity import stem, stems
from rashomon.language.tables import table
from rashomon.model import Disagreement, Passage, Sentence, Witness

# What a word is said of stands within so many characters of it, in its clause.
REACH = 70
# Two words are said of one thing where so much weight stands beside both, a party and a plain word or so many
# plain ones among it. With half of that weight half of the new pairs in 400 groups of reports were wrong.
SHARED, PLAIN_WORDS = 3.0, 2
# … and so much where a row names what stands beside ("eased sanctions").
SHARED_BESIDE = 1.0

RULE = "words of one field, of which one judges or says more, in the reports' own voice for one deed or thing"


@dataclass(frozen=True, slots=True)
class _Word:
    """One word of a field (``label``: its group) and where it stands; ``beside`` must stand near it."""

    label: str
    beside: tuple[str, ...]
    witness: Witness
    sentence: Sentence
    place: Passage


@dataclass(frozen=True, slots=True)
class _Choice:
    """A word of a field with what stands around it."""

    label: str
    beside: bool
    around: frozenset[str]
    parties: frozenset[str]
    shown: Passage


def choices(material: Material) -> Iterator[Disagreement]:
    """One disagreement a field, where reports choose words of two groups for one thing."""
    names = {
        part
        for party in material.cast.parties
        for name in (party.name, *party.aliases)
        for part in stems(name)
    }
    words: defaultdict[str, list[_Word]] = defaultdict(list)
    for witness in material.story.witnesses:
        for about, word in _words(witness):
            words[about].append(word)
    for about, listed in sorted(words.items()):
        # Most fields are of one word, and what stands around it need not be looked at.
        if len({word.label for word in listed}) < 2 or len({word.witness.siglum for word in listed}) < 2:
            continue
        found = [choice for word in listed if (choice := _choice(material, about, word))]
        labels: defaultdict[str, set[str]] = defaultdict(set)
        for choice in found:
            labels[choice.shown.witness].add(choice.label)
        readings: dict[Labelled, None] = {}
        for one, other in combinations(found, 2):
            pair = {one.label, other.label}
            witnesses = one.shown.witness, other.shown.witness
            # Who uses both words chooses neither.
            chosen = len(pair) == 2 and not any(pair <= labels[siglum] for siglum in witnesses)
            if chosen and _of_one_thing(material, one, other, names):
                readings |= {(one.label, one.shown): None, (other.label, other.shown): None}
        yield from called_apart(readings, about, RULE)


def _of_one_thing(material: Material, one: _Choice, other: _Choice, names: set[str]) -> bool:
    shared = one.around & other.around
    plain, parties = shared - names, one.parties & other.parties
    if not (len(plain) >= PLAIN_WORDS or (parties and (plain or one.beside))):
        return False
    if material.tellings.total(shared) < (SHARED_BESIDE if one.beside else SHARED):
        return False
    story = material.story
    return near(story.witness(one.shown.witness), story.witness(other.shown.witness))


def _words(witness: Witness) -> Iterator[tuple[str, _Word]]:
    """The words of every field that the report says in its own voice."""
    spoken = [quotation.passage for quotation in witness.quotations if quotation.kind != "indirect"]
    # A few letters of other languages grow when they are made small.
    small = witness.text.lower() if len(witness.text.lower()) == len(witness.text) else witness.text
    for sentence in witness.sentences:
        if sentence.part == "caption":
            continue
        for match in _pattern().finditer(small, sentence.start, sentence.end):
            if any(quoted.start <= match.start() and match.end() <= quoted.end for quoted in spoken):
                continue
            said = " ".join(match.group().split())
            for row in _rows()[said]:
                label = next(group[0] for group in row["words"] if said in group)
                place = witness.passage(*match.span())
                beside = tuple(row.get("beside", ()))
                yield row["about"], _Word(label, beside, witness, sentence, place)


def _choice(material: Material, about: str, word: _Word) -> _Choice | None:
    """The word with what stands around it, if that is what the field is said of."""
    witness, sentence, place = word.witness, word.sentence, word.place
    clause = material.tellings.clause(witness.passage(sentence.start, sentence.end), place)
    start, end = max(clause.start, place.start - REACH), min(clause.end, place.end + REACH)
    window = witness.passage(start, end)
    if word.beside and not any(
        re.search(rf"\b{near_by}\b", window.text, re.IGNORECASE) for near_by in word.beside
    ):
        return None
    parties = frozenset(party.id for party in material.cast.within(window))
    around = telling_words(window.text) - _stems(about)
    return _Choice(word.label, bool(word.beside), around, parties, clause)


@cache
def _rows() -> Mapping[str, Sequence[dict[str, Any]]]:
    """The rows of the table in which a word stands."""
    rows: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in table("labels")["choices"]:
        for group in row["words"]:
            for word in group:
                rows[word].append(row)
    return rows


@cache
def _stems(about: str) -> frozenset[str]:
    rows = (row for row in table("labels")["choices"] if row["about"] == about)
    return frozenset(stem(word) for row in rows for group in row["words"] for word in group)


@cache
def _pattern() -> re.Pattern[str]:
    by_letter: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(_rows(), key=lambda word: (-len(word), word)):
        by_letter[word[0]].append(re.escape(word[1:]).replace(r"\ ", r"\s+"))
    letters = (f"{letter}(?:{'|'.join(rests)})" for letter, rests in sorted(by_letter.items()))
    return re.compile(rf"\b(?:{'|'.join(letters)})\b")
