"""What several reports quote without a day of its own was said on the day of the news that they tell."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from rashomon.collation.anchors import Anchor, find_anchors
from rashomon.collation.happenings import balanced, reads_alone
from rashomon.collation.parties import Cast
from rashomon.collation.timeline.grammar import SPEECH
from rashomon.collation.timeline.quoting import FEW_WORDS, REPEATED, dates_beside, sentence_of
from rashomon.language.words import lemma
from rashomon.model import Event, Passage, Quotation, Story, Utterance

# So many independent reports must quote it: of 21 utterances of eleven stories that so many quote and none
# dates, 20 were made on the day of the news, one on the day after it.
ORIGINS = 3
# … which it may be where none of them was written before.
NEXT_DAY = timedelta(1)
# "Has called it a trap": some day before.
_SOME_TIME = re.compile(r"\b(?:has|have|had|once|earlier)\s+(?:[a-z]+ly\s+)?([a-z]+)\Z")
# Longer sentences are shown only where no other names the speaker.
LONG = 220
# With the sentence before it, which names the speaker, it is no longer than this.
LONGEST = 320


def said_that_day(
    story: Story,
    cast: Cast,
    utterances: Sequence[Utterance],
    dated: frozenset[str],
    days: tuple[date, date],
) -> Iterator[Event]:
    """The utterances, but for the ``dated`` ones (by id), that are of the ``days`` of the news."""
    quoted = {q.id: q for witness in story.witnesses for q in witness.quotations}
    anchors = find_anchors(story)
    for utterance in utterances:
        members = [quoted[member] for member in utterance.members if member in quoted]
        if utterance.id in dated or any(_dated_else(story, member, days) for member in members):
            continue
        told = {sentence_of(story, member) for member in members if _once(story, member)}
        if story.origins({passage.witness for passage in told}) < ORIGINS:
            continue
        last = _written(story, anchors, told)
        last = last if last and days[1] < last <= days[1] + NEXT_DAY else days[1]
        ranked = sorted(told, key=lambda passage: _rank(passage, cast, utterance))
        worded = (_with_speaker(story, cast, utterance, passage) for passage in ranked)
        named = (p for p in worded if _names(p, cast, utterance) and reads_alone(p.text))
        shown = next(named, ranked[0])
        # Who quotes a word of it, or as said some time, quotes the same.
        told |= {sentence_of(story, member) for member in members}
        yield Event(earliest=days[0], latest=last, what=shown.text, evidence=tuple(sorted(told)))


def _dated_else(story: Story, quotation: Quotation, days: tuple[date, date]) -> bool:
    """Whether a date beside the quotation is none of the ``days``."""
    return any(
        not (mention.earliest and mention.latest) or mention.earliest > days[1] or mention.latest < days[0]
        for mention in dates_beside(story, quotation)
    )


def _once(story: Story, quotation: Quotation) -> bool:
    """Whether the quotation is more than a catchword, and not told as said some time or time and again."""
    if len(quotation.passage.text.split()) < FEW_WORDS:
        return False
    sentence, cue = sentence_of(story, quotation), quotation.cue
    text = story.witness(sentence.witness).text
    before = _SOME_TIME.search(text[sentence.start : cue.end]) if cue and sentence.contains(cue) else None
    return not (before and lemma(before[1]) in SPEECH) and not REPEATED.search(sentence.text)


def _written(story: Story, anchors: Mapping[str, Anchor], told: Iterable[Passage]) -> date | None:
    """The day of the first of the reports that tell it, as far as it is known."""
    days = [
        day
        for siglum in {passage.witness for passage in told}
        if (anchor := anchors.get(siglum)) is None or anchor.exact
        if (day := anchor.earliest if anchor else story.witness(siglum).masthead.published)
    ]
    return min(days, default=None)


def _with_speaker(story: Story, cast: Cast, utterance: Utterance, passage: Passage) -> Passage:
    """``passage``; where it does not name the speaker and the sentence before it does, with that."""
    witness = story.witness(passage.witness)
    place = bisect_right(witness.sentences, passage.start, key=lambda one: one.start) - 1
    if _names(passage, cast, utterance) or place == 0:
        return passage
    before, here = witness.sentences[place - 1 : place + 1]
    longer = witness.passage(before.start, passage.end)
    near = before.part == here.part and here.paragraph - before.paragraph <= 1
    return longer if near and len(longer.text) <= LONGEST and balanced(longer.text) else passage


def _names(passage: Passage, cast: Cast, utterance: Utterance) -> bool:
    """Whether the passage names the speaker."""
    return cast.named(utterance.speaker or "") in cast.within(passage)


def _rank(passage: Passage, cast: Cast, utterance: Utterance) -> tuple[object, ...]:
    named, short = _names(passage, cast, utterance), len(passage.text) <= LONG
    return (not named, not reads_alone(passage.text), not short, -len(passage.text), passage)
