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
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression

from bench.tasks.whole.matching import occurrences, same_place
from rashomon.annotation.annotate import annotate
from rashomon.collation.claims import Statement
from rashomon.collation.claims.evidence import ALONE, BESIDE, Evidence
from rashomon.collation.claims.likeness import Likeness, Pair
from rashomon.collation.claims.statements import HEADINGS
from rashomon.collation.claims.whole import whole
from rashomon.collation.collate import prepare
from rashomon.gathering.gather import gather
from rashomon.intake.read import read_articles

TABLE = Path(__file__).parent.parent / "src/rashomon/language/tables/claim_odds.toml"
# How much the weights are held small; the figures hardly depend on it.
SMALL = 0.3
# The likeness was fitted on real reports, so it counts for more than invented ones alone give it; see
# docs/tried.md.
LIKENESS, LIKELY = 6.0, 0.3

Rows = list[dict[str, Any]]


class Lesson(NamedTuple):
    """One story: its evidence, and which of its pairs are right."""

    evidence: Evidence
    right: dict[Pair, bool]


def main(folders: Sequence[Path]) -> None:
    """Learn from the stories of ``folders`` and write the table."""
    lessons = [lesson(folder) for folder in folders]
    alone = learned([rows(one.evidence.alone, one.right) for one in lessons])
    # What stands beside a pair is learned from odds that its own story had no part in.
    beside = []
    for left_out in lessons:
        others = learned([rows(one.evidence.alone, one.right) for one in lessons if one is not left_out])
        shown = left_out.evidence.beside_each(odds(left_out.evidence.alone, others))
        beside.append(rows(shown, left_out.right))
    second = learned(beside)
    second[BESIDE.index("likeness")] += LIKENESS
    second[-1] -= LIKENESS * LIKELY
    TABLE.write_text(written(("alone", ALONE, alone), ("beside", BESIDE, second)), encoding="utf-8")


def lesson(folder: Path) -> Lesson:
    """The pairs of a folder's story that its gold file or a reader says something of."""
    gold = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    judged = folder / "pairs.json"
    said = json.loads(judged.read_text(encoding="utf-8")) if judged.exists() else []
    files = sorted({name.split("#")[0] for name in gold["documents"]})
    articles, _ = read_articles([str(folder / name) for name in files], lambda _: None)
    story = max(gather([annotate(article) for article in articles]), key=lambda one: len(one.witnesses))
    prepared = prepare(story)
    stated = whole(prepared.story, prepared.statements)
    texts = {Path(witness.article.path).name: witness.text for witness in story.witnesses}
    names = {witness.siglum: Path(witness.article.path).name for witness in story.witnesses}
    places = [place(statement, names) for statement in stated]
    claims = [held(places, claim["witnesses"], texts) for claim in gold.get("shared_claims", ())]
    single = held(places, gold.get("single_source", ()), texts)
    evidence = Evidence(stated, Likeness(stated))
    right = {}
    for both in evidence.alone:
        together = any(both[0] in claim and both[1] in claim for claim in claims)
        known = single.union(*claims)
        if together or ((both[0] in known or both[1] in known) and ordinary(stated, both)):
            right[both] = together
    for row in said:
        lefts, rights = (held(places, [row[side]], texts) for side in ("left", "right"))
        for both in evidence.alone:
            if (both[0] in lefts and both[1] in rights) or (both[0] in rights and both[1] in lefts):
                right[both] = row["judgement"] == "same"
    return Lesson(evidence, right)


def place(statement: Statement, names: dict[str, str]) -> dict[str, Any]:
    """Where a statement stands, as the bench's matching wants it."""
    passage = statement.passage
    return {"document": names[passage.witness], "start": passage.start, "end": passage.end}


def held(places: Rows, gold: Rows, texts: dict[str, str]) -> set[int]:
    """The numbers of the statements that stand at one of the ``gold`` passages."""
    placed = [row | {"places": occurrences(texts.get(row["document"], ""), row["text"])} for row in gold]
    return {number for number, own in enumerate(places) if any(same_place(own, row) for row in placed)}


def ordinary(stated: Sequence[Statement], both: Pair) -> bool:
    """Whether neither is a headline and no utterance is in both."""
    left, right = stated[both[0]], stated[both[1]]
    return not {left.part, right.part} & set(HEADINGS) and not any(
        t[0] == "“" for t in left.terms & right.terms
    )


def rows(shown: dict[Pair, tuple[float, ...]], right: dict[Pair, bool]) -> tuple[np.ndarray, np.ndarray]:
    """What the judged pairs show, a row each, and whether they are right."""
    known = [both for both in shown if both in right]
    return np.array([shown[both] for both in known]), np.array([right[both] for both in known])


def learned(lessons: Sequence[tuple[np.ndarray, np.ndarray]]) -> np.ndarray:
    """The weights, that of nothing shown last."""
    shows = np.vstack([shown for shown, _ in lessons])
    right = np.concatenate([judged for _, judged in lessons])
    usual, spread = shows.mean(0), shows.std(0)
    fitted = LogisticRegression(C=SMALL, max_iter=1000).fit((shows - usual) / spread, right)
    weights = fitted.coef_[0] / spread
    return np.append(weights, fitted.intercept_[0] - weights @ usual)


def odds(shown: dict[Pair, tuple[float, ...]], weights: np.ndarray) -> dict[Pair, float]:
    """The log-odds of each pair by what it shows."""
    return {both: float(weights[:-1] @ np.array(row) + weights[-1]) for both, row in shown.items()}


def written(*tables: tuple[str, Sequence[str], np.ndarray]) -> str:
    """The table file."""
    lines = ["# Made by tools/make_claim_odds.py: what each thing adds to the log-odds of two statements."]
    for name, shows, weights in tables:
        lines += ["", f"[{name}]", f"always = {weights[-1]:.3f}"]
        lines += [f"{show} = {weight:.3f}" for show, weight in zip(shows, weights[:-1], strict=True)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
