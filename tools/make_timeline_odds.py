"""Makes src/rashomon/language/tables/timeline_odds.toml from annotated invented stories (pip install
scikit-learn).

    python tools/make_timeline_odds.py tests/data/stories/* examples/saltmere-harbour \\
        examples/hospital-closure

A logistic regression on clauses that may tell an event that another report dates (see
collation/timeline/tellings.py). A gold file says which reports tell an event, but not in which clause: of a
report that tells it the likeliest clause is learned from as right, of one that does not the likeliest few as
wrong, by the weights of the round before (multiple-instance learning: Dietterich et al. 1997).
``tellings.json`` beside a gold file names reports that tell an event without its date and that the gold file
leaves out. The stories are inventions of this project.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression

from bench.tasks.whole.timeline import likeness
from bench.tasks.whole.wording import Matter
from rashomon.annotation.annotate import annotate
from rashomon.collation.claims import find_claims
from rashomon.collation.collate import prepare
from rashomon.collation.timeline.acts import Acts
from rashomon.collation.timeline.events import Events
from rashomon.collation.timeline.joining import join
from rashomon.collation.timeline.likeness import Likeness
from rashomon.collation.timeline.occasions import occasions
from rashomon.collation.timeline.sifting import telling, tells
from rashomon.collation.timeline.tellings import SHOWS
from rashomon.gathering.gather import gather
from rashomon.intake.read import read_articles

TABLE = Path(__file__).parent.parent / "src/rashomon/language/tables/timeline_odds.toml"
# How much the weights are held small; so many rounds settle which clauses are meant.
SMALL, ROUNDS = 0.3, 6
# Invented reports reword more than real ones do, so likeness counts for more than they alone give it.
LIKENESS, LIKELY = 3.0, 0.3
# An event of the program is that of the gold file where so much of the description stands in it.
MEANT = 0.45
# Of a report that does not tell an event so many of the likeliest clauses are learned from.
WRONG = 6

SIDES = ("earliest", "latest")


class Lesson(NamedTuple):
    """What the clauses of one report show for telling an event, a row each, and whether one of them does."""

    shows: np.ndarray
    told: bool


def main(folders: Sequence[Path]) -> None:
    """Learn from the stories of ``folders`` and write the table."""
    weights = learned([one for folder in folders for one in lessons(folder)])
    weights[SHOWS.index("likeness")] += LIKENESS
    weights[-1] -= LIKENESS * LIKELY
    lines = [
        "# Made by tools/make_timeline_odds.py: what each adds to the log-odds that a clause tells an event."
    ]
    lines.append(f"always = {weights[-1]:.3f}")
    lines += [f"{show} = {weight:.3f}" for show, weight in zip(SHOWS, weights[:-1], strict=True)]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def lessons(folder: Path) -> list[Lesson]:
    """Those of a folder's story."""
    gold = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    files = sorted({name.split("#")[0] for name in gold["documents"]})
    articles, _ = read_articles([str(folder / name) for name in files], lambda _: None)
    story = max(gather([annotate(article) for article in articles]), key=lambda one: len(one.witnesses))
    names = {witness.siglum: Path(witness.article.path).name for witness in story.witnesses}
    story, cast, utterances, statements = prepare(story)
    finder = Acts(story, cast, statements)
    acts = [act for act in finder.find() if tells(act)]
    alike = Likeness(acts, statements, occasions(story, cast, acts, utterances))
    clusters = [cluster for cluster in join(acts, alike) if telling([acts[n] for n in cluster.acts])]
    events = Events(story, acts, statements, alike, find_claims(story, statements), finder.tokens)
    meant = matched(gold, [shown(events.event(cluster), names) for cluster in clusters])
    rows: defaultdict[tuple[int, str], list[tuple[float, ...]]] = defaultdict(list)
    for (index, number), found in events.shown(clusters).items():
        rows[index, statements[number].passage.witness] += found
    also = folder / "tellings.json"
    said = json.loads(also.read_text(encoding="utf-8")) if also.exists() else {}
    return [
        Lesson(
            np.array(found),
            names[siglum] in [*meant[index]["witnesses"], *said.get(meant[index]["what"], [])],
        )
        for (index, siglum), found in rows.items()
        if index in meant
    ]


def shown(event: Any, names: dict[str, str]) -> dict[str, Any]:
    """An event as the bench's matching wants it."""
    days = {
        side: day and day.isoformat()
        for side, day in (("earliest", event.earliest), ("latest", event.latest))
    }
    evidence = [{"document": names[place.witness], "text": place.text} for place in event.evidence]
    return {**days, "what": event.what, "evidence": evidence}


def matched(gold: dict[str, Any], found: Sequence[dict[str, Any]]) -> dict[int, dict[str, Any]]:
    """The gold event that each event of the program is, by its number."""
    golds = [row for row in gold.get("timeline", ()) if row["date"]]
    matter = Matter(row["what"] for row in golds)
    best: dict[int, tuple[float, int]] = {}
    for place, row in enumerate(golds):
        values = [(likeness(matter, row, event), len(event["evidence"]), n) for n, event in enumerate(found)]
        value, _, number = max(values, default=(0.0, 0, 0))
        if value >= MEANT:
            best[number] = max(best.get(number, (value, place)), (value, place))
    return {number: golds[place] for number, (_, place) in best.items()}


def learned(found: Sequence[Lesson]) -> np.ndarray:
    """The weights, that of nothing shown last."""
    weights = np.zeros(len(SHOWS) + 1)
    weights[SHOWS.index("likeness")], weights[SHOWS.index("rarest")] = 1.0, 0.1
    for _ in range(ROUNDS):
        shows, right = [], []
        for lesson in found:
            likeliest = np.argsort(-(lesson.shows @ weights[:-1]), kind="stable")
            for place in likeliest[: 1 if lesson.told else WRONG]:
                shows.append(lesson.shows[place])
                right.append(lesson.told)
        usual, spread = np.mean(shows, 0), np.std(shows, 0) + 1e-9
        fitted = LogisticRegression(C=SMALL, max_iter=2000).fit((np.array(shows) - usual) / spread, right)
        weights = fitted.coef_[0] / spread
        weights = np.append(weights, fitted.intercept_[0] - weights @ usual)
    return weights


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
