"""The fewest sentences that carry what most independent origins agree on."""

from collections import defaultdict
from collections.abc import Sequence

from rashomon.collation.digest.fitness import tells_enough
from rashomon.collation.digest.pool import Pool
from rashomon.collation.material import Material
from rashomon.language.alignment import same_statement
from rashomon.model import Claim, DigestLine, Disagreement, Passage

# A digest longer than this is no digest.
LINES = 5
# Words that a sentence may have before it has to carry twice as much as a short one.
EASY_LENGTH = 25
# What a headline says is what the story is about: its claim is worth so much more.
HEADLINE_WORTH = 2.0
# An origin that tells a claim further down counts for so much of one that opens with it.
DEEP_WORTH = 0.5
# A reading less like its claim's most central one than this is no evidence of it.
LIKE_ENOUGH = 0.2
# … and a sentence that stands for the claim must be so like it.
STANDS_FOR = 0.35
# A claim that makes up this share of a sentence is what the sentence tells.
MAIN = 0.35
# A sentence that says less than this share of new things tells a line again.
NEW = 0.55
# The first sentence of a report mostly tells what the first line told, in other words: it must say more.
NEW_FIRST = 0.7

OPENING = "opens a report and tells most of what the others open with"
SHARED = "tells a statement that several origins carry and no line before it does"

Carried = dict[Passage, list[tuple[Claim, float]]]


def agreed(material: Material, pool: Pool, disputes: tuple[Disagreement, ...]) -> list[DigestLine]:
    """Sentences in the order of what they are worth.

    The first is the opening sentence that tells most of what the reports open with. Any other is worth the
    origins of the claims it newly carries, as far as it is like the claim's most central reading; less for a
    long one, one that leans on its neighbour and one of an older day, more for one that opens a report or
    tells what a headline does. Sentences are taken while they carry a claim of two or more origins that no
    line carries yet and tell mostly new things. What holds a side of a dispute is left to the lines on that.
    """
    likeness = _likeness(material)
    actors = _Actors(material)
    carried = _carried(material, pool, likeness)
    held = {pool.sentence(place) for item in disputes for side in item.sides for place in side}
    left = {sentence: claims for sentence, claims in carried.items() if sentence not in held}
    lines: list[DigestLine] = []
    told: set[str] = set()
    best = pool.first() or _next(pool, left, told, lines)
    while best and len(lines) < LINES:
        new = [claim for claim, _ in carried.get(best, ()) if claim.id not in told]
        evidence = (best, *_beside(best, _readings(_main(new, best), best, likeness, actors), disputes))
        if not lines or pool.moments.origins(evidence) > 1:
            told.update(claim.id for claim in new)
            rule = SHARED if lines else OPENING
            lines.append(DigestLine(text=best.text, evidence=evidence, rule=rule))
        best = _next(pool, left, told, lines)
    return lines


def _next(pool: Pool, left: Carried, told: set[str], lines: Sequence[DigestLine]) -> Passage | None:
    """The sentence of ``left`` that is worth most and tells mostly new things; it and those passed go."""
    worth = {
        sentence: sum(value for claim, value in claims if claim.id not in told)
        / (EASY_LENGTH + len(sentence.text.split()))
        for sentence, claims in left.items()
    }
    for sentence in sorted(worth, key=lambda sentence: (-worth[sentence], sentence)):
        if not worth[sentence]:
            return None
        del left[sentence]
        if pool.new(sentence.text, (line.text for line in lines)) >= (
            NEW_FIRST if pool.begins(sentence) else NEW
        ):
            return sentence
    return None


class _Actors:
    """Who is named first in a clause: what one person does is no evidence of what another does."""

    def __init__(self, material: Material) -> None:
        persons = {party.id for party in material.cast.parties if party.kind == "person"}
        self._subjects: defaultdict[str, list[tuple[Passage, str]]] = defaultdict(list)
        for statement in material.statements:
            if statement.subject in persons:
                self._subjects[statement.passage.witness].append((statement.passage, statement.subject))

    def of(self, reading: Passage) -> str | None:
        """The person whom the reading names first as one who acts."""
        told = self._subjects[reading.witness]
        return next((subject for passage, subject in told if reading.overlaps(passage)), None)


def _readings(
    claims: Sequence[Claim],
    sentence: Passage,
    likeness: dict[tuple[str, Passage], float],
    actors: _Actors,
) -> list[Passage]:
    found: list[Passage] = []
    for claim in claims:
        own = {actors.of(reading) for reading in claim.readings if sentence.overlaps(reading)}
        found += (
            reading
            for reading in claim.readings
            if likeness[claim.id, reading] >= LIKE_ENOUGH
            and (None in own or actors.of(reading) in {None, *own})
        )
    return found


def _beside(
    sentence: Passage, readings: Sequence[Passage], disputes: Sequence[Disagreement]
) -> list[Passage]:
    """``readings`` with those of the sentence's side of a dispute, without those of the other sides."""
    own, against = set[Passage](), set[Passage]()
    for item in disputes:
        sides = [(any(place.overlaps(sentence) for place in side), side) for side in item.sides]
        if any(ours for ours, _ in sides):
            own.update(place for ours, side in sides if ours for place in side)
            against.update(place for ours, side in sides if not ours for place in side)
    told = {reading for reading in readings if not any(reading.overlaps(place) for place in against)} | own
    return sorted(place for place in told if not sentence.contains(place))


def _main(claims: Sequence[Claim], sentence: Passage) -> list[Claim]:
    """The claims that make up most of the sentence; where none does, the one that makes up most of all."""
    shares = {
        claim: sum(len(reading.text) for reading in claim.readings if sentence.contains(reading))
        for claim in claims
    }
    most = max(shares.values(), default=0)
    return [claim for claim, share in shares.items() if share >= min(most, MAIN * len(sentence.text))]


def _likeness(material: Material) -> dict[tuple[str, Passage], float]:
    """How like each reading of a shared claim is to the claim's most central one."""
    return {
        (claim.id, reading): same_statement(claim.text, reading.text)
        for claim in material.claims
        if claim.origins > 1
        for reading in claim.readings
    }


def _carried(material: Material, pool: Pool, likeness: dict[tuple[str, Passage], float]) -> Carried:
    """Every sentence that carries claims of two or more origins, with what each of them is worth there."""
    carried: defaultdict[Passage, list[tuple[Claim, float]]] = defaultdict(list)
    for claim in material.claims:
        if claim.origins < 2:
            continue
        worth = 0.0 if claim.status == "disputed" else _worth(pool, claim, likeness)
        best: dict[Passage, float] = {}
        for reading in claim.readings:
            sentence = pool.sentence(reading)
            if sentence in pool and tells_enough(reading.text):
                best[sentence] = max(best.get(sentence, 0.0), likeness[claim.id, reading])
        for sentence, like in best.items():
            value = worth * like * pool.worth(sentence) if like >= STANDS_FOR else 0.0
            carried[sentence].append((claim, value))
    return carried


def _worth(pool: Pool, claim: Claim, likeness: dict[tuple[str, Passage], float]) -> float:
    """How many further origins tell the claim: in full those that open with it and are of the last day."""
    votes = pool.moments.votes(
        (reading, 1.0 if pool.is_prominent(reading) else DEEP_WORTH)
        for reading in claim.readings
        if likeness[claim.id, reading] >= LIKE_ENOUGH
    )
    return sum(votes[1:]) * (HEADLINE_WORTH if any(map(pool.is_headline, claim.readings)) else 1.0)
