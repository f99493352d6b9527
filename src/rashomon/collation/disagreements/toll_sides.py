"""How many were killed, hurt, arrested, infected: what one report counts otherwise than another."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rashomon.collation.amounts import hedged, rounded_down, span
from rashomon.collation.disagreements.moments import of_one_day
from rashomon.collation.disagreements.rough import far_apart
from rashomon.collation.disagreements.tolls import (
    Spell,
    any_toll_of,
    by_day,
    crowds,
    era_of,
    is_sure,
    of_one_spell,
    of_others,
    pattern,
    placed,
    spell_of,
)
from rashomon.collation.disagreements.whereabouts import Whereabouts, towns_of, whereabouts
from rashomon.collation.tellings import telling_words
from rashomon.model import Disagreement, Figure, Passage, Sentence, Story, Witness

# The story's own toll stands among the first sentences; further down may stand those of earlier events, so
# there a count is taken only where the opening has none and the report no other.
OPENING = 12
# Counts that differ by more than this factor are rather of two events; crowds are guessed at.
WIDEST, WIDEST_CROWD = 4.0, 10.0
# "One" is mostly no count, unless of a place.
LEAST = 2.0
# "Five men and five women" counts only a part of them.
_JOINED = re.compile(r"\s+and\s+(?!\w+(?:ing|ed)\b|damag|left\b|destroy|caus)[\w-]+\s+[\w-]+")
# "Nine new cases" are those of the day.
_NEW = re.compile(r"\b(?:new|fresh|additional)\b", re.IGNORECASE)
# "Dozens" is no number.
_VAGUE = re.compile(r"(?:possibly |some )?(?:dozens|scores|hundreds|thousands|millions|tens of thousands)\b")
# Of one year two counts are of one event where their sentences share so many telling words.
SHARED_WORDS = 3
# So many characters around a count say whether it is of a part.
BEFORE, BEHIND = 20, 12

RULE = "different counts of the people to whom the same happened; such counts may change from hour to hour"
EARLIER = "different counts of the people to whom the same happened at an earlier time"
HERE = "different counts of one place, by reports of one day; such counts may change from hour to hour"


@dataclass(frozen=True, slots=True)
class _Count:
    """A count with the time that its sentence names ("" for the story's own) and the sentence's words; one
    that is ``placed`` says little where no place is told."""

    witness: Witness
    figure: Figure
    where: Whereabouts
    shown: Passage
    era: str
    words: frozenset[str]
    sure: bool
    crowd: bool
    placed: bool
    spell: Spell


# What is counted, of which time, and whether it is sure.
_Key = tuple[str, str, bool]
_Counts = dict[_Key, list[_Count]]


def find_tolls(story: Story) -> Iterator[Disagreement]:
    """One disagreement a toll that witnesses count differently in their opening, and one a place for which
    they do so anywhere."""
    opening, here = _gathered(story)
    for key in sorted(here.keys() | opening.keys()):
        name, era, _ = key
        sides = _sides(_of_main_place(story, [told[0] for told in opening[key] if _once(told)]))
        by_place = [
            (where.country or "the world", found)
            for where, counts in sorted(here[key].items(), key=lambda item: item[0].country or "")
            if not era and len(found := _sides(counts)) > 1
        ]
        # One place's counts tell more than the openings' where they are as many, or less.
        told_better = any(_told(sides) <= _told(found) for _, found in by_place)
        if len(sides) > 1 and not told_better:
            yield _disagreement(f"{name} ({era.title()})" if era else name, sides, EARLIER if era else RULE)
        for place, found in by_place:
            if told_better or len(_told(found) & _told(sides)) < len(_told(found)):
                yield _disagreement(f"{name}: {place}", found, HERE)


def _gathered(
    story: Story,
) -> tuple[dict[_Key, list[list[_Count]]], dict[_Key, dict[Whereabouts, list[_Count]]]]:
    """The counts of each report's opening (of all of it, where that has none), and those of each place."""
    opening: dict[_Key, list[list[_Count]]] = defaultdict(list)
    here: dict[_Key, dict[Whereabouts, list[_Count]]] = defaultdict(dict)
    towns = towns_of(story)
    for witness in story.witnesses:
        if witness.role == "report":
            early, late = _counts(witness, towns)
            for key, told in (_of_many(late) | _of_many(early)).items():
                opening[key].append(told)
            for key in early | late:
                for where, count in _by_place([*early.get(key, ()), *late.get(key, ())]):
                    here[key].setdefault(where, []).append(count)
    return opening, here


def _of_many(counts: _Counts) -> _Counts:
    """The counts that tell something without a place: "one" is mostly no count."""
    several = {
        key: [count for count in told if not count.placed and span(count.figure).high >= LEAST]
        for key, told in counts.items()
    }
    return {key: told for key, told in several.items() if told}


def _told(sides: Sequence[Sequence[_Count]]) -> frozenset[Passage]:
    return frozenset(count.shown for side in sides for count in side)


def _disagreement(about: str, sides: Sequence[Sequence[_Count]], rule: str) -> Disagreement:
    return Disagreement(
        kind="figure",
        about=about,
        sides=tuple(tuple(count.shown for count in side) for side in sides),
        judgement="unsure",
        within_one=False,
        rule=rule,
    )


def _by_place(counts: Sequence[_Count]) -> Iterator[tuple[Whereabouts, _Count]]:
    """The count of each place named, where a report does not give two."""
    for where in dict.fromkeys(count.where for count in counts if count.where.told):
        same = sorted(
            (count for count in counts if count.where == where), key=lambda count: hedged(count.figure)
        )
        if all(span(same[0].figure).meets(span(count.figure)) for count in same):
            yield where, same[0]


def _counts(witness: Witness, towns: frozenset[str]) -> tuple[_Counts, _Counts]:
    """The counts of each toll at each time, sure or suspected: those of the opening, and the others."""
    early: _Counts = defaultdict(list)
    late: _Counts = defaultdict(list)
    starts = [sentence.start for sentence in witness.sentences]
    for figure in witness.figures:
        number = bisect_right(starts, figure.passage.start) - 1
        if number >= 0 and figure.passage.start < witness.sentences[number].end:
            name = any_toll_of(witness, figure)
            count = _count(witness, figure, witness.sentences[number], name, towns) if name else None
            if name and count:
                (early if number < OPENING else late)[name, count.era, count.sure].append(count)
    return early, late


def _of_main_place(story: Story, counts: Sequence[_Count]) -> list[_Count]:
    """The counts of the place that most reports count for, or name most often, and those of no place."""
    places = Counter(count.where for count in counts if count.where.told)
    named = Counter(mention.name for witness in story.witnesses for mention in witness.mentions)
    main = max(
        places,
        key=lambda where: (places[where], named[where.country or ""], where.country or ""),
        default=None,
    )
    return [count for count in counts if not count.where.told or count.where == main]


def _once(told: Sequence[_Count]) -> bool:
    """Whether a report counts only once what may be of the place of its first count."""
    first = told[0]
    near = (count for count in told if first.where.may_be(count.where))
    return all(span(first.figure).meets(span(count.figure)) for count in near)


def _count(
    witness: Witness, figure: Figure, sentence: Sentence, toll: str, towns: frozenset[str]
) -> _Count | None:
    """The count that ``figure`` gives in its sentence, where it is a whole number of its own event."""
    value = figure.low if figure.low is not None else figure.high
    if value is None or value < 1 or value != int(value):
        return None
    place = figure.passage
    end = max(place.end, figure.about.end) if figure.about else place.end
    home = witness.passage(sentence.start, sentence.end)
    era = era_of(home.text)
    if era and _is_stamp(witness, home, era):
        era = ""
    crowd = toll in crowds()
    where = whereabouts(witness, home, place, towns if crowd else None)
    if value < LEAST and not (where.told and figure.about):
        return None
    around = witness.text[max(home.start, place.start - BEFORE) : place.end + BEHIND].lower()
    if (
        _VAGUE.match(place.text.lower())
        or _NEW.search(witness.text, place.start, end)
        or home.text.rstrip().endswith("?")
        or era is None
        or (pattern("parts").search(around) and toll not in of_others())
        or _JOINED.match(witness.text, end)
    ):
        return None
    shown = witness.passage(place.start, end)
    return _Count(
        witness,
        figure,
        where,
        shown,
        era,
        telling_words(home.text),
        sure=is_sure(witness, home, shown),
        crowd=crowd,
        placed=toll in placed(),
        spell=spell_of(home, witness, place) if toll in by_day() else "",
    )


def _is_stamp(witness: Witness, sentence: Passage, era: str) -> bool:
    """Whether the year is that of the report's own day, as a wire's date line gives it."""
    own = witness.masthead.published
    return own is not None and any(
        mention.earliest == mention.latest == own and mention.passage.text.endswith(era)
        for mention in witness.dates
        if sentence.contains(mention.passage)
    )


def _sides(counts: Sequence[_Count]) -> list[list[_Count]]:
    """Counts that exclude each other and are of one order, each with those that agree with it."""
    differing = [
        pair
        for pair in combinations(counts, 2)
        if _differ(pair[0].figure, pair[1].figure)
        and _near(*pair)
        and of_one_day(pair[0].witness, pair[1].witness)
        and pair[0].where.may_be(pair[1].where)
        and _of_one_event(*pair)
        and of_one_spell(pair[0].witness, pair[0].spell, pair[1].witness, pair[1].spell)
    ]
    sides: list[list[_Count]] = []
    for count in dict.fromkeys(count for pair in differing for count in pair):
        for side in sides:
            if not any(_differ(count.figure, other.figure) for other in side):
                side.append(count)
                break
        else:
            sides.append([count])
    # A report of another day stands with the one whose very count it gives.
    for count in counts:
        if not any(count in side for side in sides):
            for side in [side for side in sides if _agrees(count, side[0])][:1]:
                side.append(count)
    return sides


def _agrees(one: _Count, other: _Count) -> bool:
    """Whether two counts are the same number of what may be one place's."""
    figures = one.figure, other.figure
    same = figures[0].low == figures[1].low and figures[0].high == figures[1].high
    return same and one.where.may_be(other.where) and _of_one_event(one, other)


def _of_one_event(one: _Count, other: _Count) -> bool:
    """Whether two counts of one year, in which much else happened, share words besides; what is told of the
    story's own time is of its event."""
    return not any(part.isdigit() for part in one.era.split()) or len(one.words & other.words) >= SHARED_WORDS


def _differ(one: Figure, other: Figure) -> bool:
    """Whether two counts exclude each other, or are two floors: "at least 10" and "at least 14"."""
    if one.low is not None and other.low is not None and one.high is None and other.high is None:
        least, most = sorted((one, other), key=lambda figure: figure.low or 0.0)
        # "Over 80" is said of 81 as well.
        return one.low != other.low and not (rounded_down(least) and span(least).holds(most.low or 0.0))
    if one.high is not None and other.high is not None and one.low is None and other.low is None:
        # "Up to 159" and "up to 176" are two estimates, "up to 160" rounds the first.
        return abs(one.high - other.high) > max(_rounding(one.high), _rounding(other.high)) / 2
    if (one.low or one.high) == (other.low or other.high):
        # "Over 200" and "as many as 200" mean the same estimate.
        return False
    return not span(one).meets(span(other)) or far_apart(one, other)


def _rounding(value: float) -> float:
    """To what a whole number may be rounded: 10 for 160, 1 for 159."""
    digits = f"{value:.0f}"
    return float(10 ** (len(digits) - len(digits.rstrip("0"))))


def _near(one: _Count, other: _Count) -> bool:
    low, high = sorted(
        count.figure.low if count.figure.low is not None else count.figure.high or 0.0
        for count in (one, other)
    )
    return high <= (WIDEST_CROWD if one.crowd else WIDEST) * low
