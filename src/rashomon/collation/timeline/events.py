"""What is shown of an event: its heading, and the passages of all who tell it, with or without its date."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from rashomon.collation.claims.statements import Statement
from rashomon.collation.timeline.acts import Act
from rashomon.collation.timeline.headings import Headings
from rashomon.collation.timeline.joining import Cluster
from rashomon.collation.timeline.likeness import Likeness
from rashomon.collation.timeline.quoting import REPEATED
from rashomon.collation.timeline.sifting import YEAR
from rashomon.language.senses import is_act, senses
from rashomon.language.tenses import tells_ahead
from rashomon.language.tokens import Tokens
from rashomon.model import Claim, DateMention, Event, Passage, Story

# From this likeness on a clause without a date tells a dated event; where it has its verb; where the event is
# that somebody said something …
UNDATED, WITH_VERB, SAYING = 0.44, 0.33, 0.48
# … where the date names a thing; and where it stands in the lead of a report, which tells the main event.
SAME_THING, LEAD, LEAD_SENTENCES = 0.55, 0.24, 4
# It must be so much likelier where the story's claims do not hold the two for one statement: on reading, two
# in three of those that they hold for one were right, one in four of the others.
OTHER_CLAIM = 1.06
# A clause of fewer terms tells no event; so many of its words that name nobody are the event's.
FEW_TERMS, IN_COMMON = 3, 2
# A possibility or a denial is seldom a telling of what happened.
OTHER_MOOD = 0.8
# What ended so long before the main event is not what a report begins with.
BACKGROUND = timedelta(7)


class _Undated(NamedTuple):
    """What is asked of a clause that no date dates, whatever event it may tell: does it speak of what is to
    come, and which dates stand in it all the same."""

    ahead: bool
    dates: list[DateMention]


class Events:
    """Makes events of clusters of acts."""

    def __init__(
        self,
        story: Story,
        acts: Sequence[Act],
        statements: Sequence[Statement],
        likeness: Likeness,
        claims: Sequence[Claim],
        tokens: dict[str, Tokens],
    ) -> None:
        claimed = {reading: number for number, claim in enumerate(claims) for reading in claim.readings}
        self._claims = [claimed.get(statement.passage) for statement in statements]
        self._story, self._acts, self._statements = story, acts, statements
        self._likeness = likeness
        self._headings = Headings(story, acts, likeness, tokens)
        self._leads: dict[str, tuple[int, int]] = {}
        for witness in story.witnesses:
            body = [sentence for sentence in witness.sentences if sentence.part == "body"][:LEAD_SENTENCES]
            if body and witness.role == "report":
                self._leads[witness.siglum] = body[0].start, body[-1].end
        dated = {act.statement for act in acts}
        self._undated = {
            number: _Undated(tells_ahead(statement.passage.text), self._headings.dates(statement.passage))
            for number, statement in enumerate(statements)
            if number not in dated and _may_tell(statement)
        }

    def origins(self, cluster: Cluster) -> tuple[int, int]:
        """How many independent witnesses date the event, and how many tell it."""
        dated = {self._acts[n].witness for n in cluster.acts}
        told = dated | {passage.witness for passage in cluster.undated}
        return self._story.origins(dated), self._story.origins(told)

    def add_undated(self, clusters: Sequence[Cluster]) -> None:
        """Clauses of other witnesses that tell an event without its date: each of the one it tells best."""
        main = self._main(clusters)
        told: dict[int, tuple[float, int]] = {}
        for index, cluster in enumerate(clusters):
            claims = {self._claims[self._acts[n].statement] for n in cluster.acts}
            for act in cluster.acts:
                for number in filter(self._undated.__contains__, self._likeness.candidates(act)):
                    value = self._told(act, number, cluster, main, claims)
                    told[number] = max(told.get(number, (0.0, 0)), (value, -index))
        best: defaultdict[tuple[int, str], tuple[float, int]] = defaultdict(lambda: (0.0, 0))
        for number, (value, index) in told.items():
            cluster, siglum = clusters[-index], self._statements[number].passage.witness
            if value >= 1 and siglum not in {self._acts[n].witness for n in cluster.acts}:
                best[-index, siglum] = max(best[-index, siglum], (value, -number))
        for (index, _), (_, number) in best.items():
            clusters[index].undated.append(self._statements[-number].passage)

    def event(self, cluster: Cluster) -> Event:
        """What is shown of ``cluster``."""
        told = {self._acts[n].passage for n in cluster.acts} | set(cluster.undated)
        plain = [n for n in cluster.acts if not self._acts[n].thing or self._acts[n].deed]
        if plain:
            core, shown = self._headings.heading(cluster, plain)
            told = _apart(core, told)
        else:
            things = [act.thing for n in cluster.acts if (act := self._acts[n]).thing]
            shown = min((thing for thing in things if thing), key=lambda thing: (len(thing.text), thing))
        return Event(
            earliest=cluster.earliest, latest=cluster.latest, what=shown.text, evidence=tuple(sorted(told))
        )

    def news(self, clusters: Sequence[Cluster]) -> tuple[date, date] | None:
        """The days of the main event; None where no two reports lead with one or its days are not known."""
        main = self._main(clusters)
        return (main.earliest, main.latest) if main and main.earliest and main.latest else None

    def _main(self, clusters: Sequence[Cluster]) -> Cluster | None:
        """The event that the leads of most origins tell."""
        ranked = [
            (self._origins(n for n in cluster.acts if self._acts[n].place < 2 * LEAD_SENTENCES), -index)
            for index, cluster in enumerate(clusters)
            if not (cluster.earliest and cluster.latest and cluster.latest - cluster.earliest >= YEAR)
        ]
        told, index = max(ranked, default=(0, 0))
        return clusters[-index] if told > 1 else None

    def _told(
        self, act: int, number: int, cluster: Cluster, main: Cluster | None, claims: Collection[int | None]
    ) -> float:
        """How far over what is asked the statement tells the act, whose cluster's are the ``claims``: from 1
        on it does. It does not where it is a mere possibility, or has a date that excludes the event's.
        """
        statement, told, undated = (self._statements[number], self._acts[act], self._undated[number])
        lead = self._in_lead(statement)
        if _excluded(undated.dates, cluster) or (lead and _background(cluster, main)):
            return 0.0
        lead = lead and cluster is main
        if self._in_common(told, statement) < (1 if lead or told.thing else IN_COMMON):
            return 0.0
        score = self._likeness.told(act, number)
        if told.thing:
            return score / SAME_THING if len(told.terms) > 1 and not _of_a_year(told) else 0.0
        if statement.unreal or statement.denied or undated.ahead != told.ahead:
            score *= OTHER_MOOD
        if lead and score >= LEAD:
            return score / LEAD
        claim = self._claims[number]
        if claim is None or claim not in claims:
            score /= OTHER_CLAIM
        verb = told.head and is_act(told.head) and not statement.terms.isdisjoint(senses(told.head))
        return score / (SAYING if told.says else WITH_VERB if verb else UNDATED)

    def _in_common(self, act: Act, statement: Statement) -> int:
        """How many words of the act that name nobody the statement has, or words that may stand for them."""
        plain = act.terms - act.names - statement.names
        return sum(not statement.terms.isdisjoint(senses(term)) for term in plain)

    def _in_lead(self, statement: Statement) -> bool:
        first, last = self._leads.get(statement.passage.witness, (0, 0))
        return first <= statement.passage.start < last

    def _origins(self, numbers: Iterable[int]) -> int:
        return self._story.origins({self._acts[n].witness for n in numbers})


def _may_tell(statement: Statement) -> bool:
    """Whether a clause without a date can tell an event."""
    short = len(statement.terms) < FEW_TERMS
    return not (short or statement.part == "headline" or REPEATED.search(statement.passage.text))


def _excluded(dates: Iterable[DateMention], cluster: Cluster) -> bool:
    """Whether a statement has ``dates`` of its own that are not the event's."""
    for mention in dates:
        if mention.earliest and mention.latest:
            if not (cluster.earliest and cluster.latest):
                return True
            if mention.latest < cluster.earliest or cluster.latest < mention.earliest:
                return True
    return False


def _apart(shown: Passage, told: Iterable[Passage]) -> set[Passage]:
    """``shown`` and what of ``told`` neither it nor a longer one holds."""
    kept = [shown]
    for passage in sorted(told, key=lambda one: (one.start - one.end, one)):
        if not any(passage.overlaps(other) for other in kept):
            kept.append(passage)
    return set(kept)


def _of_a_year(act: Act) -> bool:
    """Whether a year names the thing: who names it without the year may mean another."""
    return bool(act.earliest and act.latest and act.latest - act.earliest >= YEAR)


def _background(cluster: Cluster, main: Cluster | None) -> bool:
    """Whether the event ended long before the main one."""
    day: date | None = main.earliest if main else None
    return bool(day and cluster.latest and day - cluster.latest > BACKGROUND)
