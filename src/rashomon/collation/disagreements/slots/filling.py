"""Which figure of a report fills which slot: the hurt, the price, the magnitude."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from rashomon.collation.disagreements.counted import DURATIONS, GENERAL, JOINED, VAGUE, measures
from rashomon.collation.disagreements.moments import days_named
from rashomon.collation.disagreements.tolls import (
    Spell,
    are_people,
    by_day,
    is_sure,
    of_another_time,
    spell_of,
)
from rashomon.language.numbers import numeral_at
from rashomon.language.tables import table
from rashomon.language.units import money
from rashomon.language.words import lemma
from rashomon.model import Figure, Passage, Witness

# What the story's event is told of stands among the first sentences.
OPENING = 12
# A word further off than so many others says nothing of a figure; a comma parts as much as so many words.
REACH, COMMA = 9, 4
# A slot's ``also`` words, and all of a weak slot, are told of much: others come first that stand so much
# further off.
WEAK = 5
# "34 passengers were hurt" tells the hurt: what befell those counted comes before what they are called.
NAMED = 2
# Figures that differ by more than this factor are rather of two things.
WIDEST = 2.5
# The least and the greatest magnitude that news tells of.
SCALE = 2.0, 10.0
_WORD = re.compile(r"(?<![\w.,:$€£-])\w+")
_PLURAL = re.compile(r"\s([a-z]{3,}s)\b(?<!was)(?<!has)")
# "At seven", "a quarter past two" may be hours.
HOURS = 24
# "67th Street", "8:30" are no counts.
_NO_COUNT = re.compile(r"(?:st|nd|rd|th)\b|\s?(?::\s?\d\d|[ap]\.?m\b)")
_CLOCK = re.compile(r"\b(?:past|at|by|until|till|before|after|between|from|to|since)\s$", re.IGNORECASE)
# Nouns for people go so; few things do.
_DOER = re.compile(
    r"(?!.*(?:metre|container|letter|number|copter|trailer|river|tower|motor|reactor|door|floor|paper))\w{2,}(?:er|or|ist|m[ae]n)"
)
_PARTING = re.compile(r"[,;:()\"“”]")
# "Twelve of them", "of the dead, nine were women", "five more", "including three": a part of the count, or
# what comes to it.
_PART = re.compile(
    r"\bof (?:the|those|these|them|its|their)\b[^.;,]{0,14}, [^.;,]{0,10}#"
    r"|# (?:were|are) (?:women|men|girls|boys|children)\b"
    r"|\b(?:another|further|additional|including|among(?: them)?|other|extra)[^.;,]{0,12}#"
    r"|# (?:more|new|fresh|others?|further|additional|of (?:the|them|those|these|whom|which))\b"
)
# "Two people familiar with the matter", "three officials said": who tells it.
_SOURCES = re.compile(
    r"^(?: [\w-]+){0,3} (?:familiar with|briefed on|close to|with (?:direct )?knowledge"
    r"|(?:ha(?:ve|s|d) )?(?:said|told|says?))\b"
)


@dataclass(frozen=True, slots=True)
class Slot:
    """A row of the table."""

    of: str
    size: str
    words: re.Pattern[str]
    also: re.Pattern[str]
    units: frozenset[str]
    needs: re.Pattern[str] | None
    without: re.Pattern[str] | None
    place: bool
    open: bool
    weak: bool
    grows: bool
    daily: bool
    widest: float


@dataclass(frozen=True, slots=True)
class Filled:
    """A figure in its slot, with the unit in which it is told, and the names (no persons'), the places and
    the days of its sentence."""

    slot: Slot
    witness: Witness
    figure: Figure
    unit: str
    names: frozenset[str]
    places: frozenset[str]
    days: tuple[tuple[date, date], ...]
    sure: bool
    spell: Spell


def fill(witness: Witness) -> Iterator[Filled]:
    """The slots that the opening of ``witness`` fills."""
    lower = witness.text.lower()
    rows = [slot for slot in slots() if slot.needs is None or slot.needs.search(lower)]
    for sentence in witness.sentences[:OPENING]:
        home = witness.passage(sentence.start, sentence.end)
        if home.text.rstrip().endswith("?") or of_another_time(home.text):
            continue
        for figure in (*_figures(witness, home), *_bare(witness, home)):
            size = _size(figure)
            slot = _nearest([row for row in rows if row.size == size], home, figure)
            if slot is not None and not slot.open:
                yield Filled(
                    slot,
                    witness,
                    _alike(figure, size),
                    figure.unit or "",
                    _named(witness, home, None, "place", "organisation"),
                    _named(witness, home, "place"),
                    days_named(witness, home),
                    is_sure(witness, home, figure.passage),
                    spell_of(home, witness, figure.passage) if slot.daily or slot.of in by_day() else "",
                )


def slot_of(witness: Witness, figure: Figure) -> str:
    """The slot, an open one too, whose words stand nearest to a figure; empty where none stands near."""
    sentence = witness.sentence_around(figure.passage)
    slot = _nearest([row for row in slots() if row.size == _size(figure)], sentence, figure)
    return slot.of if slot else ""


def numbers(witness: Witness) -> frozenset[tuple[str, float]]:
    """All numbers that the witness gives, each with what it is told in, times in seconds."""
    sized = ((figure, _size(figure)) for figure in witness.figures)
    alike = ((size, _alike(figure, size).low) for figure, size in sized)
    return frozenset((size, low) for size, low in alike if low is not None)


def _named(witness: Witness, home: Passage, *kinds: str | None) -> frozenset[str]:
    here = (mention for mention in witness.mentions if home.contains(mention.passage))
    return frozenset(mention.name for mention in here if mention.kind in kinds)


def _alike(figure: Figure, size: str) -> Figure:
    """The figure in the unit that all of its size are compared in: times in seconds."""
    if size in ("count", "heat", "scale"):
        return replace(figure, unit=size)
    if size != "time" or figure.unit not in table("slots")["seconds"]:
        return figure
    seconds = float(table("slots")["seconds"][figure.unit])
    low, high = (bound * seconds if bound is not None else None for bound in (figure.low, figure.high))
    return replace(figure, low=low, high=high, unit="second")


def _nearest(rows: list[Slot], home: Passage, figure: Figure) -> Slot | None:
    """The slot whose word stands nearest to the figure, if that counts what the slot does."""
    unit = figure.unit or ""
    before, told, behind = _around(home, figure)
    if _PART.search(f"{before[-30:]}#{told}{behind[:30]}") or _SOURCES.match(f"{told}{behind}"):
        return None
    found: list[tuple[int, int]] = []
    for number, slot in enumerate(rows):
        named = slot.words.search(told)
        if slot.size == "count" and not named and not _counts(slot, unit):
            continue
        far = min(
            _steps(before, slot.words, back=True),
            _steps(behind, slot.words, back=False),
            _steps(before, slot.also, back=True) + WEAK,
            _steps(behind, slot.also, back=False) + WEAK,
        )
        if named:
            far = min(far, 0 if slot.open else NAMED)
        if far <= REACH:
            found.append((far + WEAK * slot.weak, number))
    if not found:
        return None
    slot = rows[min(found)[1]]
    return None if slot.without and slot.without.search(f"{before} {told} {behind}") else slot


def _counts(slot: Slot, unit: str) -> bool:
    """Whether the slot is of what the unit names; of people where none is named."""
    if slot.units:
        return unit in slot.units
    return not unit or unit in GENERAL or are_people(unit) or _DOER.fullmatch(unit) is not None


def _around(home: Passage, figure: Figure) -> tuple[str, str, str]:
    """The sentence before the figure, the words of the figure behind its numeral, and the sentence behind."""
    begin, end = figure.passage.start - home.start, figure.passage.end - home.start
    numerals = (numeral_at(home.text, match.start()) for match in _WORD.finditer(home.text, begin, end))
    stop = next((numeral.end for numeral in numerals if numeral), end)
    text = home.text.lower()
    return text[:begin], text[stop:end], text[end:]


def _steps(text: str, words: re.Pattern[str], back: bool) -> int:
    """How many words, and commas, stand between the figure and the nearest of the slot's."""
    least = REACH + 1
    for match in words.finditer(text):
        between = text[match.end() :] if back else text[: match.start()]
        least = min(least, len(between.split()) + COMMA * len(_PARTING.findall(between)))
    return least


def _figures(witness: Witness, home: Passage) -> Iterator[Figure]:
    for figure in witness.figures:
        end = max(figure.passage.end, figure.about.end) if figure.about else figure.passage.end
        if (
            home.contains(figure.passage)
            and (figure.low is not None or figure.high is not None)
            # "$270m (£165m)" is one sum, "420 passengers and crew" another count than "420 passengers".
            and not witness.text[: figure.passage.start].endswith("(")
            and not JOINED.match(witness.text, end)
            and not VAGUE.match(figure.passage.text)
        ):
            yield figure


def _bare(witness: Witness, home: Passage) -> Iterator[Figure]:
    """Numbers of which the sentence does not say what they count, as figures without a unit."""
    taken = [figure.passage for figure in witness.figures] + [day.passage for day in witness.dates]
    after = home.start
    for match in _WORD.finditer(witness.text, home.start, home.end):
        found = numeral_at(witness.text, match.start()) if match.start() >= after else None
        if found is None or match.start() > found.start:
            continue
        place = witness.passage(found.start, found.end)
        after = found.end
        clock = found.low <= HOURS and _CLOCK.search(witness.text, home.start, found.start)
        clock = clock or _NO_COUNT.match(witness.text, found.end)
        if found.high == found.low > 1 and not clock and not any(place.overlaps(other) for other in taken):
            noun = _PLURAL.match(witness.text, found.end)
            yield Figure(
                passage=place,
                low=found.low,
                high=found.high,
                unit=lemma(noun[1].lower()) if noun else None,
                hedge=None,
                about=None,
                rule="",
            )


def _size(figure: Figure) -> str:
    """What a figure is told in: "count", "money", "time", a row of the table's sizes, "percent", "scale"."""
    unit = figure.unit or ""
    value = figure.low if figure.low is not None else figure.high or 0.0
    if unit in money() or unit == "year of age":
        return "money" if unit in money() else unit
    if unit in DURATIONS:
        return "time"
    if " per hour" in unit:
        return "speed"
    if unit == "magnitude" or (not unit and value != int(value) and SCALE[0] <= value <= SCALE[1]):
        return "scale"
    for size, units in table("slots")["sizes"].items():
        if unit in units:
            return str(size)
    if unit in measures() or value != int(value) or " per " in unit:
        return unit
    return "count"


@cache
def slots() -> tuple[Slot, ...]:
    """The table's slots, in its order."""
    return tuple(
        Slot(
            of=row["of"],
            size=row["size"],
            words=_any(row["words"]),
            also=_any(row.get("also", ())),
            units=frozenset(row.get("units", ())),
            needs=re.compile(row["needs"]) if "needs" in row else None,
            without=re.compile(row["not"]) if "not" in row else None,
            place=row.get("place", False),
            open=row.get("open", False),
            weak=row.get("weak", False),
            grows=row.get("grows", False),
            daily=row.get("daily", False),
            widest=row.get("widest", WIDEST),
        )
        for row in table("slots")["slot"]
    )


def _any(forms: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms) or '(?!)'})\b")
