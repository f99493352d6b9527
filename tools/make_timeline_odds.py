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

from lessons import read_gold
from odds import Shows, Weights, fitted, write

from bench.tasks.whole.timeline import likeness
from bench.tasks.whole.wording import Matter
from rashomon.collation.claims import find_claims
from rashomon.collation.collate import prepare
from rashomon.collation.odds import log_odds
from rashomon.collation.timeline.acts import Acts
from rashomon.collation.timeline.events import Events
from rashomon.collation.timeline.joining import join
from rashomon.collation.timeline.likeness import Likeness
from rashomon.collation.timeline.occasions import occasions
from rashomon.collation.timeline.sifting import telling, tells
from rashomon.collation.timeline.tellings import SHOWS
from rashomon.gathering.gather import gather

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

    shows: list[Shows]
    told: bool


def main(folders: Sequence[Path]) -> None:
    """Learn from the stories of ``folders`` and write the table."""
    weights = learned([one for folder in folders for one in lessons(folder)])
    weights["likeness"] += LIKENESS
    weights["always"] -= LIKENESS * LIKELY
    write("timeline", "that a clause tells an event", {"": weights})


def lessons(folder: Path) -> list[Lesson]:
    """Those of a folder's story."""
    gold, witnesses = read_gold(folder)
    story = gather(witnesses)[0]
    names = {witness.siglum: Path(witness.article.path).name for witness in story.witnesses}
    story, cast, utterances, statements, matters = prepare(story)
    finder = Acts(story, cast, statements)
    acts = [act for act in finder.find() if tells(act)]
    alike = Likeness(acts, statements, occasions(story, cast, acts, utterances))
    clusters = [cluster for cluster in join(acts, alike) if telling([acts[n] for n in cluster.acts])]
    events = Events(story, acts, statements, alike, find_claims(story, statements, matters), finder.tokens)
    meant = matched(gold, [shown(events.event(cluster), names) for cluster in clusters])
    rows: defaultdict[tuple[int, str], list[Shows]] = defaultdict(list)
    for (index, number), found in events.shown(clusters).items():
        rows[index, statements[number].passage.witness] += found
    also = folder / "tellings.json"
    said = json.loads(also.read_text(encoding="utf-8")) if also.exists() else {}
    return [
        Lesson(
            found,
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


def learned(found: Sequence[Lesson]) -> Weights:
    """The weights."""
    weights = dict.fromkeys(("always", *SHOWS), 0.0) | {"likeness": 1.0, "rarest": 0.1}
    for _ in range(ROUNDS):
        rows = []
        for lesson in found:
            likeliest = sorted(lesson.shows, key=lambda shows: -log_odds(weights, SHOWS, shows))
            rows += [(shows, lesson.told) for shows in likeliest[: 1 if lesson.told else WRONG]]
        weights = fitted(SHOWS, rows, SMALL)
    return weights


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
