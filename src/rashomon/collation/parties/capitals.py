"""Whether a capital stands for its country ("Moscow refused") or is the town ("in Moscow")."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rashomon.language.clauses import is_verb
from rashomon.language.names import countries, fold, function_words
from rashomon.language.nouns import is_told
from rashomon.language.senses import verb_share
from rashomon.language.tables import table, words
from rashomon.language.words import lemma
from rashomon.model import Mention, Witness

_TABLE = "governments"
_IN_TOWN = words("places", "prepositions") | words(_TABLE, "at")
_TOWN = words(_TABLE, "town") | words("places", "residents") | words("places", "nouns")
_TOWN |= words("places", "suffixes")
_TOWARD = {link: frozenset(listed) for link, listed in table(_TABLE)["toward"].items()}
_RULERS, _WITHIN, _DONE_TO = (words(_TABLE, key) for key in ("rulers", "within", "done_to"))
_OF_TOWNS, _OF_STATES = words(_TABLE, "of_towns"), words(_TABLE, "of_states")
_STATES, _WAYS = words(_TABLE, "states"), words(_TABLE, "ways")
_LINKS = frozenset((",", "and", ", and"))
# "The capital, Kyiv", but "in the region, Kyiv refused".
_APPOSED = frozenset(("capital", "city", "town"))
_MODALS = frozenset("will would could should must may might did does do".split())
# Behind these a bare verb has the capital as its subject: "to let Moscow keep", "that Moscow free".
_BARE = frozenset(
    "see sees saw let lets letting make makes made making help helped watch watched that".split()
)
_ARTICLES = frozenset(("a", "an", "the", "its", "no"))
_TIMES = frozenset("last next this early late today yesterday tomorrow again directly alone itself".split())
_BEHIND = re.compile(rf"\s?-\s?(?:{'|'.join(sorted(words(_TABLE, 'behind')))})\b")
_OWNED = re.compile(r"\s?['’]s?\s+(?P<owned>[\w-]+(?:\s+[\w-]+){0,4})")
_BESIDE = re.compile(r"\s+and\s+(?:\w+\s+){1,3}(?:allies|proxies|partners|backers|clients|capitals)\b")
_IS = re.compile(
    r"\s*(?:is|was|are|were|remains|has(?:n[’']t|\s+not|\s+long)?\s+been)\s+(?:(?:still|also|now|not|\w+ly)\s+)*(?P<state>\w+)"
)
_BY = re.compile(r"\w(?:ed|en|un|wn|ught|eld|ade|ent|aid|old|et)(?:\s+(?:up|out|down|off|over))?\s+by\s*\Z")
_BETWEEN = re.compile(r"\bbetween\s+(?:[\w. ]{1,30}\band\s+(?:the\s+)?)?\Z")
# What is said before these is of something else.
_CUT = re.compile(r"[.;:!?]\s|[\n\"“”]")
_WORD = re.compile(r"[\w-]+")
_AFTER = re.compile(
    r"\s*(?:,\s+which\s+)?(?:(?:[a-z]+ly|also|still|now)\s+)?(?P<word>[\w’']+|[^\w\s])"
    r"(?:\s+(?:not|also|\w+ly)\b)?\s*(?P<then>\w*)"
)
_BARRIERS = (_TOWARD.keys() - {"of"}) | set(
    "as when who which that where after before while if by in at".split()
)
# Characters in which the words before are looked for, and words between a preposition and what governs it.
NEARBY, REACH = 80, 5
# "Moscow insists", but "Moscow talks": a word in -s is a verb where it is one in so many of its uses.
SURELY = 0.8
# Where so many of a report's mentions (and this share of all) put things into the town, a verb or an "'s"
# behind its name makes no government of it.
OFTEN, SET_THERE = 2, 0.5


def towns_of(witness: Witness) -> set[int]:
    """Where the capitals stand in one report that are named as towns; several in a row are judged as one."""
    rows = [(row, _words_before(witness.text, row[0])) for row in _rows(witness)]
    named = Counter(fold(mention.name) for row, _ in rows for mention in row)
    inside = Counter(fold(row[0].name) for row, said in rows if said and said[-1] in _IN_TOWN)
    found: set[int] = set()
    for row, said in rows:
        set_there = any(inside[fold(m.name)] >= max(OFTEN, SET_THERE * named[fold(m.name)]) for m in row)
        if not _acts(witness.text, row, said, set_there=set_there):
            found |= {mention.passage.start for mention in row}
    return found


def _rows(witness: Witness) -> Iterator[list[Mention]]:
    """The capitals of one report, each with the places that follow in a list."""
    row: list[Mention] = []
    for mention in witness.mentions:
        linked = row and witness.text[row[-1].passage.end : mention.passage.start].strip() in _LINKS
        if row and not linked:
            yield row
            row = []
        if _is_capital(mention.name) or (linked and _is_town(mention)):
            row.append(mention)
    if row:
        yield row


def _is_capital(name: str) -> bool:
    country = countries().get(fold(name))
    return country is not None and country.form == "capital"


def _is_town(mention: Mention) -> bool:
    return mention.kind == "place" and fold(mention.name) not in countries()


def _clause_before(text: str, mention: Mention) -> str:
    start = mention.passage.start
    return _CUT.split(text[max(0, start - NEARBY) : start])[-1]


def _words_before(text: str, mention: Mention) -> list[str]:
    return [word.lower() for word in _WORD.findall(_clause_before(text, mention))]


def _acts(text: str, row: Sequence[Mention], said: list[str], *, set_there: bool) -> bool:
    """Whether something around the capitals says that they act as governments; ``said`` are the words
    before."""
    end = row[-1].passage.end
    last = said[-1] if said else ""
    if any(map(_is_town, row)):
        return False
    done_to = last.islower() and lemma(last) in _DONE_TO
    owned, after = _OWNED.match(text, end), _AFTER.match(text, end)
    if owned is not None:
        return (done_to or not set_there) and _is_states(owned["owned"].split())
    if after is None:
        return False
    if _BEHIND.match(text, end) or lemma(after["word"]) in _RULERS:
        return True
    comma = _clause_before(text, row[0]).rstrip().endswith(",")
    if last in _IN_TOWN or last in (_APPOSED if comma else _TOWN):
        return last == "in" and not _WITHIN.isdisjoint(said[-2:-1])
    if _BESIDE.match(text, end):
        return True
    if after["then"] not in _ARTICLES and _describes(after["word"]):
        return False
    if _BETWEEN.search(_clause_before(text, row[0])):
        return _WAYS.isdisjoint(map(lemma, said))
    if last == "with" and len(said) > 1:
        return True
    if last in _TOWARD:
        return any(lemma(word) in _TOWARD[last] for word in _governing(last, said[:-1]))
    if _BY.search(_clause_before(text, row[0])) or done_to:
        return True
    return _does(text, row, last, set_there=set_there)


def _governing(link: str, said: list[str]) -> list[str]:
    """The words that may govern the preposition ``link`` behind ``said``: the last as far as no other
    preposition or clause begins among them."""
    reach = 1 if link == "of" else REACH
    until = next((n for n, word in enumerate(reversed(said[-reach:])) if word in _BARRIERS), reach)
    return said[-until:] if until else []


def _is_states(owned: list[str]) -> bool:
    """Whether what a capital owns is a state's ("Moscow's demand") and no town's ("Moscow's streets")."""
    return owned[0].islower() and _TOWN.isdisjoint(owned)


