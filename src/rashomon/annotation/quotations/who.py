"""What the words for a speaker were read as."""

import re
from dataclasses import dataclass

from rashomon.annotation.quotations.parties import Party
from rashomon.annotation.quotations.person_names import last_name

_WORD = re.compile(r"[a-z]+")
_FIRST_PERSON = frozenset(("i", "me", "my", "we", "us", "our"))
_THIRD_PERSON = {"m": frozenset(("he", "him", "his")), "f": frozenset(("she", "her", "hers"))}


@dataclass(frozen=True, slots=True)
class Who:
    """What a source was read as: a name or a description; ``party`` where it is named somewhere."""

    name: str | None
    party: Party | None
    start: int
    end: int
    how: str


def tells_of(words: str, who: Who) -> bool:
    """Whether marked words are about a person: they name that one or say "she", and nowhere "I" or "we"."""
    said = set(_WORD.findall(words.lower()))
    if who.party is None or not who.party.person or said & _FIRST_PERSON:
        return False
    pronouns = _THIRD_PERSON.get(who.party.gender or "", frozenset())
    return bool(said & (pronouns | {last_name(who.party.name)}))
