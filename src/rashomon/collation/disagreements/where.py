"""One act told of two places."""

from collections.abc import Iterator
from itertools import product

from rashomon.collation.disagreements.headings import question
from rashomon.collation.disagreements.located import Located, places
from rashomon.collation.disagreements.settings import Settings
from rashomon.collation.material import Material
from rashomon.language.alignment import Bag
from rashomon.language.senses import likeness
from rashomon.language.similarity import comparable
from rashomon.language.spots import is_spot
from rashomon.language.tables import words
from rashomon.language.things import may_be_one
from rashomon.language.words import lemma
from rashomon.model import Disagreement, Passage, Witness

# From these log-odds on two places are shown: in 28 plain stories 6, all planted; in 218 real ones
# none, but in greater ones most places that seem to be two lie within one another.
ONE_ACT = -1.0
_WHOLES = words("located", "wholes")
RULE = "one thing is told of two places, and no report tells of both together"


def find(material: Material) -> Iterator[Disagreement]:
    """Places that two reports tell of one act, and that cannot be one."""
    if not material.small:
        return
    told = [
        place
        for witness in material.story.witnesses
        for place in places(witness, material.acts[witness.siglum])
    ]
    settings = Settings(material, told)
    shown = set[tuple[Passage, str]]()
    for both, odds in sorted(settings.odds.items(), key=lambda item: (-item[1], item[0])):
        one, other = (settings.told[number] for number in both)
        homes = {(_home(one), other.witness.siglum), (_home(other), one.witness.siglum)}
        if not shown.isdisjoint(homes):
            continue
        if odds < ONE_ACT or not (settings.mutual(both) and settings.kindred(both)):
            continue
        parts = _parts(one, other)
        if parts is None or _joined(material, parts):
            continue
        if not (is_spot(one.head) and is_spot(other.head)) and not settings.worded_alike(both):
            # Of two names, Orvik may lie in Alda.
            continue
        if _told_both(parts, one.witness, other.witness) and not settings.alike(both):
            continue
        shown |= homes
        yield Disagreement(
            kind="polarity",
            about=question("where", [(_clause(material, place), place.passage) for place in (one, other)]),
            sides=((one.passage,), (other.passage,)),
            judgement="unsure",
            within_one=False,
            rule=RULE,
        )


def _words(text: str) -> Bag:
    return frozenset(lemma(word.form) for word in comparable(text))


def _parts(one: Located, other: Located) -> tuple[Bag, Bag] | None:
    """What tells two places apart: their names, or else their nouns; None where they may be one."""
    if one.way != other.way and ("to" in (one.way, other.way) or one.verb != other.verb):
        return None
    if (_is_whole(one) and not other.names) or (_is_whole(other) and not one.names):
        # "In the capital", "in the harbour": the one may lie within the other.
        return None
    if one.names and other.names and one.names.isdisjoint(other.names):
        return None if _is_whole(one) or _is_whole(other) else (one.names, other.names)
    spots = _spots(one), _spots(other)
    # "In Orvik", "in a barn".
    if not all(spots) or any(likeness(a, b) or may_be_one(a, b) for a, b in product(*map(sorted, spots))):
        return None
    return spots


def _is_whole(place: Located) -> bool:
    """Whether it is a town or a country, which has places in it, told by that word or with the name of what
    it belongs to ("the Danish capital")."""
    return place.head in _WHOLES and place.head not in place.names


def _spots(place: Located) -> Bag:
    """The first noun of a place that has no name of its own, or the first of all that is one."""
    return frozenset((place.head,)) if is_spot(place.head) and place.head not in place.names else frozenset()


def _told_both(parts: tuple[Bag, Bag], one: Witness, other: Witness) -> bool:
    """Whether either report tells of the other's place too."""
    return parts[0] <= _words(other.text) or parts[1] <= _words(one.text)


def _joined(material: Material, parts: tuple[Bag, Bag]) -> bool:
    """Whether a sentence of the story tells both: the one may lie within the other."""
    told = (_words(w.text[s.start : s.end]) for w in material.story.witnesses for s in w.sentences)
    return any(all(part <= words for part in parts) for words in told)


def _home(place: Located) -> Passage:
    return place.witness.sentence_around(place.passage)


def _clause(material: Material, place: Located) -> Passage:
    return material.tellings.clause(_home(place), place.passage)
