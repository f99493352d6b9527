"""The few turns of grammar by which a date belongs to one verb or noun of its sentence and not to another."""

from functools import cache

from rashomon.language.clauses import is_content, is_verb
from rashomon.language.senses import is_act, senses
from rashomon.language.tables import table, words
from rashomon.language.tenses import is_past
from rashomon.language.tokens import Tokens
from rashomon.language.vocabulary import in_dictionary
from rashomon.language.words import lemma

# A noun phrase has no more words than these.
LONGEST_NOUN = 5
# A subject stands after no more words of its title ("the council's harbour master").
TITLE = 2
AUXILIARIES = words("clauses", "auxiliaries")
SPEECH = words("cues", "speech") | words("cues", "reports")
_DETERMINERS = words("happenings", "determiners")
_NO_VERBS = AUXILIARIES - {"said", "says"} | {"been", "being", "be"}
_PREPOSITIONS = words("clauses", "prepositions")
_PRONOUNS = words("happenings", "pronouns")
SUBJECTS = frozenset(("he", "she", "it", "they", "we"))
_JOINTS, _TIMES = words("happenings", "joints"), words("happenings", "times")
_QUANTIFIERS = frozenset(("another", "one", "two", "three", "several", "many", "most", "some"))
TITLES = frozenset(("mr", "mrs", "ms", "dr", "gen", "sen", "rep", "gov", "st", "lt", "col", "sgt", "capt"))
_TELLING = frozenset(("tell", "inform", "assure", "warn", "remind"))
_MARKS = frozenset((",", ";", ":", "“", '"'))


@cache
def calendar_words() -> frozenset[str]:
    """Words that name days and spans of time, and tell nothing of an act."""
    calendar = table("calendar")
    names = {name for key in ("months", "weekdays") for group in calendar[key] for name in group}
    return frozenset(names | words("happenings", "time_words"))


def finite(tokens: Tokens, index: int) -> bool:
    """Whether the word can only be the verb of a sentence."""
    return tokens.lower[index] in AUXILIARIES or is_past(tokens.words[index])


def head_verb(tokens: Tokens, start: int, end: int, first: int, last: int) -> int | None:
    """The verb of ``start:end`` nearest to the date ``first:last``: the last before, else the first after."""
    before, after = tokens.between(start, first), tokens.between(last, end)
    for tells in (_finite_verb, _sure_verb, _verb):
        found = [index for index in before if tells(tokens, index)]
        if found:
            return found[-1]
        later = next((index for index in after if tells(tokens, index)), None)
        if later is not None:
            return later
    return None


def is_subject(tokens: Tokens, start: int, place: int) -> bool:
    """Whether a name at ``place`` stands near the beginning ``start`` of its clause, after no preposition."""
    before = tokens.between(start, place)
    if before and tokens.lower[before[-1]] in _DETERMINERS:
        before = before[:-1]
    if before and tokens.lower[before[-1]] in _PREPOSITIONS:
        return False
    return sum(tokens.words[i].islower() and is_content(tokens.lower[i]) for i in before) <= TITLE


def second_act(tokens: Tokens, start: int, end: int) -> int | None:
    """The word between two dates after which a second act begins: "and" with a verb, "that", or the word
    before "after", "before", "when", "while"."""
    for index in tokens.between(start, end):
        if index + 1 == len(tokens):
            return None
        after = tokens.words[index + 1]
        # "And nearly collapsed".
        verb = index + 1 + (after.endswith("ly") and index + 2 < len(tokens))
        if tokens.lower[index] in _JOINTS and (finite(tokens, verb) or is_verb(tokens.words[verb])):
            return index
        if tokens.lower[index] == "that" and not is_verb(after):
            return index
        # "Before 2033" tells no act.
        if tokens.lower[index] in _TIMES and tokens.starts[index + 1] < end:
            return index - 1
    return None


def first_act_end(tokens: Tokens, joint: int) -> int | None:
    """Where the act before ``second_act`` ends; None where what it says goes on in the second."""
    if tokens.lower[joint] == "that":
        return None
    return tokens.ends[joint - 1 if tokens.lower[joint] in _JOINTS else joint]


