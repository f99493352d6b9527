"""Which dated act a quotation belongs to: the one of its sentence, or the one right before it that tells of
its speaker ("Lund spoke on Friday in Norhaven. “Never again,” she said")."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

from rashomon.collation.parties import Cast
from rashomon.collation.timeline.acts import Act
from rashomon.collation.timeline.quoting import FEW_WORDS
from rashomon.model import Quotation, Story, Utterance, Witness

# A quotation stands at most so many sentences behind the one that leads to it.
NEAR = 3
# What was said on a day was not said in a month or a year ("Lund, who was elected last year").
DAY_OR_TWO = timedelta(2)
_SINCE = re.compile(r"\b(?:since|by|until|till|before|after)\s+(?:late\s+|early\s+)?\Z", re.IGNORECASE)
_NUMBER = re.compile(r"\d")


def occasions(
    story: Story, cast: Cast, acts: Sequence[Act], utterances: Sequence[Utterance]
) -> list[frozenset[str]]:
    """For each act the ids of the utterances that were made on it."""
    families = {member: utterance.id for utterance in utterances for member in utterance.members}
    told: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for number, act in enumerate(acts):
        if not act.thing and not act.quoted and act.part != "headline":
            told[act.witness, act.place].append(number)
    found: defaultdict[int, set[str]] = defaultdict(set)
    for witness in story.witnesses:
        starts = [sentence.start for sentence in witness.sentences]
        for quotation in witness.quotations:
            few = len(quotation.passage.text.split()) < FEW_WORDS
            if quotation.id in families and quotation.kind != "indirect" and not few:
                place = bisect_right(starts, quotation.passage.start) - 1
                for number in _leading(witness, quotation, place, told, acts, cast):
                    found[number].add(families[quotation.id])
    return [frozenset(found[number]) for number in range(len(acts))]


def _leading(
    witness: Witness,
    quotation: Quotation,
    place: int,
    told: dict[tuple[str, int], list[int]],
    acts: Sequence[Act],
    cast: Cast,
) -> list[int]:
    """The acts, of those ``told`` by sentence, that the quotation belongs to."""
    here = told.get((witness.siglum, place), [])
    if here:
        before = [n for n in here if acts[n].mention.passage.start < quotation.passage.start]
        return [n for n in before[-1:] or here[:1] if _when(acts[n]) and (acts[n].says or _tells(acts[n]))]
    paragraph, speaker = witness.sentences[place].paragraph, cast.named(quotation.speaker or "")
    for other in range(place - 1, max(-1, place - 1 - NEAR), -1):
        if paragraph - witness.sentences[other].paragraph > 1:
            break
        found = told.get((witness.siglum, other), [])
        if found:
            led = speaker in cast.within(acts[found[0]].sentence)
            return [n for n in found if led and _when(acts[n]) and _tells(acts[n])][-1:]
    return []


def _when(act: Act) -> bool:
    """Whether it was on its date, not since or by then."""
    before = act.sentence.text[: act.mention.passage.start - act.sentence.start]
    return act.done and not _SINCE.search(before)


def _tells(act: Act) -> bool:
    """Whether it is over and of some one day of late, known or not, which news calls by its name."""
    first, last = act.seen or (act.earliest, act.latest)
    one_day = not (first and last and last - first > DAY_OR_TWO)
    return one_day and not act.ahead and not _NUMBER.search(act.mention.passage.text)
