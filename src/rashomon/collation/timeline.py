"""What happened when, from the reports' own dates."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from rashomon.collation.happenings import broken, happens, impersonal, reads_alone
from rashomon.collation.parties import Cast
from rashomon.collation.tellings import Telling, Tellings
from rashomon.model import DateMention, Event, Story

# Likeness from which two clauses tell one event: of the same days, of days that merely overlap.
SAME_DAYS, OVERLAPPING = 0.2, 0.24
# A day given by number, or one that lies ahead, is rarely that of two events in one story.
SINGULAR_DAY = 0.1
# Labels ("the 1962 law") name one thing where they share so much of the shorter one.
SAME_LABEL = 0.5
# … and from which a sentence without a date tells a dated event.
UNDATED = 0.42
# … where the event lies ahead, of which a story has few.
UNDATED_AHEAD = 0.24
# The main event is told by every report: its lead need be no more alike than this.
MAIN_EVENT = 0.12
LEAD_SENTENCES = 4
# A clause of fewer words is no clear statement of what happened.
CLEAR_WORDS = 5
# The wording shown is sought among so many of the shortest: broken text may name one day a thousand times.
CANDIDATES = 20
# Nothing is said of when by a span longer than a decade.
LONGEST = timedelta(3700)
# The year before these words is what an amount is compared with, and no event.
_COMPARISON = re.compile(
    r"\b(?:from|than|versus|vs\.?|compared\s+(?:to|with)|over|since)\s+(?:in\s+)?$|\bthan\b[^,;]{0,40}\sin\s$",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"(?:percent|%|levels?\b|figures?\b|times\b)", re.IGNORECASE)
# "This year" and "the last several years" tell how things are, not what happened.
# In a speaker's mouth these count from the day of the speech.
_DAY_WORD = re.compile(r"(?:today|tomorrow|yesterday|tonight)\b", re.IGNORECASE)
_GENERAL = re.compile(r"this year", re.IGNORECASE)
_STRETCH = re.compile(r"years?\b", re.IGNORECASE)
YEAR = timedelta(360)
# A heading of fewer telling words is a line with the date of publication.
HEADLINE_WORDS = 4
_NUMBERED = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b")
_AHEAD = re.compile(
    r"to come|the day after the report|what follows|this weekend|next one|next (?:week|month)"
)
_VAGUE_START = re.compile(
    r"(?:he|she|it|they|this|that|these|those|and|but|which|who|where)\b", re.IGNORECASE
)


@dataclass(slots=True)
class _Cluster:
    """Tellings of one event, and the days that all of them allow."""

    tellings: list[Telling]
    earliest: date | None
    latest: date | None
    undated: list[Telling] = field(default_factory=list)

    def days_with(self, other: "_Cluster") -> tuple[date, date] | None:
        """The days that both allow, None where there are none."""
        if self.earliest is None or other.earliest is None or self.latest is None or other.latest is None:
            return None
        first, last = max(self.earliest, other.earliest), min(self.latest, other.latest)
        return (first, last) if first <= last else None

    @property
    def singular(self) -> bool:
        """Whether a telling gives its day by number, or as one to come."""
        return any(
            t.date and (_NUMBERED.search(t.date.passage.text) or _AHEAD.search(t.date.rule))
            for t in self.tellings
        )

    @property
    def exact(self) -> bool:
        """Whether it is of one day."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def ahead(self) -> bool:
        """Whether a telling gives its day as one to come."""
        return any(t.date and _AHEAD.search(t.date.rule) for t in self.tellings)

    @property
    def witnesses(self) -> set[str]:
        """The sigla that carry it."""
        return {telling.witness for telling in self.tellings} | {telling.witness for telling in self.undated}


def find_timeline(story: Story, cast: Cast) -> tuple[Event, ...]:
    """The dated events of ``story``, earliest first, those without a date last."""
    tellings = Tellings(story)
    dated = [telling for telling in tellings.dated if _is_event(telling)]
    published = {witness.siglum: witness.masthead.published for witness in story.witnesses}
    clusters = [
        cluster
        for cluster in _clusters(tellings, dated)
        if any(_tells(telling, published[telling.witness]) for telling in cluster.tellings)
    ]
    _tell_main_event(tellings, clusters)
    for cluster in clusters:
        _add_undated(tellings, cluster)
    clusters = _bridged(tellings, clusters)
    events = [_event(tellings, cluster, dated) for cluster in clusters]
    return tuple(
        sorted(
            events, key=lambda e: (e.earliest is None, e.earliest or date.max, e.latest or date.max, e.what)
        )
    )


def _is_event(telling: Telling) -> bool:
    mention = telling.date
    if mention is None or len(telling.words) < (1 if telling.label else 2):
        return False
    if mention.earliest is None and not mention.rule.endswith("no date of its own"):
        return False
    if mention.earliest and mention.latest and mention.latest - mention.earliest > LONGEST:
        return False
    before = telling.sentence.text[: mention.passage.start - telling.sentence.start]
    if _COMPARISON.search(before) and (_COMPARED.search(telling.passage.text) or before.endswith(" in ")):
        return False
    return not (_DAY_WORD.match(mention.passage.text) and telling.quoted)


def _tells(telling: Telling, published: date | None) -> bool:
    """Whether it tells that something happened; one that does not is only evidence for one that does."""
    mention = telling.date
    if mention is None or _GENERAL.match(mention.passage.text):
        return False
    if telling.label and published and mention.earliest and published.year == mention.earliest.year:
        return False  # "the 2016 campaign", told in 2016, says no more than "this".
    days = mention.latest - mention.earliest if mention.earliest and mention.latest else None
    if (days is None or days >= YEAR) and not impersonal(telling.sentence.text):
        return False
    if days and days > YEAR and _STRETCH.search(mention.passage.text):
        return False
    if telling.part == "headline":
        return len(telling.words) >= HEADLINE_WORDS
    return telling.label or happens(telling.sentence.text)


