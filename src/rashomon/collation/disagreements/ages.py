"""How old one person is said to be."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from rashomon.collation.disagreements.moments import apart
from rashomon.collation.disagreements.report_day import report_day
from rashomon.collation.material import Material
from rashomon.model import Disagreement, Figure, Judgement, Mention, Party, Passage, Witness

_UNIT = "year of age"
# "Ann Roe, 46", "Ann Roe, aged 46", "Ann Roe (46)", "Ann Roe, who is 46", "Ann Roe, who had just turned 46".
_AFTER_NAME = re.compile(
    r"\s?,\s?(?:aged?\s|who\s(?:is|was)\s)?|\s(?:\(|-LRB-\s)|\s(?:is|was)\s"
    r"|(?:,\swho)?\s(?:(?:has|had|only|just|recently)\s){0,2}turned\s|\s(?:died|dies)\s(?:at|aged)\s"
)
# "The 46-year-old police chief Ann Roe".
_BEFORE_NAME = re.compile(r"(?:\s[\w'’-]+){0,4}\s")
_OLD = re.compile(r"old\b", re.IGNORECASE)
# Between two birthdays both may be right.
YEAR = 1.0

RULE = "one person's age differs"
NEAR = RULE + " by a year: there may have been a birthday"


def find_ages(material: Material) -> Iterator[Disagreement]:
    """One disagreement a person whose age reports of one time give differently."""
    told: defaultdict[str, dict[float, dict[str, Passage]]] = defaultdict(lambda: defaultdict(dict))
    names: dict[str, str] = {}
    for witness in material.story.witnesses:
        if witness.role == "report":
            for party, age, shown in _ages(material, witness):
                names[party.id] = party.name
                told[party.id][age].setdefault(witness.siglum, shown)
    for identifier, by_age in sorted(told.items()):
        if len(by_age) > 1 and _of_one_time(material, by_age):
            yield _disagreement(material, names[identifier], by_age)


def _ages(material: Material, witness: Witness) -> Iterator[tuple[Party, float, Passage]]:
    for figure in witness.figures:
        if figure.unit == _UNIT and figure.low is not None and figure.low == figure.high and not figure.hedge:
            for mention in witness.mentions:
                party = material.cast.at(mention.passage)
                if party is not None and party.kind == "person" and _belongs(witness, figure, mention):
                    start = min(figure.passage.start, mention.passage.start)
                    end = max(figure.passage.end, mention.passage.end)
                    yield party, figure.low, witness.passage(start, end)
                    break


def _belongs(witness: Witness, figure: Figure, mention: Mention) -> bool:
    age, name = figure.passage, mention.passage
    if name.end <= age.start:
        return _AFTER_NAME.fullmatch(witness.text, name.end, age.start) is not None
    return (
        bool(_OLD.search(age.text)) and _BEFORE_NAME.fullmatch(witness.text, age.end, name.start) is not None
    )


def _of_one_time(material: Material, by_age: dict[float, dict[str, Passage]]) -> bool:
    """Whether two reports of one time differ, and not one report with itself alone."""
    return any(
        left != right and _together(material.story.witness(left), material.story.witness(right))
        for one, other in combinations(sorted(by_age), 2)
        for left in by_age[one]
        for right in by_age[other]
    )


def _together(one: Witness, other: Witness) -> bool:
    """Whether both are dated, and not apart, or neither is."""
    return bool(report_day(one)) == bool(report_day(other)) and not apart(one, other)


def _disagreement(material: Material, name: str, by_age: dict[float, dict[str, Passage]]) -> Disagreement:
    ages = sorted(by_age)
    dated = all(material.story.witness(siglum).masthead.published for age in ages for siglum in by_age[age])
    close = ages[-1] - ages[0] <= YEAR
    judgement: Judgement = "conflict" if dated and not close else "unsure"
    return Disagreement(
        kind="figure",
        about=f"how old {name} is",
        sides=tuple(tuple(by_age[age][siglum] for siglum in sorted(by_age[age])) for age in ages),
        judgement=judgement,
        within_one=False,
        rule=NEAR if close else RULE,
    )
