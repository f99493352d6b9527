"""Makes src/rashomon/language/tables/claim_odds.toml from annotated invented stories (pip install
scikit-learn).

    python tools/make_claim_odds.py tests/data/stories/* examples/saltmere-harbour examples/hospital-closure

Two logistic regressions on pairs of statements of different reports: what a pair shows by itself, then that
beside what the other pairs of its story show (see collation/claims/evidence.py). A pair is right where the
gold file has both in one shared claim or a reader judged it the same (pairs.json), wrong where one of the two
is in the gold file and the other is elsewhere, or the reader judged it otherwise. Headlines and words of one
utterance are seldom listed in gold files, so that only judged pairs of theirs are learned from. The stories
are inventions of this project.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from lessons import left_out, passages, read_gold
from odds import Shows, Weights, fitted, write

from bench.tasks.whole.matching import SAME_PLACE, shared
from rashomon.collation.claims import Statement
from rashomon.collation.claims.evidence import ALONE, BESIDE, Evidence
from rashomon.collation.claims.likeness import Likeness, Pair
from rashomon.collation.claims.statements import HEADINGS
from rashomon.collation.claims.whole import whole
from rashomon.collation.collate import prepare
from rashomon.collation.odds import log_odds
from rashomon.gathering.gather import gather
from rashomon.model import Passage

# How much the weights are held small; the figures hardly depend on it.
SMALL = 0.3
# The likeness was fitted on real reports, so it counts for more than invented ones alone give it; see
# docs/tried.md.
LIKENESS, LIKELY = 6.0, 0.3


class Lesson(NamedTuple):
    """One story: its evidence, and which of its pairs are right."""

    evidence: Evidence
    right: dict[Pair, bool]


def main(folders: Sequence[Path]) -> None:
    """Learn from the stories of ``folders`` and write the table."""
    lessons = [lesson(folder) for folder in folders]
    # What stands beside a pair is learned from odds that its own story had no part in.
    beside = []
    for others, (one,) in left_out(lessons, len(lessons)):
        weights = learned(others)
        odds = {both: log_odds(weights, ALONE, shows) for both, shows in one.evidence.alone.items()}
        beside += rows(one.evidence.beside_each(odds), one.right)
    second = fitted(BESIDE, beside, SMALL)
    second["likeness"] += LIKENESS
    second["always"] -= LIKENESS * LIKELY
    write("claim", "of two statements", {"alone": learned(lessons), "beside": second})


def learned(lessons: Sequence[Lesson]) -> Weights:
    """The weights of what a pair shows by itself."""
    return fitted(ALONE, [row for one in lessons for row in rows(one.evidence.alone, one.right)], SMALL)


def lesson(folder: Path) -> Lesson:
    """The pairs of a folder's story that its gold file or a reader says something of."""
    gold, witnesses = read_gold(folder)
    judged = folder / "pairs.json"
    said = json.loads(judged.read_text(encoding="utf-8")) if judged.exists() else []
    prepared = prepare(gather(witnesses)[0])
    stated = whole(prepared.story, prepared.statements)
    claims = [
        held(stated, passages(prepared.story, claim["witnesses"])) for claim in gold.get("shared_claims", ())
    ]
    known = held(stated, passages(prepared.story, gold.get("single_source", ()))).union(*claims)
    evidence = Evidence(stated, Likeness(stated))
    right = {}
    for both in evidence.alone:
        together = any(both[0] in claim and both[1] in claim for claim in claims)
        if together or ((both[0] in known or both[1] in known) and ordinary(stated, both)):
            right[both] = together
    for row in said:
        lefts, rights = (held(stated, passages(prepared.story, [row[side]])) for side in ("left", "right"))
        for both in evidence.alone:
            if (both[0] in lefts and both[1] in rights) or (both[0] in rights and both[1] in lefts):
                right[both] = row["judgement"] == "same"
    return Lesson(evidence, right)


def held(stated: Sequence[Statement], places: Sequence[Passage]) -> set[int]:
    """The numbers of the statements that stand at one of ``places``."""
    return {n for n, one in enumerate(stated) if any(same_place(one.passage, place) for place in places)}


def same_place(one: Passage, other: Passage) -> bool:
    """Whether two passages share half of the shorter one."""
    common = shared((one.start, one.end), (other.start, other.end))
    return one.witness == other.witness and common >= SAME_PLACE * min(len(one.text), len(other.text)) > 0


def ordinary(stated: Sequence[Statement], both: Pair) -> bool:
    """Whether neither is a headline and no utterance is in both."""
    left, right = stated[both[0]], stated[both[1]]
    return not {left.part, right.part} & set(HEADINGS) and not any(
        t[0] == "“" for t in left.terms & right.terms
    )


def rows(shown: Mapping[Pair, Shows], right: Mapping[Pair, bool]) -> list[tuple[Shows, bool]]:
    """What the judged pairs show, a row each, and whether they are right."""
    return [(shows, right[both]) for both, shows in shown.items() if both in right]


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
