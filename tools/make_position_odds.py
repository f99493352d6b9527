"""Makes src/rashomon/language/tables/position_odds.toml from annotated stories (pip install scikit-learn).

    python tools/make_position_odds.py tests/data/stories/* examples/*harbour examples/*closure \\
        ../shared/seeds ../shared/stories/*-*

One logistic regression on pairs of a position and a line of another report: what the line shows for telling
the position too (see collation/positions/tellings.py). The gold files say which reports tell a position, but
not where. So of a report that does, the line that is likeliest so far is taken for right, and all of one
that does not for wrong, until nothing changes. Of a position that several reports tell, each in turn is left
out and looked for by the others' words: there the line is known.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from bench.tasks.whole.case import Case, document_name, make_case
from bench.tasks.whole.positions import SAME_MATTER, likeness
from bench.tasks.whole.wording import Matter
from rashomon import __version__, read
from rashomon.collation import positions as room
from rashomon.collation.positions.merge import position
from rashomon.collation.positions.reading import Reading
from rashomon.collation.positions.tellings import SHOWS, SharedClaims, Tellings
from rashomon.publish.edition_json import to_dict

TABLE = Path(__file__).parent.parent / "src/rashomon/language/tables/position_odds.toml"
# How much the weights are held small.
SMALL = 1.0
ROUNDS = 6
# A line that is only looked for where it is known counts so much of one that a gold file asks for; and each
# of the many lines of a report that does not tell the position.
KNOWN, EACH = 0.15, 0.5

Shows = tuple[float, ...]


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
    lines = [
        "# Made by tools/make_position_odds.py: what each thing adds to the log-odds that a line tells a"
    ]
    lines += ["# position.", f"always = {weights[-1]:.3f}"]
    lines += [f"{show} = {weight:.3f}" for show, weight in zip(SHOWS, weights[:-1], strict=True)]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def lesson(folder: Path) -> Lesson:
    """What a folder's gold file and the positions found in it teach."""
    gold = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    files = sorted({name.split("#")[0] for name in gold["documents"]})
    caught = []
    real = room.with_echoes
    room.with_echoes = lambda groups, told, claims: caught.append((groups, told, claims)) or groups
    try:
        editions = read([str(folder / name) for name in files])
    finally:
        room.with_echoes = real
    case = make_case(folder.name, gold, to_dict(editions, __version__))
    result = Lesson()
    for edition, row, (groups, told, claims) in zip(editions.editions, case.stories, caught, strict=True):
        tellings = Tellings(groups, told, SharedClaims(claims))
        names = [document_name(witness.article.path) for witness in edition.story.witnesses]
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


def learned(lessons: Sequence[Lesson]) -> np.ndarray:
    """The weights, that of nothing shown last."""
    weights: np.ndarray | None = None
    for _ in range(ROUNDS):
        rows = [
            (max(rows, key=lambda row: value(weights, row)), True, 1.0)
            for one in lessons
            for rows in one.telling
        ]
        each = 1.0 if weights is None else EACH
        rows += [(row, False, each) for one in lessons for row in one.silent]
        rows += [(row, right, KNOWN) for one in lessons for row, right in one.known]
        shows, right = np.array([row for row, _, _ in rows]), np.array([right for _, right, _ in rows])
        usual, spread = shows.mean(0), shows.std(0) + 1e-9
        fitted = LogisticRegression(C=SMALL, max_iter=1000).fit(
            (shows - usual) / spread, right, sample_weight=[much for _, _, much in rows]
        )
        slopes = fitted.coef_[0] / spread
        weights = np.append(slopes, fitted.intercept_[0] - slopes @ usual)
    assert weights is not None
    return weights


def value(weights: np.ndarray | None, row: Shows) -> float:
    """How likely a line is so far: at first by the share of the matter and who acts."""
    if weights is None:
        return row[SHOWS.index("share")] + row[SHOWS.index("acts")]
    return float(weights[:-1] @ np.array(row) + weights[-1])


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
