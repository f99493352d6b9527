"""The fewest sentences that carry what most independent origins agree on."""

from collections import defaultdict
from collections.abc import Sequence

from rashomon.collation.digest.fitness import tells_enough
from rashomon.collation.digest.leads import lead
from rashomon.collation.digest.pool import Pool
from rashomon.collation.digest.support import SOLE_ALIKE, SOLE_OPENS, Support
from rashomon.collation.material import Material
from rashomon.model import Claim, DigestLine, Disagreement, Passage

# A digest longer than this is no digest.
LINES = 5
# Words that a sentence may have before it has to carry twice as much as a short one.
EASY_LENGTH = 25
# What a headline says is what the story is about: its claim is worth so much more.
HEADLINE_WORTH = 2.0
# An origin that tells a claim further down counts for so much of one that opens with it.
DEEP_WORTH = 0.5
# What many tell is worth more than so many things that few tell.
WIDELY = 1.5
# A sentence that stands for a claim must be so like its most central reading.
STANDS_FOR = 0.35
# A claim that makes up this share of a sentence is what the sentence tells.
MAIN = 0.35
# A sentence that says less than this share of new things tells a line again.
NEW = 0.55
# The first sentence of a report mostly tells what the first line told, in other words: it must say more.
NEW_FIRST = 0.7
# How much it matters that the other origins tell all that a sentence tells; one that they tell less of than
# this share is its report's own.
MET, LEAST_MET = 1.5, 0.4
# Another sentence that tells the same almost as well stands for it where it is plainer by so much.
AS_WELL, PLAINER = 0.6, 1.05

OPENING = "opens a report and tells most of what the others open with"
LONE = "opens a report; no other opens with what it tells"
SHARED = "tells a statement that several origins carry and no line before it does"

Carried = dict[Passage, list[tuple[Claim, float]]]


def agreed(material: Material, pool: Pool, disputes: tuple[Disagreement, ...]) -> list[DigestLine]:
    """Sentences in the order of what they are worth.

    The first is the opening sentence that tells most of what the reports open with; where no other opens with
    what it tells, that of the report whose headline names the story. Any other is worth the
    origins of the claims it newly carries, as far as it is like the claim's most central reading and as far
    as the other origins tell all of it; less for a long one, one that leans on its neighbour and one of an
    older day, more for one that opens a report or tells what a headline does. Sentences are taken while they
    carry a claim of many origins that no line carries yet and tell mostly new things; a plainer
    sentence that tells the same stands for one. Its witnesses tell the whole of it; where one other origin is
    all, it surely does. What holds a side of a dispute is left to the lines on that.
    """
    support = Support(material)
    carried = _carried(material, pool, support)
    held = {pool.sentence(place) for item in disputes for side in item.sides for place in side}
    left = {sentence: claims for sentence, claims in carried.items() if sentence not in held}
    lines: list[DigestLine] = []
    told: set[str] = set()
    best = pool.first()
    if best and pool.moments.origins(_openings(pool, support, best)) < 2:
        best = pool.titled() or best
    best = best or _next(pool, left, told, lines)
    while best and len(lines) < LINES:
        new = [claim for claim, _ in carried.get(best, ()) if claim.id not in told]
        if lines:
            best = _plainest(pool, best, _main(new, best), left | {best: carried[best]}, lines)
            new = [claim for claim, _ in carried[best] if claim.id not in told]
        readings = [place for claim in _main(new, best) for place in support.of(claim, best)]
        found = _beside(best, readings, disputes)
        telling = [place for place in readings if support.tells(place, best)]
        if not lines:
            telling += [place for place in readings if pool.is_headline(place)]
            telling += _openings(pool, support, best)
            telling = _sure(pool, support, best, telling, SOLE_OPENS)
        evidence = (best, *_beside(best, telling, disputes))
        surely = _sure(pool, support, best, found, SOLE_ALIKE)
        shared = pool.moments.origins(evidence) > 1
        if not lines or (shared and pool.told_by_many((best, *surely))):
            told.update(claim.id for claim in new)
            rule = SHARED if lines else OPENING if shared else LONE
            lines.append(DigestLine(text=best.text, evidence=evidence, rule=rule))
        best = _next(pool, left, told, lines)
    return lines


