"""Further witnesses of a position: reports that tell the same of the same party in other words.

A sentence carries a position when the holder is its subject or its speaker, when it names the one that the
position is put to, and when it holds most of the matter of one of the position's wordings, its verb included.
A demand or a refusal must also be told as one.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from rashomon.collation.positions.lexicon import group, noun_cues, verb_cues
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.merge import PARTY, Reading, shared, stands, total
from rashomon.language.senses import ACT_SHARE, verb_share
from rashomon.language.words import lemma
from rashomon.model import Act

# A sentence carries a position when it holds this share of the weight of one of its wordings ...
CARRIED = 0.6
# ... and this much weight: two rare words, or one party and a common word.
LEAST = 7.0
# So many parties that a position speaks of are a list.
LISTED = 2


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """One line, the keys of those who act or speak in it, of all it names, and its matter."""

    number: int
    line: Line
    keys: frozenset[str]
    named: frozenset[str]
    words: frozenset[str]


def with_echoes(groups: list[list[Reading]], told: list[Told]) -> list[list[Reading]]:
    """``groups`` of readings, each with one more reading of every report that tells the same."""
    by_key: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        for key in one.keys:
            by_key[key].append(one)
    return [[*found, *_echoes(found, by_key.get(found[0].holder.key, []))] for found in groups]


def _echoes(found: list[Reading], lines: list[Told]) -> list[Reading]:
    known = {reading.order[0] for reading in found}
    best: dict[int, tuple[float, Reading]] = {}
    for one in lines:
        if one.number in known:
            continue
        for reading in found:
            value = _carried(reading, one)
            if value > best.get(one.number, (0.0, reading))[0]:
                best[one.number] = (value, _echo(reading, one))
    return [reading for _, (_, reading) in sorted(best.items())]


def _carried(reading: Reading, one: Told) -> float:
    """How much of the reading's matter the line holds; 0 where that is too little or the act another."""
    if not reading.words & one.words or (reading.toward and reading.toward.key not in one.named):
        return 0.0
    share = max(_share(reading.words, one.words), _share(_plain(reading.words), one.words))
    if share < CARRIED or not _holds_verb(reading, one) or not _fits(reading, one):
        return 0.0
    return share


def _share(words: frozenset[str], other: frozenset[str]) -> float:
    common = shared(words, other)
    return common / total(words) if common >= LEAST else 0.0


def _plain(words: frozenset[str]) -> frozenset[str]:
    """The words without a list of parties, which others tell as "the allies"."""
    plain = frozenset(word for word in words if not word.startswith(PARTY))
    return plain if len(words) - len(plain) >= LISTED else words


def _holds_verb(reading: Reading, one: Told) -> bool:
    """Whether the line holds the verb that a wording begins with ("delay the decision"), or none does."""
    first = lemma(reading.what.split()[0].lower().strip("\"'“‘"))
    if first not in reading.words or verb_share(first) < ACT_SHARE:
        return True
    return any(stands(first, word) for word in one.words)


def _fits(reading: Reading, one: Told) -> bool:
    """Whether the line tells the act: a demand or refusal by a word for it before the matter's end."""
    lower = one.line.lower
    matter = [place for place, word in enumerate(lower) if _means(word, reading.words)]
    before = set(lower[: matter[-1]]) if matter else set()
    refused = bool(before & (_forms("reject") | group("scorn")))
    denied = bool(before & group("modals.negations")) and one.line.quotation is None
    if reading.act == "reject":
        return (refused or denied) and not _silent(lower)
    if refused or before & group("modals.negations"):
        return False
    return reading.act != "demand" or bool(before & (_forms("demand") | group("modals.must")))


def _means(word: str, matter: frozenset[str]) -> bool:
    return any(stands(lemma(word), other) for other in matter)


def _silent(lower: list[str]) -> bool:
    """Whether somebody refuses to say something: that rejects nothing."""
    return any(
        word in _forms("reject") and lower[place + 1 : place + 2] == ["to"] and verb in group("silence")
        for place, (word, verb) in enumerate(zip(lower, lower[2:], strict=False))
    )


@cache
def _forms(act: Act) -> frozenset[str]:
    """The words that report the act, by their first word."""
    verbs = {first for first, cues in verb_cues().items() if any(cue.act == act for cue in cues)}
    return frozenset(verbs | {first for first, cues in noun_cues().items() if cues[0].act == act})


def _echo(reading: Reading, one: Told) -> Reading:
    line = one.line
    return Reading(
        reading.holder,
        reading.act,
        reading.what,
        frozenset(),
        None,
        None,
        line.passage(0, len(line)),
        reading.code,
        (one.number, line.starts[0]),
        (one.number, line.starts[0]),
    )
