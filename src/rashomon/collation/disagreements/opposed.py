"""What one report tells, another denies or tells in opposite words: appealed, did not; accepted, rejected."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rashomon.collation.claims.opposition.find import Opposition, Oppositions
from rashomon.collation.claims.opposition.told import are_direct, are_limited, reach
from rashomon.collation.disagreements.eras import of_one_era
from rashomon.collation.disagreements.headings import whether
from rashomon.collation.material import Material
from rashomon.language.tables import words
from rashomon.model import Disagreement, Passage

# From these log-odds of one matter on (see claims/opposition/find.py) a denial and opposite words are shown,
# and from these, in stories of so few statements, what is denied of everybody.
LIKELY, OF_EVERYBODY, FEW = 0.0, -1.5, 120
_REVERSIBLE = words("opposition", "reversible")
_STAYING = frozenset(("stay", "remain", "keep", "still"))
# Terms that begin so are words of an utterance.
_UTTERANCE = "“"

RULE = "{reason}; the two clauses are likely told of one matter (one may have come later)"


@dataclass(frozen=True, slots=True)
class _Group:
    """Oppositions that share a clause: the clauses of each side, and the likeliest."""

    best: Opposition
    sides: tuple[set[Passage], set[Passage]] = field(default_factory=lambda: (set(), set()))

    def take(self, item: Opposition) -> bool:
        """Take in the clauses of ``item`` where one of them is here already."""
        one, other = _clauses(item)
        if self.sides[1].intersection((one,)) or self.sides[0].intersection((other,)):
            one, other = other, one
        if (
            not self.sides[0].isdisjoint((one,))
            or not self.sides[1].isdisjoint((other,))
            or not self.sides[0]
        ):
            self.sides[0].add(one)
            self.sides[1].add(other)
            return True
        return False


def find(material: Material) -> Iterator[Disagreement]:
    """One disagreement a matter, the likeliest first, with the clauses on its two sides."""
    found = sorted(
        (
            item
            for item in Oppositions(material.statements, material.matters).found
            if _is_shown(material, item)
        ),
        key=lambda item: (-item.odds, *_clauses(item)),
    )
    for group in _grouped(found):
        yield Disagreement(
            kind="polarity",
            about=_about(material, group),
            sides=(tuple(sorted(group.sides[0])), tuple(sorted(group.sides[1]))),
            judgement="unsure",
            within_one=False,
            rule=RULE.format(reason=group.best.reason),
        )


def _is_shown(material: Material, item: Opposition) -> bool:
    """Whether it is likely enough, of one time, and no change of one quotation."""
    story = material.story
    left, right = item.one.outcome, item.other.outcome
    anybody = item.denied and (left.anybody or right.anybody) and not left.named and not right.named
    if item.odds < (OF_EVERYBODY if anybody and len(material.statements) <= FEW else LIKELY):
        return False
    if not of_one_era(story, item.one.place, item.other.place):
        return False
    if any(term[0] == _UTTERANCE for term in item.one.statement.terms & item.other.statement.terms):
        return False
    if item.denied or are_limited(item.one, item.other):
        return True
    # A thing is opened and shut again, unless all else that is told of it is the same.
    one, other = item.one.clause - _STAYING, item.other.clause - _STAYING
    lasting = not {left.act, right.act} <= _REVERSIBLE or one <= other or other <= one
    return lasting and are_direct(item.one, item.other) and _befall_one(item)


def _befall_one(item: Opposition) -> bool:
    """Whether most words for what is accepted and what is rejected are the same, where both are told;
    or it is one who does both."""
    alone = item.one.intransitive != item.other.intransitive
    if alone and not item.one.agent.isdisjoint(item.other.agent):
        return True
    few, many = sorted((item.one.patient, item.other.patient), key=lambda terms: (len(terms), sorted(terms)))
    return not few or 2 * len(few & reach(many)) > len(few)


def _grouped(found: Sequence[Opposition]) -> list[_Group]:
    groups: list[_Group] = []
    for item in found:
        if not any(group.take(item) for group in groups):
            groups.append(_Group(best=item))
            groups[-1].take(item)
    return groups


def _clauses(item: Opposition) -> tuple[Passage, Passage]:
    return item.one.statement.passage, item.other.statement.passage


def _about(material: Material, group: _Group) -> str:
    """What is asserted, as a question: of the clauses that tell it the shortest that begins as a sentence
    does, or else the sentence of one."""
    best = group.best
    asserted = best.one if best.one.outcome.holds else best.other
    side = group.sides[0] if asserted.statement.passage in group.sides[0] else group.sides[1]
    begun = [clause.text for clause in side if clause.text[0].isupper()]
    place = asserted.statement.passage
    whole = material.story.witness(place.witness).sentence_around(place).text
    return whether(min(begun, key=lambda text: (len(text), text), default=whole))
