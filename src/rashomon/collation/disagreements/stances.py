"""What one telling shuts out another leaves open; what one gives freely another ties to a condition."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rashomon.collation.disagreements.headings import heading
from rashomon.collation.material import Material
from rashomon.language.alignment import bag
from rashomon.language.tables import table
from rashomon.language.tokens import Tokens
from rashomon.model import Disagreement, Passage, Witness

# Two sentences are of one matter where they share so many telling words, and this share of the shorter one's.
SHARED_WORDS, SHARED_SHARE = 3, 0.5
# Of one offer, next to its maker's name, so many.
SHARED_OFFER = 2

OPEN = "one telling says that it is ruled out, another that it is left open (one may have come later)"
FREE = "one telling says that it comes without a condition, another ties it to one"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stance:
    """A sentence that takes a stance, and the telling words of the matter."""

    shown: Passage
    matter: frozenset[str]


def find(material: Material) -> Iterator[Disagreement]:
    """Matters ruled out and left open; offers without and with a condition."""
    yield from _ruled_out(material)
    yield from _unconditional(material)


def _ruled_out(material: Material) -> Iterator[Disagreement]:
    shut: list[_Stance] = []
    left: list[_Stance] = []
    for witness in material.story.witnesses:
        for sentence in _sentences(witness):
            lower = sentence.text.lower().replace("’", "'")
            opening, closing = _pattern("open").search(lower), _pattern("shut").search(lower)
            match = opening or closing
            if match:
                matter = _words(sentence.text[match.end() :])
                (left if opening else shut).append(_Stance(shown=sentence, matter=matter))
    for one in shut:
        others = [
            other.shown
            for other in left
            if other.shown.witness != one.shown.witness and _one_matter(one.matter, other.matter)
        ]
        if others:
            about = _pattern("shut").split(one.shown.text)[-1].strip()
            yield _disagreement(f"ruled out or left open: {heading(about)}", one.shown, others, OPEN)


def _unconditional(material: Material) -> Iterator[Disagreement]:
    for witness in material.story.witnesses:
        sentences = list(_sentences(witness))
        for index, sentence in enumerate(sentences):
            match = _pattern("unconditional").search(sentence.text.lower())
            if match is None or _in_marks(witness, sentence.start + match.start()):
                continue
            context = sentences[max(0, index - 1) : index + 1]
            makers = [party.name for part in context for party in material.cast.within(part)]
            matter = frozenset(word for part in context for word in _words(part.text))
            others = [
                found
                for other in material.story.witnesses
                if other.siglum != witness.siglum
                for found in _tied(material, other, makers[:1], matter)
            ]
            if others:
                yield _disagreement(
                    f"with or without a condition: {heading(sentence.text)}", sentence, others, FREE
                )


def _in_marks(witness: Witness, place: int) -> bool:
    """Whether somebody's own words stand at ``place``: they may ask for what nobody gave."""
    return any(
        quotation.kind != "indirect" and quotation.passage.start <= place < quotation.passage.end
        for quotation in witness.quotations
    )


def _tied(
    material: Material, witness: Witness, makers: list[str], matter: frozenset[str]
) -> Iterator[Passage]:
    """Sentences in which the maker comes first, then the matter, then a condition."""
    for sentence in _sentences(witness):
        match = _pattern("conditional").search(sentence.text.lower())
        named = [party.name for party in material.cast.within(sentence)]
        if match is None or not named or named[:1] != makers:
            continue
        offered = _words(sentence.text[: match.start()]) - _words(" ".join(named))
        if len(offered & matter) >= SHARED_OFFER:
            yield sentence


def _disagreement(about: str, one: Passage, others: list[Passage], rule: str) -> Disagreement:
    return Disagreement(
        kind="polarity",
        about=about,
        sides=((one,), tuple(others)),
        judgement="unsure",
        within_one=False,
        rule=rule,
    )


def _one_matter(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= SHARED_WORDS and shared >= SHARED_SHARE * min(len(one), len(other))


def _sentences(witness: Witness) -> Iterator[Passage]:
    for sentence in witness.sentences:
        yield witness.passage(sentence.start, sentence.end)


def _words(text: str) -> frozenset[str]:
    return bag(Tokens(text), 0, len(text))


@cache
def _pattern(stance: str) -> re.Pattern[str]:
    return re.compile("|".join(table("stances")[stance]))
