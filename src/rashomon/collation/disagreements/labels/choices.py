"""The word chosen for one deed or thing: "searched the office", "raided the office"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Any

from rashomon.collation.disagreements.elsewhere import elsewhere
from rashomon.collation.disagreements.labels.around import Said, name_stems, of_one_thing, window
from rashomon.collation.disagreements.labels.sides import Labelled, called_apart
from rashomon.collation.material import Material
from rashomon.collation.tellings import telling_words
from rashomon.language.similarity import stem
from rashomon.language.tables import table
from rashomon.model import Disagreement, Passage, Sentence, Witness

RULE = "words of one field, of which one judges or says more, in the reports' own voice for one deed or thing"


@dataclass(frozen=True, slots=True)
class _Word:
    """One word of a field (``label``: its group) and where it stands; ``beside`` must stand near it."""

    label: str
    beside: tuple[str, ...]
    witness: Witness
    sentence: Sentence
    place: Passage


def choices(material: Material) -> Iterator[Disagreement]:
    """One disagreement a field, where reports choose words of two groups for one thing."""
    names = name_stems(material)
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
            if (
                chosen
                and of_one_thing(material, one, other, names)
                and not elsewhere(material, one.shown, other.shown)
            ):
                readings |= {(one.label, one.shown): None, (other.label, other.shown): None}
        yield from called_apart(readings, about, RULE)


def _words(witness: Witness) -> Iterator[tuple[str, _Word]]:
    """The words of every field that the report says in its own voice."""
    spoken = witness.marked
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


def _choice(material: Material, about: str, word: _Word) -> Said | None:
    """The word with what stands around it, if that is what the field is said of."""
    sentence = word.witness.passage(word.sentence.start, word.sentence.end)
    clause, around = window(material, word.witness, sentence, word.place)
    if word.beside and not any(
        re.search(rf"\b{near_by}\b", around.text, re.IGNORECASE) for near_by in word.beside
    ):
        return None
    parties = frozenset(party.id for party in material.cast.within(around))
    return Said(word.label, bool(word.beside), telling_words(around.text) - _stems(about), parties, clause)


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
