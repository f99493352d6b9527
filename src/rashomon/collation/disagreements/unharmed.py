"""One report says that nobody was hurt, or nobody died; another that somebody was."""

from collections.abc import Iterator, Sequence

from rashomon.collation.claims.opposition.harm import Harm, clashes
from rashomon.collation.disagreements.elsewhere import elsewhere
from rashomon.collation.disagreements.eras import of_one_era
from rashomon.collation.material import Material
from rashomon.model import Disagreement, Passage

# Reports of more statements than this tell of more than one mishap: there the sentences must be likely of one
# matter, from these log-odds on.
MANY, LIKELY = 150, -1.0

RULE = "one report says that nobody {came}, another that somebody {did}, and neither tells of both"


def find(material: Material) -> Iterator[Disagreement]:
    """One disagreement on harm, and one on death, each with a clause of each report."""
    found = [both for both in clashes(material.statements) if _is_shown(material, *both)]
    for deadly in (False, True):
        of_it = [both for both in found if both[0].deadly == deadly]
        if of_it:
            yield Disagreement(
                kind="polarity",
                about="whether anybody died" if deadly else "whether anybody was hurt",
                sides=(
                    _clauses(material, [none for none, _ in of_it], [some for _, some in of_it]),
                    _clauses(material, [some for _, some in of_it], [none for none, _ in of_it]),
                ),
                judgement="unsure",
                within_one=False,
                rule=RULE.format(
                    came="died" if deadly else "came to harm", did="did" if deadly else "was hurt or died"
                ),
            )


def _is_shown(material: Material, none: Harm, some: Harm) -> bool:
    places = none.statement.passage, some.statement.passage
    sure = len(material.statements) <= MANY or material.matters.between(*places).odds >= LIKELY
    return sure and of_one_era(material.story, *places) and not elsewhere(material, *places)


def _clauses(material: Material, mine: Sequence[Harm], others: Sequence[Harm]) -> tuple[Passage, ...]:
    """Of each report the clause that is likeliest of one matter with one of the others."""
    best: dict[str, tuple[float, Passage]] = {}
    for harm in mine:
        place = harm.statement.passage
        odds = max(material.matters.between(place, other.statement.passage).odds for other in others)
        best[place.witness] = max(best.get(place.witness, (odds, place)), (odds, place))
    return tuple(sorted(place for _, place in best.values()))
