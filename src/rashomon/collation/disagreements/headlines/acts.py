"""What the headlines of one event say was done: "delays the toll", "extends the exemption"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import combinations

from rashomon.collation.disagreements.headlines.affair import Affair
from rashomon.language.tables import table
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Disagreement

RULE = "headlines of one event name acts that are not the same, or judge it otherwise by their words"
ONE_ACT = "headlines of one event tell one act from its two sides, by what is put off or by what goes on"

# So many words may stand between a verb and its particle ("puts the vote off").
BETWEEN = 3

# The words of each kind of act that a headline names, by the field of the kind.
Named = Mapping[tuple[str, int], str]


def find(affair: Affair) -> Iterator[Disagreement]:
    """One disagreement a story: headlines of one event that choose acts of two kinds of a field."""
    named = {siglum: _named(headline.text) for siglum, headline in affair.headlines.items()}
    parted: defaultdict[str, set[tuple[str, int]]] = defaultdict(set)
    for one, other in combinations(sorted(named), 2):
        for field in _apart(named[one], named[other]):
            if affair.one_event(one, other):
                for siglum in (one, other):
                    parted[siglum] |= {kind for kind in named[siglum] if kind[0] == field}
    sides: defaultdict[tuple[tuple[str, int], ...], list[str]] = defaultdict(list)
    for siglum, kinds in sorted(parted.items()):
        sides[tuple(sorted(kinds))].append(siglum)
    if sides:
        one_act = {field for kinds in sides for field, _ in kinds} <= _told_from_two_sides()
        words = [
            ", ".join(dict.fromkeys(named[siglum][kind] for siglum in side for kind in kinds))
            for kinds, side in sides.items()
        ]
        yield Disagreement(
            kind="headline",
            about=f"what the headlines say was done: {' / '.join(words)}",
            sides=tuple(tuple(affair.headlines[siglum] for siglum in side) for side in sides.values()),
            judgement="compatible" if one_act else "unsure",
            within_one=False,
            rule=ONE_ACT if one_act else RULE,
        )


def _apart(one: Named, other: Named) -> Iterator[str]:
    """The fields of which both headlines name a kind, and none in common."""
    for field in {field for field, _ in one} & {field for field, _ in other}:
        kinds = [{kind for kind in named if kind[0] == field} for named in (one, other)]
        if kinds[0].isdisjoint(kinds[1]):
            yield field


def _named(headline: str) -> dict[tuple[str, int], str]:
    """The kinds of act that a headline names; a word of a later kind of a field ("fire bomb") is none of an
    earlier one ("fire")."""
    words = " ".join(map(lemma, Tokens(headline).lower))
    found = {}
    for field, kinds in _fields().items():
        text = words
        for number, pattern in reversed(list(enumerate(kinds))):
            if match := pattern.search(text):
                found[field, number] = match.group()
                text = pattern.sub(" ", text)
    return found


@cache
def _fields() -> Mapping[str, list[re.Pattern[str]]]:
    return {
        row["about"]: [
            re.compile(rf"(?<!\S)(?:{'|'.join(map(_phrase, kind))})(?!\S)") for kind in row["kinds"]
        ]
        for row in table("headlines")["acts"]
    }


def _told_from_two_sides() -> frozenset[str]:
    return frozenset(row["about"] for row in table("headlines")["acts"] if row.get("one_act"))


def _phrase(words: str) -> str:
    """The pattern of a verb and its particle, or of a single word."""
    return rf"(?: \S+){{0,{BETWEEN}}} ".join(map(re.escape, words.split()))
