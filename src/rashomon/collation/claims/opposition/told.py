"""The outcomes of a statement with whom they befall, and which of two exclude each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from rashomon.collation.claims.opposition.outcomes import TIMES, Outcome, outcomes
from rashomon.collation.claims.statements import Statement
from rashomon.language.alignment import Bag
from rashomon.language.clauses import is_content
from rashomon.language.names import roles
from rashomon.language.numbers import NUMERALS
from rashomon.language.senses import KIN, NEWSROOM, SYNONYM, antonyms, likeness, senses
from rashomon.language.tables import table, words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Passage

# So many statements are remembered with what they tell.
REMEMBERED = 1 << 12
_EMPTY = words("opposition", "empty")
_ABOUT = frozenset(("of", "about"))
_TIMES = TIMES | {"ago", "earlier", "later"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One ``outcome`` of a statement and the ``place`` of its act: the lemmas of who does it (``agent``) and
    whom it befalls (``patient``), the names among either (``names``), and the terms of its clause without the
    act."""

    statement: Statement
    outcome: Outcome
    place: Passage
    agent: Bag
    patient: Bag
    names: tuple[Bag, Bag]
    clause: Bag

    @property
    def intransitive(self) -> bool:
        """Whether who does it is all that is named."""
        return bool(self.agent) and self.agent == self.patient

    @property
    def witness(self) -> str:
        """The siglum of its report."""
        return self.place.witness


@lru_cache(REMEMBERED)
def tell(statement: Statement) -> tuple[Told, ...]:
    """The outcomes that a statement tells, but for verbs that say too little."""
    tokens = Tokens(statement.passage.text)
    found = (one for one in outcomes(tokens) if one.act not in _EMPTY or _is_known(tokens, one))
    return tuple(_told(statement, tokens, outcome) for outcome in found)


def _is_known(tokens: Tokens, outcome: Outcome) -> bool:
    """Whether it is told of what somebody knows, or nobody does not."""
    behind = tokens.lower[outcome.at + 1 : outcome.at + 3]
    return outcome.act == "know" and not outcome.anybody and not _ABOUT.isdisjoint(behind)


def _told(statement: Statement, tokens: Tokens, outcome: Outcome) -> Told:
    clause = statement.passage
    start, end = tokens.starts[outcome.at], tokens.ends[outcome.at]
    own = senses(outcome.act).keys() | {outcome.act.partition("_")[0]}
    return Told(
        statement=statement,
        outcome=outcome,
        place=Passage(
            witness=clause.witness,
            start=clause.start + start,
            end=clause.start + end,
            text=clause.text[start:end],
        ),
        agent=_lemmas(tokens, outcome.agent) - own,
        patient=_lemmas(tokens, outcome.patient) - own,
        names=(_names(tokens, outcome.agent), _names(tokens, outcome.patient)),
        clause=statement.terms - own,
    )


def _lemmas(tokens: Tokens, places: range) -> Bag:
    """The lemmas of the content words at ``places``, but for numbers, times and names before a noun ("Danish
    soldiers")."""
    return frozenset(
        lemma(tokens.lower[i])
        for i in places
        if is_content(tokens.lower[i])
        and tokens.lower[i] not in NUMERALS
        and tokens.lower[i] not in _TIMES
        and not (tokens.words[i][0].isupper() and i + 1 in places and tokens.words[i + 1][0].islower())
    )


def _names(tokens: Tokens, places: range) -> Bag:
    """The names at ``places``; the first word of a clause begins with a capital anyway."""
    second = tokens.words[1:2]
    named = (i for i in places if tokens.words[i][0].isupper() and (i or second[0][0].isupper()))
    return frozenset(tokens.lower[i] for i in named) - roles()


def part(one: Statement, other: Statement) -> bool:
    """Whether two statements of two reports, taken for one, tell outcomes that exclude each other."""
    return any(
        exclude(left, right) and (not are_opposite(left, right) or are_direct(left, right))
        for left in tell(one)
        for right in tell(other)
    )


def are_direct(one: Told, other: Told) -> bool:
    """Whether the acts themselves are opposite, not only what may stand for them."""
    left, right = one.outcome.act, other.outcome.act
    return max(antonyms(left).get(right, 0.0), antonyms(right).get(left, 0.0)) >= KIN


