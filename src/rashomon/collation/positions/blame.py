"""What somebody is blamed for: "criticized the guild for shutting the bay"."""

from rashomon.collation.positions.lexicon import group
from rashomon.collation.positions.lines import Line

# "criticized the guild, along with its friends and partners, for shutting the bay".
BLAMED = 16
# "Over the past few weeks".
SPAN_REACH = 6


def deed_of(line: Line, after: int, end: int) -> int | None:
    """Where begins what somebody is blamed "for" or "over", if it follows so soon."""
    for index in range(after, min(after + BLAMED, len(line))):
        if line.lower[index] == "for":
            return index + 1
        if line.lower[index] == "over" and index < end and after < index and not _span(line, index):
            return index + 1
    return None


def _span(line: Line, index: int) -> bool:
    """Whether "over" at ``index`` tells how long: "over the weekend", "over two years"."""
    return not group("spans").isdisjoint(line.lower[index + 1 : index + SPAN_REACH])
