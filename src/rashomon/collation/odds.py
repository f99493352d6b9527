"""Log-odds from printed weights."""

from collections.abc import Mapping, Sequence


def log_odds(weights: Mapping[str, float], names: Sequence[str], shows: Sequence[float]) -> float:
    """The log-odds of a logistic regression whose ``weights`` a table gives: what always counts, and each of
    ``shows`` times the weight of its name. ValueError where there are not as many values as names."""
    return weights["always"] + sum(weights[name] * value for name, value in zip(names, shows, strict=True))
