"""Who is who."""

import re
from itertools import combinations

from bench.tasks.whole.case import Case, Row
from bench.tasks.whole.naming import bare
from bench.tasks.whole.score import Score


def score(case: Case) -> Score:
    """``entities``: of each gold entity's aliases (written without title, article and brackets, each once),
    the share that one party of the program holds, all aliases pooled; ``entities_wrong``: pairs of gold
    entities that the program takes for one party. An alias that ends in a full name of the party, after more
    words that say what it is ("special counsel Tom Reth"), is held too."""
    result = Score()
    parties = [(party["name"], _written(party)) for _, party in case.parts("parties")]
    homes: list[tuple[str, int]] = []
    for entity in case.gold.get("entities", ()):
        aliases = {bare(re.sub(r"\([^)]*\)", "", alias)) for alias in entity.get("aliases", ())}
        if not aliases:
            continue
        holds = [_held(aliases, written) for _, written in parties]
        best = max(range(len(parties)), key=lambda number: len(holds[number]), default=None)
        held = holds[best] if best is not None else set()
        result.share("entities", len(held), len(aliases))
        if aliases - held:
            party = parties[best][0] if best is not None and held else None
            result.errors.append(f"entity: {entity['name']}: not with {party}: {sorted(aliases - held)}")
        if best is not None and held:
            homes.append((entity["name"], best))
    for (left, one), (right, other) in combinations(homes, 2):
        result.count("entities_wrong", one == other)
        if one == other:
            result.errors.append(f"entities taken for one: {left}, {right} ({parties[one][0]})")
    return result


def _held(aliases: set[str], written: set[str]) -> set[str]:
    full = tuple(f" {name}" for name in written if " " in name)
    return {alias for alias in aliases if alias in written or alias.endswith(full)}


def _written(party: Row) -> set[str]:
    return {
        bare(name) for name in (party["name"], *party["aliases"], *(m["text"] for m in party["mentions"]))
    }
