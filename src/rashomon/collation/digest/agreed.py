"""The fewest sentences that carry what most independent origins agree on."""

from collections import defaultdict
from collections.abc import Sequence

from rashomon.collation.digest.fitness import LEANING_WORTH, tells_enough
from rashomon.collation.digest.leads import lead
from rashomon.collation.digest.pool import Pool
from rashomon.collation.digest.sides import Sides
from rashomon.collation.digest.support import SOLE_ALIKE, TELLS_LINE, Support
from rashomon.collation.material import Material
from rashomon.model import Claim, DigestLine, Passage

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
# Of so many openings that tell most of the others, none by so much less, the one that most tell whole is the
# first line; one that holds a side of a dispute, or tells no news of a day, is worth less.
CHOICE, CENTRAL, CARRIED, DISPUTED_WORTH, UNDATED_WORTH = 6, 0.6, 0.25, 0.7, 0.7

OPENING = "opens a report and tells most of what the others open with"
LONE = "opens a report; no other opens with what it tells"
SHARED = "tells a statement that several origins carry and no line before it does"

Carried = dict[Passage, list[tuple[Claim, float]]]


def agreed(material: Material, pool: Pool, sides: Sides, support: Support) -> list[DigestLine]:
    """Sentences in the order of what they are worth.

    The first is the opening sentence that tells most of what the reports open with and that most tell whole;
    where no other opens with what it tells, one that is news, or none. Any other is worth the origins of the
    claims it newly carries, as far as it is like the claim's most central reading and as far as the other
    origins tell all of it; less for a long one, one that leans on its neighbour and one of an older day, more
    for one that opens a report or tells what a headline does. Sentences are taken while they carry a claim of
    many origins that no line carries yet and tell mostly new things; a plainer sentence that tells the same
    stands for one. Its witnesses tell the whole of it; where one other origin is all, it surely does. What
    holds a side of a dispute is left to the lines on that.
    """
    carried = _carried(material, pool, support)
    left = {sentence: claims for sentence, claims in carried.items() if not sides.held(sentence)}
    lines: list[DigestLine] = []
    told: set[str] = set()
    first = best = _first(pool, support, sides)
    best = best or _next(pool, left, told, lines)
    while best and len(lines) < LINES:
        new = [claim for claim, _ in carried.get(best, ()) if claim.id not in told]
        if best != first:
            best = _plainest(pool, best, _main(new, best), left | {best: carried[best]}, lines)
            new = [claim for claim, _ in carried[best] if claim.id not in told]
        found = [
            *(place for claim in _main(new, best) for place in support.of(claim, best)),
            *sides.own(best),
        ]
        if best == first:
            found += _openings(pool, support, best)
        found = sides.beside(best, found)
        evidence = (best, *support.carriers(best, found, TELLS_LINE if best == first else SOLE_ALIKE))
        shared = pool.moments.origins(evidence) > 1
        if best == first or (shared and pool.told_by_many((best, *found))):
            told.update(claim.id for claim in new)
            rule = SHARED if best != first else OPENING if shared else LONE
            lines.append(DigestLine(text=best.text, evidence=evidence, rule=rule))
        best = _next(pool, left, told, lines)
    return lines


def _first(pool: Pool, support: Support, sides: Sides) -> Passage | None:
    """The opening that tells most of what the others open with and that most of them tell whole; where no
    other does, one that stands alone."""
    openings = [
        (
            value
            * (DISPUTED_WORTH if sides.held(place) else 1.0)
            * (1.0 if pool.is_news(place) else UNDATED_WORTH)
            * (1.0 if pool.follows(place, ()) else LEANING_WORTH),
            place,
        )
        for value, place in pool.openings[:CHOICE]
    ]
    least = CENTRAL * max((value for value, _ in openings), default=0.0)
    found: list[tuple[float, Passage]] = []
    for value, place in (one for one in openings if one[0] >= least):
        telling = support.carriers(place, sides.beside(place, _openings(pool, support, place)), TELLS_LINE)
        many = pool.moments.origins((place, *telling))
        if many > 1:
            found.append((value * many**CARRIED, place))
    return max(found)[1] if found else _lone(pool, support)


def _lone(pool: Pool, support: Support) -> Passage | None:
    """Where no other opens with it: the first sentence of a report, of the story's title before others, if
    it is news or another tells some of it anywhere; that of a feature or a comment tells no news."""
    for place in filter(None, [pool.titled(), *(place for _, place in pool.openings)]):
        first = lead(pool.moments.witness[place.witness])[:1]
        if place in first and (pool.is_news(place) or support.is_told(place)):
            return place
    return None


def _openings(pool: Pool, support: Support, first: Passage) -> list[Passage]:
    """What of the other reports' headlines and openings tells the same as the first line."""
    others = (place for place in pool.beginnings if place.witness != first.witness)
    return [place for place in others if support.opens(first, place)]


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
