"""What a party is charged with, and what it denies."""

from collections.abc import Iterator, Set
from math import inf

from rashomon.collation.disagreements.disputes.charges import Answer, Charge, answers, charges, tellings
from rashomon.collation.disagreements.disputes.matters import joined, said_and_denied
from rashomon.collation.disagreements.disputes.parallels import OFFICES
from rashomon.collation.disagreements.headings import whether
from rashomon.collation.disagreements.moments import apart
from rashomon.collation.material import Material
from rashomon.collation.parties import Cast
from rashomon.language.alignment import Index, weigh
from rashomon.language.senses import SYNONYM, likeness
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.language.words import lemma
from rashomon.model import Disagreement, Passage

# A charge and its answer share so much weight (a rare word), and so much of what is denied …
SHARED, MOST = 2.5, 0.5
# … or, where the one who denies is the one charged, so many words and less of it …
WORDS, SHARE = 2, 0.25
# … or, where it tells nobody's guilt, so many words and more of it, or a great deal in all.
FACT, PLENTY = 0.7, 10.0

_AGAINST = words("disputes", "against")
_BEFORE_OFFICES = words("titles", "before")

RULE = "a party is charged with something, and it is denied, or nothing is said to show it"


def find(material: Material) -> Iterator[Disagreement]:
    """One disagreement for each matter: denials that answer a charge in common, and their charges."""
    for denied, charged in joined(({answer}, met) for answer, met in _answered(material)):
        first = min(denied, key=lambda answer: (answer.told == "own", answer.shown, answer.what))
        denials = {answer.shown for answer in denied}
        claims = {charge.shown for charge in charged} - denials
        if claims:
            yield said_and_denied(whether(first.what.text), claims, denials, RULE)


def _answered(material: Material) -> Iterator[tuple[Answer, set[Charge]]]:
    """Every denial with the charges that it answers, if there are any."""
    told = list(charges(material))
    denied = list(answers(material))
    shown = {answer.shown for answer in denied if answer.told != "own"}
    told = [charge for charge in (*told, *tellings(material)) if charge.shown not in shown]
    names = {
        party.id: frozenset(
            lemma(word) for name in (party.name, *party.aliases) for word in Tokens(name).lower
        )
        for party in material.cast.parties
    }
    who = OFFICES.union(_BEFORE_OFFICES, *names.values())
    # The names of who denies and of who claims say nothing of what is denied.
    bags = [
        answer.terms.difference(*(names.get(party, ()) for party in answer.deniers | answer.claimants))
        for answer in denied
    ]
    bags += [charge.terms for charge in told]
    index = Index(bags, weigh([*bags, *(statement.terms for statement in material.statements)]))
    for number, answer in enumerate(denied):
        best: dict[str, tuple[float, Charge]] = {}
        for other, shared in index.met(number).items():
            if other >= len(denied):
                charge = told[other - len(denied)]
                old = best.get(charge.shown.witness)
                if (
                    (old is None or (shared, old[1].shown) > (old[0], charge.shown))
                    and _may_answer(material, answer, charge)
                    and _of_one_matter(answer, charge, shared, shared / index.totals[number], who)
                ):
                    best[charge.shown.witness] = shared, charge
        if best:
            yield answer, {charge for _, charge in best.values()}


def _of_one_matter(answer: Answer, charge: Charge, shared: float, share: float, who: Set[str]) -> bool:
    """Whether the charge tells enough of what is denied, and more than of ``who``."""
    if charge.accused & answer.deniers:
        least = SHARE
    elif charge.accusers & answer.claimants:
        least = MOST
    elif charge.accused:
        least = MOST if answer.told in ("verb", "proof") else inf
    else:
        told = answer.told == "verb" and answer.shown.witness != charge.shown.witness
        least = inf if not told else SHARE if shared >= PLENTY else FACT
    if shared < SHARED or share < least:
        return False
    met = {one for one in answer.terms if any(likeness(one, other) >= SYNONYM for other in charge.terms)}
    if met <= who:
        return False
    return len(met) >= WORDS or (share >= MOST and bool(charge.accused) and answer.told != "own")


def _may_answer(material: Material, answer: Answer, charge: Charge) -> bool:
    story = material.story
    return not (
        charge.shown.overlaps(answer.shown)
        or charge.accusers & answer.deniers
        or (answer.claimants and charge.accusers and not charge.accusers & answer.claimants)
        # Who is blamed for opposing a thing, and says that he does not back it, denies nothing.
        or (answer.told == "own" and not _AGAINST.isdisjoint(charge.terms))
        or apart(story.witness(answer.shown.witness), story.witness(charge.shown.witness))
        or (not charge.accused & answer.deniers and _of_others(material.cast, answer.shown, charge.shown))
    )


def _of_others(cast: Cast, one: Passage, other: Passage) -> bool:
    """Whether both sentences name people, and none in common."""
    ones, others = ({p.id for p in cast.within(place) if p.kind == "person"} for place in (one, other))
    return bool(ones and others) and ones.isdisjoint(others)
