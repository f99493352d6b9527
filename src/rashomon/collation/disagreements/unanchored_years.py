"""The year of "June of last year", where a later report has no date of its own."""

import re
from collections.abc import Iterator

from rashomon.collation.material import Material
from rashomon.collation.tellings import Telling, Tellings
from rashomon.language.dates import resolve
from rashomon.language.tables import table
from rashomon.model import Disagreement, Passage, Witness

# A later report that looks back on the main event shares so much with its lead.
LOOKING_BACK = 0.12
# A month of last year: a bare "last year" fits too many events.
_LAST_YEAR = re.compile(
    r"\b(?:"
    + "|".join(group[0] for group in table("calendar")["months"])
    + r")\b.{0,12}\b(?:last|this|next)\s+year\b|\b(?:last|this|next)\s+year(?:['’]s)?\s+(?:"
    + "|".join(group[0] for group in table("calendar")["months"])
    + r")\b",
    re.IGNORECASE,
)


def unanchored_years(material: Material) -> Iterator[Disagreement]:
    """ "June of last year" in a later report without a date, against the year that another report carries."""
    for witness in material.story.witnesses:
        if witness.masthead.published or witness.role != "development":
            continue
        for telling in material.tellings.dated:
            mention = telling.date
            if telling.witness != witness.siglum or mention is None or mention.earliest:
                continue
            if not _LAST_YEAR.search(mention.passage.text):
                continue
            for other in material.story.witnesses:
                side = _dated_otherwise(material.tellings, telling, other)
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
