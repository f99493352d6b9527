"""When a thing begins, ends, is held or signed, where two reports name two days for it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from rashomon.collation.disagreements.moments import near
from rashomon.collation.material import Material
from rashomon.collation.tellings import Telling
from rashomon.language.senses import SYNONYM, likeness
from rashomon.language.tables import table, words
from rashomon.language.words import lemma
from rashomon.model import Disagreement, Passage

# So many words at most stand between the verb and the day.
FAR = 8
RULE = "two reports name different days on which one thing {phase}"

# Between the noun and its verb, and before a noun behind it.
_BETWEEN = (
    words("negation", "helping")
    | words("clauses", "auxiliaries")
    | frozenset(("that", "which", "and", "between", "due", "to", "set"))
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# "Signed a pact": the noun stands behind the article.
_OBJECT = re.compile(
    r"\s+(?:an?|the|their)\s+(?:[a-z-]+\s+){0,2}?([a-z-]+)\b(?=\s+(?:on|in|with|between|about|after|of)\b|[,.])"
)


class _Phase(NamedTuple):
    telling: Telling
    phase: str
    noun: str


def phases(material: Material, dated: Sequence[Telling]) -> Iterator[Disagreement]:
    """One disagreement a thing whose phase two reports date, each on a single day, and not the same one."""
    told: defaultdict[tuple[str, str], defaultdict[str, list[_Phase]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for telling in dated:
        for phase, noun in _told(telling):
            told[phase, noun][telling.witness].append(_Phase(telling, phase, noun))
    single = [
        found[0]
        for reports in told.values()
        for found in reports.values()
        if len({_day(one) for one in found}) == 1
    ]
    shown: set[Passage] = set()
    for one, other in combinations(single, 2):
        places = one.telling.passage, other.telling.passage
        if (
            one.phase == other.phase
            and places[0].witness != places[1].witness
            and _day(one) != _day(other)
            # Which Saturday is meant may be read in two ways.
            and _weekday(one) != _weekday(other)
            and likeness(one.noun, other.noun) >= SYNONYM
            and near(*(material.story.witness(place.witness) for place in places))
            and shown.isdisjoint(places)
        ):
            shown.update(places)
            yield Disagreement(
                kind="date",
                about=f"on which day the {one.noun} {one.phase}",
                sides=tuple((telling.sentence,) for telling in (one.telling, other.telling)),
                judgement="unsure",
                within_one=False,
                rule=RULE.format(phase=one.phase),
            )


def _day(one: _Phase) -> date | None:
    return one.telling.date.earliest if one.telling.date else None


def _weekday(one: _Phase) -> int | None:
    day = _day(one)
    return day.weekday() if day else None


def _told(telling: Telling) -> Iterator[tuple[str, str]]:
    """The phases that the clause dates, each with the noun of which it is told."""
    if telling.date is None:
        return
    text = telling.passage.text[: max(0, telling.date.passage.start - telling.passage.start)]
    for row in table("intentions")["phases"]:
        matches = list(re.finditer(rf"\b(?:{'|'.join(row['verbs'])})\b", text, re.IGNORECASE))
        if not matches:
            continue
        verb = matches[-1]
        # "Begins on Friday, mediators said on Thursday": of the first alone.
        between = text[verb.end() :]
        if "," in between or len(between.split()) > FAR:
            continue
        before = _WORD.findall(text[: verb.start()])
        while before and (
            before[-1].lower() in _BETWEEN or before[-1][0].isupper() or before[-1].endswith("ly")
        ):
            before.pop()
        behind = _OBJECT.match(text + ",", verb.end()) if row.get("object") else None
        noun = behind[1] if behind else before[-1].lower() if before else ""
        if len(noun) > 2:
            yield row["of"], lemma(noun)
