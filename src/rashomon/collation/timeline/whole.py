"""A clause that tells of a noun, told as a sentence of its own: "Ada Lund, who left in May" as "Ada Lund left
in May", "a pier that she sold in May" as "she sold [a pier] in May"."""

from dataclasses import replace

from rashomon.collation.timeline.antecedents import Antecedent
from rashomon.collation.timeline.grammar import SUBJECTS, TITLES, calendar_words, finite
from rashomon.collation.timeline.nesting import Nested
from rashomon.language.clauses import is_content
from rashomon.language.tables import words
from rashomon.language.tenses import is_past
from rashomon.language.tokens import Tokens
from rashomon.language.vocabulary import means_person
from rashomon.language.words import lemma

# What is shown, in order: ranges of the report's text, and words between them.
Pieces = tuple[tuple[int, int] | str, ...]

_DETERMINERS, _PREPOSITIONS = words("happenings", "determiners"), words("clauses", "prepositions")
_HELPERS = words("clauses", "auxiliaries") | {"be", "been", "being", "not"}
# What may follow a verb whose object stands before its clause.
_BEHIND = (
    _PREPOSITIONS
    | words("happenings", "times")
    | {"as", "during", "last", "this", "early", "late", "earlier", "later", "if", "because", "despite"}
    | {"since", "until", "over", "two", "three", "just", "back", "only", "among"}
)
_ADVERBS = {"also", "now", "then", "first", "again", "still", "just", "once", "later", "never", "not"}
_TIMES = _ADVERBS | {"last", "this", "early", "late", "earlier", "the", "a", "ago", "week", "month", "year"}
# What is planned is so still.
_PLANNED = frozenset(("plan", "schedule", "set", "expect", "slate", "time"))
RELATIVES = frozenset(("who", "whom", "whose", "which", "that", "where"))
# "The raid in which four died": it has a place there.
PLACES = frozenset(("in", "at", "on", "during", "under", "from", "to", "for"))
_PLACING = frozenset(("which", "whom"))


def as_sentence(tokens: Tokens, clause: Nested, noun: Antecedent, date: int, end: int) -> Pieces:
    """The relative or participle ``clause`` that ends at the code point ``end``, as far as it holds the
    ``date``, told of its ``noun``; empty where it cannot be."""
    clause, end = _with_date(tokens, clause, date, end)
    named = noun.start, tokens.ends[noun.last]
    subject: Pieces = (named, ", " if noun.apposed is not None else " ")
    if clause.kind == "participle":
        return (*subject, _be(tokens, clause.first, noun), (tokens.starts[clause.first], end))
    opener, lower = clause.first, tokens.lower[clause.first]
    if lower not in RELATIVES:
        # "The pier the guild sold in May".
        goes_on = tokens.lower[clause.verb + 1] == "to" if clause.verb else True
        if clause.verb is None or (goes_on and tokens.lower[clause.verb] != "used"):
            # "The vote the guild seemed to lose".
            return ()
        return _with_object(tokens, clause.verb, range(opener, clause.verb), named, end)
    rest = tokens.starts[opener + 1], end
    if clause.verb is None or clause.verb <= opener:
        return ()
    between = range(opener + 1, clause.verb)
    before = tokens.lower[opener - 1] if opener > noun.last else ""
    if lower == "where" or (lower in _PLACING and before in PLACES):
        place = f" [{'in' if lower == 'where' else before} "
        ends = tokens.words[tokens.between(*rest)[-1]] == "."
        return ((rest[0], end - ends), place, named, "]") if _has_noun(tokens, between) else ()
    if lower == "whose":
        named = noun.start, tokens.ends[noun.last if noun.apposed is None else noun.apposed]
        return (named, "’s ", rest) if _is_subject(tokens, between, clause.verb) else ()
    if all(_is_adverb(tokens, i) for i in between):
        return (*subject, rest)
    return _with_object(tokens, clause.verb, between, named, end)


def worded(text: str, pieces: Pieces) -> str:
    """The ``pieces`` of ``text`` as one."""
    return "".join(piece if isinstance(piece, str) else text[slice(*piece)] for piece in pieces)


def _with_date(tokens: Tokens, clause: Nested, date: int, end: int) -> tuple[Nested, int]:
    """The clause of those joined by "and who" that holds the ``date``, and where it ends."""
    for i in tokens.between(tokens.ends[clause.first], end)[1:]:
        if tokens.lower[i] in RELATIVES and tokens.lower[i - 1] in ("and", "but", "or"):
            if date < tokens.starts[i]:
                return clause, tokens.ends[i - 2 - (tokens.words[i - 2] == ",")]
            inside = tokens.between(tokens.ends[i], end)
            verb = next((j for j in inside if finite(tokens, j)), None)
            clause = replace(clause, first=i, verb=verb)
    return clause, end


def _be(tokens: Tokens, participle: int, noun: Antecedent) -> str:
    planned = lemma(tokens.lower[participle]) in _PLANNED
    return ("are " if noun.several else "is ") if planned else ("were " if noun.several else "was ")


def _is_adverb(tokens: Tokens, i: int) -> bool:
    """Whether the word only says when or how ("who last May formally left")."""
    lower = tokens.lower[i]
    timed = lower in _TIMES or lower in calendar_words() or lower in _PREPOSITIONS or lower[0].isdigit()
    return timed or lower.endswith("ly") or not lower[0].isalnum()


def _has_noun(tokens: Tokens, inside: range) -> bool:
    return any(tokens.lower[i][0].isalpha() and is_content(tokens.lower[i]) for i in inside)


def _is_subject(tokens: Tokens, inside: range, verb: int) -> bool:
    """Whether the words behind "whose" are what the verb tells of ("whose son Ivo was shot"), and no other
    subject stands there ("whose vote Lund won")."""
    if not inside or any(tokens.lower[i] in _DETERMINERS | SUBJECTS | TITLES for i in inside):
        return False
    named = next((i for i in inside[1:] if tokens.words[i][0].isupper()), None)
    kin = named is not None and means_person(tokens.lower[named - 1])
    return named is None or kin or tokens.words[named - 1] == "," or tokens.words[inside.start][0].isupper()


def _with_object(tokens: Tokens, verb: int, subject: range, noun: tuple[int, int], end: int) -> Pieces:
    """The clause with the ``noun`` behind its verb, where the verb has no other object."""
    stop, last = tokens.between(noun[1], end).stop, verb
    while last + 1 < stop and tokens.lower[verb] in _HELPERS and _in_verb(tokens, last + 1):
        last += 1
    after, follows = (tokens.lower[i] if i < stop else "." for i in (last + 1, last + 2))
    if not (_has_noun(tokens, subject) or tokens.lower[subject.start] in SUBJECTS):
        return ()
    if not (after in _BEHIND or after in calendar_words() or not after[0].isalpha() or after.endswith("ly")):
        return ()
    if after in _PREPOSITIONS and (follows in _PREPOSITIONS | {"last"} or not follows[0].isalnum()):
        # "The yard that she worked for in May".
        last += 1
    rest = tokens.ends[last], end
    return (tokens.starts[subject.start], tokens.ends[last]), " [", noun, "]", rest


def _in_verb(tokens: Tokens, i: int) -> bool:
    """Whether the word goes on with the verb before it."""
    return tokens.lower[i] in _HELPERS or is_past(tokens.words[i]) or tokens.lower[i].endswith("ly")
