"""The figures of a story's witnesses, each with what it counts and what its clause tells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial

from rashomon.collation.amounts import SHARE
from rashomon.collation.disagreements.moments import days_acted, days_named
from rashomon.collation.disagreements.tolls import (
    Spell,
    are_people,
    by_day,
    fates_told,
    is_sure,
    of_another_time,
    spell_of,
    toll_of,
)
from rashomon.collation.disagreements.whereabouts import Whereabouts, whereabouts
from rashomon.collation.tellings import MIN_CLAUSE_WORDS, Tellings, telling_words
from rashomon.language.kinds import kind_of
from rashomon.language.numbers import ONES
from rashomon.language.tables import table, words
from rashomon.language.units import money
from rashomon.model import Figure, Passage, Witness

# "one" is mostly an article.
ARTICLE = 1.0
# "Five rounds sooner" is how far two things are apart, "five miles before" and "two days from" as well.
_DIFFERENCE = re.compile(
    r"\s+(?:sooner|later|earlier|longer|shorter|more|fewer|less|ahead|behind|apart|away|ago|higher|lower)\b"
)
_APART = re.compile(r"\s+(?:before|after)\b")
_AGO = re.compile(r"\s+from\b")
# "Millions of pounds", "dozens": no number.
VAGUE = re.compile(
    r"(?:up\s+to\s+|possibly\s+|some\s+)?(?:dozen|hundred|thousand|million|billion|trillion)s\b",
    re.IGNORECASE,
)
# "Year seven pupils" are pupils of a class, not seven; "another seven" come beside others.
_NUMBERED = re.compile(
    r"\b(?:years?|grades?|class|phase|level|stage|round|chapter|page|number|no\.?|another|further|additional)\s+$",
    re.IGNORECASE,
)
# Every poll has a margin of its own, and shares of its own.
_MARGIN = re.compile(r"\b(?:margins?\s+of\s+error|sampling\s+error|plus[\s-]+or[\s-]+minus)\b", re.IGNORECASE)
_POLL = re.compile(r"\b(?:polls?|polled|polling|pollsters?|surveys?|surveyed)\b", re.IGNORECASE)
# How far back or ahead somebody looks is no quantity: "eight of the last ten games", "the past two decades".
_WINDOWS = r"(?:last|past|first|next|previous|final|coming|recent)"
_WINDOW = re.compile(rf"\b{_WINDOWS}\s+$", re.IGNORECASE)
# "Barred from the next ten sittings" is one.
_AHEAD = re.compile(r"\b(?:next|coming)\s+$", re.IGNORECASE)
_IN_WINDOW = re.compile(rf"\s+of\s+\w+\s+{_WINDOWS}\b", re.IGNORECASE)
# "Three of the seven" is a part of what another report counts whole.
_OF = rf"of\s+(?:the|those|these|them|whom|(?:its|his|her|their|our)\s+(?:\d+|{'|'.join(ONES)}))\b"
_PART = re.compile(rf"\b{_OF}", re.IGNORECASE)
_OF_WHOLE = re.compile(rf"\s+{_OF}", re.IGNORECASE)
# "Of those on board", "of them": who these are is told elsewhere.
_OF_THEM = re.compile(r"\s+of\s+(?:them|those|these|whom)\b", re.IGNORECASE)
_MAGNITUDE = re.compile(r"\d\s?(?:m|bn|tn|million|billion|trillion)\b")
# "420 passengers and crew" counts others besides; "548 delegates and nine states" is two counts.
JOINED = re.compile(
    rf"\s+and\s+(?!(?:[^\W\d_]+(?:ing|ed)|{'|'.join(ONES)})\b)([^\W\d_]+)\b(?!\s+(?:is|are|was|were|has|have|had)\b)"
)
# "Averaged 30 a season" tells a rate, next to which a count is another thing.
_RATE = re.compile(
    r"\baverag(?:e|es|ed|ing)\b|\b(?:an?|per|each|every)\s+(?:day|week|month|year|hour|season|game)\b"
    r"(?!\s+(?:after|before|later|earlier|ago|ahead|since)\b)",
    re.I,
)
# "After four days of rioting" tells the day of the report.
_GOING_ON = re.compile(r"\b(?:after|into)\s+(?:\w+\s+)?$", re.I)
_IN_PLACE = re.compile(r"\s+in\s+(?:the\s+)?[A-Z]")
# "$66m (£42.1m)" is the same sum in other money.
_CONVERTED = re.compile(
    r"\d\s*(?:[kmb]|bn|tn|million|billion|trillion)?\s*(?:\(|-LRB-)\s*(?:about|around|roughly|approximately|some|or)?\s*$",
    re.I,
)
_IN_BRACKET = re.compile(r"(\w+)\W*(?:\(|-LRB-)[^()]*$")
# A count since the affair began is of now.
_SINCE = re.compile(r"\bsince\b[^,.;]*")
_FURTHER = frozenset(table("units")["count"]["further"])
_SHARES = frozenset((SHARE, "point"))
DURATIONS = words("figures", "durations")
GENERAL = frozenset(table("units")["count"]["general"])


@dataclass(frozen=True, slots=True)
class Told:
    """A figure with the words for what is counted and those of its clause; of the ``days`` that are named
    beside it something was done on those ``acted``, not only said or set for later."""

    figure: Figure
    witness: Witness
    part: str
    counted: frozenset[str]
    clause: frozenset[str]
    link: str
    sentence: str
    shown: Passage
    toll: str | None
    sure: bool
    joined: str
    rate: bool
    days: tuple[tuple[date, date], ...]
    acted: tuple[tuple[date, date], ...]
    owner: str | None
    share: bool
    where: Whereabouts
    spell: Spell


def tell(tellings: Tellings, witness: Witness) -> Iterator[Told]:
    """The figures of ``witness`` that count or measure something which another may count otherwise."""
    for figure in map(partial(_with_unit, witness), witness.figures):
        value = figure.low if figure.low is not None else figure.high
        home = next(
            (t for t in tellings.sentences[witness.siglum] if t.sentence.contains(figure.passage)), None
        )
        if (
            home is None
            or value is None
            or (figure.unit is None and not _is_sum(figure))
            or (value == ARTICLE and not _is_counted_one(figure))
            or _elliptic(witness, figure)
        ):
            continue
        clause = tellings.clause(home.sentence, figure.passage)
        counted = telling_words(figure.about.text if figure.about else noun(figure.unit or ""))
        if figure.about and _FURTHER & set(figure.about.text.lower().split()):
            continue
        end = max(figure.passage.end, figure.about.end) if figure.about else figure.passage.end
        if (
            VAGUE.match(figure.passage.text)
            or _NUMBERED.search(witness.text, home.sentence.start, figure.passage.start)
            or _is_window(witness, home.sentence, figure)
            or _IN_WINDOW.match(witness.text, figure.passage.end)
            or _MARGIN.search(home.sentence.text)
            or (figure.unit in money() and _is_converted(witness, home.sentence, figure))
            or (figure.unit in _SHARES and _POLL.search(home.sentence.text))
            or _DIFFERENCE.match(witness.text, end)
            or (_measures_way(figure) and _APART.match(witness.text, end))
            or (figure.unit in DURATIONS and _AGO.match(witness.text, end))
            or home.sentence.text.rstrip().endswith("?")
        ):
            continue
        shown = witness.passage(figure.passage.start, end)
        link = witness.text[figure.passage.end : figure.about.start].strip().lower() if figure.about else ""
        words = telling_words(clause.text) - _numbers(figure)
        if len(words) < MIN_CLAUSE_WORDS:
            words = telling_words(home.sentence.text) - _numbers(figure)
        toll = toll_of(witness, figure)
        if toll and of_another_time(_SINCE.sub("", home.sentence.text)):
            continue
        if figure.unit in DURATIONS and _GOING_ON.search(
            witness.text, home.sentence.start, figure.passage.start
        ):
            continue
        yield Told(
            figure,
            witness,
            home.part,
            counted,
            words,
            link.partition(" ")[0],
            home.sentence.text,
            shown,
            toll,
            sure=is_sure(witness, home.sentence, shown),
            joined=joined.group(1).lower() if (joined := JOINED.match(witness.text, end)) else "",
            rate=_RATE.search(clause.text) is not None,
            days=days_named(witness, clause) or days_named(witness, home.sentence),
            acted=days_acted(witness, clause) or days_acted(witness, home.sentence),
            owner=_owner(home.sentence, figure.passage),
            share=_is_share(witness, figure),
            where=whereabouts(witness, home.sentence, figure.passage),
            spell=spell_of(home.sentence, witness, figure.passage) if toll in by_day() else "",
        )


def _with_unit(witness: Witness, figure: Figure) -> Figure:
    """The figure; where it counts "of them", to whom something happened, it is of people."""
    if figure.unit is not None or not _OF_THEM.match(witness.text, figure.passage.end):
        return figure
    told = telling_words(witness.text[figure.passage.end : witness.sentence_around(figure.passage).end])
    return replace(figure, unit="people") if fates_told(told) else figure


def _is_counted_one(figure: Figure) -> bool:
    """Whether one is counted, of people, and not only named: "one man is missing", no "a man"."""
    one = figure.passage.text.lower().startswith("one ") and are_people(figure.unit or "")
    return figure.unit == SHARE or one


def _is_sum(figure: Figure) -> bool:
    """Whether a figure of nothing is so great a round one that it is of money: "paid 40 million"."""
    return figure.low is not None and _MAGNITUDE.search(figure.passage.text) is not None


def _elliptic(witness: Witness, figure: Figure) -> bool:
    """Whether what is counted stands elsewhere, and no place behind it: "of 23 sailors, 12 are Danes" tells a
    part, "12 in Denmark" all that are there."""
    bare = (
        figure.about is None and bool(noun(figure.unit or "")) and figure.passage.text.strip(",.").isdigit()
    )
    return bare and not _IN_PLACE.match(witness.text, figure.passage.end)


def _is_converted(witness: Witness, sentence: Passage, figure: Figure) -> bool:
    """Whether the sum stands in brackets behind the same in other money."""
    return _CONVERTED.search(witness.text, sentence.start, figure.passage.start) is not None


def _is_share(witness: Witness, figure: Figure) -> bool:
    """Whether the figure counts a part of what it names behind "of the"."""
    whole = figure.about is not None and figure.passage.contains(figure.about) and not _is_money(figure)
    if _PART.search(figure.passage.text):
        return True
    return not whole and _OF_WHOLE.match(witness.text, figure.passage.end) is not None


def _is_money(figure: Figure) -> bool:
    """Whether the figure is a sum in whatever money: "120 million marks of the bill" is a part of it."""
    return figure.unit in money() or kind_of(figure.unit or "") == "money"


def _is_window(witness: Witness, sentence: Passage, figure: Figure) -> bool:
    """Whether the figure tells how far somebody looks back, or how much time ahead."""
    if figure.unit not in DURATIONS and _AHEAD.search(witness.text, sentence.start, figure.passage.start):
        return False
    return _WINDOW.search(witness.text, sentence.start, figure.passage.start) is not None


def _measures_way(figure: Figure) -> bool:
    """Whether the figure is of time or space."""
    way = figure.unit in measures() and figure.unit not in money() | _SHARES
    return figure.unit in DURATIONS or way


def noun(unit: str) -> str:
    """The unit, where it is what is counted ("a five-boat attack") and no measure."""
    return "" if unit in GENERAL or unit in measures() or unit in DURATIONS or " " in unit else unit


def _owner(sentence: Passage, place: Passage) -> str | None:
    """The word before the bracket that ``place`` stands in: "Holm (52-3, 46 knock-outs)"."""
    match = _IN_BRACKET.search(sentence.text[: place.start - sentence.start])
    return match.group(1).lower() if match else None


def _numbers(figure: Figure) -> frozenset[str]:
    return telling_words(figure.passage.text) - (
        telling_words(figure.about.text) if figure.about else frozenset()
    )


def grows(told: Told) -> bool:
    """Whether such a count grows from day to day while a story runs, or is told beside one that does."""
    beside = frozenset[str]() if (told.figure.unit or "").partition(" per ")[0] in money() else told.clause
    return told.toll is not None or not _growing().isdisjoint(told.counted | beside)


@cache
def _growing() -> frozenset[str]:
    return telling_words(" ".join(sorted(words("figures", "growing"))))


@cache
def measures() -> frozenset[str]:
    """Units in which anything is measured."""
    return frozenset(table("units")["measure"]) | money()
