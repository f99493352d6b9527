"""A passage: a range of one article's text, with the exact characters."""

from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar, cast

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Passage:
    """Code points ``start:end`` (half-open) of one witness's text; ``text`` is exactly what stands there.

    ``witness`` is the siglum; it is empty until a story gives the article its letter (see ``signed``).
    """

    witness: str = ""
    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end or self.end - self.start != len(self.text):
            raise ValueError(f"not a passage: {self.start}:{self.end} of {len(self.text)} characters")

    def overlaps(self, other: "Passage") -> bool:
        """Whether the two share a character of the same witness."""
        return self.witness == other.witness and self.start < other.end and other.start < self.end

    def contains(self, other: "Passage") -> bool:
        """Whether ``other`` lies wholly inside this passage of the same witness."""
        return self.witness == other.witness and self.start <= other.start and other.end <= self.end


def passage(text: str, start: int, end: int, witness: str = "") -> Passage:
    """The passage ``start:end`` of ``text``."""
    return Passage(witness=witness, start=start, end=end, text=text[start:end])


def signed(value: T, siglum: str) -> T:
    """``value`` (any tree of model nouns and tuples) with ``siglum`` on every passage in it."""
    return cast(T, _signed(value, siglum))


def _signed(value: Any, siglum: str) -> Any:
    if isinstance(value, Passage):
        return replace(value, witness=siglum)
    if isinstance(value, tuple):
        return tuple(_signed(item, siglum) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {}
        for field in fields(value):
            old = getattr(value, field.name)
            new = _signed(old, siglum)
            if new is not old:
                changed[field.name] = new
        return replace(value, **changed) if changed else value
    return value
