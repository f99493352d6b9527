"""An act that a report tells of a party, and when two reports tell it otherwise."""

from dataclasses import dataclass
from functools import cache

from rashomon.language.similarity import stem
from rashomon.language.tables import table
from rashomon.model import Passage

# So many telling words behind the verb make two acts one, or all of the one that has fewer; one at least
# where another verb tells the opposite, where nobody is named, or where it was done.
SHARED, LEAST = 2, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What ``holder`` (a key; empty where the passive names nobody) means to do (``ahead``) or did, by the
    stem of its verb, with the telling words of its ``matter``. Who ``refused`` means not to, and did not;
    what is ``weighed`` is neither told nor denied."""

    holder: str
    name: str
    personal: bool
    act: str
    matter: frozenset[str]
    denied: bool
    ahead: bool
    refused: bool
    weighed: bool
    what: str
    shown: Passage


def topic(act: str) -> tuple[str, bool]:
    """What is done or not, and whether this verb says that it is not: "miss" of "play"."""
    return _opposing().get(act, (act, False))


def contradict(one: Act, other: Act) -> bool:
    """Whether two reports cannot both be right: one denies the act that the other tells (or has weighed), or
    the two tell opposite acts."""
    of_one_time = one.ahead == other.ahead or one.refused or other.refused
    if one.shown.witness == other.shown.witness or not of_one_time:
        return False
    if one.act == other.act:
        return one.denied != other.denied and _one_matter(one, other)
    if topic(one.act)[0] != topic(other.act)[0] or topic(one.act) == topic(other.act):
        return False
    plain = not (one.denied or other.denied or one.weighed or other.weighed)
    return plain and _one_matter(one, other)


def _one_matter(one: Act, other: Act) -> bool:
    if one.holder and other.holder and one.holder != other.holder:
        return False
    shared = len(one.matter & other.matter)
    plain = one.act == other.act and one.ahead and other.ahead and bool(one.holder and other.holder)
    least = 0 if plain else LEAST
    # A person has few acts to come that are so opposed: "stay with the club", "leave Kelm in May".
    if one.act != other.act and one.personal and other.personal:
        return shared >= least
    return shared >= max(least, min(SHARED, len(one.matter), len(other.matter)))


@cache
def _opposing() -> dict[str, tuple[str, bool]]:
    return {
        stem(verb): (str(row[0][0]), bool(side))
        for row in reversed(table("intentions")["opposing"])
        for side, verbs in enumerate(row)
        for verb in verbs
    }
