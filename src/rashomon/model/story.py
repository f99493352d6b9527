"""A story: the witnesses of one event, and its later developments."""

from dataclasses import dataclass
from typing import Literal

from rashomon.model.passage import Passage
from rashomon.model.witness import Witness


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """``copy`` (a siglum) took from ``exemplar`` (a siglum, or an agency's name)."""

    copy: str
    exemplar: str
    kind: Literal["pick-up", "rewrite", "update"]
    evidence: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Witnesses of one affair, in the order of their sigla; every passage in them carries its siglum."""

    id: str
    witnesses: tuple[Witness, ...]
    lineage: tuple[Lineage, ...] = ()

    def witness(self, siglum: str) -> Witness:
        """The witness with this siglum; KeyError where there is none."""
        for witness in self.witnesses:
            if witness.siglum == siglum:
                return witness
        raise KeyError(siglum)

    def origin(self, siglum: str) -> str:
        """The telling that ``siglum`` goes back to: its exemplar's origin, or itself.

        Only pick-ups and rewrites share an origin; an update is a telling of its own.
        """
        seen = {siglum}
        current = siglum
        while True:
            parents = sorted(
                link.exemplar
                for link in self.lineage
                if link.copy == current and link.kind != "update" and link.exemplar not in seen
            )
            if not parents:
                return current
            current = parents[0]
            seen.add(current)

    def origins(self, sigla: set[str]) -> int:
        """How many independent origins these witnesses go back to."""
        return len({self.origin(siglum) for siglum in sigla})
