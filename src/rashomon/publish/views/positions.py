"""Positions by party and act."""

from dataclasses import dataclass

from rashomon.model import Act, Position
from rashomon.publish.guide import Guide

ORDER: tuple[Act, ...] = ("demand", "offer", "accept", "agree", "reject", "threaten")


@dataclass(frozen=True, slots=True)
class Stand:
    """One party's positions, in groups by act."""

    party: str
    acts: tuple[tuple[Act, tuple[Position, ...]], ...]

    def count(self, act: Act) -> int:
        """How many positions of this act the party takes."""
        return sum(len(group) for name, group in self.acts if name == act)


def stands(guide: Guide) -> tuple[Stand, ...]:
    """Every party that takes a position; the one of whom most is told, counted by witnesses, comes first."""
    groups: dict[str, list[Position]] = {}
    for position in guide.edition.positions:
        groups.setdefault(guide.party(position.party) or position.party, []).append(position)
    told = {party: sum(len(guide.carriers(p.evidence)) for p in group) for party, group in groups.items()}
    ranked = sorted(groups.items(), key=lambda item: (-told[item[0]], item[0]))
    return tuple(
        Stand(
            party=party,
            acts=tuple(
                (act, tuple(p for p in group if p.act == act))
                for act in ORDER
                if any(p.act == act for p in group)
            ),
        )
        for party, group in ranked
    )
