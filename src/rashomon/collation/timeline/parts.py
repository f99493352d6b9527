"""The part of a sentence that a date belongs to, where the sentence's own act is another: a relative clause
or an aside with its noun, a clause after "after" or "because", or a second main clause."""

from itertools import pairwise, takewhile

from rashomon.collation.timeline.grammar import (
    AUXILIARIES,
    SPEECH,
    aside,
    calendar_words,
    finite,
    noun_start,
    told_to,
)
from rashomon.language.clauses import is_content, is_verb
from rashomon.language.senses import senses
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma

# A name has no more words than these.
LONGEST_NAME = 6
_RELATIVES = frozenset(("who", "which", "whose", "that", "where"))
_OPENING, _CLOSING = frozenset(("(", "-LRB-")), frozenset((")", "-RRB-"))
_SUBORDINATORS, _JOINTS = (words("happenings", "subordinators"), words("happenings", "joints") | {";"})
_TIMES, _DETERMINERS = words("happenings", "times") | {"as"}, words("happenings", "determiners")
_VAGUE = words("happenings", "vague")
_PREPOSITIONS = words("clauses", "prepositions")
_PURSUING = frozenset(("after", "before"))
# What a place stands behind, where a person is meant.
_FROM = frozenset(("from", "in", "at"))
_EDGES = frozenset((",", ";", ":", "—", "–", "―", "(", ")", "-LRB-", "-RRB-", "”"))
_MARKS = frozenset((";", ":", "“", '"', "``"))

Range = tuple[int, int]


def own_part(tokens: Tokens, sentence: Range, clause: Range, date: Range) -> Range | None:
    """The part of the ``sentence`` that holds the ``date`` of its ``clause`` and reads alone; None where the
    whole sentence tells what the date dates, or no part of it can be read without the rest."""
    return (
        _relative(tokens, sentence, clause, date)
        or _aside(tokens, sentence, date)
        or _subordinate(tokens, sentence, date)
        or _second(tokens, sentence, clause)
        or _last_main(tokens, clause, date)
    )


def _relative(tokens: Tokens, sentence: Range, clause: Range, date: Range) -> Range | None:
    """The relative clause with its noun."""
    before = tokens.between(sentence[0], date[0])
    for index in reversed(before):
        if tokens.words[index] in _MARKS:
            return None
        if tokens.lower[index] not in _RELATIVES or index < before.start + 2:
            continue
        comma = tokens.words[index - 1] == ","
        last = _before_brackets(tokens, index - 2 if comma else index - 1, before.start)
        if not _opens(tokens, index, last, before):
            return None
        start = _named(tokens, _noun(tokens, last, before.start, tokens.lower[index] == "who"), before.start)
        vague = tokens.between(start, date[0]).start, *([index + 1] if tokens.lower[index] == "where" else [])
        if any(tokens.lower[i] in _VAGUE for i in vague):
            return None
        return start, _end(tokens, date[1], sentence[1] if comma else clause[1], comma)
    return None


def _aside(tokens: Tokens, sentence: Range, date: Range) -> Range | None:
    """What an aside between commas tells of the noun before it."""
    noun = aside(tokens, sentence[0], *date, sentence[1])
    return None if noun is None else (noun, date[1])


def _opens(tokens: Tokens, index: int, last: int, before: range) -> bool:
    """Whether the pronoun at ``index`` tells of the noun that ends at ``last``, with its own verb before the
    date and no other clause between."""
    noun, after = tokens.words[last], tokens.words[index + 1]
    if (
        not is_content(noun.lower())
        or noun in calendar_words()
        or finite(tokens, last)
        or (is_verb(noun) and noun.islower())
    ):
        return False
    inside = range(index + 1, before.stop)
    other = any(tokens.lower[i] in _SUBORDINATORS for i in inside[:-1])
    if other or any(tokens.words[i] == "," for i in inside):
        return False
    if not any(_verb(tokens, i) for i in inside) or _second_verb(tokens, inside):
        return False
    if told_to(tokens, index, before):
        return False
    plain = SPEECH.isdisjoint(senses(lemma(noun.lower()))) and noun.islower()
    told = after.istitle() or (plain and tokens.lower[index + 1] in _DETERMINERS)
    return tokens.lower[index] != "that" or _verb(tokens, index + 1) or told