def _sure(
    pool: Pool, support: Support, line: Passage, places: Sequence[Passage], least: float
) -> list[Passage]:
    """``places``; where one other origin alone tells the line, its own only if it surely (``least``) does."""
    own = pool.moments.origin[line.witness]
    others = [place for place in places if pool.moments.origin[place.witness] != own]
    sure = pool.moments.origins(others) > 1 or any(support.tells(place, line, least) for place in others)
    return [place for place in places if sure or place not in others]


def _openings(pool: Pool, support: Support, first: Passage) -> list[Passage]:
    """What of the other reports' openings tells the same as the first line."""
    reports = (witness for witness in pool.story.witnesses if witness.role == "report")
    heads = ((*filter(None, [witness.masthead.headline]), *lead(witness)) for witness in reports)
    return [place for places in heads if (place := support.opening(first, places))]


def _next(pool: Pool, left: Carried, told: set[str], lines: Sequence[DigestLine]) -> Passage | None:
    """The sentence of ``left`` that is worth most, tells mostly new things and can be read after ``lines``.

    It goes, and so do those that tell too little.
    """
    texts = [line.text for line in lines]
    worth = {
        sentence: sum(value for claim, value in claims if claim.id not in told)
        / (EASY_LENGTH + len(sentence.text.split()))
        for sentence, claims in left.items()
    }
    for sentence in sorted(worth, key=lambda sentence: (-worth[sentence], sentence)):
        if not worth[sentence]:
            return None
        if pool.new(sentence.text, texts) < (NEW_FIRST if pool.begins(sentence) else NEW):
            del left[sentence]
        elif pool.follows(sentence, texts):
            del left[sentence]
            return sentence
    return None


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


def _plainest(
    pool: Pool, best: Passage, main: Sequence[Claim], carried: Carried, lines: Sequence[DigestLine]
) -> Passage:
    """The sentence that tells the ``main`` claims of ``best`` as well, and nothing told, in plainer words."""

    def tells(sentence: Passage) -> float:
        return sum(value for claim, value in carried[sentence] if claim in main)

    texts = [line.text for line in lines]
    same = [
        sentence
        for sentence in carried
        if tells(sentence) >= AS_WELL * tells(best) > 0
        and pool.clarity(sentence) > PLAINER * pool.clarity(best)
        and pool.new(sentence.text, texts) >= (NEW_FIRST if pool.begins(sentence) else NEW)
        and pool.follows(sentence, texts)
    ]
    return max(same, key=lambda sentence: (pool.clarity(sentence), sentence), default=best)


def _main(claims: Sequence[Claim], sentence: Passage) -> list[Claim]:
    """The claims that make up most of the sentence; where none does, the one that makes up most of all."""
    shares = {
        claim: sum(len(reading.text) for reading in claim.readings if sentence.contains(reading))
        for claim in claims
    }
    most = max(shares.values(), default=0)
    return [claim for claim, share in shares.items() if share >= min(most, MAIN * len(sentence.text))]


def _carried(material: Material, pool: Pool, support: Support) -> Carried:
    """Every sentence that carries claims of two or more origins, with what each of them is worth there."""
    carried: defaultdict[Passage, list[tuple[Claim, float]]] = defaultdict(list)
    others: defaultdict[Passage, list[Passage]] = defaultdict(list)
    for claim in material.claims:
        if claim.origins < 2:
            continue
        best: dict[Passage, float] = {}
        for reading in claim.readings:
            sentence = pool.sentence(reading)
            if sentence in pool and tells_enough(reading.text):
                best[sentence] = max(best.get(sentence, 0.0), support.like(claim.text, reading.text))
        for sentence, like in best.items():
            readings = support.of(claim, sentence)
            stands = like >= STANDS_FOR and claim.status != "disputed"
            carried[sentence].append((claim, _worth(pool, claim, readings) * like if stands else 0.0))
            others[sentence] += readings
    for sentence, claims in carried.items():
        met = pool.met(sentence, others[sentence])
        worth = pool.worth(sentence) * met**MET if met >= LEAST_MET else 0.0
        carried[sentence] = [(claim, value * worth) for claim, value in claims]
    return carried


def _worth(pool: Pool, claim: Claim, readings: Sequence[Passage]) -> float:
    """How many further origins tell the claim: in full those that open with it and are of the last day."""
    votes = pool.moments.votes(
        (reading, 1.0 if pool.is_prominent(reading) else DEEP_WORTH) for reading in readings
    )
    further: float = sum(votes[1:]) ** WIDELY
    return further * (HEADLINE_WORTH if any(map(pool.is_headline, claim.readings)) else 1.0)
