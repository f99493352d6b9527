"""What one finding scores on one folder, so that folders can be added up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Score:
    """``shares`` are (right, out of), ``counts`` plain numbers, ``errors`` lines to read, worst first."""

    shares: dict[str, tuple[float, float]] = field(default_factory=dict)
    counts: dict[str, float] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def share(self, name: str, right: float, total: float) -> None:
        """Add ``right`` out of ``total`` to the share ``name``."""
        before = self.shares.get(name, (0, 0))
        self.shares[name] = (before[0] + right, before[1] + total)

    def share_witnessed(
        self,
        name: str,
        witnesses: Sequence[str],
        values: Mapping[int, float],
        found: Sequence[Mapping[str, Any]],
    ) -> None:
        """Add one gold entry with its ``witnesses`` to three shares: ``name`` (whether a finding meets it:
        ``values`` holds those that do, by their number in ``found``, and how well), ``name_witnesses`` (of a
        found one, the witnesses that its likest finding has as evidence too) and ``name_whole`` (whether
        these are all)."""
        best = max(values.values(), default=0.0)
        met = max(
            (
                len({passage["document"] for passage in found[number]["evidence"]} & set(witnesses))
                for number, value in values.items()
                if value == best
            ),
            default=0,
        )
        self.share(name, bool(values), 1)
        if values:
            self.share(f"{name}_witnesses", met, len(witnesses))
        self.share(f"{name}_whole", met == len(witnesses), 1)

    def count(self, name: str, number: float) -> None:
        """Add to the plain count ``name``."""
        self.counts[name] = self.counts.get(name, 0) + number

    def add(self, other: "Score") -> None:
        """Pool ``other`` into this score."""
        for name, (right, total) in other.shares.items():
            self.share(name, right, total)
        for name, number in other.counts.items():
            self.count(name, number)
        self.errors += other.errors

    def figures(self) -> dict[str, float]:
        """The figures by name; a share that nothing was counted for is left out."""
        shares = {name: right / total for name, (right, total) in self.shares.items() if total}
        return shares | self.counts
