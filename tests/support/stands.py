"""The positions of a story for tests: its parties found, its speakers named, no claims."""

from rashomon.collation.parties import find_parties
from rashomon.collation.positions import find_positions
from rashomon.collation.speakers import name_speakers
from rashomon.model import Position, Story


def positions(story: Story) -> tuple[Position, ...]:
    """Every position of ``story``."""
    cast = find_parties(story)
    return find_positions(name_speakers(story, cast), cast, ())
