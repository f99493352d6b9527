"""A person's full name: its parts, and which two may be spellings of one."""

import re
from collections.abc import Container
from dataclasses import dataclass
from unicodedata import normalize

from rashomon.language.names import is_given_name, is_ordinary
from rashomon.language.tables import words

_GENERATIONS = words("first_names", "generations")
_PARTICLES = words("first_names", "particles")
_MARKS = re.compile("[\u0300-\u036f]")
# A rare spelling this close to a frequent name is taken for a slip of it; shorter names differ too easily.
SLIP_LENGTH, LONG_SLIP_LENGTH = 6, 10


@dataclass(frozen=True, slots=True, order=True)
class FullName:
    """The parts of a person's folded name; ``initials`` and middle names are in ``middle``."""

    given: str
    surname: str
    middle: tuple[str, ...] = ()
    generation: str = ""


def parse(folded: str) -> FullName:
    """The parts of a folded name, without accents; a single word is a surname, "doe jr" is one with its
    generation."""
    parts = unaccented(folded).replace(",", " ").split()
    generation = ""
    while len(parts) > 1 and parts[-1].rstrip(".") in _GENERATIONS:
        generation = parts.pop().rstrip(".")
    if len(parts) < 2:
        if generation and is_given_name(parts[0]):
            return FullName(parts[0], "", (), generation)
        return FullName("", " ".join(parts), (), generation)
    begin = len(parts) - 1
    # "Ana E. Doe": behind the given name a single letter is an initial.
    while begin > 1 and parts[begin - 1] in _PARTICLES and (begin > 2 or len(parts[begin - 1]) > 1):
        begin -= 1
    return FullName(parts[0].rstrip("."), " ".join(parts[begin:]), tuple(parts[1:begin]), generation)


def unaccented(text: str) -> str:
    """``text`` without the marks on its letters."""
    return text if text.isascii() else _MARKS.sub("", normalize("NFKD", text))


def close(rare: str, frequent: str) -> bool:
    """Whether ``rare`` may be a slip or another transcription of ``frequent``."""
    shorter = min(len(rare), len(frequent))
    if shorter < SLIP_LENGTH or rare[0] != frequent[0] or rare.rstrip("s") == frequent.rstrip("s"):
        return False
    return edits(rare, frequent) <= (2 if shorter >= LONG_SLIP_LENGTH else 1)


def edits(left: str, right: str) -> int:
    """How many letters must be dropped, added, changed or swapped with a neighbour."""
    from rapidfuzz.distance import DamerauLevenshtein

    return DamerauLevenshtein.distance(left, right)


def mocks(name: FullName) -> bool:
    """ "Crooked Jane": an ordinary word where the given name would stand."""
    return is_ordinary(name.given) and not is_given_name(name.given) and not name.middle


def spelled(left: str, right: str) -> bool:
    """Whether two rare given names are one in two transcriptions ("Gurbanguly", "Kurbanguly")."""
    shorter = min(len(left), len(right))
    if (is_given_name(left) and is_given_name(right)) or shorter < SLIP_LENGTH:
        return False
    return edits(left, right) <= (2 if shorter >= LONG_SLIP_LENGTH else 1)


def without_epithet(name: str, names: Container[str]) -> str:
    """The one of the folded full ``names`` that stands behind ordinary words: "crooked jane roe"."""
    parts = name.split()
    for place in range(1, len(parts) - 1):
        if is_given_name(parts[place - 1]) or not is_ordinary(parts[place - 1]):
            break
        rest = " ".join(parts[place:])
        if rest in names and is_given_name(parts[place]):
            return rest
    return name
