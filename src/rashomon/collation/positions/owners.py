"""Whose it is that a stand is about: "abandon their plans" becomes "abandon [Ruritania's] plans"."""

import re

from rashomon.collation.positions.find import Range
from rashomon.collation.positions.forms import PREPOSITIONS
from rashomon.collation.positions.holders import Holder, Reader
from rashomon.collation.positions.lexicon import group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.pronouns import he_meant
from rashomon.language.names import possessive
from rashomon.language.words import lemma

OWNING = frozenset(("his", "her", "its", "their"))
# "Drop all of its": the pronoun stands within so many words of the matter's beginning.
OWNED_REACH = 6


def with_owner(text: str, line: Line, part: Range, owner: Holder | None, reader: Reader) -> str:
    """``text``, the words of ``part``, with the name of ``owner`` for the pronoun that means him.

    Only where the verb is one that is done to one's own ("abandon", not "recognise"): "its" may else be the
    one who asks.
    """
    near = range(part[0], min(part[0] + OWNED_REACH, part[1] - 1))
    place = next((k for k in near if line.lower[k] in OWNING and line.word(k + 1) not in PREPOSITIONS), None)
    if owner is None or place is None or reader.named(line, part[0], place):
        return text
    return re.sub(rf"\b{re.escape(line.words[place])}\b", f"[{possessive(owner.name)}]", text, count=1)


def owner_of(line: Line, part: Range, toward: Holder | None, holder: Holder, reader: Reader) -> Holder | None:
    """``toward``, where what he is to do is done to his own ("give up their plans"); who stands for office,
    where that is backed or opposed ("endorsed his re-election")."""
    if line.lower[part[0]] in {"his", "her"} and line.word(part[0] + 1) in group("voted"):
        return he_meant(line, part[0], holder, reader)
    if line.word(part[0] + 2) in group("voted"):
        # "Asked the president to withdraw his nomination": his own.
        return None
    return toward if toward and lemma(line.lower[part[0]]) in group("yielding") else None


def owner_in_list(line: Line, start: int, part: Range, holder: Holder, reader: Reader) -> Holder | None:
    """Who was named last in the list before ``part`` ("Ruritania's neutrality, limits on its army")."""
    before = [reader.of(party) for _, _, party in reader.named(line, start, part[0])]
    return before[-1] if before and before[-1].key != holder.key else None
