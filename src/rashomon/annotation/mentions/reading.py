"""One article's tokens as the name finder reads them: casing, bare words, headline capitals."""

from dataclasses import dataclass, field
from functools import lru_cache

from rashomon.language.names import adjectives, is_given_name, is_ordinary, organisations, roles
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.model import Sentence

# A line with this share of its longer words in capitals is set like a headline: capitals prove nothing there.
TITLE_CASE_SHARE = 0.7
# Shorter words stay small in a headline; fewer words than this prove no style.
TITLE_CASE_WORD, TITLE_CASE_WORDS = 4, 4
# So many of the capitals must be owed to the style; a longer line is no headline.
TITLE_CASE_ORDINARY, LONGEST_HEADLINE = 2, 60

# "Ruritanian-speaking" is an adjective; "Jae-in" is a name.
COMPOUND_TAIL = 4
# An ordinary word of so many letters, all capitals, is shouted and no acronym.
SHOUT = 3

_CALENDAR = words("capitals", "days") | words("capitals", "months")
_NAME_PARTS = roles() | words("organisations", "suffixes") | words("capitals", "function") | adjectives()
_FUNCTION = words("capitals", "function")
# What may stand in small letters before a name's hyphen or apostrophe ("al-Doe", "d'Oe").
_ARTICLES = frozenset(
    ("al", "el", "ul", "ad", "an", "ar", "as", "ash", "at", "az", "bin", "ibn", "d", "l", "t", "dell", "dall")
)
# Small words whose capitals are a name's: the United States, the World Health Organization.
_ALSO_NAMES = frozenset(("us", "who"))
_NO_NAME = words("capitals", "feasts")
# Adjectives that open the names of bodies ("Federal Roads Board") and are none alone.
_OPENING = frozenset(
    "federal national royal supreme international foreign special joint general public".split()
)


@lru_cache(maxsize=50_000)
def bare(word: str) -> str:
    """``word`` without a possessive ending."""
    if word[-2:] in ("'s", "’s") or (word[-2:] in ("'S", "’S") and word.isupper()):
        return word[:-2]
    return word[:-1] if word[-1:] in ("'", "’") else word


@lru_cache(maxsize=50_000)
def is_capital(word: str) -> bool:
    """Whether ``word`` is written as a name may be: "Doe", "al-Doe", "d'Oe", "G7"; but not "TV" or "eDoe"."""
    stem = bare(word)
    first = stem[:1]
    if not first.isalpha():
        return False
    lower = stem.lower()
    if lower in _CALENDAR or lower in _NO_NAME:
        return False
    if lower in _FUNCTION and stem.isupper() and lower not in _ALSO_NAMES:
        return False
    if stem[1:2] == "-" and first in "DRI":
        # "R-Texas" is a member's party and state.
        return False
    if lower.endswith(("n't", "n’t")):
        return False
    if ("'" in lower or "’" in lower) and lower.replace("’", "'").partition("'")[0] in _FUNCTION:
        return False
    tail = stem.rpartition("-")[2] if "-" in stem else ""
    if len(tail) >= COMPOUND_TAIL and tail.islower():
        return False
    if len(stem) >= SHOUT and stem.isupper() and is_ordinary(lower) and lower not in organisations():
        return False
    if first.isupper():
        return len(stem) > 1
    # "al-Doe" and "d'Oe"; but "eDoe" is a product or an account.
    head = stem.replace("’", "'").replace("-", "'").partition("'")
    return head[0] in _ARTICLES and head[2][:1].isupper()


@lru_cache(maxsize=50_000)
def is_acronym(word: str) -> bool:
    """Whether ``word`` is two to six capitals with or without dots or a figure ("G7", "U.N.", "AT&T")."""
    letters = bare(word).replace(".", "").replace("-", "")
    return 2 <= len(letters) <= 6 and letters.isupper() and letters.isalnum()


@dataclass(slots=True)
class Reading:
    """``text`` with its tokens; ``shouted`` are the sentences in headline capitals, ``inside`` the bare words
    (as written) that stand with a capital where no sentence begins, ``small`` those seen in small letters."""

    text: str
    tokens: Tokens
    plain: list[tuple[range, Sentence]] = field(default_factory=list)
    shouted: list[tuple[range, Sentence]] = field(default_factory=list)
    inside: dict[str, int] = field(default_factory=dict)
    small: dict[str, int] = field(default_factory=dict)

    def joined(self, left: int, right: int) -> bool:
        """Whether nothing but one line's white space parts two tokens."""
        between = self.text[self.tokens.ends[left] : self.tokens.starts[right]]
        return not between or (between.isspace() and "\n" not in between)

    def begins(self, index: int, first: int) -> bool:
        """Whether a sentence, a quotation or a clause after a colon begins at token ``index``."""
        return index == first or self.tokens.words[index - 1] in _OPENERS

    def settled_small(self, word: str) -> bool:
        """Whether ``word`` (with a capital) is only an ordinary word at the head of a sentence."""
        lower = word.lower()
        inside, small = self.inside.get(word, 0), self.small.get(lower, 0)
        return is_ordinary(lower) and (inside <= small or lower in _OPENING)


_OPENERS = frozenset("\"“”‘'«‹([{—–:;•·*|/>`…-") | {"...", "''"}


def read(text: str, tokens: Tokens, sentences: tuple[Sentence, ...]) -> Reading:
    """Sort the sentences by their capitals, and count the words capital inside them and small anywhere."""
    reading = Reading(text=text, tokens=tokens)
    for sentence in sentences:
        indices = tokens.between(sentence.start, sentence.end)
        if not indices:
            continue
        if _is_shouted(tokens, indices):
            reading.shouted.append((indices, sentence))
            continue
        reading.plain.append((indices, sentence))
        for index, word in enumerate(tokens.words[indices.start : indices.stop], indices.start):
            if word[0].isupper():
                if not reading.begins(index, indices.start):
                    stem = bare(word)
                    reading.inside[stem] = reading.inside.get(stem, 0) + 1
            elif word[0].isalpha():
                reading.small[word] = reading.small.get(word, 0) + 1
    return reading


def _is_shouted(tokens: Tokens, indices: range) -> bool:
    """Whether ordinary words stand in capitals: names alone make no headline of a sentence."""
    if len(indices) > LONGEST_HEADLINE:
        return False
    written = tokens.words[indices.start : indices.stop]
    words_ = [word for word in written if len(word) >= TITLE_CASE_WORD and word[0].isalpha()]
    capital = [word for word in words_ if word[0].isupper()]
    if len(words_) < TITLE_CASE_WORDS or len(capital) < TITLE_CASE_SHARE * len(words_):
        return False
    ordinary = sum(_is_plain(word) for word in capital if word != tokens.words[indices.start])
    small = sum(_is_plain(word) for word in words_ if word[0].islower())
    return ordinary >= TITLE_CASE_ORDINARY and ordinary >= TITLE_CASE_SHARE * (ordinary + small)


def _is_plain(word: str) -> bool:
    """Whether the word is an ordinary one, that is neither a given name nor part of names and titles."""
    lower = bare(word).lower()
    return is_ordinary(lower) and lower not in _NAME_PARTS and not is_given_name(lower)
