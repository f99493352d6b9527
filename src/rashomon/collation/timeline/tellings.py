"""Which clauses of other reports tell an event that some report dates: each thing that speaks for it adds to
its log-odds, by weights that are learned (tools/make_timeline_odds.py)."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import timedelta

from rashomon.collation.claims.statements import HEADINGS, Statement
from rashomon.collation.odds import log_odds
from rashomon.collation.timeline.acts import Act
from rashomon.collation.timeline.joining import Cluster
from rashomon.collation.timeline.likeness import Likeness
from rashomon.collation.timeline.quoting import REPEATED
from rashomon.language.tables import table
from rashomon.language.tenses import tells_ahead
from rashomon.model import Claim, DateMention, Passage, Story

# What each says for a clause telling an event: see ``Tellings.shown``.
SHOWS = (
    "likeness", "sentences", "letters", "rarest", "utterance", "subject", "mood", "heading", "claim",
    "same_days", "some_days", "news_days", "dated",
)  # fmt: skip
# From these log-odds on a clause tells the event: of those that this adds on eight stories .85 were right, of
# those nearest to it .65; one that has a date of its own rather tells another event of that day. Where the
# reports tell several affairs, .3 of 60 below the second were right, .8 of 24 others.
TELLS, TELLS_APART, DATED = -0.5, 1.5, 0.0
# A clause that shares less weight with an act (about two plain nouns) and has no date is not looked at.
LEAST = 4.0
# A clause of fewer terms tells no event.
FEW_TERMS = 3
# The lead of a report tells the main event; what ended so long before that is not what it begins with.
LEAD_SENTENCES, BACKGROUND = 4, timedelta(7)


class Tellings:
    """Compares the clauses of a story with its dated events."""

    def __init__(
        self,
        story: Story,
        acts: Sequence[Act],
        statements: Sequence[Statement],
        likeness: Likeness,
        claims: Sequence[Claim],
        dates: Callable[[Passage], list[DateMention]],
    ) -> None:
        """``dates`` finds the dates within a passage."""
        claimed = {reading: number for number, claim in enumerate(claims) for reading in claim.readings}
        self._claims = [claimed.get(statement.passage) for statement in statements]
        self._story, self._acts, self._statements, self._likeness = story, acts, statements, likeness
        self._ahead = [tells_ahead(statement.passage.text) for statement in statements]
        self._dates = [dates(statement.passage) for statement in statements]
        leads: dict[str, tuple[int, int]] = {}
        for witness in story.witnesses:
            body = [sentence for sentence in witness.sentences if sentence.part == "body"][:LEAD_SENTENCES]
            if body and witness.role == "report":
                leads[witness.siglum] = body[0].start, body[-1].end
        self._telling, self._leading = set[int](), set[int]()
        for number, statement in enumerate(statements):
            first, last = leads.get(statement.passage.witness, (0, 0))
            if first <= statement.passage.start < last:
                self._leading.add(number)
            if _may_tell(statement):
                self._telling.add(number)

    def add(self, clusters: Sequence[Cluster], main: Cluster | None, least: float) -> list[Cluster]:
        """``clusters`` with the clauses of other witnesses that tell them, from the log-odds ``least`` on:
        each of the one that it likeliest tells. What it dates by itself is one event with that."""
        weights, own = table("timeline_odds"), self._own(clusters)
        told: dict[int, tuple[float, int]] = {}
        for (index, number), rows in self.shown(clusters, main).items():
            odds = max(log_odds(weights, SHOWS, shows) for shows in rows)
            told[number] = max(told.get(number, (odds, -index)), (odds, -index))
        best: dict[tuple[int, str], tuple[float, int]] = {}
        for number, (odds, index) in told.items():
            if odds >= (max(least, DATED) if number in own else least):
                key = -index, self._statements[number].passage.witness
                best[key] = max(best.get(key, (odds, -number)), (odds, -number))
        gone: set[int] = set()
        for (index, siglum), (_, number) in sorted(best.items(), key=lambda item: (-item[1][0], item[0])):
            cluster = clusters[index]
            others = [other for other in own.get(-number, ()) if other.days_with(cluster)]
            if id(cluster) in gone or any(id(other) in gone for other in others):
                continue
            for other in others:
                gone.add(id(other))
                _take(cluster, other)
            if siglum not in self._witnesses(cluster):
                cluster.undated.append(self._statements[-number].passage)
        return [cluster for cluster in clusters if id(cluster) not in gone]

    def shown(
        self, clusters: Sequence[Cluster], main: Cluster | None
    ) -> dict[tuple[int, int], list[tuple[float, ...]]]:
        """What each clause that may tell a cluster shows for it, in the order of ``SHOWS``, by their numbers:
        a row for each of its acts."""
        rows: defaultdict[tuple[int, int], list[tuple[float, ...]]] = defaultdict(list)
        own = self._own(clusters)
        for index, cluster in enumerate(clusters):
            claims = {self._claims[self._acts[n].statement] for n in cluster.acts} - {None}
            for act, number in self._candidates(cluster, main):
                others = own.get(number, ())
                if any(len(self._witnesses(other)) > 1 and other.days_with(cluster) for other in others):
                    continue
                beside = (
                    float(self._claims[number] in claims),
                    *self._days(cluster, number, main),
                    float(bool(others)),
                )
                rows[index, number].append((*self._alike(act, number), *beside))
        return dict(rows)

    def _own(self, clusters: Sequence[Cluster]) -> dict[int, list[Cluster]]:
        """The clusters that each clause is told in by its own dates."""
        own: defaultdict[int, list[Cluster]] = defaultdict(list)
        for cluster in clusters:
            for number in {self._acts[n].statement for n in cluster.acts}:
                own[number].append(cluster)
        return own

    def _candidates(self, cluster: Cluster, main: Cluster | None) -> Iterator[tuple[int, int]]:
        """The acts of the cluster with the clauses of other witnesses that share words with them and have no
        date that excludes its days."""
        dated = self._witnesses(cluster)
        for act in cluster.acts:
            for number, weight in self._likeness.candidates(act).items():
                statement, lead = self._statements[number], number in self._leading
                if statement.passage.witness in dated or number not in self._telling:
                    continue
                if weight < LEAST and not self._dates[number]:
                    continue
                if not ((lead and _background(cluster, main)) or _excluded(self._dates[number], cluster)):
                    yield act, number

    def _alike(self, act: int, number: int) -> tuple[float, ...]:
        """What the clause and one act show by themselves: how alike they are worded, and their sentences; how
        alike their letters; the weight of the rarest plain words of the act that it has; whether it quotes
        the same utterance, has the same subject, tells what may be or is to come and the act does not (or the
        other way round), and is a heading."""
        told, statement = self._acts[act], self._statements[number]
        stated = self._statements[told.statement]
        return (
            *self._likeness.worded(act, number),
            self._likeness.rarest(act, number),
            float(any(term[0] == "“" for term in stated.terms & statement.terms)),
            float(stated.subject is not None and stated.subject == statement.subject),
            float(bool(statement.unreal or statement.denied or self._ahead[number] != told.ahead)),
            float(statement.part in HEADINGS),
        )

    def _days(self, cluster: Cluster, number: int, main: Cluster | None) -> tuple[float, float, float]:
        """Whether a date of the clause is that of the cluster, whether one only meets it, and whether it is
        that of the main event, to which much is dated."""
        dated = {(date.earliest, date.latest) for date in self._dates[number] if date.earliest}
        same = (cluster.earliest, cluster.latest) in dated
        news = same and main is not None and main.of_the_days(cluster)
        return float(same), float(bool(dated) and not same), float(news)

    def _witnesses(self, cluster: Cluster) -> set[str]:
        """Who dates the event."""
        return {self._acts[n].witness for n in cluster.acts}


def _take(cluster: Cluster, other: Cluster) -> None:
    """Make ``other`` a part of ``cluster``."""
    cluster.earliest, cluster.latest = cluster.days_with(other) or (cluster.earliest, cluster.latest)
    cluster.acts = sorted(cluster.acts + other.acts)


def _may_tell(statement: Statement) -> bool:
    """Whether a clause can tell an event."""
    return len(statement.terms) >= FEW_TERMS and not REPEATED.search(statement.passage.text)


def _excluded(dates: Iterable[DateMention], cluster: Cluster) -> bool:
    """Whether a statement has ``dates`` of its own that are not the event's."""
    for mention in dates:
        if mention.earliest and mention.latest:
            if not (cluster.earliest and cluster.latest):
                return True
            if mention.latest < cluster.earliest or cluster.latest < mention.earliest:
                return True
    return False


def _background(cluster: Cluster, main: Cluster | None) -> bool:
    """Whether the event ended long before the main one."""
    day = main.earliest if main else None
    return bool(day and cluster.latest and day - cluster.latest > BACKGROUND)
