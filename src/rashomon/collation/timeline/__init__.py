"""What happened when, from the reports' own dates."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from rashomon.collation.claims.statements import Statement
from rashomon.collation.matters import Matters
from rashomon.collation.parties import Cast
from rashomon.collation.timeline.acts import Acts
from rashomon.collation.timeline.closeness import MOST_REPORTS, SOME, close, kindred, shared
from rashomon.collation.timeline.eventful import tells_event
from rashomon.collation.timeline.events import Events
from rashomon.collation.timeline.headings import as_line
from rashomon.collation.timeline.joining import join
from rashomon.collation.timeline.likeness import Likeness
from rashomon.collation.timeline.newsday import said_that_day
from rashomon.collation.timeline.occasions import occasions
from rashomon.collation.timeline.partners import partners
from rashomon.collation.timeline.quoting import add_quoting
from rashomon.collation.timeline.repeats import without_repeats
from rashomon.collation.timeline.sifting import telling, tells
from rashomon.model import Claim, DateMention, Event, Story, Utterance

__all__ = ["find_timeline", "rank_dates"]


def find_timeline(
    story: Story,
    cast: Cast,
    statements: Sequence[Statement],
    claims: Sequence[Claim],
    utterances: Sequence[Utterance],
    matters: Matters,
) -> tuple[Event, ...]:
    """The dated events of ``story``, earliest first, those without a date last; of one day, first what most
    independent witnesses date to it. ``statements`` are the clauses of its witnesses, ``claims`` what
    they say together, ``utterances`` what they quote together,
    ``matters`` which of their sentences tell of one."""
    finder = Acts(story, cast, statements)
    acts = [act for act in finder.find() if tells(act)]
    spoken = occasions(story, cast, acts, utterances)
    share, paired = shared(statements, claims), frozenset[tuple[int, int]]()
    together = close(share)
    if not together and share >= SOME and len(story.witnesses) <= MOST_REPORTS:
        # The reports may tell one affair in words that share little.
        together = kindred(story, matters)
        paired = partners(acts, matters) if together else paired
    likeness = Likeness(acts, statements, spoken, together, paired)
    clusters = [cluster for cluster in join(acts, likeness) if telling([acts[n] for n in cluster.acts])]
    events = Events(story, acts, statements, likeness, claims, finder.tokens)
    clusters = events.told(clusters, together)
    add_quoting(story, acts, clusters, utterances, spoken)
    told = without_repeats(((cluster, events.event(cluster)) for cluster in clusters), acts, finder.tokens)
    if not together and len(story.witnesses) > 1:
        told = [
            (cluster, event)
            for cluster, event in told
            if events.origins(cluster)[1] > 1
            or tells_event([acts[n] for n in cluster.acts], event.what, finder.tokens)
        ]
    ranked = [
        (tuple(-count for count in events.origins(cluster)), replace(event, what=as_line(event.what)))
        for cluster, event in told
    ]
    days = events.news(clusters)
    if days:
        said = frozenset().union(*spoken)
        ranked += [((0, 0), event) for event in said_that_day(story, cast, utterances, said, days)]
    ranked.sort(
        key=lambda item: (
            item[1].earliest is None,
            item[1].earliest or date.max,
            item[1].latest or date.max,
            item[0],
            item[1].what,
        )
    )
    return tuple(event for _, event in ranked)


def rank_dates(reports: Iterable[tuple[date, Iterable[DateMention]]]) -> list[date]:
    """The days of a long story, the most telling first.

    ``reports`` are each a day of publication and the date mentions of its text. Every report has one vote
    for the day it came out on and one for each other day that it names.
    """
    votes: Counter[date] = Counter()
    for published, mentions in reports:
        votes[published] += 1
        votes.update({m.earliest for m in mentions if m.earliest and m.earliest == m.latest})
    return sorted(votes, key=lambda day: (-votes[day], day))
