"""What stands around a word of a report, and whether two words are said of one thing."""

from collections.abc import Set
from dataclasses import dataclass

from rashomon.collation.disagreements.moments import near
from rashomon.collation.material import Material
from rashomon.language.similarity import stems
from rashomon.model import Passage, Witness

# What a word is said of stands within so many characters of it, in its clause.
REACH = 70
# Two words are said of one thing where so much weight stands beside both, a party and a plain word or so many
# plain ones among it. With half of that weight half of the new pairs in 400 groups of reports were wrong.
SHARED, PLAIN_WORDS = 3.0, 2
# … and so much where a word that must stand beside both does ("eased sanctions").
SHARED_BESIDE = 1.0


@dataclass(frozen=True, slots=True)
class Said:
    """A word and what stands around it in the clause that is shown: telling words, without its own stems,
    and parties; ``beside`` says that a word stands there that must."""

    label: str
    beside: bool
    around: frozenset[str]
    parties: frozenset[str]
    shown: Passage


def window(
    material: Material, witness: Witness, sentence: Passage, place: Passage
) -> tuple[Passage, Passage]:
    """The clause of ``place``, and as much of it as is near."""
    clause = material.tellings.clause(sentence, place)
    start, end = max(clause.start, place.start - REACH), min(clause.end, place.end + REACH)
    return clause, witness.passage(start, end)


def name_stems(material: Material) -> frozenset[str]:
    """The stems of all words in the names of the story's parties."""
    return frozenset(
        part
        for party in material.cast.parties
        for name in (party.name, *party.aliases)
        for part in stems(name)
    )


def of_one_thing(material: Material, one: Said, other: Said, names: Set[str]) -> bool:
    """Whether enough stands around both words, in reports of about one day."""
    shared = one.around & other.around
    plain, parties = shared - names, one.parties & other.parties
    if not (len(plain) >= PLAIN_WORDS or (parties and (plain or one.beside))):
        return False
    if material.tellings.total(shared) < (SHARED_BESIDE if one.beside else SHARED):
        return False
    story = material.story
    return near(story.witness(one.shown.witness), story.witness(other.shown.witness))
