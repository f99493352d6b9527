"""What a witness is compared by: its words, weighed by how rare they are in the language."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import exp, log, sqrt

from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma, rarity
from rashomon.model import Witness

# A report of this many words is what "how probable is this word in a report" is asked of.
REPORT_WORDS = 300
# wordfreq's Zipf scale counts in a thousand millions.
ZIPF_BASE, ZIPF_TOP = 9, 8.0
# What tokenised text has for brackets.
BRACKETS = frozenset({"lrb", "rrb", "lsb", "rsb", "lcb", "rcb"})
# How much more a name counts than another word as rare (1 to 1.6 gave F .945 to .949 on ECB+, 2 gave .945).
NAME_WEIGHT = 1.5
# A word that fewer than one report in 5,000 holds weighs no more than this: how rare it is cannot be known,
# and mostly it is a name that wordfreq has never met. Without it a report with many such names of its own is
# like no other (ECB+ F .944; with it .951, and the same from 8 to 9).
MOST_WEIGHT = 8.5


@dataclass(frozen=True, kw_only=True)
class Profile:
    """The weighed words of one report.

    ``weights`` have the length 1 as a vector, ``counts`` say how often a word stands in the report and
    ``names`` which of them are written with a capital; ``length`` is the number of its words and
    ``published`` None where the report does not say.
    The weights depend on the report and the language alone, not on a pool, so a profile never has to be made
    again when other reports arrive.
    """

    id: str
    weights: dict[str, float]
    counts: dict[str, int]
    names: frozenset[str]
    length: int
    published: date | None = None


def profile(witness: Witness) -> Profile:
    """The profile of a witness, without the furniture in its text."""
    hidden = [(item.passage.start, item.passage.end) for item in witness.furniture]
    return profile_of(witness.article.id, _visible(witness.text, hidden), witness.masthead.published)


def _visible(text: str, hidden: list[tuple[int, int]]) -> str:
    parts, start = [], 0
    for begin, end in sorted(hidden):
        if begin > start:
            parts.append(text[start:begin])
        start = max(start, end)
    return "\n".join([*parts, text[start:]])


def profile_of(name: str, text: str, published: date | None = None) -> Profile:
    """The profile of plain text."""
    counts, names = counted(text)
    return weighed(name, counts, names, published)


def counted(text: str) -> tuple[Counter[str], frozenset[str]]:
    """How often each term stands in ``text``, and which are mostly written with a capital."""
    tokens = Tokens(text)
    counts: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    for word, lower in zip(tokens.words, tokens.lower, strict=True):
        if lower[0].isalnum() and (len(lower) > 1 or lower.isdigit()) and lower not in BRACKETS:
            term = lemma(lower.removesuffix("'s"))
            counts[term] += 1
            capitals[term] += word[0].isupper()
    return counts, frozenset(term for term, count in counts.items() if 2 * capitals[term] > count)


def weighed(name: str, counts: Mapping[str, int], names: frozenset[str], published: date | None) -> Profile:
    """The profile of words that are counted already."""
    ordered = dict(sorted(counts.items()))
    raw = {
        term: sqrt(count) * min(weight(term), MOST_WEIGHT) * (NAME_WEIGHT if term in names else 1.0)
        for term, count in ordered.items()
    }
    length = sqrt(sum(value * value for value in raw.values())) or 1.0
    weights = {term: value / length for term, value in raw.items() if value > 0}
    return Profile(
        id=name,
        weights=weights,
        counts=ordered,
        names=names,
        length=sum(ordered.values()),
        published=published,
    )


@cache
def weight(term: str) -> float:
    """How much it tells that a report holds ``term``: minus the logarithm of its chance to hold it."""
    frequency = 10.0 ** (ZIPF_TOP - rarity(term) - ZIPF_BASE)
    return max(0.0, -log(1.0 - exp(-REPORT_WORDS * frequency)))
