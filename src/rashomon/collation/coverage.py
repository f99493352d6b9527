"""One outlet beside the others of a story: which statements it carried first and which it left out."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date

# What fewer independent origins tell may be left out by anybody.
WIDELY_TOLD = 2

Days = Mapping[str, date | None]


@dataclass(frozen=True, slots=True)
class Told:
    """A claim by the sigla of its readings, and from how many independent origins they come."""

    sigla: Sequence[str]
    origins: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """A statement by its number, the reading of it to show, and the outlet's first day and the others'."""

    statement: int
    reading: int
    own: date | None
    others: date | None


def carried_first(statements: Sequence[Told], days: Days, mine: Set[str]) -> Iterator[Coverage]:
    """Statements that the outlet tells on an earlier day than all others that tell them."""
    for number, statement in enumerate(statements):
        own = [n for n, siglum in enumerate(statement.sigla) if siglum in mine]
        theirs = [days[siglum] for siglum in statement.sigla if siglum not in mine]
        known = [day for n in own if (day := days[statement.sigla[n]])]
        others = [day for day in theirs if day]
        if known and others and len(others) == len(theirs) and min(known) < min(others):
            yield Coverage(number, own[0], min(known), min(others))


def left_out(statements: Sequence[Told], days: Days, mine: Set[str]) -> Iterator[Coverage]:
    """Statements of several origins that the outlet's reports do not make, though they could have: what most
    origins tell first."""
    last = max((day for siglum in mine if (day := days[siglum])), default=None)
    for number in sorted(range(len(statements)), key=lambda n: -statements[n].origins):
        sigla = statements[number].sigla
        known = min((day for siglum in sigla if (day := days[siglum])), default=None)
        in_time = last is None or known is None or known <= last
        if statements[number].origins >= WIDELY_TOLD and in_time and mine.isdisjoint(sigla):
            yield Coverage(number, 0, None, known)
