"""Who the statement says spoke, and whom a window gives the words to."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.collation.checking.names import Name, Roll, name_words
from rashomon.collation.checking.windows import Window
from rashomon.language.alignment import Bag, bag
from rashomon.language.senses import likeness
from rashomon.language.tokens import Tokens
from rashomon.model import Passage, Quotation, Witness

# A quotation carries the statement's words where it holds so many of them, of those that the window holds.
CARRIES = 0.4
# Two words this alike may stand for each other.
ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Voice:
    """The speaker that a statement names, and the terms of what is said."""

    name: Name
    terms: Bag


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whom a window gives the statement's words to: the one that the statement names, or ``told``."""

    speaker: str | None
    met: bool
    told: Passage | None


def spoken(statement: Witness, names: Sequence[Name]) -> Voice | None:
    """Who the statement says spoke, by name."""
    tokens = Tokens(statement.text)
    for quotation in statement.quotations:
        evidence = quotation.speaker_evidence
        if evidence is None:
            continue
        for name in names:
            # The last name is the speaker; those before it say whose or from where ("Norway's minister Ek").
            ends = name.passage.overlaps(evidence) and name.passage.end >= evidence.end - 1
            if ends and not name.described and not _belongs(statement.text, name):
                return Voice(name, bag(tokens, quotation.passage.start, quotation.passage.end))
    return None


def _belongs(text: str, name: Name) -> bool:
    """Whether the name only says whose head or where it is ("the head of Elm School")."""
    before = text[: name.passage.start].lower().removesuffix("the ")
    return before.endswith((" of ", " for ", " at ", " in ", " from "))


def attributed(voice: Voice, window: Window, tokens: Tokens, roll: Roll) -> Attribution:
    """Whom ``window`` gives the words of ``voice`` to."""
    carrying: list[tuple[float, Quotation]] = []
    for quotation in window.witness.quotations:
        place = quotation.passage
        if quotation.speaker and place.start < window.end and window.start < place.end:
            held = _held(voice.terms, bag(tokens, place.start, place.end))
            if held >= CARRIES:
                carrying.append((held, quotation))
    for _, quotation in carrying:
        if _same(voice.name, quotation, roll):
            return Attribution(quotation.speaker, True, None)
    if not carrying:
        return Attribution(None, False, None)
    _, chosen = max(carrying, key=lambda item: (item[0], -item[1].passage.start))
    party = roll.party(chosen.party, chosen.speaker or "")
    other = party is not None and party.kind == voice.name.kind
    return Attribution(chosen.speaker, False, chosen.speaker_evidence if other else None)


def _same(name: Name, quotation: Quotation, roll: Roll) -> bool:
    """Whether the speaker of a quotation is the one named, by party or by the words that say who it is."""
    party = roll.party(quotation.party, quotation.speaker or "")
    if party and name.party and party.id == name.party.id:
        return True
    evidence = quotation.speaker_evidence.text if quotation.speaker_evidence else ""
    words = name_words(quotation.speaker or "") | name_words(evidence)
    return bool(name.words) and name.words <= words


def _held(terms: Bag, other: Bag) -> float:
    if not terms:
        return 0.0
    return sum(any(likeness(term, word) >= ALIKE for word in other) for term in terms) / len(terms)
