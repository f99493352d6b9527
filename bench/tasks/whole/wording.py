"""Whether two short descriptions speak of the same thing."""

import re
from collections import Counter
from collections.abc import Iterable

from bench.tasks.whole.words import words
from rashomon.language.senses import KIN, likeness
from rashomon.language.words import lemma

_EMPTY = words("empty")
# Of the gold description's matter, the share that the program's words must hold: one telling word in four.
SAME_MATTER = 0.25
# "protect" and "protection": six letters in common are one stem. "invade" and "invasion" are kin in WordNet.
_STEM = 6
# "Cease-fire" is "ceasefire": the parts of a compound are met by the word written as one.
_COMPOUND = re.compile(r"[^\W_]+(?:-[^\W_]+)+")
_HYPHEN = re.compile(r"(?<=[^\W_])-(?=[^\W_])")


def content(text: str) -> frozenset[str]:
    """The lemmas of the words in ``text`` that carry its matter."""
    found = re.findall(r"[^\W_]+", text.replace("’", "'").replace("'s", "").casefold())
    return frozenset(lemma(word) for word in found if word not in _EMPTY)


def same_word(left: str, right: str) -> bool:
    """Whether two lemmas are one word or kin; a synonym is another word."""
    return left[:_STEM] == right[:_STEM] or likeness(left, right) >= KIN


class Matter:
    """Tells the entries of one gold list apart by the words that few of them share."""

    def __init__(self, descriptions: Iterable[str]) -> None:
        self._entries = Counter(word[:_STEM] for text in descriptions for word in _wanted(text))

    def covered(self, gold: str, found: str) -> float:
        """How much of the matter of ``gold`` (remarks in brackets left out) stands in ``found``, 0 to 1.

        A word counts the less the more entries hold it: in a list where each entry names the same state,
        that state's name says little.
        """
        # In one order: a sum of fractions depends on it, and a set has none.
        weights = {word: 1 / max(1, self._entries[word[:_STEM]]) for word in sorted(_wanted(gold))}
        words = content(found) | content(_HYPHEN.sub("", found))
        met: set[str] = set()
        for compound in _COMPOUND.findall(gold):
            if content(compound.replace("-", "")) & words:
                met |= content(compound)
        held = sum(
            weight
            for word, weight in weights.items()
            if word in met or any(same_word(word, other) for other in words)
        )
        return held / sum(weights.values()) if weights else 0.0


def _wanted(gold: str) -> frozenset[str]:
    return content(re.sub(r"\([^)]*\)", " ", gold)) or content(gold)
