"""One name, spelt in two ways."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from rashomon.collation.disagreements.labels.sides import of_sides, sides_by_label
from rashomon.collation.material import Material
from rashomon.language.names import forms_of_address, is_ordinary
from rashomon.language.similarity import spelling, stem
from rashomon.model import Disagreement, Passage

# So many letters apart, and no more than this share of the shorter word, one word is a slip for the other.
APART, SHARE = 2, 0.34
# Shorter words are two words sooner than one in two spellings, alone and beside the rest of a name.
ALONE_LETTERS, LETTERS = 4, 3
RULE = "one name in two spellings, in each report always the same"
_WORD = re.compile(r"[^\W\d_][\w'’-]*")

Name = tuple[str, ...]
# The places of every name, party by party.
Names = dict[Name, dict[str, list[Passage]]]


def spellings(material: Material) -> Iterator[Disagreement]:
    """ "Ann Wolfe" throughout some reports, "Ann Wolff" throughout others: what one report spells in two ways
    is a slip of its typist."""
    told = _names(material)
    pairs = [(one, other, pair) for one, other in _alike(told) if (pair := _differing(one, other))]
    readings: defaultdict[str, set[Passage]] = defaultdict(set)
    for one, other, pair in pairs:
        readings[pair[0]].update(_throughout(material, pair[1], told[one]))
        readings[pair[1]].update(_throughout(material, pair[0], told[other]))
    for words in _groups(pair for _, _, pair in pairs):
        sides = sides_by_label((word, passage) for word in words for passage in readings[word])
        if sides:
            about = "how a name is spelt: " + " or ".join(sorted({side[0].text for side in sides}))
            yield of_sides(sides, about, RULE)


def _groups(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Words that pairs join, directly or through others."""
    home: dict[str, frozenset[str]] = {}
    for one, other in sorted(pairs):
        joined = home.get(one, frozenset((one,))) | home.get(other, frozenset((other,)))
        home |= dict.fromkeys(joined, joined)
    return sorted({tuple(sorted(group)) for group in home.values()})


def _names(material: Material) -> Names:
    """Every name of a person as it is written, with its places, party by party: a body in another spelling
    is a slip or an outlet's way ("al-Qaeda")."""
    told: defaultdict[Name, dict[str, list[Passage]]] = defaultdict(dict)
    for party in material.cast.parties:
        if party.kind == "person":
            for passage in party.mentions:
                written = passage.text.replace("’", "'")
                words = [word.removesuffix("'s") for word in _WORD.findall(written)]
                name = tuple(word.lower() for word in words if word.lower() not in forms_of_address())
                told[name].setdefault(party.id, []).append(passage)
    return told


def _alike(told: Names) -> Iterator[tuple[Name, Name]]:
    """Names that have all words but one in common, or are names of one word of one party."""
    kin: defaultdict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name, parties in sorted(told.items()):
        for place in range(len(name)):
            rests = [(*name[:place], "", *name[place + 1 :])] if len(name) > 1 else [(p,) for p in parties]
            for rest in rests:
                kin[rest].append(name)
    for names in kin.values():
        yield from combinations(names, 2)


def _throughout(material: Material, instead: str, places: dict[str, list[Passage]]) -> Iterator[Passage]:
    """The places of a name in witnesses that have nowhere ``instead`` for its word."""
    written = re.escape(instead).replace("'", "['’]")
    slip = re.compile(rf"\b{written}\b", re.IGNORECASE)
    sure = {witness.siglum for witness in material.story.witnesses if not slip.search(witness.text)}
    return (passage for mentions in places.values() for passage in mentions if passage.witness in sure)


def _differing(one: Name, other: Name) -> tuple[str, str] | None:
    """The first words in which the names differ, where one is a slip for the other: British and American,
    singular and plural, short and long forms are none, nor are two ordinary words."""
    a, b = next((a, b) for a, b in zip(one, other, strict=True) if a != b)
    short = min(len(a), len(b))
    if short < (LETTERS if len(one) > 1 else ALONE_LETTERS) or (is_ordinary(a) and is_ordinary(b)):
        return None
    if a.startswith(b) or b.startswith(a):
        return None
    # "Islamist", "Islamism": of a word alone the last letter tells its kind.
    ending = len(one) == 1 and a[:-1] == b[:-1]
    if ending or spelling(a) == spelling(b) or stem(a) == stem(b) or _letters(a) == _letters(b):
        return None
    return (a, b) if _apart(a, b) <= min(APART, SHARE * short) else None


def _apart(a: str, b: str) -> int:
    """How many letters are another, missing, added or in the other order."""
    from rapidfuzz.distance import OSA

    return OSA.distance(a, b)


def _letters(word: str) -> str:
    """The word without accents, hyphens and apostrophes."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if letter.isalpha())
