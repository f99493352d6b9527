"""Estimates that may both be right, and are two estimates all the same."""

from rashomon.model import Figure

# "About 300" and "about 250" allow a value in common; so far apart, one is not told for the other.
ROUGH = 0.1


def far_apart(one: Figure, other: Figure) -> bool:
    """Whether two figures in one unit, neither of them a bound, name values that far apart."""
    values = [figure.low for figure in (one, other) if figure.low is not None and figure.low == figure.high]
    return one.unit == other.unit and len(values) == 2 and min(values) < (1 - ROUGH) * max(values)
