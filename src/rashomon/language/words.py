"""What is known of a word by itself: its lemma and its rarity."""

from functools import cache
from math import log10

from rashomon.language.tables import table

# wordfreq's Zipf scale is the logarithm of the uses in a thousand million words: 3 is once in a million.
ZIPF_OF_ONE = 9.0
# What a word counts that wordfreq never saw.
UNKNOWN_ZIPF = 1.0


@cache
def _frequencies() -> dict[str, float]:
    from wordfreq import get_frequency_dict

    return dict(get_frequency_dict("en", wordlist="small"))


@cache
def rarity(word: str) -> float:
    """How rare the lower-case ``word`` is: about 0.3 for "the", 7 for a word wordfreq never saw."""
    frequency = _frequencies().get(word, 0.0)
    zipf = log10(frequency) + ZIPF_OF_ONE if frequency else 0.0
    return 8.0 - max(zipf, UNKNOWN_ZIPF)


@cache
def lemma(word: str) -> str:
    """The dictionary form of the lower-case English ``word``, or the word itself."""
    if word in table("lemmas")["forms"]:
        return str(table("lemmas")["forms"][word])
    import simplemma

    return str(simplemma.lemmatize(word, lang="en")).lower()
