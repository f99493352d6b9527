"""What of each reading its claim shares: clauses at its ends that no other witness tells are left out."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from rashomon.collation.claims.grammar import DETERMINERS, LEADING, is_clause, is_sure_verb
from rashomon.language.alignment import Bag, bag
from rashomon.language.clauses import is_finite, is_verb
from rashomon.language.senses import senses
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Passage, Story

# What a clause adds is told elsewhere where another reading has two words of it or more than this part, names
# aside: one word of many is in common by chance.
CHANCE = 0.25
# A clause of fewer words goes without being a statement of its own.
MIN_WORDS = 3
_SUBJECTS = words("clauses", "subjects")
_DENIALS = words("clauses", "negations") | words("clauses", "disavowals")
_BINDING = words("narrowing", "binding")
_LINKING = words("narrowing", "linking")
_PREPOSITIONS = words("clauses", "prepositions")
_JOINING = words("narrowing", "joining")
_LINKS = words("clauses", "links")
_INNER = words("clauses", "after_comma")
_OPENERS = _INNER - _BINDING
# "…, a spokesman for the port said."
_SAYING = frozenset(("said", "says"))
_ARTICLES = frozenset(("a", "an"))
_BREAKS = frozenset(";—–")
_EDGES = frozenset(",;:—–")
_CLOSING = frozenset("\"”’'")
_PAIRED = (("“", "”"), ("(", ")"), ("[", "]"))
_PARTICIPLE = re.compile(r"[a-z]{3,}ing\Z")

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Reading:
    """A reading with its words; ``begins`` says that a sentence begins with it. ``quoted`` are the ranges of
    marked quotations in its text, ``said`` those of all quotations, each with where its cue ("she said")
    begins."""

    passage: Passage
    begins: bool
    tokens: Tokens
    told: Bag
    quoted: tuple[Range, ...]
    said: tuple[tuple[Range, int], ...]


def narrowed(story: Story, readings: Sequence[Passage]) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
    """``readings`` of one claim without the clauses at their ends that no reading of another witness meets,
    and those of these clauses that tell something.

    A reading keeps a subject and a verb, its source, its conditions and its denials; quotations stay whole. A
    word that ties it to what stands before it ("after", "that") is left out.
    """
    if len({passage.witness for passage in readings}) < 2:
        return tuple(readings), ()
    read = [_read(story, passage) for passage in readings]
    kept, left = [], []
    for one in read:
        others = [other.told for other in read if other.passage.witness != one.passage.witness]
        (start, stop), *rest = _parts(one, others)
        kept.append(_passage(story, one, (start + _is_linked(one, start, stop), stop)))
        left += [_passage(story, one, piece) for piece in rest if _says_enough(one.tokens, piece)]
    return tuple(kept), tuple(left)


def _read(story: Story, passage: Passage) -> _Reading:
    tokens = Tokens(passage.text)
    witness = story.witness(passage.witness)
    said = [q for q in witness.quotations if q.passage.overlaps(passage)]
    return _Reading(
        passage,
        any(sentence.start == passage.start for sentence in witness.sentences),
        tokens,
        bag(tokens, 0, len(passage.text)),
        tuple(_within(q.passage, passage) for q in said if q.kind != "indirect"),
        tuple((_within(q.passage, passage), q.cue.start - passage.start) for q in said if q.cue),
    )


def _within(inner: Passage, outer: Passage) -> Range:
    return max(0, inner.start - outer.start), inner.end - outer.start


def _parts(reading: _Reading, others: Sequence[Bag]) -> list[Range]:
    """The tokens of a reading that tell what ``others`` tell too, then those before and after them; all of
    it where the first are no whole."""
    tokens = reading.tokens
    shut = {i for first, last in reading.quoted for i in tokens.between(first + 1, last)}
    main = _main(tokens, shut)
    opened = (i for i in range(1, len(tokens)) if i not in shut and _opens(tokens, i))
    pieces = list(pairwise(sorted({0, main, *opened, len(tokens)})))
    new = [not _told(tokens, piece, others) for piece in pieces]
    first, last = 0, len(pieces)
    while last > 1 and new[last - 1] and not _binds(tokens, pieces[last - 1]):
        last -= 1
    if new[0] and pieces[0][1] == main:
        first = 1
    start, stop = pieces[first][0], pieces[last - 1][1]
    if all(new[first:last]) or stop == main or not _stands(reading, (start, stop)):
        return [(0, len(tokens))]
    return [piece for piece in ((start, stop), (0, start), (stop, len(tokens))) if piece[0] < piece[1]]


def _is_linked(reading: _Reading, start: int, stop: int) -> bool:
    """Whether the word at ``start`` only ties a whole clause to what stands before it ("after the council
    shut the bridge", "that the council shut it")."""
    low = reading.tokens.lower
    # "After the bell rang, he left" has its main clause.
    if start or stop < 2 or reading.begins or low[_main(reading.tokens, frozenset())] in _SUBJECTS:
        return False
    first, after = low[0], reading.tokens.words[1]
    plain = after[0].isupper() or after in DETERMINERS or after in _SUBJECTS
    if first in LEADING and first != "as":
        plain |= not (after in _PREPOSITIONS or is_finite(after) or _is_participle(after))
    return first in LEADING | _LINKING and plain and is_clause(reading.tokens.words[1:stop])


def _main(tokens: Tokens, shut: Set[int]) -> int:
    """Where the main clause begins behind a clause in front of it ("After a vigil broke up, the riot began");
    0 where there is none."""
    if tokens.lower[0] not in LEADING and not _is_participle(tokens.lower[0]):
        return 0
    for i in range(1, len(tokens)):
        if i not in shut and tokens.words[i - 1] == "," and any(map(_tells, tokens.lower[:i])):
            return 0 if tokens.lower[i] in _INNER or _tells(tokens.lower[i]) else i
    return 0


def _opens(tokens: Tokens, i: int) -> bool:
    """Whether a clause begins at the token ``i``."""
    before, word = tokens.words[i - 1], tokens.lower[i]
    if before in _BREAKS:
        return True
    if before == "," or before in _CLOSING:
        # "..., a step that he regrets", but not "Jane Roe, a former judge, on Monday"
        last = word in _ARTICLES and "," not in tokens.words[i:]
        return last or word in _OPENERS or _is_participle(tokens.words[i])
    if word in ("and", "but") and i + 1 < len(tokens):
        after = tokens.lower[i + 1]
        return after in _SUBJECTS or (is_finite(after) and not is_verb(before))
    return word in ("while", "whereas")


def _tells(word: str) -> bool:
    return is_finite(word) or _is_participle(word)


def _is_participle(word: str) -> bool:
    return _PARTICIPLE.match(word) is not None and is_verb(word) and word not in _BINDING


def _has_verb(tokens: Tokens, piece: Range) -> bool:
    return any(is_sure_verb(word) or _is_participle(word) for word in tokens.words[slice(*piece)])


def _told(tokens: Tokens, piece: Range, others: Sequence[Bag]) -> bool:
    """Whether one of ``others`` tells what the piece adds to the rest of its reading: more than names."""
    start, end = _points(tokens, piece)
    rest = bag(tokens, 0, start) | bag(tokens, end, tokens.ends[-1])
    named = {lemma(tokens.lower[i]) for i in range(*piece) if tokens.words[i][0].isupper()}
    added = {word for word in bag(tokens, start, end) if _unmet(word, rest)}
    for other in others:
        met = {word for word in added if not _unmet(word, other)}
        if met - named and (len(met) > 1 or len(met) > CHANCE * len(added)):
            return True
    return not added


def _unmet(word: str, there: Bag) -> bool:
    return there.isdisjoint({word, *senses(word)})


def _binds(tokens: Tokens, piece: Range) -> bool:
    """Whether what stands before the piece would say another thing without it."""
    low = tokens.lower[slice(*piece)]
    if low[0] in _BINDING or not _SAYING.isdisjoint(low[-2:]) or not _has_verb(tokens, piece):
        return True
    own = low[0] in _JOINING and not any(map(is_finite, low[1:2]))
    # "Tried to land but were driven back" is no landing.
    return not own and (low[0] == "but" or any(word in _DENIALS or word.endswith("n't") for word in low))


def _stands(reading: _Reading, kept: Range) -> bool:
    """Whether it has a sure verb, its marks come in pairs, and who says what it tells is told in it."""
    told = reading.tokens.words[slice(*kept)]
    start, end = _points(reading.tokens, kept)
    return (
        any(is_sure_verb(word) for word in told)
        and told.count('"') % 2 == 0
        and all(told.count(one) == told.count(other) for one, other in _PAIRED)
        and not any(
            first < end and start < last and not start <= cue < end for (first, last), cue in reading.said
        )
    )


def _says_enough(tokens: Tokens, piece: Range) -> bool:
    return len(bag(tokens, *_points(tokens, piece))) >= MIN_WORDS


def _passage(story: Story, reading: _Reading, piece: Range) -> Passage:
    start, end = _points(reading.tokens, piece)
    whole = reading.passage
    return story.witness(whole.witness).passage(whole.start + start, whole.start + end)


def _points(tokens: Tokens, piece: Range) -> Range:
    """The code points of a piece, without marks and linking words at its edges."""
    first, stop = piece
    while stop - first > 1 and (tokens.words[stop - 1] in _EDGES or tokens.lower[stop - 1] in _LINKS):
        stop -= 1
    while 0 < first < stop - 1 and (tokens.words[first] in _EDGES or tokens.lower[first] in _LINKS):
        first += 1
    return tokens.starts[first], tokens.ends[stop - 1]
