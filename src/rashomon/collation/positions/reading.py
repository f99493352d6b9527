"""A position as one witness words it, and how much its words weigh."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from rashomon.collation.positions.forms import PREPOSITIONS
from rashomon.collation.positions.holders import Holder
from rashomon.collation.positions.lexicon import calendar, group
from rashomon.language.senses import likeness
from rashomon.language.tables import table
from rashomon.language.words import lemma, rarity
from rashomon.model import Act, Passage

# Words more common than this (on the scale of ``rarity``) carry no matter.
COMMON = 2.0
# From this likeness on a word stands for another.
STANDS_FOR = 0.6
# A party that a position speaks of ("#nato") tells more than any word.
PARTY = "#"
PARTY_WEIGHT = 8.0
WORD_WEIGHT = 5.0
# "the proposal", "Putin's peace proposal", "consider a deal": the general noun stands this early.
GENERIC_HEAD = 4
OBJECTS = frozenset(("it", "them", "anything"))
# Of these alone nobody can tell what they are.
POINTERS = frozenset(("it", "them", "this"))
# "Dismiss that case": of so many words nobody can tell which.
BARE = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """A position as one witness words it; ``words`` carry its matter."""

    holder: Holder
    act: Act
    what: str
    words: frozenset[str]
    toward: Holder | None
    condition: str | None
    evidence: Passage
    code: str | None
    order: tuple[int, int]
    sentence: tuple[int, int]
    # The statement that it takes up ("denied it").
    meant: Passage | None = None
    headline: bool = False
    # What of it stands in marks: the very words of who holds it.
    said: tuple[str, ...] = ()
    # Whether a verb or a noun names the act ("demands"), and no "must" or judgement tells it.
    plain: bool = True
    # Who is to do it, where that is no party of the story ("the bakers to").
    whom: str | None = None

    @property
    def of_it(self) -> bool:
        """Whether a pronoun stands for its thing ("review it")."""
        words = self.what.casefold().split()
        return not OBJECTS.isdisjoint(words) or words[-1] in {"this", "that", "these", "those"}

    @property
    def judged(self) -> bool:
        """Whether it tells as what somebody or something is seen ("Ann Lee as a liar")."""
        return self.act in {"reject", "accept"} and " as " in self.what

    @property
    def plain_words(self) -> frozenset[str]:
        """The words of its matter that name no party."""
        return frozenset(word for word in self.words if not word.startswith(PARTY))

    @property
    def dangling(self) -> bool:
        """Whether nobody can tell what it is about ("dismiss that case", "sign it")."""
        words = self.what.casefold().split()
        short = len(words) <= BARE
        return words == ["something"] or (short and (words[-1] in POINTERS or words[-2:-1] == ["that"]))

    @property
    def charge(self) -> bool:
        """Whether it names what somebody is said to have done ("allegations that he sold it")."""
        return not group("charged").isdisjoint(self.what.casefold().split()[:GENERIC_HEAD])

    @property
    def generic(self) -> bool:
        """Whether it names no matter of its own ("this deal")."""
        if self.act == "agree":
            return self.toward is not None
        told = self.what.casefold().removeprefix("that ")
        if told.startswith(("plans for ", "plan for ", "plans to ", "plan to ")):
            return False
        words = told.replace("’", "'").split()[:GENERIC_HEAD]
        plain = [word.strip(".,'\"“”") for word in words if not word.endswith("'s")]
        return self.act in {"reject", "accept"} and any(word in group("generic") for word in plain)


@cache
def matter(words: tuple[str, ...]) -> frozenset[str]:
    """The lemmas that carry the matter of ``words``; those of parties stand as they are."""
    generic = group("generic") | group("modals.must") | group("modals.must_to") | PREPOSITIONS | calendar()
    found = set()
    for word in (*words, *_phrasal(words)):
        # A "cease-fire" is a "ceasefire".
        bare = word.removesuffix("'s").replace("-", "")
        if word.startswith(PARTY) or word[:1].isdigit():
            found.add(word)
        elif bare.isalnum() and rarity(bare) > COMMON and bare not in generic:
            found.add("percent" if bare == "cent" else lemma(bare))
    return frozenset(found)


def _phrasal(words: tuple[str, ...]) -> Iterator[str]:
    """What the verbs of two words among ``words`` say in one ("push back": "delay")."""
    known = table("positions")["phrasal"]
    second = {pair.split()[1] for pair in known}
    for first, word in pairwise(words):
        if word in second and (one := known.get(f"{lemma(first)} {word}")):
            yield one


@cache
def weight(word: str) -> float:
    """How much a lemma tells: its rarity, within bounds; a number is as rare as any word."""
    if word[:1].isdigit():
        return WORD_WEIGHT
    return PARTY_WEIGHT if word.startswith(PARTY) else min(rarity(word), WORD_WEIGHT)


def total(words: frozenset[str]) -> float:
    """The weight of all ``words``."""
    return sum(weight(word) for word in sorted(words))


def shared(small: frozenset[str], large: frozenset[str]) -> float:
    """The weight of the words of ``small`` for which one of ``large`` stands, each for one word at most."""
    pairs = sorted(
        (
            (weight(word) * near, word, other)
            for word in small
            for other in large
            if (near := stands(word, other))
        ),
        reverse=True,
    )
    total = 0.0
    used: set[str | tuple[str]] = set()
    for value, word, other in pairs:
        if not used & {(word,), other}:
            used |= {(word,), other}
            total += value
    return total


@cache
def stands(left: str, right: str) -> float:
    """How far one lemma stands for another; 0 where it is too little to count."""
    found = likeness(left, right)
    return found if found >= STANDS_FOR else 0.0
