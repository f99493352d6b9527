"""A story in a few lines, for lists of stories."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select

from rashomon.publish.digests import edition_digest
from rashomon.publish.phrases import JUDGEMENTS, KINDS
from rashomon.store.rows import chunks
from rashomon.store.tables import editions, stories

# So many disagreements of a story are named beside its title.
NAMED = 2
# So many stories are held ready: a desk's front pages of some days.
HELD = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """A disagreement by its heading; ``number`` is its place in the edition, from 0."""

    number: int
    kind: str
    about: str
    judgement: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A story in a list. ``line`` is a sentence that its reports carry, word for word.

    ``fresh`` is False while the edition is older than the reports; ``made`` is False where there is none yet.
    """

    id: str
    title: str
    line: str | None
    outlets: tuple[str, ...]
    reports: int
    origins: int
    conflicts: int
    unsure: int
    partings: tuple[Parting, ...]
    first: date | None
    last: date | None
    fresh: bool
    made: bool


class Briefs:
    """Makes briefs, and holds those that did not change. Threads may share it."""

    def __init__(self) -> None:
        self._held: OrderedDict[tuple[str, str, str | None], Brief] = OrderedDict()

    def of(self, connection: Connection, rows: Sequence[Row[Any]]) -> tuple[Brief, ...]:
        """The briefs of these rows of ``stories``, in their order."""
        keys = {row.id: (row.id, row.state, row.stamp) for row in rows}
        held = {name: brief for name, key in keys.items() if (brief := self._held.get(key))}
        missing = [row for row in rows if row.id not in held]
        found = _editions(connection, [row.id for row in missing])
        for row in missing:
            held[row.id] = self._held[keys[row.id]] = _brief(row, found.get(row.id))
        while len(self._held) > HELD:
            self._held.popitem(last=False)
        return tuple(held[row.id] for row in rows)

    def named(self, connection: Connection, names: Iterable[str]) -> dict[str, Brief]:
        """The briefs of the stories with these ids that are here."""
        wanted = sorted(set(names))
        rows = [
            row
            for some in chunks(wanted)
            for row in connection.execute(select(stories).where(stories.c.id.in_(some)))
        ]
        return {brief.id: brief for brief in self.of(connection, rows)}


def _editions(connection: Connection, names: Sequence[str]) -> dict[str, Mapping[str, Any]]:
    return {
        row.story: row.json
        for some in chunks(names)
        for row in connection.execute(
            select(editions.c.story, editions.c.json).where(editions.c.story.in_(some))
        )
    }


def _brief(row: Row[Any], edition: Mapping[str, Any] | None) -> Brief:
    found = edition["disagreements"] if edition else []
    judged = [item["judgement"] for item in found]
    outlets = [w["outlet"] or w["agency"] for w in edition["witnesses"]] if edition else []
    return Brief(
        id=row.id,
        title=row.title,
        line=_line(edition) if edition else None,
        outlets=tuple(dict.fromkeys(outlet for outlet in outlets if outlet)),
        reports=row.reports,
        origins=row.origins,
        conflicts=judged.count("conflict"),
        unsure=judged.count("unsure"),
        partings=_partings(found)[:NAMED],
        first=row.first,
        last=row.last,
        fresh=row.stamp == edition_digest(),
        made=edition is not None,
    )


def _partings(found: Sequence[Mapping[str, Any]]) -> tuple[Parting, ...]:
    """What parts the reports before what one tells in two ways, what cannot both be so first."""
    order = list(JUDGEMENTS)
    told = [(number, item) for number, item in enumerate(found) if item["judgement"] != "compatible"]
    told.sort(key=lambda pair: (pair[1]["within_one"], order.index(pair[1]["judgement"])))
    return tuple(
        Parting(
            number=number,
            kind=KINDS[item["kind"]],
            about=item["about"],
            judgement=item["judgement"],
        )
        for number, item in told
    )


def _line(edition: Mapping[str, Any]) -> str | None:
    return edition["digest"][0]["text"] if edition["digest"] else None
