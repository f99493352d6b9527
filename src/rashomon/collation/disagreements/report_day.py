"""The day of a report."""

from datetime import date

from rashomon.model import Witness

# A date line stands in the first sentences.
HEAD = 3


def report_day(witness: Witness) -> date | None:
    """The day that a report gives itself, if not above then in its date line."""
    if witness.masthead.published:
        return witness.masthead.published
    end = witness.sentences[:HEAD][-1].end if witness.sentences else 0
    for mention in witness.dates:
        if mention.earliest == mention.latest and mention.passage.end <= end:
            return mention.earliest
    return None
