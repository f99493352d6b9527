"""Dates that count from the date before them: "She resigned on March 7. Three weeks later she was back"."""

from bisect import bisect_right
from dataclasses import replace

from rashomon.language.counted import counted
from rashomon.language.readings import OTHER_EVENT
from rashomon.model import DateMention, Witness

# What counts from the sentence before stands within so many characters of the start of its own: of 11 such in
# PolNeAR-train 9 were right.
LEADING = 12


def count_on(witness: Witness) -> Witness:
    """``witness`` with the days of what counts from the date before it, in its sentence or the one before."""
    dates: list[DateMention] = []
    for number, mention in enumerate(witness.dates):
        if dates and mention.rule == OTHER_EVENT and _follows(witness, number):
            before = dates[-1]
            when = (
                counted(mention.passage.text, before.earliest, before.latest)
                if before.earliest and before.latest
                else None
            )
            if when:
                mention = replace(mention, earliest=when.earliest, latest=when.latest, rule=when.rule)
        dates.append(mention)
    return replace(witness, dates=tuple(dates))


def _follows(witness: Witness, number: int) -> bool:
    """Whether the date may count from the one before it."""
    before, here = witness.dates[number - 1].passage, witness.dates[number].passage
    after = witness.dates[number + 1].passage.start if number + 1 < len(witness.dates) else len(witness.text)
    one, other = (_sentence(witness, place.start) for place in (before, here))
    if one == other:
        # "The same month last year", "in 2031, a year later".
        return bool(_apart(witness, before.end, here.start) and _apart(witness, here.end, after))
    there, sentence = witness.sentences[one], witness.sentences[other]
    near = other - one == 1 and sentence.part == there.part and sentence.paragraph - there.paragraph <= 1
    leads = here.start - sentence.start <= LEADING
    # "On the same day that the pier sank".
    return near and leads and not witness.text.startswith(" that ", here.end)


def _sentence(witness: Witness, place: int) -> int:
    return bisect_right(witness.sentences, place, key=lambda one: one.start) - 1


def _apart(witness: Witness, start: int, end: int) -> str:
    """What stands between two dates but for commas and "of"."""
    return witness.text[start:end].strip(" ,of")
