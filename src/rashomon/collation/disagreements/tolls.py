"""What happened to the people that a figure counts: killed, hurt, arrested, infected."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rashomon.collation.tellings import telling_words
from rashomon.language.kinds import is_people
from rashomon.language.tables import table
from rashomon.model import Figure, Passage, Witness

Spell = Literal["", "day", "days"]

# How much text before and after a figure is looked at, in characters, and how much says whether it is sure.
REACH, SURE_REACH = 80, 40
# The day of a count stands so near before it, so near behind it, or at the beginning of its sentence.
BESIDE, BEHIND, OPENING = 45, 90, 25
_RELATIVE = re.compile(r"\b(?:where|who|which|after|before|when|since)\b|;")


def toll_of(witness: Witness, figure: Figure) -> str | None:
    """What happened to the people that ``figure`` counts, if it counts people and the text says so."""
    return next((toll.of for toll in _tolls() if toll.needs is None and toll.counts(witness, figure)), None)


def any_toll_of(witness: Witness, figure: Figure) -> str | None:
    """The same, with what is a toll only in reports of one sort: cases, in reports of a disease."""
    return next((toll.of for toll in _tolls() if toll.counts(witness, figure) and toll.fits(witness)), None)


@cache
def crowds() -> frozenset[str]:
    """Tolls that are counted town by town."""
    return frozenset(toll.of for toll in _tolls() if toll.towns)


@cache
def by_day() -> frozenset[str]:
    """Tolls that every day has anew while an affair goes on: arrests, crowds."""
    return frozenset(toll.of for toll in _tolls() if toll.daily)


@cache
def of_others() -> frozenset[str]:
    """Tolls of which "another five" is a whole: five besides those to whom something else happened."""
    return frozenset(toll.of for toll in _tolls() if toll.others)


@cache
def placed() -> frozenset[str]:
    """Tolls of which every place has its own, so that a count says little without one."""
    return frozenset(toll.of for toll in _tolls() if toll.needs)


def fates_told(words: frozenset[str]) -> frozenset[str]:
    """What the telling words of a clause say happened to people: death, injury, arrest."""
    return frozenset(name for name, told in _fates() if any(one <= words for one in told))


def of_another_time(sentence: str) -> bool:
    """Whether a count in ``sentence`` may be an earlier event's: a year or "ago" stands in it."""
    return era_of(sentence) != ""


def era_of(sentence: str) -> str | None:
    """The months and years that ``sentence`` names; None where the time cannot be told."""
    lower = sentence.lower()
    if pattern("elsewhere").search(lower):
        return None
    return " ".join(sorted({match.group() for match in pattern("dated").finditer(lower)}))


def spell_of(home: Passage, witness: Witness, place: Passage) -> Spell:
    """Whether a count at ``place`` of what every day has anew is of many days, of one that is named beside it
    or where its sentence opens, or of a time that is not told."""
    if pattern("lasting").search(home.text.lower()):
        return "days"
    before = witness.text[max(home.start, place.start - BESIDE) : place.start]
    behind = _RELATIVE.split(witness.text[place.end : min(home.end, place.end + BEHIND)])[0]
    return "day" if pattern("daily").search(f"{home.text[:OPENING]} # {before} # {behind}".lower()) else ""


def of_one_spell(one: Witness, spell: Spell, other: Witness, others: Spell) -> bool:
    """Whether counts may be of the same days: not one of a night and one of a week. What names no day is of
    the day that another names only where both reports say when they were published."""
    dated = one.masthead.published and other.masthead.published
    return spell == others or ("days" not in (spell, others) and bool(dated))


def is_sure(witness: Witness, sentence: Passage, shown: Passage) -> bool:
    """Whether what is ``shown`` is told as a fact, and not as what may be or is feared."""
    before = max(sentence.start, shown.start - SURE_REACH)
    return not pattern("unsure").search(witness.text[before : shown.end].lower())


@dataclass(frozen=True, slots=True)
class _Toll:
    """A row of the table: the nouns that count so, what stands before or behind such a count, and by what
    people are counted in it (None: by any noun for people); ``exact`` ones have no count without a unit."""

    of: str
    nouns: frozenset[str]
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    units: frozenset[str] | None
    needs: re.Pattern[str] | None
    towns: bool
    others: bool
    daily: bool
    exact: bool

    def counts(self, witness: Witness, figure: Figure) -> bool:
        """Whether ``figure`` is told as such a count."""
        unit = (figure.unit or "").lower()
        end = max(figure.passage.end, figure.about.end) if figure.about else figure.passage.end
        if not self.nouns.isdisjoint(re.split(r"\W+", witness.text[figure.passage.start : end].lower())):
            return True
        if not (are_people(unit) if self.units is None else unit in self.units) and (unit or self.exact):
            return False
        before = _plain(witness.text[max(0, figure.passage.start - REACH) : figure.passage.start])
        after = _plain(witness.text[end : end + REACH])
        return bool((self.before and self.before.search(before)) or (self.after and self.after.match(after)))

    def fits(self, witness: Witness) -> bool:
        """Whether the report is of the sort in which such counts are tolls."""
        return self.needs is None or self.needs.search(witness.text) is not None


@cache
def are_people(unit: str) -> bool:
    """Whether what is counted so are people."""
    return unit in table("tolls")["people"]["units"] or is_people(unit)


def _plain(text: str) -> str:
    return " ".join(text.lower().split())


@cache
def _tolls() -> tuple[_Toll, ...]:
    helping = "|".join(table("tolls")["people"]["helping"])
    rounded = (
        r"(?:\s+(?:at least|about|around|some|nearly|almost|more than|over|up to|as many as|an?"
        r"|roughly|approximately|approximate|estimated|another|further|the))*$"
    )
    return tuple(
        _Toll(
            of=str(row["of"]),
            nouns=frozenset(row["counted"]),
            before=re.compile(rf"\b(?:{'|'.join(row['before'])}){rounded}") if row["before"] else None,
            after=(
                re.compile(rf"(?:(?:{helping})\s+){{0,7}}(?:{'|'.join(row['after'])})\b")
                if row["after"]
                else None
            ),
            units=frozenset(row["units"]) if "units" in row else None,
            needs=re.compile(row["needs"], re.IGNORECASE) if "needs" in row else None,
            towns=row.get("towns", False),
            others=row.get("others", False),
            daily=row.get("daily", False),
            exact=row.get("exact", False),
        )
        for row in table("tolls")["toll"]
    )


@cache
def _fates() -> tuple[tuple[str, tuple[frozenset[str], ...]], ...]:
    """What happened to people, with the words that tell it: one of these sets is enough."""
    return tuple(
        (str(row["of"]), tuple(map(telling_words, (*row["counted"], *row.get("told", ())))))
        for row in table("tolls")["toll"]
        if "needs" not in row
    )


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The regular expressions of the table's people, ``name`` by name."""
    return re.compile("|".join(table("tolls")["people"][name]))
