"""Negations of a statement against those of a window."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.collation.checking.lines import ALIKE, Line, Word
from rashomon.language.clauses import is_content
from rashomon.language.senses import likeness
from rashomon.language.tables import words
from rashomon.language.words import lemma

# A negation bears on so many content words after it, adverbs not counted; the first is mostly the verb.
REACH = 3
# One of the first two must have its counterpart.
TELLING = 2
_NEGATIONS = words("clauses", "negations") | {"unless"}
_MEASURES = {lemma(word) for word in words("clauses", "measures")} | {"time"}
_DENIALS = words("checking", "denials")
_REFUSALS = words("checking", "refusals")
_BREAKS = frozenset(".;:!?,")

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Turn:
    """A negation that one side has and the other lacks: ``said`` is a range of the statement (None where it
    lacks the word), ``told`` one of the window's text (None where nothing there can be set against it)."""

    said: Range | None
    told: Range | None


@dataclass(frozen=True, slots=True)
class _Negation:
    """A word that denies its ``scope``; only a ``strong`` one must be met by another."""

    place: Range
    strong: bool
    scope: tuple[Word, ...]


def negations(said: Line, told: Line) -> Iterator[Turn]:
    """Every negation that only one of the two has on the same words."""
    ours, theirs = _negations(said), _negations(told)
    bare = any(negation.strong and not negation.scope for negation in theirs)
    for negation in ours:
        if negation.strong and not negation.scope and not bare:
            yield Turn(negation.place, None)
        if negation.strong and _parity(negation.scope, ours):
            counterparts = _counterparts(negation, told)
            if not counterparts:
                yield Turn(negation.place, None)
            elif not any(_denied(word, theirs) for word in counterparts):
                yield Turn(negation.place, (counterparts[0].start, counterparts[0].end))
    for negation in theirs:
        if negation.strong and _parity(negation.scope, theirs):
            counterparts = _counterparts(negation, said)
            second = _counterparts(replace(negation, scope=negation.scope[1:]), said)
            # "Did not want to talk" / "will not talk".
            if counterparts and not any(_denied(word, ours) for word in (*counterparts, *second)):
                yield Turn(None, negation.place)


def _counterparts(negation: _Negation, other: Line) -> list[Word]:
    """The words of the other side for the first denied word that has any there."""
    if not negation.scope:
        return []
    first, *rest = negation.scope[:TELLING]
    # Of "not take off for an hour" the hour is not denied.
    for word in (first, *(word for word in rest if word.lemma not in _MEASURES)):
        alike = {mine: likeness(word.lemma, mine.lemma) for mine in other.words}
        best = max(alike.values(), default=0.0)
        if best >= ALIKE:
            return [mine for mine, value in alike.items() if value == best]
    return []


def _parity(scope: Sequence[Word], all_: Sequence[_Negation]) -> bool:
    """Whether the first word of a scope is denied an odd number of times."""
    return bool(scope) and _denied(scope[0], all_)


def _denied(word: Word, all_: Sequence[_Negation]) -> bool:
    return sum(word in negation.scope for negation in all_) % 2 == 1


def _negations(line: Line) -> list[_Negation]:
    tokens = line.tokens
    indices = tokens.between(line.start, line.end)
    found = []
    for i in indices:
        word = tokens.lower[i]
        plain = word in _NEGATIONS or word.endswith("n't")
        base = word if plain else lemma(word)
        if plain or base in _DENIALS or base in _REFUSALS:
            to = i + 1 < indices.stop and tokens.lower[i + 1] == "to"
            strong = plain or base in _DENIALS or to
            found.append(_Negation((tokens.starts[i], tokens.ends[i]), strong, _scope(line, i, indices.stop)))
    return found


def _scope(line: Line, i: int, stop: int) -> tuple[Word, ...]:
    tokens = line.tokens
    scope: list[Word] = []
    for j in range(i + 1, stop):
        if len(scope) == REACH or tokens.words[j] in _BREAKS:
            break
        word = tokens.lower[j]
        if is_content(word) and not word.endswith("ly"):
            scope.append(Word(lemma(word), tokens.starts[j], tokens.ends[j]))
    return tuple(scope)
