"""Who acts and where: the names of a statement against those of a window."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from rashomon.collation.checking.facts import Fact, Sides, settle
from rashomon.collation.checking.lines import ALIKE, Line
from rashomon.collation.checking.names import Name, Roll
from rashomon.collation.positions.lexicon import BE
from rashomon.language.clauses import is_content, is_verb
from rashomon.language.kinds import is_people
from rashomon.language.senses import likeness
from rashomon.language.tables import table, words
from rashomon.language.words import lemma
from rashomon.model.verdict import ChangeKind

# Characters before a name in which its "by" can stand.
BY_WINDOW = 60
# Words before a place among which its preposition can stand, with an article or another place between.
ROLE_WORDS = 4
_ROLES: dict[str, frozenset[str]] = {
    role: frozenset(listed) for role, listed in table("checking")["roles"].items()
}
_PRONOUNS = words("checking", "pronouns")
_OWNING = ("'s", "’s", "s'", "s’")
_SENTENCE_ENDS = (". ", ".\n", "\n")


def compare(
    sides: Sides, said: Sequence[Name], told: Sequence[Name], near: Sequence[Name], roll: Roll
) -> Iterator[Fact]:
    """The statement's names; ``near`` are names in the sentences before the window."""
    told_words = set(sides.told.tokens.texts(*sides.anchor))
    ours = set(sides.said.tokens.lower)
    acting = agent(sides.said, said)
    stood_for = _pronoun_first(sides, told)
    for name in said:
        kind: ChangeKind = "place" if name.kind == "place" else "actor"
        if name.described and name.party is None:
            continue
        met = [other for other in told if name.same(other)]
        others = [other for other in told if not _is_said(other, said, ours) and _rivals(name, other)]
        if acting and acting[0] is name and not name.described and not _owns(sides.said, name):
            other_agent = _other_agent(sides.told, name, acting[1], told)
            if other_agent is not None:
                yield Fact(_kind(name, other_agent), "changed", name.passage, other_agent.passage)
                continue
        if not (acting and acting[0] is name):
            # The sentence beside may say who "he" is; anything else it must tell in the same place.
            met = sides.in_place(name, met)
        if not met:
            others = [other for other in others if _in_one_role(sides, name, other)]
        if _owns(sides.said, name):
            # "Fenwick's coach" is no other than "coach Greer", if he is Fenwick's.
            others = [other for other in others if _owns(sides.told, other)]
            met = met or [other for other in told if _serves(other, name, roll)]
        fact = settle(sides, kind, name, met, others, name.described or _worded(name, told_words))
        who = acting is not None and acting[0] is name
        if who and fact.outcome == "missing" and any(name.same(other) for other in near) and stood_for:
            fact = Fact(kind, "met", name.passage)
        if fact.told is not None:
            instead = next(other for other in told if other.passage == fact.told)
            fact = replace(fact, kind=_kind(name, instead))
        yield fact


def _owns(line: Line, name: Name) -> bool:
    """Whether the name says whose somebody or something is."""
    if name.passage.text.endswith(_OWNING) or line.text.startswith(_OWNING, name.passage.end):
        return True
    behind = list(line.tokens.between(name.passage.end, line.end))[:1]
    return any(is_people(lemma(line.tokens.words[index])) for index in behind)


def _serves(other: Name, name: Name, roll: Roll) -> bool:
    """Whether somebody speaks for whom ``name`` names."""
    return other.party is not None and name.party is not None and roll.serves(other.party.id) == name.party.id


def _kind(name: Name, told: Name) -> ChangeKind:
    """A name of no known kind is a place where it stands for one."""
    return "place" if "place" in (name.kind, told.kind if name.kind is None else None) else "actor"


def _pronoun_first(sides: Sides, told: Sequence[Name]) -> bool:
    """Whether the anchor has a pronoun or a description before it names anyone."""
    names = [name for name in told if not sides.outside(name.passage)]
    first = min((name.passage.start for name in names if not name.described), default=sides.anchor[1])
    return any(name.described and name.passage.start < first for name in names) or any(
        word in _PRONOUNS for word in sides.told.tokens.texts(sides.anchor[0], first)
    )


def _is_said(other: Name, said: Sequence[Name], words: set[str]) -> bool:
    """Whether the statement has the name too, marked as one or not."""
    return _worded(other, words) or any(mine.same(other) for mine in said)


def agent(line: Line, names: Sequence[Name]) -> tuple[Name, str] | None:
    """The first name of a statement and the verb that follows it, before any other name: who does what."""
    if not names:
        return None
    first = names[0]
    stop = names[1].passage.start if len(names) > 1 else line.end
    for i in line.tokens.between(first.passage.end, stop):
        word = line.tokens.words[i]
        if is_content(line.tokens.lower[i]) and is_verb(word):
            # "Lee was accused": that is done to Lee.
            passive = not word.endswith("ing") and not BE.isdisjoint(line.tokens.lower[max(0, i - 2) : i])
            return None if passive else (first, lemma(line.tokens.lower[i]))
    return None


def _other_agent(told: Line, name: Name, verb: str, names: Sequence[Name]) -> Name | None:
    """Who does the same in the window, where ``name`` stands before none of the verbs that say so."""
    found = None
    for word in told.words:
        if likeness(verb, word.lemma) < ALIKE:
            continue
        opening = max(told.text.rfind(mark, told.start, word.start) for mark in _SENTENCE_ENDS)
        before = [other for other in names if opening < other.passage.start < word.start]
        after = [other for other in names if other.passage.start > word.start]
        if not before or any(name.same(other) for other in before):
            return None
        if _worded(name, set(told.tokens.texts(opening, word.start))):
            return None
        if any(name.same(other) and _by(told, other) for other in after):
            return None
        rivals = [other for other in before if _rivals(name, other)]
        found = found or (rivals[-1] if rivals else None)
    return found


def _in_one_role(sides: Sides, name: Name, other: Name) -> bool:
    """Whether two places may stand for one another: not where one is what is told of ("a loan for Alda") and
    the other where it happened ("at a summit in Berland")."""
    if "place" not in (name.kind, other.kind):
        return True
    roles = {_role(sides.said, name), _role(sides.told, other)}
    return len(roles) == 1 or "" in roles


def _role(line: Line, name: Name) -> str:
    """Which preposition hangs the name on the sentence, by its group; empty where none does."""
    before = list(line.tokens.between(line.start, name.passage.start))[-ROLE_WORDS:]
    for word in (line.tokens.lower[index] for index in reversed(before)):
        for role, listed in _ROLES.items():
            if word in listed:
                return role
    return ""


def _by(told: Line, name: Name) -> bool:
    """Whether the name follows "by"."""
    return bool(
        re.search(
            r"\bby (?:\S+ ){0,3}$", told.text[max(0, name.passage.start - BY_WINDOW) : name.passage.start]
        )
    )


def _worded(name: Name, words: set[str]) -> bool:
    """Whether the words of the name stand there without being marked as one, or a country's adjective."""
    return bool(name.words) and (name.words <= words or _adjective(name) in words)


def _adjective(name: Name) -> str | None:
    """ "Norwegian" for Norway, in lower case."""
    return _countries().get(" ".join(name.passage.text.lower().split()))


@cache
def _countries() -> dict[str, str]:
    rows = table("places")["countries"]
    return {
        country.lower(): str(row["adjective"]).lower() for country, row in rows.items() if "adjective" in row
    }


def _rivals(name: Name, other: Name) -> bool:
    return name.kind is None or other.kind is None or (name.kind == "place") == (other.kind == "place")
