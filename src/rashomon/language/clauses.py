"""Where a sentence falls into clauses."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rashomon.language.senses import verb_share
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma

# A piece with fewer content words says too little to stand alone; it stays with its neighbour.
MIN_CONTENT_WORDS = 3
# A word that is a verb in fewer of its uses (WordNet's corpus) is taken for a noun.
MIN_VERB_SHARE = 0.3
_FUNCTION_WORDS = words("function_words", "words")
_OPENERS = words("clauses", "after_comma")
_BARE_OPENERS = words("clauses", "without_comma")
_LINKS = words("clauses", "links")
_PREPOSITIONS = words("clauses", "prepositions")
_MEASURED = frozenset(("after", "before"))
_MEASURES, _COUNTS = words("clauses", "measures"), words("clauses", "counts")
_BREAKS = frozenset(";:—–")
# "All but four".
_ALL = frozenset(("all", "none", "nothing", "anything", "everything", "nobody", "everyone", "anyone", "last"))
_BEFORE_ALL = frozenset(("and", "but", ",", ";"))
_DASHES = frozenset("—–")
_EDGES = frozenset(",;:—–-")
_AUXILIARIES = words("clauses", "auxiliaries")
_RELATIVES = words("clauses", "relatives")
_SUBJECTS = words("clauses", "subjects")
_PARTICIPLE = re.compile(r"[a-z]{3,}ing\Z")
_PAST = re.compile(r"[a-z]{3,}ed\Z")


def is_content(word: str) -> bool:
    """Whether the lower-case ``word`` carries meaning of its own (no function word, no mark)."""
    return word[0].isalnum() and word not in _FUNCTION_WORDS


def is_verb(word: str) -> bool:
    """Whether ``word`` as written (a capital makes it a name) may well be a verb."""
    return word in _AUXILIARIES or (word.islower() and verb_share(lemma(word)) >= MIN_VERB_SHARE)


def clause_ranges(
    tokens: Tokens, start: int, end: int, closed: Sequence[tuple[int, int]] = ()
) -> Iterator[tuple[int, int]]:
    """The clauses of the sentence ``start:end`` (code points), in order, as half-open ranges.

    A clause begins after a semicolon, colon or dash, at a conjunction or relative word after a comma, at
    a participle after a comma, at a subordinating word, at "and" with a verb, and where a relative clause
    closes. A piece without a verb or with too few content words is not cut off. Marks and linking words
    ("and", "but") at a clause's edges are left out of it. No clause begins inside a ``closed`` range of
    code points (a quotation, say).
    """
    indices = tokens.between(start, end)
    if not indices:
        return
    cuts = [indices.start]
    content, verb, relative = 0, False, False
    shut = {i for first, last in closed for i in tokens.between(first + 1, last)}
    # A straight mark before such a range opens it: 'found a "willing partner"' is one clause.
    shut |= {i for i in (tokens.between(*ends).start for ends in closed) if i and tokens.words[i - 1] == '"'}
    left = sum(is_content(tokens.lower[i]) for i in indices)
    for i in indices:
        enough = verb and content >= MIN_CONTENT_WORDS and left >= MIN_CONTENT_WORDS
        closes = relative and tokens.words[i - 1] == "," and is_finite(tokens.lower[i])
        if enough and i not in shut and (closes or _opens(tokens, i, indices)):
            cuts.append(max(_measured(tokens, i), cuts[-1] + 1))
            content, verb, relative = 0, False, relative and not closes
        relative = relative or tokens.lower[i] in _RELATIVES
        verb = verb or is_verb(tokens.words[i])
        if is_content(tokens.lower[i]):
            content += 1
            left -= 1
    cuts.append(indices.stop)
    for first, stop in pairwise(cuts):
        last = stop - 1
        while last > first and tokens.words[last] in _EDGES:
            last -= 1
        while first < last and (tokens.words[first] in _EDGES or tokens.lower[first] in _LINKS):
            first += 1
        yield tokens.starts[first], tokens.ends[last]


def _opens(tokens: Tokens, i: int, indices: range) -> bool:
    if i == indices.start:
        return False
    before, word = tokens.words[i - 1], tokens.lower[i]
    if before in _BREAKS:
        # "At 12:01" is no break, and the verb behind an aside in dashes goes on with what stood before it.
        return tokens.starts[i] > tokens.ends[i - 1] and not (before in _DASHES and is_finite(word))
    if before.lower() in _PREPOSITIONS:
        # "the outlines of which" stays whole.
        return False
    if word == "but" and before.lower() in _ALL and (i < 2 or tokens.words[i - 2] in _BEFORE_ALL):
        return False
    if before in ',)”"' or (before == "-" and tokens.starts[i - 1] > tokens.ends[i - 2]):
        return word in _OPENERS or bool(_PARTICIPLE.match(word))
    if word == "and" and i + 1 < indices.stop:
        # "Hit and killed" is one act.
        after = tokens.lower[i + 1]
        return after in _SUBJECTS or (is_finite(after) and not is_verb(before))
    return word in _BARE_OPENERS


def _measured(tokens: Tokens, i: int) -> int:
    """Where the measure of the word at ``i`` begins ("two days after"); ``i`` where it has none."""
    if tokens.lower[i] not in _MEASURED or tokens.lower[i - 1] not in _MEASURES:
        return i
    i -= 1
    while i > 0 and (tokens.lower[i - 1] in _COUNTS or tokens.words[i - 1].isdigit()):
        i -= 1
    return i


def is_finite(word: str) -> bool:
    """Whether the lower-case ``word`` can hardly be but a verb with a subject."""
    return word in _AUXILIARIES or word == "said" or bool(_PAST.match(word))
