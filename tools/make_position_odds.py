"""Makes src/rashomon/language/tables/position_odds.toml from annotated stories (pip install scikit-learn).

    python tools/make_position_odds.py tests/data/stories/* examples/*harbour examples/*closure \\
        ../shared/seeds ../shared/stories/*-*

One logistic regression on pairs of a position and a line of another report: what the line shows for telling
the position too (see collation/positions/tellings.py). The gold files say which reports tell a position, but
not where. So of a report that does, the line that is likeliest so far is taken for right, and all of one
that does not for wrong, until nothing changes. Of a position that several reports tell, each in turn is left
out and looked for by the others' words: there the line is known.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

from odds import Shows, Weights, fitted, write

from bench.tasks.whole.case import Case, document_name, read_case
from bench.tasks.whole.positions import likeness
from bench.tasks.whole.wording import SAME_MATTER, Matter
from rashomon.collation import positions
from rashomon.collation.odds import log_odds
from rashomon.collation.positions.merge import position
from rashomon.collation.positions.reading import Reading
from rashomon.collation.positions.tellings import SHOWS, SharedClaims, Tellings

# How much the weights are held small.
SMALL = 1.0
ROUNDS = 6
# A line that is only looked for where it is known counts so much of one that a gold file asks for; and each
# of the many lines of a report that does not tell the position.
KNOWN, EACH = 0.15, 0.5


@dataclass
class Lesson:
    """What the lines of reports show: of those that tell a position, of those that do not, and of those that
    are known to tell it or not."""

    telling: list[list[Shows]] = field(default_factory=list)
    silent: list[Shows] = field(default_factory=list)
    known: list[tuple[Shows, bool]] = field(default_factory=list)


def main(folders: Sequence[Path]) -> None:
    """Learn from the stories of ``folders`` and write the table."""
    weights = learned([lesson(folder) for folder in folders])
    write("position", "that a line tells a position", {"": weights})


def lesson(folder: Path) -> Lesson:
    """What a folder's gold file and the positions found in it teach."""
    with patch.object(positions, "with_echoes", side_effect=lambda groups, *_: groups) as echoes:
        case = read_case(folder)
    result = Lesson()
    for row, call in zip(case.stories, echoes.call_args_list, strict=True):
        groups, told, claims = call.args
        tellings = Tellings(groups, told, SharedClaims(claims))
        names = [document_name(witness["path"]) for witness in row["witnesses"]]
        for found in groups:
            taught(result, found, tellings, names, witnesses(case, row, found))
            result.known += left_out(found, tellings)
    return result


def witnesses(case: Case, story: dict[str, object], found: list[Reading]) -> frozenset[str] | None:
    """The documents that tell ``found`` by the gold file; None if it does not list the position."""
    shown = position(found)
    item = {"party": shown.party, "act": shown.act, "what": shown.what, "condition": shown.condition}
    golds = case.gold.get("positions", [])
    matter = Matter(gold["what"] for gold in golds)
    best = max(golds, key=lambda gold: likeness(case, matter, gold, story, item), default=None)
    if best is None or likeness(case, matter, best, story, item) < SAME_MATTER:
        return None
    return frozenset(best["witnesses"])


def taught(
    result: Lesson, found: list[Reading], tellings: Tellings, names: list[str], by: frozenset[str] | None
) -> None:
    """Add to ``result`` what the lines of further reports show for ``found``."""
    shown: defaultdict[int, list[Shows]] = defaultdict(list)
    for one, _, shows in tellings.shown(found):
        shown[one.number].append(shows)
    for number, rows in shown.items() if by is not None else ():
        if by is not None and names[number] in by:
            result.telling.append(rows)
        else:
            result.silent += rows


def left_out(found: list[Reading], tellings: Tellings) -> Iterator[tuple[Shows, bool]]:
    """What the lines of each report of ``found`` show by the words of the others, and whether it is told
    there."""
    for number in {reading.order[0] for reading in found}:
        own = [reading for reading in found if reading.order[0] == number]
        others = [reading for reading in found if reading.order[0] != number]
        for one, _, shows in tellings.shown(others) if others else ():
            if one.number == number:
                place = one.line.passage(0, len(one.line))
                yield shows, any(place.overlaps(reading.evidence) for reading in own)


def learned(lessons: Sequence[Lesson]) -> Weights:
    """The weights; the first lines are likely by the share of the matter and who acts."""
    weights = dict.fromkeys(("always", *SHOWS), 0.0) | {"share": 1.0, "acts": 1.0}
    for number in range(ROUNDS):
        rows = [
            (max(rows, key=lambda row: log_odds(weights, SHOWS, row)), True, 1.0)
            for one in lessons
            for rows in one.telling
        ]
        each = EACH if number else 1.0
        rows += [(row, False, each) for one in lessons for row in one.silent]
        rows += [(row, right, KNOWN) for one in lessons for row, right in one.known]
        counts = [count for _, _, count in rows]
        weights = fitted(SHOWS, [(row, right) for row, right, _ in rows], SMALL, counts=counts)
    return weights


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
