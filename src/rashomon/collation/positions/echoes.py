"""Further witnesses of a position: reports that tell the same of the same party in other words.

A sentence carries a position when the holder is its subject or its speaker, when it names the one that the
position is put to, and when it holds most of the matter of one of the position's wordings, its verb included.
A demand or a refusal must also be told as one.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.collation.positions.lexicon import cue_end, group, noun_cues, verb_cues
from rashomon.collation.positions.lines import Line
from rashomon.collation.positions.merge import apart
from rashomon.collation.positions.reading import PARTY, Reading, shared, stands, total
from rashomon.collation.positions.worth import DOUBTING
from rashomon.language.senses import ACT_SHARE, verb_share
from rashomon.language.words import lemma
from rashomon.model import Act, Claim, Passage

# A sentence carries a position when it holds this share of the weight of one of its wordings ...
CARRIED = 0.6
# ... this share where it tells a claim that the wording tells too (then its holder need only be named there,
# if nobody else acts or speaks) ...
CLAIMED = 0.4
# ... and this much weight: two rare words, or one party and a common word.
LEAST = 7.0
# Positions of one claim are one if their matter has so much in common beside names.
COMMON = 2.0
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


def with_echoes(
    groups: list[list[Reading]], told: list[Told], claims: Sequence[Claim]
) -> list[list[Reading]]:
    """``groups`` of readings, each with one more reading of every report that tells the same."""
    by_key: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        for key in one.keys | one.named:
            by_key[key].append(one)
    shared = _Shared(claims)
    groups = _joined(groups, shared)
    return [[*found, *_echoes(found, by_key.get(found[0].holder.key, []), shared)] for found in groups]


def _joined(groups: list[list[Reading]], told: "_Shared") -> list[list[Reading]]:
    """``groups``, those made one that tell a claim together and a word of their matter."""
    joined: list[list[Reading]] = []
    for found in groups:
        home = next((one for one in joined if _one_claim(one, found, told)), None)
        if home is None:
            joined.append(list(found))
        else:
            home.extend(found)
    return joined


def _one_claim(left: list[Reading], right: list[Reading], told: "_Shared") -> bool:
    one, other = left[0], right[0]
    if one.act != other.act or not one.holder.speaks_with(other.holder) or apart(left, right):
        return False
    claims = [frozenset(k for reading in found for k in _claims(reading, told)) for found in (left, right)]
    words = [_own_words(found) for found in (left, right)]
    return bool(claims[0] & claims[1]) and shared(*words) >= COMMON


def _claims(reading: Reading, told: "_Shared") -> frozenset[int]:
    return told.of(reading.evidence) | (told.of(reading.meant) if reading.meant else frozenset())


def _own_words(found: list[Reading]) -> frozenset[str]:
    return frozenset(word for reading in found for word in reading.plain_words)


class _Shared:
    """Which passages carry a claim together."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._readings: dict[str, list[tuple[Passage, int]]] = defaultdict(list)
        for number, claim in enumerate(claims):
            for reading in claim.readings if len(claim.readings) > 1 else ():
                self._readings[reading.witness].append((reading, number))

    def of(self, passage: Passage) -> frozenset[int]:
        """The claims that ``passage`` tells."""
        told = self._readings.get(passage.witness, [])
        return frozenset(number for reading, number in told if reading.overlaps(passage))


def _echoes(found: list[Reading], lines: list[Told], shared: _Shared) -> list[Reading]:
    known = {reading.order[0] for reading in found}
    claimed = frozenset(number for reading in found for number in shared.of(reading.evidence))
    partners = {reading.toward.key for reading in found if reading.toward}
    best: dict[int, tuple[float, Reading]] = {}
    for one in lines:
        if one.number in known:
            continue
        linked = bool(claimed & shared.of(one.line.passage(0, len(one.line))))
        if found[0].holder.key not in one.keys and (one.keys - partners or not linked):
            continue
        for reading in found:
            value = _carried(reading, one, CLAIMED if linked else CARRIED)
            if value > best.get(one.number, (0.0, reading))[0]:
                best[one.number] = (value, _echo(reading, one))
    return [reading for _, (_, reading) in sorted(best.items())]


def _carried(reading: Reading, one: Told, least: float) -> float:
    """How much of the reading's matter the line holds; 0 where that is under ``least`` or the act another."""
    if not reading.words & one.words or (reading.toward and reading.toward.key not in one.named):
        return 0.0
    share = max(_share(reading.words, one.words), _share(_plain(reading.words), one.words))
    if (
        share < least
        or not _beyond_names(reading, one)
        or not _holds_verb(reading, one)
        or not _fits(reading, one)
    ):
        return 0.0
    return share


def _beyond_names(reading: Reading, one: Told) -> bool:
    """Whether the line holds more of the matter than parties that it speaks of, if there is more."""
    plain = frozenset(word for word in reading.words if not word.startswith(PARTY))
    return not plain or shared(plain, one.words) > 0


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
    before = lower[: matter[-1]] if matter else []
    negated = not group("modals.negations").isdisjoint(before)
    refused = _reports(before, "reject") or not group("scorn").isdisjoint(before)
    if reading.act == "reject":
        return (refused or (negated and one.line.quotation is None)) and not _silent(lower)
    if refused or negated:
        return False
    if reading.act == "agree":
        return _reports(lower, "agree") or not group("pacts").isdisjoint(lower)
    return (
        reading.act != "demand" or _reports(before, "demand") or not group("modals.must").isdisjoint(before)
    )


def _reports(lower: list[str], act: Act) -> bool:
    """Whether a verb or noun that reports the act, whatever it is about, stands in ``lower``."""
    weak = DOUBTING | group("blaming") | group("backing")
    return any(
        cue.act == act and cue.lemma not in weak and cue_end(lower, place, cue.words) is not None
        for place, word in enumerate(lower)
        for cue in (*verb_cues().get(word, ()), *noun_cues().get(word, ()))
    )


def _means(word: str, matter: frozenset[str]) -> bool:
    return any(stands(lemma(word), other) for other in matter)


def _silent(lower: list[str]) -> bool:
    """Whether somebody refuses to say something: that rejects nothing."""
    return any(
        lower[place + 1 : place + 2] == ["to"] and verb in group("silence") and _reports([word], "reject")
        for place, (word, verb) in enumerate(zip(lower, lower[2:], strict=False))
    )


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
