"""What was put off: the step itself, or only the decision on it."""

import re
from collections.abc import Iterator
from functools import cache

from rashomon.collation.disagreements.labels.sides import Labelled, called_apart
from rashomon.collation.material import Material
from rashomon.language.names import function_words, is_ordinary
from rashomon.language.tables import table
from rashomon.model import Disagreement, Passage

# Two delays are of one thing where so many ordinary words of their objects are the same.
SHARED_WORDS = 2
# How far the object of a delay may reach.
REACH = 110

_WORD = re.compile(r"\b[a-z]{4,}\b")


def delays(material: Material) -> Iterator[Disagreement]:
    """ "Delayed a decision on tariffs" against "postponed the tariffs"."""
    readings: list[tuple[str, Passage, frozenset[str]]] = []
    for witness in material.story.witnesses:
        for sentence in witness.sentences:
            match = _pattern().search(witness.text, sentence.start, sentence.end)
            if match is None:
                continue
            phrase = witness.passage(match.start(), min(sentence.end, match.end() + REACH))
            phrase = _to_clause_end(phrase)
            open_ = _decision().search(phrase.text) is not None
            readings.append(("decision" if open_ else "step", phrase, _object_words(phrase.text)))
    labelled = _of_one_thing(readings)
    yield from called_apart(
        labelled,
        "what was put off, the step or the decision on it",
        "one delay by its words; to some the step is settled, to others still to be decided",
    )


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('labels')['delays']['verbs'])})\b")


@cache
def _decision() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('labels')['delays']['decisions'])})\b")


def _to_clause_end(phrase: Passage) -> Passage:
    """The phrase up to the next stop that ends a clause."""
    ends = [place for mark in ("; ", " — ", " -- ") if (place := phrase.text.find(mark)) > 0]
    end = min(ends, default=len(phrase.text.rstrip()))
    text = phrase.text[:end]
    return Passage(witness=phrase.witness, start=phrase.start, end=phrase.start + len(text), text=text)


def _object_words(text: str) -> frozenset[str]:
    found = {word.removesuffix("s") for word in _WORD.findall(text) if word not in function_words()}
    return frozenset(word for word in found if is_ordinary(word) and not _decision().fullmatch(word))


def _of_one_thing(readings: list[tuple[str, Passage, frozenset[str]]]) -> list[Labelled]:
    """The delays that share enough words with a delay of the other label in another witness."""
    return [
        (label, passage)
        for label, passage, words in readings
        if any(
            label != other and passage.witness != place.witness and len(words & theirs) >= SHARED_WORDS
            for other, place, theirs in readings
        )
    ]
