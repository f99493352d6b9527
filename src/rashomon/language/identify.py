"""Which language a text is in."""

import re
from functools import cache
from itertools import islice

from rashomon.language.tables import table

# Where a language's small words make up this share of a text and lead the next language's by so much, they
# settle it; of 840 English reports all but eight measure .30 or more, the lowest .18.
CLEAR_SHARE = 0.2
CLEAR_LEAD = 1.25
# So many words settle it.
ENOUGH_WORDS = 200
# The classifier is right on shorter texts less often than a guess would be.
SHORTEST_CLASSIFIED = 20
# A classifier's guess is not followed where English small words lead the next language's by so much.
ENGLISH_LEAD = 2
# Findings are made of a text in English, or too short to tell.
READ = frozenset({"en", "und"})
# A few small words decide for a short text, one alone may be a name.
FEWEST_SMALL_WORDS = 2
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """The language's two-letter code; "und" for a text without words, or too short to tell."""
    found = [match.group().lower() for match in islice(_WORD.finditer(text), ENOUGH_WORDS)]
    if not found:
        return "und"
    (count, best), (second, _) = _small_words(found)
    if len(found) < SHORTEST_CLASSIFIED:
        return best if count > second and count >= FEWEST_SMALL_WORDS else "und"
    if count >= CLEAR_SHARE * len(found) and count >= CLEAR_LEAD * second:
        return best
    guess = _classified(text)
    return "en" if best == "en" and count > ENGLISH_LEAD * second else guess


def language_name(code: str) -> str:
    """What English calls the language; ``another language (vi)`` for one without a name here."""
    return str(table("languages")["names"].get(code) or f"another language ({code})")


def _small_words(found: list[str]) -> list[tuple[int, str]]:
    """The two languages with the most small words in ``found``, and how many."""
    lists = _lists()
    counts = dict.fromkeys(table("languages")["words"], 0)
    for word in found:
        for language in lists.get(word, ()):
            counts[language] += 1
    return sorted(((count, name) for name, count in counts.items()), reverse=True)[:2]


def _classified(text: str) -> str:
    from py3langid import classify

    return str(classify(text[:4000])[0])


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    """For each small word the languages that have it."""
    lists: dict[str, tuple[str, ...]] = {}
    for language, small in table("languages")["words"].items():
        for word in set(small):
            lists[word] = (*lists.get(word, ()), language)
    return lists
