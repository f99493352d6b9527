"""Pairs of denials and of what they deny, brought to matters; and a matter as a finding."""

from collections.abc import Iterable
from typing import TypeVar

from rashomon.model import Disagreement, Passage

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


def said_and_denied(about: str, told: set[Passage], denied: set[Passage], rule: str) -> Disagreement:
    """What ``told`` say and ``denied`` deny; who is right is left open."""
    return Disagreement(
        kind="polarity",
        about=about,
        sides=(tuple(sorted(told)), tuple(sorted(denied))),
        judgement="unsure",
        within_one=len({passage.witness for passage in told | denied}) == 1,
        rule=rule,
    )
