"""One event at different times."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from rashomon.collation.disagreements.headings import heading
from rashomon.collation.material import Material
from rashomon.collation.tellings import Telling, Tellings
from rashomon.language.dates import resolve
from rashomon.language.tables import table
from rashomon.model import Disagreement, Judgement, Passage, Witness

# Two clauses at least this alike tell one event, though their days exclude each other.
SAME_EVENT = 0.45
# … and so much where each clause has another verb of beginning: announced on one day, in force from another.
TWO_STEPS = 0.3
# Days further apart than this, or two years, are of two events of one kind, unless the clauses are nearly
# the same.
NEAR_DAYS = timedelta(45)
NEARLY_SAME = 0.7
# A clause of fewer telling words is too little to be set against another.
MIN_WORDS = 3
# "early in the month" is still near enough to a day to be set against one.
SHORT = timedelta(14)
# A later report that looks back on the main event shares so much with its lead.
LOOKING_BACK = 0.12
# A date line's date stands within so many characters.
DATELINE = 40
_LINE_ENDS = re.compile(r"\s*(?:,?\s*\d{4})?\s*(?:\d{1,2}[:.]\d\d|\(|-LRB-|-|–|—)")
_AS_OF = re.compile(r"\bas\s+of\b[^.]{0,20}$", re.IGNORECASE)
_CALENDAR = re.compile(
    r"\d|\b(?:" + "|".join(group[0] for group in table("calendar")["months"]) + r")\b", re.IGNORECASE
)
# A month of last year: a bare "last year" fits too many events.
_LAST_YEAR = re.compile(
    r"\b(?:"
    + "|".join(group[0] for group in table("calendar")["months"])
    + r")\b.{0,12}\b(?:last|this|next)\s+year\b|\b(?:last|this|next)\s+year(?:['’]s)?\s+(?:"
    + "|".join(group[0] for group in table("calendar")["months"])
    + r")\b",
    re.IGNORECASE,
)
_STARTS = re.compile(
    r"\b(?:announc|decid|sign|order|impos|start|beg[au]n|took\s+effect|go(?:es)?\s+into|come?s?\s+into)\w*",
    re.IGNORECASE,
)


def find(material: Material) -> Iterator[Disagreement]:
    """Every disagreement of this kind."""
    tellings = Tellings(material.story)
    yield from _incompatible_days(tellings)
    yield from _unanchored_years(material, tellings)


def _incompatible_days(tellings: Tellings) -> Iterator[Disagreement]:
    """One event, dated by two witnesses on days that exclude each other."""
    resolved = [
        t
        for t in tellings.dated
        if t.date and t.date.earliest and not t.label and _by_calendar(t) and _tells(t)
    ]
    agreed = {
        frozenset((one.sentence, other.witness))
        for one, other in _pairs(resolved)
        if _meet(one, other) and tellings.alike(one, other) >= SAME_EVENT
    }
    seen: set[Passage] = set()
    for one, other in _pairs(resolved):
        if one.witness == other.witness or _meet(one, other):
            continue
        if (
            frozenset((one.sentence, other.witness)) in agreed
            or frozenset((other.sentence, one.witness)) in agreed
        ):
            continue
        score = tellings.alike(one, other)
        steps = bool(_steps(one) and _steps(other)) and _steps(one) != _steps(other)
        near = _distance(one, other) <= NEAR_DAYS and not (_wide(one) or _wide(other))
        least = (
            (TWO_STEPS if steps and _short(one) and _short(other) else SAME_EVENT) if near else NEARLY_SAME
        )
        if score < least or seen & {one.passage, other.passage}:
            continue
        seen |= {one.passage, other.passage}
        exact = _exact(one) and _exact(other)
        judgement: Judgement = "conflict" if exact and not steps and score >= NEARLY_SAME else "unsure"
        yield Disagreement(
            kind="date",
            about=f"the day of: “{heading(one.passage.text)}”",
            sides=((one.passage,), (other.passage,)),
            judgement=judgement,
            within_one=False,
            rule="clauses of one event with days that exclude each other"
            + ("; the verbs differ, so they may be two steps of one affair" if steps else ""),
        )


def _pairs(tellings: list[Telling]) -> Iterator[tuple[Telling, Telling]]:
    yield from combinations(tellings, 2)


def _by_calendar(telling: Telling) -> bool:
    """Whether the date is named by the calendar: days told from the report's day move with the report."""
    return telling.date is not None and bool(_CALENDAR.search(telling.date.passage.text))


