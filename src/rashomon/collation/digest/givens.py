"""What a line takes as known: whom it calls by the surname alone, what it calls "the" so-and-so."""

import re
from collections.abc import Iterable

from rashomon.collation.digest.shares import Shares, met
from rashomon.language.clauses import is_content, is_verb
from rashomon.language.tables import words
from rashomon.model import Party, Story

# "The driver was", "The coastal town lies": how a sentence begins that names nothing before its verb.
_DEFINITE = re.compile(
    r"^\W*The\s(?:\d+-[a-z]+\s)?(?P<noun>[a-z][\w'’-]*(?:\s[a-z][\w'’-]*){0,4})(?P<after>\s\S)?"
)
# A word, and whether it is said who that is: "Roe, a nurse,", "Roe, 41,".
_WORDS = re.compile(
    r"(?P<word>\w[\w.'’-]*)(?P<who>,\s(?=(?:an?|the|who(?!\s\w+\salso)|her|his|whose|\d\d)\b))?"
)
# "..., says the society.", "..., the report said.": who says it.
_SAYING = r"(?:said|says|added|adds|reported|reports|noted|wrote|found|warned|claimed)"
_TAG = re.compile(
    rf",\s(?:{_SAYING}\sthe\s(?P<last>[a-z]+)|the\s(?P<first>[a-z]+)\s{_SAYING})\b(?=\s?[.,]|$)"
)
_POLITE = frozenset(("Mr", "Mrs", "Ms", "Miss"))


class Givens:
    """What readers of a digest know beside the lines before: the title, and whom headlines name.

    ``shares`` compares words.
    """

    def __init__(self, story: Story, persons: Iterable[Party], title: str, shares: Shares) -> None:
        self._shares = shares
        self._title = title
        heads = (witness.masthead.headline for witness in story.witnesses)
        self._famous = _capitals(" ".join(head.text for head in heads if head))
        self._surnames = {party.name.split()[-1] for party in persons if " " in party.name}

    def follow(self, sentence: str, told: Iterable[str]) -> bool:
        """Whether whoever has read the title and ``told`` knows whom and what the sentence speaks of."""
        before = (self._title, *told)
        noun = definite(sentence)
        known = frozenset[str]().union(*(self._shares.bag(text) for text in before))
        if noun and not self._met(noun, known):
            return False
        tag = _TAG.search(sentence)
        sayer = tag and (tag["first"] or tag["last"])
        if tag and sayer not in words("digest", "known"):
            own = self._shares.bag(sentence[: tag.start()])
            if not self._met(str(sayer), known | own):
                return False
        name = self._first_bare(sentence)
        return name is None or name in self._famous | _capitals(" ".join(before))

    def _met(self, noun: str, known: frozenset[str]) -> bool:
        """Whether one of the words ``known`` stands for a word of ``noun``."""
        return any(met(word, known) for word in self._shares.bag(noun))

    def _first_bare(self, sentence: str) -> str | None:
        """The first surname in the sentence, if no first name, office or description stands beside it."""
        before = ""
        for match in _WORDS.finditer(sentence):
            word = match["word"].rstrip(".").removesuffix("'s").removesuffix("’s")
            if word in self._surnames:
                full = before[:1].isupper() and before not in _POLITE
                return None if full or match["who"] else word
            before = word
        return None


def definite(sentence: str) -> str | None:
    """The noun of "The so-and-so" that a sentence begins with and says no more about; not "the police"."""
    match = _DEFINITE.match(sentence)
    if match is None:
        return None
    found = match["noun"].split()
    which = words("digest", "which")
    ends = (
        n for n, word in enumerate(found) if n and (is_verb(word) or word in which or not is_content(word))
    )
    end = next(ends, len(found))
    said_which = found[end] in which if end < len(found) else (match["after"] or "").strip().isalnum()
    # "The mill's chimney fell": who knows the mill knows what is its.
    owner = next((word[:-2] for word in found[:end] if word.endswith(("'s", "’s"))), found[end - 1])
    return None if said_which or owner in words("digest", "known") else owner


def _capitals(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\b[A-Z][\w-]+", text))