def _before_brackets(tokens: Tokens, index: int, first: int) -> int:
    """The word before the brackets that end at ``index`` ("Lund (harbour party), who"), else ``index``."""
    if tokens.words[index] in _CLOSING:
        opened = (i for i in range(index, first, -1) if tokens.words[i] in _OPENING)
        return next(opened, index + 1) - 1
    return index


def _second_verb(tokens: Tokens, inside: range) -> bool:
    """Whether another finite verb follows the first: it is the main clause's ("pilots who had left said")."""
    told = [i for i in inside if finite(tokens, i) and tokens.lower[i - 1] not in AUXILIARIES]
    linked = _JOINTS | _TIMES
    return any(linked.isdisjoint(tokens.lower[one + 1 : i]) for one, i in pairwise(told))


def _noun(tokens: Tokens, last: int, first: int, person: bool) -> int:
    """Where the noun begins that ends with the word ``last``: a name with its title, or a noun phrase."""
    place = last
    while place > first and last - place < LONGEST_NAME and _in_name(tokens, place - 1):
        place -= 1
    # "A photo of Ada Lund, who …" tells of her.
    lone = tokens.words[place][0].isupper() and place > first and tokens.lower[place - 1] == "of"
    start = tokens.starts[place] if lone and person else noun_start(tokens, place, first)
    if person and place > first + 1 and tokens.lower[place - 1] in _FROM and _plain(tokens, place - 2):
        # "A former pilot from New Haven who".
        return noun_start(tokens, place - 2, first)
    # "Speak of the two ferries", "sure of the crew": the noun is what stands behind.
    for index in tokens.between(start, tokens.starts[place]):
        word = tokens.words[index]
        loose = is_verb(word) or _ing(tokens, index) or tokens.lower[index + 1] == "of"
        if not word.islower() or not (loose or word in _PREPOSITIONS):
            return tokens.starts[index]
    return tokens.starts[place]


def _named(tokens: Tokens, start: int, first: int) -> int:
    """Where the name begins that the noun at ``start`` tells of ("Ada Lund, a former pilot who …")."""
    place = tokens.between(start, start + 1).start - 1
    if tokens.words[place + 1].istitle() and tokens.lower[place + 1] not in _DETERMINERS:
        # "At the Guild House, Ms. Lund, who": the noun is a name.
        return start
    if place <= first or tokens.words[place] != "," or not tokens.words[place - 1].istitle():
        return start
    place -= 1
    while place > first and tokens.words[place - 1].istitle():
        place -= 1
    return tokens.starts[place]


def _plain(tokens: Tokens, index: int) -> bool:
    """Whether the word is a noun and no verb."""
    word = tokens.words[index]
    return word.islower() and is_content(word) and not is_verb(word) and not finite(tokens, index)


def _in_name(tokens: Tokens, index: int) -> bool:
    return tokens.words[index][0].isupper() and is_content(tokens.lower[index])


def _subordinate(tokens: Tokens, sentence: Range, date: Range) -> Range | None:
    """What stands behind "after", "because" or "although", where it has a subject and a verb."""
    before = tokens.between(sentence[0], date[1])
    for index in reversed(before):
        if tokens.words[index] in _MARKS or tokens.words[index] == ",":
            return None
        if tokens.lower[index] not in _SUBORDINATORS:
            continue
        # "Went after the mayor" opens no clause.
        if tokens.lower[index] in _PURSUING and index > before.start and finite(tokens, index - 1):
            return None
        end = _end(tokens, date[1], sentence[1], index == before.start)
        inside = tokens.between(tokens.ends[index], end)
        dated = tokens.starts[inside.start] < date[0] if inside else False
        counted = tokens.ends[index] == date[1]
        return (tokens.starts[inside.start], end) if (dated or counted) and _whole(tokens, inside) else None
    return None


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


def _end(tokens: Tokens, start: int, stop: int, comma: bool) -> int:
    """Where the part ends whose date ends at ``start``: at a finite verb right behind it, or where it stands
    between commas, at the next one."""
    after = tokens.between(start, stop)
    rest = after[1:] if after and tokens.words[after.start] == "," else after
    if rest and finite(tokens, rest.start):
        return start
    for index in after if comma else ():
        if tokens.words[index] in _EDGES:
            return tokens.ends[index - 1]
    return stop


def _verb(tokens: Tokens, index: int) -> bool:
    return finite(tokens, index) or is_verb(tokens.words[index])


def _ing(tokens: Tokens, index: int) -> bool:
    return tokens.words[index].islower() and tokens.lower[index].endswith("ing")
