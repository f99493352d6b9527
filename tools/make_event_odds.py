"""Makes src/rashomon/language/tables/event_odds.toml from tools/judged_events.tsv (pip install scikit-learn).

    python tools/make_event_odds.py

A logistic regression on rows of timelines that one report alone tells, drawn by chance from real news (ECB+,
PolNeAR-train, Timeline17) and judged by a reader: "wrong" (no event, or its date is that of another clause),
"partly" or "right". The table of judgements holds for each row what its wording shows (see
collation/timeline/eventful.py), not its words.
"""

from pathlib import Path

from odds import fitted, write

from rashomon.collation.timeline.eventful import SHOWS

JUDGED = Path(__file__).parent / "judged_events.tsv"
# How much the weights are held small; a row that is partly right speaks half as much as a right one.
SMALL, HALF = 0.3, 0.5


def main() -> None:
    """Learn from the judgements and write the table."""
    head, *rows = (line.split("\t") for line in JUDGED.read_text(encoding="utf-8").splitlines())
    if tuple(head[1:]) != SHOWS:
        raise SystemExit("the judgements show other things than the rules")
    shown = [(tuple(map(float, shows)), judged == "wrong") for judged, *shows in rows]
    counts = [HALF if judged == "partly" else 1.0 for judged, *_ in rows]
    weights = fitted(SHOWS, shown, SMALL, counts=counts)
    write("event", "that a row tells no event", {"": weights})


if __name__ == "__main__":
    main()