def exclude(one: Told, other: Told) -> bool:
    """Whether one outcome asserts what the other denies, or its opposite, of nobody else: if the two are told
    of one matter, they cannot both be right."""
    denied, limited = are_denied(one, other), are_limited(one, other)
    if not denied and not limited and not are_opposite(one, other):
        return False
    subjects = one.statement.subject, other.statement.subject
    named = one.names[0] and other.names[0]
    if named and None not in subjects and subjects[0] != subjects[1]:
        return False
    if any(
        here and there and here.isdisjoint(there) for here, there in zip(one.names, other.names, strict=True)
    ):
        return False
    shared = not one.patient.isdisjoint(reach(other.patient))
    # "Hale conceded defeat", "Hale would not concede": of the one it is not told what.
    untold = not one.patient or not other.patient or (one.intransitive != other.intransitive)
    if limited:
        return shared or untold
    if not denied:
        # "Roe will leave the club", "Roe will stay".
        alone = one.intransitive or other.intransitive
        same = alone and (subjects[0] == subjects[1] is not None or not one.agent.isdisjoint(other.agent))
        return (shared or same) and _of_one(one, other)
    alike = likeness(one.outcome.act, other.outcome.act)
    anybody = one.outcome.anybody or other.outcome.anybody
    return shared or (alike >= NEWSROOM and anybody) or (alike >= KIN and untold)


def are_denied(one: Told, other: Told) -> bool:
    """Whether one of two outcomes at one time asserts the act that the other denies."""
    left, right = one.outcome, other.outcome
    return left.holds != right.holds and _timely(left, right) and far(left.act, right.act) >= SYNONYM


def far(act: str, other: str) -> float:
    """How far one act may stand for the other (0 to 1), where one thing befalls by both."""
    return max(likeness(act, other), SYNONYM if other in named_alike(act) else 0.0)


@cache
def named_alike(act: str) -> frozenset[str]:
    """What newsrooms call the act besides, where it is told what it befalls: inspect, check."""
    return frozenset(word for row in table("opposition")["alike"] if act in row for word in row)


def are_limited(one: Told, other: Told) -> bool:
    """Whether both assert one act at one time, the one of all and the other of some only."""
    left, right = one.outcome, other.outcome
    both = left.holds and right.holds and {left.scope, right.scope} == {"only", "all"}
    return both and _timely(left, right) and likeness(left.act, right.act) >= SYNONYM


def are_opposite(one: Told, other: Told) -> bool:
    """Whether both assert opposite acts at one time."""
    left, right = one.outcome, other.outcome
    return left.holds and right.holds and _timely(left, right) and right.act in opposed(left.act)


def _timely(left: Outcome, right: Outcome) -> bool:
    if "open" in (left.stage, right.stage):
        return False
    if left.holds != right.holds:
        told, denied = (left, right) if left.holds else (right, left)
        if told.stage == "done" and denied.stage == "ahead":
            # "Has signed", "will not sign".
            return True
        if (told.stage, denied.stage) == ("done", "before") and told.earlier:
            # "Had been checked", "had never been inspected".
            return True
    return left.stage == right.stage or left.named or right.named


def _of_one(one: Told, other: Told) -> bool:
    """Whether nothing says that two do the two things: what one sells another buys."""
    if not one.agent or not other.agent:
        return True
    if one.intransitive or other.intransitive:
        # "They will scrap the trades", "The trades will stand".
        return not (one.agent | one.patient).isdisjoint(reach(other.agent | other.patient))
    if one.statement.subject == other.statement.subject is not None:
        return True
    return not one.agent.isdisjoint(reach(other.agent))


def reach(terms: Bag) -> Bag:
    """``terms`` with what may stand for them."""
    return frozenset(_alike(terms))


def _alike(terms: Bag) -> Iterator[str]:
    for term in terms:
        yield from (other for other, far in senses(term).items() if far >= SYNONYM)


@cache
def opposed(act: str) -> dict[str, float]:
    """The acts that may tell the opposite of ``act``, by itself or by a synonym of it, each with how far."""
    alike = senses(act)
    found: dict[str, float] = {}
    for word, far in alike.items():
        for opposite, value in antonyms(word).items() if far >= SYNONYM else ():
            found[opposite] = max(found.get(opposite, 0.0), far * value)
    return {other: far for other, far in found.items() if other not in alike}