def _tells(telling: Telling) -> bool:
    """Whether the clause tells something: a line that begins with its date ("3 May, updated") is a stamp."""
    stamp = telling.date is not None and telling.date.passage.start == telling.sentence.start
    return not stamp and len(telling.words) >= MIN_WORDS and not _dateline(telling)


def _dateline(telling: Telling) -> bool:
    """Whether the date is a date line's ("KELM, June 12 (Wire) -") or a stand's ("as of 5 May")."""
    if telling.date is None:
        return False
    start = telling.date.passage.start - telling.sentence.start
    before, after = (
        telling.sentence.text[:start],
        telling.sentence.text[start + len(telling.date.passage.text) :],
    )
    return bool(_AS_OF.search(before)) or (start < DATELINE and bool(_LINE_ENDS.match(after)))


def _days(telling: Telling) -> tuple[date, date]:
    mention = telling.date
    if mention is None or mention.earliest is None or mention.latest is None:
        raise ValueError("a telling without days")
    return mention.earliest, mention.latest


def _exact(telling: Telling) -> bool:
    first, last = _days(telling)
    return first == last


def _wide(telling: Telling) -> bool:
    """Whether the date is a year or the like, next to which lie many other events of one kind."""
    first, last = _days(telling)
    return last - first > 2 * NEAR_DAYS


def _short(telling: Telling) -> bool:
    first, last = _days(telling)
    return last - first <= SHORT


def _meet(one: Telling, other: Telling) -> bool:
    first, second = _days(one), _days(other)
    return first[0] <= second[1] and second[0] <= first[1]


def _distance(one: Telling, other: Telling) -> timedelta:
    first, second = _days(one), _days(other)
    return max(first[0], second[0]) - min(first[1], second[1])


def _steps(telling: Telling) -> frozenset[str]:
    return frozenset(match.group()[:4].lower() for match in _STARTS.finditer(telling.passage.text))


def _unanchored_years(material: Material, tellings: Tellings) -> Iterator[Disagreement]:
    """ "June of last year" in a later report without a date, against the year that another report carries."""
    for witness in material.story.witnesses:
        if witness.masthead.published or witness.role != "development":
            continue
        for telling in tellings.dated:
            mention = telling.date
            if telling.witness != witness.siglum or mention is None or mention.earliest:
                continue
            if not _LAST_YEAR.search(mention.passage.text):
                continue
            for other in material.story.witnesses:
                side = _dated_otherwise(tellings, telling, other)
                if side:
                    yield _unsettled(telling, side)
                    return


def _dated_otherwise(tellings: Tellings, telling: Telling, other: Witness) -> tuple[Passage, ...] | None:
    """The date and the lead of a dated report, where the phrase fits its month but not its year."""
    published = other.masthead.published
    if other.role != "report" or published is None or telling.date is None:
        return None
    phrase = telling.date.passage.text
    read = resolve(phrase, published, "past")
    shifted = resolve(phrase, published.replace(year=published.year + 1, day=1), "past")
    if read.earliest is None or shifted.earliest is None or shifted.latest is None:
        return None
    if not shifted.earliest <= published <= shifted.latest:
        return None
    leads = [
        (tellings.likeness(telling.words, lead.words), -lead.number, lead)
        for lead in tellings.sentences[other.siglum][:8]
        if lead.part != "caption"
    ]
    best = max(leads, key=lambda item: item[:2], default=None)
    if best is None or best[0] < LOOKING_BACK:
        return None
    evidence = other.masthead.published_evidence
    return (evidence, best[2].passage) if evidence else (best[2].passage,)


def _unsettled(telling: Telling, side: tuple[Passage, ...]) -> Disagreement:
    return Disagreement(
        kind="date",
        about=f"which year “{telling.date.passage.text if telling.date else ''}” is",
        sides=(side, (telling.passage,)),
        judgement="unsure",
        within_one=False,
        rule="a later report without a date of its own tells the event by the year before; it fits the "
        "other's date only if it was written a year later, which no report says",
    )
