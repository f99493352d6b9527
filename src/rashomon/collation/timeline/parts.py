"""The part of a sentence that a date belongs to, where the sentence's own act is another: a relative clause,
a participle or an aside with its noun, a clause after "after" or "because", or a second main clause."""

from itertools import takewhile
from typing import NamedTuple

from rashomon.collation.timeline.antecedents import antecedent
from rashomon.collation.timeline.grammar import aside, calendar_words, finite
from rashomon.collation.timeline.nesting import Nested, holding, outwards
from rashomon.collation.timeline.whole import PLACES, RELATIVES, Pieces, as_sentence
from rashomon.language.clauses import is_content, is_verb
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens

# What holds a date for the clause it lies in.
_THROUGH = frozenset(("said", "quoted", "gerund", "participle"))
_SUBORDINATORS, _JOINTS = (words("happenings", "subordinators"), words("happenings", "joints") | {";"})
_VAGUE, _TEXTS = words("happenings", "vague"), words("happenings", "texts")
_PREPOSITIONS = words("clauses", "prepositions")
_PERSONS, _THEIRS = frozenset(("he", "she")), frozenset(("his", "her"))
_EDGES = frozenset((",", ";", ":", "—", "–", "―", "(", ")", "-LRB-", "-RRB-", "”"))
_MARKS = frozenset((";", ":", "“", '"', "``"))

Range = tuple[int, int]


class Part(NamedTuple):
    """The range ``start:end`` of a report's text; as a sentence of its own it is told by ``pieces``, where
    there are any. ``person``: it can be read where the report says whom its "he" means."""

    start: int
    end: int
    pieces: Pieces = ()
    person: bool = False


def own_part(tokens: Tokens, sentence: Range, clause: Range, date: Range) -> Part | None:
    """The part of the ``sentence`` that holds the ``date`` of its ``clause`` and reads alone; None where the
    whole sentence tells what the date dates, or no part of it can be read without the rest."""
    found = _nested(tokens, sentence, date) or _aside(tokens, sentence, date)
    plain = None if found else _second(tokens, sentence, clause) or _last_main(tokens, clause, date)
    return found or (Part(*plain) if plain else None)


def _nested(tokens: Tokens, sentence: Range, date: Range) -> Part | None:
    """The relative clause with its noun or the clause of time or reason that holds the date."""
    inside = tokens.between(*date)
    # "Two days after the vote was lost": the clause is what the date counts from.
    counted = tokens.lower[inside[-1]] in _SUBORDINATORS and tokens.ends[inside[-1]] < sentence[1]
    inner = holding(tokens, *sentence, tokens.starts[inside.stop if counted else inside.start])
    if inner.kind == "participle" and tokens.words[inner.first - 1] == ",":
        return _participle(tokens, inner, sentence[0], date[0])
    found = next(one for one in outwards(inner) if one.kind not in _THROUGH and not _beside(one))
    if found.kind == "relative":
        return _relative(tokens, found, sentence[0], date[0])
    if found.kind != "adverbial" or tokens.lower[found.first - 1] not in _SUBORDINATORS:
        return None
    words_of = range(found.first, _last(tokens, found.stop) + 1)
    first = tokens.lower[found.first]
    told = first in _PERSONS and finite(tokens, found.first + 1)
    person = told or (first in _THEIRS and _goes_on(tokens, words_of))
    whole = person or _whole(tokens, words_of)
    return Part(tokens.starts[found.first], tokens.ends[words_of[-1]], (), person) if whole else None


def _beside(clause: Nested) -> bool:
    """Whether it is an aside without a verb in a relative clause ("who, on Friday, left")."""
    within = clause.parent is not None and clause.parent.kind == "relative"
    return clause.kind == "aside" and clause.verb is None and within


def _relative(tokens: Tokens, clause: Nested, sentence: int, date: int) -> Part | None:
    """The relative ``clause`` with its noun."""
    noun = antecedent(tokens, clause, tokens.between(sentence, sentence + 1).start)
    before = tokens.lower[clause.first - 1]
    if noun is None or before in _PREPOSITIONS - PLACES:
        return None
    unclear = [tokens.between(noun.start, noun.start + 1).start]
    if tokens.lower[clause.first] == "where":
        unclear.append(clause.first + 1)
    if any(tokens.lower[i] in _VAGUE for i in unclear):
        return None
    end = tokens.ends[_last(tokens, clause.stop)]
    pieces = as_sentence(tokens, clause, noun, date, end)
    # "For whom she sailed" and "the pier the guild sold" cannot be read with their noun before them.
    bare = before in _PREPOSITIONS or tokens.lower[clause.first] not in RELATIVES
    return Part(noun.start, end, pieces) if pieces or not bare else None


