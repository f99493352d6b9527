"""What the words for a speaker were read as."""

from dataclasses import dataclass

from rashomon.annotation.quotations.parties import Party


@dataclass(frozen=True, slots=True)
class Who:
    """What a source was read as: a name or a description; ``party`` where it is named somewhere."""

    name: str | None
    party: Party | None
    start: int
    end: int
    how: str