def _clusters(tellings: Tellings, dated: Sequence[Telling]) -> list[_Cluster]:
    """Tellings brought together, the most alike first, wherever their days allow it."""
    home = [
        _Cluster([t], t.date.earliest if t.date else None, t.date.latest if t.date else None) for t in dated
    ]
    place = {id(telling): index for index, telling in enumerate(dated)}
    for _, left, right in sorted(_pairs(tellings, dated), key=lambda item: (-item[0], item[1], item[2])):
        one, other = home[left], home[right]
        if one is other or not _joinable(tellings, one, other):
            continue
        days = one.days_with(other)
        merged = _Cluster(one.tellings + other.tellings, *(days or (one.earliest, one.latest)))
        for telling in merged.tellings:
            home[place[id(telling)]] = merged
    return list({id(cluster): cluster for cluster in home}.values())


def _pairs(tellings: Tellings, dated: Sequence[Telling]) -> Iterator[tuple[float, int, int]]:
    for right, other in enumerate(dated):
        for left in range(right):
            score = tellings.alike(dated[left], other)
            if score >= SINGULAR_DAY:
                yield score, left, right


def _joinable(tellings: Tellings, one: _Cluster, other: _Cluster) -> bool:
    if (one.earliest is None) != (other.earliest is None):
        return False
    if one.earliest is not None and one.days_with(other) is None:
        return False
    same = (one.earliest, one.latest) == (other.earliest, other.latest) and one.earliest is not None
    scores = [tellings.alike(a, b) for a in one.tellings for b in other.tellings]
    least = SAME_DAYS if same else OVERLAPPING
    if one.tellings[0].label:
        least = SAME_LABEL
    elif one.singular and other.singular and (same or one.exact or other.exact):
        return max(scores) >= SINGULAR_DAY
    return sum(scores) / len(scores) >= least


def _tell_main_event(tellings: Tellings, clusters: list[_Cluster]) -> None:
    """Every report tells the main event: where one does so without its date, its lead is evidence too."""
    reports = {witness.siglum for witness in tellings.story.witnesses if witness.role == "report"}
    leads = [
        (len({t.witness for t in cluster.tellings if _leads(t)}), -index)
        for index, cluster in enumerate(clusters)
    ]
    if not leads or max(leads)[0] < 2:
        return
    main = clusters[-max(leads)[1]]
    for siglum in sorted(reports - main.witnesses):
        best = max(
            (
                (max(tellings.alike(told, telling) for telling in main.tellings), -told.number, told)
                for told in [t for t in tellings.sentences[siglum] if t.part == "body"][:LEAD_SENTENCES]
            ),
            key=lambda item: item[:2],
            default=None,
        )
        if best and best[0] >= MAIN_EVENT:
            main.undated.append(best[2])


def _leads(telling: Telling) -> bool:
    return telling.number < 2 * LEAD_SENTENCES


def _add_undated(tellings: Tellings, cluster: _Cluster) -> None:
    """Sentences of witnesses that tell the event without its date."""
    for siglum, sentences in tellings.sentences.items():
        if siglum in cluster.witnesses:
            continue
        best = max(
            (
                (max(tellings.alike(told, telling) for telling in cluster.tellings), -told.number, told)
                for told in sentences
                if told.part != "headline"
            ),
            key=lambda item: item[:2],
            default=None,
        )
        if best and best[0] >= (UNDATED_AHEAD if cluster.ahead else UNDATED):
            cluster.undated.append(best[2])


def _bridged(tellings: Tellings, clusters: list[_Cluster]) -> list[_Cluster]:
    """Clusters of one day ahead that a sentence without a date joins: alike to one, evidence of the other."""
    joined: list[_Cluster] = []
    for cluster in clusters:
        for known in joined:
            days = known.days_with(cluster)
            if days and known.ahead and cluster.ahead and _linked(tellings, known, cluster):
                known.tellings += cluster.tellings
                known.undated += [t for t in cluster.undated if t.witness not in known.witnesses]
                known.earliest, known.latest = days
                break
        else:
            joined.append(cluster)
    return joined


def _linked(tellings: Tellings, one: _Cluster, other: _Cluster) -> bool:
    return any(
        tellings.alike(sentence, telling) >= OVERLAPPING
        for left, right in ((one, other), (other, one))
        for sentence in left.undated
        for telling in right.tellings
    )


def _event(tellings: Tellings, cluster: _Cluster, dated: Sequence[Telling]) -> Event:
    order = {id(telling): index for index, telling in enumerate(dated)}
    members = sorted(cluster.tellings, key=lambda telling: order[id(telling)])
    short = sorted(members, key=lambda telling: (len(telling.passage.text), telling.passage))[:CANDIDATES]
    shown = [tellings.wording(telling) for telling in short]
    best = min(
        shown,
        key=lambda passage: (
            broken(tellings.story.witness(passage.witness).text, passage),
            *_unclear(passage.text),
            passage.witness,
        ),
    )
    told = [telling.passage for telling in (*members, *cluster.undated)]
    evidence = sorted({best, *(passage for passage in told if not best.contains(passage))})
    return Event(earliest=cluster.earliest, latest=cluster.latest, what=best.text, evidence=tuple(evidence))


def _unclear(text: str) -> tuple[bool, bool, int]:
    """The smaller, the better ``text`` tells an event to a reader who sees nothing else."""
    clear = len(text.split()) >= CLEAR_WORDS and happens(text) and not _VAGUE_START.match(text)
    return (not reads_alone(text), not clear, len(text))


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
