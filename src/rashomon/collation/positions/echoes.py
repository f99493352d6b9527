"""Further witnesses of a position: reports that tell the same of the same party in other words.

The likeliest line of each further report is taken where its odds are good (see tellings.py). Where that line
is told as a position of the same party by itself, the two are one.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from rashomon.collation.positions.merge import acts, apart, same_act
from rashomon.collation.positions.reading import Reading, shared, total
from rashomon.collation.positions.tellings import CONSENTING, SharedClaims, Telling, Tellings
from rashomon.collation.positions.tellings import Told as Told
from rashomon.model import Claim

# The log-odds from which a line tells a position (at least half right: 64 of 73 in read stories of one day,
# 13 of 17 in groups of real reports that share little more than a subject), and from which a line that is a
# position by itself makes the two one.
LIKELY = 0.8
ONE_ROW = 0.3
# ... where the other's line is another, it counts so much.
ONE_WAY = -0.5
# ... and of the weightier matter so much stands in the other.
PART = 0.2
# Positions of one claim, or of lines that tell one another, are one if their matter has so much in common
# beside names.
COMMON = 2.0
# One asks a person or a body for one thing a day; a state for many.
ASKED = frozenset(("person", "organisation"))


def with_echoes(
    groups: list[list[Reading]], told: Sequence[Told], claims: Sequence[Claim]
) -> list[list[Reading]]:
    """``groups`` of readings, each with one more reading of every report that tells the same."""
    links = SharedClaims(claims)
    groups = _joined(groups, links)
    tellings = Tellings(groups, told, links)
    groups = _asked_of_one(_told_alike(groups, tellings))
    return [[*found, *_echoes(found, tellings)] for found in groups]


def _joined(groups: list[list[Reading]], told: SharedClaims) -> list[list[Reading]]:
    """``groups``, those made one that tell a claim together and a word of their matter."""
    joined: list[list[Reading]] = []
    for found in groups:
        home = next((one for one in joined if _one_claim(one, found, told)), None)
        if home is None:
            joined.append(list(found))
        else:
            home.extend(found)
    return joined


def _one_claim(left: list[Reading], right: list[Reading], told: SharedClaims) -> bool:
    if left[0].act != right[0].act or not _one_act(left, right) or apart(left, right):
        return False
    claims = [frozenset(k for reading in found for k in _claims(reading, told)) for found in (left, right)]
    return bool(claims[0] & claims[1]) and shared(_own_words(left), _own_words(right)) >= COMMON


def _one_act(left: list[Reading], right: list[Reading]) -> bool:
    one, other = left[0], right[0]
    acts = {one.act, other.act}
    return (len(acts) == 1 or acts == CONSENTING) and one.holder.speaks_with(other.holder)


def _claims(reading: Reading, told: SharedClaims) -> frozenset[int]:
    return told.of(reading.evidence) | (told.of(reading.meant) if reading.meant else frozenset())


def _own_words(found: list[Reading]) -> frozenset[str]:
    return frozenset(word for reading in found for word in reading.plain_words)


def _told_alike(groups: list[list[Reading]], tellings: Tellings) -> list[list[Reading]]:
    """``groups``, those made one of which each other's likeliest lines tell; the likeliest first."""
    odds: dict[tuple[int, int], float] = {}
    for number, found in enumerate(groups):
        for telling in tellings.best(found).values():
            other = _told_as(telling, number, groups)
            if other is not None:
                both = (min(number, other), max(number, other))
                odds[both] = odds.get(both, 2 * ONE_WAY) + telling.odds - ONE_WAY
    home = list(range(len(groups)))
    joined = {number: list(found) for number, found in enumerate(groups)}
    for value, (left, right) in sorted((-value, both) for both, value in odds.items()):
        one, other = sorted((home[left], home[right]))
        if -value >= ONE_ROW and one != other and not apart(joined[one], joined[other]):
            joined[one] += joined.pop(other)
            home = [one if place == other else place for place in home]
    return list(joined.values())


def _told_as(telling: Telling, number: int, groups: list[list[Reading]]) -> int | None:
    """The group of a position by itself that the line is told as: the likest of those of the same act."""
    one, found = telling.reading, groups[number]
    place = telling.told.line.passage(0, len(telling.told.line))
    likest = max(
        (
            (shared(one.words, reading.words), -other)
            for other, rest in enumerate(groups)
            if other != number and _one_act(found, rest)
            for reading in rest
            if reading.evidence.overlaps(place) and _in_part(one, reading)
            # A report that tells both, the one not like the other, tells two.
            if same_act(one.words, reading.words) or _reports(rest).isdisjoint(_reports(found))
        ),
        default=None,
    )
    return None if likest is None else -likest[1]


def _asked_of_one(groups: list[list[Reading]]) -> list[list[Reading]]:
    """``groups``, those made one that tell what one party asks of one person or body, each in other reports:
    each report words the one request in its own way ("review the omission", "find out who left it off")."""
    asked: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, found in enumerate(groups):
        for whom in sorted({one.toward.key for one in found if one.toward and one.toward.kind in ASKED}):
            if found[0].act == "demand":
                asked[found[0].holder.key, whom].append(number)
    home = {number: number for number in range(len(groups))}
    for numbers in asked.values():
        told = Counter(report for number in numbers for report in _reports(groups[number]))
        if max(told.values()) == 1:
            home |= dict.fromkeys(numbers, home[numbers[0]])
    return [
        [reading for number in home if home[number] == place for reading in groups[number]]
        for place in sorted(set(home.values()))
    ]


def _in_part(one: Reading, other: Reading) -> bool:
    """Whether the matters of the two have something in common beside what is done."""
    things = [reading.words.difference(acts(reading.words)) for reading in (one, other)]
    return shared(*things) >= max(COMMON, PART * max(map(total, things)))


def _reports(found: list[Reading]) -> frozenset[int]:
    return frozenset(reading.order[0] for reading in found)


def _echoes(found: list[Reading], tellings: Tellings) -> list[Reading]:
    best = sorted(tellings.best(found).items())
    return [_echo(telling) for _, telling in best if telling.odds >= LIKELY]


def _echo(telling: Telling) -> Reading:
    reading, line, number = telling.reading, telling.told.line, telling.told.number
    return Reading(
        reading.holder,
        reading.act,
        reading.what,
        frozenset(),
        None,
        None,
        line.passage(0, len(line)),
        reading.code,
        reading.order,
        (number, line.starts[0]),
    )
