"""Makes src/rashomon/language/tables/event_odds.toml from tools/judged_events.tsv (pip install scikit-learn).

    python tools/make_event_odds.py

A logistic regression on rows of timelines that one report alone tells, drawn by chance from real news (ECB+,
PolNeAR-train, Timeline17) and judged by a reader: "wrong" (no event, or its date is that of another clause),
"partly" or "right". The table of judgements holds for each row what its wording shows (see
collation/timeline/eventful.py), not its words.
"""

from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from rashomon.collation.timeline.eventful import SHOWS

HERE = Path(__file__).parent
TABLE = HERE.parent / "src/rashomon/language/tables/event_odds.toml"
# How much the weights are held small; a row that is partly right speaks half as much as a right one.
SMALL, HALF = 0.3, 0.5


def main() -> None:
    """Learn from the judgements and write the table."""
    head, *rows = (line.split("\t") for line in (HERE / "judged_events.tsv").read_text().splitlines())
    if tuple(head[1:]) != SHOWS:
        raise SystemExit("the judgements show other things than the rules")
    shows = np.array([[float(value) for value in row[1:]] for row in rows])
    wrong = np.array([row[0] == "wrong" for row in rows])
    weighs = np.array([HALF if row[0] == "partly" else 1.0 for row in rows])
    usual, spread = shows.mean(0), shows.std(0) + 1e-9
    fitted = LogisticRegression(C=SMALL, max_iter=2000).fit((shows - usual) / spread, wrong, weighs)
    weights = fitted.coef_[0] / spread
    lines = ["# Made by tools/make_event_odds.py: what each adds to the log-odds that a row tells no event."]
    lines.append(f"always = {fitted.intercept_[0] - weights @ usual:.3f}")
    lines += [f"{show} = {weight:.3f}" for show, weight in zip(SHOWS, weights, strict=True)]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
