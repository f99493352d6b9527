"""What is shown of an event: its heading, and the passages of all who tell it, with or without its date."""

from collections.abc import Iterable, Sequence
from datetime import date

from rashomon.collation.claims.statements import Statement
from rashomon.collation.timeline.acts import Act
from rashomon.collation.timeline.headings import Headings
from rashomon.collation.timeline.joining import Cluster
from rashomon.collation.timeline.likeness import Likeness
from rashomon.collation.timeline.sifting import YEAR
from rashomon.collation.timeline.tellings import TELLS, TELLS_APART, Tellings
from rashomon.language.tokens import Tokens
from rashomon.model import Claim, Event, Passage, Story

# The leads of reports tell the main event, in so many sentences (the headline and the dek are among them).
LEAD = 8


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
        self._story, self._acts = story, acts
        self._headings = Headings(story, acts, likeness, tokens)
        self._tellings = Tellings(story, acts, statements, likeness, claims, self._headings.dates)

    def origins(self, cluster: Cluster) -> tuple[int, int]:
        """How many independent witnesses date the event, and how many tell it."""
        dated = {self._acts[n].witness for n in cluster.acts}
        told = dated | {passage.witness for passage in cluster.undated}
        return self._story.origins(dated), self._story.origins(told)

    def told(self, clusters: Sequence[Cluster], together: bool) -> list[Cluster]:
        """``clusters`` with what tells them without their dates (see ``Tellings``); ``together`` says whether
        the reports tell one affair."""
        return self._tellings.add(clusters, self._main(clusters), TELLS if together else TELLS_APART)

    def shown(self, clusters: Sequence[Cluster]) -> dict[tuple[int, int], list[tuple[float, ...]]]:
        """What each clause shows for telling one of ``clusters`` (see ``Tellings.shown``)."""
        return self._tellings.shown(clusters, self._main(clusters))

    def event(self, cluster: Cluster) -> Event:
        """What is shown of ``cluster``."""
        told = {self._acts[n].passage for n in cluster.acts} | set(cluster.undated)
        plain = [n for n in cluster.acts if not self._acts[n].thing or self._acts[n].deed]
        if plain:
            core, shown = self._headings.heading(cluster, plain)
            told = _apart(core, told)
        else:
            shown = self._headings.name([self._acts[n] for n in cluster.acts])
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
            (self._origins(n for n in cluster.acts if self._acts[n].place < LEAD), -index)
            for index, cluster in enumerate(clusters)
            if not (cluster.earliest and cluster.latest and cluster.latest - cluster.earliest >= YEAR)
        ]
        told, index = max(ranked, default=(0, 0))
        return clusters[-index] if told > 1 else None

    def _origins(self, numbers: Iterable[int]) -> int:
        return self._story.origins({self._acts[n].witness for n in numbers})


def _apart(shown: Passage, told: Iterable[Passage]) -> set[Passage]:
    """``shown`` and what of ``told`` neither it nor a longer one holds."""
    kept = [shown]
    for passage in sorted(told, key=lambda one: (one.start - one.end, one)):
        if not any(passage.overlaps(other) for other in kept):
            kept.append(passage)
    return set(kept)
