"""Pairs of denials and of what they deny, brought to matters."""

from collections.abc import Iterable
from typing import TypeVar

Denied = TypeVar("Denied")
Told = TypeVar("Told")
Matter = tuple[set[Denied], set[Told]]


def joined(pairs: Iterable[Matter[Denied, Told]]) -> list[Matter[Denied, Told]]:
    """The pairs, those with something told in common as one, in their order."""
    matters: list[Matter[Denied, Told]] = []
    for denied, told in pairs:
        kin = [matter for matter in matters if matter[1] & told]
        matters = [matter for matter in matters if matter not in kin]
        matters.append((denied.union(*(m[0] for m in kin)), told.union(*(m[1] for m in kin))))
    return matters
