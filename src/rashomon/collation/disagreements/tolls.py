"""How many were killed, hurt, arrested: counts of people by what happened to them."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from rashomon.collation.amounts import rounded_down, span
from rashomon.collation.disagreements.moments import of_one_day
from rashomon.collation.disagreements.rough import far_apart
from rashomon.collation.disagreements.whereabouts import Whereabouts, whereabouts
from rashomon.collation.tellings import telling_words
from rashomon.language.tables import table
from rashomon.model import Disagreement, Figure, Passage, Sentence, Story, Witness

# The story's own toll stands among the first sentences; further down may stand those of earlier events, so
# there a count is taken only where the opening has none and the report no other.
OPENING = 12
# Counts that differ by more than this factor are rather of two events.
WIDEST = 4.0
# "One" is mostly no count.
LEAST = 2.0
# How much text before and after a figure is looked at, in characters.
REACH = 60

# "Five men and five women" counts only a part of them.
_JOINED = re.compile(r"\s+and\s+(?!\w+(?:ing|ed)\b|damag|left\b|destroy|caus)[\w-]+\s+[\w-]+")
# "Dozens" is no number.
_VAGUE = re.compile(r"(?:possibly |some )?(?:dozens|scores|hundreds|thousands|millions)\b")

# Of one year two counts are of one event where their sentences share so many telling words.
SHARED_WORDS = 3

RULE = "different counts of the people to whom the same happened; such counts may change from hour to hour"
EARLIER = "different counts of the people to whom the same happened at an earlier time"


@dataclass(frozen=True, slots=True)
class _Count:
    """A count with the time that its sentence names ("" for the story's own) and the sentence's words."""

    witness: Witness
    figure: Figure
    where: Whereabouts
    shown: Passage
    era: str
    words: frozenset[str]


def toll_of(witness: Witness, figure: Figure) -> str | None:
    """What happened to the people that ``figure`` counts, if it counts people and the text says so."""
    unit = (figure.unit or "").lower()
    end = max(figure.passage.end, figure.about.end) if figure.about else figure.passage.end
    counted = re.split(r"\W+", witness.text[figure.passage.start : end].lower())
    before = _plain(witness.text[max(0, figure.passage.start - REACH) : figure.passage.start])
    after = _plain(witness.text[end : end + REACH])
    for name, nouns, ahead, behind in _tolls():
        if nouns & set(counted):
            return name
        if unit and unit not in _units():
            continue
        if (ahead and ahead.search(before)) or behind.match(after):
            return name
    return None


def fates_told(words: frozenset[str]) -> frozenset[str]:
    """What the telling words of a clause say happened to people: death, injury, arrest."""
    return frozenset(name for name, nouns in _fates() if not nouns.isdisjoint(words))


def of_another_time(sentence: str) -> bool:
    """Whether a count in ``sentence`` may be an earlier event's: a year or "ago" stands in it."""
    return _era(sentence) != ""


def _era(sentence: str) -> str | None:
    """The months and years that ``sentence`` names; None where the time cannot be told."""
    lower = sentence.lower()
    if _pattern("elsewhere").search(lower):
        return None
    return " ".join(sorted({match.group() for match in _pattern("dated").finditer(lower)}))


def find_tolls(story: Story) -> Iterator[Disagreement]:
    """One disagreement a toll that witnesses count differently in their opening."""
    counts: dict[tuple[str, str], dict[str, list[_Count]]] = defaultdict(dict)
    for witness in story.witnesses:
        if witness.role == "report":
            for toll, told in _counts(witness).items():
                counts[toll][witness.siglum] = told
    for (name, era), by_witness in sorted(counts.items()):
        sides = _sides([told[0] for _, told in sorted(by_witness.items()) if _sure(told)])
        if len(sides) > 1:
            yield Disagreement(
                kind="figure",
                about=f"{name} ({era.title()})" if era else name,
                sides=tuple(tuple(count.shown for count in side) for side in sides),
                judgement="unsure",
                within_one=False,
                rule=EARLIER if era else RULE,
            )


def _counts(witness: Witness) -> dict[tuple[str, str], list[_Count]]:
    """The counts of each toll at each time: those of the opening, or all where it has none."""
    early: dict[tuple[str, str], list[_Count]] = defaultdict(list)
    late: dict[tuple[str, str], list[_Count]] = defaultdict(list)
    starts = [sentence.start for sentence in witness.sentences]
    for figure in witness.figures:
        number = bisect_right(starts, figure.passage.start) - 1
        if number >= 0 and figure.passage.start < witness.sentences[number].end:
            name = toll_of(witness, figure)
            count = _count(witness, figure, witness.sentences[number]) if name else None
            if name and count:
                (early if number < OPENING else late)[name, count.era].append(count)
    return late | early


def _sure(told: Sequence[_Count]) -> bool:
    """Whether a report counts only once what may be of the place of its first count."""
    first = told[0]
    near = (count for count in told if first.where.may_be(count.where))
    return all(span(first.figure).meets(span(count.figure)) for count in near)


def _count(witness: Witness, figure: Figure, sentence: Sentence) -> _Count | None:
    """The count that ``figure`` gives in its sentence, where it is a whole number of its own event."""
    value = figure.low if figure.low is not None else figure.high
    if value is None or value < LEAST or value != int(value):
        return None
    place = figure.passage
    end = max(place.end, figure.about.end) if figure.about else place.end
    home = witness.passage(sentence.start, sentence.end)
    era = _era(home.text)
    around = witness.text[max(home.start, place.start - 20) : place.end + 12].lower()
    if (
        _VAGUE.match(place.text.lower())
        or home.text.rstrip().endswith("?")
        or era is None
        or _pattern("parts").search(around)
        or _JOINED.match(witness.text, end)
    ):
        return None
    return _Count(
        witness,
        figure,
        whereabouts(witness, home, place),
        witness.passage(place.start, end),
        era,
        telling_words(home.text),
    )


def _sides(counts: Sequence[_Count]) -> list[list[_Count]]:
    """Counts that exclude each other and are of one order, each with those that agree with it."""
    differing = [
        pair
        for pair in combinations(counts, 2)
        if _differ(pair[0].figure, pair[1].figure)
        and _near(pair[0].figure, pair[1].figure)
        and of_one_day(pair[0].witness, pair[1].witness)
        and pair[0].where.may_be(pair[1].where)
        and _of_one_event(*pair)
    ]
    sides: list[list[_Count]] = []
    for count in dict.fromkeys(count for pair in differing for count in pair):
        for side in sides:
            if not any(_differ(count.figure, other.figure) for other in side):
                side.append(count)
                break
        else:
            sides.append([count])
    return sides


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
    if (one.low or one.high) == (other.low or other.high):
        # "Over 200" and "as many as 200" mean the same estimate.
        return False
    return not span(one).meets(span(other)) or far_apart(one, other)


def _near(one: Figure, other: Figure) -> bool:
    low, high = sorted(
        figure.low if figure.low is not None else figure.high or 0.0 for figure in (one, other)
    )
    return high <= WIDEST * low


def _plain(text: str) -> str:
    return " ".join(text.lower().split())


@cache
def _tolls() -> tuple[tuple[str, frozenset[str], re.Pattern[str] | None, re.Pattern[str]], ...]:
    helping = "|".join(table("tolls")["people"]["helping"])
    rounded = r"(?:\s+(?:at least|about|around|some|nearly|almost|more than|over|up to|as many as|the))?$"
    return tuple(
        (
            str(row["of"]),
            frozenset(row["counted"]),
            re.compile(rf"\b(?:{'|'.join(row['before'])}){rounded}") if row["before"] else None,
            re.compile(rf"(?:(?:{helping})\s+){{0,7}}(?:{'|'.join(row['after'])})\b"),
        )
        for row in table("tolls")["toll"]
    )


@cache
def _fates() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((str(row["of"]), telling_words(" ".join(row["counted"]))) for row in table("tolls")["toll"])


@cache
def _units() -> frozenset[str]:
    return frozenset(table("tolls")["people"]["units"])


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(table("tolls")["people"][name]))
