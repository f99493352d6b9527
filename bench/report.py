"""What a task prints."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """``figures`` by name (shares between 0 and 1, or counts), ``errors`` with the worst cases first."""

    figures: dict[str, float]
    errors: tuple[str, ...] = ()
