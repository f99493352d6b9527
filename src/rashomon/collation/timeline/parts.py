"""The part of a sentence that a date belongs to, where the sentence's own act is another: a relative clause
or an aside with its noun, a clause after "after" or "because", or a second main clause."""

from itertools import takewhile

from rashomon.collation.timeline.grammar import TITLES, aside, calendar_words, finite, noun_start
from rashomon.collation.timeline.nesting import Nested, holding, outwards
from rashomon.language.clauses import is_content, is_verb
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.vocabulary import means_person

# A name has no more words than these.
LONGEST_NAME, LONGEST_TITLE = 6, 4
_PERSONS = frozenset(("who", "whom"))
# What holds a date for the clause it lies in.
_THROUGH = frozenset(("said", "quoted", "gerund", "participle"))
_SUBORDINATORS, _JOINTS = (words("happenings", "subordinators"), words("happenings", "joints") | {";"})
_DETERMINERS, _VAGUE = words("happenings", "determiners"), words("happenings", "vague")
_PREPOSITIONS = words("clauses", "prepositions")
# What a place stands behind, where a person is meant.
_PLACED = frozenset(("from", "in", "at"))
_OF = _PLACED | {"of"}
_EDGES = frozenset((",", ";", ":", "—", "–", "―", "(", ")", "-LRB-", "-RRB-", "”"))
_MARKS = frozenset((";", ":", "“", '"', "``"))

Range = tuple[int, int]


def own_part(tokens: Tokens, sentence: Range, clause: Range, date: Range) -> Range | None:
    """The part of the ``sentence`` that holds the ``date`` of its ``clause`` and reads alone; None where the
    whole sentence tells what the date dates, or no part of it can be read without the rest."""
    return (
        _nested(tokens, sentence, date)
        or _aside(tokens, sentence, date)
        or _second(tokens, sentence, clause)
        or _last_main(tokens, clause, date)
    )


def _nested(tokens: Tokens, sentence: Range, date: Range) -> Range | None:
    """The relative clause with its noun or the clause of time or reason that holds the date."""
    inside = tokens.between(*date)
    # "Two days after the vote was lost": the clause is what the date counts from.
    counted = tokens.lower[inside[-1]] in _SUBORDINATORS and tokens.ends[inside[-1]] < sentence[1]
    inner = holding(tokens, *sentence, tokens.starts[inside.stop if counted else inside.start])
    found = next(one for one in outwards(inner) if one.kind not in _THROUGH and not _beside(one))
    if found.kind == "relative":
        return _relative(tokens, found, sentence[0])
    if found.kind != "adverbial" or tokens.lower[found.first - 1] not in _SUBORDINATORS:
        return None
    words_of = range(found.first, _last(tokens, found.stop) + 1)
    return (tokens.starts[found.first], tokens.ends[words_of[-1]]) if _whole(tokens, words_of) else None


def _beside(clause: Nested) -> bool:
    """Whether it is an aside without a verb in a relative clause ("who, on Friday, left")."""
    within = clause.parent is not None and clause.parent.kind == "relative"
    return clause.kind == "aside" and clause.verb is None and within


def _relative(tokens: Tokens, clause: Nested, sentence: int) -> Range | None:
    """The relative ``clause`` with its noun."""
    assert clause.noun is not None
    opener, first = clause.first, tokens.between(sentence, sentence + 1).start
    person = tokens.lower[opener] in _PERSONS
    start = _named(tokens, _noun(tokens, clause.noun, first, person), first)
    if person and not _of_person(tokens, start, clause.noun):
        return None
    unclear = [tokens.between(start, start + 1).start]
    if tokens.lower[opener] == "where":
        unclear.append(opener + 1)
    if any(tokens.lower[i] in _VAGUE for i in unclear):
        return None
    return start, tokens.ends[_last(tokens, clause.stop)]


def _last(tokens: Tokens, stop: int) -> int:
    """The last word before ``stop`` that is no comma."""
    return stop - 1 - (tokens.words[stop - 1] == ",")


def _aside(tokens: Tokens, sentence: Range, date: Range) -> Range | None:
    """What an aside between commas tells of the noun before it."""
    noun = aside(tokens, sentence[0], *date, sentence[1])
    return None if noun is None else (noun, date[1])


def _noun(tokens: Tokens, last: int, first: int, person: bool) -> int:
    """Where the noun begins that ends with the word ``last``: a name with its title, or a noun phrase."""
    place = last
    while place > first and last - place < LONGEST_NAME and (step := _in_name(tokens, place - 1, first)):
        place -= step
    behind = tokens.lower[place - 1] if person and place > first + 1 else ""
    single = place == last or behind != "of"
    if single and behind in _OF and _person(tokens, place - 2):
        # "A former pilot from New Haven who", "Senator Lund of Velm, who".
        return _noun(tokens, place - 2, first, person)
    # "A photo of Ada Lund, who …" tells of her.
    lone = tokens.words[place][0].isupper() and place > first and tokens.lower[place - 1] == "of"
    start = tokens.starts[place] if lone and person else noun_start(tokens, place, first)
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


def _of_person(tokens: Tokens, start: int, last: int) -> bool:
    """Whether the noun from ``start`` to the word ``last`` is several or means a person, and is more than the
    place of what stands before it ("the largest bloc in Iowa, who …")."""
    inside = range(tokens.between(start, start + 1).start, last + 1)
    placed = inside.start > 0 and tokens.lower[inside.start - 1] in _PLACED and len(inside) == 1
    several = tokens.lower[last].endswith("s")
    return not placed and (several or any(_person(tokens, i) for i in inside))


def _person(tokens: Tokens, index: int) -> bool:
    """Whether the word is a name or means a person."""
    word = tokens.words[index]
    return word[0].isupper() if word[0].isalpha() and not word.islower() else means_person(word)


def _in_name(tokens: Tokens, index: int, first: int) -> int:
    """How many tokens of a name end with the one at ``index``: two for "J." and "Gov."."""
    short = tokens.words[index] == "." and index > first and len(tokens.words[index - 1]) <= LONGEST_TITLE
    word = tokens.words[index - short]
    named = word[0].isupper() and (is_content(word.lower()) or word.lower() in TITLES)
    return 1 + short if named else 0


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


def _verb(tokens: Tokens, index: int) -> bool:
    return finite(tokens, index) or is_verb(tokens.words[index])


def _ing(tokens: Tokens, index: int) -> bool:
    return tokens.words[index].islower() and tokens.lower[index].endswith("ing")
