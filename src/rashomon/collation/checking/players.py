"""Who the words of a noun mean, and whether two can be one."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from rashomon.collation.checking.lines import ALIKE
from rashomon.collation.checking.names import Name, Roll
from rashomon.collation.positions.forms import PREPOSITIONS
from rashomon.collation.positions.lexicon import group
from rashomon.language.clauses import is_content
from rashomon.language.kinds import is_one_of, is_people
from rashomon.language.senses import likeness
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Passage

_PRONOUNS = words("checking", "pronouns") | {"i", "we", "you", "this", "that", "these", "those", "one"}
_WHOSE = frozenset(("his", "her", "their", "its", "our", "my"))
_SINGLE = frozenset(("he", "she", "him", "her", "i"))
# Whoever they are: "people", "a man".
_ANYBODY = words("checking", "anybody")
_OWNING = ("'s", "’s", "s'", "s’")


@dataclass(frozen=True, slots=True)
class Player:
    """Who acts or is acted on: ``parties`` are those that the words name or that are known to be meant, with
    those for whom they speak, ``kinds`` what these are, ``owners`` the names of those whose they are
    ("Norway's troops"), ``named`` whether the words name one, ``head`` the noun, empty for a pronoun,
    ``words`` those of the noun, ``several`` whether they are more than one, where the words tell that,
    ``related`` whether they only say whose relation it is ("his rival")."""

    passage: Passage
    parties: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    owners: tuple[Name, ...] = ()
    named: bool = False
    head: str = ""
    words: frozenset[str] = frozenset()
    several: bool | None = None
    related: bool = False


def player(passage: Passage | None, names: Sequence[Name], roll: Roll) -> Player | None:
    """Whom ``passage`` means; ``names`` are those of its text."""
    if passage is None:
        return None
    tokens = Tokens(passage.text)
    lower = list(tokens.lower)
    end = len(list(takewhile(lambda word: word not in PREPOSITIONS and word != ",", lower))) or len(lower)
    if end < len(lower) and lower[end - 1].endswith("ed"):
        # "Focused on quotas that".
        end = len(lower)
    low = [word for word in lower[:end] if is_content(word)]
    if not low or all(word in _PRONOUNS for word in lower):
        several = None if _SINGLE.isdisjoint(lower[:1]) else False
        return Player(passage, several=several)
    stop = passage.start + tokens.ends[end - 1]
    inside = [name for name in names if passage.start <= name.passage.start < stop]
    last = [name for name in inside if not name.described and name.passage.end >= stop and not _owns(name)]
    head = lemma(low[-1].removesuffix("'s").removesuffix("’s"))
    parties = {name.party.id for name in last if name.party}
    if not last:
        parties |= {name.party.id for name in inside if name.described and name.party}
        parties |= roll.called(passage.witness, head)
    return Player(
        passage,
        parties=frozenset(parties) | frozenset(roll.serves(one) for one in parties),
        kinds=frozenset(name.kind for name in last if name.kind),
        owners=tuple(name for name in inside if name not in last),
        named=bool(last),
        head=head,
        words=frozenset(lemma(word) for word in low),
        several=None if last else low[-1] != head and low[-1].endswith("s"),
        related=lower[0] in _WHOSE,
    )


def _owns(name: Name) -> bool:
    """Whether the name only says whose it is ("Lee's lawyer")."""
    return name.passage.text.endswith(_OWNING)


def one(left: Player | None, right: Player | None, roll: Roll) -> bool | None:
    """Whether the two are one; None where nobody can tell."""
    if left is None or right is None:
        return None
    if not left.head or not right.head:
        return False if {left.several, right.several} == {True, False} else None
    if left.parties & right.parties:
        return True
    if left.named and right.named:
        return _one_name(left, right)
    if left.named or right.named:
        name, noun = (left, right) if left.named else (right, left)
        return _of_name(name, noun, roll)
    if left.related or right.related:
        return None
    acting = _acts(left.head) and _acts(right.head)
    if left.owners and right.owners and not any(a.same(b) for a in left.owners for b in right.owners):
        return False if acting else None
    if _met(left, right) or _met(right, left):
        return True
    if {left.head, right.head} & _ANYBODY:
        return None
    return False if acting else None


def _acts(noun: str) -> bool:
    """Whether the noun names people or a body that acts like them."""
    return is_people(noun) or noun in group("speaks_for.actors")


def _one_name(left: Player, right: Player) -> bool | None:
    if not (left.parties and right.parties) and not left.words.isdisjoint(right.words):
        return True
    mixed = ("person" in left.kinds) != ("person" in right.kinds)
    return None if mixed and left.kinds and right.kinds else False


def _of_name(name: Player, noun: Player, roll: Roll) -> bool | None:
    """Whether the one named may be so described."""
    body = noun.head in group("speaks_for.actors")
    known = any(
        noun.head in roll.known_as(party) or (body and noun.head in roll.heads(party))
        for party in name.parties
    )
    if known or likeness(noun.head, name.head) >= ALIKE or noun.head in name.words:
        return True
    person = "person" in name.kinds and noun.head not in _ANYBODY and not noun.related
    return False if person and _acts(noun.head) and bool(name.parties) else None


def _met(left: Player, right: Player) -> bool:
    return any(likeness(left.head, word) >= ALIKE for word in right.words) or is_one_of(left.head, right.head)
