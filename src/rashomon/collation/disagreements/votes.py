"""How one vote went: "52 to 46" against "53 to 45"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from rashomon.collation.disagreements.moments import apart
from rashomon.collation.material import Material
from rashomon.collation.tellings import Telling
from rashomon.language.numbers import ONES
from rashomon.language.tables import words
from rashomon.language.tokens import Tokens
from rashomon.model import Disagreement, Passage, Witness

# Two tallies in one claim are of one vote, and so are those of sentences so much alike, or that are each
# other's likeliest to tell of one matter, from these log-odds on.
SAME_VOTE, ONE_MATTER = 0.45, 1.0
RULE = "one vote is told with two tallies"

_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(ONES)})"
# Not part of a longer number or of a date, nor a count of something: "12 to 15 votes", "5-10 percent".
_TALLY = re.compile(
    rf"(?<![\w.,$£€/-])({_NUMBER})(?:\s?[-–]\s?|-to-|\s+(?:votes\s+)?to\s+)({_NUMBER})"
    r"(?![\w%/]|[.,:]\d|\s?[-–]\s?\w|\s+(?:percent|per|cent|points?|years?|months?|weeks?|days?|hours?|minutes?|miles?"
    r"|times|people|votes|seats|members|states)\b)",
    re.IGNORECASE,
)
# "Five of the nine judges held" leaves four.
_OF_ALL = re.compile(
    rf"\b({_NUMBER})\s+of\s+(?:the|its|their)\s+({_NUMBER})\s+(?:[a-z-]+\s+)?"
    r"(?:judges|justices|jurors|members|councillors|directors|senators|commissioners|deputies|delegates)\s+(?:had\s+)?"
    r"(?:held|found|ruled|agreed|voted|wanted|backed|sided|supported|favou?red|upheld|opposed|rejected|dissented)\b",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"([^\W\d_]+)\s+$")


@dataclass(frozen=True, slots=True)
class _Tally:
    counts: frozenset[int]
    witness: Witness
    telling: Telling
    bodies: frozenset[str]
    shown: Passage
    claims: frozenset[str]


def find_votes(material: Material) -> Iterator[Disagreement]:
    """One disagreement a vote that two witnesses tell with two tallies."""
    tallies = [
        tally
        for witness in material.story.witnesses
        for telling in material.tellings.sentences[witness.siglum]
        for tally in _tallies(material, witness, telling)
    ]
    told = {
        witness.siglum: {t.counts for t in tallies if t.witness is witness}
        for witness in material.story.witnesses
    }
    shown: set[Passage] = set()
    for one, other in combinations(tallies, 2):
        if (
            one.witness is not other.witness
            and one.counts not in told[other.witness.siglum]
            and other.counts not in told[one.witness.siglum]
            and not shown & {one.shown, other.shown}
            and _of_one_vote(material, one, other)
        ):
            sides = tuple(_with_agreeing(material, tallies, tally) for tally in (one, other))
            shown |= {passage for side in sides for passage in side}
            yield Disagreement(
                kind="figure",
                about="how the vote went",
                sides=sides,
                judgement="unsure",
                within_one=False,
                rule=RULE,
            )


def _tallies(material: Material, witness: Witness, telling: Telling) -> Iterator[_Tally]:
    sentence = telling.sentence
    said = frozenset(Tokens(sentence.text).lower)
    for match in _OF_ALL.finditer(sentence.text):
        some, every = map(_value, match.groups())
        if every > some > 0:
            yield _tally(material, witness, telling, match, frozenset((some, every - some)), said)
    if said.isdisjoint(words("tallies", "voting")):
        return
    for match in _TALLY.finditer(sentence.text):
        before = _LAST_WORD.search(sentence.text[: match.start()])
        if before and before[1].lower() in words("tallies", "before"):
            continue
        yield _tally(material, witness, telling, match, frozenset(map(_value, match.groups())), said)


def _tally(
    material: Material,
    witness: Witness,
    telling: Telling,
    match: re.Match[str],
    counts: frozenset[int],
    said: frozenset[str],
) -> _Tally:
    start = telling.sentence.start
    place = witness.passage(start + match.start(), start + match.end())
    claims = (
        claim.id for claim in material.claims if any(reading.contains(place) for reading in claim.readings)
    )
    return _Tally(counts, witness, telling, said & words("tallies", "bodies"), place, frozenset(claims))


def _value(number: str) -> int:
    return int(number) if number.isdigit() else ONES[number.lower()]


def _of_one_vote(material: Material, one: _Tally, other: _Tally) -> bool:
    """Whether both tell one vote of one body."""
    if apart(one.witness, other.witness) or (
        one.bodies and other.bodies and one.bodies.isdisjoint(other.bodies)
    ):
        return False
    alike = material.tellings.likeness(one.telling.words, other.telling.words)
    met = material.matters.between(one.shown, other.shown)
    return bool(one.claims & other.claims) or alike >= SAME_VOTE or (met.mutual and met.odds >= ONE_MATTER)


def _with_agreeing(material: Material, tallies: list[_Tally], tally: _Tally) -> tuple[Passage, ...]:
    """The tally, and of each further witness the same of the same vote."""
    found = {tally.witness.siglum: tally.shown}
    for item in tallies:
        if item.counts == tally.counts and _of_one_vote(material, item, tally):
            found.setdefault(item.witness.siglum, item.shown)
    return tuple(sorted(found.values()))