def relative_noun(tokens: Tokens, start: int, here: int) -> int | None:
    """Where the noun begins whose relative clause holds the date at ``here``, None where there is none."""
    before = tokens.between(start, here)
    for index in reversed(before):
        if tokens.lower[index] in _MARKS:
            return None
        if tokens.lower[index] in _PRONOUNS and index > before.start:
            return noun_start(tokens, index - 1, before.start) if _relative(tokens, index, before) else None
        # "The pledge Lee made", but "the minister Jan Kos resigned".
        named = tokens.words[index][0].isupper() and tokens.lower[index - 2] in _DETERMINERS
        if (tokens.lower[index] in SUBJECTS or named) and index > before.start + 1 and _bare(tokens, index):
            return noun_start(tokens, index - 1, before.start)
    return None


def aside(tokens: Tokens, start: int, here: int, stop: int, end: int) -> int | None:
    """Where the noun begins of which an aside between commas tells what befell it on the date ``here:stop``
    ("Lee, weakened by a lost vote last year, said …"), None where the date stands in none."""
    before, after = tokens.between(start, here), tokens.between(stop, end)
    commas = [index for index in before if tokens.words[index] in _MARKS]
    if (
        len(commas) != 1
        or tokens.words[commas[0]] != ","
        or len(after) < 2
        or tokens.words[after.start] != ","
    ):
        return None
    place = commas[0]
    verb = place + 1 + tokens.words[place + 1].endswith("ly")
    goes_on = finite(tokens, after.start + 1) or is_verb(tokens.words[after.start + 1])
    if not (goes_on and verb < before.stop and is_past(tokens.words[verb])) or place == before.start:
        return None
    noun = tokens.words[place - 1]
    if not is_content(noun.lower()) or noun in calendar_words():
        return None
    return (
        None
        if any(finite(tokens, i) for i in range(before.start, place))
        else noun_start(tokens, place - 1, before.start)
    )


def time_clause(tokens: Tokens, start: int, here: int) -> int | None:
    """Where the clause of time begins that holds the date ("… the pact that he made when he was hired in
    May"), where another verb stands before it."""
    before = tokens.between(start, here)
    for index in reversed(before):
        if tokens.lower[index] in _MARKS:
            return None
        if tokens.lower[index] in _TIMES:
            told = any(finite(tokens, i) for i in range(before.start, index))
            tells = any(finite(tokens, i) for i in range(index + 1, before.stop))
            return tokens.starts[index + 1] if told and tells else None
    return None


def told_to(tokens: Tokens, index: int, before: range) -> bool:
    """Whether the word at ``index`` opens what somebody is told ("told the harbour court that …")."""
    lead = range(max(before.start, index - LONGEST_NOUN), index)
    opens = tokens.lower[index] == "that" or tokens.lower[index] in SUBJECTS
    return opens and any(lemma(tokens.lower[i]) in _TELLING for i in lead)


def _bare(tokens: Tokens, index: int) -> bool:
    """Whether "he" at ``index`` opens a relative clause without its pronoun ("the crimes he committed")."""
    noun = tokens.words[index - 1]
    plain = noun.islower() and is_content(noun) and not is_past(noun) and in_dictionary(noun)
    if noun in calendar_words() or told_to(tokens, index, range(max(0, index - LONGEST_NOUN), index)):
        return False
    says = tokens.lower[index - 1] in SPEECH and tokens.lower[index - 2] not in _DETERMINERS
    return plain and not says and finite(tokens, index + 1)


def _relative(tokens: Tokens, index: int, before: range) -> bool:
    """Whether the pronoun at ``index`` opens a relative clause, not what is said or asked."""
    if not any(_may_be_verb(tokens.words[i]) for i in range(index + 1, before.stop)):
        return False
    noun, after = tokens.words[index - 1], tokens.words[index + 1]
    if _may_be_verb(noun) or told_to(tokens, index, before):
        return False
    told = not noun.islower() or not SPEECH.isdisjoint(senses(lemma(noun)))
    return tokens.lower[index] != "that" or not told or _may_be_verb(after)


