"""Wishes and offers told by what they are: "the guild's demand is a pier", "put six percent on the table"."""

from collections.abc import Iterator

from rashomon.collation.positions.find import Find, Range
from rashomon.collation.positions.grammar import clause_end, phrase_before, verb_group
from rashomon.collation.positions.heads import COUNTS
from rashomon.collation.positions.lexicon import BE, DETERMINERS, code, group
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.subjects import main_subject, subject
from rashomon.collation.positions.trimming import trimmed
from rashomon.language.words import lemma
from rashomon.model import Act

NOUNS: dict[str, Act] = {
    "demand": "demand",
    "request": "demand",
    "condition": "demand",
    "ultimatum": "demand",
    "offer": "offer",
    "bid": "offer",
    "proposal": "offer",
}
# "The guild's latest and final offer": so many words lie between.
OWNED = 4
TABLE = ("on", "the", "table")
# "Put six percent, spread over two years, on the table".
TABLED = 14
OWNERS = frozenset(("his", "her", "its", "their", "our", "my"))


def equations(line: Line) -> Iterator[Find]:
    """The wishes and offers that ``line`` tells so."""
    for index in range(1, len(line) - 1):
        found = None
        if line.lower[index] in BE - {"be", "been", "being"}:
            found = _equal(line, index)
        elif line.follows(index, TABLE):
            found = _tabled(line, index)
        if found:
            yield found


def _equal(line: Line, index: int) -> Find | None:
    """ "Its main demand is a new pier"."""
    noun = lemma(line.lower[index - 1])
    start, helpers = verb_group(line, index)
    if noun not in NOUNS or start != index or helpers:
        return None
    near = range(index - 2, max(-1, index - 2 - OWNED), -1)
    owner = next((k for k in near if line.lower[k] in OWNERS or _owns(line.lower[k])), None)
    whole = phrase_before(line, owner + 1) if owner is not None else None
    if owner is None or whole is None:
        return None
    first = line.word(index + 1)
    what = trimmed(line, index + 1, clause_end(line, index + 1))
    opens = first in DETERMINERS | COUNTS | {"for", "to", "that", "£", "$", "€"} or first[:1].isdigit()
    if what is None or not opens or first in {"no", "all"} or what[1] - what[0] < 2:
        return None
    act = NOUNS[noun]
    who: Range = (owner, owner + 1) if line.lower[owner] in OWNERS else (whole[0], owner + 1)
    return Find(act, line, (index - 1, index + 1), who, what, code=code(act))


def _owns(word: str) -> bool:
    return word.replace("’", "'").endswith(("'s", "s'"))


def _tabled(line: Line, index: int) -> Find | None:
    """ "Had put six percent over two years on the table"."""
    near = range(index - 1, max(0, index - TABLED), -1)
    put = next((k for k in near if lemma(line.lower[k]) == "put"), None)
    if put is None or index - put < 2:
        return None
    start, helpers = verb_group(line, put)
    if helpers & (group("modals.negations") | group("modals.doubtful") | BE) or line.word(start - 1) == "to":
        return None
    who = subject(line, start, None) or main_subject(line, start)
    what = trimmed(line, put + 1, index)
    opens = what and (
        line.lower[what[0]] in DETERMINERS | {"£", "$", "€"} or line.lower[what[0]][:1].isdigit()
    )
    counted = what and any(word[:1].isdigit() for word in line.lower[slice(*what)])
    fits = what and opens and (counted or not group("tabled").isdisjoint(line.lower[slice(*what)]))
    if who is None or what is None or not fits:
        return None
    return Find("offer", line, (put, index + len(TABLE)), who, what, code=code("offer"))