def _describes(word: str) -> bool:
    """Whether the capital stands before a noun ("the Moscow talks")."""
    if not word.islower() or word in function_words() | _TIMES or word.endswith("ly"):
        return False
    return not is_verb(word) or (word.endswith("s") and verb_share(lemma(word)) <= SURELY)


def _does(text: str, row: Sequence[Mention], last: str, *, set_there: bool) -> bool:
    """Whether the capitals do behind themselves what governments do; ``last`` is the word before."""
    end = row[-1].passage.end
    after = _AFTER.match(text, end)
    if after is None or last in _TOWARD or last in ("by", "like", "a", "an"):
        return False
    state = _IS.match(text, end)
    if lemma(after["word"]) in _OF_STATES and may_act(after["word"]):
        return True
    if set_there:
        return False
    if state is not None:
        return state["state"] in _STATES
    word, then = after["word"], after["then"]
    if word in _MODALS:
        return bool(then) and lemma(then) not in _OF_TOWNS
    if word in ("has", "had", "have"):
        return len(row) > 1 or (is_verb(then) and lemma(then) not in _OF_TOWNS)
    if last in _BARE and word == lemma(word):
        return verb_share(word) > SURELY
    # "Moscow plans a", but "Moscow talks on".
    acts = may_act(word) or ((len(row) > 1 or then in _ARTICLES) and (is_verb(word) or word.endswith("ed")))
    return acts and lemma(word) not in _OF_TOWNS


def may_act(word: str) -> bool:
    """Whether ``word`` behind a name is a verb that tells what the named one does."""
    surely = not word.endswith("s") or verb_share(lemma(word)) > SURELY
    return word in _MAY_ACT or (is_told(word) and surely and lemma(word) != "be")


_MAY_ACT = _MODALS | {"has", "had", "saying", "insisting"}
