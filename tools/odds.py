"""How printed log-odds are learned and written (pip install scikit-learn)."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

TABLES = Path(__file__).parent.parent / "src/rashomon/language/tables"

Shows = tuple[float, ...]
Weights = dict[str, float]


def fitted(
    names: Sequence[str],
    rows: Sequence[tuple[Shows, bool]],
    small: float,
    *,
    counts: Sequence[float] | None = None,
    scaled: bool = True,
) -> Weights:
    """The weights of a logistic regression on ``rows``: what each shows of ``names``, whether it is right.
    "always" is added whatever is shown.

    The smaller ``small``, the smaller they are held; where ``scaled``, each beside how widely its values are
    spread. A row counts as much as ``counts`` says.
    """
    shows, right = np.array([row for row, _ in rows]), [whether for _, whether in rows]
    usual, spread = (shows.mean(0), shows.std(0) + 1e-9) if scaled else (0.0, 1.0)
    model = LogisticRegression(C=small, max_iter=2000).fit((shows - usual) / spread, right, counts)
    weights = model.coef_[0] / spread
    always = model.intercept_[0] - (weights * usual).sum()
    return {"always": float(always)} | dict(zip(names, weights.tolist(), strict=True))


def precision(found: Sequence[tuple[bool, float, bool]]) -> float:
    """The average precision with which log-odds, second in each row, find what is right, first there."""
    right, odds, _ = zip(*found, strict=True)
    return float(average_precision_score(right, odds))


def write(subject: str, adds: str, tables: Mapping[str, Weights]) -> None:
    """Write the table of ``subject``: its weights by section, those of "" above all sections."""
    lines = [f"# Made by tools/make_{subject}_odds.py: what each thing adds to the log-odds {adds}."]
    for section, weights in tables.items():
        lines += ["", f"[{section}]"] if section else []
        lines += [f"{name} = {weight:.3f}" for name, weight in weights.items()]
    (TABLES / f"{subject}_odds.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
