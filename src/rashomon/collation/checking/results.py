"""What came of it: the outcomes of a statement against those of a window."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.collation.checking.lines import ALIKE
from rashomon.collation.claims.opposition.told import Told, opposed
from rashomon.language.senses import likeness
from rashomon.model import Passage


@dataclass(frozen=True, slots=True)
class Contrary:
    """A result of the statement (``said``) of which the window tells the contrary (``told``): that it is
    not so, or the opposite."""

    kind: Literal["negation", "opposite"]
    said: Passage
    told: Passage


def contrary(said: Sequence[Told], told: Sequence[Told], main: Passage | None) -> Iterator[Contrary]:
    """What the window tells to the contrary of a result, where it tells that result nowhere; the opposite
    only of that at ``main``."""
    for mine in said:
        if not any(_tells(mine, other) for other in told):
            found = (
                turned
                for other in told
                if (turned := _turned(mine, other)) and (turned.kind == "negation" or _at(mine, main))
            )
            yield from tuple(found)[:1]


def met(said: Sequence[Told], told: Sequence[Told], place: Passage) -> bool:
    """Whether the window tells the result at ``place`` of the statement, and all others for which it has the
    word."""
    kin = [mine for mine in said if any(_alike(mine, other) for other in told)]
    main = any(_at(mine, place) for mine in kin)
    return main and all(any(_tells(mine, other) for other in told) for mine in kin)


def _at(mine: Told, main: Passage | None) -> bool:
    return main is not None and mine.place.start == main.start


def _alike(mine: Told, other: Told) -> bool:
    return likeness(mine.outcome.act, other.outcome.act) >= ALIKE


def _tells(mine: Told, other: Told) -> bool:
    """Whether both tell that it came about, or both that it did not."""
    if _alike(mine, other):
        return mine.outcome.holds == other.outcome.holds
    return other.outcome.act in opposed(mine.outcome.act) and mine.outcome.holds != other.outcome.holds


def _turned(mine: Told, other: Told) -> Contrary | None:
    """What the other tells to the contrary of one matter."""
    if not _one_matter(mine, other):
        return None
    alike, same = _alike(mine, other), mine.outcome.holds == other.outcome.holds
    if alike and not same:
        return Contrary("negation", mine.place, other.place)
    if same and other.outcome.act in opposed(mine.outcome.act):
        return Contrary("opposite", mine.place, other.place)
    return None


def _one_matter(mine: Told, other: Told) -> bool:
    """Whether one thing befalls one, as far as both say whom or what."""
    ours, theirs = mine.agent | mine.patient, other.agent | other.patient
    if not ours or not theirs:
        return True
    return any(likeness(one, two) >= ALIKE for one in ours for two in theirs)
