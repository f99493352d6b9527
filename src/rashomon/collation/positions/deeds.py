"""Whose deed is denied, and which deeds are charged."""

from rashomon.collation.positions.conditions import supposed
from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.forms import MOSTLY_VERB, past
from rashomon.collation.positions.grammar import verb_group
from rashomon.collation.positions.lexicon import DETERMINERS, group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.shown import shown
from rashomon.collation.positions.subjects import subject
from rashomon.language.senses import verb_share
from rashomon.language.vocabulary import means_person
from rashomon.language.words import lemma

# These have a capital only where a sentence begins.
SMALL = DETERMINERS | {"he", "she", "we", "they", "it"}


def small(line: Line, who: Range) -> str:
    """``who`` as it stands inside a sentence."""
    name = shown(line, who)
    return name[:1].lower() + name[1:] if line.lower[who[0]] in SMALL else name


def insisted(line: Line, voice: Range | None, who: Range) -> bool:
    """Whether "insisted that" leads to the statement of ``who``: what it denies was charged."""
    return voice is not None and not group("denials.insisting").isdisjoint(line.lower[voice[1] : who[0]])


def deed(line: Line, index: int) -> bool:
    """Whether the verb at ``index`` tells a deed that one may be charged with, nothing thought or felt."""
    word = line.word(index)
    if word in group("wrongs") | group("wrongs.never"):
        return True
    bare = line.word(index - 1) in group("denials.not") | {"didn't"} and verb_share(word) > MOSTLY_VERB
    done = line.words[index].islower() and (bare or word.endswith("ed") or past(word))
    return done and not {word, lemma(word)} & (group("inward") | group("denials.harmless"))


def of_own(line: Line, verb: int, what: Range, voice: Range | None, about: str | None) -> Find | None:
    """What the subject of the verb at ``verb`` denies of himself."""
    who = doer_of(line, verb_group(line, verb)[0])
    if who is None:
        return None
    return Find("reject", line, (verb, verb + 1), who, what, voice=voice, about=about, own=True)


def holder_of(line: Line, who: Range, voice: Range | None) -> tuple[Range | None, bool]:
    """(whose denial it is, whether only if he speaks): for "her firm did not pay" it is the speaker's."""
    owned = line.lower[who[0]] in group("pronouns.possessive") and not means_person(line.lower[who[1] - 1])
    return (voice, False) if owned else (who, True)


def doer_of(line: Line, start: int) -> Range | None:
    """The subject of the verb group at ``start``, if it is told and not supposed."""
    who = subject(line, start, None)
    return None if who is None or supposed(line, who[0]) else who
