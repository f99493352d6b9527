"""One name, spelt in two ways."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from rashomon.collation.disagreements.labels.sides import Sides, sides_by_label
from rashomon.collation.material import Material
from rashomon.language.names import forms_of_address, is_ordinary
from rashomon.language.similarity import spelling, stem
from rashomon.model import Disagreement, Passage

# So many letters apart, and no more than this share of the shorter word, one word is a slip for the other.
APART, SHARE = 2, 0.34
# Shorter words are two words sooner than one in two spellings.
LETTERS = 4
# Within one report a slip stands once, and fewer letters apart, lest two people of a list be one: all 30 in
# 460 days and stories were slips.
SLIP, SLIP_SHARE = 1, 0.25
_WORD = re.compile(r"[^\W\d_][\w'’-]*")

Name = tuple[str, ...]
# Two names and the words in which they differ.
Pair = tuple[Name, Name, tuple[str, str]]
# The places of every name, party by party.
Names = dict[Name, dict[str, list[Passage]]]


def spellings(material: Material) -> Iterator[Disagreement]:
    """ "Ann Wolfe" in some reports, "Ann Wolff" in others, or both in one."""
    told = _names(material)
    pairs = [(one, other, pair) for one, other in _alike(told) if (pair := _differing(one, other))]
    yield from _between_reports(material, told, pairs)
    yield from _slips(told, pairs)


def _between_reports(material: Material, told: Names, pairs: Sequence[Pair]) -> Iterator[Disagreement]:
    readings: defaultdict[str, set[Passage]] = defaultdict(set)
    for one, other, pair in pairs:
        readings[pair[0]].update(_throughout(material, pair[1], told[one]))
        readings[pair[1]].update(_throughout(material, pair[0], told[other]))
    for words in _groups(pair for _, _, pair in pairs):
        sides = sides_by_label((word, passage) for word in words for passage in readings[word])
        if sides:
            yield _disagreement(sides, within_one=False)


def _slips(told: Names, pairs: Sequence[Pair]) -> Iterator[Disagreement]:
    """The names that one report itself spells otherwise once."""
    first: dict[tuple[str, str], Passage] = {}
    slips: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for one, other, pair in pairs:
        if _apart(*pair) > SLIP_SHARE * min(map(len, pair)):
            continue
        forms = [_by_witness(told[name]) for name in (one, other)]
        for siglum in forms[0].keys() & forms[1].keys():
            if min(len(form[siglum]) for form in forms) == SLIP:
                slips[siglum].add(pair)
                for word, form in zip(pair, forms, strict=True):
                    place = min(form[siglum])
                    first[siglum, word] = min(first.get((siglum, word), place), place)
    for siglum, found in sorted(slips.items()):
        for words in _groups(found):
            yield _disagreement(tuple((first[siglum, word],) for word in words), within_one=True)


def _by_witness(parties: dict[str, list[Passage]]) -> dict[str, list[Passage]]:
    found: defaultdict[str, list[Passage]] = defaultdict(list)
    for places in parties.values():
        for place in places:
            found[place.witness].append(place)
    return found


def _groups(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Words that pairs join, directly or through others."""
    home: dict[str, frozenset[str]] = {}
    for one, other in sorted(pairs):
        joined = home.get(one, frozenset((one,))) | home.get(other, frozenset((other,)))
        home |= dict.fromkeys(joined, joined)
    return sorted({tuple(sorted(group)) for group in home.values()})


def _disagreement(sides: Sides, *, within_one: bool) -> Disagreement:
    return Disagreement(
        kind="label",
        about="how a name is spelt: " + " or ".join(sorted({side[0].text for side in sides})),
        sides=sides,
        judgement="unsure",
        within_one=within_one,
        rule="one report spells a name in two ways" if within_one
        else "one name in two spellings, in each report always the same",
    )  # fmt: skip


def _names(material: Material) -> Names:
    """Every name of a person or body as it is written, with its places, party by party."""
    told: defaultdict[Name, dict[str, list[Passage]]] = defaultdict(dict)
    for party in material.cast.parties:
        if party.kind != "place":
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
    if short < LETTERS or a.startswith(b) or b.startswith(a) or (is_ordinary(a) and is_ordinary(b)):
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
