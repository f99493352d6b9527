"""The timeline of a story for tests: its parties found, its claims joined, no utterances."""

from rashomon.collation.claims import find_claims, statements
from rashomon.collation.matters import Matters
from rashomon.collation.parties import find_parties
from rashomon.collation.timeline import find_timeline
from rashomon.model import Event, Story


def timeline(story: Story) -> tuple[Event, ...]:
    """Every dated event of ``story``."""
    cast = find_parties(story)
    found = statements(story, cast, ())
    matters = Matters(story, cast)
    return find_timeline(story, cast, found, find_claims(story, found, matters), (), matters)