def thing_done(tokens: Tokens, start: int, end: int, head: int, date: tuple[int, int]) -> int | None:
    """Where the thing begins that the participle ``head`` and the ``date`` after it belong to ("the rules
    announced Thursday would allow"); None where the participle is the clause's own verb."""
    before = tokens.words[head - 1] if head else ""
    if date[0] < tokens.ends[head] or len(tokens.between(tokens.ends[head], date[0])) > 2:
        return None
    if tokens.starts[head - 1] < start:
        return None
    if not before.islower() or not is_content(before) or is_past(before):
        return None
    if not is_past(tokens.words[head]):
        return None
    after = tokens.between(date[1], end)
    noun = noun_start(tokens, head - 1, tokens.between(start, end).start)
    lead = tokens.between(start, noun)
    governed = len(lead) > 1 and tokens.lower[lead[-2]] == "to" and is_verb(tokens.words[lead[-1]])
    return noun if governed or (after and finite(tokens, after.start)) else None


def noun_start(tokens: Tokens, index: int, first: int, *, heads: bool = True) -> int:
    """Where the noun phrase that ends with the word ``index`` begins, not before the word ``first``; with its
    ``heads``, those before "of" too ("a member of the board")."""
    place = index
    while place > first and index - place < LONGEST_NOUN and tokens.lower[place] not in _DETERMINERS:
        before = tokens.lower[place - 1]
        linked = before == "and" and place - 1 > first and is_content(tokens.lower[place - 2])
        named = tokens.words[place - 1].isupper() and len(before) > 1
        # "The tired seamstress".
        formed = place - 1 > first and tokens.lower[place - 2] in _DETERMINERS
        plain = named or (is_content(before) and (formed or not is_past(tokens.words[place - 1])))
        if not (linked or plain or before in _DETERMINERS or before in _QUANTIFIERS):
            break
        place -= 1
    # "A member of the board", "a 23-year-old man".
    while place > first and tokens.ends[place - 1] == tokens.starts[place]:
        place -= 1
    if place > first and tokens.lower[place - 1] in _DETERMINERS and tokens.lower[place] not in _DETERMINERS:
        place -= 1
    if place > first + 1 and tokens.lower[place - 1] == "." and tokens.lower[place - 2] in TITLES:
        place -= 2
    if place < index and tokens.lower[place] == "and":
        place += 1
    of = heads and place > first + 1 and tokens.lower[place - 1] == "of"
    if of and is_content(tokens.lower[place - 2]):
        return noun_start(tokens, place - 2, first)
    return tokens.starts[place]


def _may_be_verb(word: str) -> bool:
    return is_past(word) or is_verb(word)


def _finite_verb(tokens: Tokens, index: int) -> bool:
    """Whether the word is a verb by its form, and no infinitive."""
    return _sure_verb(tokens, index) and (index == 0 or tokens.lower[index - 1] != "to")


def _sure_verb(tokens: Tokens, index: int) -> bool:
    """Whether the word is a verb by its form or by the word before it."""
    word, before = tokens.words[index], tokens.lower[index - 1] if index else ""
    if not word.islower() or len(word) < 2 or word in _NO_VERBS or _adjectival(tokens, index):
        return False
    return is_past(word) or (is_verb(word) and (before == "to" or before in AUXILIARIES))


def _adjectival(tokens: Tokens, index: int) -> bool:
    """Whether a participle stands before a noun ("the revised rules"), and tells nothing."""
    if not 0 < index < len(tokens) - 1 or not is_content(tokens.lower[index + 1]):
        return False
    before = tokens.words[index - 1]
    return is_past(before) or before.lower() in _PREPOSITIONS or before.lower() in _DETERMINERS


def _verb(tokens: Tokens, index: int) -> bool:
    """Whether the word may well be a verb."""
    word = tokens.words[index]
    return word.islower() and word not in _NO_VERBS and is_act(lemma(word))
