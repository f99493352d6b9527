"""What a search page shows: places, or acts of speech with every wording."""

from dataclasses import dataclass
from datetime import date

from rashomon.newsroom.searching import Found, Question, Saying, find, said
from rashomon.store import Store

# Places, and acts of speech, on the page; one more is asked for, to know whether there are more.
SHOWN = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked for. ``speaker`` asks for what that one was quoted saying, ``q`` then says about what."""

    q: str = ""
    speaker: str = ""
    party: str = ""
    outlet: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """The places of one story, the newest report's first."""

    story: str
    title: str
    places: tuple[Found, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What was found; ``more`` where that is not all."""

    hits: tuple[Hits, ...]
    sayings: tuple[Saying, ...]
    many: int
    more: bool


def answers(store: Store, asked: Asked) -> Answers:
    """What answers the question."""
    if asked.speaker:
        sayings = said(store, asked.speaker, asked.q, most=SHOWN + 1)
        return Answers(hits=(), sayings=sayings[:SHOWN], many=len(sayings[:SHOWN]), more=len(sayings) > SHOWN)
    question = Question(
        query=asked.q,
        outlet=asked.outlet or None,
        party=asked.party or None,
        since=asked.since,
        until=asked.until,
        most=SHOWN + 1,
    )
    found = find(store, question)
    by_story: dict[str, list[Found]] = {}
    for place in found[:SHOWN]:
        by_story.setdefault(place.story, []).append(place)
    return Answers(
        hits=tuple(
            Hits(story=story, title=places[0].title, places=tuple(places))
            for story, places in by_story.items()
        ),
        sayings=(),
        many=len(found[:SHOWN]),
        more=len(found) > SHOWN,
    )