def _participle(tokens: Tokens, clause: Nested, sentence: int, date: int) -> Part | None:
    """The participle ``clause`` with its noun; None where that is a text, whose day is that of what it says
    ("a poll taken in May shows")."""
    noun = antecedent(tokens, clause, tokens.between(sentence, sentence + 1).start)
    if noun is None or not _TEXTS.isdisjoint(tokens.texts(noun.start, tokens.ends[noun.last])):
        return None
    if _of_two(tokens, noun.start, sentence):
        return None
    if tokens.lower[tokens.between(noun.start, noun.start + 1).start] in _VAGUE:
        return None
    end = tokens.ends[_last(tokens, clause.stop)]
    return Part(noun.start, end, as_sentence(tokens, clause, noun, date, end))


def _last(tokens: Tokens, stop: int) -> int:
    """The last word before ``stop`` that is no comma."""
    return stop - 1 - (tokens.words[stop - 1] == ",")


def _aside(tokens: Tokens, sentence: Range, date: Range) -> Part | None:
    """What an aside between commas tells of the noun before it."""
    noun = aside(tokens, sentence[0], *date, sentence[1])
    return None if noun is None or _of_two(tokens, noun, sentence[0]) else Part(noun, date[1])


def _of_two(tokens: Tokens, noun: int, sentence: int) -> bool:
    """Whether the noun that begins at ``noun`` stands behind another and a preposition: "her report to the
    council, delivered in May" may tell of either."""
    inside = tokens.between(sentence, noun)
    behind = len(inside) > 1 and tokens.lower[inside[-1]] in _PREPOSITIONS
    return behind and is_content(tokens.lower[inside[-2]])


def _second(tokens: Tokens, sentence: Range, clause: Range) -> Range | None:
    """The ``clause`` itself, where it is a second main clause of its sentence."""
    inside = tokens.between(*clause)
    comma = next((i for i in inside if tokens.words[i] == ","), None)
    if tokens.lower[inside.start] in _PREPOSITIONS and comma is not None:
        # "And in the next harbour, the guild sank a barge."
        inside = range(comma + 1, inside.stop)
    lead = tokens.between(sentence[0], clause[0])
    if not lead or tokens.lower[lead[-1]] not in _JOINTS or not any(_verb(tokens, i) for i in lead):
        return None
    return clause if _whole(tokens, inside) else None


def _last_main(tokens: Tokens, clause: Range, date: Range) -> Range | None:
    """The last main clause before the date, where the ``clause`` has another before it, which opens with a
    pronoun ("it was late, and the guild said on Monday that …")."""
    before = tokens.between(clause[0], date[0])
    if not before or tokens.lower[before.start] not in _VAGUE:
        return None
    for index in reversed(before[2:]):
        if tokens.words[index] in _MARKS:
            return None
        if tokens.lower[index] in _JOINTS and tokens.words[index - 1] == ",":
            inside = range(index + 1, tokens.between(*clause).stop)
            told = any(finite(tokens, i) for i in range(index + 2, before.stop))
            return (tokens.starts[index + 1], clause[1]) if told and _whole(tokens, inside) else None
    return None


def _whole(tokens: Tokens, inside: range) -> bool:
    """Whether the words have a subject that can be understood alone, and a finite verb behind it."""
    if len(inside) < 3 or tokens.lower[inside.start] in _VAGUE or _verb(tokens, inside.start):
        return False
    first = tokens.words[inside.start]
    if first.isdigit() or first.endswith("ly") or tokens.lower[inside.start] in calendar_words():
        return False
    if _ing(tokens, inside.start) or tokens.lower[inside.start] in _SUBORDINATORS:
        return False
    told = list(takewhile(lambda i: tokens.words[i] not in _EDGES, inside))
    return any(finite(tokens, i) for i in told[1:])


def _goes_on(tokens: Tokens, inside: range) -> bool:
    """Whether "his" is followed by a noun and its verb ("his brother left")."""
    told = list(takewhile(lambda i: tokens.words[i] not in _EDGES, inside))
    return any(finite(tokens, i) for i in told[2:]) and not finite(tokens, told[1])


def _verb(tokens: Tokens, index: int) -> bool:
    return finite(tokens, index) or is_verb(tokens.words[index])


def _ing(tokens: Tokens, index: int) -> bool:
    return tokens.words[index].islower() and tokens.lower[index].endswith("ing")
