"""Which sentence of the older version became which of the newer one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rashomon.collation.revisions.units import Run, Unit, Words, matched, runs
from rashomon.language.similarity import FUNCTION_WORDS

# Two sentences are one, edited, where so much of their weight (a Dice coefficient) is the same words.
EDITED = 0.5
# Or where so much of the shorter one's weight stands in the longer: words were put in or taken out.
HELD = 0.75
# A single telling word is shared by chance.
LEAST_TELLING = 2
# A word of more sentences than this brings no two of them together.
FREQUENT = 200
# So many words in a row may have moved to another sentence.
MOVED = 4


@dataclass
class Pair:
    """A sentence, or a part of one, in both versions, and in what the two differ."""

    old: Unit
    new: Unit
    runs: list[Run]


@dataclass
class Pairing:
    """Edited sentences, and those that one version has alone. Sentences that stayed are not in it."""

    pairs: list[Pair] = field(default_factory=list)
    gone: list[Unit] = field(default_factory=list)
    come: list[Unit] = field(default_factory=list)


def pair(old: Sequence[Unit], new: Sequence[Unit]) -> Pairing:
    """What became of every sentence. A sentence that stands in both, wherever, has stayed."""
    left, right = _unlike(old, new), _unlike(new, old)
    result = Pairing(gone=list(left), come=list(right))
    for one, other in _likest(left, right):
        result.gone.remove(one)
        result.come.remove(other)
        result.pairs.append(Pair(one, other, list(runs(one.words, other.words))))
    _follow_moves(result)
    return result


def _unlike(units: Sequence[Unit], others: Sequence[Unit]) -> list[Unit]:
    """The units whose words are no sentence of the other version."""
    known = {unit.forms for unit in others}
    return [unit for unit in units if unit.forms not in known]


def _likest(left: Sequence[Unit], right: Sequence[Unit]) -> list[tuple[Unit, Unit]]:
    """One partner for each unit that has one, the likest pairs first."""
    links = []
    for a, b in _sharing(left, right):
        one, other = left[a], right[b]
        same = matched(one, other)
        dice = 2 * same / (one.weight + other.weight)
        if dice >= EDITED or same >= HELD * min(one.weight, other.weight):
            links.append((-dice, a, b))
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    found = []
    for _, a, b in sorted(links):
        if a not in taken_left and b not in taken_right:
            taken_left.add(a)
            taken_right.add(b)
            found.append((left[a], right[b]))
    return found


def _sharing(left: Sequence[Unit], right: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """The pairs that share enough telling words, or all that the shorter one has."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(right):
        for word in unit.telling:
            holders[word].append(number)
    for number, unit in enumerate(left):
        shared: defaultdict[int, int] = defaultdict(int)
        for word in unit.telling:
            if len(holders[word]) <= FREQUENT:
                for other in holders[word]:
                    shared[other] += 1
        for other, count in sorted(shared.items()):
            if count >= min(LEAST_TELLING, len(unit.telling), len(right[other].telling)):
                yield number, other


def _follow_moves(result: Pairing) -> None:
    """Words that left one sentence and stand in another did not go and did not come."""
    old, new = result.gone[:], result.come[:]
    for item in result.pairs:
        for run in item.runs:
            old += _part(item.old, run.gone)
            new += _part(item.new, run.come)
    for one, other in _likest(old, new):
        _without(result, one, other)
        result.pairs.append(Pair(one, other, list(runs(one.words, other.words))))


def _part(unit: Unit, words: Words) -> list[Unit]:
    telling = sum(word.form not in FUNCTION_WORDS for word in words)
    return [Unit(unit.witness, unit.sentence, words)] if len(words) >= MOVED and telling > 1 else []


def _without(result: Pairing, one: Unit, other: Unit) -> None:
    result.gone = [unit for unit in result.gone if unit is not one]
    result.come = [unit for unit in result.come if unit is not other]
    for item in result.pairs:
        for number, run in enumerate(item.runs):
            item.runs[number] = Run(
                () if run.gone == one.words and item.old.sentence == one.sentence else run.gone,
                () if run.come == other.words and item.new.sentence == other.sentence else run.come,
            )
        item.runs = [run for run in item.runs if run.gone or run.come]
